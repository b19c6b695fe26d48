"""A choice that shows all its buttons where its row has room, and only the chosen one in a drop-down where not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from desktop_app.compat import override
from desktop_app.theme.theme import Theme
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.segmented import Segmented


class FittingChoice(QWidget):
    """``chosen(key)`` when the reader chooses, in whichever of the two forms is shown.

    It belongs into a row; whether the row has room for the buttons is asked whenever the row changes its width.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wide = Segmented(name, choices, theme)
        self._narrow = DropDown(name, choices)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._wide)
        self._stack.addWidget(self._narrow)
        self._row: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self._wide.chosen.connect(self._on_chosen)
        self._narrow.chosen.connect(self._on_chosen)

    @property
    def current(self) -> str:
        """Return the key of the choice shown."""
        return self._wide.current

    @property
    def folded(self) -> bool:
        """Tell whether the drop-down is shown."""
        return self._stack.currentWidget() is self._narrow

    def set_current(self, key: str) -> None:
        """Show another choice; an unknown key changes nothing."""
        self._wide.set_current(key)
        self._narrow.set_current(key)

    def set_choice_enabled(self, key: str, enabled: bool, reason: str = "") -> None:
        """Forbid a choice; ``reason`` says in the tooltip why it cannot be taken now."""
        self._wide.set_choice_enabled(key, enabled, reason)
        at = self._narrow.findData(key)
        item = self._narrow.model().item(at) if at >= 0 else None  # type: ignore[attr-defined] # a combo box's own model
        if item is not None:
            item.setEnabled(enabled)
            item.setToolTip("" if enabled else reason)

    def fold(self, folded: bool) -> None:
        """Show the drop-down, or the buttons."""
        if folded != self.folded:
            self._stack.setCurrentWidget(self._narrow if folded else self._wide)
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return self._stack.currentWidget().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ParentChange, QEvent.Type.Show):
            self._watch(self.parentWidget())
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._row and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            fold_to_fit(self._row)
        return super().eventFilter(watched, event)

    def _watch(self, row: QWidget | None) -> None:
        if row is not self._row:
            if self._row is not None:
                self._row.removeEventFilter(self)
            self._row = row
            if row is not None:
                row.installEventFilter(self)

    def _on_chosen(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)


def fold_to_fit(row: QWidget) -> None:
    """Fold the choices of a row, first ones first, until all its controls fit."""
    layout = row.layout()
    if layout is None:
        return
    items = [item for item in map(layout.itemAt, range(layout.count())) if item is not None]
    shown = [widget for item in items if (widget := item.widget()) is not None and not widget.isHidden()]  # type: ignore[redundant-expr]
    choices = [widget for widget in shown if isinstance(widget, FittingChoice)]
    margins = layout.contentsMargins()
    room = row.width() - margins.left() - margins.right() - max(0, layout.spacing()) * max(0, len(items) - 1)
    others = sum(widget.sizeHint().width() for widget in shown if not isinstance(widget, FittingChoice))
    widths = {choice: choice._wide.sizeHint().width() for choice in choices}  # noqa: SLF001 # its own class
    for choice in choices:
        too_wide = others + sum(widths.values()) > room
        choice.fold(too_wide)
        widths[choice] = choice.sizeHint().width()
