"""Collect the texts of the sources and bring the ``.po`` files up to them with Babel: ``python3 dev.py catalogues``.

A text that is gone from the sources goes from the catalogues; a new one waits there without a translation. Babel's own
reader of Python goes by tokens: a ``say`` handed on among the arguments of ``say.plural`` makes it lose the plural.
"""

from __future__ import annotations

import ast
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from tools.places import CATALOGUES, ROOT

DOMAIN = "silicon-ledger"
LANGUAGES = ("ja", "ko")
_SPEAKERS = ("say", "_say", "N_")  # say("…"), self._say("…"), context.say("…"); N_("…") is said later
_PLURAL = "plural"  # say.plural("… one", "… many", n)
_SOURCES = ROOT / "desktop_app"
_COMMAND_LINE_ONLY = "press"  # speaks English to whoever makes editions
_NOISE = re.compile(rb'^"(POT-|PO-Rev|Generated-By|Report-|Last-Tr|Language-Team|Project-Id).*\n', re.MULTILINE)


def catalogue_path(language: str) -> Path:
    """Return the ``.po`` file of a language."""
    return CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


class NotLiteralError(Exception):
    """A text that is put together at run time and so cannot be translated."""


def collected() -> Catalog:
    """Return every marked text of the program, with the files that say it; raise ``NotLiteralError``."""
    found = Catalog(domain=DOMAIN, project="Silicon Ledger", fuzzy=False, header_comment="")
    for path in sorted(_SOURCES.rglob("*.py")):
        if path.relative_to(_SOURCES).parts[0] != _COMMAND_LINE_ONLY:
            for line, texts in sorted(marked(path.read_text(encoding="utf-8"), path.name)):
                found.add(texts if len(texts) > 1 else texts[0], locations=[(path.relative_to(ROOT).as_posix(), line)])
    return found


def marked(source: str, name: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield line and text, or line and both texts of a plural, of each call of a ``Say`` in a source."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            count = 2 if called == _PLURAL else 1 if called in _SPEAKERS else 0
            texts = tuple(
                each.value
                for each in node.args[:count]
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            )
            if len(texts) < count:
                raise NotLiteralError(f"{name}:{node.lineno}: {ast.unparse(node)[:100]}")
            if texts:
                yield node.lineno, texts


def held(language: str) -> Catalog:
    """Return the catalogue of a language as it is committed; an empty one where there is none."""
    path = catalogue_path(language)
    if not path.exists():
        return Catalog(locale=language, domain=DOMAIN, project="Silicon Ledger", fuzzy=False, header_comment="")
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def brought_up(language: str, sources: Catalog) -> Catalog:
    """Return the catalogue of a language with exactly the texts of the sources; nothing is guessed from similar texts."""
    catalogue = held(language)
    catalogue.update(sources, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as the content of its file, without dates and names that nobody reads and that would differ."""
    file = io.BytesIO()
    write_po(file, catalogue, width=120, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    return _NOISE.sub(b"", file.getvalue()).lstrip(b"#\n")


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the texts that wait for a translation; of a plural its English one."""
    texts = ((message.id, message.string) for message in catalogue if message.id)
    found = [(one, said) for one, said in texts if not (all(said) if isinstance(said, tuple) else said)]
    return [str(one[0] if isinstance(one, tuple | list) else one) for one, _ in found]


def main() -> int:
    """Write the catalogues and list what waits for a translation; return 0 also where something does."""
    sources = collected()
    for language in LANGUAGES:
        catalogue = brought_up(language, sources)
        path = catalogue_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written(catalogue))
        waiting = untranslated(catalogue)
        print(f"{path.relative_to(ROOT)}: {len(sources)} texts, {len(waiting)} without a translation")
        for text in waiting:
            print(f"  {text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
