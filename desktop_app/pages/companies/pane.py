"""The middle of the companies page: the cards of the profile, or table and working of the card that has the focus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.charts.view import ChartView
from desktop_app.compat import override
from desktop_app.domain.figure import Figure
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.companies.board import Board, CardKey
from desktop_app.pages.companies.card import Card
from desktop_app.pages.companies.presenter import Head
from desktop_app.pages.shared.figure_pane import FigurePane
from desktop_app.theme.theme import Theme


class ProfilePane(FigurePane):
    """Shows the figures given by ``prepare``; ``show_figure`` names the one that is active.

    Signals: ``card_entered(company, key)`` when the reader turns to another card.
    """

    limited = False  # the cards are, their scroll bar stands at the edge
    card_entered = Signal(str, str)

    def __init__(self, keys: Sequence[str], theme: Theme, say: Say) -> None:
        self._keys = tuple(keys)
        self._figures: Mapping[CardKey, Figure] = {}
        self._heads: Mapping[str, Head] = {}
        super().__init__(theme, say)

    @property
    @override
    def chart(self) -> ChartView:
        return self._active.chart

    @property
    def board(self) -> Board:
        """Return the cards."""
        assert isinstance(self._drawn, Board)
        return self._drawn

    def prepare(self, figures: Mapping[CardKey, Figure], heads: Mapping[str, Head]) -> None:
        """Give the figures of all cards; they are shown with the active one."""
        self._figures, self._heads = figures, heads

    @override
    def show_figure(self, ledger: Ledger, figure: Figure) -> None:
        key = (figure.state.companies[0], figure.state.figure)
        self.board.show_figures({**self._figures, key: figure}, self._heads)
        self._activate(self.board.cards[key])
        self._ledger, self._figure = ledger, figure
        self._fill(self.form)

    def activate(self, company: str, key: str) -> Figure | None:
        """Let the page bar act on another card; return its figure."""
        card = self.board.cards.get((company, key))
        if card is None:
            return None
        self._activate(card)
        self._figure = card.figure
        self._fill(self.form)
        return card.figure

    @override
    def _make_drawn(self) -> QWidget:
        board = Board(self._keys, self._theme, self._say)
        board.made.connect(self._on_made)
        board.entered.connect(self._on_entered)
        self._active = board.first()
        return board

    def _on_made(self, card: Card) -> None:
        chart = card.chart
        chart.mark_activated.connect(lambda mark: self._on_activated(card, mark))
        chart.mark_focused.connect(lambda mark: self.board.reveal(card, mark))
        chart.selection_changed.connect(self._on_selection_changed)
        chart.state_requested.connect(self.state_requested)
        chart.working_requested.connect(self.working_requested)

    def _on_activated(self, card: Card, mark: str) -> None:
        self._on_entered(card)
        self.mark_chosen.emit(mark)

    def _on_entered(self, card: Card) -> None:
        if card is not self._active and card in self.board.cards.values():
            self.card_entered.emit(card.company, card.key)

    def _activate(self, card: Card) -> None:
        if self._active is not card:
            self._active.chart.set_selected("")
        self._active = card
        self.board.set_active(card)
