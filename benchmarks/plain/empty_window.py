"""The least PySide6 program with tabs: what a first window costs at all."""

from __future__ import annotations

import sys

from first_paint import FirstPaint
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget

application = QApplication(sys.argv)
window = QMainWindow()
tabs = QTabWidget()
for name in ("Countries", "Companies", "Projects"):
    tabs.addTab(QWidget(), name)
window.setCentralWidget(tabs)
window.resize(1440, 900)
paint = FirstPaint(window, "first paint")
window.show()
sys.exit(application.exec())
