"""What is said of a whole figure: by a screen reader, and inside exported files. There are no other words for it."""

from __future__ import annotations

from collections import Counter
from datetime import date

from desktop_app.domain.figure import Figure, Form, Mark
from desktop_app.domain.part import Part
from desktop_app.domain.vocabulary import ProjectStatus
from desktop_app.figures.announce import Spoken, in_sentences, value_words, without_signs
from desktop_app.figures.wording import day_text, joined, number, status_word
from desktop_app.i18n import Say, say_in

_NAMED = 6  # groups, statuses or gaps named before the rest is only counted


def describe(figure: Figure) -> Spoken:
    """Return a figure's title; then its subtitle, form and axes, extremes, gaps, date and sources."""
    say = say_in(figure.state.language)
    if figure.empty is not None:
        sentences = [figure.empty.reason, figure.empty.action]
    else:
        sentences = [figure.subtitle, _form(figure, say), _axes(figure, say), *_extremes(figure, say)]
        if figure.form is Form.TIMELINE:
            sentences.append(_statuses(figure, say))
        sentences += [*_gaps(figure, say), *figure.notes, _provenance(figure, say)]
    return Spoken(figure.title, without_signs(in_sentences(sentences, say), say))


def _form(figure: Figure, say: Say) -> str:
    rows, marks = len(figure.rows), len(figure.marks)
    counted = say.plural("{count} row", "{count} rows", rows)
    valued = say.plural("{count} mark", "{count} marks", marks)
    text = say("{kind} with {rows} and {marks}.", kind=_kind(figure.form, say), rows=counted, marks=valued)
    groups = Counter(row.group for row in figure.rows if row.group)
    if len(groups) < 2:
        return text
    named = [say("{group} ({count})", group=group, count=count) for group, count in list(groups.items())[:_NAMED]]
    return say("{text} Groups: {groups}.", text=text, groups=_some(named, len(groups), say))


def _kind(form: Form, say: Say) -> str:
    words = {
        Form.BARS: say("Bar chart"),
        Form.DOTS: say("Dot chart"),
        Form.LINES: say("Line chart"),
        Form.TIMELINE: say("Timeline"),
        Form.HEAT: say("Heat table"),
        Form.CHAIN: say("Chain of supply"),
        Form.COMPARE: say("Comparison"),
        Form.TABLE: say("List"),
    }
    return words.get(form, say("Figure"))


def _axes(figure: Figure, say: Say) -> str:
    axis = figure.axis
    if axis.dates and axis.low is not None and axis.high is not None:
        first, last = (day_text(date.fromordinal(int(end)), say) for end in (axis.low, axis.high))
        text = say("The axis of dates runs from {first} to {last}.", first=first, last=last)
    elif axis.title:
        text = say("The axis shows {title}.", title=axis.title)
    else:
        text = ""
    if figure.value_axis.title:
        text = say("{text} The other axis shows {title}.", text=text, title=figure.value_axis.title).strip()
    return text


def _extremes(figure: Figure, say: Say) -> list[str]:
    """Return the largest and smallest value of the figure's main unit."""
    marks = [mark for mark in figure.marks if mark.value is not None and mark.part not in (Part.MONEY, Part.EVENT)]
    if not marks:
        return []
    units = Counter(mark.unit for mark in marks)
    unit = figure.unit if units[figure.unit] else units.most_common(1)[0][0]
    ranked = sorted((mark for mark in marks if mark.unit == unit), key=lambda mark: mark.value or 0.0)
    least, most = ranked[0], ranked[-1]
    found = [_said(say("Largest"), most, say)]
    if least.value != most.value:
        found.append(_said(say("Smallest"), least, say))
    return found


def _said(which: str, mark: Mark, say: Say) -> str:
    return say("{which}: {label}, {value}.", which=which, label=mark.label, value=value_words(mark, say))


def _statuses(figure: Figure, say: Say) -> str:
    counts = Counter(row.status for row in figure.rows if row.status)
    named = [
        say("{count} {status}", count=number(counts[status], say), status=status_word(status, say))
        for status in ProjectStatus
        if counts[status]
    ]
    return say("Where they stand: {statuses}.", statuses=joined(named, say)) if named else ""


def _gaps(figure: Figure, say: Say) -> list[str]:
    """Return rows without a value with their reasons, and how much else is left out."""
    reasons: dict[str, list[str]] = {}
    for row in figure.rows:
        if row.gap:
            reasons.setdefault(row.gap, []).append(row.label)
    found = [_gap(reason, [label for label in labels if label], say) for reason, labels in reasons.items()]
    if figure.left_out:
        count = len(figure.left_out)
        found.append(say.plural("{count} entry is left out.", "{count} entries are left out.", count))
    return found


def _gap(reason: str, labels: list[str], say: Say) -> str:
    if not labels:
        return in_sentences([reason], say)
    return in_sentences([say("{rows}: {reason}", rows=_some(labels[:_NAMED], len(labels), say), reason=reason)], say)


def _provenance(figure: Figure, say: Say) -> str:
    sources = say.plural("{count} source", "{count} sources", len(figure.sources))
    return say(
        "Known as of {day}, {sources}, edition {edition}.",
        day=day_text(figure.as_of, say),
        sources=sources,
        edition=figure.edition.name,
    )


def _some(named: list[str], total: int, say: Say) -> str:
    """Return the first names and how many more there are."""
    rest = total - len(named)
    if rest <= 0:
        return joined(named, say)
    return joined([*named, say.plural("{count} more", "{count} more", rest)], say)
