"""The edition of the real tables, pressed once for all tests that ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.ledger import Ledger, open_edition

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="session")
def edition_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of an edition pressed from the tables of the repository."""
    from desktop_app.press.command import run  # pandas: only for the tests that need an edition

    file = tmp_path_factory.mktemp("edition") / "silicon-ledger.sqlite"
    assert run(DATA, file) == 0
    return file


@pytest.fixture(scope="session")
def ledger(edition_file: Path) -> Iterator[Ledger]:
    """Return the open edition; records are never changed, so all tests share it."""
    opened = open_edition(edition_file)
    yield opened
    opened.close()
