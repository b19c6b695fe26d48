"""Figures: plain data built by pure functions of (ledger, state); one small file per figure, no Qt."""

from desktop_app.figures.registry import FIGURES, build, build_named

__all__ = ["FIGURES", "build", "build_named"]
