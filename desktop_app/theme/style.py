"""Fusion with the flat controls of the design: no gradients, borders that carry contrast, lengths that follow the zoom.

``styleHint`` stays Fusion's: it is asked a thousand times on the way to the first chart.
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
LEAST_TARGET = 24  # for whatever is clicked: WCAG 2.2, 2.5.8
PADDING = 7  # px before the words of a field, on top of Fusion's own
_HIDDEN = {
    _Primitive.PE_FrameFocusRect,  # the focus ring stands outside the control
    _Primitive.PE_FrameStatusBarItem,
    _Primitive.PE_PanelStatusBar,
}
_TALL = {_Contents.CT_PushButton, _Contents.CT_ComboBox, _Contents.CT_LineEdit}


_METRICS: dict[QStyle.PixelMetric, int] = {  # px at 96 dpi and 100 %
    QStyle.PixelMetric.PM_IndicatorWidth: 16,
    QStyle.PixelMetric.PM_IndicatorHeight: 16,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: 16,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: 16,
    QStyle.PixelMetric.PM_CheckBoxLabelSpacing: 8,
    QStyle.PixelMetric.PM_RadioButtonLabelSpacing: 8,
    QStyle.PixelMetric.PM_SmallIconSize: 16,
    QStyle.PixelMetric.PM_ButtonIconSize: 16,
    QStyle.PixelMetric.PM_ScrollBarExtent: 14,
    QStyle.PixelMetric.PM_MenuButtonIndicator: 16,
    QStyle.PixelMetric.PM_SliderThickness: LEAST_TARGET,
    QStyle.PixelMetric.PM_SliderControlThickness: 16,
    QStyle.PixelMetric.PM_SliderLength: 14,
    QStyle.PixelMetric.PM_FocusFrameHMargin: 7,  # before and after the words of a cell
    QStyle.PixelMetric.PM_HeaderMargin: 8,  # as cells have, whose style adds one to the metric above
    QStyle.PixelMetric.PM_ToolTipLabelFrameWidth: 6,
    QStyle.PixelMetric.PM_TabBarScrollButtonWidth: 24,
}


class LedgerStyle(QProxyStyle):
    """The style of the application; ``scale`` is the zoom as a factor."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.scale = 1.0

    @override
    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        own = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if own is None else round(own * self.scale)

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
    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        found = super().subElementRect(element, option, widget)  # type: ignore[arg-type] # None is allowed
        frame: int = getattr(option, "lineWidth", 1)
        if element == QStyle.SubElement.SE_LineEditContents and frame:
            padding = round(PADDING * self.scale)
            found.adjust(padding, 0, -padding, 0)
        return found

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
        elif kind == _Contents.CT_CheckBox:
            found.setHeight(max(found.height(), round(LEAST_TARGET * self.scale)))
        return found
