"""Asks where to save a file; nothing is replaced that the reader did not give up under its final name."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.exports.file_names import FOLDER, folder_of
from desktop_app.files.names import with_ending
from desktop_app.i18n import Say
from desktop_app.pages.page import PageContext


def save_path(
    context: PageContext, parent: QWidget, title: str, name: str, ending: str, known: Collection[str] = ()
) -> Path | None:
    """Return the file that the reader chose, or None; its folder is offered the next time.

    ``name`` is offered. ``ending`` is put behind a name that has neither it nor one of the ``known`` ones.
    """
    start = folder_of(context.settings) / name
    while True:
        typed, _ = QFileDialog.getSaveFileName(parent, title, str(start))
        if not typed:
            return None
        path = with_ending(Path(typed), ending, {ending, *known})
        # a name that was typed whole has been asked about by the dialog
        if path == Path(typed) or not path.exists() or _may_replace(path.name, parent, title, context.say):
            context.settings.set(FOLDER, str(path.parent))
            return path
        start = path


def _may_replace(name: str, parent: QWidget, title: str, say: Say) -> bool:
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setText(say("{name} exists already. Replace it?", name=name))
    replace = box.addButton(say("Replace"), QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(say("Keep it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is replace
