"""The page of company profiles."""
