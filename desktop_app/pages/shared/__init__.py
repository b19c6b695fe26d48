"""Parts that every page with a figure has; they know figures and evidence, but no page."""
