"""One figure to one file, without a window; the ending picks the format."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import cast

from desktop_app.domain.figure import Figure
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.exports.render_options import RenderOptions
from desktop_app.files.writing import write_whole
from desktop_app.i18n import N_, say_in

Encoder = Callable[[Figure, RenderOptions], bytes]

# ending: module with its ``encoded``; loaded when asked for, so that data needs no Qt
FORMATS = {
    "json": "desktop_app.exports.figure_json",
    "csv": "desktop_app.exports.figure_csv",
    "png": "desktop_app.exports.figure_png",
    "svg": "desktop_app.exports.figure_svg",
    "pdf": "desktop_app.exports.figure_pdf",
    "xlsx": "desktop_app.exports.spreadsheet",
    "zip": "desktop_app.exports.archive",
}


def run(state_path: Path, out: Path, edition_path: Path, paper: str = "") -> int:
    """Render the figure of a stored state from an edition to ``out``; return 0, or raise ``LedgerError``.

    ``paper`` divides a PDF into pages (``exports.paper``).
    """
    from desktop_app.exports.state_file import read_view
    from desktop_app.figures import build
    from desktop_app.ledger import open_edition

    encoder_of(out)  # an ending that is not known is told before the edition is opened
    view = read_view(state_path)
    if word := view.word(say_in(view.state.language)):
        sys.stderr.write(f"{word}\n")
    ledger = open_edition(edition_path)
    try:
        render_figure(build(ledger, view.state), out, RenderOptions(today=date.today(), paper=paper))  # noqa: DTZ011 - the reader's own day
    finally:
        ledger.close()
    return ExitCode.OK


def render_figure(figure: Figure, out: Path, options: RenderOptions | None = None) -> None:
    """Write ``figure`` to ``out`` in the format of its ending; raise ``LedgerError`` for an unknown ending."""
    write_whole(out, encoder_of(out)(figure, options or RenderOptions()))


def encoder_of(out: Path) -> Encoder:
    """Return what makes the bytes of a file named ``out``."""
    ending = out.suffix.removeprefix(".").lower()
    if ending not in FORMATS:
        raise LedgerError(
            N_("'{name}' has no ending that names a format."),
            N_("End it with one of: {endings}."),
            ExitCode.USAGE,
            name=out.name,
            endings=[f".{each}" for each in FORMATS],
        )
    return cast(Encoder, import_module(FORMATS[ending]).encoded)
