"""Opens an exported file again: whatever its ending says, its first bytes tell what it is."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from desktop_app.domain.stored_state import WIDE, decoded
from desktop_app.errors import ExitCode, LedgerError, reason_of
from desktop_app.exports.carriers import pdf, png, svg, xlsx
from desktop_app.exports.carriers.xml import BrokenXmlError
from desktop_app.exports.opened import OpenedExport, damaged, foreign, read_text
from desktop_app.i18n import N_

FIGURE_FILE = "figure.json"  # what a zip is opened by
_ZIP = b"PK\x03\x04"
_NOT_UNPACKED = N_("it cannot be unpacked")
_SHEETS = "xl/workbook.xml"
_MOST = 256 << 20  # bytes read, and unpacked from a zip: no export comes near it
_BROKEN = (png.BrokenPngError, BrokenXmlError, xlsx.BrokenSheetError, UnicodeDecodeError, zlib.error)


def open_export(path: Path) -> OpenedExport:
    """Return the view that a file was exported from, with what it showed then.

    Raise ``LedgerError`` for a file that cannot be read, is not ours, is damaged, or of another version.
    """
    content = _content(path)
    try:
        text = _text(content, path)
    except _BROKEN as error:
        raise damaged(path.name, _why(error)) from error
    if text is None:
        raise foreign(path.name)
    return read_text(text, path.name)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST:
            raise foreign(path.name)
        return path.read_bytes()
    except OSError as error:
        raise LedgerError(
            N_("{path} cannot be read: {reason}."),
            N_("Choose a PNG, SVG, PDF, XLSX, JSON or ZIP file that exists."),
            path=path,
            reason=reason_of(error),
        ) from error


def _why(error: Exception) -> str:
    """Return why a file is damaged; the carriers' own errors say it in marked words."""
    if isinstance(error, UnicodeDecodeError):
        return N_("its letters are not UTF-8")
    return _NOT_UNPACKED if isinstance(error, zlib.error) else str(error)


def _text(content: bytes, path: Path) -> str | None:
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    if content.startswith(png.MAGIC):
        return png.extract(content)
    if content.startswith(pdf.MAGIC):
        return pdf.extract(content)
    if content.startswith(_ZIP):
        return _zipped(content, path)
    if start.startswith(b"<"):
        return svg.extract(content)
    if start.startswith(b"{") or content.startswith(WIDE):
        return decoded(content)
    if path.suffix.lower() in {".csv", ".tsv"}:
        raise _is_csv(path)
    return None


def _zipped(content: bytes, path: Path) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if sum(each.file_size for each in archive.infolist()) > _MOST:
                return None
            held = archive.read(FIGURE_FILE) if FIGURE_FILE in names and _SHEETS not in names else None
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        # ValueError: a spoilt offset sends it to before the beginning of the file
        raise damaged(path.name, _NOT_UNPACKED) from error
    if _SHEETS in names:
        return xlsx.extract(content)
    return None if held is None else held.decode("utf-8-sig")


def _is_csv(path: Path) -> LedgerError:
    beside = [near.name for ending in (".json", ".zip") if (near := path.with_suffix(ending)).exists()]
    return LedgerError(
        N_("{name} is a table: CSV holds numbers and cannot carry the view that they come from."),
        N_("Open {near} beside it instead.") if beside else N_("Open the JSON or ZIP file exported with it."),
        ExitCode.FOREIGN,
        name=path.name,
        near=beside[:1],
    )
