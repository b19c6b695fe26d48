"""The header of an SQLite file without what differs between versions of SQLite."""

from __future__ import annotations

# https://www.sqlite.org/fileformat.html#the_database_header
_FIXED = {
    24: 1,  # changes of the file
    40: 1,  # changes of the schema
    92: 1,  # the change for which the page count is valid: the first, or SQLite would not trust the count
    96: 3_037_000,  # version of the library; here the first one that reads STRICT tables
}


def normalised(file: bytes) -> bytes:
    """Return the file with fixed counters and a fixed version of the library."""
    header = bytearray(file[:100])
    for at, number in _FIXED.items():
        header[at : at + 4] = number.to_bytes(4, "big")
    return bytes(header) + file[100:]
