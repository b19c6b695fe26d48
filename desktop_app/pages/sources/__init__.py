"""The page of sources and claims."""
