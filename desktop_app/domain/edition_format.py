"""What marks an SQLite file as an edition: shared by the press that writes it and the ledger that reads it."""

from __future__ import annotations

APPLICATION_ID = 0x534C6564  # "SLed"; SQLite keeps it at byte 68 of the file, `file` and other tools show it
SCHEMA_VERSION = 2  # raised with every change of tables or columns; SQLite's user_version

# Offsets in the header of an SQLite file, https://www.sqlite.org/fileformat.html#the_database_header
MAGIC = b"SQLite format 3\x00"
HEADER_BYTES = 100
PAGE_SIZE_AT = 16
PAGE_COUNT_AT = 28
USER_VERSION_AT = 60
APPLICATION_ID_AT = 68

# Keys of the table `edition`
CHECKSUM_KEY = "checksum"
NOT_CONTENT = frozenset({CHECKSUM_KEY, "program_version", "schema"})  # what the checksum leaves out
