"""A zip holds every format of one figure, says what is in it, and can be made again byte by byte."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.figure import Figure
from desktop_app.domain.stored_state import from_json
from desktop_app.exports import archive
from desktop_app.exports.render import FORMATS, encoder_of
from desktop_app.exports.render_options import RenderOptions
from tests.unit.exports.conftest import source

pytestmark = pytest.mark.usefixtures("qapp")


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def test_that_the_same_state_gives_the_same_bytes(tsmc: Figure, qapp: QApplication) -> None:
    assert archive.encoded(tsmc, RenderOptions()) == archive.encoded(tsmc, RenderOptions())


def test_that_times_are_fixed_and_names_sorted(tsmc: Figure) -> None:
    entries = opened(archive.encoded(tsmc, RenderOptions())).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    names = [entry.filename for entry in entries]
    assert names == sorted(names)


def test_that_every_format_there_is_lies_in_it(tsmc: Figure) -> None:
    names = opened(archive.encoded(tsmc, RenderOptions())).namelist()
    assert {f"figure.{ending}" for ending in FORMATS if ending != "zip"} <= set(names)
    assert {"README.txt", "LICENCES.txt", "state.json"} <= set(names)
    assert {"citation.txt", "citation.bib", "citation.ris", "citation.csl.json"} <= set(names)


def test_that_its_files_are_those_that_would_be_written_alone(tsmc: Figure) -> None:
    from pathlib import Path

    whole = opened(archive.encoded(tsmc, RenderOptions()))
    for ending in ("csv", "json", "xlsx", "svg"):
        assert whole.read(f"figure.{ending}") == encoder_of(Path(f"a.{ending}"))(tsmc, RenderOptions())


def test_that_every_file_with_addresses_has_them_as_they_are(hand_made: Callable[..., Figure]) -> None:
    address = "https://example.org/view.do;jsessionid=U_W.AP_1?sCode=eng&mId=4&b=5%25"
    whole = opened(archive.encoded(hand_made("a", sources=(source("source-0", url=address),)), RenderOptions()))
    for name in ("figure.json", "citation.txt", "citation.bib", "citation.ris", "citation.csl.json"):
        assert address in whole.read(name).decode(), name
    book = openpyxl.load_workbook(io.BytesIO(whole.read("figure.xlsx")))
    assert address in [cell.value for row in book["Sources"] for cell in row]


def test_that_the_readme_says_what_each_file_is_and_how_to_cite(tsmc: Figure) -> None:
    whole = opened(archive.encoded(tsmc, RenderOptions()))
    readme = whole.read("README.txt").decode()
    assert all(f"  {name}: " in readme for name in whole.namelist())
    for text in (tsmc.title, tsmc.basis, tsmc.edition.name, tsmc.edition.checksum, "31 Jan 2025", "How to cite"):
        assert text in readme


def test_that_the_state_in_it_can_be_rendered(tsmc: Figure) -> None:
    whole = opened(archive.encoded(tsmc, RenderOptions()))
    assert from_json(whole.read("state.json").decode()).state == tsmc.state
    assert json.loads(whole.read("figure.json"))["state"] == tsmc.state.to_dict()


def test_that_restricting_licences_are_named(hand_made: Callable[..., Figure]) -> None:
    free = opened(archive.encoded(hand_made("a"), RenderOptions())).read("LICENCES.txt").decode()
    sources = (source("source-0", licence="CC BY-NC 4.0", publisher="CSET"),)
    bound = opened(archive.encoded(hand_made("a", sources=sources), RenderOptions())).read("LICENCES.txt").decode()
    assert "CC BY 4.0" in free
    assert "NC" not in free
    assert "CSET" in bound
    assert "CC BY-NC 4.0" in bound
