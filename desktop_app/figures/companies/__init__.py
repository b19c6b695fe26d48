"""Parts of the figures of company profiles."""
