"""What all tests share: an edition of the real tables, and folders in which no user's settings lie."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.ledger import Ledger, open_edition
from tools import edition
from tools.catalogues import compile_all
from tools.places import EDITION

compile_all()  # however the tests are started, they read the translations that are committed
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden", action="store_true", help="write tests/golden/drawings anew, as figures are drawn now"
    )


@pytest.fixture(scope="session", autouse=True)
def no_users_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep tests, and the programs they start, away from the settings and files of whoever runs them."""
    folder = tmp_path_factory.mktemp("user")
    on_linux = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    with pytest.MonkeyPatch.context() as patch:
        for name in (*on_linux, "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(folder))
        yield folder


@pytest.fixture(scope="session")
def edition_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of an edition pressed from the tables of the repository: a copy, so that no test can spoil it."""
    edition.ensure(Path(sys.executable))
    return Path(shutil.copy(EDITION, tmp_path_factory.mktemp("edition")))


@pytest.fixture(scope="session")
def ledger(edition_file: Path) -> Iterator[Ledger]:
    """Return the open edition; records are never changed, so all tests share it."""
    opened = open_edition(edition_file)
    yield opened
    opened.close()
