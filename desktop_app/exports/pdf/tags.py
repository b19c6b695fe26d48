"""The tree of tags of a PDF: what on its pages is title, text or figure (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from desktop_app.charts.scene.drawing import Rect
from desktop_app.exports.parts import Part, Role
from desktop_app.exports.pdf.document import Sheet


def add(writer: PdfWriter, made: PdfObject) -> IndirectObject:
    """Put an object into a file and return what refers to it."""
    return writer._add_object(made)  # noqa: SLF001 # pypdf's documentation has its users call it


def dictionary(entries: Mapping[str, PdfObject | str]) -> DictionaryObject:
    """Return a dictionary; its keys, and values that are plain texts, are names without their slash."""
    return DictionaryObject(
        {
            NameObject(f"/{key}"): NameObject(f"/{value}") if type(value) is str else value
            for key, value in entries.items()
        }
    )


@dataclass
class _Element:
    """A node of the tree with its marked content; ``page`` and ``around`` are where it lies, while that is one page."""

    node: DictionaryObject
    reference: IndirectObject
    content: ArrayObject
    page: IndirectObject
    around: Rect | None = None


class Tags:
    """Grows with the pages, which come in their order; ``finish`` closes it."""

    def __init__(self, writer: PdfWriter) -> None:
        self._writer = writer
        self._elements = ArrayObject()
        self._root = dictionary({"Type": "StructTreeRoot"})
        whole = dictionary({"Type": "StructElem", "S": "Document", "P": add(writer, self._root), "K": self._elements})
        self._whole = add(writer, whole)
        self._figures: dict[str, _Element] = {}
        self._pages: list[ArrayObject] = []

    def begin(self, page: PageObject) -> None:
        """Go on to the next page."""
        page.update(dictionary({"StructParents": NumberObject(len(self._pages)), "Tabs": "S"}))
        assert page.indirect_reference is not None
        self._page = page.indirect_reference
        self._pages.append(ArrayObject())

    def mark(self, part: Part, sheet: Sheet) -> bytes:
        """Note a part of the page; return the operator that is to stand before its content."""
        if part.role is Role.ARTIFACT:
            return b"/Artifact BMC"
        element = self._figures.get(part.words) if part.role is Role.FIGURE else None
        if element is None:
            element = self._element(part)
        number = len(self._pages[-1])
        element.content.append(dictionary({"Type": "MCR", "Pg": self._page, "MCID": NumberObject(number)}))
        self._pages[-1].append(element.reference)
        if part.role is Role.FIGURE:
            self._place(element, part, sheet)
        return b"/%s <</MCID %d>> BDC" % (part.role.value.encode(), number)

    def finish(self) -> None:
        """Put the tree into the file."""
        numbers = ArrayObject()
        for place, marked in enumerate(self._pages):
            numbers += [NumberObject(place), add(self._writer, marked)]
        entries = {
            "K": self._whole,
            "ParentTree": add(self._writer, dictionary({"Nums": numbers})),
            "ParentTreeNextKey": NumberObject(len(self._pages)),
        }
        self._root.update(dictionary(entries))
        self._writer.root_object.update(dictionary({"StructTreeRoot": add(self._writer, self._root)}))

    def _element(self, part: Part) -> _Element:
        content = ArrayObject()
        node = dictionary({"Type": "StructElem", "S": part.role.value, "P": self._whole, "K": content})
        made = _Element(node, add(self._writer, node), content, self._page)
        self._elements.append(made.reference)
        if part.words:
            told = "Alt" if part.role is Role.FIGURE else "ActualText"
            node.update(dictionary({told: TextStringObject(part.words)}))
        if part.role is Role.FIGURE:
            self._figures[part.words] = made
        return made

    def _place(self, element: _Element, part: Part, sheet: Sheet) -> None:
        """Tell where a figure lies, as long as it is on one page."""
        if element.page != self._page:
            element.node.pop(NameObject("/A"), None)
            return
        rects = [part.clip] if part.clip else [shape.rect for shape in part.shapes]
        around = _around([*rects, *([element.around] if element.around else [])])
        element.around = around
        left, right = (sheet.margin + each * sheet.scale for each in (around.x, around.right))
        top, bottom = (sheet.height - sheet.margin - each * sheet.scale for each in (around.y, around.bottom))
        box = ArrayObject(FloatObject(round(each, 2)) for each in (left, bottom, right, top))
        element.node.update(dictionary({"A": dictionary({"O": "Layout", "Placement": "Block", "BBox": box})}))


def _around(rects: list[Rect]) -> Rect:
    left, top = min(each.x for each in rects), min(each.y for each in rects)
    return Rect(left, top, max(each.right for each in rects) - left, max(each.bottom for each in rects) - top)
