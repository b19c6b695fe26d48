"""Changing a filter: from the new state to the redrawn figure, on the bundled edition and on one a hundred times larger.

Each round turns one filter of the countries page (instrument, basis, as-of date, countries) and measures building the
figure and painting it offscreen at 1280 × 720. Beside it, matplotlib's Qt canvas redraws bars of the same number and
length. Medians and the slowest tenth are printed against the budgets: one frame (16 ms), and 100 ms.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from PySide6.QtWidgets import QApplication  # noqa: E402 - after the platform is chosen

from desktop_app import paths  # noqa: E402
from desktop_app.charts.view import ChartView  # noqa: E402
from desktop_app.domain.figure import Figure  # noqa: E402
from desktop_app.domain.view_state import MoneyBasis, ViewState  # noqa: E402
from desktop_app.domain.vocabulary import Instrument, Level, Unit  # noqa: E402
from desktop_app.figures import build  # noqa: E402
from desktop_app.i18n import say_in  # noqa: E402
from desktop_app.ledger import Ledger, open_edition  # noqa: E402
from desktop_app.theme.theme import Theme  # noqa: E402

ROUNDS = 5
SIZE = (1000, 600)  # the figure of a window of 1280 × 720
FRAME_MS, LARGE_MS = 16.0, 100.0


def states() -> Iterator[tuple[str, ViewState]]:
    """Give what a reader turns, one filter after the other."""
    base = ViewState(basis=MoneyBasis(Unit.GDP_SHARE, 2024))
    for level in Level:
        yield f"{level}: instrument", base.with_(level=level, instruments=(Instrument.GRANT, Instrument.MIXED))
        yield f"{level}: basis", base.with_(level=level, basis=MoneyBasis(Unit.USD))
        yield f"{level}: as-of date", base.with_(level=level, as_of=date(2024, 6, 30))
        yield f"{level}: countries", base.with_(level=level, countries=("USA", "JPN", "KOR"))
        yield f"{level}: back to all", base.with_(level=level)


def redraw_ours(ledger: Ledger, chart: ChartView) -> Callable[[ViewState], Figure]:
    """Return what builds the figure of a state and paints it."""

    def redraw(state: ViewState) -> Figure:
        figure = build(ledger, state)
        chart.show_figure(figure)
        QApplication.processEvents()  # lays out and paints into the window's own buffer
        return figure

    return redraw


def redraw_matplotlib() -> Callable[[Figure], None] | None:
    """Return what draws a figure's bars with matplotlib's Qt canvas; None where it is not installed."""
    try:
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
        from matplotlib.figure import Figure as Plot
    except ImportError:
        return None
    plot = Plot(figsize=(SIZE[0] / 100, SIZE[1] / 100), dpi=100)
    canvas = FigureCanvasQTAgg(plot)
    canvas.resize(*SIZE)
    canvas.show()

    def redraw(figure: Figure) -> None:
        plot.clear()
        axes = plot.add_subplot()
        lengths = [mark.length or 0.0 for mark in figure.marks]
        axes.barh(range(len(lengths)), lengths)
        for place, mark in enumerate(figure.marks):
            axes.text(lengths[place], place, f" {mark.text} {mark.kind}", va="center", fontsize=8)
        canvas.draw()
        QApplication.processEvents()

    return redraw


def measure(edition: Path, name: str, budget: float, chart: ChartView) -> bool:
    """Print the times on one edition; return whether the median of every filter is within ``budget`` ms."""
    ledger = open_edition(edition)
    for _, state in states():
        build(ledger, state)
    gc.collect()
    gc.freeze()  # as the program does once its edition is read
    ours, theirs = redraw_ours(ledger, chart), redraw_matplotlib()
    times: dict[str, list[float]] = {}
    others: list[float] = []
    for number in range(ROUNDS + 1):
        for what, state in states():
            begun = time.perf_counter()
            figure = ours(state)
            took = 1000 * (time.perf_counter() - begun)
            if number:
                times.setdefault(what, []).append(took)
            if number and theirs is not None:
                begun = time.perf_counter()
                theirs(figure)
                others.append(1000 * (time.perf_counter() - begun))
    ledger.close()
    print(name)
    for what, found in times.items():
        mark = "" if statistics.median(found) <= budget else f"  over {budget:g} ms"
        print(f"  {what:28} median {statistics.median(found):6.1f} ms   slowest {max(found):6.1f} ms{mark}")
    if others:
        print(f"  {'matplotlib, same bars':28} median {statistics.median(others):6.1f} ms")
    else:
        print("  matplotlib is not installed: nothing to compare with (pip install matplotlib)")
    return all(statistics.median(found) <= budget for found in times.values())


def main() -> int:
    """Run both editions; return 1 where a budget is missed."""
    from hundredfold import make

    app = QApplication.instance() or QApplication([])
    chart = ChartView(Theme(app, "light"), say_in("en"))  # type: ignore[arg-type] # it is a QApplication
    chart.resize(*SIZE)
    chart.show()
    good = measure(paths.bundled_edition(), "bundled edition", FRAME_MS, chart)
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder) / "large.sqlite"
        make(large)
        good = measure(large, "a hundred times the programmes and awards", LARGE_MS, chart) and good
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
