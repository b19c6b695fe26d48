"""Figures: plain data built by pure functions of a ``Reading``; one small file per figure, no Qt."""

from desktop_app.figures.registry import FIGURES, build, build_shown, figures_of, spec_of

__all__ = ["FIGURES", "build", "build_shown", "figures_of", "spec_of"]
