"""One fault in the tables: where it is and what would be right."""

from __future__ import annotations

from dataclasses import dataclass

_SHOWN = 80  # characters of a value; a swallowed rest of a file would fill the screen


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """``line`` 0 means the file as a whole, an empty ``column`` the whole line, an empty ``value`` an empty cell."""

    file: str
    line: int
    column: str
    value: str
    right: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        parts = [place, f"column {self.column}"] if self.column else [place]
        if self.column or self.value:
            shown = self.value if len(self.value) <= _SHOWN else f"{self.value[: _SHOWN - 1]}…"
            parts.append(repr(shown))
        return ": ".join([*parts, self.right])
