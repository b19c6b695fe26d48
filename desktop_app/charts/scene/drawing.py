"""The display list: what a figure looks like, as plain shapes in px at 96 dpi, y downwards.

Each shape belongs to the mark whose id it carries (empty: to none). Shapes are painted in their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Rect(NamedTuple):
    """A rectangle by its left top corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the y of the bottom edge."""
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: Rect) -> bool:
        """Tell whether the two share more than an edge."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom

    def grown(self, by: float) -> Rect:
        """Return it with every edge moved outwards."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


class Pen(NamedTuple):
    """A line's colour (``#RRGGBB``), width and dashes (lengths of line and gap), in px."""

    colour: str
    width: float = 1.0
    dash: tuple[float, ...] = ()


class Box(NamedTuple):
    """A rectangle: filled, patterned with lines of colour ``ink``, outlined inside its edge."""

    rect: Rect
    fill: str = ""
    pen: Pen | None = None
    pattern: str = ""
    ink: str = ""
    mark: str = ""


class Runs(NamedTuple):
    """Rectangles of one height and one look in a row: ``edges`` are the x at which each begins and ends, by turns."""

    y: float
    height: float
    edges: tuple[float, ...]
    fill: str = ""
    pen: Pen | None = None
    pattern: str = ""
    ink: str = ""
    mark: str = ""

    @property
    def rects(self) -> list[Rect]:
        """Return them one by one."""
        ends = zip(self.edges[::2], self.edges[1::2], strict=True)
        return [Rect(first, self.y, last - first, self.height) for first, last in ends]

    @property
    def rect(self) -> Rect:
        """Return the space they take, with what is between them."""
        return Rect(self.edges[0], self.y, self.edges[-1] - self.edges[0], self.height)


class Stroke(NamedTuple):
    """A straight line with flat ends."""

    x1: float
    y1: float
    x2: float
    y2: float
    pen: Pen
    mark: str = ""

    @property
    def rect(self) -> Rect:
        """Return the space between its ends, without the width of its pen."""
        left, top = min(self.x1, self.x2), min(self.y1, self.y2)
        return Rect(left, top, abs(self.x1 - self.x2), abs(self.y1 - self.y2))


class Polygon(NamedTuple):
    """A closed shape through points."""

    points: tuple[tuple[float, float], ...]
    fill: str = ""
    pen: Pen | None = None
    mark: str = ""

    @property
    def rect(self) -> Rect:
        """Return the space it takes."""
        xs, ys = zip(*self.points, strict=True)
        return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


class Disc(NamedTuple):
    """A disc, a ring, or a sector of a disc: ``start`` and ``sweep`` in degrees, clockwise from twelve o'clock."""

    x: float
    y: float
    radius: float
    fill: str = ""
    pen: Pen | None = None
    start: float = 0.0
    sweep: float = 360.0
    mark: str = ""

    @property
    def rect(self) -> Rect:
        """Return the space of the whole disc."""
        return Rect(self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius)


CENTRE_TO_BASELINE = 0.36  # of the size: half the height of capitals and figures in the usual text fonts
TEXT_HEIGHT = 1.2  # of the size: what a line of text takes at least


class Text(NamedTuple):
    """A line of text: ``x`` is its start, middle or end by ``anchor`` (0, 0.5, 1), ``y`` the middle of its capitals.

    ``size`` in px, ``width`` as measured.
    """

    x: float
    y: float
    text: str
    size: int
    colour: str
    width: float
    bold: bool = False
    anchor: float = 0.0
    mark: str = ""

    @property
    def left(self) -> float:
        """Return the x at which it begins."""
        return self.x - self.anchor * self.width

    @property
    def baseline(self) -> float:
        """Return the y of its baseline."""
        return self.y + CENTRE_TO_BASELINE * self.size

    @property
    def rect(self) -> Rect:
        """Return the space it takes."""
        height = TEXT_HEIGHT * self.size
        return Rect(self.left, self.y - height / 2, self.width, height)


Shape = Box | Runs | Stroke | Polygon | Disc | Text


class Hit(NamedTuple):
    """A mark's own rectangle, around which its focus ring is drawn, and the area in which it can be pointed at."""

    mark: str
    rect: Rect
    area: Rect


class Crowd(Protocol):
    """Marks that are drawn as one because there are too many to be distinguished; each has a hit when asked for.

    ``area`` is where they can be pointed at.
    """

    @property
    def area(self) -> Rect:
        """Return the area in which they can be pointed at."""

    def near(self, x: float) -> Sequence[Hit]:
        """Return those that may lie at an x, in the order of painting."""

    def of(self, mark: str) -> Hit | None:
        """Return where a mark is; None for one that is not among them or out of view."""

    def overlapped(self, mark: str) -> int:
        """Return how many others lie in the same place in time as a mark; 0 for one that is not among them."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure at one size: shapes behind the rows, the rows (cut to ``body`` on the screen), and in front of them.

    ``content`` is the height of all rows, of which those in the view were laid out; ``hits`` are theirs, from top to
    bottom, on the screen's coordinates, but for the marks of crowded rows, of which ``crowds`` know. ``axis`` are the
    values or days at the left and right edge of ``plot``. ``rolling`` is how much of what stands above the rows may be
    scrolled away with them in a low window: title, second line and policy band.
    """

    width: float
    height: float
    body: Rect
    plot: Rect
    content: float
    axis: tuple[float, float]
    back: tuple[Shape, ...]
    rows: tuple[Shape, ...]
    front: tuple[Shape, ...]
    hits: tuple[Hit, ...]
    crowds: tuple[Crowd, ...] = ()
    rolling: float = 0.0

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """Return all shapes in the order of painting."""
        return (*self.back, *self.rows, *self.front)
