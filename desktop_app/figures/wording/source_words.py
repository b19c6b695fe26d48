"""Sources as a reader knows them: publisher and date."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.source import Source
from desktop_app.figures.wording import beside, fuzzy_date
from desktop_app.i18n import Say


def publisher_and_date(source: Source, say: Say) -> str:
    """Return who said it and when; the title where no publisher is on record."""
    who = source.publisher or source.title
    return beside(say, who, fuzzy_date(source.published, say)) if source.published else who


def publishers_and_dates(sources: Iterable[Source], say: Say) -> str:
    """Return sources parted by a semicolon, each once."""
    return "; ".join(dict.fromkeys(publisher_and_date(each, say) for each in sources))
