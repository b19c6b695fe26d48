"""The command ``self-test``: open the edition, build each page, draw and export one figure of each; also in installers."""

from __future__ import annotations

import sys
import tempfile
import traceback
from pathlib import Path

from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.i18n import say_in
from desktop_app.pages.registry import PageEntry, pages


def run(edition: Path) -> int:
    """Print a line for each step; return 0 where all went well, else the code of the first failure."""
    from desktop_app.ledger.check import check

    check(edition)
    sys.stdout.write(f"edition {edition}: sound\n")
    codes = [_try(entry, edition) for entry in pages(say_in("en"))]
    return next((code for code in codes if code), int(ExitCode.OK))


def _try(entry: PageEntry, edition: Path) -> int:
    try:
        with tempfile.TemporaryDirectory() as folder:
            _draw(entry, edition, Path(folder))
            _export(entry, edition, Path(folder))
    except LedgerError as problem:
        sys.stderr.write(f"page {entry.key}: {problem}\n")
        return int(problem.code)
    except Exception:  # noqa: BLE001 # each page is tried, whatever happens to the others
        sys.stderr.write(f"page {entry.key}: {traceback.format_exc()}\n")
        return int(ExitCode.FAULTS)
    sys.stdout.write(f"page {entry.key}: built, {entry.figure} drawn and exported\n")
    return int(ExitCode.OK)


def _draw(entry: PageEntry, edition: Path, folder: Path) -> None:
    from desktop_app.picture import Wanted, window_in

    window = window_in(ViewState(page=entry.key, figure=entry.figure), edition, Wanted(), folder)
    grabbed = window.grab()
    window.close()
    if grabbed.isNull():
        raise LedgerError(f"Nothing of the page {entry.key} was drawn.", "Report it.", ExitCode.FAULTS)


def _export(entry: PageEntry, edition: Path, folder: Path) -> None:
    from desktop_app.exports import render

    state, out = folder / "state.json", folder / "figure.svg"
    state.write_text(ViewState(page=entry.key, figure=entry.figure).to_json(), encoding="utf-8")
    code = render.run(state, out, edition)
    if code or not out.stat().st_size:
        raise LedgerError(f"The figure {entry.key}/{entry.figure} was not exported.", "Report it.", ExitCode.FAULTS)
