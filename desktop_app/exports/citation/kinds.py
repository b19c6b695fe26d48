"""What each kind of source is called in the formats of citation programs."""

from __future__ import annotations

from dataclasses import dataclass

FIGURE = "figure"
VALUE = "value"


@dataclass(frozen=True, slots=True)
class KindNames:
    """``csl`` types: CSL 1.0.2; ``ris`` types: the RIS specification of 2011; ``bibtex``: classic BibTeX."""

    csl: str
    ris: str
    bibtex: str


_WEB = KindNames("webpage", "ELEC", "misc")
_REPORT = KindNames("report", "RPRT", "techreport")
_NAMES = {
    "government": _REPORT,
    "legislation": KindNames("legislation", "STAT", "misc"),
    "company": _WEB,
    "news": KindNames("article-newspaper", "NEWS", "article"),
    "think_tank": _REPORT,
    "academic": KindNames("document", "GEN", "misc"),  # a journal is not known, so none is claimed
    "industry_association": _WEB,
    "encyclopedia": KindNames("entry-encyclopedia", "ENCYC", "misc"),
    FIGURE: KindNames("figure", "FIGURE", "misc"),
    VALUE: KindNames("dataset", "DATA", "misc"),
}
CONTAINED = frozenset({"news", "encyclopedia"})  # the publisher is also the work in which the text stands


def kind_names(kind: str) -> KindNames:
    """Return the names of a kind; ``other``, and what a later edition adds, is a page on the web."""
    return _NAMES.get(kind, _WEB)
