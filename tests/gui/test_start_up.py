"""What is loaded when, told by the program itself in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("pyqtgraph", "numpy", "pandas", "sqlite_utils", "sqlite3", "openpyxl", "xlsxwriter", "pypdf", "PySide6.QtSvg")
PROBE = """
import sys
from pathlib import Path
from desktop_app import app, trace
from desktop_app.main_window import MainWindow
from PySide6 import QtCore, QtWidgets
from PySide6.QtWidgets import QApplication

def mark(name):
    heavy = [each for each in {heavy!r} if each in sys.modules]
    rooms = [each for each in ("desktop_app.domain.view_state", "desktop_app.ledger.opening") if each in sys.modules]
    spaces = [each for each in ("Qt", "QStyle") if each in vars(QtCore) | vars(QtWidgets)]
    print(name, "|", *heavy, *rooms, *spaces, flush=True)
    if name == "first chart":
        QApplication.exit(0)

trace.mark = mark
code = app.run(Path({edition!r}))
print("exit", code)
"""


@pytest.fixture(scope="module")
def marks(edition_file: Path) -> dict[str, list[str]]:
    """Return, for each mark of a start, what was loaded by then."""
    probe = PROBE.format(heavy=HEAVY, edition=str(edition_file))
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", probe], env=env, capture_output=True, text=True, timeout=60, check=False
    )
    lines = [line.partition(" | ") for line in done.stdout.splitlines() if " |" in line]
    assert "exit 0" in done.stdout, done.stderr
    return {name.strip(" |"): loaded.split() for name, _, loaded in lines}


def test_that_nothing_heavy_is_loaded_before_the_first_paint(marks: dict[str, list[str]]) -> None:
    """Nor the two namespaces that PySide6 makes when they are first named: ``Qt`` takes 15 ms, ``QStyle`` 6."""
    assert marks["first paint"] == []


def test_that_the_first_chart_follows_without_pandas(marks: dict[str, list[str]]) -> None:
    assert "pyqtgraph" in marks["first chart"]
    assert not {"pandas", "sqlite_utils", "openpyxl", "xlsxwriter", "pypdf"} & set(marks["first chart"])


def test_that_the_window_can_be_named_without_loading_qts_large_namespaces() -> None:
    """``Qt`` and ``QStyle`` cost 25 ms; they are loaded at their first use, which must come after the first paint."""
    probe = """
import time
from desktop_app import paths
from desktop_app.app import application, make_window
from desktop_app.settings import Settings
window = make_window(application(), Settings(paths.user_config()))
painted = []
window.first_painted.connect(lambda: (painted.append(1), application().exit()))
window.show()
application().exec()
import PySide6.QtCore, PySide6.QtWidgets
lazy = [name for module, name in ((PySide6.QtCore, "Qt"), (PySide6.QtWidgets, "QStyle")) if name in vars(module)]
print("painted", painted, lazy)
"""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", probe], env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert "painted [1] []" in done.stdout, done.stdout + done.stderr
