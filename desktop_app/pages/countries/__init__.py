"""The page of country comparisons."""
