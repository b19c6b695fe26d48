"""What of a state goes along when the reader turns to another figure, and what waits for the reader to come back.

Countries, companies and the day are shared by all pages; other choices by the figures of a page; options, and what a
figure declares its own, stay with their figure. What the next figure does not heed is laid aside by it, not here: it
stays in the state and comes back with a figure that heeds it. Without Qt.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.view_state import FIRST, ViewState
from desktop_app.figures.registry import spec_of
from desktop_app.figures.spec import CHOICES, FigureSpec

_EVERYWHERE = ("countries", "companies")
_OPTIONS = ("group_by", "sort")


class Choices:
    """The choices left behind, by who made use of them."""

    def __init__(self) -> None:
        self._left: dict[tuple[str, str], Any] = {}
        self._last: dict[str, str] = {}  # page: the figure it showed

    def figure_of(self, page: str, first: str) -> str:
        """Return the figure that a page showed last, else its first one."""
        return self._last.get(page, first)

    def turned(self, state: ViewState, name: str, chosen: Mapping[str, Any]) -> ViewState:
        """Return the state of figure ``name`` when the reader turns to it from ``state``, choosing some fields anew."""
        before, after = spec_of(state.name), spec_of(name)
        for key in (*CHOICES, *_OPTIONS, "focus"):
            self._left[_whose(key, before), key] = state.value(key)
        self._last[before.page] = before.key
        for key in (*CHOICES, *_OPTIONS):
            usual = after.opens_with.get(key, FIRST.value(key))
            state = state.put(key, self._left.get((_whose(key, after), key), usual))
        focus = self._left.get((_whose("focus", after), "focus"), "") if after.page != before.page else ""
        return state.with_(page=after.page, figure=after.key, focus=focus).with_(**chosen)


def _whose(key: str, spec: FigureSpec) -> str:
    """Return who a choice belongs to: the figure, its page, or everybody ("")."""
    if key in _OPTIONS or key == "focus" or key in spec.own:
        return spec.name
    return "" if key in _EVERYWHERE else spec.page
