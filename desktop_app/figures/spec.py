"""How a figure declares itself: one light description, from which all that speaks of figures is read.

Registry, refusal, chips, "all data", menus, drop-downs and the lists that tests walk come from it; it imports no builder.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.domain.view_state import FIRST, ViewState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.figure import Figure, Mark
    from desktop_app.i18n import Say

# the keys by which a state chooses what is shown; all others (day, language, focus …) hold for every figure
CHOICES = (
    "countries",
    "companies",
    "projects",
    "segments",
    "find",
    "level",
    "stages",
    "instruments",
    "recipients",
    "programmes",
    "unit",
    "gdp_year",
    "per_year",
)
_BETWEEN = ":"  # the options that share a field


class _Reading(Protocol):
    """What choices in an edition are read with: a ``Reading``, which knows the specification and not the other way."""

    @property
    def say(self) -> Say: ...


@dataclass(frozen=True, kw_only=True)
class Option:
    """A choice that one figure alone offers, stored in ``field`` (``group_by`` or ``sort``) of the state.

    ``choices`` are its values with their words (marked, not yet translated); ``vocabulary`` further values, whose words
    ``words`` gives (``module:function`` of value and ``Say``). ``default`` is meant where the state says nothing.
    ``free`` is the pattern of values that cannot be listed, ``offered`` (``module:function`` of a ``Reading``) tells which
    of these the edition has. ``narrows`` says that any value but the default leaves something out: it gets a chip.
    ``prefix`` stands before its value in the field. Where options share a field they stand in it in their order.
    """

    key: str
    title: str
    field: str = "group_by"
    choices: tuple[tuple[str, str], ...] = ()
    vocabulary: tuple[str, ...] = ()
    words: str = ""
    default: str = ""
    free: str = ""
    offered: str = ""
    prefix: str = ""
    narrows: bool = False

    def knows(self, value: str) -> bool:
        """Tell whether ``value`` can be chosen, as far as this can be told without an edition."""
        return value in (self.default, *self.values) or bool(self.free and re.fullmatch(self.free, value, re.ASCII))

    @cached_property
    def values(self) -> tuple[str, ...]:
        """Return the values that can be listed without an edition."""
        return (*(value for value, _ in self.choices), *self.vocabulary)

    def named(self, say: Say) -> list[tuple[str, str]]:
        """Return the values with their words in the reader's language, as far as they need no edition."""
        named = [(value, say.marked(words)) for value, words in self.choices]
        if not self.words:
            return named
        words = _found(self.words)
        return [*named, *((value, words(value, say)) for value in self.vocabulary)]

    def word(self, value: str, say: Say) -> str:
        """Return a value in words; one that cannot be listed stands for itself."""
        return dict(self.named(say)).get(value, value)

    def choices_in(self, reading: _Reading) -> list[tuple[str, str]]:
        """Return all that can be chosen in an edition on a day, with its words."""
        more: Iterable[tuple[str, str]] = _found(self.offered)(reading) if self.offered else ()
        return [*self.named(reading.say), *more]


