"""Grouping and sorting the rows of a timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import ProjectKind, ProjectStatus
from desktop_app.figures.projects.outlook import Outlook
from desktop_app.figures.projects.prepared import Drawn
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import project_kind_word, status_word
from desktop_app.figures.wording.countries import sentence


@dataclass(frozen=True, slots=True)
class Sized:
    """A project with its ``size`` in millions of US dollars, where money sorts the rows; None where none is on record."""

    drawn: Drawn
    size: float | None = None

    @property
    def outlook(self) -> Outlook:
        """Return the project as of the date."""
        return self.drawn.outlook

    @property
    def name(self) -> str:
        """Return company and label."""
        return self.drawn.name


def arranged(reading: Reading, projects: Sequence[Sized]) -> list[tuple[str, list[Sized]]]:
    """Return groups (option ``group``) with their headings, each sorted (option ``order``).

    Countries stand in the order of the state, kinds and statuses in theirs, all others with the largest group first.
    """
    group = _GROUPING[reading.option("group")]
    keys = [group.key(each.outlook) for each in projects]
    counts = Counter(keys)
    fixed = group.order(reading.state)
    headings = {key: group.heading(reading, key) for key in counts}

    def place(key: str) -> tuple[int, int, str]:
        return (fixed[key], 0, "") if key in fixed else (len(fixed), -counts[key] if key else 1, headings[key])

    sort = _SORTING[reading.option("order")]
    return [
        (headings[key], sorted((each for each, of in zip(projects, keys, strict=True) if of == key), key=sort))
        for key in sorted(counts, key=place)
    ]


@dataclass(frozen=True, slots=True)
class _Grouping:
    key: Callable[[Outlook], str]
    heading: Callable[[Reading, str], str]
    order: Callable[[ViewState], Mapping[str, int]] = lambda _: {}


def _country(reading: Reading, key: str) -> str:
    return reading.ledger.country_name(key, reading.say.language)


def _region(reading: Reading, key: str) -> str:
    region, _, code = key.partition("|")
    country = _country(reading, code)
    return reading.say("{region}, {country}", region=region.replace(";", ", "), country=country) if region else country


def _kind(reading: Reading, key: str) -> str:
    return sentence(project_kind_word(ProjectKind(key), reading.say))


def _status(reading: Reading, key: str) -> str:
    say = reading.say
    return sentence(status_word(ProjectStatus(key), say)) if key else say("Status not on record")


def _technology(outlook: Outlook) -> str:
    """Return the first technology that a project names, without what qualifies it; empty before its source."""
    if not outlook.row_known:
        return ""
    return outlook.project.technology.split(";")[0].split(",")[0].strip()


_GROUPING = {
    "country": _Grouping(
        lambda each: each.project.country,
        _country,
        lambda state: {code: place for place, code in enumerate(state.countries)},
    ),
    "company": _Grouping(lambda each: each.project.company_id, lambda reading, key: reading.ledger.company(key).name),
    "region": _Grouping(lambda each: f"{each.project.region}|{each.project.country}", _region),
    "kind": _Grouping(
        lambda each: each.project.kind,
        _kind,
        lambda _: {kind: place for place, kind in enumerate(ProjectKind)},
    ),
    "technology": _Grouping(_technology, lambda reading, key: key or reading.say("Technology not stated")),
    "status": _Grouping(
        lambda each: each.status or "",
        _status,
        lambda _: {status: place for place, status in enumerate(ProjectStatus)},
    ),
}


def _start(each: Sized) -> tuple[bool, str, str]:
    said = each.outlook.start or each.outlook.announced or each.outlook.end
    return said is None, said.period.earliest.isoformat() if said else "", each.name


def _end(each: Sized) -> tuple[bool, str, str]:
    said = each.outlook.over or each.outlook.end
    return said is None, said.period.latest.isoformat() if said else "", each.name


def _slip(each: Sized) -> tuple[bool, int, str]:
    slip = each.outlook.slip
    return slip is None or not each.outlook.live, -slip.months if slip else 0, each.name


def _size(each: Sized) -> tuple[bool, float, str]:
    return each.size is None, -(each.size or 0.0), each.name


def _name(each: Sized) -> str:
    return each.name.casefold()


_SORTING: dict[
    str, Callable[[Sized], tuple[bool, str, str] | tuple[bool, int, str] | tuple[bool, float, str] | str]
] = {
    "start": _start,
    "end": _end,
    "slip": _slip,
    "investment": _size,
    "public_money": _size,
    "name": _name,
}
