"""A PDF that can be searched and copied in every script, and read aloud: letters, language, title, tags."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pypdf
import pytest
from pypdf.generic import ContentStream, DictionaryObject

from desktop_app.domain.figure import Figure, Row
from desktop_app.domain.view_state import ViewState
from desktop_app.exports.brief import brief
from desktop_app.exports.figure_pdf import encoded
from desktop_app.exports.pdf.letters import renamed
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures import build
from desktop_app.figures.describe import describe
from desktop_app.ledger import Ledger

pytestmark = pytest.mark.usefixtures("qapp")

# letters for whose glyph the fonts show another letter first: radicals of Kangxi and of the supplement, a dot, a wave
JAPANESE = ("日本", "米国", "国民", "長野", "西部", "江戸・青山", "食品", "黄金", "関東・東北", "上～下")
KOREAN = ("大韓民國", "日本", "長城", "한국")
PAINTS = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"Tj", b"TJ", b"'", b'"', b"Do", b"sh"}


def reader_of(figure: Figure, **options: Any) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(encoded(figure, RenderOptions(**options))))


def named(figure: Figure, names: tuple[str, ...], language: str) -> Figure:
    """Return a figure in a language whose first rows have other names."""
    rows = tuple(replace(row, label=name) for row, name in zip(figure.rows, names, strict=False))
    state = figure.state.with_(language=language)
    return replace(figure, rows=(*rows, *figure.rows[len(rows) :]), state=state)


@pytest.mark.parametrize(("language", "names"), [("ja", JAPANESE), ("ko", KOREAN), ("en", (*JAPANESE, *KOREAN))])
def test_that_names_are_found_in_the_text_letter_by_letter(
    support: Figure, language: str, names: tuple[str, ...]
) -> None:
    (page,) = reader_of(named(support, names, language)).pages
    text = page.extract_text().replace("\n", "").replace(" ", "")
    assert [name for name in names if name not in text] == []
    assert [letter for letter in text if "\u2e80" <= letter <= "\u2fdf" or letter == "\t"] == []


def test_that_a_real_figure_in_japanese_holds_no_radicals(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(language="ja"))
    (page,) = reader_of(figure).pages
    text = page.extract_text()
    assert "日本" in text.replace("\n", "")
    assert [letter for letter in text if "\u2e80" <= letter <= "\u2fdf"] == []


def test_that_only_the_letters_of_a_table_change() -> None:
    table = b"""1 begincodespacerange
