"""The open edition: every table as records, as known on a day.

Records that no first figure needs are imported when their table is first asked for: making their classes takes 5 ms.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar

from desktop_app.domain.economy import EconomyYear
from desktop_app.domain.edition_info import EditionInfo
from desktop_app.domain.project import Project, Statement
from desktop_app.domain.public_money import Award, Programme
from desktop_app.domain.source import Source
from desktop_app.ledger import money_rows, project_rows, source_rows
from desktop_app.ledger.damage import damaged, report_of
from desktop_app.ledger.memory import Key, Memory
from desktop_app.ledger.notes_then import NotesThen
from desktop_app.ledger.source_days import SourceDays

if TYPE_CHECKING:
    from desktop_app.domain.company import Company, CompanyLink
    from desktop_app.domain.policy import Claim, Cooperation, GdpShareStatement, PolicyEvent
    from desktop_app.domain.supply_chain import Process, Segment, Share


RESTING = {
    table: f"SELECT count(*) FROM {table} WHERE source_id = ?"  # our own names
    for table in (
        "programmes", "awards", "companies", "company_links", "projects", "milestones", "market_shares",
        "policy_events", "cooperation", "technology", "economy", "claims", "gdp_share_statements",
    )
}  # fmt: skip


class _Dated(Protocol):
    @property
    def known_from(self) -> date: ...


D = TypeVar("D", bound=_Dated)
P = ParamSpec("P")
R = TypeVar("R")
_KEPT = 64  # answers kept per edition: the tables of a page, and what is made of them, at a few dates


def _damage_told(read: Callable[Concatenate[Ledger, P], R]) -> Callable[Concatenate[Ledger, P], R]:
    """Let a method that reads the file raise ``LedgerError`` where SQLite finds it damaged."""

    @wraps(read)
    def told(ledger: Ledger, /, *arguments: P.args, **named: P.kwargs) -> R:
        try:
            return read(ledger, *arguments, **named)
        except sqlite3.DatabaseError as error:
            raise damaged(ledger.path, report_of(error)) from error

    return told


class Ledger:
    """Records of one edition, read once per table and kept: an edition never changes while it is open.

    A file that is damaged inside shows it when that part is read: every question may raise ``LedgerError``.

    Every question about statements takes the as-of date: only statements made up to that day are answered, and a note
    only from the day on which it could be read (``notes_then``).
    One ``Ledger`` belongs to one thread.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path
        self._tables: dict[str, tuple[Any, ...]] = {}
        self._memory = Memory(_KEPT)
        self._sources: dict[str, Source] = {}

    def close(self) -> None:
        """Close the file; the records already read stay valid."""
        self.connection.close()

    def remember(self, key: Key, make: Callable[[], R]) -> R:
        """Return what ``make`` makes of this edition, kept for a while under ``key``.

        ``key`` begins with the name of what is made, used for nothing else, and holds all that it hangs on.
        """
        return self._memory.get(key, make)

    @cached_property
    @_damage_told
    def info(self) -> EditionInfo:
        """Return what the edition says of itself."""
        said = dict(map(tuple, self.connection.execute("SELECT key, value FROM edition")))
        rows = dict(map(tuple, self.connection.execute("SELECT name, rows FROM edition_tables")))
        return EditionInfo(
            said["name"],
            date.fromisoformat(said["facts_to"]),
            said["program_version"],
            said["checksum"],
            rows,
            int(said["schema"]),
        )

    def programmes(self, as_of: date) -> tuple[Programme, ...]:
        """Return the programmes whose source was published by ``as_of``."""
        return self._as_of("programmes", money_rows.programmes, as_of)

    def awards(self, as_of: date) -> tuple[Award, ...]:
        """Return the award statements dated up to ``as_of`` (counting rule 3)."""
        return self._as_of("awards", money_rows.awards, as_of)

    def links(self, as_of: date) -> tuple[CompanyLink, ...]:
        """Return the links between companies known by ``as_of``."""
        from desktop_app.ledger import company_rows

        return self._as_of("company_links", company_rows.links, as_of)

    def projects(self, as_of: date) -> tuple[Project, ...]:
        """Return the projects whose own source was published by ``as_of``; see ``all_projects`` for the others."""
        return self._as_of("projects", project_rows.projects, as_of)

    def statements(self, as_of: date) -> tuple[Statement, ...]:
        """Return the statements about milestones made by ``as_of``, in the order of their chains."""
        return self._as_of("milestones", project_rows.statements, as_of)

    def shares(self, as_of: date) -> tuple[Share, ...]:
        """Return the shares published by ``as_of``."""
        from desktop_app.ledger import supply_chain_rows

        return self._as_of("market_shares", supply_chain_rows.shares, as_of)

    def processes(self, as_of: date) -> tuple[Process, ...]:
        """Return the statements about processes made by ``as_of``."""
        from desktop_app.ledger import supply_chain_rows

        return self._as_of("technology", supply_chain_rows.processes, as_of)

    def policy_events(self, as_of: date) -> tuple[PolicyEvent, ...]:
        """Return the events up to ``as_of``, by date."""
        from desktop_app.ledger import policy_rows

        return self._as_of("policy_events", policy_rows.policy_events, as_of)

    def cooperation(self, as_of: date) -> tuple[Cooperation, ...]:
        """Return the acts of cooperation up to ``as_of``, by date."""
        from desktop_app.ledger import policy_rows

        return self._as_of("cooperation", policy_rows.cooperation, as_of)

    def claims(self, as_of: date) -> tuple[Claim, ...]:
        """Return the claims published by ``as_of``."""
        from desktop_app.ledger import policy_rows

        return self._as_of("claims", policy_rows.claims, as_of)

    def gdp_share_statements(self, as_of: date) -> tuple[GdpShareStatement, ...]:
        """Return who said by ``as_of`` how large support is against GDP."""
        from desktop_app.ledger import policy_rows

        return self._as_of("gdp_share_statements", policy_rows.gdp_share_statements, as_of)

    def all_projects(self) -> tuple[Project, ...]:
        """Return every project of the edition, whenever it became known."""
        return self._table("projects", project_rows.projects)

    def economy(self) -> tuple[EconomyYear, ...]:
        """Return the denominators; they are chosen by their year, not by an as-of date."""
        return self._table("economy", money_rows.economy)

    def known_companies(self, as_of: date) -> tuple[Company, ...]:
        """Return the companies whose own source was published by ``as_of``; see ``companies`` for the others."""
        from desktop_app.ledger import company_rows

        return self._as_of("companies", company_rows.companies, as_of)

    def companies(self) -> tuple[Company, ...]:
        """Return all companies by id, whenever they became known."""
        from desktop_app.ledger import company_rows

        return self._table("companies", company_rows.companies)

    def segments(self) -> tuple[Segment, ...]:
        """Return all segments by id."""
        from desktop_app.ledger import supply_chain_rows

        return self._table("segments", supply_chain_rows.segments)

    def sources(self) -> tuple[Source, ...]:
        """Return all sources by id."""
        return self._table("sources", source_rows.sources)

    def company(self, company_id: str) -> Company:
        """Return one company; raise ``KeyError`` for an unknown id."""
        return self._companies_by_id[company_id]

    def project(self, project_id: str) -> Project:
        """Return one project; raise ``KeyError`` for an unknown id."""
        return self._projects_by_id[project_id]

    def programme(self, programme_id: str) -> Programme:
        """Return one programme; raise ``KeyError`` for an unknown id."""
        return self._programmes_by_id[programme_id]

    def segment(self, segment_id: str) -> Segment:
        """Return one segment; raise ``KeyError`` for an unknown id."""
        return self._segments_by_id[segment_id]

    @_damage_told
    def source(self, source_id: str) -> Source:
        """Return one source; raise ``KeyError`` for an unknown id."""
        if source_id not in self._sources:  # a figure names some forty of a thousand
            self._sources[source_id] = source_rows.source(self.connection, source_id)
        return self._sources[source_id]

    def said_on(self, source_id: str) -> date:
        """Return the day from which a source is known; one without a date from that of the edition, as the press does."""
        return self._source_days.known_from(source_id)

    def note_then(self, project: Project, as_of: date) -> str:
        """Return the note of a project's row; empty where it could not be read by ``as_of``."""
        return project.note if self._notes.known_from("projects", project) <= as_of else ""

    @cached_property
    @_damage_told
    def _source_days(self) -> SourceDays:
        return SourceDays(self.connection, self.info.facts_to)

    @cached_property
    def _notes(self) -> NotesThen:
        return NotesThen(self._source_days, self.info.facts_to)

    @_damage_told
    def rests_on(self, source_id: str) -> Mapping[str, int]:
        """Return how many rows of each table rest on a source; tables without one are left out."""
        counts = {table: self.connection.execute(query, (source_id,)).fetchone()[0] for table, query in RESTING.items()}
        return {table: count for table, count in counts.items() if count}

    def country_name(self, code: str, language: str = "en") -> str:
        """Return a country's short name in a language; the code itself where it has none."""
        return self._country_names.get((code, language), code)

    @cached_property
    @_damage_told
    def countries(self) -> tuple[str, ...]:
        """Return the codes of all countries and regions of the edition."""
        return tuple(code for (code,) in self.connection.execute("SELECT country FROM countries ORDER BY country"))

    def with_unions(self, countries: Collection[str]) -> frozenset[str]:
        """Return the countries and the unions whose law is in force in them too."""
        return frozenset(countries).union(self._unions[code] for code in countries if code in self._unions)

    @cached_property
    @_damage_told
    def _unions(self) -> Mapping[str, str]:
        return dict(map(tuple, self.connection.execute("SELECT country, part_of FROM countries WHERE part_of <> ''")))

    @cached_property
    @_damage_told
    def _country_names(self) -> Mapping[tuple[str, str], str]:
        names: dict[tuple[str, str], str] = {}
        for code, *said in self.connection.execute("SELECT country, name, name_ja, name_ko FROM countries"):
            names |= {(code, language): name for language, name in zip(("en", "ja", "ko"), said, strict=True)}
        return names

    @cached_property
    def _companies_by_id(self) -> Mapping[str, Company]:
        return {company.id: company for company in self.companies()}

    @cached_property
    def _projects_by_id(self) -> Mapping[str, Project]:
        return {project.id: project for project in self.all_projects()}

    @cached_property
    def _programmes_by_id(self) -> Mapping[str, Programme]:
        return {programme.id: programme for programme in self._table("programmes", money_rows.programmes)}

    @cached_property
    def _segments_by_id(self) -> Mapping[str, Segment]:
        return {segment.id: segment for segment in self.segments()}

    @_damage_told
    def _table(self, name: str, read: Callable[[sqlite3.Connection], tuple[Any, ...]]) -> tuple[Any, ...]:
        if name not in self._tables:
            self._tables[name] = read(self.connection)
        return self._tables[name]

    def _as_of(self, name: str, read: Callable[[sqlite3.Connection], tuple[D, ...]], as_of: date) -> tuple[D, ...]:
        def known() -> tuple[D, ...]:
            rows = self._table(name, read)
            return self._notes.rows(name, rows, tuple(row for row in rows if row.known_from <= as_of), as_of)

        return self.remember((name, as_of), known)
