"""How the table twin reads on the screen: digits as at the marks, sources by publisher and date, ids in files only."""

from __future__ import annotations

import pytest

from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Unit
from desktop_app.figures import build
from desktop_app.figures.table.digits import column_digits
from desktop_app.figures.table.twin import table_of, table_on_screen
from desktop_app.figures.table.working import working_table
from desktop_app.ledger import Ledger

GDP = ViewState(basis=MoneyBasis(Unit.GDP_SHARE, 2024))


@pytest.mark.parametrize(
    ("cells", "units", "digits"),
    [
        ([0.0553863, 0.5], {"% of GDP"}, 2),
        ([1.0, 2.0], {"% of GDP"}, 2),
        ([1239000.0, 252500.0], {"JPY m"}, 0),
        ([774.5, 3.0], {"JPY m"}, 1),
        ([1234.5678], {"USD m"}, 1),
        ([50.3, 49.0, None], {"%"}, 1),
        ([12, -3, 0], {"months"}, 0),
        ([None], set(), 0),
    ],
)
def test_that_a_column_has_the_decimals_with_which_its_unit_is_printed(cells, units, digits) -> None:
    assert column_digits(cells, units) == digits


def test_that_sources_read_as_publisher_and_date_and_files_have_their_ids(ledger: Ledger) -> None:
    figure = build(ledger, GDP)
    shown, whole = table_on_screen(figure), table_of(figure)
    place = [column.key for column in shown.columns].index("sources")
    mark = figure.marks[0]
    said = [figure.by_id[mark.id].sources, shown.rows[0][place]]
    assert "KoreaTechDesk" in str(said[1])
    assert not any(source in str(said[1]) for source in mark.sources)
    assert whole.columns[-1].title == "Source ids"
    assert whole.rows[0][-1] == "; ".join(mark.sources)
    assert [row[:-1] for row in whole.rows] == list(shown.rows)


def test_that_cells_keep_all_digits_however_they_are_read(ledger: Ledger) -> None:
    figure = build(ledger, GDP)
    table = table_on_screen(figure)
    place = [column.key for column in table.columns].index("value")
    assert table.digits[place] == 2
    assert [row[place] for row in table.rows] == [mark.value for mark in figure.marks]


def test_that_the_working_names_its_sources_and_has_its_values_beside_the_names(ledger: Ledger) -> None:
    table = working_table(ledger, build(ledger, GDP))
    assert table
    keys = [column.key for column in table.columns]
    assert keys.index("value") == keys.index("name") + 1
    assert table.digits[keys.index("value")] == 3
    row = next(row for row in table.rows if str(row[keys.index("name")]).startswith("Funds set aside"))
    assert row[keys.index("source")] == "Bloomberg (The Business Times), 6 Nov 2025"
    assert row[keys.index("value")] == pytest.approx(100 * 5.7 / 608.3989, rel=1e-5)
