"""What an exported file is called and where it is offered to be saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from desktop_app.domain.figure import Figure
from desktop_app.files.names import plain
from desktop_app.paths import APP_DIR_NAME
from desktop_app.settings import Settings

FOLDER = "export_folder"  # of the settings: the administrator's, the reader's, or the one used last


def folder_of(settings: Settings) -> Path:
    """Return the folder for exports, or where it is not there the one in which a reader looks first."""
    chosen = settings.text(FOLDER)
    return Path(chosen) if chosen and Path(chosen).is_dir() else documents()


def documents() -> Path:
    """Return the folder in which a reader looks first, of those that exist."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(named) if named and Path(named).is_dir() else Path.home()


def suggested(figure: Figure, ending: str) -> str:
    """Return a file name that says which figure it holds and as of when."""
    return f"{APP_DIR_NAME}-{plain(figure.name)}-{figure.as_of.isoformat()}.{ending}"


def suggested_brief(company: str) -> str:
    """Return a file name for the brief of the company with that id."""
    return f"{APP_DIR_NAME}-{plain(company)}.pdf"
