"""One bar: hue and pattern say the instrument, outline and fill the stage, the end mark the kind of amount."""

from __future__ import annotations

from desktop_app.charts.scene.drawing import Box, Disc, Pen, Polygon, Rect, Shape, Stroke
from desktop_app.charts.scene.look import Look, mixed
from desktop_app.charts.scene.shapes.missing import DASH
from desktop_app.charts.scene.shapes.symbols import cross
from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part
from desktop_app.domain.vocabulary import AmountKind, Stage
from desktop_app.theme.tokens import Tokens

POINT = 3.5  # radius of a value among others
THINNEST = 1.0  # a bar of a value that is not zero stays visible
_TINT, _TINT_DARK = 0.38, 0.5  # of the hue in a ceiling
_CAP, _CAP_OVER = 2.5, 3.0  # width of a ceiling's cap, and how far it stands over the bar
_ARROW, _ARROW_GAP = 6.5, 1.5
_BASE = 4.0  # height of the base of paid money
_DASH = (5.0, 3.0)
_CROSS, _CROSS_GAP = 7.0, 6.0
_TURN = 28.0  # a converted bar shorter than this has no room for the arrow inside it


def hue_of(mark: Mark, tokens: Tokens) -> str:
    """Return the colour of a mark's instrument; marks without one are of the single series' colour."""
    return tokens.instruments[mark.instrument] if mark.instrument else tokens.mark


def body(mark: Mark, rect: Rect, look: Look) -> list[Shape]:
    """Return a bar without its end mark."""
    tokens, hue = look.tokens, hue_of(mark, look.tokens)
    match mark.stage:
        case Stage.PROPOSED:
            return [Box(rect, "", Pen(hue, 1.0, _DASH), mark=mark.id)]
        case Stage.CANCELLED:
            return [Box(rect, "", Pen(tokens.line_strong), mark=mark.id)]
        case Stage.PRELIMINARY:
            return [Box(rect, tokens.surface, Pen(hue, 1.5), mark=mark.id)]
        case Stage.DISBURSED:
            base = Rect(rect.x, rect.bottom - _BASE, rect.width, _BASE)
            return [_filled(mark, rect, look), Box(base, tokens.text, mark=mark.id)]
        case Stage.CONVERTED if rect.width >= _TURN:
            return [_filled(mark, rect, look), *_turn(rect, look, mark.id)]
    return [_filled(mark, rect, look)]


def end(mark: Mark, rect: Rect, look: Look) -> tuple[list[Shape], float]:
    """Return the sign at the end of a bar and the x after it, where its label may begin."""
    hue = hue_of(mark, look.tokens)
    if mark.stage is Stage.CANCELLED:
        left = rect.right + _CROSS_GAP
        return cross(left + _CROSS / 2, rect.y + rect.height / 2, _CROSS, look.tokens.text, mark.id), left + _CROSS
    if mark.amount_kind is AmountKind.CEILING:
        cap = Rect(rect.right, rect.y - _CAP_OVER, _CAP, rect.height + 2 * _CAP_OVER)
        return [Box(cap, hue, mark=mark.id)], cap.right
    if mark.amount_kind is AmountKind.FLOOR:
        left = rect.right + _ARROW_GAP
        points = ((left, rect.y), (left + _ARROW, rect.y + rect.height / 2), (left, rect.bottom))
        hollow = mark.stage in (Stage.PROPOSED, Stage.PRELIMINARY)
        arrow = Polygon(points, "" if hollow else hue, Pen(hue) if hollow else None, mark.id)
        return [arrow], left + _ARROW
    return [], rect.right


def ghost(mark: Mark, rect: Rect, width: float, look: Look) -> Box:
    """Return the dashed outline of what went from reduced money, behind the bar of what is left."""
    return Box(Rect(rect.right, rect.y, width, rect.height), "", Pen(look.tokens.line_strong, 1.0, DASH), mark=mark.id)


def point(mark: Mark, x: float, y: float, look: Look, *, chosen: bool = False) -> tuple[Shape, Rect]:
    """Return a value among others as a point, a first source's number as a disc, a goal hollow."""
    tokens = look.tokens
    colour = tokens.accent if chosen else tokens.mark
    hollow = mark.part == Part.GOAL
    shape = Disc(x, y, POINT, tokens.surface if hollow else colour, Pen(colour, 1.25) if hollow else None, mark=mark.id)
    return shape, Rect(x - POINT, y - POINT, 2 * POINT, 2 * POINT)


def _filled(mark: Mark, rect: Rect, look: Look) -> Box:
    tokens, hue = look.tokens, hue_of(mark, look.tokens)
    pattern = tokens.patterns[mark.instrument] if mark.instrument else ""
    pattern = "" if pattern == "solid" else pattern
    ceiling = mark.amount_kind is AmountKind.CEILING
    fill = mixed(hue, tokens.surface, _TINT_DARK if tokens.dark else _TINT) if ceiling else hue
    # the outline keeps the edge's contrast where the pattern or the tint takes from it
    pen = Pen(hue) if ceiling or pattern else None
    return Box(rect, fill, pen, pattern, tokens.surface if pattern else "", mark.id)


def _turn(rect: Rect, look: Look, mark: str) -> list[Shape]:
    """Return the arrow that divides a converted bar in two."""
    middle_x, middle_y, half = rect.x + rect.width / 2, rect.y + rect.height / 2, 5.0
    pen = Pen(look.tokens.text, 1.5)
    gap = Rect(middle_x - half - 1, rect.y, 2 * half + 2, rect.height)
    tip = (middle_x + half, middle_y)
    return [
        Box(gap, look.tokens.surface, mark=mark),
        Stroke(middle_x - half, middle_y, *tip, pen, mark),
        Stroke(tip[0] - 4, middle_y - 4, *tip, pen, mark),
        Stroke(tip[0] - 4, middle_y + 4, *tip, pen, mark),
    ]
