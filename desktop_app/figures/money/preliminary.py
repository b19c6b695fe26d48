"""What of a sum stands in preliminary terms only: a title must not call it awarded."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from desktop_app.domain.vocabulary import Stage
from desktop_app.domain.working import Taken
from desktop_app.i18n import Say


def preliminary(rows: Iterable[Taken]) -> tuple[Taken, ...]:
    """Return the rows that did not get further than preliminary terms."""
    return tuple(row for row in rows if row.stage is Stage.PRELIMINARY)


def naming_preliminary(text: str, rows: tuple[Taken, ...], write: Callable[[tuple[Taken, ...]], str], say: Say) -> str:
    """Return the printed sum of rows with what of it is preliminary, as ``write`` prints it; as it is without any."""
    part = preliminary(rows)
    if not part:
        return text
    if len(part) == len(rows):
        return say("{value} (in preliminary terms)", value=text)
    return say("{value} ({part} of it in preliminary terms)", value=text, part=write(part))
