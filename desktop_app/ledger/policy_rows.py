"""Policy events, cooperation and claims, read from the edition."""

from __future__ import annotations

import sqlite3

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.policy import Claim, Cooperation, GdpShareStatement, Landmark, PolicyEvent
from desktop_app.ledger.cells import amount, day, texts
from desktop_app.ledger.lists import entries


def policy_events(connection: sqlite3.Connection) -> tuple[PolicyEvent, ...]:
    """Return all events by date."""
    countries, landmarks = entries(connection, "policy_event_countries"), _landmarks(connection)
    return tuple(
        PolicyEvent(
            id=row["event_id"],
            **texts(row, "kind", "title", "summary", "source_id"),
            date=FuzzyDate.parse(row["date"]),
            countries=countries.get(row["event_id"], ()),
            known_from=day(row["known_from"]),
            landmark=landmarks.get(row["event_id"]),
        )
        for row in connection.execute("SELECT * FROM policy_events ORDER BY known_from, event_id")
    )


def _landmarks(connection: sqlite3.Connection) -> dict[str, Landmark]:
    return {
        row["event_id"]: Landmark(row["rank"], **texts(row, "name", "name_ja", "name_ko"))
        for row in connection.execute("SELECT * FROM policy_landmarks")
    }


def cooperation(connection: sqlite3.Connection) -> tuple[Cooperation, ...]:
    """Return all acts of cooperation by date."""
    countries = entries(connection, "cooperation_countries")
    return tuple(
        Cooperation(
            id=row["cooperation_id"],
            **texts(row, "area", "kind", "title", "summary", "source_id"),
            date=FuzzyDate.parse(row["date"]),
            countries=countries.get(row["cooperation_id"], ()),
            known_from=day(row["known_from"]),
        )
        for row in connection.execute("SELECT * FROM cooperation ORDER BY known_from, cooperation_id")
    )


def claims(connection: sqlite3.Connection) -> tuple[Claim, ...]:
    """Return all claims by id."""
    return tuple(
        Claim(
            id=row["claim_id"],
            **texts(row, "statement", "value", "unit", "source_id"),
            years=_span(row["years"]),
            countries=_parts(row["about_country"]),
            company_ids=_parts(row["about_company_id"]),
            project_ids=_parts(row["about_project_id"]),
            known_from=day(row["known_from"]),
        )
        for row in connection.execute("SELECT * FROM claims ORDER BY claim_id")
    )


def gdp_share_statements(connection: sqlite3.Connection) -> tuple[GdpShareStatement, ...]:
    """Return all statements about support as a share of GDP by id."""
    return tuple(
        GdpShareStatement(
            id=row["statement_id"],
            **texts(row, "country", "author", "source_id", "amount_source_id", "note"),
            percent=row["share_pct"],
            amount=amount(row["amount_m"], row["currency"]),
            money_years=row["money_years"],
            window=(int(row["window_from"]), int(row["window_to"])) if row["window_to"] else None,
            with_tax=row["tax_measures"] == "with",
            real_gdp=row["gdp_measure"] == "real",
            known_from=day(row["known_from"]),
        )
        for row in connection.execute("SELECT * FROM gdp_share_statements ORDER BY statement_id")
    )


def _span(cell: str | None) -> FuzzyDate | None:
    """Return ``1985/1989`` as the period from end to end."""
    if not cell:
        return None
    first, _, last = cell.partition("/")
    return FuzzyDate.parse(first).through(FuzzyDate.parse(last or first))


def _parts(cell: str | None) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()
