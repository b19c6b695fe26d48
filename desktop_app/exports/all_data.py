"""All rows of the tables of facts behind a figure, as a spreadsheet or as a zip with a CSV file for each table."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.figure import Figure
from desktop_app.domain.source import Source
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.exports import figure_csv, figure_json, readme, spreadsheet
from desktop_app.exports.about import Told, edition
from desktop_app.exports.archive import companions, packed
from desktop_app.exports.licences import licence_lines
from desktop_app.exports.open_export import FIGURE_FILE
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures import spec_of
from desktop_app.figures.wording import number
from desktop_app.files.writing import write_whole
from desktop_app.i18n import N_, say_in
from desktop_app.ledger import Ledger
from desktop_app.ledger.whole_tables import WholeTable, whole_table

_SOURCES = "sources"


def all_data(ledger: Ledger, state: ViewState) -> tuple[WholeTable, ...]:
    """Return whole tables, neither filtered nor cut at the as-of date, countries and sources at the end.

    Of the sources those are given that the tables name; all where the figure is of sources.
    """
    names = spec_of(state.name).rests_on
    tables = [whole_table(ledger.connection, name) for name in names if name != _SOURCES]
    sources = whole_table(ledger.connection, _SOURCES)
    if _SOURCES not in names:
        sources = sources.only("source_id", {cell for table in tables for cell in table.column("source_id")})
    return (*tables, whole_table(ledger.connection, "countries"), sources)


def write_all_data(ledger: Ledger, figure: Figure, out: Path, options: RenderOptions | None = None) -> None:
    """Write all rows behind ``figure`` to ``out``, an ``.xlsx`` or a ``.zip`` of CSV files; raise ``LedgerError``."""
    options = options or RenderOptions()
    tables = all_data(ledger, figure.state)
    match out.suffix.lower():
        case ".xlsx":
            write_whole(out, spreadsheet.of_tables(figure, tables, _told(ledger, figure, tables)))
        case ".zip":
            write_whole(out, _zip(ledger, figure, tables, options))
        case _:
            raise LedgerError(
                N_("'{name}' has no ending for all data."),
                N_("End it with {sheets} or, for CSV files, {archive}."),
                ExitCode.USAGE,
                name=out.name,
                sheets=".xlsx",
                archive=".zip",
            )


def _zip(ledger: Ledger, figure: Figure, tables: tuple[WholeTable, ...], options: RenderOptions) -> bytes:
    files = {
        f"{table.name}.csv": figure_csv.written(table.columns, table.rows, decimal_comma=options.decimal_comma)
        for table in tables
    }
    files |= {FIGURE_FILE: figure_json.encoded(figure, options), **companions(figure)}
    names = {*files, readme.README, readme.LICENCES}
    licences = "\n\n".join(licence_lines(_sources(ledger, tables), say_in(figure.state.language))) + "\n"
    files[readme.LICENCES] = licences.encode()
    files[readme.README] = readme.readme(figure, _told(ledger, figure, tables), names).encode()
    return packed(files)


def _told(ledger: Ledger, figure: Figure, tables: tuple[WholeTable, ...]) -> list[Told]:
    """Return what is to be known of the tables; the figure's filters and date do not hold for them."""
    say = say_in(figure.state.language)
    return [
        (say("Title"), say("All data behind “{title}”", title=figure.title)),
        (say("What is shown"), say("All rows of the edition, whatever the filters and the as-of date of the view.")),
        *((table.name, say.plural("{count} row", "{count} rows", len(table.rows))) for table in tables),
        ("amount_m, capex_m, gdp_…_m", say("millions of the currency named beside them or in the column’s name")),
        ("known_from", say("the first day on which a statement was known; as-of dates are compared with it")),
        (say("Dates"), say("as exact as their source said them: 2024, 2024-H1, 2024-Q2, 2024-02, 2024-02-24")),
        (say("Sources"), number(len(_sources(ledger, tables)), say)),
        *edition(figure, say),
        *((say("Licence"), line) for line in licence_lines(_sources(ledger, tables), say)),
    ]


def _sources(ledger: Ledger, tables: tuple[WholeTable, ...]) -> list[Source]:
    (table,) = (table for table in tables if table.name == _SOURCES)
    return [ledger.source(str(each)) for each in table.column("source_id")]
