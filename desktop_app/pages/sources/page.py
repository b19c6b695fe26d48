"""Sources: who says what is in the ledger, what rests on whom, and what the interview claims."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Weight
from desktop_app.figures.sources.claim_view import claim_view
from desktop_app.figures.wording import weight_word
from desktop_app.pages.page import PageContext
from desktop_app.pages.shared.choice_bar import ChoiceBar
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.widgets.buttons import Button
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.filter_group import FilterGroup

_FIELDS = {"list": "sources", "claims": "claims"}  # the drop-down of each figure


class SourcesPage(FigurePage):
    """Figure on the left, narrowing above, list or table in the middle, all that rests on a source on the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        say, theme = context.say, context.theme
        weights = tuple((weight.value, weight_word(weight, say)) for weight in Weight)
        licensed = ("licensed", say("Licence restricts reuse"))
        self._bar = ChoiceBar(self.layout_.bar, theme)
        self._bar.add("sources", say("Show"), (("", say("All sources")), *weights, licensed))
        claims = (("", say("All claims")), ("interview", say("The interview’s")), ("disputed", say("Disputed ones")))
        self._bar.add("claims", say("Show"), claims)
        self.end_bar()
        names = (
            ("list", say("All sources")),
            ("claims", say("Claims and counter-claims")),
            ("weak", say("Weak sources alone")),
        )
        self._figure = DropDown(say("Figure"), names, wide=True)
        group = FilterGroup(say("Figure"), theme, icon="chart")
        group.add(self._figure)
        self.layout_.filters.add(group)
        self._open = Button(say("Open in figure"), theme)
        self.panel.add_action(self._open)
        self._open.clicked.connect(self.open_in_figure)
        self._figure.chosen.connect(lambda key: self.change(figure=key, group_by="", focus=""))
        self._bar.chosen.connect(lambda _key, value: self.change(group_by=value, focus=""))

    def days(self) -> tuple[date, ...]:
        ledger = self.context.ledger()
        last = ledger.info.facts_to
        claims = {row.known_from for row in ledger.claims(last)}
        return tuple(claims | {row.known_from for row in ledger.shares(last)})

    def show_state(self, state: ViewState) -> None:
        field = _FIELDS.get(state.figure)
        self._figure.set_current(state.figure)
        self._bar.show_values({field: state.group_by} if field else {})
        super().show_state(state)

    def build_figure(self, state: ViewState) -> Figure:
        return super().build_figure(state.with_(companies=(), countries=()))  # no control here would tell of them

    def show_evidence(self, mark_id: str) -> None:
        super().show_evidence(mark_id)
        self._open.setVisible(self._claim_of(mark_id) is not None)

    def open_in_figure(self) -> None:
        """Go to the figure in which the claim stands beside what others say."""
        claim_id = self._claim_of(self.state.focus if self.state else "")
        if claim_id is None or self.state is None:
            return
        ledger = self.context.ledger()
        claim = next(each for each in ledger.claims(ledger.info.facts_to) if each.id == claim_id)
        self.state_requested.emit(claim_view(ledger, claim, self.state))

    def _claim_of(self, mark_id: str) -> str | None:
        mark = self.figure.by_id.get(mark_id) if self.figure else None
        return str(mark.fields["claim"]) if mark and "claim" in mark.fields else None
