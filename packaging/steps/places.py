"""Names and places that all steps share."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "packaging"
WORK = ROOT / "build" / "packaging"  # environments, downloads and half-made things; may be deleted at any time
DIST = ROOT / "dist"

NAME = "silicon-ledger"
TITLE = "Silicon Ledger"
SUMMARY = "The offline desk reference on semiconductor industrial policy"
PUBLISHER = "The Silicon Ledger maintainers"
EDITION = f"{NAME}.sqlite"
WINDOW_EXE = f"{TITLE}.exe"  # without a console, the one people click
CONSOLE_EXE = f"{NAME}.exe"
SAVED_VIEW = "slstate"  # the ending of a saved view
MIME = "application/x-silicon-ledger-view"
LINUX_FOLDER = NAME
WINDOWS_FOLDER = TITLE
