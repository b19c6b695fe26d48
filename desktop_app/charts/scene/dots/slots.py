"""The lanes of a dot figure at their heights, for one width."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.charts.scene.dots.fit import Fit, room_beside
from desktop_app.charts.scene.dots.lanes import Lane
from desktop_app.charts.scene.look import LABEL, LABEL_LINE, Look
from desktop_app.charts.scene.wrap import wrapped

LANE, LANE_ROOMY = 24.0, 28.0
PAD = 10.0  # between a divider and the lanes of its row
GROUP = 24.0  # height of a group's heading
SUBLABEL = 18.0  # name to the text below it
BELOW = 10.0  # words below a lane begin this far from the zero line
GAP_TEXT = 26.0  # the reason why a row has no mark begins after its dashed box
_REASON_LINES = 3


@dataclass(frozen=True, slots=True)
class Slot:
    """A lane at its place: ``top`` in px of the content, ``middle`` of its marks below it.

    ``reasons`` are the lines in the column at the right, ``kind`` and ``below`` those under the marks, ``instead`` those
    in place of marks. ``heading`` names the group that begins above it.
    """

    lane: Lane
    top: float
    height: float
    middle: float
    reasons: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    heading: str = ""

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.top + self.height


def slots_of(lanes: list[Lane], fit: Fit, look: Look) -> list[Slot]:
    """Return the lanes from top to bottom; a row is at least as high as its name."""
    pitch = LANE_ROOMY if look.roomy else LANE
    found: list[Slot] = []
    y, began, group = 0.0, 0.0, ""
    for place, lane in enumerate(lanes):
        heading = lane.row.group if lane.row.group != group else ""
        group = lane.row.group
        if lane.first:
            y += PAD + (GROUP if heading else 0.0)
            began = y
        slot = _slot(lane, y, pitch, fit, look, heading)
        found.append(slot)
        y = slot.bottom
        if place + 1 == len(lanes) or lanes[place + 1].first:
            name = pitch + SUBLABEL if lane.row.sublabel else pitch
            y = max(y, began + name) + PAD
    return found


def _slot(lane: Lane, top: float, pitch: float, fit: Fit, look: Look, heading: str) -> Slot:
    room = max(40.0, fit.right - fit.zero - BELOW)
    reasons: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    if lane.note and fit.aside is not None:
        reasons = _lines(lane.note, fit.edge - fit.aside, look, LABEL)
    elif lane.note:
        below = _lines(lane.note, room, look, LABEL)
    kind: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    if not lane.values:
        reason = "  ".join(word for word in (lane.text, lane.kind or _note(lane)) if word)
        from_zero = GAP_TEXT if boxed(lane) else BELOW
        instead = tuple(wrapped(reason, max(40.0, room + BELOW - from_zero), look.measure, look.label))
    elif lane.kind and not room_beside(lane, fit, look):
        kind = tuple(wrapped(lane.kind, room, look.measure, look.label))
    under = len(kind) + len(below)
    height = pitch + LABEL_LINE * max(len(reasons) - 1, under + max(0, len(instead) - 1), 0)
    return Slot(lane, top, height, pitch / 2, reasons, kind, below, instead, heading)


def boxed(lane: Lane) -> bool:
    """Tell whether a dashed box stands for what is missing: a mark without a value, or a row without any lane."""
    return bool(lane.marks) or bool(lane.row.gap and lane.kind == lane.row.gap)


def _note(lane: Lane) -> str:
    return next((mark.note for mark in lane.marks if mark.note), "")


def _lines(text: str, room: float, look: Look, size: int) -> tuple[str, ...]:
    return tuple(wrapped(text, room, look.measure, size, most=_REASON_LINES))
