"""A figure in words: the long alternative text of a whole figure, and what a screen reader says at one mark."""

from __future__ import annotations

from collections import Counter
from datetime import date

from desktop_app.domain.figure import Figure, Form, Mark
from desktop_app.domain.vocabulary import ProjectStatus, Weight
from desktop_app.figures.wording import day_text, fuzzy_date, joined, months_text, number, status_word
from desktop_app.figures.wording.values import with_unit
from desktop_app.i18n import Say, say_in

_NAMED = 6  # groups, statuses or gaps named before the rest is only counted
_MONTHS = "months"


def describe(figure: Figure) -> str:
    """Return the long alternative text: finding, form and axes, extremes, gaps, date and sources, in full sentences."""
    say = say_in(figure.state.language)
    if figure.empty is not None:
        return _text([figure.title, figure.empty.reason, figure.empty.action], say)
    sentences = [figure.title, figure.subtitle, _form(figure, say), _axes(figure, say), *_extremes(figure, say)]
    if figure.form is Form.TIMELINE:
        sentences.append(_statuses(figure, say))
    sentences += [*_gaps(figure, say), *figure.notes, _provenance(figure, say)]
    return _text(sentences, say)


def announce(figure: Figure, mark: Mark) -> str:
    """Return what a screen reader says at a mark: label, value, kind, dates, sources and note."""
    say = say_in(figure.state.language)
    parts = [mark.label, value_words(mark, say)]
    if mark.kind and mark.kind not in mark.label:
        parts.append(mark.kind)
    if mark.when is not None and mark.unit != _MONTHS and fuzzy_date(mark.when, say) not in mark.text:
        parts.append(fuzzy_date(mark.when, say))
    if mark.fields.get("standing") == 0:
        parts.append(say("work went on"))
    parts.append(_sources(figure, mark, say))
    text = say("{parts}.", parts=_between(say).join(part for part in parts if part))
    return _text([text, mark.note], say)


def value_words(mark: Mark, say: Say) -> str:
    """Return a mark's value as it is said: signs in words, its unit after it, a slip as late or early."""
    if mark.unit == _MONTHS and mark.value is not None:
        return _slip(mark, say)
    text = mark.text.replace("≤ ", say("at most {value}", value="")).replace("≥ ", say("at least {value}", value=""))
    return with_unit(text, mark.unit, say)


def _slip(mark: Mark, say: Say) -> str:
    assert mark.value is not None
    months = round(mark.value)
    if not months:
        return say("no slip")
    length = months_text(months, say)
    return say("{length} late", length=length) if months > 0 else say("{length} early", length=length)


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
    marks = [mark for mark in figure.marks if mark.value is not None and mark.part not in ("money", "event")]
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
        return _text([reason], say)
    return _text([say("{rows}: {reason}", rows=_some(labels[:_NAMED], len(labels), say), reason=reason)], say)


def _provenance(figure: Figure, say: Say) -> str:
    sources = say.plural("{count} source", "{count} sources", len(figure.sources))
    return say(
        "Known as of {day}, {sources}, edition {edition}.",
        day=day_text(figure.as_of, say),
        sources=sources,
        edition=figure.edition.name,
    )


def _sources(figure: Figure, mark: Mark, say: Say) -> str:
    if not mark.sources:
        return ""
    weights = {source.id: source.weight for source in figure.sources}
    count = len(mark.sources)
    if all(weights.get(each) is Weight.WEAK for each in mark.sources):
        return say.plural("{count} weak source", "{count} weak sources", count)
    return say.plural("{count} source", "{count} sources", count)


def _some(named: list[str], total: int, say: Say) -> str:
    """Return the first names and how many more there are."""
    rest = total - len(named)
    if rest <= 0:
        return joined(named, say)
    return joined([*named, say.plural("{count} more", "{count} more", rest)], say)


def _between(say: Say) -> str:
    return "、" if say.language == "ja" else ", "


def _text(sentences: list[str], say: Say) -> str:
    """Return sentences as one text; each ends with a full stop of the language."""
    stop, gap = ("。", "") if say.language == "ja" else (".", " ")
    return gap.join(each if each.endswith((".", "。", "!", "?")) else f"{each}{stop}" for each in sentences if each)
