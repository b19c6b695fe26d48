"""Layers of boxes and the links between them."""
