"""Refuses a state that asks for what its figure does not heed or the edition does not know.

A typing error must not look like a finding, nor a filter without effect like one that is on.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError, Message
from desktop_app.figures.spec import CHOICES, FigureSpec
from desktop_app.i18n import N_
from desktop_app.ledger import Ledger
from desktop_app.measures.anchors import ANCHORS

Fault = tuple[Message, Message]  # what is wrong, and what to do


def refuse(spec: FigureSpec, ledger: Ledger, state: ViewState) -> None:
    """Raise ``LedgerError`` naming all at once: keys without effect, and each word, id and day that is not known."""
    _raise((*_unheeded(spec, state), *_unknown(spec, ledger, state)))


def refuse_unheeded(spec: FigureSpec, state: ViewState) -> None:
    """Raise ``LedgerError`` naming the keys that are set and have no effect, and those that would have one."""
    _raise(_unheeded(spec, state))


def refuse_unknown(spec: FigureSpec, ledger: Ledger, state: ViewState) -> None:
    """Raise ``LedgerError`` naming each word, id and day that figure and edition do not know."""
    _raise(_unknown(spec, ledger, state))


def refuse_unknown_focus(figure: Figure, state: ViewState) -> None:
    """Raise ``LedgerError`` where the mark that is to be opened is none of the figure's."""
    if state.focus and state.focus not in figure.by_id:
        what, remedy = N_("Key '{key}': {name} has no mark '{mark}'."), N_("Leave key '{key}' empty.")
        raise LedgerError(what, remedy, ExitCode.STATE, key="focus", name=figure.name, mark=state.focus)


def _raise(faults: Sequence[Fault]) -> None:
    if faults:
        remedies = list(dict.fromkeys(remedy for _, remedy in faults))
        raise LedgerError([said for said, _ in faults], remedies, ExitCode.STATE)


def _unheeded(spec: FigureSpec, state: ViewState) -> list[Fault]:
    fields = dict.fromkeys(option.field for option in spec.options)
    heeded = (*(key for key in CHOICES if key in spec.keys), *fields)
    some = N_("Leave out what has no effect; of the choices of a state {name} heeds: {heeded}.")
    none = N_("Leave out what has no effect; {name} heeds none of the choices of a state.")
    remedy = Message(some if heeded else none, name=spec.name, heeded=heeded)
    return [(_why(spec, key), remedy) for key in spec.unheeded(state)]


def _unknown(spec: FigureSpec, ledger: Ledger, state: ViewState) -> list[Fault]:
    remedy = Message(N_("Mend the state, or take a newer edition."))
    faults = [(fault, remedy) for option in spec.options if (fault := _option_fault(spec, state, option.key))]
    if unknown := _unknown_ids(ledger, state):
        faults.append((Message(N_("The edition does not know {unknown}."), unknown=unknown), remedy))
    if state.as_of and state.as_of > (last := ledger.info.facts_to):
        what = N_("The edition's facts end on {last}; nothing is known as of {day}.")
        faults.append((Message(what, last=last, day=state.as_of), remedy))
    return faults


def _why(spec: FigureSpec, key: str) -> Message:
    if key in spec.only_when and key in spec.keys:
        other, values = spec.only_when[key]
        what = N_("Key '{key}' has an effect on {name} only where {other} is one of {values}.")
        return Message(what, key=key, name=spec.name, other=other, values=_quoted(values))
    if key in spec.allowed:
        return Message(
            N_("Key '{key}' of {name} can only be {values}."), key=key, name=spec.name, values=spec.allowed[key]
        )
    return Message(N_("Key '{key}' has no effect on {name}."), key=key, name=spec.name)


def _option_fault(spec: FigureSpec, state: ViewState, key: str) -> Message | None:
    option, value = spec.option(key), spec.value(state, key)
    if option.knows(value):
        return None
    known = _quoted(option.values) or option.free
    what = N_("Key '{field}': '{text}' is not known to {name}; its {option} is one of {known}.")
    text = getattr(state, option.field)
    return Message(what, field=option.field, text=text, name=spec.name, option=key, known=known)


def _quoted(values: tuple[str, ...]) -> list[str]:
    return [f"'{value}'" for value in values]


def _unknown_ids(ledger: Ledger, state: ViewState) -> list[str]:
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
