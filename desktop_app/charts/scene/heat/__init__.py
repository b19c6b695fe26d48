"""A table of shaded cells."""
