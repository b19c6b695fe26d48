"""An exported file brings back its view; anything else is refused with a reason."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtGui import QImage

from desktop_app import __version__
from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.exports.carriers import pdf, png, svg
from desktop_app.exports.embedded_state import payload
from desktop_app.exports.render import encoder_of, render_figure
from desktop_app.exports.render_options import RenderOptions
from desktop_app.exports.reopening import open_export, what_changed
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger

pytestmark = pytest.mark.usefixtures("qapp")
CARRIERS = ("png", "svg", "pdf", "xlsx", "json", "zip")


@pytest.fixture
def exported(tsmc: Figure, tmp_path: Path) -> Callable[[str], Path]:
    """Return a function from an ending to a file of the view of TSMC."""

    def make(ending: str) -> Path:
        path = tmp_path / f"figure.{ending}"
        render_figure(tsmc, path)
        return path

    return make


def put(path: Path, content: bytes | str) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refused(path: Path) -> LedgerError:
    with pytest.raises(LedgerError) as caught:
        open_export(path)
    return caught.value


@pytest.mark.parametrize("ending", CARRIERS)
def test_that_every_view_comes_back_from_every_format(
    figure: Figure, ending: str, tmp_path: Path, ledger: Ledger
) -> None:
    path = tmp_path / f"figure.{ending}"
    render_figure(figure, path)
    opened = open_export(path)
    assert opened.state == figure.state
    assert (opened.edition, opened.checksum) == (figure.edition.name, figure.edition.checksum)
    assert opened.program == __version__
    assert {key: mark.value for key, mark in opened.marks.items()} == {
        key: mark.value for key, mark in figure.by_id.items()
    }
    unchanged = say_in(figure.state.language)("Nothing has changed since this file was made.")
    assert what_changed(opened, ledger) == [unchanged]


def test_that_a_renamed_file_is_known_by_its_content(exported: Callable[[str], Path], tmp_path: Path) -> None:
    assert open_export(put(tmp_path / "mail.dat", exported("pdf").read_bytes())).state.companies == ("tsmc",)


def test_that_a_picture_saved_again_by_another_program_still_opens(
    exported: Callable[[str], Path], tmp_path: Path
) -> None:
    again = tmp_path / "again.png"
    assert QImage(str(exported("png"))).save(str(again))  # Qt writes its own kinds of text chunks
    assert open_export(again).state.companies == ("tsmc",)


def test_that_a_pdf_saved_again_by_another_program_still_opens(exported: Callable[[str], Path], tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=str(exported("pdf")))
    writer.write(tmp_path / "again.pdf")
    assert open_export(tmp_path / "again.pdf").state.companies == ("tsmc",)


def test_that_the_metadata_of_a_pdf_are_whole_for_other_readers(tsmc: Figure, exported: Callable[[str], Path]) -> None:
    reader = pypdf.PdfReader(exported("pdf"))
    assert reader.xmp_metadata is not None
    assert reader.xmp_metadata.dc_title["x-default"] == tsmc.title
    assert reader.metadata is not None
    assert reader.metadata.title == tsmc.title


def test_that_a_saved_view_opens_without_values(tmp_path: Path, ledger: Ledger) -> None:
    opened = open_export(put(tmp_path / "view.json", ViewState(countries=("JPN",)).to_json()))
    assert opened.state.countries == ("JPN",)
    assert not opened.holds_values
    assert what_changed(opened, ledger) == ["This file holds a view without values: there is nothing to compare."]


def test_that_texts_of_any_script_come_back(hand_made: Callable[..., Figure], tmp_path: Path) -> None:
    text = "熊本 \u2028 “<&>]]>” _x0041_ \U0001f4be"
    for ending in CARRIERS:
        path = tmp_path / f"a.{ending}"
        render_figure(hand_made(text), path)
        assert open_export(path).marks["mark-0"].label == text


def test_that_a_view_larger_than_a_cell_comes_back_from_a_spreadsheet(
    hand_made: Callable[..., Figure], tmp_path: Path
) -> None:
    figure = hand_made(*(f"mark number {at}" for at in range(600)))
    assert len(payload(figure)) > 32_767
    render_figure(figure, tmp_path / "a.xlsx")
    assert len(open_export(tmp_path / "a.xlsx").marks) == 600


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.png", png.MAGIC + b"\0\0\0\0IEND\xaeB`\x82"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("a.pdf", b"%PDF-1.4\n%%EOF"),
        ("a.json", b'{"a": 1}'),
        ("a.json", b'{"marks": [], "figure": "a/b"}'),
        ("a.txt", b"hello"),
        ("a.bin", b""),
    ],
)
def test_that_foreign_files_are_refused(tmp_path: Path, name: str, content: bytes) -> None:
    error = refused(put(tmp_path / name, content))
    assert error.code is ExitCode.FOREIGN
    assert name in error.happened


def test_that_foreign_zips_and_spreadsheets_are_refused(tmp_path: Path) -> None:
    import openpyxl

    openpyxl.Workbook().save(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as foreign:
        foreign.writestr("a.txt", "a")
    assert refused(tmp_path / "a.xlsx").code is ExitCode.FOREIGN
    assert refused(tmp_path / "a.zip").code is ExitCode.FOREIGN


def test_that_a_csv_says_where_its_view_is(exported: Callable[[str], Path]) -> None:
    path = exported("csv")
    alone = refused(path)
    assert "cannot carry the view" in alone.happened
    exported("json")
    assert "figure.json" in refused(path).remedy


def test_that_a_missing_file_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "nothing.png").code is ExitCode.UNREADABLE
    assert refused(tmp_path).code is ExitCode.UNREADABLE


@pytest.mark.parametrize("ending", ["png", "svg", "xlsx", "json", "zip"])
def test_that_a_file_cut_in_half_is_damaged(exported: Callable[[str], Path], ending: str) -> None:
    path = exported(ending)
    content = path.read_bytes()
    assert refused(put(path, content[: len(content) // 2])).code is ExitCode.DAMAGED


@pytest.mark.parametrize("ending", CARRIERS)
def test_that_spoilt_bytes_never_do_more_than_refuse(exported: Callable[[str], Path], ending: str) -> None:
    path, chance = exported(ending), random.Random(ending)
    content = path.read_bytes()
    for _ in range(60):
        spoilt = bytearray(content)
        for _ in range(chance.randint(1, 40)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        with suppress(LedgerError):  # anything else fails the test
            open_export(put(path, bytes(spoilt)))


def test_that_a_text_changed_in_a_picture_is_damaged(tsmc: Figure, tmp_path: Path) -> None:
    content = bytearray(encoder_of(Path("a.png"))(tsmc, RenderOptions()))
    at = content.index(png.KEYWORD) + 40
    content[at] ^= 1
    assert refused(put(tmp_path / "a.png", bytes(content))).code is ExitCode.DAMAGED


def changed_json(tsmc: Figure, **changes: Any) -> str:
    return json.dumps({**json.loads(payload(tsmc)), **changes})


@pytest.mark.parametrize(
    "changes",
    [
        {"silicon_ledger_export": {"version": 2, "program": "9.0"}},
        {"silicon_ledger_export": None},
        {"state": {**ViewState().to_dict(), "version": 3}},
        {"state": {**ViewState().to_dict(), "colour": "red"}},
    ],
)
def test_that_another_version_is_refused(tsmc: Figure, tmp_path: Path, changes: dict[str, Any]) -> None:
    assert refused(put(tmp_path / "a.json", changed_json(tsmc, **changes))).code is ExitCode.STATE


@pytest.mark.parametrize(
    "changes",
    [
        {"marks": 1},
        {"marks": [1]},
        {"marks": [{}]},
        {"marks": [{"id": "a", "value": "1"}]},
        {"marks": [{"id": "a", "value": True}]},
        {"marks": [{"id": "a", "value": 10**400}]},
        {"edition": "2026-07"},
        {"edition": {}},
    ],
)
def test_that_values_of_another_shape_are_damage(tsmc: Figure, tmp_path: Path, changes: dict[str, Any]) -> None:
    assert refused(put(tmp_path / "a.json", changed_json(tsmc, **changes))).code is ExitCode.DAMAGED


@pytest.mark.parametrize("text", ['{"figure": NaN}', "{" * 10, '{"a":' * 100_000])
def test_that_text_which_is_not_json_is_damage(tmp_path: Path, text: str) -> None:
    assert refused(put(tmp_path / "a.json", text)).code is ExitCode.DAMAGED


def test_that_xml_with_entities_is_not_read(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>'
    assert refused(put(tmp_path / "a.svg", bomb)).code is ExitCode.DAMAGED


def test_that_a_zip_which_unpacks_to_too_much_is_not_read(tmp_path: Path) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("figure.json", b" " * (300 << 20))
    assert refused(put(tmp_path / "a.zip", whole.getvalue())).code is ExitCode.FOREIGN


def test_that_carriers_give_back_what_they_took(hand_made: Callable[..., Figure]) -> None:
    text = payload(hand_made("<&>"))
    picture = png.MAGIC + b"\0\0\0\x0dIHDR" + b"\0" * 17 + b"\0\0\0\0IEND\xaeB`\x82"
    assert png.extract(png.embed(picture, text)) == text
    assert svg.extract(svg.embed(b"<svg><title>a</title></svg>", text)) == text
    assert pdf.extract(b"%PDF-1.4" + pdf.xmp(text, "<a>", "&", "en", "b")) == text
