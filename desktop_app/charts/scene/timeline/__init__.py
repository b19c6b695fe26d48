"""Projects over time."""
