"""A page around one figure: filters, figure, source panel; every page with a chart is one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.charts.view import ChartView
from desktop_app.compat import override
from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import LedgerError
from desktop_app.figures import build_shown, spec_of
from desktop_app.figures.reading import Reading
from desktop_app.pages.layout import PageLayout
from desktop_app.pages.page import Page, PageContext
from desktop_app.pages.shared.as_of_filter import AsOfFilter
from desktop_app.pages.shared.counted_foot import CountedFoot
from desktop_app.pages.shared.evidence_panel import EvidencePanel
from desktop_app.pages.shared.figure_menu import FigureMenu
from desktop_app.pages.shared.figure_pane import CHART, TABLE, WORKING, FigurePane
from desktop_app.pages.shared.narrowed import Narrowed
from desktop_app.pages.shared.share_menu import ShareMenu
from desktop_app.widgets.fitting_choice import FittingChoice


class FigurePage(Page):
    """Subclasses put their controls into ``layout_.filters`` and ``layout_.bar`` and follow ``_figure_shown``.

    The page holds the state only to change it: whatever is chosen becomes a new state that the window hands back.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        theme, say = context.theme, context.say
        self.state: ViewState | None = None
        self.figure: Figure | None = None
        self._menu: FigureMenu | None = None
        self._opened = ("", "")  # the marks opened last, for comparing them
        self.layout_ = PageLayout(theme, context.settings, say)
        self.pane = self.make_pane()
        self.panel = EvidencePanel(theme, say)
        self.as_of = AsOfFilter(theme, say)
        forms = ((CHART, say("Chart")), (TABLE, say("Table")), (WORKING, say("Working")))
        self.forms = FittingChoice(say("Show as"), forms, theme)
        self.foot = CountedFoot(theme, say)
        self.share = ShareMenu(context, self, self.figure_in_focus, self.mark_in_hand, self.pane.table_text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.layout_)
        self.layout_.filters.add(self.as_of)
        self.layout_.filters.set_foot(self.foot)
        self.layout_.set_figure(self.pane)
        self.layout_.set_panel(self.panel)
        self._narrowed = Narrowed(self.layout_, self.pane, theme, say)
        self._wire()
        self._bind_keys()

    def make_pane(self) -> FigurePane:
        """Return what shows the figure; a page with several figures has a pane of its own."""
        return FigurePane(self.context.theme, self.context.say)

    @property
    def chart(self) -> ChartView:
        """Return the chart of the figure shown."""
        return self.pane.chart

    def build_figure(self, state: ViewState) -> Figure:
        """Return the figure of a state; raise ``LedgerError`` where there is none."""
        return build_shown(self.context.ledger(), state)

    def figure_in_focus(self) -> Figure | None:
        """Return the figure shown with the mark that is selected now; it was built before that was."""
        figure, focus = self.figure, self.state.focus if self.state else ""
        if figure is None or figure.state.focus == focus:
            return figure
        return replace(figure, state=figure.state.with_(focus=focus))

    def mark_in_hand(self) -> str:
        """Return the selected mark: that of the panel, else the one that was walked to or opened last."""
        if self.figure is None or self.state is None:
            return ""
        marks = (self.state.focus, self.chart.focused, self.chart.selected)
        return next((mark for mark in marks if mark in self.figure.by_id), "")

    def add_menu(self, page: str) -> None:
        """Put the menu of the page's figures into the filter column."""
        self._menu = FigureMenu(page, self.context.theme, self.context.say)
        self._menu.chosen.connect(self.turn_to)
        self.layout_.filters.add(self._menu)

    def end_bar(self) -> None:
        """Close the page bar with what all pages have; called by subclasses after their own controls."""
        self.layout_.bar.addStretch(1)
        self.layout_.bar.addWidget(self.forms)
        self.layout_.bar.addWidget(self.share.button)

    def change(self, **changes: object) -> None:
        """Ask for the state shown with some fields changed."""
        if self.state is not None:
            self.state_requested.emit(self.state.with_(**changes))

    def turn_to(self, key: str, **chosen: object) -> None:
        """Ask for another figure of the page, with fields of the state that are chosen along with it."""
        if self.state is not None:
            self.figure_requested.emit(f"{self.state.page}/{key}", chosen)

    def change_option(self, key: str, value: str) -> None:
        """Ask for the figure shown with another value of one of its options."""
        if self.state is not None:
            spec = spec_of(self.state.name)
            self.state_requested.emit(spec.with_option(self.state, key, value).with_(focus=""))

    def reading(self) -> Reading:
        """Return the reading of the ledger behind the figure shown."""
        assert self.state is not None
        spec = spec_of(self.state.name)
        return Reading.of(spec, self.context.ledger(), spec.heeded(self.state))

    def show_state(self, state: ViewState) -> None:
        """Build the figure of a state and show it; a state that cannot be built leaves the old figure and says why."""
        ledger = self.context.ledger()
        before, self.state = self.state, state
        if self.figure is not None and before is not None and state.with_(focus="") == before.with_(focus=""):
            self._keep_evidence(state, kept=True)  # only another mark of the same figure
            return
        if not self.as_of.offered:
            self.as_of.offer(ledger, self.days())
        self.as_of.show_state(state)
        if self._menu is not None:
            self._menu.set_current(state.figure)
        try:
            figure = self.build_figure(state)
        except LedgerError as error:
            self.layout_.messages.show_message("bad", error.said(self.context.say))
            return
        self.layout_.messages.hide()
        kept = self.figure is not None and self.figure.name == figure.name
        self.figure = figure
        self.pane.show_figure(ledger, figure)
        self.forms.set_choice_enabled(
            WORKING, figure.working is not None, self.context.say("This figure adds nothing up")
        )
        self.foot.show_figure(figure)
        self._figure_shown(figure)
        self._narrowed.show_figure(figure)
        self._keep_evidence(state, kept=kept)
        self.figure_drawn.emit()

    def days(self) -> tuple[date, ...]:
        """Return the days on which the slider of the as-of date stops."""
        ledger = self.context.ledger()
        last = ledger.info.facts_to
        programmes = {row.known_from for row in ledger.programmes(last)}
        return tuple(programmes | {row.known_from for row in ledger.awards(last)})

    def show_evidence(self, mark_id: str) -> None:
        """Open the source panel for a mark."""
        if self.figure is None or mark_id not in self.figure.by_id:
            return
        from desktop_app.figures.evidence.citing_rows import with_resting
        from desktop_app.figures.evidence.comparison import comparison
        from desktop_app.figures.evidence.evidence import evidence

        ledger = self.context.ledger()
        found = with_resting(self.reading(), evidence(ledger, self.figure, mark_id))
        compared = comparison(self.figure, mark_id, self._opened_before(mark_id))
        self.panel.show_evidence(found if compared is None else replace(found, sections=(*found.sections, compared)))
        self.layout_.show_panel()
        self.pane.choose(mark_id)
        if self.state is not None and self.state.focus != mark_id:
            self.change(focus=mark_id)

    def _opened_before(self, mark_id: str) -> str:
        """Return the mark opened before this one: the two are compared."""
        if mark_id != self._opened[-1]:
            self._opened = (self._opened[-1], mark_id)
        return self._opened[0]

    @property
    @override
    def form(self) -> str:
        return self.pane.form

    @override
    def show_form(self, form: str) -> None:
        """Turn to the chart, its table twin or its working."""
        self.pane.show_form(form)
        self.forms.set_current(self.pane.form)

    def show_method(self) -> None:
        """Open the method page."""
        from desktop_app.pages.shared.method_window import MethodWindow

        MethodWindow(self.context, self).show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where there is no panel to close, leads from a table back to the chart."""
        if event.key() == Qt.Key.Key_Escape and self.pane.form != CHART:
            self.show_form(CHART)
        else:
            super().keyPressEvent(event)

    def _figure_shown(self, figure: Figure) -> None:
        """Let the controls follow a figure that was just drawn."""

    def _wire(self) -> None:
        self.pane.mark_chosen.connect(self.show_evidence)
        self.pane.state_requested.connect(self.state_requested)
        self.pane.working_requested.connect(partial(self.show_form, WORKING))
        self.pane.chart_requested.connect(partial(self.show_form, CHART))
        self.forms.chosen.connect(self.show_form)
        self.foot.working_requested.connect(partial(self.show_form, WORKING))
        self.foot.method_requested.connect(self.show_method)
        self._narrowed.widened.connect(self._on_widened)
        self.as_of.chosen.connect(lambda day: self.change(as_of=day))
        self.panel.link_requested.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        self.layout_.panel_closed.connect(self._on_panel_closed)
        self.share.told.connect(self.layout_.messages.show_message)
        self.share.opened.connect(self._on_opened)

    def _bind_keys(self) -> None:
        say, bind, note = self.context.say, self.context.shortcuts.bind, self.context.shortcuts.note
        section = say("Figure")
        for keys, form, words in (
            ("Alt+C", CHART, say("Chart")),
            ("Alt+T", TABLE, say("Table of the figure")),
            ("Alt+W", WORKING, say("Working of the figure")),
        ):
            bind(self, keys, section, words, partial(self.show_form, form))
        for keys, words in (
            ("Up, Down, Left, Right", say("Walk through the marks")),
            ("Home, End", say("First and last mark")),
            ("Return", say("Says who? Sources of the mark (also S)")),
            ("W", say("Working, while the figure has the focus, and back")),
            ("+, −, 0", say("Zoom a time axis, show all of it")),
            ("Shift+Left, Shift+Right", say("Move along a time axis")),
            ("Esc", say("Close the panel; from a table back to the chart")),
        ):
            note(keys, section, words)
        bind(self, "F2", section, say("Method: how the ledger counts"), self.show_method)

    def _keep_evidence(self, state: ViewState, *, kept: bool) -> None:
        """Show the mark that the state speaks of; close the panel where the figure no longer has it."""
        if state.focus and self.figure is not None and state.focus in self.figure.by_id:
            self.show_evidence(state.focus)
        elif self.layout_.panel_shown and (not kept or not state.focus):
            self.layout_.hide_panel()

    def _on_widened(self, keys: tuple[str, ...]) -> None:
        from desktop_app.figures.narrowing import widened

        if self.state is not None:
            state = self.state
            for key in keys:
                state = widened(spec_of(state.name), state, key)
            self.state_requested.emit(state)

    def _on_panel_closed(self) -> None:
        if self.state is not None and self.state.focus:
            self.change(focus="")
        self.pane.take_focus()

    def _on_opened(self, state: ViewState, changed: str) -> None:
        here = self.state is not None and state.page == self.state.page
        self.state_requested.emit(state)
        if here:
            self.layout_.messages.show_message("info", changed)
        else:
            self.told.emit("info", changed)
