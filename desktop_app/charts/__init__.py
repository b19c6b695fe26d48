"""Drawing of figures: ``scene`` lays out (no Qt), ``paint`` paints with QPainter, the rest is the screen (pyqtgraph)."""
