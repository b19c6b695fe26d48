"""The measures of the accessibility report, tried on what is known to be wrong, and the report itself."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from accessibility import contrast
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QTextEdit, QWidget
from pytestqt.qtbot import QtBot
from steps import accessibility_report
from steps.release import Release

from desktop_app.compat import override
from desktop_app.theme.tokens import tokens
from tools.telling import SetUpError

ROOT = Path(__file__).parents[2]


class Greedy(QPushButton):
    """Keeps the Tab for itself."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return True


@pytest.fixture
def window(qtbot: QtBot):
    made = QWidget()
    row = QHBoxLayout(made)
    for name in ("one", "two", "three"):
        row.addWidget(button := QPushButton(name))
        button.setFixedHeight(24)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def buttons(window: QWidget) -> list[QPushButton]:
    return window.findChildren(QPushButton)


def test_that_a_grey_too_faint_for_words_is_found_with_its_ratio() -> None:
    faint = replace(tokens("light"), text_3="#9AA3AD")
    (fault, *_) = [pair.fault for pair in contrast.pairs(faint) if pair.fault]
    assert fault.startswith("words: text_3 on surface has 2.5")
    assert fault.endswith("needs 4.5")


def test_that_a_hue_too_near_the_surface_is_found() -> None:
    hues = {**tokens("dark").instruments, "grant": tokens("dark").surface}
    faults = [pair for pair in contrast.pairs(replace(tokens("dark"), instruments=hues)) if pair.fault]
    assert {(pair.kind, pair.colour) for pair in faults} == {("fills of instruments", "grant")}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_that_the_design_keeps_every_contrast(theme: str) -> None:
    assert [pair.fault for pair in contrast.pairs(tokens(theme)) if pair.fault] == []


def test_that_a_control_without_a_name_is_found(window: QWidget) -> None:
    from accessibility.elements import unnamed

    assert unnamed(QAccessible.queryAccessibleInterface(window)) == []
    window.layout().addWidget(slider := QSlider(Qt.Orientation.Horizontal))
    slider.show()
    assert unnamed(QAccessible.queryAccessibleInterface(window)) == ["/Client/Slider"]


def test_that_tab_walks_through_all_and_back_to_the_first(window: QWidget) -> None:
    from accessibility.elements import walk

    assert [each.text() for each in walk(window, buttons(window)[0])] == ["one", "two", "three"]


@pytest.mark.parametrize("kind", [Greedy, QTextEdit])
def test_that_a_control_which_keeps_the_tab_ends_the_walk(window: QWidget, kind: type[QWidget]) -> None:
    from accessibility.elements import controls, walk

    first = buttons(window)[0]
    window.layout().insertWidget(1, trap := kind())
    trap.show()
    QWidget.setTabOrder(first, trap)
    QWidget.setTabOrder(trap, buttons(window)[-2])
    met = walk(window, first)
    assert met == [first, trap]
    assert set(controls(window)) - set(met)


def test_that_a_small_target_and_a_cut_word_are_found(window: QWidget) -> None:
    from accessibility.elements import cut, too_small

    assert too_small(window, 1) == []
    one, two, _ = buttons(window)
    one.setFixedHeight(23)
    two.setText("a much longer word")
    two.setFixedWidth(40)
    assert [each.partition(":")[0] for each in too_small(window, 1)] == ["QPushButton 'one'"]
    assert cut(window) == ["QPushButton 'a much longer word'"]


@pytest.mark.parametrize("name", ["countries/support", "companies/public_money", "projects/compare"])
def test_that_a_figure_of_the_program_passes_the_audit(name: str, edition_file: Path) -> None:
    from accessibility.audit import look_at

    (found,) = look_at([name], edition_file)
    assert found.faults == []
    assert found.controls == found.reached > 10
    assert found.marks == found.rows > 0


def test_that_the_report_tells_what_the_audit_found(tmp_path: Path) -> None:
    pair = asdict(contrast.Pair("words", "text", "surface", 15.84, 4.5))
    figure = {"figure": "countries/support", "elements": 1100, "controls": 36, "reached": 36, "marks": 32, "rows": 32}
    found = {"colours": {"light": {"least": [pair], "pairs": 67}}, "figures": [figure]}
    release = Release("0.1.0", 0, "a" * 40, tmp_path, tmp_path)
    text = accessibility_report.fill(json.loads(json.dumps(found)), release).read_text(encoding="utf-8")
    assert "| light | words | text on surface | 15.8 | 4.5 |" in text
    assert "| countries/support | 1100 | 36 of 36 | 32 | 32 |" in text
    assert "36 of 36 controls" in text
    assert "1,100 elements" in text
    assert "`aaaaaaaaaaaa`, dated 1970-01-01" in text


def test_that_a_gap_in_the_report_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / accessibility_report.NAME).write_text("@NOBODY@", encoding="utf-8")
    monkeypatch.setattr(accessibility_report, "HERE", tmp_path)
    found = {"colours": {"light": {"least": [], "pairs": 0}}, "figures": []}
    with pytest.raises(SetUpError):
        accessibility_report.fill(found, Release("0.1.0", 0, "", tmp_path, tmp_path))
