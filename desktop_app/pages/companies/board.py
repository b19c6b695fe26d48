"""The cards of one profile in two columns, or of two profiles side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop_app.compat import override
from desktop_app.domain.figure import Figure
from desktop_app.i18n import Say
from desktop_app.pages.companies.card import Card
from desktop_app.pages.companies.column_head import ColumnHead
from desktop_app.pages.companies.presenter import Head
from desktop_app.pages.widths import PLOT_AT_MOST, SIDE_PADDING
from desktop_app.theme.theme import Theme

_TWO_COLUMNS = 780  # px at 100 %: a narrower board has one column
_ROW_GAP = 12
_LEAST_HEIGHT = 64  # at 200 % the head needs most of a small window
_PAIRED = 2  # rows of charts that stand side by side at one height; lists fill their column

CardKey = tuple[str, str]  # company, figure


class Board(QScrollArea):
    """Owned by the profile's pane. ``entered(Card)`` when a card gets the focus.

    ``keys`` are the figures of a profile in reading order; those that are not given are not shown.
    """

    entered = Signal(object)
    made = Signal(object)

    def __init__(self, keys: Sequence[str], theme: Theme, say: Say) -> None:
        super().__init__()
        self._keys, self._theme, self._say = tuple(keys), theme, say
        self.cards: dict[CardKey, Card] = {}
        self._spare: list[Card] = []
        self._heads: list[ColumnHead] = []
        self._companies: tuple[str, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its cards have it; the one that gets it is scrolled into view
        self.setAccessibleName(say("Profile"))
        self._inside = _Inside(self)
        self.setWidget(self._inside)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        theme.changed.connect(self.place)

    def show_figures(self, figures: Mapping[CardKey, Figure], heads: Mapping[str, Head]) -> None:
        """Show figures by company and key; cards of other companies are used again for them."""
        companies = tuple(dict.fromkeys(company for company, _ in figures))
        if companies != self._companies:
            self.verticalScrollBar().setValue(0)
        self._companies = companies
        before = self.cards
        self.cards = {}
        for company, key in figures:
            if (company, key) in before:
                self.cards[company, key] = before.pop((company, key))
        left = list(before.values()) + self._spare
        for company, key in figures:
            if (company, key) not in self.cards:
                self.cards[company, key] = self._card(company, key, left)
        for card in left:
            card.hide()
        self._spare = left
        for (company, key), figure in figures.items():
            self.cards[company, key].show_figure(figure)
            self.cards[company, key].show()
        self._show_heads(heads)
        self.place()

    def first(self) -> Card:
        """Return the card that will show the first figure, before any is known."""
        card = self._card("", self._keys[0], [])
        card.hide()
        self._spare.append(card)
        return card

    def in_tab_order(self) -> Iterator[QWidget]:
        """Yield the charts of the cards as they are read: one company after the other (see ``PlacedByHand``)."""
        shown = (self.cards.get((company, key)) for company in self._companies for key in self._keys)
        return (card.chart for card in shown if card)

    def set_active(self, active: Card) -> None:
        """Mark the card that the page bar acts on."""
        for card in (*self.cards.values(), *self._spare):
            card.set_active(card is active and len(self.cards) > 1)

    def reveal(self, card: Card, mark: str) -> None:
        """Scroll until a mark of a card is in view."""
        rect = card.chart.rect_of(mark)
        top = card.chart.mapTo(self._inside, rect.topLeft())
        margin = self._theme.px(24)
        self.ensureVisible(0, top.y(), 0, margin)
        self.ensureVisible(0, top.y() + min(rect.height(), self.viewport().height() - 2 * margin), 0, margin)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_LEAST_HEIGHT))

    def place(self) -> None:
        """Give every card its place and the height that its figure needs."""
        px = self._theme.px
        width = min(self.viewport().width(), px(PLOT_AT_MOST + 2 * SIDE_PADDING))
        two = width >= px(_TWO_COLUMNS)
        bottom = self._side_by_side(width) if two and len(self._companies) > 1 else self._one_by_one(width, two=two)
        self._inside.resize(self.viewport().width(), max(bottom + px(_ROW_GAP), self.viewport().height()))

    def _side_by_side(self, width: int) -> int:
        """Lay out two profiles, the same figure of both at one height; return the bottom."""
        half = width // 2
        y = self._place_heads(half)
        for key in self._keys:
            row = [(place, self.cards.get((company, key))) for place, company in enumerate(self._companies)]
            y = self._place_row([(place * half, card) for place, card in row if card], half, y)
        return y

    def _one_by_one(self, width: int, *, two: bool) -> int:
        """Lay out a profile (in a narrow window one below the other); return the bottom."""
        y = 0
        for place, company in enumerate(self._companies):
            if place < len(self._heads):
                y = self._place_head(self._heads[place], 0, width, y)
            cards = [self.cards[company, key] for key in self._keys if (company, key) in self.cards]
            y = self._place_profile(cards, width, y, two=two)
        return y

    def _place_profile(self, cards: list[Card], width: int, top: int, *, two: bool) -> int:
        if not two:
            for card in cards:
                top = self._place_row([(0, card)], width, top)
            return top
        half = width // 2
        charts = [card for card in cards if card.key in self._keys[: 2 * _PAIRED]]
        for place in range(0, len(charts), 2):
            row = charts[place : place + 2]
            wide = half if len(row) == 2 else width
            top = self._place_row([(at * half, card) for at, card in enumerate(row)], wide, top)
        bottoms = [top, top]
        for card in cards[len(charts) :]:
            side = bottoms.index(min(bottoms))
            bottoms[side] = self._place_row([(side * half, card)], half, bottoms[side])
        return max(bottoms)

    def _place_row(self, row: list[tuple[int, Card]], width: int, top: int) -> int:
        height = max((card.height_at(width) for _, card in row), default=0)
        for left, card in row:
            card.setGeometry(QRect(left, top, width, height))
        return top + height + (self._theme.px(_ROW_GAP) if row else 0)

    def _place_heads(self, half: int) -> int:
        return max((self._place_head(head, at * half, half, 0) for at, head in enumerate(self._heads)), default=0)

    def _place_head(self, head: ColumnHead, left: int, width: int, top: int) -> int:
        height = head.height_at(width)
        head.setGeometry(QRect(left, top, width, height))
        return top + height

    def _show_heads(self, heads: Mapping[str, Head]) -> None:
        """Name each profile above its column where there are two."""
        wanted = list(heads.values()) if len(self._companies) > 1 else []
        while len(self._heads) < len(wanted):
            self._heads.append(ColumnHead(self._theme, self._inside))
        for place, head in enumerate(self._heads):
            head.setVisible(place < len(wanted))
            if place < len(wanted):
                head.show_head(wanted[place])
        if not wanted:
            for head in self._heads:
                head.deleteLater()
            self._heads.clear()

    def _card(self, company: str, key: str, left: list[Card]) -> Card:
        """Return a card for a figure: one of the same figure of a company that is gone, or a new one."""
        for card in left:
            if card.key == key:
                left.remove(card)
                card.company = company
                return card
        made = Card(company, key, self._theme, self._say, self._inside)
        made.entered.connect(lambda: self.entered.emit(made))
        self.made.emit(made)
        return made


class _Inside(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
