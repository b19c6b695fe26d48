"""Pure functions over records: each returns its value and its working."""
