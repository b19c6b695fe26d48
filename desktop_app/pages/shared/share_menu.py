"""Export: the button with everything that takes a figure out of the program, or brings one back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop_app.domain.figure import Figure
from desktop_app.errors import LedgerError
from desktop_app.exports.file_names import folder_of, suggested
from desktop_app.exports.render_options import RenderOptions
from desktop_app.i18n import Say
from desktop_app.pages.page import PageContext
from desktop_app.pages.shared.save_path import save_path
from desktop_app.theme.tokens import DARK, LIGHT
from desktop_app.widgets.buttons import Button

if TYPE_CHECKING:
    from desktop_app.exports.citation.style import Style
    from desktop_app.exports.render_options import RenderOptions


class ShareMenu(QObject):
    """Owned by a page. ``opened(ViewState, str)`` brings the state of a file and what has changed since.

    ``mark`` returns the id of the selected mark, or nothing. ``told(tone, words)`` says how it went; expected failures end there, never in a box.
    """

    opened = Signal(object, str)
    told = Signal(str, str)

    def __init__(
        self,
        context: PageContext,
        parent: QWidget,
        figure: Callable[[], Figure | None],
        mark: Callable[[], str],
        table: Callable[[], str],
    ) -> None:
        super().__init__(parent)
        self._context, self._window, self._figure, self._mark, self._table = context, parent, figure, mark, table
        say = context.say
        self.button = Button(say("Export"), context.theme, icon="export")
        self._menu = QMenu(self.button)
        self._menu.aboutToShow.connect(self._enable)
        self._figure_actions: list[QAction] = []
        self._mark_actions: list[QAction] = []
        self.button.setMenu(self._menu)
        self._bind(context)

    def _fill(self, say: Say) -> None:
        from desktop_app.exports.citation.style import Style

        add = self._menu.addAction
        self._figure_actions += [
            add(say("Export to a file …"), self.export),
            add(say("Copy figure"), self.copy_figure),
            add(say("Copy table"), self.copy_table),
            add(say("Print …"), self.print_figure),
        ]
        self._menu.addSeparator()
        cite = self._menu.addMenu(say("Cite this view"))
        value = self._menu.addMenu(say("Cite the selected value"))
        names = {
            Style.TEXT: say("Plain text"),
            Style.BIBTEX: "BibTeX",
            Style.RIS: "RIS",
            Style.CSL_JSON: "CSL-JSON",
        }
        for style, name in names.items():
            for menu, one in ((cite, False), (value, True)):
                menu.addAction(say("Copy {style}", style=name), lambda s=style, o=one: self.cite(s, one=o))
                menu.addAction(say("Save {style} …", style=name), lambda s=style, o=one: self.save_citation(s, one=o))
        self._figure_actions.append(cite.menuAction())
        self._mark_actions.append(value.menuAction())
        self._menu.addSeparator()
        add(say("Open an export …"), self.open_export)

    def _bind(self, context: PageContext) -> None:
        say, bind = context.say, context.shortcuts.bind
        section = say("Figure")
        bind(self._window, "Ctrl+E", section, say("Export to a file"), self.export)
        bind(self._window, QKeySequence.StandardKey.Print, section, say("Print"), self.print_figure)
        bind(self._window, "Ctrl+Shift+C", section, say("Copy figure"), self.copy_figure)
        bind(self._window, QKeySequence.StandardKey.Open, section, say("Open an export"), self.open_export)

    def export(self) -> None:
        """Ask for format, size and place, and write the file."""
        from desktop_app.pages.shared.export_dialog import ExportDialog

        figure = self._figure()
        if figure is None:
            return
        dialog = ExportDialog(self._context, figure, self._window)
        if dialog.exec():
            self._write(dialog.path(), dialog.options(), figure, everything=dialog.everything())
        dialog.deleteLater()

    def copy_figure(self) -> None:
        """Put the figure on the clipboard as a picture at twice the usual size."""
        from desktop_app.exports.figure_png import picture
        from desktop_app.exports.render_options import RenderOptions

        figure = self._figure()
        if figure is not None:
            theme = DARK if self._context.theme.tokens.dark else LIGHT
            QGuiApplication.clipboard().setImage(
                picture(figure, RenderOptions(scale=2.0, theme=theme, today=self._context.today))
            )
            self.told.emit("info", self._context.say("The figure is on the clipboard."))

    def copy_table(self) -> None:
        """Put the table on the clipboard, with its heads."""
        QGuiApplication.clipboard().setText(self._table())
        self.told.emit("info", self._context.say("The table is on the clipboard."))

    def print_figure(self) -> None:
        """Show the figure as it will be printed."""
        from desktop_app.pages.shared.printing import preview

        figure = self._figure()
        if figure is not None:
            preview(figure, self._window, self._context.today)

    def cite(self, style: Style, *, one: bool) -> None:
        """Put the citation of the view, or of the selected value, on the clipboard."""
        text = self._citation(style, one=one)
        if text:
            QGuiApplication.clipboard().setText(text)
            self.told.emit("info", self._context.say("The citation is on the clipboard."))

    def save_citation(self, style: Style, *, one: bool) -> None:
        """Write the citation to a file of the reader's choice."""
        from desktop_app.files.writing import write_whole

        text = self._citation(style, one=one)
        figure = self._figure()
        if not text or figure is None:
            return
        title, name = self._context.say("Save the citation"), suggested(figure, style.ending)
        path = save_path(self._context, self._window, title, name, style.ending, {style.ending.rpartition(".")[2]})
        if path is not None:
            self._guard(lambda: write_whole(path, text.encode()), path)

    def open_export(self) -> None:
        """Ask for a file that this program exported and show what it showed."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self._context.say("Open an export"),
            str(folder_of(self._context.settings)),
            self._context.say("Exports of Silicon Ledger") + " (*.png *.svg *.pdf *.xlsx *.zip *.json *.csv *.slstate)",
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Show what the file showed, and say what has changed since."""
        from desktop_app.exports.reopening import reopened

        try:
            state, words = reopened(path, self._context.ledger(), self._context.say)
        except LedgerError as error:
            self.told.emit("bad", error.said(self._context.say))
            return
        self.opened.emit(state, words)

    def _citation(self, style: Style, *, one: bool) -> str:
        from desktop_app.exports.citation.cite import cite_figure, cite_mark

        figure = self._figure()
        if figure is None:
            return ""
        if one:
            mark = self._mark()
            return cite_mark(figure, mark, style) if mark else ""
        return cite_figure(figure, style)

    def _write(self, path: Path, options: RenderOptions, figure: Figure, *, everything: bool) -> None:
        from desktop_app.exports.render import render_figure

        def write() -> None:
            if everything:
                from desktop_app.exports.all_data import write_all_data

                write_all_data(self._context.ledger(), figure, path, options)
            else:
                render_figure(figure, path, options)

        self._guard(write, path)

    def _guard(self, write: Callable[[], None], path: Path) -> None:
        try:
            write()
        except LedgerError as error:
            self.told.emit("bad", error.said(self._context.say))
        else:
            self.told.emit("info", self._context.say("Written to {path}.", path=path))

    def _enable(self) -> None:
        if self._menu.isEmpty():  # filled when first opened: the first chart does not wait for the ways to cite it
            self._fill(self._context.say)
        figure = self._figure()
        for action in self._figure_actions:
            action.setEnabled(figure is not None)
        for action in self._mark_actions:
            action.setEnabled(bool(self._mark()))
