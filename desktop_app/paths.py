"""Where things lie: the only module that knows the source tree, the built program and the user's folders.

A built program is one folder: the program file, ``lib/`` (code and libraries), ``resources/``, the edition. In a bundle of
macOS code, ``resources/`` and edition lie side by side in ``Contents/Resources``.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

EDITION_NAME = "silicon-ledger.sqlite"
APP_DIR_NAME = "silicon-ledger"
POLICY_NAME = "policy.toml"
PORTABLE_MARK = "portable.txt"  # beside the program: everything the user makes stays there too
PORTABLE_FOLDER = "user"
_CODE = Path(__file__).resolve().parent.parent


@cache
def is_built() -> bool:
    """Tell whether this is a built program and not a source tree."""
    return _is_bundle() or (_CODE.name == "lib" and (_CODE.parent / "resources").is_dir())


@cache
def _is_bundle() -> bool:
    return _CODE.parent.name == "Contents" and (_CODE / "resources").is_dir()


def root() -> Path:
    """Return the folder that holds ``resources/``: the source tree, the folder of the program file, a bundle's own."""
    return _CODE.parent if is_built() and not _is_bundle() else _CODE


def resources() -> Path:
    """Return the folder of icons, themes and translations."""
    return root() / "resources"


def translations() -> Path:
    """Return the folder of compiled message catalogues."""
    return resources() / "i18n"


def program() -> Path | None:
    """Return the file of the running program, which an upgrade may replace meanwhile; None where that cannot be.

    That is a source tree, and Windows, which lets nobody replace a program that runs.
    """
    return Path(sys.executable) if is_built() and sys.platform != "win32" else None


def bundled_edition() -> Path:
    """Return the edition that comes with the program; it may be missing in a source tree that was never pressed."""
    folder = root() if is_built() else root() / "build"
    return folder / EDITION_NAME


def portable() -> Path | None:
    """Return the folder beside the program that holds all the user's files, or None if the program is not portable."""
    return root() / PORTABLE_FOLDER if is_built() and (root() / PORTABLE_MARK).exists() else None


def user_config() -> Path:
    """Return the user's folder for settings; it is not created here."""
    kept = portable()
    if kept is not None:
        return kept
    import platformdirs  # here and not above: the command line does not need it

    return Path(platformdirs.user_config_dir(APP_DIR_NAME, appauthor=False))


def user_session() -> Path:
    """Return the user's folder for what only a running program needs; it is not created here."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if portable() is None and sys.platform == "linux" and runtime:
        return Path(runtime) / APP_DIR_NAME
    return user_config() / "session"


def policy_files() -> tuple[Path, ...]:
    """Return where an administrator may put a policy, the strongest place first: this machine, beside the program."""
    return (_machine() / POLICY_NAME, root() / POLICY_NAME)


def _machine() -> Path:
    """Return the folder of this machine that only administrators write to."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA") or r"C:\ProgramData") / "Silicon Ledger"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Silicon Ledger")
    return Path("/etc") / APP_DIR_NAME
