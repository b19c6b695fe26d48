"""What a file says was chosen, it says by names that a reader knows."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import openpyxl
import pytest

from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Level
from desktop_app.exports import archive, spreadsheet
from desktop_app.exports.about import about
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures import build
from desktop_app.ledger import Ledger

AWARDS = ViewState(
    level=Level.AWARDS, countries=("USA",), recipients=("micron", "tsmc"), programmes=("usa-chips-incentives",)
)
CHOICES = [
    (AWARDS, {"Countries": "United States", "Recipients": "Micron Technology; TSMC"}),
    (AWARDS, {"Programmes": "CHIPS Incentives Program (Commerce)"}),
    (AWARDS.with_(language="ja", recipients=(), programmes=()), {"国": "アメリカ合衆国"}),
    (
        ViewState(page="projects", figure="timeline", projects=("rapidus-iim-1",), companies=("rapidus",)),
        {"Projects": "Rapidus IIM-1", "Companies": "Rapidus"},
    ),
    (
        ViewState(page="projects", figure="slips", countries=("JPN",)),
        {"Countries": "Japan"},  # whose rows are projects
    ),
    (
        ViewState(page="supply_chain", figure="strongholds", segments=("euv-lithography",), countries=("NLD",)),
        {"Segments": "EUV lithography scanners", "Countries": "Netherlands"},
    ),
    (
        ViewState(page="policy", figure="events", countries=("KOR", "TWN")),
        {"Countries": "South Korea; Taiwan"},
    ),
    (ViewState(page="companies", figure="shares", companies=("tsmc",)), {"Companies": "TSMC"}),
    (ViewState(), {"Filters": "none"}),
]


@pytest.mark.parametrize(("state", "told"), CHOICES)
def test_that_what_was_chosen_is_told_by_name(ledger: Ledger, state: ViewState, told: dict[str, str]) -> None:
    assert told.items() <= dict(about(build(ledger, state))).items()


def test_that_no_id_of_what_was_chosen_stands_in_metadata_and_readme(ledger: Ledger, qapp: Any) -> None:
    figure = build(ledger, AWARDS)
    whole = zipfile.ZipFile(io.BytesIO(archive.encoded(figure, RenderOptions())))
    book = openpyxl.load_workbook(io.BytesIO(spreadsheet.encoded(figure, RenderOptions())))
    metadata = "\n".join(str(cell.value) for row in book["Metadata"] for cell in row[:2])
    for text in (metadata, whole.read("README.txt").decode()):
        assert "Micron Technology; TSMC" in text
        assert "CHIPS Incentives Program (Commerce)" in text
        assert "usa-chips-incentives" not in text
