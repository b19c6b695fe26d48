"""Dots and lines as files: vectors only, nothing outside the plot, text as text."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree as ET

import pypdf
import pytest

from desktop_app.domain.figure import Axis, Figure, Form, Line, Mark, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.exports.figure_pdf import encoded as pdf_of
from desktop_app.exports.figure_png import picture
from desktop_app.exports.figure_svg import encoded as svg_of
from desktop_app.exports.render_options import RenderOptions

pytestmark = pytest.mark.usefixtures("qapp")
_SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def statements(bars_figure: Callable[..., Figure]) -> Figure:
    return bars_figure(
        (Row("JPN", "Japan", "METI −0.03 points"),),
        (Line("JPN.mof", "JPN", "0.71", "Finance Ministry panel", note="No tax measures."),),
        (
            Mark("JPN.stated", "JPN", "Japan", 0.71, "% of GDP", "0.71", line="JPN.mof", part="first"),
            Mark("JPN.again", "JPN", "Japan", 0.66, "% of GDP", "0.66", line="JPN.mof", part="recomputed"),
        ),
        form=Form.DOTS,
        aside_title="Why they differ",
    )


@pytest.fixture
def sales(bars_figure: Callable[..., Figure]) -> Figure:
    said = (("1988", 50.0, "point"), ("1990", 49.0, "estimate"), ("2021", 6.0, "point"), ("2030", 8.0, "forecast"))
    marks = tuple(
        Mark(f"jpn.{when}", "jpn", "Japan", share, "%", f"{share:g}", part=part, when=FuzzyDate.parse(when))
        for when, share, part in said
    )
    event = Mark("event", "", "US-Japan agreement", None, "", "", part="event", when=FuzzyDate.parse("1986-09-02"))
    return bars_figure(
        (Row("jpn", "Japan"),), (), marks, form=Form.LINES, axis=Axis(dates=True), value_axis=Axis("%", "%"), band=(event,)
    )  # fmt: skip


@pytest.fixture(params=["statements", "sales"])
def figure(request: pytest.FixtureRequest) -> Figure:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Figure)
    return found


def test_that_an_svg_holds_vectors_only(figure: Figure) -> None:
    found = {element.tag.removeprefix(_SVG) for element in ET.fromstring(svg_of(figure, RenderOptions())).iter()}

    assert not found & {"image", "pattern", "clipPath", "mask", "filter", "linearGradient"}
    assert "text" in found


def test_that_a_pdf_holds_its_texts(figure: Figure) -> None:
    (page,) = pypdf.PdfReader(io.BytesIO(pdf_of(figure, RenderOptions()))).pages

    text = page.extract_text()
    assert "Japan" in text
    assert not page.images


def test_that_a_zoomed_svg_draws_nothing_beside_the_figure(sales: Figure) -> None:
    span = (float(date(2000, 1, 1).toordinal()), float(date(2010, 1, 1).toordinal()))
    root = ET.fromstring(svg_of(sales, RenderOptions((900, 600), span=span)))

    points = [element.get("points", "") for element in root.iter(f"{_SVG}polyline")]
    xs = [float(point.split(",")[0]) for line in points for point in line.split()]
    assert xs
    assert min(xs) >= 0
    assert max(xs) <= 900


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_that_a_picture_is_painted_in_each_theme(figure: Figure, theme: str) -> None:
    image = picture(figure, RenderOptions((800, 500), theme=theme))

    assert len({image.pixel(x, y) for x in range(0, 800, 2) for y in range(0, 500, 2)}) > 8
