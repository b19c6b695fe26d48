"""Panning, zooming and scrolling a timeline, in three cases that must not be taken for each other.

``rows``: 10,000 synthetic projects, and 100,000 bars (20,000 projects), of which some 25 rows are in view: what a reader
meets. Only rows in view are laid out, so the number of bars in the figure hardly matters. ``in view``: 25 rows of 4,000
bars, all 100,000 drawn in each frame; this is what the budget of 30 ms a frame speaks of, and no real timeline. Ours
paints what the bars of a row cover together; the others paint a rectangle for each, and a reader sees the same. ``motley``:
the same number of short marks of every kind, with gaps between them, so that few can be painted as one: the worst case, told without a budget.

A frame is one move until it is painted offscreen at 1280 x 720. Beside our chart, matplotlib's Qt canvas and a plain
``QGraphicsScene`` with an item per bar show as many bars. Both paint plain rectangles, ours also names, axis, patterns
and symbols: the plain scene is the floor of the stack, no equal. The synthetic projects are no facts.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import cycle, islice
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

from PySide6.QtCore import QRectF, Qt  # noqa: E402 - after the platform is chosen
from PySide6.QtGui import QColor  # noqa: E402
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView  # noqa: E402

from desktop_app.charts.overviewed import OverviewedChart  # noqa: E402
from desktop_app.domain.edition_info import EditionInfo  # noqa: E402
from desktop_app.domain.figure import Axis, Figure, Form, Mark, Row  # noqa: E402
from desktop_app.domain.fuzzy_date import FuzzyDate  # noqa: E402
from desktop_app.domain.part import Part  # noqa: E402
from desktop_app.domain.view_state import ViewState  # noqa: E402
from desktop_app.domain.vocabulary import Stage  # noqa: E402
from desktop_app.i18n import say_in  # noqa: E402
from desktop_app.theme.theme import Theme  # noqa: E402

SIZE = (1280, 720)
FRAMES, FEW = 60, 8
ROW = 20.0
SEEN = 25  # rows in view
PROJECTS, PER_PROJECT = 10_000, 5
BARS = 100_000
BUDGET_FPS, BUDGET_MS = 60.0, 30.0
_FIRST = date(1995, 1, 1)
_COLOUR = "#5A6B80"

Move = Callable[[], None]


def figure_of(projects: int) -> Figure:
    """Return a timeline of ``projects`` rows with five marks each, spread over forty years."""
    rows, marks = [], []
    for place in range(projects):
        row = f"p{place}"
        rows.append(Row(row, f"Plant {place}", f"Company {place % 97}", f"Group {place // 200}", "+12"))
        start = _FIRST + timedelta(days=(place * 37) % 9000)
        dates = [FuzzyDate.day(start + timedelta(days=each)) for each in (0, 300, 700, 1500, 1300)]
        year = FuzzyDate.parse(str(dates[3].earliest.year))
        for part, when, until in (
            ("announced", dates[0], None),
            ("work", dates[1], dates[3]),
            ("vague", year, None),
            ("first_plan", dates[0], dates[4]),
            ("money", dates[2], None),
        ):
            mark = Mark(
                f"{row}.{part}", row, row, None, "", "", part=Part(part), when=when, until=until, stage=Stage.FINAL
            )
            marks.append(mark)
    return Figure(
        state=ViewState(page="projects", figure="timeline"),
        form=Form.TIMELINE,
        title=f"{projects:,} synthetic projects",
        subtitle="For measurements only",
        unit="months",
        basis="",
        as_of=date(2026, 7, 4),
        axis=Axis(dates=True, unit="days"),
        rows=tuple(rows),
        marks=tuple(marks),
        columns=(),
        sources=(),
        edition=EditionInfo("synthetic", date(2026, 7, 4), "0", "0", {}, 1),
        aside_title="Slip",
    )


def dense(bars: int) -> Figure:
    """Return a timeline of as many rows as are in view, with all ``bars`` in them."""
    marks = []
    for place in range(bars):
        start = _FIRST + timedelta(days=(place * 37) % 9000)
        end = start + timedelta(days=200 + place % 900)
        row = f"p{place % SEEN}"
        when, until = FuzzyDate.day(start), FuzzyDate.day(end)
        marks.append(Mark(f"{row}.{place}", row, row, None, "", "", part=Part.WORK, when=when, until=until))
    return replace(figure_of(SEEN), marks=tuple(marks), title=f"{bars:,} bars in view")


def motley(marks: int) -> Figure:
    """Return a timeline of as many rows as are in view, with marks of all kinds that hardly overlap."""
    parts = ("work", "first_plan", "work", "wait", "work", "vague", "money", "work", "announced", "cap", "fact")
    found = []
    for place in range(marks):
        start = _FIRST + timedelta(days=(place * 7919) % 14_000)
        when, until = FuzzyDate.day(start), FuzzyDate.day(start + timedelta(days=place % 3))
        row, part = f"p{place % SEEN}", parts[place // SEEN % len(parts)]
        found.append(Mark(f"{row}.{place}", row, row, None, "", "", part=Part(part), when=when, until=until))
    return replace(figure_of(SEEN), marks=tuple(found), title=f"{marks:,} marks of all kinds in view")


def timed(moves: Iterable[Move]) -> list[float]:
    """Return the milliseconds of each move until it is painted."""
    times = []
    for move in moves:
        begun = time.perf_counter()
        move()
        QApplication.processEvents()
        times.append(1000 * (time.perf_counter() - begun))
    return times[3:]


def frames(*moves: Move) -> Iterable[Move]:
    """Return the moves in turn, as many as are measured."""
    return islice(cycle(moves), FRAMES + 3)


def ours(figure: Figure, *, all_in_view: bool = False) -> dict[str, list[float]]:
    """Return the frames of our chart by kind of move; with all in view only of panning, as each takes long."""
    chart = OverviewedChart(Theme(QApplication.instance(), "light"), say_in("en"))  # type: ignore[arg-type]
    chart.resize(*SIZE)
    chart.show()
    chart.chart.show_figure(figure)
    QApplication.processEvents()
    canvas = chart.chart.viewport.canvas
    canvas.zoom(1.05 if all_in_view else 4.0)
    QApplication.processEvents()
    if all_in_view:
        found = {"pan": timed(islice(cycle((lambda: canvas.pan(0.005), lambda: canvas.pan(-0.005))), FEW))}
        chart.close()
        return found
    found = {
        "pan": timed(frames(lambda: canvas.pan(0.02), lambda: canvas.pan(-0.02))),
        "zoom": timed(frames(lambda: canvas.zoom(1.1), lambda: canvas.zoom(1 / 1.1))),
        "scroll": timed(frames(*(partial(canvas.scroll_to, by * 60.0) for by in range(50)))),
    }
    chart.close()
    return found


def spans(bars: int) -> tuple[list[float], list[float]]:
    """Return starts and lengths in days of bars."""
    return [(place * 37) % 9000 + place % 5 * 100 for place in range(bars)], [
        200.0 + place % 900 for place in range(bars)
    ]


def matplotlib(bars: int, *, all_in_view: bool = False) -> dict[str, list[float]]:
    """Return the frames of matplotlib's Qt canvas; empty where it is not installed."""
    try:
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
        from matplotlib.collections import PolyCollection
        from matplotlib.figure import Figure as Plot
    except ImportError:
        return {}
    starts, lengths = spans(bars)
    plot = Plot(figsize=(SIZE[0] / 100, SIZE[1] / 100), dpi=100)
    canvas = FigureCanvasQTAgg(plot)
    canvas.resize(*SIZE)
    canvas.show()
    axes = plot.add_subplot()
    corners = [
        ((x, y), (x + wide, y), (x + wide, y + 0.4), (x, y + 0.4))
        for y, (x, wide) in enumerate(zip(starts, lengths, strict=True))
    ]
    axes.add_collection(PolyCollection(corners, facecolors=_COLOUR))

    def show(left: float, wide: float, top: float) -> None:
        axes.set_xlim(left, left + wide)
        axes.set_ylim(top + SEEN, top)
        canvas.draw()

    if all_in_view:
        axes.set_ylim(bars, 0)

        def pan(by: float) -> None:
            axes.set_xlim(by, 10_500 + by)
            canvas.draw()

        found = {"pan": timed(islice((partial(pan, by) for by in cycle((0, 40))), FEW))}
        canvas.close()
        return found
    found = {
        "pan": timed(islice((partial(show, 2000 + by, 2000, 0) for by in cycle((0, 40))), 8)),
        "zoom": timed(islice((partial(show, 2000, by, 0) for by in cycle((2000, 2200))), 8)),
        "scroll": timed(islice((partial(show, 2000, 2000, by) for by in cycle((0, 3, 6))), 8)),
    }
    canvas.close()
    return found


