"""A mark as it was when its figure was exported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from math import isclose, isfinite
from typing import Any

from desktop_app.domain.figure import Mark

_NEAR = 1e-9  # relative; the same sum in another order is not another value


@dataclass(frozen=True, slots=True)
class MarkThen:
    """The parts of a mark that a reader would call its value; ``text`` is the value as it was printed."""

    id: str
    label: str
    text: str
    unit: str
    value: float | None
    low: float | None
    high: float | None
    when: str
    until: str
    status: str

    @classmethod
    def of(cls, mark: Mark) -> MarkThen:
        """Return what a mark says now."""
        return cls(
            id=mark.id,
            label=mark.label,
            text=mark.text,
            unit=mark.unit,
            value=_finite(mark.value),
            low=_finite(mark.low),
            high=_finite(mark.high),
            when=str(mark.when) if mark.when else "",
            until=str(mark.until) if mark.until else "",
            status=mark.status,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MarkThen:
        """Read what ``to_dict`` wrote; raise ``TypeError`` or ``ValueError`` for anything else."""
        return cls(
            id=_word(data["id"]),
            label=_word(data.get("label")),
            text=_word(data.get("text")),
            unit=_word(data.get("unit")),
            value=_number(data.get("value")),
            low=_number(data.get("low")),
            high=_number(data.get("high")),
            when=_word(data.get("when")),
            until=_word(data.get("until")),
            status=_word(data.get("status")),
        )

    def to_dict(self) -> dict[str, str | float]:
        """Return the mark as JSON data without what is empty."""
        return {key: value for key, value in asdict(self).items() if value not in (None, "")}

    def says_the_same(self, other: MarkThen) -> bool:
        """Tell whether two marks have one value; words may differ from one version of the program to the next."""
        return (
            (self.unit, self.when, self.until, self.status) == (other.unit, other.when, other.until, other.status)
            and _near(self.value, other.value)
            and _near(self.low, other.low)
            and _near(self.high, other.high)
        )


def _finite(value: float | None) -> float | None:
    return value if value is not None and isfinite(value) else None


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=_NEAR)


def _word(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    return value


def _number(value: Any) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):
        raise TypeError(f"{value!r} is not a number")
    return float(value)
