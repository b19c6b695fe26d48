"""Pictures of the window, drawn without a screen."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tools.places import BUILD, PICTURES
from tools.telling import quiet_call, tell

_FIRST = """
from desktop_app.i18n import say_in
from desktop_app.pages.registry import pages
print(*(f"{page.key}/{page.figure}" for page in pages(say_in("en"))))
"""
_ALL = "from desktop_app.figures.registry import FIGURES; print(*FIGURES)"


def write_pages(python: Path) -> int:
    """Write a picture of each page as it opens into ``pictures/``; return 0."""
    return _write(python, _FIRST, "each page")


def write_figures(python: Path) -> int:
    """Write a picture of each figure in its page into ``pictures/``; return 0."""
    return _write(python, _ALL, "each figure")


def _write(python: Path, names: str, what: str) -> int:
    PICTURES.mkdir(exist_ok=True)
    states = BUILD / "states"
    states.mkdir(parents=True, exist_ok=True)
    asked = subprocess.run([python, "-c", names], capture_output=True, text=True, check=True)
    tell(f"Writing a picture of {what} to {PICTURES}")
    for figure in asked.stdout.split():
        name = figure.replace("/", "-")
        state = states / f"{name}.json"
        state.write_text(json.dumps({"figure": figure}), encoding="utf-8")
        out = PICTURES / f"{name}.png"
        command = [python, "-m", "desktop_app", "picture", state, "-o", out]
        quiet_call(f"Drawing {figure}", command, env={"QT_QPA_PLATFORM": "offscreen"})
        tell(f"  {out.name}")
    return 0
