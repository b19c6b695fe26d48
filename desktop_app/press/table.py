"""One table as read: text cells with the lines they stand on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from desktop_app.press.description import Described


@dataclass(frozen=True)
class Table:
    """``frame`` holds text only (an empty cell is ``""``); its index is the line on which each row begins.

    ``lost`` are the first cells of rows that could not be read: ids that exist all the same. Where ``whole`` is false
    an unknown part of the file is lost, and references into the table cannot be judged.
    """

    described: Described
    frame: pd.DataFrame
    lost: frozenset[str]
    whole: bool

    @property
    def name(self) -> str:
        """Return the table's name, which is the file's without its ending."""
        return self.described.name

    @property
    def file(self) -> str:
        """Return the name of the file."""
        return self.described.file

    def cells(self, column: str) -> Iterator[tuple[int, str]]:
        """Give each cell of a column with its line."""
        yield from zip(self.frame.index, self.frame[column], strict=True)

    def values(self, column: str) -> set[str]:
        """Return all that stands in a column, without the empty cell."""
        return set(self.frame[column]) - {""}


def empty_table(described: Described) -> Table:
    """Return a table of which nothing could be read."""
    return Table(described, pd.DataFrame(columns=described.names, dtype=object), frozenset(), whole=False)