def plain_scene(bars: int, *, all_in_view: bool = False) -> dict[str, list[float]]:
    """Return the frames of a plain graphics view with an item per bar."""
    starts, lengths = spans(bars)
    scene = QGraphicsScene()
    colour = QColor(_COLOUR)
    for place, (x, wide) in enumerate(zip(starts, lengths, strict=True)):
        row = place % SEEN if all_in_view else place
        scene.addRect(QRectF(x, row * ROW, wide, 7), Qt.PenStyle.NoPen, colour)
    view = QGraphicsView(scene)
    view.resize(*SIZE)
    view.show()
    if all_in_view:
        view.scale(0.11, 1.0)  # ten thousand days in the width of the view
    QApplication.processEvents()
    if all_in_view:
        view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        found = {"pan": timed(islice(cycle((lambda: view.scale(1.005, 1.0), lambda: view.scale(1 / 1.005, 1.0))), FEW))}
        view.close()
        return found
    across, down = view.horizontalScrollBar(), view.verticalScrollBar()
    found = {
        "pan": timed(
            frames(lambda: across.setValue(across.value() + 25), lambda: across.setValue(across.value() - 25))
        ),
        "zoom": timed(frames(lambda: view.scale(1.1, 1.0), lambda: view.scale(1 / 1.1, 1.0))),
        "scroll": timed(frames(*(partial(down.setValue, by * 60) for by in range(50)))),
    }
    view.close()
    return found


