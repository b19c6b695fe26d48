"""Where the source tree, the environment and what is made from them lie."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
REQUIREMENTS = ROOT / "requirements"
EDITION = BUILD / "silicon-ledger.sqlite"
PICTURES = ROOT / "pictures"
CATALOGUES = ROOT / "resources" / "i18n"


def python_of(venv: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def site_packages_of(venv: Path) -> Path:
    """Return the folder of a virtual environment's packages, for the version of Python that runs this."""
    if os.name == "nt":
        return venv / "Lib" / "site-packages"
    return venv / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
