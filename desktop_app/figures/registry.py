"""Which figures there are, and the one way to build them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop_app.domain.figure import Empty, Figure, Narrowing
from desktop_app.domain.lazy import Lazy
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.figures import validation
from desktop_app.figures.companies import catalogue as companies
from desktop_app.figures.countries import catalogue as countries
from desktop_app.figures.policy import catalogue as policy
from desktop_app.figures.projects import catalogue as projects
from desktop_app.figures.reading import Reading
from desktop_app.figures.sources import catalogue as sources
from desktop_app.figures.spec import FigureSpec
from desktop_app.figures.supply_chain import catalogue as supply_chain
from desktop_app.i18n import N_, say_in
from desktop_app.ledger import Ledger

_PAGES: tuple[tuple[FigureSpec, ...], ...] = (
    countries.FIGURES,
    companies.FIGURES,
    projects.FIGURES,
    supply_chain.FIGURES,
    policy.FIGURES,
    sources.FIGURES,
)
FIGURES: dict[str, FigureSpec] = {spec.name: spec for page in _PAGES for spec in page}


def spec_of(name: str) -> FigureSpec:
    """Return how a figure declares itself; raise ``LedgerError`` where there is none of that name."""
    if name not in FIGURES:
        what, remedy = N_("There is no figure '{name}'."), N_("Choose one of: {known}.")
        raise LedgerError(what, remedy, ExitCode.STATE, name=name, known=list(FIGURES))
    return FIGURES[name]


def figures_of(page: str) -> tuple[FigureSpec, ...]:
    """Return the figures of a page in the order of its menu; the first is the one the page opens with."""
    return tuple(spec for spec in FIGURES.values() if spec.page == page)


def build(ledger: Ledger, state: ViewState, *, way_out: bool = True) -> Figure:
    """Return the figure of a state that must mean all it says: one from a file or the command line.

    Raise ``LedgerError`` where it sets what its figure does not heed, or asks for what the edition does not know.
    Without ``way_out`` an empty figure only says why it is empty: who shows ten at once cannot follow ten ways.
    """
    spec = spec_of(state.name)
    validation.refuse(spec, ledger, state)
    figure = _built(spec, ledger, state, way_out=way_out)
    validation.refuse_unknown_focus(figure, state)
    return figure


def build_shown(ledger: Ledger, state: ViewState, *, way_out: bool = True) -> Figure:
    """Return the figure of a state of the window, which holds choices of other figures too: these are laid aside.

    A day after the edition's own becomes that day. Raise ``LedgerError`` as ``build`` does.
    """
    spec = spec_of(state.name)
    last = ledger.info.facts_to
    shown = spec.heeded(state).with_(as_of=min(state.as_of or last, last))
    validation.refuse_unknown(spec, ledger, shown)
    figure = _built(spec, ledger, shown, way_out=way_out)
    return figure if shown.focus in ("", *figure.by_id) else replace(figure, state=figure.state.with_(focus=""))


def _built(spec: FigureSpec, ledger: Ledger, state: ViewState, *, way_out: bool) -> Figure:
    builder: Callable[[Reading], Figure] = spec.builder()

    def made(of: ViewState) -> Figure:
        return builder(Reading.of(spec, ledger, spec.heeded(of)))

    figure = made(state)
    reading = Reading.of(spec, ledger, spec.heeded(figure.state))  # a builder may have filled in what is usual
    narrowed, subtitle = _selection(reading, state, figure.subtitle)
    return replace(  # once: it indexes all marks
        figure,
        state=reading.state,
        subtitle=subtitle,
        narrowed=narrowed,
        applied=Lazy(lambda: _applied(reading)),
        empty=figure.empty and _led_out(figure.empty, state, made, way_out=way_out),
    )


def _selection(reading: Reading, state: ViewState, subtitle: str) -> tuple[tuple[Narrowing, ...], str]:
    """Return what narrows the figure of a state, and the line under its title that names it."""
    if not state.group_by and not any(state.is_set(key) for key in reading.spec.narrowed_by):
        return (), subtitle
    from desktop_app.figures.narrowing import narrowings, with_selection  # most states of a first figure choose nothing

    found = narrowings(reading.spec, reading.ledger, state, reading.say)
    return found, with_selection(subtitle, found, reading.say) if found else subtitle


def _led_out(empty: Empty, state: ViewState, made: Callable[[ViewState], Figure], *, way_out: bool) -> Empty:
    """Return why nothing is to be seen, with a change after which there is something, where there is one."""
    if not way_out:
        return Empty(empty.reason)
    if empty.state and made(empty.state).marks:
        return empty
    start = ViewState(page=state.page, figure=state.figure, language=state.language)
    if not made(start).marks:
        return empty
    return replace(empty, action=say_in(state.language)("Start again without filters"), state=start)


def _applied(reading: Reading) -> tuple[tuple[str, str], ...]:
    from desktop_app.figures.applied import applied  # read by files alone

    return applied(reading)
