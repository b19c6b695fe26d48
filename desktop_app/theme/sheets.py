"""The only style sheets of the program: tab bar, segmented buttons, badge, primary button.

They are set on single widgets; a sheet on the application would polish every widget. Lengths follow the zoom.
"""

from __future__ import annotations

from desktop_app.theme.tokens import Tokens


def tab_bar(tokens: Tokens, scale: float, padding: int) -> str:
    """Return the sheet of the tab bar on top of the window; ``padding`` px stand at both sides of a word."""
    edge = round(3 * scale)
    return f"""
QTabBar::tab {{ background: transparent; color: {tokens.text_2}; border: none; margin: 0;
  min-height: {round(48 * scale) - 1 - 2 * edge}px; padding: 0 {padding}px;
  border-top: {edge}px solid transparent; border-bottom: {edge}px solid transparent; }}
QTabBar::tab:hover {{ color: {tokens.text}; }}
QTabBar::tab:selected {{ color: {tokens.text}; font-weight: 600; border-bottom-color: {tokens.accent}; }}
"""


def segmented(tokens: Tokens, scale: float) -> str:
    """Return the sheet of one button in a row of exclusive buttons; ``place`` is first, middle, last or only."""
    radius = round(tokens.radius_control * scale)
    return f"""
QPushButton {{ background: {tokens.surface}; color: {tokens.text_2}; border: 1px solid {tokens.line_strong};
  border-left-color: {tokens.line}; border-right: none; border-radius: 0; margin: 0;
  min-height: {round(30 * scale)}px; padding: 0 {round(13 * scale)}px; }}
QPushButton:hover {{ background: {tokens.row}; }}
QPushButton:checked {{ background: {tokens.accent_bg}; color: {tokens.text}; font-weight: 600; }}
QPushButton:disabled {{ color: {tokens.text_3}; }}
QPushButton[place="first"], QPushButton[place="only"] {{ border-left-color: {tokens.line_strong};
  border-top-left-radius: {radius}px; border-bottom-left-radius: {radius}px; }}
QPushButton[place="last"], QPushButton[place="only"] {{ border-right: 1px solid {tokens.line_strong};
  border-top-right-radius: {radius}px; border-bottom-right-radius: {radius}px; }}
""" + (_CHECKED_BY_FRAME.format(text=tokens.text) if tokens.contrast else "")


_CHECKED_BY_FRAME = "QPushButton:checked {{ border: 2px solid {text}; text-decoration: underline; }}\n"


def badge(tokens: Tokens, scale: float, tone: str) -> str:
    """Return the sheet of a badge; ``tone`` names the colour of its edge and words."""
    colour = tokens.text_2 if tone == "plain" else getattr(tokens, tone)
    edge = tokens.line_strong if tone == "plain" else colour
    return f"""
QLabel {{ color: {colour}; border: 1px solid {edge}; border-radius: {round(tokens.radius_badge * scale)}px;
  padding: {round(1 * scale)}px {round(5 * scale)}px; }}
"""


def primary(tokens: Tokens, scale: float) -> str:
    """Return the sheet of the one button of a page that is meant first."""
    return f"""
QPushButton {{ background: {tokens.accent}; color: {tokens.on_accent}; border: 1px solid {tokens.accent};
  border-radius: {round(tokens.radius_control * scale)}px;
  min-height: {round(30 * scale)}px; padding: 0 {round(12 * scale)}px; }}
QPushButton:hover {{ border-color: {tokens.text}; }}
QPushButton:pressed {{ background: {tokens.text}; color: {tokens.surface}; }}
QPushButton:disabled {{ background: {tokens.panel}; color: {tokens.text_3}; border-color: {tokens.line_strong}; }}
"""
