"""The keys that act everywhere in the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.frame.buttons import BACK, FORWARD, WindowButtons
from desktop_app.i18n import Say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QTabBar, QWidget

    from desktop_app.widgets.shortcuts import Shortcuts


@dataclass(frozen=True)
class WindowActs:
    """What the keys do: ``zoom_by`` takes steps up and down, 0 for 100 %."""

    buttons: WindowButtons
    tabs: QTabBar
    zoom_by: Callable[[int], None]
    show_keys: Callable[[], None]


def bind_window_keys(window: QWidget, shortcuts: Shortcuts, say: Say, titles: Sequence[str], acts: WindowActs) -> None:
    """Bind and list them; ``titles`` are those of the pages in the order of the tabs.

    A field that has the focus takes Ctrl+Z and its like for its own text before any of this is asked.
    """
    section, buttons = say("Window"), acts.buttons

    def bind(keys: str, text: str, act: Callable[[], object], *also: str) -> None:
        shortcuts.bind(window, keys, section, text, act, also=also)

    bind(BACK, say("Back to the view before"), buttons.back_requested.emit)
    bind(FORWARD, say("Forward again"), buttons.forward_requested.emit)
    bind("Ctrl+Z", say("Undo: back to the view before"), buttons.back_requested.emit)
    bind("Ctrl+Y", say("Redo: forward again"), buttons.forward_requested.emit, "Ctrl+Shift+Z")
    for at, title in enumerate(titles):
        bind(f"Ctrl+{at + 1}", say("Go to {page}", page=title), partial(acts.tabs.setCurrentIndex, at))
    bind("Ctrl++", say("Larger"), partial(acts.zoom_by, 1), "Ctrl+=")
    bind("Ctrl+-", say("Smaller"), partial(acts.zoom_by, -1))
    bind("Ctrl+0", say("Normal size"), partial(acts.zoom_by, 0))
    bind("F10", say("Menu"), buttons.open_menu)
    bind("F1", say("This list"), acts.show_keys)
