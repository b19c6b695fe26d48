"""Icons from ``resources/icons``, coloured for the theme in use and rendered once."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app import paths

GRID = 16
_INK = "#000000"


class Icons:
    """The drawn icons at one zoom; a new one is made for each theme."""

    def __init__(self, scale: float) -> None:
        self._side = round(GRID * scale)
        self._made: dict[tuple[str, str, int], QIcon] = {}

    def icon(self, name: str, colour: str, gap: int = 0) -> QIcon:
        """Return the icon ``resources/icons/<name>.svg`` in a colour (``#RRGGBB``), ``gap`` px of nothing behind it."""
        key = (name, colour, gap)
        if key not in self._made:
            self._made[key] = QIcon(self._pixmap(name, colour, gap))
        return self._made[key]

    def _pixmap(self, name: str, colour: str, gap: int) -> QPixmap:
        drawn = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr] # there is one by now
        side = round(self._side * ratio)
        pixmap = QPixmap(side + round(gap * ratio), side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(drawn.replace(_INK, colour).encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
