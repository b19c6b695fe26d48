"""Fusion with the flat controls of the design: no gradients, borders that carry contrast, a ring for the focus.

Only drawing and sizes of whole controls are replaced. ``pixelMetric`` and ``styleHint`` are asked thousands of times
while a window is laid out and stay Fusion's own.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QWidget,
)

from desktop_app.compat import override
from desktop_app.theme import drawing

_Primitive = QStyle.PrimitiveElement
_Complex = QStyle.ComplexControl
_Contents = QStyle.ContentsType

CONTROL_HEIGHT = 32  # px at 96 dpi and 100 %
PADDING = 7  # px before the words of a field, on top of Fusion's own
_HIDDEN = {
    _Primitive.PE_FrameFocusRect,  # the focus ring stands outside the control
    _Primitive.PE_FrameStatusBarItem,
    _Primitive.PE_PanelStatusBar,
}
_TALL = {_Contents.CT_PushButton, _Contents.CT_ComboBox, _Contents.CT_LineEdit}


class LedgerStyle(QProxyStyle):
    """The style of the application; ``scale`` is the zoom as a factor."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.scale = 1.0

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element in _HIDDEN:
            return
        draw = drawing.PRIMITIVES.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            draw(painter, option)

    @override
    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element == QStyle.ControlElement.CE_Splitter:
            drawing.divider(painter, option)
        else:
            super().drawControl(element, option, painter, widget)

    @override
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            part = QStyle.SubControl.SC_ScrollBarSlider
            drawing.scroll_bar(painter, option, self.subControlRect(control, option, part, widget), self.scale)
        elif control == _Complex.CC_Slider and isinstance(option, QStyleOptionSlider):
            part = QStyle.SubControl.SC_SliderHandle
            drawing.slider(painter, option, self.subControlRect(control, option, part, widget), self.scale)
        elif control == _Complex.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            part = QStyle.SubControl.SC_ComboBoxArrow
            drawing.drop_down(painter, option, self.subControlRect(control, option, part, widget), self.scale)
        else:
            super().drawComplexControl(control, option, painter, widget)

    @override
    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        found = super().subControlRect(control, option, part, widget)  # type: ignore[arg-type] # None is allowed
        if control == _Complex.CC_ComboBox and part == QStyle.SubControl.SC_ComboBoxEditField:
            lead = getattr(widget, "lead", 0)  # room that a field keeps for its icon
            found.adjust(round((PADDING + lead) * self.scale), 0, 0, 0)
        return found

    @override
    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        found = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type] # None is allowed
        frame: int = getattr(option, "lineWidth", 1)
        if kind in _TALL and frame:  # not the inside of a field with its own frame
            found.setHeight(max(found.height(), round(CONTROL_HEIGHT * self.scale)))
            if kind != _Contents.CT_LineEdit:
                found.setWidth(found.width() + round(PADDING * self.scale))
        return found
