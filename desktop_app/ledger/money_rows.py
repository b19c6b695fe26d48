"""Programmes, awards and the denominators, read from the edition."""

from __future__ import annotations

import sqlite3

from desktop_app.domain.economy import EconomyYear
from desktop_app.domain.public_money import Award, Programme
from desktop_app.domain.vocabulary import Basis, Instrument, Stage
from desktop_app.ledger.cells import amount, day, fuzzy


def programmes(connection: sqlite3.Connection) -> tuple[Programme, ...]:
    """Return all programmes by id."""
    rows = connection.execute(
        "SELECT programme_id, country, name, coalesce(name_native, ''), coalesce(legal_basis, ''), start_year, end_year,"
        " amount_m, currency, amount_kind, instrument, stage, coalesce(scope, ''), coalesce(part_of, ''),"
        " coalesce(same_as, ''), counts, source_id, coalesce(note, ''), known_from FROM programmes ORDER BY programme_id"
    )
    return tuple(
        Programme(
            *row[:5],
            fuzzy(row[5]),
            fuzzy(row[6]),
            amount(*row[7:10]),
            Instrument(row[10]),
            Stage(row[11]),
            *row[12:15],
            bool(row[15]),
            *row[16:18],
            day(row[18]),
        )
        for row in rows
    )


def awards(connection: sqlite3.Connection) -> tuple[Award, ...]:
    """Return all statements about awards by id."""
    rows = connection.execute(
        "SELECT award_id, coalesce(programme_id, ''), country, company_id, coalesce(project_id, ''), instrument,"
        " amount_m, currency, amount_kind, stage, date, money_id, coalesce(part_of_money, ''), total, source_id,"
        " coalesce(note, ''), known_from FROM awards ORDER BY award_id"
    )
    return tuple(
        Award(
            *row[:5],
            Instrument(row[5]),
            amount(*row[6:9]),
            Stage(row[9]),
            fuzzy(row[10]),
            *row[11:13],
            bool(row[13]),
            *row[14:16],
            day(row[16]),
        )
        for row in rows
    )


def economy(connection: sqlite3.Connection) -> tuple[EconomyYear, ...]:
    """Return all countries and years."""
    rows = connection.execute(
        "SELECT country, year, gdp_lcu_m, gdp_usd_m, gdp_ppp_usd_m, population, lcu_per_usd, currency, basis, source_id,"
        " coalesce(note, '') FROM economy ORDER BY country, year"
    )
    return tuple(EconomyYear(*row[:8], Basis(row[8]), *row[9:]) for row in rows)
