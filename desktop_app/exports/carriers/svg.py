"""The text in an SVG: its ``metadata`` element."""

from __future__ import annotations

import re

from desktop_app.exports.carriers import xml

_ROOT = re.compile(rb"<svg\b[^>]*>")


def embed(svg: bytes, text: str) -> bytes:
    """Return the drawing with ``text`` in it; title and description stay first, where readers look for them."""
    root = _ROOT.search(svg)
    if root is None:
        raise ValueError("an SVG without its root element")
    end = svg.find(b"</desc>", root.end())
    at = end + len(b"</desc>") if end >= 0 else root.end()
    return b"%s\n<metadata>%s</metadata>%s" % (svg[:at], xml.element(text).encode(), svg[at:])


def extract(svg: bytes) -> str | None:
    """Return the text, or None; raise ``BrokenXmlError``."""
    return xml.extract(svg)
