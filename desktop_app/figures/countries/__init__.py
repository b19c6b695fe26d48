"""The figures of the page Countries, and what only they share."""
