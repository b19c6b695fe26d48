"""The companies page: every firm of the interview is found, cards act as one page, two profiles stand side by side."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.domain.view_state import ViewState
from desktop_app.exports.brief import write_brief
from desktop_app.exports.open_export import open_export
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger
from desktop_app.pages.companies import roster
from desktop_app.pages.companies.presenter import names_in_list
from desktop_app.pages.shared.figure_pane import TABLE
from desktop_app.theme.theme import Theme
from desktop_app.widgets.search_list import ListEntry, SearchList
from tests.gui.test_pages import shown

TSMC = ViewState(page="companies", figure="public_money", companies=("tsmc",))

# typed by a reader → found; the firms of the interview by English name, original script and alias
NAMES = [
    ("TSMC", "tsmc"), ("台積電", "tsmc"), ("台灣積體電路", "tsmc"),
    ("Nvidia", "nvidia"), ("Huida", "nvidia"), ("輝達", "nvidia"),
    ("Ajinomoto", "ajinomoto"), ("味の素", "ajinomoto"),
    ("Tokyo Electron", "tokyo-electron"), ("東京エレクトロン", "tokyo-electron"),
    ("Tokyo Ohka", "tok"), ("TOK", "tok"), ("東京応化", "tok"),
    ("SK hynix", "skhynix"), ("Hynix", "skhynix"), ("하이닉스", "skhynix"),
    ("Samsung", "samsung"), ("삼성전자", "samsung"),
    ("Rapidus", "rapidus"), ("ラピダス", "rapidus"),
    ("JASM", "jasm"), ("Sony", "sony"), ("ソニー", "sony"),
    ("Denso", "denso"), ("デンソー", "denso"), ("Toyota", "toyota"), ("トヨタ", "toyota"),
    ("Micron", "micron"), ("Kioxia", "kioxia"), ("キオクシア", "kioxia"), ("Western Digital", "western-digital"),
    ("Ibiden", "ibiden"), ("イビデン", "ibiden"), ("Shin-Etsu", "shin-etsu"), ("信越化学", "shin-etsu"),
    ("Sumco", "sumco"), ("JSR", "jsr"), ("Ebara", "ebara"), ("荏原", "ebara"), ("Screen", "screen"),
    ("Intel", "intel"), ("IBM", "ibm"), ("Hitachi", "hitachi"), ("日立", "hitachi"), ("imec", "imec"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "company"), NAMES)
def test_that_a_firm_of_the_interview_is_found(window_of, typed: str, company: str) -> None:
    page = shown(window_of(TSMC))
    found = page._list.list
    found.field.setText(typed)
    keys = [found._model.entry(row).key for row in range(found._model.rowCount())]
    assert company in keys


def test_that_choosing_a_firm_in_the_list_shows_its_profile(window_of) -> None:
    window = window_of(TSMC)
    page = shown(window)
    page._list.list.chosen.emit("rapidus")
    assert window.store.state.companies == ("rapidus",)
    assert page.figure.state.companies == ("rapidus",)
    assert page._head._name.text() == "Rapidus"


def test_that_a_profile_without_shares_leaves_out_that_card_and_keeps_public_money(window_of) -> None:
    page = shown(window_of(TSMC.with_(companies=("kla",))))
    keys = {key for _, key in page._cards.board.cards}
    assert "public_money" in keys
    assert "roadmap" not in keys


def test_that_a_mark_in_another_card_makes_it_the_one_that_the_page_bar_acts_on(window_of, qtbot) -> None:
    window = window_of(TSMC)
    page = shown(window)
    card = page._cards.board.cards["tsmc", "trade"]
    card.chart.setFocus()
    qtbot.keyClick(card.chart, Qt.Key.Key_Home)
    qtbot.keyClick(card.chart, Qt.Key.Key_Return)
    assert page.figure.name == "companies/trade"
    assert window.store.state.figure == "trade"
    assert window.store.state.focus == card.chart.focused
    page.show_form(TABLE)
    assert page.pane.table().view.model().rowCount() == len(page.figure.marks)
    assert page.layout_.panel_shown


def test_that_opening_a_mark_redraws_no_other_card(window_of) -> None:
    page = shown(window_of(TSMC))
    before = {key: card.figure for key, card in page._cards.board.cards.items()}
    page.show_evidence(page.chart.order()[0])
    assert all(card.figure is before[key] for key, card in page._cards.board.cards.items())


def test_that_two_profiles_stand_side_by_side_at_one_height(window_of) -> None:
    window = window_of(TSMC, size=(1920, 1080))
    page = shown(window)
    page._compare.click()
    page._list.list.chosen.emit("intel")
    QApplication.processEvents()
    assert window.store.state.companies == ("tsmc", "intel")
    cards = page._cards.board.cards
    for key in ("public_money", "roadmap", "ownership"):
        one, other = cards["tsmc", key], cards["intel", key]
        assert (one.y(), one.height()) == (other.y(), other.height())
        assert one.x() < other.x()
    page._compare.click()
    assert window.store.state.companies == ("tsmc",)


def test_that_no_two_cards_overlap_at_any_width(window_of) -> None:
    for size in ((1280, 720), (1440, 900), (1920, 1080)):
        page = shown(window_of(TSMC, size=size))
        rects = [card.geometry() for card in page._cards.board.cards.values()]
        assert not any(one.intersects(other) for place, one in enumerate(rects) for other in rects[place + 1 :])
        assert all(rect.right() <= page._cards.board.viewport().width() for rect in rects)


def test_that_the_list_is_narrowed_and_sorted(ledger: Ledger, say) -> None:
    every = roster.rows(ledger, ledger.info.facts_to)
    wanted = roster.Wanted(country="JPN", role="wafers", paid=True, sort="public_money")
    found = roster.chosen(every, wanted, ledger, say)
    assert {row.company.country for row in found} == {"JPN"}
    assert all(row.usd_m > 0 for row in found)
    assert [row.usd_m for row in found] == sorted((row.usd_m for row in found), reverse=True)
    founded = roster.chosen(every, roster.Wanted(sort="founded"), ledger, say)
    years = [row.company.founded.earliest.year for row in founded if row.company.founded]
    assert years == sorted(years)
    assert founded[-1].company.founded is None


@pytest.mark.parametrize("company", ["tsmc", "samsung", "rapidus", "nvidia", "ajinomoto"])
def test_that_a_brief_is_one_page_of_a4_with_text_and_opens_again(
    qapp, ledger: Ledger, tmp_path: Path, company: str
) -> None:
    out = tmp_path / "brief.pdf"
    write_brief(ledger, TSMC.with_(companies=(company,)), out)
    (page,) = PdfReader(out).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    text = page.extract_text()
    assert ledger.company(company).name in text
    assert "2026-07" in text
    assert open_export(out).state.companies == (company,)


@pytest.mark.parametrize(("language", "size", "zoom"), [("en", (1440, 900), 100), ("ja", (1280, 720), 200)])
def test_that_a_card_without_anything_has_room_for_the_words_that_say_so(
    window_of, language: str, size: tuple[int, int], zoom: int
) -> None:
    state = ViewState(
        page="companies", figure="public_money", companies=("jasm",), as_of=date(2021, 1, 1), language=language
    )
    page = shown(window_of(state, size=size, zoom=zoom))
    QApplication.processEvents()
    chart = page.chart
    (empty,) = chart.way_out()
    assert chart.rect().contains(empty.geometry())
    (words,) = [label for label in empty.findChildren(QLabel) if label.isVisibleTo(empty)]
    assert words.height() >= words.heightForWidth(words.width())
    drawing = chart.viewport.drawing
    assert drawing is not None
    assert empty.y() > chart.viewport.canvas.to_screen(drawing.body).y()


@pytest.mark.parametrize(
    ("language", "company", "native", "english"),
    [
        ("ja", "tokyo-electron", "東京エレクトロン", "Tokyo Electron"),
        ("ko", "samsung", "삼성전자", "Samsung Electronics"),
    ],
)
def test_that_the_list_calls_companies_by_the_name_their_readers_use(
    ledger: Ledger, language: str, company: str, native: str, english: str
) -> None:
    assert names_in_list(ledger.company(company), language) == (native, english)
    assert names_in_list(ledger.company(company), "en") == (english, "")
    assert names_in_list(ledger.company("tsmc"), language) == ("TSMC", "")


def test_that_a_company_is_found_under_its_other_name(theme: Theme, qtbot) -> None:
    made = SearchList("Companies", "Name", theme, say_in("ja"))
    qtbot.addWidget(made)
    made.set_entries(
        [ListEntry("tel", "東京エレクトロン", "JPN", "TEL", "Tokyo Electron"), ListEntry("asml", "ASML", "NLD")]
    )
    made.field.setText("tokyo elec")
    model = made.view.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["東京エレクトロン"]
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "東京エレクトロン, Tokyo Electron, JPN"