<0000> <FFFF>
endcodespacerange
3 beginbfrange
<0000> <0000> <0000>
<0009> <000B> [<0041> <0009> <2F47> ]
<2F46> <2F48> <2F46>
endbfrange"""
    assert renamed(table, {0x2F47: 0x65E5, 0x9: 0x20}).splitlines()[4:-1] == [
        b"<0000> <0000> [<0000>]",
        b"<0009> <000B> [<0041> <0020> <65E5>]",
        b"<2F46> <2F48> [<2F46> <65E5> <2F48>]",
    ]


def test_that_language_title_and_subject_are_told(support: Figure) -> None:
    for language in ("en", "ja", "ko"):
        figure = named(support, (), language)
        reader = reader_of(figure)
        root = reader.trailer["/Root"]
        assert root["/Lang"] == language
        assert root["/ViewerPreferences"]["/DisplayDocTitle"] is not False
        assert root["/MarkInfo"]["/Marked"].value is True
        assert reader.metadata is not None
        assert (reader.metadata.title, reader.metadata.subject) == tuple(describe(figure))
        assert reader.xmp_metadata is not None
        assert reader.xmp_metadata.dc_language == [language]


def elements_of(reader: pypdf.PdfReader) -> list[DictionaryObject]:
    """Return the elements of the one document in the tree."""
    whole = reader.trailer["/Root"]["/StructTreeRoot"]["/K"]
    assert whole["/S"] == "/Document"
    return [each.get_object() for each in whole["/K"]]


def test_that_title_text_and_figure_are_tagged_and_the_figure_is_told_in_words(support: Figure) -> None:
    title, second, figure, foot = elements_of(reader_of(support))
    assert [each["/S"] for each in (title, second, figure, foot)] == ["/H1", "/P", "/Figure", "/P"]
    assert title["/ActualText"] == support.title
    assert second["/ActualText"] == support.subtitle
    assert figure["/Alt"] == describe(support).details
    left, bottom, right, top = map(float, figure["/A"]["/BBox"])
    assert 0 <= left < right <= 900  # 1200 px at 96 dpi in points
    assert 0 <= bottom < top


def test_that_a_figure_over_many_pages_is_one_figure_under_one_title(ledger: Ledger) -> None:
    built = build(ledger, ViewState(page="projects", figure="timeline"))
    reader = reader_of(built, paper="a3")
    found = elements_of(reader)
    assert [each["/S"] for each in found] == ["/H1", "/P", "/Figure", "/P"]
    assert {each["/Pg"].indirect_reference for each in found[2]["/K"]} == {
        page.indirect_reference for page in reader.pages[:-1]
    }
    assert len(reader.pages) > 3


@pytest.mark.parametrize("paper", ["", "a4"])
def test_that_all_that_is_painted_is_marked_and_every_mark_is_in_the_tree(support: Figure, paper: str) -> None:
    reader = reader_of(support, paper=paper)
    parents = iter(reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"])
    tree = {int(key): each.get_object() for key, each in zip(parents, parents, strict=True)}
    for page in reader.pages:
        marked: list[int] = []
        depth, saved = 0, 0
        contents = page.get_contents()
        assert isinstance(contents, ContentStream)
        for operands, operator in contents.operations:
            if operator in (b"BDC", b"BMC"):
                depth += 1
                marked += [int(operands[1]["/MCID"])] if operator == b"BDC" else []
            depth -= operator == b"EMC"
            saved += {b"q": 1, b"Q": -1}.get(operator, 0)
            assert depth in (0, 1)
            assert depth or operator not in PAINTS
        assert (depth, saved) == (0, 0)
        elements = tree[int(page["/StructParents"])]
        assert marked == list(range(len(elements)))
        for number, element in enumerate(elements):
            kids = [(kid["/Pg"].indirect_reference, int(kid["/MCID"])) for kid in element["/K"]]
            assert (page.indirect_reference, number) in kids


def test_that_a_brief_has_a_figure_in_words_for_each_of_its_charts_and_lists(ledger: Ledger) -> None:
    state = ViewState(page="companies", figure="public_money", companies=("tsmc",))
    title, head, *figures, foot = elements_of(pypdf.PdfReader(io.BytesIO(brief(ledger, state))))
    assert [each["/S"] for each in (title, head, foot)] == ["/H1", "/P", "/P"]
    assert {each["/S"] for each in figures} == {"/Figure"}
    assert len({each["/Alt"] for each in figures}) == len(figures) > 4
    assert all(each["/Alt"].endswith("edition 2026-07.") for each in figures)


def test_that_the_same_figure_gives_the_same_bytes(support: Figure) -> None:
    assert encoded(support, RenderOptions()) == encoded(support, RenderOptions())


def test_that_an_empty_figure_says_why_it_is_empty(nothing: Figure) -> None:
    figure = next(each for each in elements_of(reader_of(nothing)) if each["/S"] == "/Figure")
    assert "No award fits these filters." in figure["/Alt"]
    assert "No award fits these filters." in reader_of(nothing).pages[0].extract_text()


def test_that_a_row_with_a_letter_beyond_the_first_plane_does_not_stop_the_file(support: Figure) -> None:
    rows = (Row("KOR", "𠮷野 \ue000"), *support.rows[1:])
    (page,) = reader_of(replace(support, rows=rows)).pages
    assert "1.37" in page.extract_text()
