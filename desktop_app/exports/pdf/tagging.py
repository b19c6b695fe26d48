"""The second half of a PDF: what Qt cannot write. Pages are put together from their parts, which say what they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from uuid import NAMESPACE_URL, uuid5

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from desktop_app import PRODUCT
from desktop_app.exports.carriers.pdf import xmp
from desktop_app.exports.pdf.document import Document, Sheet
from desktop_app.exports.pdf.letters import renamed
from desktop_app.exports.pdf.tags import Tags, add, dictionary

_HEADER = "%PDF-1.7"


def tagged(painted: bytes, document: Document, names: Mapping[int, int]) -> bytes:
    """Return the whole file from what was painted, a page for each part; ``names`` puts letters right."""
    writer = PdfWriter()
    writer.pdf_header = _HEADER
    _tell(writer, document)
    tags = Tags(writer)
    painted_parts = iter(PdfReader(BytesIO(painted)).pages)
    for sheet in document.sheets:
        _put_together(writer, sheet, [next(painted_parts) for _ in sheet.parts], tags)
    tags.finish()
    _rename(writer.pages, names)
    whole = BytesIO()
    writer.write(whole)
    return whole.getvalue()


def _tell(writer: PdfWriter, document: Document) -> None:
    """Say of the whole what it is, in what language, and how it is opened again."""
    writer.metadata = {
        "/Title": document.title,
        "/Subject": document.subject,
        "/Author": PRODUCT,
        "/Creator": PRODUCT,
        "/Producer": "Qt, pypdf",
    }
    packet = DecodedStreamObject()
    packet.set_data(xmp(document.payload, document.title, document.subject, document.language, PRODUCT))
    packet.update(dictionary({"Type": "Metadata", "Subtype": "XML"}))
    writer.root_object.update(
        dictionary(
            {
                "Lang": TextStringObject(document.language),
                "MarkInfo": dictionary({"Marked": BooleanObject(True)}),
                "ViewerPreferences": dictionary({"DisplayDocTitle": BooleanObject(True)}),
                "Metadata": add(writer, packet),
            }
        )
    )
    same = ByteStringObject(uuid5(NAMESPACE_URL, document.payload).bytes)
    writer._ID = ArrayObject([same, same])  # noqa: SLF001 # pypdf itself only makes random ones


def _put_together(writer: PdfWriter, sheet: Sheet, painted: list[PageObject], tags: Tags) -> None:
    """Add a page with the content of several, one over the other."""
    box = painted[0].mediabox
    page = writer.add_blank_page(box.width, box.height)
    tags.begin(page)
    contents, resources = ArrayObject(), DictionaryObject()
    for source, part in zip(painted, sheet.parts, strict=True):
        drawn = source["/Contents"].get_object()
        assert isinstance(drawn, StreamObject)
        stream = DecodedStreamObject()
        stream.set_data(b"q\n%s\n%s\nEMC\nQ\n" % (tags.mark(part, sheet), drawn.get_data()))
        contents.append(add(writer, stream.flate_encode()))
        _gather(resources, source, writer)
    page.update({NameObject("/Contents"): contents, NameObject("/Resources"): resources})


def _gather(resources: DictionaryObject, page: PageObject, writer: PdfWriter) -> None:
    """Add the fonts and colours of a page; Qt gives each one name in the whole file."""
    for kind, held in _held(page, "/Resources").items():
        into = resources.setdefault(kind, DictionaryObject())
        into.update({name: each.clone(writer) for name, each in held.items() if name not in into})


def _rename(pages: Iterable[PageObject], names: Mapping[int, int]) -> None:
    tables = {font["/ToUnicode"].indirect_reference: font for page in pages for font in _fonts(page)}
    for font in tables.values():
        table = font["/ToUnicode"]
        assert isinstance(table, StreamObject)
        table.set_data(renamed(table.get_data(), names))


def _fonts(page: PageObject) -> Iterator[DictionaryObject]:
    for font in _held(_held(page, "/Resources"), "/Font").values():
        found = font.get_object()
        assert isinstance(found, DictionaryObject)
        yield found


def _held(holder: DictionaryObject, key: str) -> DictionaryObject:
    found = holder[key]
    assert isinstance(found, DictionaryObject)
    return found
