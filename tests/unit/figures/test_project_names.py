from __future__ import annotations

import pytest

from desktop_app.figures.projects.names import short_name
from desktop_app.ledger import Ledger


@pytest.mark.parametrize(
    ("project", "label", "called"),
    [
        ("jasm-kumamoto-2", "Kumamoto Fab 2", "JASM"),
        ("micron-clay-1", "New York fab 1", "Micron"),
        ("samsung-taylor-1", "Taylor fab 1", "Samsung"),
        ("rapidus-iim-1", "Chitose IIM-1", "Rapidus"),  # a code is led by its town
        ("tsmc-hsinchu-fab20", "Baoshan Fab 20", "TSMC"),
        ("asip-andhra-pradesh", "Andhra Pradesh", "ASIP Technologies"),
        ("sumika-baytown", "Texas", "Sumika Semiconductor Materials"),
        ("gf-malta-new", "New Malta fab", "GlobalFoundries"),
        ("denso-fuji-sic", "Denso and Fuji Electric SiC plan", "Denso"),
        ("tata-dholera", "Tata-PSMC fab Dholera", "Tata Electronics"),
    ],
)
def test_that_a_row_is_named_by_place_and_company_apart(ledger: Ledger, project: str, label: str, called: str) -> None:
    record = ledger.project(project)
    assert short_name(record, ledger.company(record.company_id)) == (label, called)


def test_that_every_project_has_a_label_and_a_company(ledger: Ledger) -> None:
    for project in ledger.all_projects():
        label, called = short_name(project, ledger.company(project.company_id))
        assert label.strip()
        assert called.strip()
