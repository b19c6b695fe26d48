"""Looks at every figure of the program as a screen reader, a keyboard and weak eyes do: ``audit.py EDITION -o FILE.json``.

Run by the build with the interpreter that has what ships, ``packaging`` and the sources on its path. Writes what it
counted and every fault it found; returns 1 where there is a fault.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accessibility import contrast

if TYPE_CHECKING:
    from desktop_app.domain.figure import Figure
    from desktop_app.domain.view_state import ViewState
    from desktop_app.main_window import MainWindow
    from desktop_app.pages.shared.figure_page import FigurePage

THEMES = ("light", "dark")
_COMPANY = "tsmc"  # the figures of a profile need one
_SMALLEST, _USUAL = (1280, 720), (1440, 900)


@dataclass
class Finding:
    """What was counted in the window of one figure; ``faults`` are sentences."""

    figure: str
    elements: int = 0
    controls: int = 0
    reached: int = 0
    marks: int = 0
    rows: int = 0
    faults: list[str] = field(default_factory=list)


def main(words: list[str]) -> int:
    """Write the findings; return 1 where there is a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edition", type=Path)
    parser.add_argument("-o", dest="out", type=Path, required=True)
    asked = parser.parse_args(words)
    colours = {theme: _colours(theme) for theme in THEMES}
    from desktop_app.figures import FIGURES

    findings = look_at(list(FIGURES), asked.edition)
    faults = [fault for theme in THEMES for fault in colours[theme]["faults"]]
    faults += [f"{found.figure}: {fault}" for found in findings for fault in found.faults]
    told = {"colours": colours, "figures": [asdict(found) for found in findings], "faults": faults}
    asked.out.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    sys.stderr.write("".join(f"{fault}\n" for fault in faults))
    return 1 if faults else 0


def view_of(name: str) -> ViewState:
    """Return a view that shows the figure of this name."""
    from desktop_app.domain.view_state import ViewState

    page, _, figure = name.partition("/")
    return ViewState(page=page, figure=figure, companies=(_COMPANY,) if page == "companies" else ())


def look_at(names: list[str], edition: Path) -> list[Finding]:
    """Open these figures in a usual window, in a small one, and in the dark in that at twice the size.

    Return what was found. In the small window the filters are folded to a rail, so that Tab takes another way.
    """
    every = {name: Finding(name) for name in names}
    by_page = {
        name.partition("/")[0]: [each for each in names if each.startswith(f"{name.partition('/')[0]}/")]
        for name in names
    }
    for named in by_page.values():
        with _window(view_of(named[0]), edition, _USUAL, "light", 100) as window:
            for name in named:
                _look_at_elements(window, _turned_to(window, view_of(name)), every[name])
        with _window(view_of(named[0]), edition, _SMALLEST, "light", 100) as window:
            for name in named:
                _look_at_keyboard(window, _turned_to(window, view_of(name)), every[name])
        with _window(view_of(named[0]), edition, _SMALLEST, "dark", 200) as window:
            for name in named:
                _look_at_twice_the_size(_turned_to(window, view_of(name)), every[name])
    return list(every.values())


@contextmanager
def _window(view: ViewState, edition: Path, size: tuple[int, int], theme: str, zoom: int) -> Iterator[MainWindow]:
    """Yield an active window: only in one does Tab move the focus."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt

    from desktop_app.picture import Wanted, window_in

    with tempfile.TemporaryDirectory() as folder:
        window = window_in(view, edition, Wanted(size, theme, None, zoom), Path(folder))
        window.hide()
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        window.show()
        window.activateWindow()
        _settle()
        yield window
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _turned_to(window: MainWindow, view: ViewState) -> FigurePage:
    from desktop_app.pages.shared.figure_page import FigurePage

    window.store.request(view)
    page = window.page(view.page)
    assert isinstance(page, FigurePage)
    page.show_form("chart")
    _settle()
    return page


def _look_at_elements(window: MainWindow, page: FigurePage, found: Finding) -> None:
    """Names, keyboard and targets, with the source panel of the first mark open; then the table twin."""
    from PySide6.QtGui import QAccessible

    from accessibility import elements

    figure, order = page.figure, page.chart.order()
    assert figure is not None
    if not order:
        found.faults.append("the figure shows nothing, so nothing can be looked at")
        return
    _look_at_marks(page, figure, found)
    page.show_evidence(order[0])
    _settle()
    interface = QAccessible.queryAccessibleInterface(window)
    found.elements = sum(1 for _ in elements.elements(interface))
    found.faults += [f"has no name: {path}" for path in elements.unnamed(interface)]
    found.faults += [f"smaller than {elements.LEAST_TARGET} px: {each}" for each in elements.too_small(window, 1)]
    wanted, missed = elements.missed(window, page)
    found.controls, found.reached = wanted, wanted - len(missed)
    found.faults += [f"not reached by Tab: {each}" for each in missed]


def _look_at_keyboard(window: MainWindow, page: FigurePage, found: Finding) -> None:
    """Every control of a small window is reached, with the source panel of the first mark open."""
    from accessibility import elements

    if page.chart.order():
        page.show_evidence(page.chart.order()[0])
    _settle()
    _, missed = elements.missed(window, page)
    wide, high = _SMALLEST
    found.faults += [f"not reached by Tab at {wide} x {high}: {each}" for each in missed]


def _look_at_marks(page: FigurePage, figure: Figure, found: Finding) -> None:
    """Every mark is found by a screen reader, and has a row in the table twin."""
    from PySide6.QtGui import QAccessible

    chart = QAccessible.queryAccessibleInterface(page.chart)
    if not (chart.text(QAccessible.Text.Name) and chart.text(QAccessible.Text.Description)):
        found.faults.append("the figure has no name or no description")
    found.marks = len(figure.marks)
    if chart.childCount() < found.marks:
        found.faults.append(f"{chart.childCount()} marks are found by a screen reader, and not {found.marks}")
    page.show_form("table")
    found.rows = page.pane.table().view.model().rowCount()
    if found.rows != found.marks:
        found.faults.append(f"its table has {found.rows} rows, and not {found.marks}")
    page.show_form("chart")


def _look_at_twice_the_size(page: FigurePage, found: Finding) -> None:
    from accessibility import elements

    if page.chart.order():
        page.show_evidence(page.chart.order()[0])
    _settle()
    found.faults += [f"cut at 200 %: {each}" for each in elements.cut(page)]
    found.faults += [f"smaller than the least target at 200 %: {each}" for each in elements.too_small(page, 2)]
    if page.window().width() > _SMALLEST[0]:
        found.faults.append(f"at 200 % the window has to be {page.window().width()} px wide")


def _settle() -> None:
    from PySide6.QtWidgets import QApplication

    for _ in range(4):
        QApplication.processEvents()


def _colours(theme: str) -> dict[str, Any]:
    """Return the least contrast of each kind of pair, and the faults."""
    from desktop_app.theme.tokens import tokens

    pairs = contrast.pairs(tokens(theme))
    least: dict[str, contrast.Pair] = {}
    for pair in pairs:
        if pair.kind not in least or pair.ratio < least[pair.kind].ratio:
            least[pair.kind] = pair
    return {
        "least": [asdict(pair) for pair in least.values()],
        "pairs": len(pairs),
        "faults": [f"{theme}: {pair.fault}" for pair in pairs if pair.fault],
    }


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.exit(main(sys.argv[1:]))
