"""Everything about one figure in one zip: pictures, data, sources, citation, licences, and the way back."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from desktop_app.domain.figure import Figure
from desktop_app.exports import readme
from desktop_app.exports.about import about
from desktop_app.exports.citation import Style, cite_figure
from desktop_app.exports.licences import licence_lines
from desktop_app.exports.render import FORMATS, encoder_of
from desktop_app.exports.render_options import RenderOptions
from desktop_app.i18n import say_in

ENDING = "zip"
_MADE = (1980, 1, 1, 0, 0, 0)  # the first date of the format: the same state gives the same bytes
_MODE = 0o100644 << 16  # an ordinary file that its owner may write
_UNIX = 3  # whatever system packs


def encoded(figure: Figure, options: RenderOptions) -> bytes:
    """Return the figure in every format there is, with a text on each file, as the bytes of a zip file."""
    files = {
        f"figure.{ending}": encoder_of(Path(f"figure.{ending}"))(figure, options)
        for ending in FORMATS
        if ending != ENDING
    }
    beside = companions(figure)
    names = {*files, *beside, readme.README, readme.LICENCES}
    licences = "\n\n".join(licence_lines(figure.sources, say_in(figure.state.language)))
    texts = {readme.README: readme.readme(figure, about(figure), names), readme.LICENCES: licences + "\n"}
    return packed({**files, **beside, **{name: text.encode() for name, text in texts.items()}})


def companions(figure: Figure) -> dict[str, bytes]:
    """Return what goes with the data of a figure: the view, and how to cite it in each style."""
    files = {readme.STATE: figure.state.to_json() + "\n"}
    files |= {f"citation.{style.ending}": cite_figure(figure, style) for style in Style}
    return {name: text.encode() for name, text in files.items()}


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of files by name; the same content gives the same bytes."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _MODE
            archive.writestr(entry, files[name])
    return whole.getvalue()
