"""Export to a file: format, size, scale, colours, and whether what is shown or all data."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.figure import Figure
from desktop_app.exports.file_names import suggested
from desktop_app.exports.render import FORMATS
from desktop_app.exports.render_options import RenderOptions
from desktop_app.pages.page import PageContext
from desktop_app.pages.shared.save_path import save_path
from desktop_app.theme.tokens import DARK, LIGHT
from desktop_app.widgets.dialog_buttons import DialogButtons
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.segmented import Segmented

_PICTURES = ("png", "svg", "pdf")
_DATA = ("csv", "xlsx")
_WITH_CSV = ("csv", "zip")
_POINT, _COMMA = "point", "comma"
_SIZES = {"report": (1200, 800), "slide": (1600, 900), "wide": (1920, 1080)}
_LAST = "export"  # settings: what was chosen last


class ExportDialog(QDialog):
    """Asks once and remembers; ``exec`` is true when a path was chosen."""

    def __init__(self, context: PageContext, figure: Figure, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._figure, self._path = context, figure, Path()
        say, theme = context.say, context.theme
        self.setWindowTitle(say("Export to a file"))
        names = {
            "png": say("PNG picture"),
            "svg": say("SVG vectors"),
            "pdf": say("PDF page"),
            "csv": say("CSV table"),
            "xlsx": say("Excel workbook"),
            "json": say("JSON data"),
            "zip": say("ZIP with everything"),
        }
        self._format = DropDown(
            say("Format"), [(key, name) for key, name in names.items() if key in FORMATS], wide=True
        )
        sizes = (
            ("report", say("Report, 1200 × 800")),
            ("slide", say("Slide, 1600 × 900")),
            ("wide", say("Screen, 1920 × 1080")),
            ("own", say("Own size")),
        )
        self._size = DropDown(say("Size"), sizes, wide=True)
        papers = (
            ("", say("Page as large as the figure")),
            ("one", say("One page, type of 9 pt")),
            ("a4", say("A4 pages, title and axis on each")),
            ("a3", say("A3 pages, title and axis on each")),
        )
        self._paper = DropDown(say("Paper"), papers, wide=True)
        self._width, self._height = _pixels(say("Width in pixels")), _pixels(say("Height in pixels"))
        self._scale = QDoubleSpinBox()
        self._scale.setRange(0.5, 8.0)
        self._scale.setSingleStep(0.5)
        self._scale.setAccessibleName(say("Scale: lines and type grow with it"))
        self._colours = Segmented(say("Colours"), ((LIGHT, say("Light")), (DARK, say("Dark"))), theme)
        signs = (
            (_POINT, say("Decimal point, commas between cells")),
            (_COMMA, say("Decimal comma, semicolons between cells")),
        )
        self._signs = DropDown(say("Numbers in CSV"), signs, wide=True)
        self._all = QCheckBox(say("All data behind the figure, not only what is shown"))
        self._form = QFormLayout()
        for words, control in (
            (say("Format"), self._format),
            (say("Paper"), self._paper),
            (say("Size"), self._size),
            (say("Width"), self._width),
            (say("Height"), self._height),
            (say("Scale"), self._scale),
            (say("Colours"), self._colours),
            (say("Numbers in CSV"), self._signs),
        ):
            self._form.addRow(words, control)
        buttons = DialogButtons(DialogButtons.StandardButton.Cancel)
        save = buttons.addButton(say("Choose file …"), DialogButtons.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.addLayout(self._form)
        column.addWidget(self._all)
        column.addWidget(buttons)
        save.setDefault(True)  # once it has its dialog: before, another button would take Enter
        self._restore()
        self._format.chosen.connect(lambda _: self._adapt())
        self._size.chosen.connect(lambda _: self._adapt())
        self._paper.chosen.connect(lambda _: self._adapt())
        buttons.accepted.connect(self._choose_path)
        buttons.rejected.connect(self.reject)
        self._adapt()

    def path(self) -> Path:
        """Return the file that was chosen."""
        return self._path

    def everything(self) -> bool:
        """Tell whether all data behind the figure are wanted."""
        return self._all.isEnabled() and self._all.isChecked()

    def options(self) -> RenderOptions:
        """Return size, scale, colours and the signs of numbers as the writers take them."""
        size = _SIZES.get(self._size.current, (self._width.value(), self._height.value()))
        paper = self._paper.current if self._format.current == "pdf" else ""
        return RenderOptions(
            size, self._scale.value(), self._colours.current,
            today=self._context.today, paper=paper, decimal_comma=self._signs.current == _COMMA,
        )  # fmt: skip

    def _adapt(self) -> None:
        paged = self._format.current == "pdf" and bool(self._paper.current)
        picture, own = self._format.current in _PICTURES and not paged, self._size.current == "own"
        for control, shown in (
            (self._paper, self._format.current == "pdf"),
            (self._size, picture),
            (self._width, picture and own),
            (self._height, picture and own),
            (self._scale, self._format.current == "png"),
            (self._colours, picture or paged),
            (self._signs, self._format.current in _WITH_CSV),
        ):
            self._form.setRowVisible(control, shown)
        self._all.setVisible(self._format.current in _DATA)
        self._all.setEnabled(self._format.current in _DATA)
        self.adjustSize()

    def _choose_path(self) -> None:
        ending = self._format.current
        if self.everything() and ending == "csv":
            ending = "zip"  # of CSV files
        known = ("xlsx", "zip") if self.everything() else FORMATS
        path = save_path(self._context, self, self.windowTitle(), suggested(self._figure, ending), ending, known)
        if path is None:
            return
        self._path = path
        self._remember()
        self.accept()

    def _restore(self) -> None:
        last = self._context.settings.object(_LAST)
        self._format.set_current(str(last.get("format", "png")))
        self._paper.set_current(str(last.get("paper", "")))
        self._size.set_current(str(last.get("size", "report")))
        self._width.setValue(_whole(last.get("width"), 1200))
        self._height.setValue(_whole(last.get("height"), 800))
        scale = last.get("scale")
        self._scale.setValue(float(scale) if isinstance(scale, int | float) else 2.0)
        self._colours.set_current(str(last.get("colours", LIGHT)))
        usual = _COMMA if QLocale.system().decimalPoint() == "," else _POINT  # until it has been chosen once
        self._signs.set_current(str(last.get("numbers", usual)))

    def _remember(self) -> None:
        self._context.settings.set(
            _LAST,
            {
                "format": self._format.current,
                "paper": self._paper.current,
                "size": self._size.current,
                "width": self._width.value(),
                "height": self._height.value(),
                "scale": self._scale.value(),
                "colours": self._colours.current,
                "numbers": self._signs.current,
            },
        )


def _pixels(name: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(320, 8000)
    box.setSingleStep(20)
    box.setAccessibleName(name)
    return box


def _whole(value: object, usual: int) -> int:
    return value if isinstance(value, int) else usual
