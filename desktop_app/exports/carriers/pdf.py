"""The text in a PDF: its XMP packet, which may be found by scanning the file (ISO 16684-1, part 3 of Adobe's XMP)."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from desktop_app.exports.carriers import xml

MAGIC = b"%PDF-"
_PACKETS = re.compile(rb"<x:xmpmeta\b.*?</x:xmpmeta>", re.DOTALL)


def xmp(text: str, title: str, description: str, language: str, creator: str) -> bytes:
    """Return the packet that a PDF writer puts into the file, uncompressed so that it can be found without a parser."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(description)}</rdf:li></rdf:Alt></dc:description>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>{escape(creator)}</xmp:CreatorTool>
   {xml.element(text)}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".encode()


def extract(pdf: bytes) -> str | None:
    """Return the text of the last packet that has one, or None; raise ``BrokenXmlError``.

    The last one counts: programs that change a PDF may append to it.
    """
    found = None
    for packet in _PACKETS.findall(pdf):
        found = xml.extract(packet) or found
    return found
