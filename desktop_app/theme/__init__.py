"""Colours, type, icons and the style of all widgets; knows nothing of the subject."""
