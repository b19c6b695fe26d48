"""SVG and PDF: vectors only, text as text."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pypdf
import pytest

from desktop_app.domain.figure import Figure
from desktop_app.exports.figure_pdf import encoded as pdf_of
from desktop_app.exports.figure_svg import encoded as svg_of
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures.describe import describe

pytestmark = pytest.mark.usefixtures("qapp")
_SVG = "{http://www.w3.org/2000/svg}"


def tags(svg: bytes) -> set[str]:
    return {element.tag.removeprefix(_SVG) for element in ET.fromstring(svg).iter()}


@pytest.fixture(params=["support", "timeline"])
def figure(request: pytest.FixtureRequest) -> Figure:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Figure)
    return found


def test_that_an_svg_holds_no_raster_no_texture_and_no_clip_path(figure: Figure) -> None:
    found = tags(svg_of(figure, RenderOptions()))

    assert not found & {"image", "pattern", "clipPath", "mask", "filter", "linearGradient"}


def test_that_an_svg_has_its_title_its_size_and_its_texts(support: Figure) -> None:
    root = ET.fromstring(svg_of(support, RenderOptions((900, 700))))

    texts = ["".join(element.itertext()).strip() for element in root.iter(f"{_SVG}text")]
    assert root.findtext(f"{_SVG}title") == support.title
    assert root.get("viewBox") == "0 0 900 700"
    assert {
        "South Korea",
        "1.37",
        "mixed, not split",
        "≤ 0.77",
        "1.4\N{NARROW NO-BREAK SPACE}% of GDP",
        "No bar",
    } <= set(texts)
    assert any(text.startswith("Sources: IMF") for text in texts)


@pytest.mark.parametrize(
    ("language", "before"),
    [
        ("en", ("Arial", "Noto Sans CJK JP")),
        ("ja", ("Noto Sans CJK JP", "Noto Sans CJK KR")),
        ("ko", ("Noto Sans CJK KR", "Noto Sans CJK JP")),
    ],
)
def test_that_an_svg_names_fallbacks_for_every_script_and_its_language(
    support: Figure, language: str, before: tuple[str, str]
) -> None:
    root = ET.fromstring(svg_of(replace(support, state=support.state.with_(language=language)), RenderOptions()))

    assert not any(element.get("font-family") for element in root.iter() if element is not root)  # all inherit
    rule = re.fullmatch(r"\.([\w-]+) \{ font-family: (.*) \}", root.findtext(f"{_SVG}style", ""))
    assert rule
    assert rule[1] == root.get("class")
    families = [family.strip("'") for family in rule[2].split(", ")]
    assert families[0] == root.get("font-family")
    first, then = before
    assert families[-1] == "sans-serif"
    assert families.index("Segoe UI") < families.index(first) < families.index(then)
    assert {"Noto Sans CJK TC", "Noto Sans CJK SC", "Hiragino Sans", "Malgun Gothic"} <= set(families)
    assert len(families) == len(set(families))
    assert (root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang")) == (language, language)


def test_that_an_svg_says_in_words_what_it_shows(support: Figure) -> None:
    assert ET.fromstring(svg_of(support, RenderOptions())).findtext(f"{_SVG}desc") == describe(support).details


def test_that_the_stripes_of_a_bar_are_cut_to_it(support: Figure) -> None:
    svg = svg_of(support, RenderOptions((900, 700))).decode()

    stripes = re.findall(r'points="([\d.,\s-]+)"', svg)
    xs = [float(point.split(",")[0]) for line in stripes for point in line.split()]
    assert min(xs) >= 24
    assert max(xs) <= 900 - 24


def test_that_a_pdf_holds_no_raster_and_its_texts_with_spaces_and_digits(figure: Figure) -> None:
    (page,) = pypdf.PdfReader(io.BytesIO(pdf_of(figure, RenderOptions()))).pages

    text = page.extract_text()
    assert not page.images
    assert figure.title in text.replace("\n", " ")
    for row in figure.rows[:3]:
        assert row.label in text


def test_that_the_page_of_a_pdf_has_the_size_of_the_drawing(support: Figure) -> None:
    (page,) = pypdf.PdfReader(io.BytesIO(pdf_of(support, RenderOptions((1000, 700))))).pages

    # px at 96 dpi in points
    assert (float(page.mediabox.width), float(page.mediabox.height)) == (750, 525)


def test_that_type_on_paper_is_at_least_7_pt(support: Figure) -> None:
    sizes = {float(size) for size in re.findall(r'font-size="([\d.]+)"', svg_of(support, RenderOptions()).decode())}

    assert min(sizes) * 72 / 96 >= 7


def test_that_chinese_japanese_and_korean_names_are_text_too(support: Figure) -> None:
    rows = (replace(support.rows[0], label="台灣"), replace(support.rows[1], label="한국"), *support.rows[2:])
    (page,) = pypdf.PdfReader(io.BytesIO(pdf_of(replace(support, rows=rows), RenderOptions()))).pages

    assert "1.37" in page.extract_text()
    assert "台灣" in svg_of(replace(support, rows=rows), RenderOptions()).decode()
