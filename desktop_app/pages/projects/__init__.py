"""The page of project timelines."""
