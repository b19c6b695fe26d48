"""The element that carries the text in formats made of XML."""

from __future__ import annotations

from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from desktop_app.i18n import N_

NAMESPACE = "urn:silicon-ledger:export#"
_NAME = f"{{{NAMESPACE}}}view"


class BrokenXmlError(ValueError):
    """The text is not whole XML."""


def element(text: str) -> str:
    """Return the element with ``text``."""
    return f'<ledger:view xmlns:ledger="{NAMESPACE}">{escape(text)}</ledger:view>'


def extract(xml: bytes) -> str | None:
    """Return the text of the element, or None; raise ``BrokenXmlError``.

    XML that defines entities is not read: a few lines of it can fill the memory, and no export has any.
    """
    if b"<!ENTITY" in xml:
        raise BrokenXmlError(N_("it defines entities"))
    try:
        found = ET.fromstring(xml).find(f".//{_NAME}")
    except ET.ParseError as error:
        raise BrokenXmlError(N_("its XML is not whole")) from error
    return found.text if found is not None else None
