"""A row of controls that shrinks and then goes on in a second line: at 200 % nothing is cut off."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLayoutItem, QSpacerItem

from desktop_app.compat import override


class _Placed(NamedTuple):
    item: QLayoutItem
    left: int
    width: int


class BarRow(QHBoxLayout):
    """Where the row is too short, what can shrink (a segmented choice) is shrunk first, then lines wrap.

    Stretches take the rest of the first line, as in any box layout. A label is the heading of the control behind it.
    """

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        margins, gap = self.contentsMargins(), self._gap()
        lines = self._lines(width - margins.left() - margins.right())
        heights = [max((placed.item.sizeHint().height() for placed in line), default=0) for line in lines]
        return sum(heights) + gap * max(0, len(heights) - 1) + margins.top() + margins.bottom()

    @override
    def minimumHeightForWidth(self, width: int) -> int:
        return self.heightForWidth(width)

    @override
    def minimumSize(self) -> QSize:
        """Return the size of the widest control alone: the row never forces its window to be wider."""
        margins = self.contentsMargins()
        least = max((item.minimumSize().width() for item in self._controls()), default=0)
        return QSize(least + margins.left() + margins.right(), super().minimumSize().height())

    @override
    def setGeometry(self, rect: QRect) -> None:
        QLayout.setGeometry(self, rect)
        room = rect.marginsRemoved(self.contentsMargins())
        lines = self._lines(room.width())
        heights = [max((placed.item.sizeHint().height() for placed in line), default=0) for line in lines]
        top = room.top() + (max(0, room.height() - sum(heights)) // 2 if len(lines) == 1 else 0)
        for line, height in zip(lines, heights, strict=True):
            for item, left, width in line:
                own = min(item.sizeHint().height(), height)
                item.setGeometry(QRect(room.left() + left, top + (height - own) // 2, width, own))
            top += height + self._gap()

    def _gap(self) -> int:
        return max(0, self.spacing())

    def _controls(self) -> list[QLayoutItem]:
        return [item for item in self._items() if not item.isEmpty()]  # spacers and hidden widgets are empty

    def _items(self) -> list[QLayoutItem]:
        found: list[QLayoutItem | None] = [self.itemAt(at) for at in range(self.count())]
        return [item for item in found if item is not None]

    def _lines(self, room: int) -> list[list[_Placed]]:
        controls = self._controls()
        widths = {id(item): item.sizeHint().width() for item in controls}
        gaps = self._gap() * max(0, len(controls) - 1)
        for item in sorted(controls, key=lambda item: item.minimumSize().width() - item.sizeHint().width()):
            if sum(widths.values()) + gaps > room:
                widths[id(item)] = min(widths[id(item)], item.minimumSize().width())
        rest = room - sum(widths.values()) - gaps
        if rest >= 0:
            return [self._one_line(widths, rest)]
        roomy = self._wrapped(controls, [item.sizeHint().width() for item in controls], room)
        tight = self._wrapped(controls, [item.minimumSize().width() for item in controls], room)
        return tight if len(tight) < len(roomy) else roomy

    def _one_line(self, widths: dict[int, int], rest: int) -> list[_Placed]:
        items = self._items()
        stretches = [at for at, item in enumerate(items) if isinstance(item, QSpacerItem) and self.stretch(at)]
        line, left = [], 0
        for at, item in enumerate(items):
            if id(item) in widths:
                line.append(_Placed(item, left, widths[id(item)]))
                left += widths[id(item)] + self._gap()
            elif at in stretches:
                left += rest // len(stretches)
        return line

    def _wrapped(self, controls: list[QLayoutItem], widths: list[int], room: int) -> list[list[_Placed]]:
        lines: list[list[_Placed]] = [[]]
        left = 0
        for at, (item, wanted) in enumerate(zip(controls, widths, strict=True)):
            width = min(wanted, room)
            headed = isinstance(item.widget(), QLabel) and at + 1 < len(controls)
            together = width + (self._gap() + widths[at + 1] if headed else 0)  # a heading stays with its control
            if lines[-1] and left + min(together, room) > room:
                lines.append([])
                left = 0
            lines[-1].append(_Placed(item, left, width))
            left += width + self._gap()
        return lines
