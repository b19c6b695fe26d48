"""What narrows a figure, by its criterion: what is left out must never pass for all there is.

Chips on the screen, the line under a title, files and citations say it from here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from desktop_app.domain.figure import Narrowing
from desktop_app.domain.view_state import FIRST, ViewState
from desktop_app.domain.vocabulary import Stage
from desktop_app.figures.countries import presets
from desktop_app.figures.projects.query_words import anchor_words, money_words
from desktop_app.figures.spec import FigureSpec
from desktop_app.figures.supply_chain.segment_names import segment_name, short_segment
from desktop_app.figures.wording import instrument_words, joined, project_kind_word, stage_word, status_word
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger

_ALL_NAMED = 5  # of more, how many they are; all their names stand in the tooltip and in files
_LONG = 64  # letters of names on one chip
_FIND = "find."
_OPTION = "option."


def with_selection(subtitle: str, narrowed: Iterable[Narrowing], say: Say) -> str:
    """Return the line under a title with the criteria in force behind it."""
    words = say("Selection – {criteria}.", criteria=criteria_of(narrowed, say))
    return say("{sentence} {next}", sentence=subtitle, next=words) if subtitle else words


def narrowings(spec: FigureSpec, ledger: Ledger, state: ViewState, say: Say) -> tuple[Narrowing, ...]:
    """Return what narrows the figure of a state that it heeds, in the order in which it is told."""
    return (*_of_lists(spec, ledger, state, say), *_of_options(spec, state, say))


def criteria_of(narrowed: Iterable[Narrowing], say: Say) -> str:
    """Return several criteria as one phrase."""
    return ("；" if say.language == "ja" else "; ").join(each.words for each in narrowed)


def widened(spec: FigureSpec, state: ViewState, key: str) -> ViewState:
    """Return a state that the criterion ``key`` of a ``Narrowing`` narrows no longer."""
    state = state.with_(focus="")
    if key.startswith(_OPTION):
        option = spec.option(key.removeprefix(_OPTION))
        return spec.with_option(state, option.key, option.default)
    if key.startswith(_FIND):
        part = key.removeprefix(_FIND)
        return state.with_(find=replace(state.find, **{part: getattr(FIRST.find, part)}))
    return state.put(key, FIRST.value(key))


def _of_lists(spec: FigureSpec, ledger: Ledger, state: ViewState, say: Say) -> Iterator[Narrowing]:
    for key in spec.narrowed_by:
        if not state.is_set(key) or not spec.heeds(key, state):
            continue
        if key == "find":
            yield from _of_query(state, say)
        else:
            yield _of_list(ledger, state, key, say)


def _of_list(ledger: Ledger, state: ViewState, key: str, say: Say) -> Narrowing:
    names = names_of(ledger, state, key, say)
    preset = presets.preset_of(state.countries) if key == "countries" else ""
    shown = tuple(short_segment(ledger.segment(each), say) for each in state.segments) if key == "segments" else names
    short = say.marked(presets.NAMES[preset]) if preset else _few(shown, say)
    what = heading(key, say)
    return Narrowing(key, say("{what}: {names}", what=what, names=short), what, names)


def _of_query(state: ViewState, say: Say) -> Iterator[Narrowing]:
    query = state.find
    for part, what, members in (
        ("kinds", say("Kind"), [project_kind_word(each, say) for each in query.kinds]),
        ("statuses", say("Status"), [status_word(each, say) for each in query.statuses]),
    ):
        if members:
            words = say("{what}: {names}", what=what, names=joined(members, say))
            yield Narrowing(f"{_FIND}{part}", words, what, tuple(members))
    for part, words in (
        ("text", say("Found by “{text}”", text=query.text) if query.text else ""),
        ("money", money_words(query.money, say) if query.money else ""),
        ("anchor", anchor_words(query.anchor, say) if query.anchor else ""),
    ):
        if words:
            yield Narrowing(f"{_FIND}{part}", words, say("Find projects"), (words,))


def _of_options(spec: FigureSpec, state: ViewState, say: Say) -> Iterator[Narrowing]:
    for option in spec.options:
        value = spec.value(state, option.key)
        if option.narrows and value != option.default:
            what, name = say.marked(option.title), option.word(value, say)
            yield Narrowing(f"{_OPTION}{option.key}", say("{what}: {names}", what=what, names=name), what, (name,))


def names_of(ledger: Ledger, state: ViewState, key: str, say: Say) -> tuple[str, ...]:
    """Return all that a list of a state holds, by name in the reader's language where the ledger has one."""
    name = _name_of(key)
    return tuple(name(ledger, each, say) for each in state.value(key))


def _few(names: tuple[str, ...], say: Say) -> str:
    if (len(names) <= _ALL_NAMED and sum(map(len, names)) <= _LONG) or len(names) == 1:
        return joined(names, say)
    return say("{count} chosen", count=len(names))


def heading(key: str, say: Say) -> str:
    """Return what a key of lists chooses, in a word."""
    headings = {
        "countries": say("Countries"),
        "companies": say("Companies"),
        "projects": say("Projects"),
        "segments": say("Segments"),
        "stages": say("Stages"),
        "instruments": say("Instruments"),
        "recipients": say("Recipients"),
        "programmes": say("Programmes"),
    }
    return headings[key]


def _name_of(key: str) -> Callable[[Ledger, str, Say], str]:
    match key:
        case "countries":
            return lambda ledger, each, say: ledger.country_name(each, say.language)
        case "companies" | "recipients":
            return lambda ledger, each, _: ledger.company(each).name
        case "projects":
            return lambda ledger, each, _: ledger.project(each).name
        case "programmes":
            return lambda ledger, each, _: ledger.programme(each).name
        case "stages":
            return lambda _, each, say: stage_word(Stage(each), say)
        case "instruments":
            return lambda _, each, say: instrument_words(each, say)
    return lambda ledger, each, say: segment_name(ledger.segment(each), say)
