"""Where things lie: the only module that knows the source tree, the frozen program and the user's folders."""

from __future__ import annotations

import sys
from pathlib import Path

EDITION_NAME = "silicon-ledger.sqlite"
APP_DIR_NAME = "silicon-ledger"


def root() -> Path:
    """Return the folder that holds ``resources/`` (source tree, or the frozen program's own folder)."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def resources() -> Path:
    """Return the folder of icons, themes and translations."""
    return root() / "resources"


def translations() -> Path:
    """Return the folder of compiled message catalogues."""
    return resources() / "i18n"


def data() -> Path:
    """Return the folder of the CSV tables (source tree only)."""
    return root() / "data"


def bundled_edition() -> Path:
    """Return the edition that comes with the program; it may be missing in a source tree that was never pressed."""
    folder = root() if getattr(sys, "frozen", False) else root() / "build"
    return folder / EDITION_NAME


def user_config() -> Path:
    """Return the user's folder for settings; it is not created here."""
    import platformdirs  # here and not above: the command line does not need it

    return Path(platformdirs.user_config_dir(APP_DIR_NAME, appauthor=False))
