from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QScrollBar, QSlider, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.theme import theme as theme_module
from desktop_app.theme.fonts import BODY_PX, FIGURE_TITLE, SMALL, Fonts
from desktop_app.theme.palette import TEXT_2
from desktop_app.theme.theme import Theme
from desktop_app.theme.tokens import tokens
from desktop_app.widgets.labels import Label

_Role = QPalette.ColorRole


def test_that_the_palette_follows_the_tokens(qapp: QApplication, theme: Theme) -> None:
    light = tokens("light")
    stated = {
        _Role.Window: light.panel,
        _Role.Base: light.surface,
        _Role.AlternateBase: light.row,
        _Role.WindowText: light.text,
        _Role.PlaceholderText: light.text_3,
        _Role.Button: light.surface,
        _Role.Mid: light.line,
        _Role.Dark: light.line_strong,
        _Role.Highlight: light.accent,
        _Role.Accent: light.accent,
        _Role.Link: light.accent,
        _Role.HighlightedText: light.on_accent,
        _Role.ToolTipBase: light.text,
        _Role.ToolTipText: light.surface,
    }
    assert {role: qapp.palette().color(role).name().upper() for role in stated} == stated
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, _Role.Text)
    assert disabled.name().upper() == light.text_3


def test_that_the_readers_choice_changes_all_colours_at_once(qapp: QApplication, theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert theme.tokens is tokens("dark")
    assert qapp.palette().color(TEXT_2).name().upper() == tokens("dark").text_2
    theme.choose("light")


def test_that_an_unknown_choice_follows_the_system(qapp: QApplication) -> None:
    assert Theme(qapp, "mauve").choice == "system"


def test_that_a_dark_system_palette_gives_the_dark_theme_where_qt_knows_no_scheme(qapp: QApplication) -> None:
    qapp.setPalette(QPalette(QColor("#202020")))
    assert Theme(qapp).tokens.name == "dark"


def test_that_high_contrast_takes_the_systems_colours(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme_module, "high_contrast_wanted", lambda: True)
    system = QPalette(QColor("#000000"), QColor("#000000"))
    for role, colour in ((_Role.WindowText, "#ffff00"), (_Role.Base, "#000000"), (_Role.Highlight, "#00ff00")):
        system.setColor(role, QColor(colour))
    qapp.setPalette(system)
    theme = Theme(qapp, "light")
    theme.finish()
    assert theme.tokens.contrast
    assert theme.tokens.text == "#ffff00"
    assert qapp.palette().color(_Role.Base).name() == "#000000"
    assert set(theme.tokens.instruments.values()) == {"#ffff00"}


def test_that_zoom_scales_fonts_and_lengths_and_stays_in_its_range(theme: Theme, qtbot: QtBot) -> None:
    theme.set_zoom(200)
    assert theme.px(8) == 16
    assert theme.fonts.font(FIGURE_TITLE).pixelSize() == round(theme.fonts.body_px * 20 / 13)
    theme.set_zoom(900)
    assert theme.zoom == 200
    theme.set_zoom(1)
    assert theme.zoom == 100
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_zoom(100)


def test_that_no_text_is_smaller_than_eleven_px(qapp: QApplication) -> None:
    fonts = Fonts()
    assert fonts.body_px >= BODY_PX
    assert fonts.font(SMALL).pixelSize() >= 11
    assert fonts.font(bold=True).weight() == QFont.Weight.DemiBold


def test_that_figures_are_tabular(qapp: QApplication) -> None:
    assert Fonts().body.featureValue(QFont.Tag("tnum")) == 1


@pytest.mark.parametrize(("country", "ends"), [("JPN", "JP"), ("KOR", "KR"), ("TWN", "TC"), ("CHN", "SC")])
def test_that_a_native_name_is_drawn_in_the_fonts_of_its_country(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, country: str, ends: str
) -> None:
    from desktop_app.theme import fonts

    monkeypatch.setattr(fonts, "_is_installed", lambda family: family.startswith("Noto Sans CJK"))
    own, first, *rest = Fonts(language="ja").font_for_country(country).families()
    assert own
    assert first == f"Noto Sans CJK {ends}"
    assert f"Noto Sans CJK {ends}" not in rest or ends == "JP"


def test_that_labels_follow_theme_and_zoom(theme: Theme, show: Callable[[QWidget], QWidget], qtbot: QtBot) -> None:
    small, warning = Label("142 days old", theme, size=SMALL, tone="text_2"), Label("weak", theme, tone="warn")
    show(small)
    show(warning)
    theme.choose("dark")
    theme.set_zoom(200)
    assert small.font().pixelSize() == theme.fonts.font(SMALL).pixelSize()
    assert warning.palette().color(_Role.WindowText).name().upper() == tokens("dark").warn
    qtbot.waitUntil(lambda: small.palette().color(small.foregroundRole()).name().upper() == tokens("dark").text_2)
    warning.set_tone("text")
    assert warning.palette().color(warning.foregroundRole()).name().upper() == tokens("dark").text
    theme.choose("light")


def test_that_icons_are_drawn_in_the_themes_colour(theme: Theme) -> None:
    image = theme.icon("close", "accent").pixmap(16, 16).toImage()
    seen = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    }
    assert seen == {tokens("light").accent}
    assert theme.icon("close", "accent") is theme.icon("close", "accent")


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_that_every_plain_control_can_be_painted(theme: Theme, choice: str, show: Callable[[QWidget], QWidget]) -> None:
    theme.choose(choice)
    combo = QComboBox()
    combo.addItems(["One", "Two"])
    bar = QScrollBar()
    bar.setRange(0, 100)
    check = QCheckBox("Check")
    check.setTristate(True)
    controls: list[QWidget] = [QPushButton("Button"), combo, QLineEdit("words"), QSlider(), bar, check]
    for control in controls:
        show(control)
        image: QImage = control.grab().toImage()
        colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert len(colours) > 1
    theme.choose("light")
