"""A figure on paper: type of at least 9 pt, rows whole, title and axis on every page."""

from __future__ import annotations

import io
import re

import pypdf
import pytest

from desktop_app.charts.scene.drawing import Text
from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import LedgerError
from desktop_app.exports.figure_pdf import encoded
from desktop_app.exports.open_export import open_export
from desktop_app.exports.pages import pages_of
from desktop_app.exports.paper import LEAST_TYPE, PAPERS, POINTS_PER_PX
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures import build
from desktop_app.ledger import Ledger

pytestmark = pytest.mark.usefixtures("qapp")
POINTS = {"a4": (842, 595), "a3": (1191, 842)}  # ISO 216, lying across


@pytest.fixture(scope="module")
def whole(ledger: Ledger) -> Figure:
    return build(ledger, ViewState(page="projects", figure="timeline"))


def pages(pdf: bytes) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("paper", ["a4", "a3"])
def test_that_every_page_has_the_size_of_the_paper_and_the_title(whole: Figure, paper: str) -> None:
    found = pages(encoded(whole, RenderOptions(paper=paper)))
    assert {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in found} == {
        POINTS[paper]
    }
    texts = [page.extract_text() for page in found]
    rows = [text for text in texts if "Slip, months" in text]
    assert len(rows) > 1
    assert all(whole.title in text for text in rows)
    assert [f"Page {place + 1} of {len(found)}" in text for place, text in enumerate(texts)] == [True] * len(found)


def test_that_every_project_stands_on_exactly_one_page(whole: Figure) -> None:
    width, height = PAPERS["a4"].room
    names: list[float] = []
    drawn = pages_of(whole, RenderOptions(), width, height)
    for page in drawn:
        tops = {shape.y for shape in page.rows if isinstance(shape, Text) and shape.bold and shape.size == 13}
        assert all(page.body.y < y < page.body.bottom for y in tops)
        names += sorted(tops)
    assert len(names) == 180


def test_that_no_type_is_below_9_pt(whole: Figure) -> None:
    for name, paper in PAPERS.items():
        width, height = paper.room
        sizes = {
            shape.size
            for page in pages_of(whole, RenderOptions(), width, height)
            for shape in (*page.behind, *page.rows, *page.front)
            if isinstance(shape, Text)
        }
        assert min(sizes) * POINTS_PER_PX >= LEAST_TYPE, name


def test_that_nothing_lies_below_a_page(whole: Figure) -> None:
    width, height = PAPERS["a4"].room
    assert height
    for page in pages_of(whole, RenderOptions(), width, height):
        texts = [shape for shape in (*page.behind, *page.rows, *page.front) if isinstance(shape, Text)]
        assert max(text.rect.bottom for text in texts) <= height
        assert min(text.rect.y for text in texts) >= 0


def test_that_one_page_holds_all(whole: Figure) -> None:
    (page,) = pages(encoded(whole, RenderOptions(paper="one")))
    assert re.search(r"Sources: ", page.extract_text())


def test_that_pages_open_again(whole: Figure, tmp_path) -> None:
    out = tmp_path / "timeline.pdf"
    out.write_bytes(encoded(whole, RenderOptions(paper="a4")))
    assert open_export(out).state == whole.state


@pytest.mark.parametrize("figure", ["slips", "compare", "leverage", "chain"])
def test_that_other_figures_fit_on_paper_too(ledger: Ledger, figure: str) -> None:
    built = build(ledger, ViewState(page="projects", figure=figure))
    assert pages(encoded(built, RenderOptions(paper="a4")))


def test_that_another_paper_is_refused(whole: Figure) -> None:
    with pytest.raises(LedgerError):
        encoded(whole, RenderOptions(paper="b5"))


def test_that_a_page_begins_with_the_group_of_its_first_row_and_says_where_that_is_continued(whole: Figure) -> None:
    width, height = PAPERS["a4"].room
    begun, continued = 0, 0
    for page in pages_of(whole, RenderOptions(), width, height):
        texts = [shape for shape in page.rows if isinstance(shape, Text) and shape.bold]
        names = sorted(shape.y for shape in texts if shape.size == 13)
        if not names:
            continue
        row, before = whole.rows[begun], whole.rows[begun - 1] if begun else None
        again = before is not None and before.group == row.group
        heading = min((shape for shape in texts if shape.size == 11), key=lambda shape: shape.y)
        assert heading.text == (f"{row.group} (continued)" if again else row.group)
        assert page.body.y < heading.rect.y
        assert heading.rect.bottom < names[0]
        begun += len(names)
        continued += again
    assert begun == 180
    assert continued > 1  # the United States and Japan fill more than a page each
