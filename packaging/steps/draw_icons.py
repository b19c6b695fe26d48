"""Draws an SVG in several sizes, and from it what Windows wants: an icon file, the side of the setup program's last page.

``draw_icons.py SVG FOLDER SIZE…``

Runs in the runtime environment, which has Qt. Small sizes stand in the icon file as bitmaps, because the installers that
read it do not all know PNG; 256 stands as PNG, as Windows asks.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
_PNG_FROM = 256
_SIDE = (328, 628)  # twice what the page shows at 100 %
_SIDE_COLOUR, _SIDE_ICON, _SIDE_TOP = "#e8eef7", 152, 96


def main(svg: Path, folder: Path, sizes: list[int]) -> None:
    """Write ``SIZE.png`` for each size, ``app.ico`` and ``side.bmp``."""
    application = QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise SystemExit(f"{svg} cannot be drawn")
    images = {size: _drawn(renderer, size) for size in sizes}
    for size, image in images.items():
        if not image.save(str(folder / f"{size}.png")):
            raise SystemExit(f"{folder} cannot be written to")
    bodies = {size: _body(images[size], folder / f"{size}.png") for size in _ICO_SIZES}
    (folder / "app.ico").write_bytes(_ico(bodies))
    if not _side(renderer).save(str(folder / "side.bmp")):
        raise SystemExit(f"{folder} cannot be written to")
    application.quit()


def _drawn(renderer: QSvgRenderer, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def _side(renderer: QSvgRenderer) -> QImage:
    image = QImage(*_SIDE, QImage.Format.Format_RGB888)
    image.fill(QColor(_SIDE_COLOUR))
    painter = QPainter(image)
    renderer.render(painter, QRectF((_SIDE[0] - _SIDE_ICON) / 2, _SIDE_TOP, _SIDE_ICON, _SIDE_ICON))
    painter.end()
    return image


def _body(image: QImage, png: Path) -> bytes:
    return png.read_bytes() if image.width() >= _PNG_FROM else _bitmap(image)


def _ico(bodies: dict[int, bytes]) -> bytes:
    head = struct.pack("<HHH", 0, 1, len(bodies))
    at = len(head) + 16 * len(bodies)
    for size, body in bodies.items():
        side = size % 256  # 0 stands for 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(body), at)
        at += len(body)
    return head + b"".join(bodies.values())


def _bitmap(image: QImage) -> bytes:
    """Return a bitmap as icon files hold it: twice the height, rows from below, colours and then an empty mask."""
    side = image.width()
    pixels, wide = bytes(cast("memoryview", image.constBits())), image.bytesPerLine()
    rows = [pixels[y * wide : y * wide + side * 4] for y in reversed(range(side))]
    mask = bytes((side + 31) // 32 * 4) * side
    head = struct.pack("<IiiHHIIiiII", 40, side, 2 * side, 1, 32, 0, side * side * 4 + len(mask), 0, 0, 0, 0)
    return head + b"".join(rows) + mask


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), [int(size) for size in sys.argv[3:]])
