"""Every figure is drawn as it was drawn before, shape by shape.

These are guards of drawing, not of truth: the numbers come from the program itself, so they say that nothing moved, not
that it stands where it should. Where a change is meant, ``--rewrite-golden`` writes the files anew, and the change is
reviewed as their diff.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from desktop_app.ledger import Ledger
from tests.golden.drawn import NAMES, drawn
from tests.golden.views import VIEWS, views_of

FOLDER = Path(__file__).parent / "drawings"
SHOWN, TOLD = 6, 60  # lines of each part that differs, and in all


def file_of(name: str) -> Path:
    return FOLDER / f"{name}.json"


def encoded(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def written(ledger: Ledger, name: str) -> str:
    """Return the drawings of a figure as JSON text with a line per shape, each part under its state, width and name."""
    parts = []
    for state in views_of(name):
        for width, drawing in drawn(ledger, name, state).items():
            for part, lines in drawing.items():
                body = ",\n".join(map(encoded, lines))
                parts.append(f"{encoded(f'{encoded(state)} {width} {part}')}: [\n{body}\n]")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def differences(kept: str, now: str) -> Iterator[str]:
    """Yield what differs between two texts: each part with its first lines that went (−) and came (+)."""
    before, after = json.loads(kept), json.loads(now)
    for part in dict.fromkeys((*before, *after)):
        was, has = ([encoded(line) for line in lines.get(part, ())] for lines in (before, after))
        changed = [line for line in unified_diff(was, has, n=0, lineterm="") if line.startswith(("-[", "+["))]
        if changed:
            yield f"{part}: {len(changed)} lines"
        yield from (f"  {line}" for line in changed[:SHOWN])


def test_that_every_figure_has_views_and_drawings_and_no_other_has(request: pytest.FixtureRequest) -> None:
    kept = {file.relative_to(FOLDER).with_suffix("").as_posix() for file in FOLDER.rglob("*.json")}
    assert set(VIEWS) == set(NAMES)
    assert request.config.getoption("--rewrite-golden") or kept == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_that_a_figure_is_drawn_as_before(ledger: Ledger, name: str, request: pytest.FixtureRequest) -> None:
    file, now = file_of(name), written(ledger, name)
    if request.config.getoption("--rewrite-golden"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(now, encoding="utf-8", newline="\n")
    kept = file.read_text(encoding="utf-8") if file.exists() else "{}"
    if kept != now:
        told = "\n".join(islice(differences(kept, now), TOLD))
        pytest.fail(f"{name} is drawn otherwise than before; --rewrite-golden accepts it.\n{told}", pytrace=False)
