"""Does this pair of PySide6 and pyqtgraph survive what the program does to it? Prints one JSON object; exit code 1 with what is wrong.

Run as a program of its own: a bad pair aborts the interpreter (``none_dealloc``) instead of raising.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pyqtgraph
import PySide6
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QGraphicsScene

CALLS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
NEW_ITEMS = 2_000


def none_drift_of_item_change() -> dict[str, int]:
    """Return how many overridden ``itemChange`` calls were made and by how much they changed None's count."""
    calls = 0

    class Item(pyqtgraph.GraphicsObject):
        def boundingRect(self) -> QRectF:
            return QRectF(0, 0, 1, 1)

        def paint(self, *_: object) -> None: ...

        def itemChange(self, change: object, value: object) -> object:
            nonlocal calls
            calls += 1
            return super().itemChange(change, value)

    scene = QGraphicsScene()
    item = Item()
    scene.addItem(item)
    before = sys.getrefcount(None)
    step = 0
    while calls < CALLS:
        step += 1
        item.setPos(step, step)
    after = sys.getrefcount(None)
    return {"calls": calls, "drift": after - before}


def none_drift_of_new_items() -> int:
    """Return the change of None's count over plot items made, shown and taken away again."""
    plot = pyqtgraph.PlotItem()
    scene = QGraphicsScene()
    scene.addItem(plot)

    def make_and_drop() -> None:
        for _ in range(NEW_ITEMS):
            text = pyqtgraph.TextItem("x")
            plot.addItem(text)
            text.setPos(1, 1)
            plot.removeItem(text)

    make_and_drop()  # what is cached on first use does not count
    before = sys.getrefcount(None)
    make_and_drop()
    return sys.getrefcount(None) - before


def draw_a_plot(folder: Path) -> dict[str, object]:
    """Paint a bar plot on the offscreen screen and through the two vector writers; return what came out."""
    widget = pyqtgraph.PlotWidget()
    widget.addItem(pyqtgraph.BarGraphItem(x0=[0.0], y=[0.0], height=0.6, width=[5.0], brush="#2138A8"))
    label = pyqtgraph.TextItem("Kumamoto 熊本")
    widget.addItem(label)
    widget.resize(480, 320)
    widget.show()
    QApplication.processEvents()
    image = widget.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    svg = QSvgGenerator()
    svg.setFileName(str(folder / "plot.svg"))
    svg.setSize(QSize(480, 320))
    svg.setViewBox(QRectF(0, 0, 480, 320))
    svg.setResolution(widget.logicalDpiX())
    pdf = QPdfWriter(str(folder / "plot.pdf"))
    for device, area in ((svg, QRectF(0, 0, 480, 320)), (pdf, QRectF(0, 0, pdf.width(), pdf.height()))):
        painter = QPainter(device)
        widget.scene().render(painter, area, QRectF(0, 0, 480, 320))
        painter.end()
    written = (folder / "plot.svg").read_text(encoding="utf-8")
    return {
        "colours_on_screen": len(colours),
        "svg_has_text": "<text" in written and "Kumamoto" in written,
        "pdf_begins": (folder / "plot.pdf").read_bytes()[:5].decode("ascii"),
    }


def faults_of(found: dict[str, Any]) -> list[str]:
    """Return what would hurt the program. From 3.12 on None is immortal and its count means nothing."""
    counted = sys.version_info < (3, 12)
    checks = {
        "itemChange loses or gains references to None": counted and abs(found["item_change"]["drift"]) > 100,
        "new items lose references to None": counted and found["new_items_drift"] < -100,
        "the plot is not painted": found["colours_on_screen"] < 3,
        "text in SVG is not text": not found["svg_has_text"],
        "the PDF is none": found["pdf_begins"] != "%PDF-",
    }
    return [fault for fault, is_so in checks.items() if is_so]


def main() -> int:
    """Try all of it; return the exit code."""
    application = QApplication([])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        found: dict[str, Any] = {
            "python": sys.version.split()[0],
            "pyside6": PySide6.__version__,
            "pyqtgraph": pyqtgraph.__version__,
            "item_change": none_drift_of_item_change(),
            "new_items_drift": none_drift_of_new_items(),
            **draw_a_plot(Path(folder)),
        }
    faults = faults_of(found)
    print(json.dumps({**found, "faults": faults}))
    application.quit()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
