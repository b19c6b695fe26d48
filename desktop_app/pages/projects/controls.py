"""The controls above the figures of projects: grouping, sorting, milestone, and moves along the axis of time."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.view_state import ViewState
from desktop_app.i18n import Say
from desktop_app.theme.theme import Theme
from desktop_app.widgets.buttons import Button
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.labels import Label

_EACH = ""


class ProjectControls(QObject):
    """Owned by the page. ``changed(dict)`` carries what was chosen; ``today_requested``, ``whole_requested`` move."""

    changed = Signal(object)  # not dict: Qt would hand its vocabulary words on as plain text
    today_requested = Signal()
    whole_requested = Signal()

    def __init__(self, row: QHBoxLayout, theme: Theme, say: Say) -> None:
        super().__init__(row)
        choices = _choices(say)
        self._drops: dict[str, dict[str, DropDown]] = {}  # by figure, by field of the state
        self._labels: dict[str, list[QWidget]] = {}
        for figure, fields in choices.items():
            for key, (words, offered) in fields.items():
                label, drop = Label(words, theme, tone="text_2"), DropDown(words, offered)
                row.addWidget(label)
                row.addWidget(drop)
                drop.chosen.connect(lambda chosen, key=key: self.changed.emit({key: chosen}))
                self._drops.setdefault(figure, {})[key] = drop
                self._labels.setdefault(figure, []).append(label)
        self._today = Button(say("Go to today"), theme, icon="calendar")
        self._whole = Button(say("Show all years"), theme)
        self._today.clicked.connect(self.today_requested)
        self._whole.clicked.connect(self.whole_requested)
        row.addWidget(self._today)
        row.addWidget(self._whole)

    def show_state(self, state: ViewState) -> None:
        """Show the choices of a state; controls that its figure does not heed are hidden."""
        usual = {"timeline": {"group_by": "country", "sort": "start"}, "slips": {"sort": "production"}}
        for figure, drops in self._drops.items():
            for key, drop in drops.items():
                drop.setVisible(figure == state.figure)
                if figure == state.figure:
                    drop.set_current(getattr(state, key) or usual.get(figure, {}).get(key, _EACH))
            for label in self._labels[figure]:
                label.setVisible(figure == state.figure)
        self._today.setVisible(state.figure == "timeline")
        self._whole.setVisible(state.figure == "timeline")


def _choices(say: Say) -> dict[str, dict[str, tuple[str, tuple[tuple[str, str], ...]]]]:
    """Return by figure and field of the state: heading, and the choices."""
    milestones = (
        ("ground_breaking", say("Start of work")),
        ("construction_complete", say("End of construction")),
        ("tool_in", say("Tools moved in")),
        ("pilot", say("Pilot production")),
        ("opening", say("Opening")),
    )
    return {
        "timeline": {
            "group_by": (
                say("Group by"),
                (
                    ("country", say("Country")),
                    ("company", say("Company")),
                    ("region", say("Region")),
                    ("kind", say("Kind")),
                    ("technology", say("Technology")),
                    ("status", say("Status")),
                ),
            ),
            "sort": (
                say("Sort"),
                (
                    ("start", say("Start of work")),
                    ("end", say("Production")),
                    ("slip", say("Slip")),
                    ("investment", say("Investment")),
                    ("public_money", say("Public money")),
                    ("name", say("Name")),
                ),
            ),
        },
        "slips": {
            "group_by": (
                say("Bars for"),
                (
                    (_EACH, say("Each project")),
                    ("country", say("Country")),
                    ("company", say("Company")),
                    ("kind", say("Kind")),
                ),
            ),
            "sort": (
                say("Milestone"),
                (
                    ("production", say("Production")),
                    ("all", say("All milestones")),
                    *milestones,
                ),
            ),
        },
        "chain": {
            "group_by": (
                say("Milestone"),
                ((_EACH, say("Production")), ("all", say("All with a plan")), *milestones),
            ),
        },
        "leverage": {
            "group_by": (say("Bars for"), ((_EACH, say("Each project")), ("country", say("Country")))),
        },
    }
