"""The forms in which a citation can be written."""

from __future__ import annotations

from enum import StrEnum


class Style(StrEnum):
    """A form of citation; ``ending`` is that of its files."""

    TEXT = "text"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"

    @property
    def ending(self) -> str:
        """Return the ending of a file in this style, without its dot."""
        return {Style.TEXT: "txt", Style.BIBTEX: "bib", Style.RIS: "ris", Style.CSL_JSON: "csl.json"}[self]
