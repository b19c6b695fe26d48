"""The tokens as a ``QPalette``, and the system's own palette as tokens where high contrast is asked for."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from desktop_app.theme.tokens import Tokens, contrast_tokens

_Role = QPalette.ColorRole

TEXT_2 = _Role.BrightText  # a role that Fusion leaves alone: labels name it and follow every change by themselves
TEXT_3 = _Role.PlaceholderText

_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (_Role.Window, "panel"),
    (_Role.Base, "surface"),
    (_Role.AlternateBase, "row"),
    (_Role.WindowText, "text"),
    (_Role.Text, "text"),
    (_Role.ButtonText, "text"),
    (TEXT_2, "text_2"),
    (TEXT_3, "text_3"),
    (_Role.Button, "surface"),
    (_Role.Light, "surface"),
    (_Role.Midlight, "row"),
    (_Role.Mid, "line"),
    (_Role.Dark, "line_strong"),
    (_Role.Shadow, "line_strong"),
    (_Role.Highlight, "accent"),
    (_Role.Accent, "accent"),
    (_Role.Link, "accent"),
    (_Role.LinkVisited, "accent"),
    (_Role.HighlightedText, "on_accent"),
    (_Role.ToolTipBase, "text"),
    (_Role.ToolTipText, "surface"),
)
_DISABLED = (_Role.WindowText, _Role.Text, _Role.ButtonText, TEXT_2)


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette for the design's tokens."""
    palette = QPalette()
    for role, name in _ROLES:
        palette.setColor(role, QColor(getattr(tokens, name)))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text_3))
    palette.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, QColor(tokens.line_strong))
    return palette


def contrast_palette(system: QPalette) -> QPalette:
    """Return the system's palette with our two text roles filled from it; no colour of ours enters."""
    palette = QPalette(system)
    for role in (TEXT_2, TEXT_3, _Role.Dark, _Role.Mid):
        palette.setColor(role, system.color(_Role.WindowText))
    return palette


def tokens_of(system: QPalette) -> Tokens:
    """Return tokens made of a high-contrast palette."""
    return contrast_tokens(
        {
            "surface": system.color(_Role.Base).name(),
            "panel": system.color(_Role.Window).name(),
            "text": system.color(_Role.WindowText).name(),
            "faint": system.color(QPalette.ColorGroup.Disabled, _Role.WindowText).name(),
            "accent": system.color(_Role.Highlight).name(),
            "on_accent": system.color(_Role.HighlightedText).name(),
        }
    )
