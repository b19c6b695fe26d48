"""What stands for the row of a project: its name, which is walked to and opened like a mark."""

from __future__ import annotations

from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part
from desktop_app.domain.working import FactRef
from desktop_app.figures.projects.mark_maker import Place
from desktop_app.figures.projects.outlook import Outlook
from desktop_app.figures.wording import beside, months_text, status_word
from desktop_app.i18n import Say


def row_mark(outlook: Outlook, place: Place, country: str, say: Say) -> Mark:
    """Return the mark of a row's name: project and country, its slip in words, where it stands."""
    status = outlook.status
    return Mark(
        id=place.row,
        row=place.row,
        label=beside(say, place.name, country),
        value=None,
        unit="",
        text=_slip(outlook, say),
        kind=status_word(status, say) if status else "",
        part=Part.NAME,
        status=status or "",
        sources=outlook.sources,
        facts=(FactRef("projects", place.row),),
        fields=place.fields,
    )


def no_milestone(say: Say) -> str:
    """Return why a row has no bar."""
    return say("no dated milestone on record")


def _slip(outlook: Outlook, say: Say) -> str:
    if not outlook.dated:
        return no_milestone(say)
    if outlook.slip is None or not outlook.live:
        return ""
    months = outlook.slip.months
    if not months:
        return say("no slip")
    length = months_text(months, say)
    return say("{length} late", length=length) if months > 0 else say("{length} early", length=length)
