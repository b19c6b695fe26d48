"""The text in a PNG: an iTXt chunk, https://www.w3.org/TR/png-3/#11iTXt."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from desktop_app.i18n import N_

MAGIC = b"\x89PNG\r\n\x1a\n"
_TEXTS = (b"iTXt", b"zTXt", b"tEXt")
KEYWORD = b"silicon-ledger"
_HEADER_END = 8 + 25  # signature and IHDR, which must come first
_MOST = 64 << 20  # bytes of text; a small chunk may unpack to anything


class BrokenPngError(ValueError):
    """The chunks do not follow each other as they should, or one is not what was written."""


def embed(png: bytes, text: str) -> bytes:
    """Return the picture with ``text`` in it."""
    chunk = KEYWORD + b"\0\1\0\0\0" + zlib.compress(text.encode(), 9)  # compressed; no language, no translated keyword
    return png[:_HEADER_END] + _chunk(b"iTXt", chunk) + png[_HEADER_END:]


def extract(png: bytes) -> str | None:
    """Return the text, or None where there is none; raise ``BrokenPngError`` for a broken file.

    The two older kinds of text chunk are read too: programs that pass pictures on write them.
    """
    found = None
    for kind, content in _chunks(png):
        keyword, _, rest = content.partition(b"\0")
        if keyword != KEYWORD:
            continue
        if kind == b"iTXt" and len(rest) >= 2:
            text = rest[2:].split(b"\0", 2)[-1]
            found = (_unpacked(text) if rest[0] else text).decode("utf-8")
        elif kind == b"zTXt":
            found = _unpacked(rest[1:]).decode("latin-1")
        elif kind == b"tEXt":
            found = rest.decode("latin-1")
    return found


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give kind and content of each chunk up to the last; text chunks are checked against their sums."""
    at = len(MAGIC)
    while at + 12 <= len(png):
        (length,) = struct.unpack_from(">I", png, at)
        kind, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        end = at + 12 + length
        if end > len(png):
            break
        if kind == b"IEND":
            return
        if kind in _TEXTS:
            (said,) = struct.unpack_from(">I", png, end - 4)
            if zlib.crc32(kind + content) != said:
                raise BrokenPngError(N_("a text in it was changed"))
            yield kind, content
        at = end
    raise BrokenPngError(N_("it ends too early"))


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _MOST)
    except zlib.error as error:
        raise BrokenPngError(N_("a text in it cannot be unpacked")) from error
