"""Where a reader saves: the name has its ending, the folder is the one that was set, nothing is replaced unasked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.domain.view_state import ViewState
from desktop_app.exports.citation.style import Style
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.page import PageContext
from desktop_app.pages.shared.export_dialog import ExportDialog
from desktop_app.pages.shared.save_path import save_path
from desktop_app.policy_file import Policy
from desktop_app.settings import Settings
from desktop_app.theme.theme import Theme
from desktop_app.widgets.shortcuts import Shortcuts


class Reader:
    """Types one name after the other into the file dialog, and answers each question with the words of a button."""

    def __init__(self, patch: pytest.MonkeyPatch, parent: QWidget) -> None:
        self.parent = parent
        self.offered: list[Path] = []
        self.asked: list[str] = []
        self.names: list[str] = []
        self.answers: list[str] = []
        patch.setattr(QFileDialog, "getSaveFileName", self._type)
        patch.setattr(QMessageBox, "exec", lambda box: self._answer(box))

    def _type(self, _parent: object, _title: str, offered: str) -> tuple[str, str]:
        self.offered.append(Path(offered))
        name = self.names.pop(0)
        return str(Path(offered).parent / name) if name else "", ""

    def _answer(self, box: QMessageBox) -> int:
        self.asked.append(box.text())
        answer = self.answers.pop(0)
        next(each for each in box.buttons() if each.text() == answer).click()
        return 0


@pytest.fixture
def reader(qtbot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = Reader(monkeypatch, parent)
    yield made
    assert (made.names, made.answers) == ([], [])


@pytest.fixture
def context_of(theme: Theme, say: Say, ledger: Ledger, tmp_path: Path) -> Callable[..., PageContext]:
    def made(policy: Policy | None = None, folder: Path | None = None) -> PageContext:
        settings = Settings(tmp_path / "config", policy)
        settings.set("export_folder", str(folder or tmp_path))
        return PageContext(lambda: ledger, ledger.path, theme, settings, say, date(2026, 11, 23), Shortcuts())

    return made


@pytest.fixture
def ask(context_of: Callable[..., PageContext], reader: Reader) -> Callable[[], Path | None]:
    return lambda: save_path(context_of(), reader.parent, "Save", "offered.png", "png", {"svg"})


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("report", "report.png"),
        ("report.svg", "report.svg"),
        ("Fig. 3 Japan vs. Korea", "Fig. 3 Japan vs. Korea.png"),
    ],
)
def test_that_a_name_gets_the_chosen_ending(ask, reader: Reader, tmp_path: Path, typed: str, written: str) -> None:
    reader.names = [typed]
    assert ask() == tmp_path / written
    assert reader.asked == []


def test_that_a_file_is_replaced_under_its_final_name_only_after_a_yes(ask, reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "report.png").write_bytes(b"old")
    reader.names = ["report"]
    reader.answers = ["Replace"]
    assert ask() == tmp_path / "report.png"
    assert reader.asked == ["report.png exists already. Replace it?"]


def test_that_a_no_leads_back_to_the_choice_with_the_final_name(ask, reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "report.png").write_bytes(b"old")
    reader.names = ["report", "other"]
    reader.answers = ["Keep it"]
    assert ask() == tmp_path / "other.png"
    assert reader.offered == [tmp_path / "offered.png", tmp_path / "report.png"]


def test_that_a_name_typed_whole_is_not_asked_about_twice(ask, reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "report.png").write_bytes(b"old")
    reader.names = ["report.png"]
    assert ask() == tmp_path / "report.png"
    assert reader.asked == []


def test_that_a_choice_given_up_is_none_and_remembers_nothing(context_of, reader: Reader, tmp_path: Path) -> None:
    context = context_of()
    reader.names = [""]
    assert save_path(context, reader.parent, "Save", "offered.png", "png") is None
    assert context.settings.text("export_folder") == str(tmp_path)


def test_that_all_data_of_a_table_get_an_ending_that_can_hold_them(context_of, reader: Reader, qtbot, ledger) -> None:
    from desktop_app.figures import build

    context = context_of()
    figure = build(ledger, ViewState())
    dialog = ExportDialog(context, figure, reader.parent)
    dialog._format.set_current("csv")
    dialog._adapt()
    dialog._all.setChecked(True)
    reader.names = ["rows.csv"]
    dialog._choose_path()
    assert dialog.path().name == "rows.csv.zip"


@pytest.fixture
def chosen(tmp_path: Path) -> Path:
    folder = tmp_path / "chosen"
    folder.mkdir()
    return folder


def test_that_the_administrators_folder_is_offered_whatever_was_used_last(
    context_of, reader: Reader, tmp_path: Path, chosen: Path
) -> None:
    context = context_of(Policy(locked={"export_folder": str(chosen)}), folder=tmp_path)
    reader.names = ["elsewhere", "again"]
    for _ in range(2):
        save_path(context, reader.parent, "Save", "offered.png", "png")
    assert [each.parent for each in reader.offered] == [chosen, chosen]


@pytest.mark.parametrize(("page", "figure"), [("companies", "public_money"), ("countries", "support")])
def test_that_briefs_and_citations_are_offered_in_the_folder_for_exports(
    window_of, settings: Settings, reader: Reader, chosen: Path, page: str, figure: str
) -> None:
    settings.set("export_folder", str(chosen))
    shown = window_of(ViewState(page=page, figure=figure)).page(page)
    reader.names = [""]
    if page == "companies":
        shown.write_brief()
    else:
        shown.share.save_citation(Style.RIS, one=False)
    assert [each.parent for each in reader.offered] == [chosen]
