"""How single parts of controls are drawn: from the palette alone, so every theme and high contrast are served."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle

_Role = QPalette.ColorRole
_State = QStyle.StateFlag
_Primitive = QStyle.PrimitiveElement

RADIUS = 4.0
Option = Any  # a QStyleOption; PySide6's types leave out its fields


def outlined(painter: QPainter, rect: QRect, fill: QColor, edge: QColor, radius: float = RADIUS) -> None:
    """Fill a rectangle with round corners and a 1-px edge inside it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1.0))
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()


def tick(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Draw a check mark of a 16-px grid into a rectangle."""
    unit = rect.width() / 16
    pen = QPen(colour, 1.7 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    points = ((4, 8.4), (6.9, 11.2), (12, 5.4))
    painter.drawPolyline([rect.topLeft() + QPointF(x * unit, y * unit) for x, y in points])


def chevron(painter: QPainter, centre: QPointF, colour: QColor, scale: float) -> None:
    """Draw the arrow of a drop-down around a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.5 * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    points = ((-3, -1.5), (0, 1.5), (3, -1.5))
    painter.drawPolyline([centre + QPointF(x * scale, y * scale) for x, y in points])
    painter.restore()


def _enabled(option: Option) -> bool:
    return bool(option.state & _State.State_Enabled)


def _button(painter: QPainter, option: Option) -> None:
    pressed = option.state & (_State.State_Sunken | _State.State_On)
    hovered = _enabled(option) and option.state & _State.State_MouseOver
    fill = _Role.Midlight if pressed or hovered else _Role.Button
    edge = _Role.WindowText if pressed else _Role.Dark
    outlined(painter, option.rect, option.palette.color(fill), option.palette.color(edge))


def _tool_button(painter: QPainter, option: Option) -> None:
    if _enabled(option) and option.state & (_State.State_Sunken | _State.State_On | _State.State_MouseOver):
        outlined(painter, option.rect, option.palette.color(_Role.Midlight), option.palette.color(_Role.Mid))


def _field(painter: QPainter, option: Option) -> None:
    palette = option.palette
    if getattr(option, "lineWidth", 1) == 0:
        return  # the inside of a field that draws its own frame
    focused = option.state & _State.State_HasFocus
    edge = palette.color(_Role.Accent if focused else _Role.Dark)
    outlined(painter, option.rect, palette.color(_Role.Base if _enabled(option) else _Role.Window), edge)


def _check_box(painter: QPainter, option: Option) -> None:
    palette, rect = option.palette, option.rect
    side = min(rect.width(), rect.height())
    box = QRect(0, 0, side, side)
    box.moveCenter(rect.center())
    on = option.state & _State.State_On
    partly = option.state & _State.State_NoChange
    accent = palette.color(_Role.Highlight)
    edge = accent if on or partly else palette.color(_Role.Dark)
    outlined(painter, box, accent if on or partly else palette.color(_Role.Base), edge, 3.0)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = palette.color(_Role.HighlightedText)
    if on:
        tick(painter, QRectF(box), ink)
    elif partly:
        painter.fillRect(QRectF(box).adjusted(side * 0.25, side * 0.44, -side * 0.25, -side * 0.44), ink)
    painter.restore()


def _radio(painter: QPainter, option: Option) -> None:
    palette = option.palette
    ring = QRectF(option.rect).adjusted(1, 1, -1, -1)
    on = option.state & _State.State_On
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(_Role.Highlight if on else _Role.Dark), 1.0))
    painter.setBrush(palette.color(_Role.Base))
    painter.drawEllipse(ring)
    if on:
        painter.setBrush(palette.color(_Role.Highlight))
        inset = ring.width() * 0.25
        painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))
    painter.restore()


def _tab_base(painter: QPainter, option: Option) -> None:
    rect = option.rect
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), option.palette.color(_Role.Mid))


