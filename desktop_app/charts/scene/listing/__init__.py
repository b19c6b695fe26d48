"""One line of text per mark."""
