"""What has changed between an exported file and the edition that is open now, in sentences."""

from __future__ import annotations

from datetime import date

from desktop_app import __version__
from desktop_app.domain.edition_info import EditionInfo
from desktop_app.errors import LedgerError
from desktop_app.exports.mark_snapshot import MarkThen
from desktop_app.exports.opened import OpenedExport
from desktop_app.figures import build_shown
from desktop_app.figures.wording import day_text, number
from desktop_app.figures.wording.values import with_unit
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger


def what_changed(opened: OpenedExport, ledger: Ledger) -> list[str]:
    """Return one sentence for each change since the file was made; a single one where nothing has changed.

    A view that this edition cannot show any more is itself a change, and the only one told.
    """
    say = say_in(opened.state.language)
    if not opened.holds_values:
        return [say("This file holds a view without values: there is nothing to compare.")]
    try:
        figure = build_shown(ledger, opened.state, way_out=False)
    except LedgerError as error:
        return [
            *_editions(opened, ledger.info, say),
            say("The view cannot be shown any more: {reason}", reason=error.said(say)),
        ]
    now = {mark.id: MarkThen.of(mark) for mark in (*figure.marks, *figure.band)}
    values = _values(opened, now, say)
    editions = _editions(opened, ledger.info, say)
    if values and opened.program != __version__:
        editions.append(
            say("It was made with version {then} of the program; this is {now}.", then=opened.program, now=__version__)
        )
    if not values and not editions:
        return [say("Nothing has changed since this file was made.")]
    if not values:
        values = [say.plural("Its {count} value is the same.", "All its {count} values are the same.", len(now))]
    return [*editions, *values]


def _editions(opened: OpenedExport, info: EditionInfo, say: Say) -> list[str]:
    if opened.checksum == info.checksum:
        return []
    if opened.edition == info.name:
        return [say("Edition {name} has other facts now than when this file was made.", name=info.name)]
    return [
        say(
            "The file shows edition {then} with facts to {then_day}; this is edition {now} with facts to {now_day}.",
            then=opened.edition,
            then_day=_day(opened.facts_to, say),
            now=info.name,
            now_day=day_text(info.facts_to, say),
        )
    ]


def _day(text: str, say: Say) -> str:
    try:
        return day_text(date.fromisoformat(text), say)
    except ValueError:
        return text


def _values(opened: OpenedExport, now: dict[str, MarkThen], say: Say) -> list[str]:
    then = opened.marks
    changed = [
        _changed(mark, now[key], say) for key, mark in then.items() if key in now and not mark.says_the_same(now[key])
    ]
    gone = [
        say("Gone: {what}, which was {value}.", what=mark.label, value=_said(mark, say))
        for key, mark in then.items()
        if key not in now
    ]
    new = [
        say("New: {what}, {value}.", what=mark.label, value=_said(mark, say))
        for key, mark in now.items()
        if key not in then
    ]
    return [*changed, *gone, *new]


def _changed(then: MarkThen, now: MarkThen, say: Say) -> str:
    """Return a sentence with both values, as exactly as is needed to tell them apart."""
    pairs = [(words(then, say), words(now, say)) for words in (_said, _exact, _bounds)]
    before, after = next((pair for pair in pairs if pair[0] != pair[1]), pairs[0])
    return say("{what}: {then} then, {now} now.", what=now.label, then=before, now=after)


def _said(mark: MarkThen, say: Say) -> str:
    return with_unit(mark.text, mark.unit, say) if mark.text else mark.when or say("no value")


def _exact(mark: MarkThen, say: Say) -> str:
    """Return the value with all its digits and its unit as it stands in the data (``USD m``)."""
    return f"{number(mark.value, say)} {mark.unit}".strip() if mark.value is not None else say("no value")


def _bounds(mark: MarkThen, say: Say) -> str:
    """Return what remains: bounds, dates and status."""
    bounds = [number(each, say) if each is not None else "–" for each in (mark.low, mark.high)]
    return "; ".join(filter(None, (_said(mark, say), *bounds, mark.when, mark.until, mark.status)))
