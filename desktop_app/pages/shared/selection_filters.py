"""The groups of the filter column by which a reader chooses countries, companies, segments …, as the catalogue says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.view_state import ViewState
from desktop_app.figures import spec_of
from desktop_app.figures.countries.presets import NAMES, PRESETS, preset_of
from desktop_app.figures.narrowing import heading
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.columns import FilterColumn
from desktop_app.theme.theme import Theme
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.picker import Picker, PickerEntry

_OWN = "own"  # a choice of countries that is no preset
_ICONS = {
    "countries": "globe",
    "companies": "company",
    "segments": "segment",
    "projects": "factory",
    "recipients": "company",
}
_ICON = "check"

# what a picker offers; asked once, when its group is first shown
Offer = Callable[[Ledger, Say], list[PickerEntry]]


class SelectionFilters(QObject):
    """Owned by a page. ``changed(dict)`` carries the key of the state that the reader changed.

    ``offers`` are the keys for which the page has a picker, in their order; a picker is shown where the figure heeds its
    key. Of the keys ``but_as_subject`` the page has another control where they say what the figure is about.
    """

    changed = Signal(object)  # not dict: Qt would hand its vocabulary words on as plain text

    def __init__(
        self,
        column: FilterColumn,
        offers: Mapping[str, Offer],
        theme: Theme,
        say: Say,
        *,
        but_as_subject: Collection[str] = (),
    ) -> None:
        super().__init__(column)
        self._say, self._offers, self._but = say, offers, but_as_subject
        self._filled: set[str] = set()
        self._pickers: dict[str, Picker] = {}
        self._groups: dict[str, FilterGroup] = {}
        for key in offers:
            words = heading(key, say)
            group = FilterGroup(words, theme, icon=_ICONS.get(key, _ICON))
            self._pickers[key] = picker = Picker(words, theme, say)
            picker.chosen.connect(lambda keys, key=key: self.changed.emit({key: keys}))
            group.add(picker)
            column.add(group)
            self._groups[key] = group
        if "countries" in offers:
            choices = [*((key, say.marked(words)) for key, words in NAMES.items()), (_OWN, say("Own choice"))]
            self._presets = DropDown(say("Preset of countries"), choices, wide=True)
            self._presets.chosen.connect(self._on_preset)
            self._groups["countries"].add(self._presets)

    def show_state(self, ledger: Ledger, state: ViewState) -> None:
        """Show the choices of a state; groups that its figure does not use are hidden."""
        spec = spec_of(state.name)
        for key, group in self._groups.items():
            shown = spec.offers(key, state) and not (key in self._but and key in spec.subject)
            group.set_shown(shown)
            if shown and key not in self._filled:
                self._filled.add(key)
                self._pickers[key].set_entries(self._offers[key](ledger, self._say))
            if shown:
                self._pickers[key].set_keys(state.value(key))
        if "countries" in self._groups:
            self._presets.set_current(preset_of(state.countries) or _OWN)

    def _on_preset(self, key: str) -> None:
        if key == _OWN:
            self._pickers["countries"].open()
        else:
            self.changed.emit({"countries": PRESETS[key]})
