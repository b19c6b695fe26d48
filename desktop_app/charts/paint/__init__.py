"""Paints a display list with QPainter: on the screen, into a picture, as vectors. No pyqtgraph."""
