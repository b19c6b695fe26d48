"""The way back: a file that was exported, its view, and what has changed since."""

from desktop_app.exports.changes import what_changed
from desktop_app.exports.open_export import open_export
from desktop_app.exports.opened import OpenedExport

__all__ = ["OpenedExport", "open_export", "what_changed"]
