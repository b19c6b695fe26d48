"""Refuses a state that asks for what its figure does not heed or the edition does not know.

A typing error must not look like a finding, nor a filter without effect like one that is on.
"""

from __future__ import annotations

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.figures.spec import CHOICES, FigureSpec
from desktop_app.ledger import Ledger
from desktop_app.measures.anchors import ANCHORS


def refuse_unheeded(spec: FigureSpec, state: ViewState) -> None:
    """Raise ``LedgerError`` naming the keys that are set and have no effect, and those that would have one."""
    unheeded = spec.unheeded(state)
    if not unheeded:
        return
    faults = [_why(spec, key) for key in unheeded]
    fields = dict.fromkeys(option.field for option in spec.options)
    heeded = ", ".join((*(key for key in CHOICES if key in spec.keys), *fields)) or "none"
    raise LedgerError(
        " ".join(faults), f"Leave it out; {spec.name} heeds of the choices of a state: {heeded}.", ExitCode.STATE
    )


def refuse_unknown(spec: FigureSpec, ledger: Ledger, state: ViewState) -> None:
    """Raise ``LedgerError`` naming each word, id and day that figure and edition do not know."""
    faults = [fault for option in spec.options if (fault := _option_fault(spec, state, option.key))]
    unknown = [*_unknown(ledger, state)]
    if unknown:
        faults.append(f"The edition does not know {', '.join(unknown)}.")
    if state.as_of and state.as_of > ledger.info.facts_to:
        faults.append(f"The edition's facts end on {ledger.info.facts_to}; nothing is known as of {state.as_of}.")
    if faults:
        raise LedgerError(" ".join(faults), "Mend the state, or take a newer edition.", ExitCode.STATE)


def refuse_unknown_focus(figure: Figure, state: ViewState) -> None:
    """Raise ``LedgerError`` where the mark that is to be opened is none of the figure's."""
    if state.focus and state.focus not in figure.by_id:
        raise LedgerError(
            f"Key 'focus': {figure.name} has no mark '{state.focus}'.", "Leave 'focus' empty: ''.", ExitCode.STATE
        )


def _why(spec: FigureSpec, key: str) -> str:
    if key in spec.only_when and key in spec.keys:
        other, values = spec.only_when[key]
        words = " or ".join(f"'{value}'" for value in values)
        return f"Key '{key}' has an effect on {spec.name} only where {other} is {words}."
    if key in spec.allowed:
        return f"Key '{key}' of {spec.name} can only be {', '.join(spec.allowed[key])}."
    return f"Key '{key}' has no effect on {spec.name}."


def _option_fault(spec: FigureSpec, state: ViewState, key: str) -> str:
    option, value = spec.option(key), spec.value(state, key)
    if option.knows(value):
        return ""
    known = ", ".join(f"'{each}'" for each in option.values) if option.values else option.free
    text = getattr(state, option.field)
    return f"Key '{option.field}': '{text}' is not known to {spec.name}; its {key} is one of {known}."


def _unknown(ledger: Ledger, state: ViewState) -> list[str]:
    companies = {row.id for row in ledger.companies()} if state.companies or state.recipients else set()
    projects = {row.id for row in ledger.all_projects()} if state.projects else set()
    segments = {row.id for row in ledger.segments()} if state.segments else set()
    asked = (
        ("countries", state.countries, set(ledger.countries)),
        ("companies", state.companies, companies),
        ("recipients", state.recipients, companies),
        ("projects", state.projects, projects),
        ("segments", state.segments, segments),
        ("find.anchor", (state.find.anchor,) if state.find.anchor else (), set(ANCHORS)),
    )
    faults = [f"{key}: '{each}'" for key, ids, known in asked for each in ids if each not in known]
    for programme in state.programmes:
        try:
            ledger.programme(programme)
        except KeyError:
            faults.append(f"programmes: '{programme}'")
    return faults
