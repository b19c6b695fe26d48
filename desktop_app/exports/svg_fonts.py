"""What an SVG needs to look alike where other fonts are installed: families to fall back on, and its language."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from desktop_app.theme.fonts import families_elsewhere

_FAMILY = re.compile(rb'\s*font-family="[^"]*"')
_CLASS = "silicon-ledger"  # of the root, so that the style touches no other drawing on a page
_GENERIC = "sans-serif"


def portable(svg: bytes, own: str, language: str) -> bytes:
    """Return a drawing of Qt's, which names the family ``own`` at each text, with all families once for the whole.

    They stand in a style sheet: Qt's reader of SVG takes a list for the name of one family, and reads no style sheets.
    The language of the root decides between the Chinese, Japanese and Korean forms of a letter.
    """
    families = ", ".join((*(f"'{family}'" for family in families_elsewhere(own, language)), _GENERIC))
    root = f'<svg class="{_CLASS}" xml:lang="{language}" lang="{language}" font-family={quoteattr(own)} '
    style = f"</desc>\n<style>.{_CLASS} {{ font-family: {escape(families)} }}</style>"
    plain = _FAMILY.sub(b"", svg)
    return plain.replace(b"<svg ", root.encode(), 1).replace(b"</desc>", style.encode(), 1)
