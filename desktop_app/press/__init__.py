"""CSV tables in, checked edition out; the only room for pandas and sqlite-utils, never imported by the window."""
