"""Citations are read back by the parsers of those who will use them."""

from __future__ import annotations

import json
from collections.abc import Callable

import bibtexparser
import jsonschema
import pytest
import rispy
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts

from desktop_app.domain.figure import Figure
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.exports.citation import Style, cite_figure, cite_mark, cite_sources
from desktop_app.ledger import Ledger
from tests.unit.exports.conftest import source
from tests.unit.exports.csl_schema import SCHEMA

AWKWARD = r"50 % of R&D_1 #2 costs $5 {a} \b ~c ^d <e> |f “g” – 熊本工場 산업 Ünïcode"


def bibtex(text: str, *, decoded: bool = True) -> Library:
    library = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()] if decoded else None)
    assert not library.failed_blocks
    return library


def bare(value: str) -> str:
    return value.removeprefix("{").removesuffix("}")


def csl(text: str) -> list[dict[str, object]]:
    items = json.loads(text)
    jsonschema.validate(items, SCHEMA)
    return items  # type: ignore[no-any-return]


def test_that_all_sources_of_the_edition_are_read_by_a_bibtex_parser_under_distinct_keys(ledger: Ledger) -> None:
    library = bibtex(cite_sources(ledger.sources(), Style.BIBTEX), decoded=False)
    assert len(library.entries) == len(ledger.sources())
    assert [entry.key for entry in library.entries] == [each.id for each in ledger.sources()]


def test_that_all_sources_of_the_edition_are_read_by_a_ris_parser_with_their_titles(ledger: Ledger) -> None:
    records = rispy.loads(cite_sources(ledger.sources(), Style.RIS))
    assert [record["title"] for record in records] == [" ".join(each.title.split()) for each in ledger.sources()]
    assert [record["id"] for record in records] == [each.id for each in ledger.sources()]
    assert [record["publisher"] for record in records] == [each.publisher for each in ledger.sources()]


def test_that_no_publisher_becomes_a_person_in_ris(ledger: Ledger) -> None:
    records = rispy.loads(cite_sources(ledger.sources(), Style.RIS))
    with_comma = [each for each in ledger.sources() if "," in each.publisher]
    assert len(with_comma) == 34
    authors = [record.get("authors", []) for record in records]
    assert authors == [[] if each in with_comma else [each.publisher] for each in ledger.sources()]


def test_that_publishers_are_bodies_to_the_readers_of_bibtex_and_csl(ledger: Ledger) -> None:
    sources = ledger.sources()
    library = bibtex(cite_sources(sources, Style.BIBTEX), decoded=False)
    people = SplitNameParts().transform(SeparateCoAuthors().transform(library)).entries
    assert len(people) == len(sources)
    for entry in people:
        (author,) = entry["author"]
        assert (author.first, author.von, author.jr) == ([], [], [])
    items = csl(cite_sources(sources, Style.CSL_JSON))
    assert [item["author"] for item in items] == [[{"literal": each.publisher}] for each in sources]


@pytest.mark.parametrize("style", Style)
def test_that_every_address_is_written_as_it_is(ledger: Ledger, style: Style) -> None:
    sources = ledger.sources()
    text = cite_sources(sources, style)
    assert any(";jsessionid=" in each.url for each in sources)
    assert [each.url for each in sources if each.url not in text] == []


def test_that_addresses_are_read_back_as_they_are(ledger: Ledger) -> None:
    urls = [each.url for each in ledger.sources()]
    records = rispy.loads(cite_sources(ledger.sources(), Style.RIS))
    assert [";".join(record["urls"]) for record in records] == urls  # the parser divides at semicolons
    assert [item["URL"] for item in csl(cite_sources(ledger.sources(), Style.CSL_JSON))] == urls
    entries = bibtex(cite_sources(ledger.sources(), Style.BIBTEX), decoded=False).entries
    assert [bare(entry["url"]) for entry in entries] == urls


def test_that_all_sources_of_the_edition_keep_to_the_csl_schema(ledger: Ledger) -> None:
    items = csl(cite_sources(ledger.sources(), Style.CSL_JSON))
    assert [item["title"] for item in items] == [each.title for each in ledger.sources()]


def test_that_every_view_is_cited_with_all_its_sources_in_every_style(figure: Figure) -> None:
    count = 1 + len(figure.sources)
    assert len(bibtex(cite_figure(figure, Style.BIBTEX), decoded=False).entries) == count
    assert len(rispy.loads(cite_figure(figure, Style.RIS))) == count
    assert len(csl(cite_figure(figure, Style.CSL_JSON))) == count
    text = cite_figure(figure, Style.TEXT)
    assert figure.title in text
    assert all(each.url in text for each in figure.sources)


def test_that_a_value_is_cited_with_its_own_sources_only(tsmc: Figure) -> None:
    mark = tsmc.marks[0]
    records = rispy.loads(cite_mark(tsmc, mark.id, Style.RIS))
    assert [record["id"] for record in records[1:]] == list(mark.sources)
    assert mark.text in records[0]["title"]
    assert records[0]["secondary_title"] == tsmc.title


def test_that_a_view_in_text_names_ledger_edition_title_date_and_basis_in_this_order(tsmc: Figure) -> None:
    first = cite_figure(tsmc, Style.TEXT).splitlines()[0]
    parts = ("Silicon Ledger", "edition 2026-07", tsmc.title, "31 Jan 2025", tsmc.basis)
    places = [first.index(part) for part in parts]
    assert places == sorted(places)


