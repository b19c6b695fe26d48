"""A figure on paper: type of at least 9 pt, rows whole, title and axis on every page."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from desktop_app.charts.scene.drawing import Text
from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import LedgerError
from desktop_app.exports.figure_pdf import encoded
from desktop_app.exports.open_export import open_export
from desktop_app.exports.pages import PageDrawing, pages_of
from desktop_app.exports.paper import LEAST_TYPE, PAPERS, POINTS_PER_PX
from desktop_app.exports.parts import Part
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures import build
from desktop_app.ledger import Ledger
from desktop_app.pages.shared.printing import print_on

pytestmark = pytest.mark.usefixtures("qapp")
POINTS = {"a4": (842, 595), "a3": (1191, 842)}  # ISO 216, lying across


@pytest.fixture(scope="module")
def whole(ledger: Ledger) -> Figure:
    return build(ledger, ViewState(page="projects", figure="timeline"))


def pages(pdf: bytes) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(io.BytesIO(pdf)).pages)


def texts_of(parts: Iterable[Part]) -> list[Text]:
    return [shape for part in parts for shape in part.shapes if isinstance(shape, Text)]


def rows_of(page: PageDrawing) -> list[Part]:
    """Return what is cut to the page: the rows."""
    return [part for part in page.parts if part.clip is not None]


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
    names: list[float] = []
    for page in pages_of(whole, RenderOptions(), PAPERS["a4"].room):
        rows = rows_of(page)
        tops = {text.y for text in texts_of(rows) if text.bold and text.size == 13}
        assert rows[0].clip if rows else not tops
        assert all(part.clip.y < y < part.clip.bottom for part in rows if part.clip for y in tops)
        names += sorted(tops)
    assert len(names) == 180


def test_that_no_type_is_below_9_pt(whole: Figure) -> None:
    for name, paper in PAPERS.items():
        sizes = {text.size for page in pages_of(whole, RenderOptions(), paper.room) for text in texts_of(page.parts)}
        assert min(sizes) * POINTS_PER_PX >= LEAST_TYPE, name


def test_that_nothing_lies_below_a_page(whole: Figure) -> None:
    room = PAPERS["a4"].room
    for page in pages_of(whole, RenderOptions(), room):
        assert page.height == room.most
        texts = texts_of(page.parts)
        assert max(text.rect.bottom for text in texts) <= page.height
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


@pytest.fixture(scope="module")
def every_source(ledger: Ledger) -> Figure:
    """Return the figure of most rows: 31,764 pt at the size of the screen, a little more on paper."""
    return build(ledger, ViewState(page="sources", figure="list"))


@pytest.mark.parametrize("paper", ["", "one"])
def test_that_no_page_is_higher_than_viewers_show(every_source: Figure, paper: str) -> None:
    heights = [float(page.mediabox.height) for page in pages(encoded(every_source, RenderOptions(paper=paper)))]
    assert len(heights) == 3
    assert max(heights) <= 14_400


def test_that_rows_go_on_over_the_next_page(every_source: Figure) -> None:
    found = pages_of(every_source, RenderOptions(), PAPERS["one"].room)
    texts = [[text.text for text in texts_of(page.parts)] for page in found]
    rows = [text.text for page in found for text in texts_of(rows_of(page))]
    assert all(every_source.title in lines for lines in texts)
    assert [f"Page {place + 1} of 3" in lines for place, lines in enumerate(texts)] == [True] * 3
    assert any(line.startswith("Sources: ") for line in texts[-1])
    short = [row.label for row in every_source.rows if 20 < len(row.label) < 60]
    assert len(short) > 300
    assert [label for label in short if rows.count(label) != short.count(label)] == []


def test_that_a_page_of_rows_is_no_higher_than_what_is_on_it(every_source: Figure) -> None:
    *_, last = pages_of(every_source, RenderOptions(), PAPERS["one"].room)
    assert last.height - max(text.rect.bottom for text in texts_of(last.parts)) < 30


def test_that_a_printed_figure_has_its_title_on_every_page(whole: Figure, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    print_on(whole, printer, date(2026, 11, 23))
    printed = pages((tmp_path / "printed.pdf").read_bytes())
    texts = [page.extract_text().replace("\t", " ") for page in printed]  # Qt's own file, which names a space a tab
    rows = [text for text in texts if "Slip, months" in text]
    assert len(rows) > 5
    assert all(whole.title in text for text in rows)


def test_that_another_paper_is_refused(whole: Figure) -> None:
    with pytest.raises(LedgerError):
        encoded(whole, RenderOptions(paper="b5"))


def test_that_a_page_begins_with_the_group_of_its_first_row_and_says_where_that_is_continued(whole: Figure) -> None:
    begun, continued = 0, 0
    for page in pages_of(whole, RenderOptions(), PAPERS["a4"].room):
        rows = rows_of(page)
        texts = [text for text in texts_of(rows) if text.bold]
        names = sorted(shape.y for shape in texts if shape.size == 13)
        if not names:
            continue
        row, before = whole.rows[begun], whole.rows[begun - 1] if begun else None
        again = before is not None and before.group == row.group
        heading = min((shape for shape in texts if shape.size == 11), key=lambda shape: shape.y)
        assert heading.text == (f"{row.group} (continued)" if again else row.group)
        assert rows[0].clip
        assert rows[0].clip.y < heading.rect.y
        assert heading.rect.bottom < names[0]
        begun += len(names)
        continued += again
    assert begun == 180
    assert continued > 1  # the United States and Japan fill more than a page each
