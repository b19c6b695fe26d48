"""Every figure is drawn as it was drawn before, shape by shape.

These are guards of drawing, not of truth: the numbers come from the program itself, so they say that nothing moved, not
that it stands where it should. Where a change is meant, ``--rewrite-golden`` writes the files anew, and the change is
reviewed as their diff.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import pytest

from desktop_app.ledger import Ledger
from tests.golden.drawn import NAMES, drawn
from tests.golden.views import VIEWS, State, views_of

FOLDER = Path(__file__).parent / "drawings"
SHOWN = 5  # differences told of each drawing


def file_of(name: str) -> Path:
    return FOLDER / f"{name}.json"


def heading(state: State, width: str, part: str) -> str:
    return f"{json.dumps(state, ensure_ascii=False)} {width} {part}"


def written(ledger: Ledger, name: str) -> str:
    """Return the drawings of a figure as JSON text with a line per shape."""
    blocks = []
    for state in views_of(name):
        for width, parts in drawn(ledger, name, state).items():
            for part, lines in parts.items():
                body = ",\n".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in lines)
                blocks.append(f"{json.dumps(heading(state, width, part), ensure_ascii=False)}:[\n{body}\n]")
    return "{\n" + ",\n".join(blocks) + "\n}\n"


def differences(kept: str, now: str) -> Iterator[str]:
    """Yield what differs between two texts, drawing by drawing: the first lines of each, and how many there are."""
    before, after = (json.loads(text) for text in (kept, now))
    for place in dict.fromkeys((*before, *after)):
        pairs = list(zip_longest(before.get(place, ()), after.get(place, ())))
        unlike = [(number, *pair) for number, pair in enumerate(pairs, 1) if pair[0] != pair[1]]
        if unlike:
            yield f"{place}: {len(unlike)} of {len(pairs)} lines differ"
            yield from (f"  {number}: {was}\n  {number}: {is_}" for number, was, is_ in unlike[:SHOWN])


def test_that_every_figure_has_views() -> None:
    assert list(VIEWS) == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_that_a_figure_is_drawn_as_before(ledger: Ledger, name: str, request: pytest.FixtureRequest) -> None:
    file, now = file_of(name), written(ledger, name)
    if request.config.getoption("--rewrite-golden"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(now, encoding="utf-8", newline="\n")
    kept = file.read_text(encoding="utf-8") if file.exists() else "{}"
    if kept != now:
        told = "\n".join(list(differences(kept, now))[:40])
        pytest.fail(f"{name} is drawn otherwise than before; --rewrite-golden accepts it.\n{told}", pytrace=False)
