"""The settings: each change holds at once, and what the administrator has locked is seen to be locked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import paths, startup_problems
from desktop_app.frame.settings_dialog import SettingsDialog
from desktop_app.i18n import Say
from desktop_app.policy_file import Policy, read_policy
from desktop_app.settings import Settings
from desktop_app.theme.theme import Theme
from desktop_app.widgets.labels import Label

Open = Callable[..., SettingsDialog]


@pytest.fixture
def dialog(theme: Theme, say: Say, tmp_path: Path, qtbot: QtBot) -> Open:
    """Return a function that opens the dialog under a policy."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def opened(policy: Policy | None = None, speak: Callable[[str], None] | None = None) -> SettingsDialog:
        made = SettingsDialog(Settings(tmp_path / "config", policy), theme, say, speak, parent)
        with qtbot.waitExposed(made):
            made.open()
        made.grab()
        return made

    return opened


def words(dialog: SettingsDialog) -> list[str]:
    return [label.accessibleName() or label.text() for label in dialog.findChildren(Label)]


def test_that_looks_and_zoom_change_at_once(dialog: Open, theme: Theme, qtbot: QtBot):
    made = dialog(speak=lambda _language: None)
    made.looks.chosen.emit("dark")
    made.zoom.chosen.emit("150")
    qtbot.waitUntil(lambda: (theme.choice, theme.zoom) == ("dark", 150))


def test_that_a_chosen_language_is_spoken_and_the_dialog_goes_with_the_old_one(dialog: Open):
    spoken: list[str] = []
    made = dialog(speak=spoken.append)
    made.language.set_current("ko")
    made.language.chosen.emit("ko")
    assert spoken == ["ko"]


def test_that_a_chosen_folder_is_kept(dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    made = dialog(speak=lambda _language: None)
    assert made.folder.text() == "The folder used last"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    made.choose.click()
    assert made.folder.text() == str(tmp_path)
    assert Settings(tmp_path / "config").text("export_folder") == ""  # whoever saves is told, the dialog writes nothing


def test_that_locked_values_cannot_be_changed_and_say_so(dialog: Open, tmp_path: Path):
    file = tmp_path / "policy.toml"
    locked = {"language": "en", "export_folder": str(tmp_path), "own_data": False, "update_folder": ""}
    made = dialog(Policy(locked=locked, defaults={"unsigned_editions": False}, file=file))
    assert not made.language.isEnabled()
    assert not made.choose.isEnabled()
    said = words(made)
    for name in ("Language", "Folder for exports", "Own tables beside the ledger", "Folder for new editions"):
        assert f"{name}: Locked by your administrator" in said
    assert "Other editions than the one that came along: Locked by your administrator" not in said
    assert said.count("Not allowed") == 2
    assert any(str(file) in each for each in said)


def test_that_without_a_policy_nothing_is_said_to_be_set(dialog: Open):
    said = words(dialog(speak=lambda _language: None))
    assert "Nothing: there is no policy file." in said
    assert not any("Locked" in each for each in said)


def test_that_faults_of_the_policy_are_told(dialog: Open, tmp_path: Path):
    file = tmp_path / "policy.toml"
    file.write_text("[lock]\n", encoding="utf-8")
    made = dialog(read_policy((file,)))
    assert any("has faults" in each for each in words(made))


def test_that_a_policy_may_forbid_any_edition_but_the_one_that_came_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "policy.toml"
    monkeypatch.setattr(paths, "policy_files", lambda: (file,))
    assert startup_problems.policy_problems(tmp_path / "other.sqlite") == []
    file.write_text("[locked]\nunsigned_editions = false\n", encoding="utf-8")
    assert startup_problems.policy_problems(paths.bundled_edition()) == []
    (problem,) = startup_problems.policy_problems(tmp_path / "other.sqlite")
    assert str(file) in problem.happened
