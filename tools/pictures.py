"""A picture of each page as the window shows it, drawn without a screen."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tools.places import BUILD, PICTURES
from tools.telling import quiet_call, tell

_FIGURES = "from desktop_app.figures.registry import FIGURES; print(*FIGURES)"


def write_all(python: Path) -> int:
    """Write one picture per figure of the program into ``pictures/``; return 0."""
    PICTURES.mkdir(exist_ok=True)
    states = BUILD / "states"
    states.mkdir(parents=True, exist_ok=True)
    asked = subprocess.run([python, "-c", _FIGURES], capture_output=True, text=True, check=True)
    tell(f"Writing a picture of each page to {PICTURES}")
    for figure in asked.stdout.split():
        name = figure.replace("/", "-")
        state = states / f"{name}.json"
        state.write_text(json.dumps({"figure": figure}), encoding="utf-8")
        out = PICTURES / f"{name}.png"
        command = [python, "-m", "desktop_app", "picture", state, "-o", out]
        quiet_call(f"Drawing {figure}", command, env={"QT_QPA_PLATFORM": "offscreen"})
        tell(f"  {out.name}")
    return 0