def _arrow_down(painter: QPainter, option: Option) -> None:
    rect = option.rect
    centre = QPointF(rect.center().x() + 0.5, rect.center().y() + 0.5)
    chevron(painter, centre, option.palette.color(_Role.ButtonText), min(rect.width(), rect.height()) / 14)


def _tooltip(painter: QPainter, option: Option) -> None:
    colour = option.palette.color(_Role.ToolTipBase)
    painter.fillRect(option.rect, colour)


def _menu_frame(painter: QPainter, option: Option) -> None:
    painter.save()
    painter.setPen(option.palette.color(_Role.Dark))
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
    painter.restore()


PRIMITIVES: dict[QStyle.PrimitiveElement, Callable[[QPainter, Option], None]] = {
    _Primitive.PE_PanelButtonCommand: _button,
    _Primitive.PE_PanelButtonTool: _tool_button,
    _Primitive.PE_PanelLineEdit: _field,
    _Primitive.PE_IndicatorCheckBox: _check_box,
    _Primitive.PE_IndicatorItemViewItemCheck: _check_box,
    _Primitive.PE_IndicatorRadioButton: _radio,
    _Primitive.PE_FrameTabBarBase: _tab_base,
    _Primitive.PE_IndicatorArrowDown: _arrow_down,
    _Primitive.PE_PanelTipLabel: _tooltip,
    _Primitive.PE_FrameMenu: _menu_frame,
}


def divider(painter: QPainter, option: Option) -> None:
    """Draw the line between two columns that can be dragged."""
    painter.fillRect(option.rect, option.palette.color(_Role.Mid))


def drop_down(painter: QPainter, option: Option, arrow: QRect, scale: float) -> None:
    """Draw the frame and the arrow of a combo box or of a field with a calendar."""
    palette = option.palette
    fill = _Role.Base if not option.state & _State.State_MouseOver else _Role.Midlight
    edge = _Role.Accent if option.state & _State.State_On else _Role.Dark
    outlined(painter, option.rect, palette.color(fill), palette.color(edge))
    centre = QPointF(arrow.center().x() + 0.5, option.rect.center().y() + 0.5)
    chevron(painter, centre, palette.color(_Role.ButtonText), scale)


def slider(painter: QPainter, option: Option, handle: QRect, scale: float) -> None:
    """Draw a 2-px line, its part up to the handle in the accent, and a ring as handle."""
    palette, rect = option.palette, option.rect
    accent = palette.color(_Role.Highlight if _enabled(option) else _Role.Dark)
    thick, middle = round(2 * scale), rect.center().y()
    reach = handle.center().x()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(rect.left(), middle, rect.width(), thick), palette.color(_Role.Dark))
    painter.fillRect(QRectF(rect.left(), middle, reach - rect.left(), thick), accent)
    radius = 6.0 * scale
    painter.setPen(QPen(accent, thick))
    painter.setBrush(palette.color(_Role.Base))
    painter.drawEllipse(QPointF(reach + 0.5, middle + thick / 2), radius - 1, radius - 1)
    painter.restore()


def scroll_bar(painter: QPainter, option: Option, handle: QRect, scale: float) -> None:
    """Draw a scroll bar as a bare thumb, 8 px wide."""
    if option.minimum == option.maximum:
        return
    palette = option.palette
    across = option.rect.height() if option.orientation == Qt.Orientation.Horizontal else option.rect.width()
    wide = min(8 * scale, across - 2)
    thumb = QRectF(handle)
    if option.orientation == Qt.Orientation.Horizontal:
        thumb.adjust(1, (thumb.height() - wide) / 2, -1, -(thumb.height() - wide) / 2)
    else:
        thumb.adjust((thumb.width() - wide) / 2, 1, -(thumb.width() - wide) / 2, -1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(palette.color(_Role.Dark)))
    painter.drawRoundedRect(thumb, wide / 2, wide / 2)
    painter.restore()
