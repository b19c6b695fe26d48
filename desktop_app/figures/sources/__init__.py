"""Parts of the figures about sources and claims."""
