"""How a figure is to be rendered to a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.theme.tokens import LIGHT


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """``size`` is width and least height in px at 96 dpi, ``scale`` pixels per px of a picture.

    A figure with more rows than the height holds gets a taller file: no row is left out. ``span`` is the part of an
    axis to be shown, ``today`` the day of the dashed line on an axis of dates. ``paper`` is one of ``paper.PAPERS``: a
    PDF is then set in type of at least 9 pt, whatever ``size`` says; empty gives a page of the figure's own size.
    ``decimal_comma`` writes CSV as spreadsheets of much of Europe read it, which take 1.5 for a text or a day.
    """

    size: tuple[int, int] = (1200, 800)
    scale: float = 1.0
    theme: str = LIGHT
    span: tuple[float, float] | None = None
    today: date | None = None
    paper: str = ""
    decimal_comma: bool = False
