"""However a reader walks through pages, figures, filters, options and days: what is seen, copied and written is one
figure, and every filter in force is visible.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.domain.project_query import ProjectQuery
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Instrument, Level, ProjectStatus, Stage
from desktop_app.exports import figure_csv, figure_json
from desktop_app.exports.open_export import open_export
from desktop_app.exports.render import render_figure
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures import FIGURES, spec_of
from desktop_app.figures.reading import Reading
from desktop_app.figures.table.twin import table_of
from desktop_app.main_window import MainWindow
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.widgets.chip_row import ChipRow

FILTERS = {
    "countries": [(), ("JPN",), ("USA", "JPN", "KOR")],
    "companies": [(), ("tsmc",), ("rapidus", "micron")],
    "segments": [(), ("dram",)],
    "instruments": [(), (Instrument.GRANT,), (Instrument.LOAN, Instrument.EQUITY)],
    "stages": [(), (Stage.FINAL,)],
    "level": list(Level),
    "find": [ProjectQuery(), ProjectQuery(anchor="kumamoto"), ProjectQuery(statuses=(ProjectStatus.PAUSED,))],
}
STEPS = st.one_of(
    st.tuples(st.just("visit"), st.sampled_from(sorted({spec.page for spec in FIGURES.values()}))),
    st.tuples(st.just("turn"), st.integers(0, 9)),
    st.tuples(
        st.just("filter"), st.sampled_from([(key, value) for key, values in FILTERS.items() for value in values])
    ),
    st.tuples(st.just("option"), st.tuples(st.integers(0, 3), st.integers(0, 9))),
    st.tuples(st.just("day"), st.sampled_from([None, date(2024, 4, 15), date(2025, 12, 31)])),
    st.tuples(st.just("undo"), st.none()),
    st.tuples(st.just("redo"), st.none()),
    st.tuples(st.just("clear"), st.none()),
    st.tuples(st.just("reopen"), st.none()),
)


def page_of(window: MainWindow) -> FigurePage:
    page = window.page(window.current_key)
    assert isinstance(page, FigurePage)
    return page


def step(window: MainWindow, what: str, value: object, folder: Path) -> None:
    page, store = page_of(window), window.store
    spec = spec_of(store.state.name)
    match what, value:
        case "visit", str(key):
            store.visit(key, next(entry.figure for entry in window.entries if entry.key == key))
        case "turn", int(place):
            names = [each.name for each in FIGURES.values() if each.page == spec.page]
            store.turn(names[place % len(names)], {})
        case "filter", (str(key), chosen):
            page.change(**{key: chosen}, focus="")
        case "option", (int(which), int(choice)) if spec.options:
            option = spec.options[which % len(spec.options)]
            values = option.choices_in(Reading.of(spec, window.context.ledger(), spec.heeded(store.state)))
            if values:
                page.change_option(option.key, values[choice % len(values)][0])
        case "day", day:
            page.change(as_of=day)
        case "undo", _:
            store.undo()
        case "redo", _:
            store.redo()
        case "clear", _ if page.figure and page.figure.narrowed:
            page._on_widened(tuple(each.key for each in page.figure.narrowed))
        case "reopen", _:
            out = folder / "kept.json"
            render_figure(page.figure, out)
            store.request(open_export(out).state)


def agree(window: MainWindow) -> None:
    """Check that table, CSV and JSON are of the figure shown, and that each filter in force has its chip."""
    page = page_of(window)
    figure, state = page.figure, window.store.state
    spec = spec_of(state.name)
    assert figure.name == state.name
    assert figure.state.with_(as_of=state.as_of, focus="").name == state.name
    assert spec.unheeded(figure.state) == ()
    table = table_of(figure)
    rows = list(csv.reader(io.StringIO(figure_csv.encoded(figure, RenderOptions()).decode("utf-8-sig"))))
    data = json.loads(figure_json.encoded(figure, RenderOptions()))
    assert rows[0] == [column.title for column in table.columns]
    assert len(table.rows) == len(data["marks"]) == len(figure.marks)
    assert csv_rows_of(rows) == len(table.rows)
    assert [mark["value"] for mark in data["marks"]] == [mark.value for mark in figure.marks]
    in_force = [key for key in spec.narrowed_by if state.is_set(key) and spec.heeds(key, spec.heeded(state))]
    narrowing = [
        option.key
        for option in spec.options
        if option.narrows and spec.value(spec.heeded(state), option.key) != option.default
    ]
    told = {each.key.partition(".")[0] for each in figure.narrowed}
    assert told == {*in_force, *(["option"] if narrowing else [])}
    row = page.findChild(ChipRow)
    shown = [] if row is None else [each.text() for each in row.findChildren(QPushButton) if not each.isHidden()]
    seen = [each.removesuffix("  ×") for each in shown if not each.startswith("Clear all")]
    assert sorted(seen) == sorted(each.words for each in figure.narrowed)
    if figure.narrowed:
        assert all(each.words in figure.subtitle for each in figure.narrowed)
        assert not row.isHidden()


def csv_rows_of(rows: list[list[str]]) -> int:
    return len(rows) - 1


@given(walk=st.lists(STEPS, min_size=4, max_size=12))
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_that_a_walk_never_hides_a_filter_nor_parts_screen_and_files(
    window_of: Callable[..., MainWindow], tmp_path: Path, walk: list[tuple[str, object]]
) -> None:
    window = window_of(ViewState())
    agree(window)
    for what, value in walk:
        step(window, what, value, tmp_path)
        QApplication.processEvents()
        agree(window)
    window.close()
