"""Citations of a view, of one value and of their sources: plain text, BibTeX, RIS and CSL-JSON, as pure functions."""

from desktop_app.exports.citation.cite import cite_figure, cite_mark, cite_sources
from desktop_app.exports.citation.style import Style

__all__ = ["Style", "cite_figure", "cite_mark", "cite_sources"]
