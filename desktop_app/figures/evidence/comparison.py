"""Difference and ratio of two marks of one figure."""

from __future__ import annotations

from desktop_app.domain.evidence import Saying, Section
from desktop_app.domain.figure import Figure, Mark
from desktop_app.figures.wording import number
from desktop_app.figures.wording.values import value_text
from desktop_app.i18n import Say, say_in


def comparison(figure: Figure, mark_id: str, other_id: str) -> Section | None:
    """Return how a mark compares with another; None where their values are missing or of different units.

    Where one of the values is a ceiling or a floor, the words say that the result is no exact one.
    """
    mark, other = figure.by_id.get(mark_id), figure.by_id.get(other_id)
    if mark is None or other is None or mark is other or mark.unit != other.unit or not mark.unit:
        return None
    if mark.value is None or other.value is None:
        return None
    say = say_in(figure.state.language)
    difference = mark.value - other.value
    sayings = [Saying(say("Difference"), _signed(difference, mark.unit, say), None, "", (), _doubt(mark, other, say))]
    if other.value > 0 and mark.value >= 0:
        times = say("{number} times", number=number(mark.value / other.value, say, 2))
        sayings.append(Saying(say("Ratio"), times, None, ""))
    return Section(say("Compared with {other}: {value}", other=other.label, value=other.text), tuple(sayings))


def _signed(difference: float, unit: str, say: Say) -> str:
    text = value_text(abs(difference), unit, say)
    if unit.startswith("%"):
        text = say("{number} points", number=text)
    return text if not difference else f"{'+' if difference > 0 else '−'}{text}"


def _doubt(mark: Mark, other: Mark, say: Say) -> str:
    if any(each.low != each.value or each.high != each.value for each in (mark, other)):
        return say("One of the two is a ceiling or a floor: the difference is not exact.")
    return ""