@dataclass(frozen=True, kw_only=True)
class FigureSpec:
    """A figure by ``name`` (``page/figure``), with its ``title`` in menus (marked, not yet translated).

    ``rests_on``: the tables of facts its values come from; there is no figure without. ``narrowed_by``: the keys of
    ``CHOICES`` that leave something out, told by chips. ``subject``: those that say what the figure is about.
    ``basis``: those that change how its values are counted. ``only_when``: a key is heeded only while another key or
    option of the state has one of these values; ``allowed``: only these values of a key are heeded. For the keys
    ``by_file_only`` the window has no control: a file or a chip sets and unsets them.
    ``own``: keys whose choice belongs to this figure alone and does not come along from others, nor go on to them;
    ``opens_with`` is what stands there at first. ``module`` has its ``build``, of a ``Reading``. ``evidence``
    (``module:function`` of a ``Reading``, figure and mark) tells what stands behind marks whose facts do not say it; it
    returns None for all others.
    """

    name: str
    title: str
    rests_on: tuple[str, ...]
    narrowed_by: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    allowed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    only_when: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    by_file_only: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    opens_with: Mapping[str, Any] = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    module: str = ""
    evidence: str = ""

    def __post_init__(self) -> None:
        if not self.rests_on:
            raise ValueError(f"{self.name} rests on no table: say which facts stand behind it")
        unknown = {*self.keys, *self.only_when, *self.allowed, *self.own, *self.opens_with} - set(CHOICES)
        if unknown:
            raise ValueError(f"{self.name} uses what no state has: {', '.join(sorted(unknown))}")

    @property
    def page(self) -> str:
        """Return the page on which the figure stands."""
        return self.name.partition("/")[0]

    @property
    def key(self) -> str:
        """Return its name on its page."""
        return self.name.partition("/")[2]

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of ``CHOICES`` that the figure heeds, some of them only at times (``only_when``)."""
        return (*self.narrowed_by, *self.subject, *self.basis)

    def builder(self) -> Callable[..., Any]:
        """Import the module of the figure and return what builds it."""
        module = self.module or f"desktop_app.figures.{self.page}.{self.key}"
        return import_module(module).build  # type: ignore[no-any-return] # checked by a test over all figures

    def evidence_of(self, reading: _Reading, figure: Figure, mark: Mark) -> Evidence | None:
        """Return what stands behind a mark as the figure itself tells it; None where the facts of the mark tell it."""
        if not self.evidence:
            return None
        found: Evidence | None = _found(self.evidence)(reading, figure, mark)
        return found

    # what of a state it heeds

    def heeds(self, key: str, state: ViewState) -> bool:
        """Tell whether the figure heeds a key of ``CHOICES`` in a state."""
        if key not in self.keys or state.value(key) not in self.allowed.get(key, (state.value(key),)):
            return False
        if key not in self.only_when:
            return True
        other, allowed = self.only_when[key]
        value = self.value(state, other) if other not in CHOICES else state.value(other)
        return value in allowed

    def offers(self, key: str, state: ViewState) -> bool:
        """Tell whether a control for a key is shown above or next to the figure."""
        return key not in self.by_file_only and self.heeds(key, state)

    def unheeded(self, state: ViewState) -> tuple[str, ...]:
        """Return the keys that are set in a state although the figure heeds none of them."""
        fields = [name for name in ("group_by", "sort") if getattr(state, name) and not self._in(name)]
        return (*(key for key in CHOICES if state.is_set(key) and not self.heeds(key, state)), *fields)

    @staticmethod
    def laid_aside(state: ViewState, keys: Iterable[str]) -> ViewState:
        """Return a state in which these keys choose nothing."""
        for key in keys:
            state = state.put(key, FIRST.value(key))
        return state

    def heeded(self, state: ViewState) -> ViewState:
        """Return what the figure makes of a state: all that it does not heed laid aside, its options in one spelling."""
        state = self.laid_aside(state, self.unheeded(state))
        for name in ("group_by", "sort"):
            known = all(option.knows(self.value(state, option.key)) for option in self._in(name))
            state = state.put(name, self._stored(state, name) if known else "")
        return state

    # its options in a stored state

    def option(self, key: str) -> Option:
        """Return an option by its key; raise ``KeyError`` where the figure has none of that name."""
        return next(iter(each for each in self.options if each.key == key), None) or _no_option(self.name, key)

    def value(self, state: ViewState, key: str) -> str:
        """Return the value of an option in a state."""
        option = self.option(key)
        shared = self._in(option.field)
        text = getattr(state, option.field)
        if option.prefix:
            return text.removeprefix(option.prefix) if text.startswith(option.prefix) else text or option.default
        parts = text.split(_BETWEEN, len(shared) - 1) if len(shared) > 1 else [text]
        place = shared.index(option)
        return (parts[place] if place < len(parts) else "") or option.default

    def values(self, state: ViewState) -> dict[str, str]:
        """Return the values of all options in a state."""
        return {option.key: self.value(state, option.key) for option in self.options}

    def with_option(self, state: ViewState, key: str, value: str) -> ViewState:
        """Return a state in which an option has another value."""
        return state.put(self.option(key).field, self._stored(state, self.option(key).field, {key: value}))

    def _in(self, name: str) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.field == name)

    def _stored(self, state: ViewState, name: str, changed: Mapping[str, str] | None = None) -> str:
        """Return the text of a field: the values that are not the default, by place, no separators at the end."""
        values = {**self.values(state), **(changed or {})}
        parts = [
            "" if values[option.key] == option.default else f"{option.prefix}{values[option.key]}"
            for option in self._in(name)
        ]
        return _BETWEEN.join(parts).rstrip(_BETWEEN)


def _no_option(name: str, key: str) -> Option:
    raise KeyError(f"{name} has no option '{key}'")


def _found(path: str) -> Callable[..., Any]:
    module, _, name = path.partition(_BETWEEN)
    return getattr(import_module(module), name)  # type: ignore[no-any-return] # checked by a test over all options
