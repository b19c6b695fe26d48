"""Figures to files and to the clipboard: the ending of a name picks the format."""
