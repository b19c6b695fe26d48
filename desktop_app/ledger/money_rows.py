"""Programmes, awards and the denominators, read from the edition."""

from __future__ import annotations

import sqlite3

from desktop_app.domain.economy import EconomyYear
from desktop_app.domain.public_money import Award, Programme
from desktop_app.domain.vocabulary import Basis, Instrument, Stage
from desktop_app.ledger.cells import amount, day, fuzzy, numbers, texts


def programmes(connection: sqlite3.Connection) -> tuple[Programme, ...]:
    """Return all programmes by id."""
    return tuple(map(_programme, connection.execute("SELECT * FROM programmes ORDER BY programme_id")))


def awards(connection: sqlite3.Connection) -> tuple[Award, ...]:
    """Return all statements about awards by id."""
    covered: dict[str, tuple[str, ...]] = {}
    for owner, project in connection.execute("SELECT award_id, project_id FROM award_projects ORDER BY position"):
        covered[owner] = (*covered.get(owner, ()), project)
    rows = connection.execute("SELECT * FROM awards ORDER BY award_id")
    return tuple(_award(row, covered.get(row["award_id"], ())) for row in rows)


def economy(connection: sqlite3.Connection) -> tuple[EconomyYear, ...]:
    """Return all countries and years."""
    return tuple(map(_year, connection.execute("SELECT * FROM economy ORDER BY country, year")))


def _programme(row: sqlite3.Row) -> Programme:
    return Programme(
        id=row["programme_id"],
        **texts(
            row, "country", "name", "name_native", "legal_basis", "scope", "part_of", "same_as", "source_id", "note"
        ),
        start_year=fuzzy(row["start_year"]),
        end_year=fuzzy(row["end_year"]),
        amount=amount(row["amount_m"], row["currency"], row["amount_kind"]),
        instrument=Instrument(row["instrument"]),
        stage=Stage(row["stage"]),
        counts=bool(row["counts"]),
        known_from=day(row["known_from"]),
    )


def _award(row: sqlite3.Row, covers: tuple[str, ...]) -> Award:
    return Award(
        id=row["award_id"],
        **texts(row, "programme_id", "country", "company_id", "project_id", "money_id", "part_of_money"),
        **texts(row, "source_id", "note"),
        instrument=Instrument(row["instrument"]),
        amount=amount(row["amount_m"], row["currency"], row["amount_kind"]),
        stage=Stage(row["stage"]),
        date=fuzzy(row["date"]),
        total=bool(row["total"]),
        known_from=day(row["known_from"]),
        covers=covers,
    )


def _year(row: sqlite3.Row) -> EconomyYear:
    return EconomyYear(
        **texts(row, "country", "currency", "source_id", "note"),
        **numbers(row, "year", "gdp_lcu_m", "gdp_usd_m", "gdp_ppp_usd_m", "population", "lcu_per_usd"),
        basis=Basis(row["basis"]),
    )
