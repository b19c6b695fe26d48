"""The header of an SQLite file without what differs between versions of SQLite."""

from __future__ import annotations

# https://www.sqlite.org/fileformat.html#the_database_header
_CHANGES_AT, _SCHEMA_COOKIE_AT, _VALID_FOR_AT, _VERSION_AT = 24, 40, 92, 96
_STRICT_TABLES_SINCE = 3_037_000  # stands where the version of the library stands: the least one that can read it


def normalised(file: bytes) -> bytes:
    """Return the file with fixed counters and a fixed version.

    The counter of changes equals the one that the page count is valid for, or SQLite would not trust the count.
    """
    header = bytearray(file[:100])
    for at, number in {_CHANGES_AT: 1, _SCHEMA_COOKIE_AT: 1, _VALID_FOR_AT: 1, _VERSION_AT: _STRICT_TABLES_SINCE}.items():
        header[at : at + 4] = number.to_bytes(4, "big")
    return bytes(header) + file[100:]
