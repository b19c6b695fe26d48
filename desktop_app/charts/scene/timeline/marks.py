"""The marks of one row of a timeline: bars, lines and symbols between two x of the plot."""

from __future__ import annotations

from desktop_app.charts.scene.axis.day_scale import DayScale
from desktop_app.charts.scene.axis.span import Span
from desktop_app.charts.scene.drawing import Box, Disc, Hit, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.shapes import symbols
from desktop_app.charts.scene.shapes.symbols import cross
from desktop_app.charts.scene.timeline.acts import act
from desktop_app.charts.scene.timeline.rows import MarkedRow
from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part
from desktop_app.domain.vocabulary import ProjectStatus, Stage

BAR = 7.0  # height of the latest statement
PLAN = 2.5  # and of the first plan
BAR_AT, PLAN_AT = 0.375, 0.8125  # middles of both, in parts of the row
_CAP, _CAP_HEIGHT, _CAP_GAP = 2.0, 11.0, 4.0
DOTTED, DASHED = (3.0, 2.0), (4.0, 3.0)
_RING, _FACT, _DIAMOND, _STATUS = 3.0, 3.5, 4.5, 5.0  # radii
_DOT = 1.5  # radius of the dot and width of the bar in a diamond
_HALO = 1.5  # of the ground's colour around symbols
_TARGET = 7.0  # half the width in which a symbol can be pointed at
ENDED = (ProjectStatus.SOLD, ProjectStatus.CANCELLED)
PHASES = {Part.TOOLS: "vertical", Part.RAMP: "dots"}
HOLLOW = (Stage.PROPOSED, Stage.PRELIMINARY)


