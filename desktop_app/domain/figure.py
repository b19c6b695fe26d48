"""A figure as plain data: what is to be seen, before anything is drawn.

Screen, table twin, words, JSON and files are all made from the same ``Figure``, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from desktop_app.domain.drawing_order import NO_ORDER, DrawingOrder
from desktop_app.domain.edition_info import EditionInfo
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.part import CellKind, Part
from desktop_app.domain.source import Source
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import AmountKind, Instrument, Stage
from desktop_app.domain.working import FactRef, Input, Working

Field = str | float | int | None


def _no_fields() -> Mapping[str, Field]:
    return MappingProxyType({})


class Form(StrEnum):
    """How a figure is drawn; each form has one drawing in ``charts``."""

    BARS = "bars"
    DOTS = "dots"
    LINES = "lines"
    TIMELINE = "timeline"
    HEAT = "heat"
    CHAIN = "chain"
    COMPARE = "compare"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Mark:
    """One value to be seen, walked to by keyboard, and traced to its sources.

    ``value`` is in ``unit`` (money in millions, ``USD m``; shares in percent); None means missing, ``note`` says why.
    ``low`` and ``high`` bound the value where it is not exact; ``high`` None with ``low`` set means "at least".
    ``line`` is the ``Line`` of bars in which it lies; marks of one line lie end to end, in the order of the figure.
    ``length`` is the position on the axis where it differs from ``value`` (local currencies on one axis).
    ``text`` is the value as printed, ``kind`` the words next to it, ``when``/``until`` its place in time. ``fields`` are
    further columns of tables; ``part`` and ``order`` say how it is drawn.
    ``column`` is the ``Head`` below which a cell of a heat table stands, ``target`` the row to which a link leads.
    """

    id: str
    row: str
    label: str
    value: float | None
    unit: str
    text: str
    kind: str = ""
    line: str = ""
    low: float | None = None
    high: float | None = None
    length: float | None = None
    stage: Stage | None = None
    instrument: Instrument | None = None
    amount_kind: AmountKind | None = None
    part: Part = Part.BAR
    when: FuzzyDate | None = None
    until: FuzzyDate | None = None
    status: str = ""
    sources: tuple[str, ...] = ()
    facts: tuple[FactRef, ...] = ()
    note: str = ""
    fields: Mapping[str, Field] = field(default_factory=_no_fields)
    column: str = ""
    target: str = ""
    order: DrawingOrder = NO_ORDER


@dataclass(frozen=True, slots=True)
class Head:
    """A column of cells, or a layer of a chain."""

    id: str
    label: str
    cells: CellKind = CellKind.SHARE


@dataclass(frozen=True, slots=True)
class Line:
    """A line of bars inside a row: its marks lie end to end, ``text`` and ``kind`` are printed once behind them.

    ``nested`` lines show parts of the line above them: drawn thinner and indented, in no total.
    """

    id: str
    row: str
    text: str
    kind: str
    nested: bool = False
    note: str = ""  # why this line differs from the others, for a column at the right


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a figure: the country, company or project that its marks belong to.

    ``group`` heads a block of rows, ``aside`` is the text of a right-hand column, ``strong`` prints it bold,
    ``status`` the shape before the name, ``gap`` the reason why the row has no mark, ``rule`` draws a line above it.
    """

    id: str
    label: str
    sublabel: str = ""
    group: str = ""
    aside: str = ""
    strong: bool = False
    status: str = ""
    gap: str = ""
    rule: bool = False
    fact: FactRef | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis in words: ``title`` such as ``% of GDP``; ``dates`` when it runs in days."""

    title: str = ""
    unit: str = ""
    dates: bool = False
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table twin: ``key`` is a field of ``Mark`` or of ``Mark.fields``."""

    key: str
    title: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Omission:
    """Something that is not among the marks, and why, in words."""

    id: str
    label: str
    reason: str
    sources: tuple[str, ...] = ()
    text: str = ""  # its amount as stated


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A criterion in force: ``words`` name it in short ("Countries: G7"), ``names`` all that is chosen below ``heading``.

    ``key`` says what widens the figure again (``figures.narrowing.widened``).
    """

    key: str
    words: str
    heading: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Empty:
    """Why there is nothing to see, and the one change of state that helps."""

    reason: str
    action: str = ""
    state: ViewState | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """What is to be seen, as data; see the module.

    ``band`` are the events above a timeline. ``names`` stand for whole rows, whose id they have: the name of a row can be
    walked to and opened like a mark, but is no value: it is in no table, count or export. ``narrowed`` is what leaves
    something out, so that it is seen wherever the figure is; ``applied`` all that the state chose, heading and words.
    """

    state: ViewState
    form: Form
    title: str
    subtitle: str
    unit: str
    basis: str
    as_of: date
    axis: Axis
    rows: tuple[Row, ...]
    marks: tuple[Mark, ...]
    columns: tuple[Column, ...]
    sources: tuple[Source, ...]
    edition: EditionInfo
    lines: tuple[Line, ...] = ()
    heads: tuple[Head, ...] = ()
    value_axis: Axis = Axis()
    aside_title: str = ""
    band: tuple[Mark, ...] = ()
    names: tuple[Mark, ...] = ()
    narrowed: tuple[Narrowing, ...] = ()
    applied: Sequence[tuple[str, str]] = ()
    left_out: Sequence[Omission] = ()
    notes: tuple[str, ...] = ()
    inputs: tuple[Input, ...] = ()
    working: Working | None = None
    total: float | None = None
    empty: Empty | None = None
    by_id: Mapping[str, Mark] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index = {mark.id: mark for mark in (*self.names, *self.marks, *self.band)}
        if len(index) != len(self.names) + len(self.marks) + len(self.band):
            raise ValueError(f"{self.state.name}: two marks with one id")
        object.__setattr__(self, "by_id", MappingProxyType(index))

    @property
    def name(self) -> str:
        """Return ``page/figure``."""
        return self.state.name
