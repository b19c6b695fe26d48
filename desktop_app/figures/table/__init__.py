"""The table twin of a figure, and its working."""
