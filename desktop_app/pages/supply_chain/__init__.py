"""The page of the supply chain."""