def told(name: str, what: str, found: dict[str, list[float]]) -> None:
    """Print a line per kind of move: median and slowest tenth in ms, frames a second."""
    for move, times in found.items():
        middle = statistics.median(times)
        slow = sorted(times)[int(0.9 * len(times))]
        print(f"  {what:24}{name:22}{move:8}{middle:9.1f} ms{slow:9.1f} ms{1000 / middle:9.0f} /s")


def main() -> int:
    """Print both tables; return 1 where ours is over its budgets."""
    application = QApplication.instance() or QApplication(sys.argv)
    assert application is not None
    print(f"  {'':24}{'':22}{'move':8}{'median':>12}{'slowest 10 %':>12}{'frames':>10}")
    kept: dict[int, dict[str, list[float]]] = {}
    for projects, what in ((PROJECTS, f"{PROJECTS:,} projects"), (BARS // PER_PROJECT, f"{BARS:,} bars")):
        figure = figure_of(projects)
        gc.collect()
        gc.freeze()
        kept[projects] = ours(figure)
        told("Silicon Ledger", what, kept[projects])
        bars = projects * PER_PROJECT
        told("matplotlib", what, matplotlib(bars))
        told("QGraphicsScene", what, plain_scene(bars))
    crowded = ours(dense(BARS), all_in_view=True)
    told("Silicon Ledger", f"{BARS:,} in view", crowded)
    told("matplotlib", f"{BARS:,} in view", matplotlib(BARS, all_in_view=True))
    told("QGraphicsScene", f"{BARS:,} in view", plain_scene(BARS, all_in_view=True))
    mixed = ours(motley(BARS), all_in_view=True)
    told("Silicon Ledger", f"{BARS:,} motley in view", mixed)
    fps = 1000 / max(statistics.median(times) for times in kept[PROJECTS].values())
    rows = max(statistics.median(times) for times in kept[BARS // PER_PROJECT].values())
    full, worst = (statistics.median(found["pan"]) for found in (crowded, mixed))
    good = [
        verdict(f"{PROJECTS:,} projects", f"{fps:.0f} frames a second", f"{BUDGET_FPS:.0f}", ok=fps >= BUDGET_FPS),
        verdict(f"{BARS:,} bars drawn in a frame", f"{full:.1f} ms", f"{BUDGET_MS:.0f} ms", ok=full < BUDGET_MS),
    ]
    print(f"  {BARS:,} marks of all kinds with gaps: {worst:.1f} ms a frame (no budget of its own)")
    print(f"  {BARS:,} bars in the figure, {SEEN} rows in view: {rows:.1f} ms a frame (no budget of its own)")
    return 0 if all(good) else 1


def verdict(what: str, found: str, budget: str, *, ok: bool) -> bool:
    """Print a measurement against its budget; return whether it is kept."""
    print(f"  {what}: {found}, budget {budget}: {'within' if ok else 'OVER'} budget")
    return ok


if __name__ == "__main__":
    raise SystemExit(main())
