"""What a screen reader hears, and what files and tooltips hold, are the words that ``announce`` and ``describe`` give."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pypdf
import pytest
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.charts.view import ChartView
from desktop_app.domain.figure import Form
from desktop_app.domain.view_state import ViewState
from desktop_app.exports.render import render_figure
from desktop_app.figures import build
from desktop_app.figures.announce import announce
from desktop_app.figures.describe import describe
from desktop_app.i18n import LANGUAGES, say_in
from desktop_app.ledger import Ledger
from desktop_app.theme.theme import Theme

_Text = QAccessible.Text
STATES = {
    Form.BARS: ViewState(),
    Form.DOTS: ViewState(figure="statements"),
    Form.LINES: ViewState(figure="over_time", countries=("JPN", "USA")),
    Form.TIMELINE: ViewState(page="projects", figure="timeline", countries=("JPN",)),
    Form.HEAT: ViewState(page="supply_chain", figure="chokepoints"),
    Form.CHAIN: ViewState(page="supply_chain", figure="chain"),
    Form.COMPARE: ViewState(page="projects", figure="compare"),
    Form.TABLE: ViewState(page="companies", figure="trade", companies=("tsmc",)),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", STATES)
def test_that_a_screen_reader_hears_the_words_of_figure_and_marks(
    ledger: Ledger, theme: Theme, show: Callable[[QWidget], QWidget], form: Form, language: str
) -> None:
    figure = build(ledger, STATES[form].with_(language=language))
    assert figure.form is form
    view = ChartView(theme, say_in(language))
    view.resize(900, 720)
    view.show_figure(figure)
    show(view)

    chart = QAccessible.queryAccessibleInterface(view)
    heard = {
        mark: tuple(chart.child(at).text(part) for part in (_Text.Name, _Text.Description))
        for at, mark in enumerate(view.order())
    }

    assert (chart.text(_Text.Name), chart.text(_Text.Description)) == describe(figure)
    assert set(heard) >= {mark.id for mark in figure.marks}
    overlapped = view.viewport.overlapped
    assert heard == {mark: announce(figure, figure.by_id[mark], overlapped(mark)) for mark in view.order()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_files_hold_the_words_of_the_figure(
    ledger: Ledger, tmp_path: Path, qapp: QApplication, language: str
) -> None:
    figure = build(ledger, STATES[Form.TIMELINE].with_(language=language))
    name, details = describe(figure)
    for ending in ("svg", "png", "pdf"):
        render_figure(figure, tmp_path / f"figure.{ending}")

    svg = ET.fromstring((tmp_path / "figure.svg").read_bytes())
    picture = QImage(str(tmp_path / "figure.png"))
    pdf = pypdf.PdfReader(io.BytesIO((tmp_path / "figure.pdf").read_bytes()))
    assert [svg.findtext(f"{{http://www.w3.org/2000/svg}}{tag}") for tag in ("title", "desc")] == [name, details]
    assert [picture.text(keyword) for keyword in ("Title", "Description")] == [name, details]
    assert pdf.xmp_metadata is not None
    assert pdf.xmp_metadata.dc_title == {"x-default": name}
    assert pdf.xmp_metadata.dc_description == {"x-default": details}