def test_that_awkward_letters_survive_every_format(hand_made: Callable[..., Figure]) -> None:
    figure = hand_made(AWKWARD)
    for entry in bibtex(cite_figure(figure, Style.BIBTEX)).entries:
        title = bare(entry["title"])
        decoded = title.removesuffix(": $1.5m").replace("\u02c6", "^")  # how the parser reads LaTeX’s circumflex
        assert decoded == AWKWARD
    assert all(record["title"] == AWKWARD for record in rispy.loads(cite_figure(figure, Style.RIS)))
    assert all(item["title"] == AWKWARD for item in csl(cite_figure(figure, Style.CSL_JSON)))


def test_that_latex_sees_no_bare_special_character_outside_addresses() -> None:
    text = cite_sources([source("a", title="50 % & $5 #1_x", url="")], Style.BIBTEX)
    assert r"{{50 \% \& \$5 \#1\_x}}" in text


def test_that_an_address_cannot_end_its_field() -> None:
    text = cite_sources([source("a", url="https://example.org/{x}_50%25")], Style.BIBTEX)
    assert bibtex(text, decoded=False).entries[0]["url"] == "https://example.org/%7Bx%7D_50%25"


def test_that_a_title_with_line_breaks_cannot_begin_another_ris_field() -> None:
    (record,) = rispy.loads(cite_sources([source("a", title="one\r\nAU  - Nobody")], Style.RIS))
    assert record["authors"] == ["A publisher"]
    assert record["title"] == "one AU - Nobody"


@pytest.mark.parametrize(
    ("published", "parts", "ris_date", "month"),
    [
        ("2024-02-24", [2024, 2, 24], "2024/02/24/", "feb"),
        ("2024-02", [2024, 2], "2024/02//", "feb"),
        ("2024", [2024], None, None),
        ("2024-Q2", [2024], None, None),
        ("2024-H1", [2024], None, None),
    ],
)
def test_that_only_what_was_said_of_a_date_is_written(
    published: str, parts: list[int], ris_date: str | None, month: str | None
) -> None:
    said = [source("a", published=FuzzyDate.parse(published))]
    assert csl(cite_sources(said, Style.CSL_JSON))[0]["issued"] == {"date-parts": [parts]}
    (record,) = rispy.loads(cite_sources(said, Style.RIS))
    assert record["year"] == "2024"
    assert record.get("date") == ris_date
    entry = bibtex(cite_sources(said, Style.BIBTEX)).entries[0]
    assert ("month" in entry.fields_dict) is (month is not None)
    assert month is None or entry["month"] == month


def test_that_a_quarter_which_no_format_can_hold_stands_in_the_note() -> None:
    said = [source("a", published=FuzzyDate.parse("2024-Q2"))]
    assert csl(cite_sources(said, Style.CSL_JSON))[0]["note"] == "Published Q2 2024."


def test_that_an_undated_source_gets_no_date() -> None:
    said = [source("a", published=None)]
    assert "issued" not in csl(cite_sources(said, Style.CSL_JSON))[0]
    assert "year" not in rispy.loads(cite_sources(said, Style.RIS))[0]
    assert "year" not in bibtex(cite_sources(said, Style.BIBTEX)).entries[0].fields_dict
    assert " n.d. " in cite_sources(said, Style.TEXT)


@pytest.mark.parametrize(
    ("kind", "csl_type", "ris_type", "bibtex_type"),
    [
        ("government", "report", "RPRT", "techreport"),
        ("legislation", "legislation", "STAT", "misc"),
        ("news", "article-newspaper", "NEWS", "article"),
        ("company", "webpage", "ELEC", "misc"),
        ("encyclopedia", "entry-encyclopedia", "ENCYC", "misc"),
        ("a kind of a later edition", "webpage", "ELEC", "misc"),
    ],
)
def test_that_kinds_of_sources_become_kinds_of_entries(
    kind: str, csl_type: str, ris_type: str, bibtex_type: str
) -> None:
    said = [source("a", kind=kind)]
    assert csl(cite_sources(said, Style.CSL_JSON))[0]["type"] == csl_type
    assert rispy.loads(cite_sources(said, Style.RIS))[0]["type_of_reference"] == ris_type
    assert bibtex(cite_sources(said, Style.BIBTEX)).entries[0].entry_type == bibtex_type


def test_that_the_author_is_the_publisher_as_a_body() -> None:
    said = [source("a", publisher="European Commission, DG Competition")]
    assert csl(cite_sources(said, Style.CSL_JSON))[0]["author"] == [{"literal": "European Commission, DG Competition"}]
    assert "author = {{European Commission, DG Competition}}" in cite_sources(said, Style.BIBTEX)


def test_that_a_restricting_licence_stands_in_the_entry() -> None:
    said = [source("a", licence="CC BY-NC 4.0")]
    assert all("CC BY-NC 4.0" in cite_sources(said, style) for style in Style)


def test_that_keys_are_stable_and_differ_between_views_and_values(tsmc: Figure, ledger: Ledger) -> None:
    keys = [
        csl(text)[0]["id"]
        for text in (
            cite_figure(tsmc, Style.CSL_JSON),
            cite_figure(tsmc, Style.CSL_JSON),
            cite_mark(tsmc, tsmc.marks[0].id, Style.CSL_JSON),
            cite_mark(tsmc, tsmc.marks[1].id, Style.CSL_JSON),
        )
    ]
    assert keys[0] == keys[1]
    assert len(set(keys)) == 3


def test_that_ids_which_would_share_a_key_get_distinct_ones() -> None:
    text = cite_sources([source("a b"), source("a,b"), source("a b")], Style.BIBTEX)
    assert [entry.key for entry in bibtex(text).entries] == ["a-b", "a-b-2"]


def test_that_an_unknown_mark_is_refused(tsmc: Figure) -> None:
    with pytest.raises(KeyError):
        cite_mark(tsmc, "nothing", Style.TEXT)
