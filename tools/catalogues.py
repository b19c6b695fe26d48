"""The message catalogues: ``.po`` files are edited and committed, ``.mo`` files are made from them for the program.

Making them needs the standard library alone, so that a bare machine and the packaging can do it. Collecting the texts of
the sources needs Babel and lies in ``tools/extraction.py``.
"""

from __future__ import annotations

import ast
import os
import struct
from collections.abc import Iterator
from pathlib import Path

from tools.places import CATALOGUES
from tools.telling import SetUpError, call

_MAGIC = 0x950412DE
_HEADER_SIZE = 28
_KEYWORDS = ("msgid_plural", "msgid", "msgstr", "msgctxt")


def compile_all(folder: Path = CATALOGUES) -> None:
    """Make every ``.mo`` file below ``folder`` that is missing or differs from its ``.po`` file."""
    for words in sorted(folder.rglob("*.po")):
        content = compiled(words)
        made = words.with_suffix(".mo")
        if not made.exists() or made.read_bytes() != content:
            partial = made.with_name(f"{made.name}.{os.getpid()}")  # another process may be reading, or making, it
            partial.write_bytes(content)
            partial.replace(made)


def update(python: Path) -> int:
    """Bring the ``.po`` files up to the sources and compile them; return the exit code."""
    code = call([python, "-m", "tools.extraction"])
    compile_all()
    return code


def compiled(words: Path) -> bytes:
    """Return the content of the ``.mo`` file of a ``.po`` file; texts without a translation are left to the English."""
    pairs = sorted(_pairs(words))
    keys, values = [key.encode() for key, _ in pairs], [value.encode() for _, value in pairs]
    places, data = [], b""
    offset = _HEADER_SIZE + 16 * len(pairs)
    for text in keys + values:
        places.append(struct.pack("<2I", len(text), offset + len(data)))
        data += text + b"\0"
    head = struct.pack("<7I", _MAGIC, 0, len(pairs), _HEADER_SIZE, _HEADER_SIZE + 8 * len(pairs), 0, offset)
    return head + b"".join(places) + data


def _pairs(words: Path) -> Iterator[tuple[str, str]]:
    """Yield text → translation, the forms of a plural joined by a zero byte as gettext wants them."""
    for block in words.read_text(encoding="utf-8").split("\n\n"):
        fields = _fields(block, words)
        forms = [text for name, text in fields.items() if name.startswith("msgstr")]
        if all(forms) and forms and "#, fuzzy" not in block:
            yield "\0".join(fields[name] for name in ("msgid", "msgid_plural") if name in fields), "\0".join(forms)


def _fields(block: str, words: Path) -> dict[str, str]:
    """Return ``msgid``, ``msgid_plural``, ``msgstr[0]`` … of one entry."""
    fields: dict[str, str] = {}
    name = ""
    for line in block.splitlines():
        if line.startswith("#") or not line:
            continue
        head, _, rest = line.partition(" ")
        if line.startswith('"') and name:
            rest = line
        elif head.partition("[")[0] in _KEYWORDS:
            name = head
        else:
            raise SetUpError(f"{words} has a line that is no part of an entry:\n  {line}")
        fields[name] = fields.get(name, "") + str(ast.literal_eval(rest))
    return fields
