"""The same window with one bare bar plot of pyqtgraph: what a first chart costs at all."""

from __future__ import annotations

import sys

import pyqtgraph
from first_paint import FirstPaint
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget

application = QApplication(sys.argv)
window = QMainWindow()
tabs = QTabWidget()
plot = pyqtgraph.PlotWidget()
rows = list(range(12))
plot.addItem(pyqtgraph.BarGraphItem(x0=0, y=rows, height=0.6, width=[5.0 * row for row in rows]))
tabs.addTab(plot, "Countries")
for name in ("Companies", "Projects"):
    tabs.addTab(QWidget(), name)
window.setCentralWidget(tabs)
window.resize(1440, 900)
paint = FirstPaint(plot.viewport(), "first chart")
window.show()
sys.exit(application.exec())
