"""Zeros in the unused bytes of an SQLite file.

Writing rows leaves scraps between the list of cells and the cells of a page. Which ones depends on the version of
SQLite and how it was built, so that without this the same tables would give other bytes on another machine.
Layout: https://www.sqlite.org/fileformat.html#b_tree_pages
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

_INTERIOR = {2, 5}  # index and table pages with children; 10 and 13 are their leaves
_FILE_HEADER = 100  # stands on the first page, before its own header


def without_scraps(file: bytes, connection: sqlite3.Connection) -> bytes:
    """Return the file with zeros wherever a page of a table or index holds nothing.

    ``connection`` is open on the same content and names the first page of each tree.
    """
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    roots = connection.execute("SELECT rootpage FROM sqlite_schema WHERE rootpage > 0 ORDER BY rootpage").fetchall()
    pages = bytearray(file)
    for (root,) in [(1,), *roots]:
        _clean_tree(pages, root, size)
    return bytes(pages)


def _clean_tree(pages: bytearray, root: int, size: int) -> None:
    waiting = [root]
    while waiting:
        page = waiting.pop()
        begin = (page - 1) * size
        header = begin + (_FILE_HEADER if page == 1 else 0)
        interior = pages[header] in _INTERIOR
        cells = header + (12 if interior else 8)
        count = _number(pages, header + 3)
        content = begin + (_number(pages, header + 5) or 65536)
        used = cells + 2 * count
        pages[used:content] = bytes(content - used)
        for free, length in _free_blocks(pages, begin, header):
            pages[free + 4 : free + length] = bytes(length - 4)
        if interior:
            children = [begin + _number(pages, cells + 2 * cell) for cell in range(count)]
            waiting += [_number(pages, at, 4) for at in (*children, header + 8)]


def _free_blocks(pages: bytearray, begin: int, header: int) -> Iterator[tuple[int, int]]:
    """Give place and length of each block in a page that was in use once; its first four bytes lead to the next."""
    block = _number(pages, header + 1)
    while block:
        yield begin + block, _number(pages, begin + block + 2)
        block = _number(pages, begin + block)


def _number(pages: bytearray, at: int, length: int = 2) -> int:
    return int.from_bytes(pages[at : at + length], "big")