class MarkPainter:
    """Turns the marks of rows into shapes; one per drawing."""

    def __init__(self, scale: DayScale, look: Look, as_of: float, height: float) -> None:
        self._scale = scale
        self._look = look
        self._as_of = as_of
        self._height = height

    def marks(self, marked: MarkedRow, top: float, ground: str) -> tuple[list[Shape], list[Hit]]:
        """Return shapes and hits of the marks in view of a row whose upper edge is ``top``."""
        shapes: list[Shape] = []
        hits: list[Hit] = []
        caps = {span.start for span in marked.spans if span.mark.part == Part.CAP}
        for span in marked.spans:
            found = self._mark(span, marked, top, ground, caps)
            if found is not None:
                shapes += found[0]
                hits.append(self._hit(span, found[1], top))
        return shapes, hits

    def alone(self, span: Span, marked: MarkedRow, top: float, ground: str) -> tuple[list[Shape], Hit] | None:
        """Return shapes and hit of one mark as if it were the only one of its row, without words next to it."""
        found = self._mark(span, marked, top, ground, set(), titled=False)
        return (found[0], self._hit(span, found[1], top)) if found else None

    def _hit(self, span: Span, rect: Rect, top: float) -> Hit:
        middle = rect.x + rect.width / 2
        wide = max(rect.width, 2 * _TARGET)
        return Hit(span.mark.id, rect, Rect(middle - wide / 2, top, wide, self._height))

    def _mark(
        self, span: Span, marked: MarkedRow, top: float, ground: str, caps: set[float], *, titled: bool = True
    ) -> tuple[list[Shape], Rect] | None:
        y = top + BAR_AT * self._height
        match span.mark.part:
            case Part.WORK | Part.TOOLS | Part.RAMP:
                return self._work(span, y, caps, PHASES.get(span.mark.part, ""), hollow=marked.row.status in ENDED)
            case Part.WORK_UNKNOWN:
                return self._line(span, y, Pen(self._look.tokens.mark, 1.0, DASHED), caps)
            case Part.WAIT:
                return self._line(span, y, Pen(self._look.tokens.mark), caps)
            case Part.FIRST_PLAN:
                return self._first_plan(span, top + PLAN_AT * self._height)
            case Part.VAGUE:
                return self._vague(span, y)
            case Part.ACT:
                known = self._as_of if titled else None
                return act(span, top + self._height / 2, self._scale, known, self._look, ground)
        if not self._scale.sees(span.day):
            return None
        return self._symbol(span, self._scale.x(span.day), y, ground)

    def _work(
        self, span: Span, y: float, caps: set[float], pattern: str, *, hollow: bool
    ) -> tuple[list[Shape], Rect] | None:
        """Return the thick bar, or a phase of it with its pattern: dark for what is past, outlined for what is planned.

        Where even the start is only planned (status ``planned``), nothing of it is known to have been done.
        """
        tokens, mark = self._look.tokens, span.mark.id
        end = span.end if span.mark.until else max(self._as_of, span.start)
        seen = self._cut(span.start, end, caps)
        if seen is None:
            return None
        whole = Rect(seen[0], y - BAR / 2, seen[1] - seen[0], BAR)
        if hollow:
            return [Box(whole, tokens.surface, Pen(tokens.mark), pattern, tokens.mark, mark)], whole
        begun = span.mark.status != "planned"
        known = min(max(self._scale.x(self._as_of), whole.x), whole.right) if begun else whole.x
        shapes: list[Shape] = []
        if known > whole.x:
            done = whole._replace(width=known - whole.x)
            shapes.append(Box(done, tokens.mark, None, pattern, tokens.surface, mark))
        if known < whole.right:
            rest = Rect(known, whole.y, whole.right - known, BAR)
            shapes.append(Box(rest, tokens.mark_soft, Pen(tokens.mark), pattern, tokens.mark, mark))
        return shapes, whole

    def _line(self, span: Span, y: float, pen: Pen, caps: set[float]) -> tuple[list[Shape], Rect] | None:
        end = span.end if span.mark.until else max(self._as_of, span.start)
        seen = self._cut(span.start, end, caps)
        if seen is None:
            return None
        return [Stroke(seen[0], y, seen[1], y, pen, span.mark.id)], Rect(seen[0], y - 2, seen[1] - seen[0], 4)

    def _first_plan(self, span: Span, y: float) -> tuple[list[Shape], Rect] | None:
        """Return the thin line of the first plan, dotted over the period that its source named."""
        colour, mark = self._look.tokens.line_strong, span.mark.id
        firm = self._scale.cut(span.start, span.end_end if span.exact else span.end)
        vague = None if span.exact else self._scale.cut(max(span.end, span.start), span.end_end)
        shapes: list[Shape] = []
        if firm:
            shapes.append(Stroke(firm[0], y, firm[1], y, Pen(colour, PLAN), mark))
        if vague:
            shapes.append(Stroke(vague[0], y, vague[1], y, Pen(colour, PLAN, DOTTED), mark))
        ends = [end for part in (firm, vague) if part for end in part]
        return (shapes, Rect(min(ends), y - 2, max(ends) - min(ends), 4)) if ends else None

    def _vague(self, span: Span, y: float) -> tuple[list[Shape], Rect] | None:
        tokens = self._look.tokens
        seen = self._scale.cut(span.start, max(span.start_end, span.end_end))
        if seen is None:
            return None
        rect = Rect(seen[0], y - BAR / 2, seen[1] - seen[0], BAR)
        box = Box(rect, tokens.surface, Pen(tokens.mark), "diagonal up", tokens.mark, span.mark.id)
        return [box], rect

    def _symbol(self, span: Span, x: float, y: float, ground: str) -> tuple[list[Shape], Rect]:
        tokens, mark = self._look.tokens, span.mark
        match mark.part:
            case Part.ANNOUNCED:
                return [Disc(x, y, _RING, ground, Pen(tokens.mark, 1.25), mark=mark.id)], _around(x, y, _RING + 1)
            case Part.CAP:
                rect = Rect(x - _CAP / 2, y - _CAP_HEIGHT / 2, _CAP, _CAP_HEIGHT)
                return [Box(rect, tokens.mark, mark=mark.id)], rect
            case Part.FACT:
                shapes: list[Shape] = [
                    Disc(x, y, _FACT + _HALO, ground, mark=mark.id),
                    Disc(x, y, _FACT, tokens.text, mark=mark.id),
                ]
                return shapes, _around(x, y, _FACT)
            case Part.MONEY:
                halo = symbols.diamond(x, y, _DIAMOND + _HALO, ground, mark=mark.id)
                return [halo, *self._money(mark, x, y, ground)], _around(x, y, _DIAMOND)
        return [self._halo(x, y, ground), *self._status(mark, x, y, ground)], _around(x, y, _STATUS)

    def _money(self, mark: Mark, x: float, y: float, ground: str) -> list[Shape]:
        """Return the diamond of a stage: hollow, filled, with a dot where paid, a bar where converted, or crossed."""
        tokens, hollow = self._look.tokens, mark.stage in HOLLOW or mark.stage is Stage.CANCELLED
        fill, pen = (ground, Pen(tokens.warn, 1.25)) if hollow else (tokens.warn, None)
        shapes: list[Shape] = [symbols.diamond(x, y, _DIAMOND, fill, pen, mark.id)]
        match mark.stage:
            case Stage.DISBURSED:
                shapes.append(Disc(x, y, _DOT, ground, mark=mark.id))
            case Stage.CONVERTED:
                shapes.append(Stroke(x - _DIAMOND, y, x + _DIAMOND, y, Pen(ground, _DOT), mark.id))
            case Stage.CANCELLED:
                shapes += cross(x, y, 2 * _DIAMOND, tokens.warn, mark.id, 1.25)
        return shapes

    def _status(self, mark: Mark, x: float, y: float, ground: str) -> list[Shape]:
        """Return the shape of a halt: hollow bars where the project went on."""
        colour = self._look.tokens.text
        if mark.order.went_on:
            return symbols.pause(x, y, colour, _STATUS, hollow=ground, mark=mark.id)
        if mark.status == ProjectStatus.CANCELLED:
            return cross(x, y, 7.0, colour, mark.id)
        shape = symbols.status(mark.status, x, y, colour, _STATUS, mark.id)
        return shape or [Disc(x, y, 2.0, colour, mark=mark.id)]

    def _halo(self, x: float, y: float, ground: str) -> Box:
        size = _STATUS + _HALO
        return Box(Rect(x - size, y - size, 2 * size, 2 * size), ground)

    def _cut(self, first: float, last: float, caps: set[float]) -> tuple[float, float] | None:
        """Return a stretch in px, ending before a cap that stands at its end."""
        seen = self._scale.cut(first, last)
        if seen is None or last not in caps or not self._scale.sees(last):
            return seen
        end = seen[1] - _CAP / 2 - _CAP_GAP
        return (seen[0], end) if end > seen[0] else None


def _around(x: float, y: float, radius: float) -> Rect:
    return Rect(x - radius, y - radius, 2 * radius, 2 * radius)
