"""The pinned pair of PySide6 and pyqtgraph, tried in a process of its own because a bad pair aborts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

PROBE = Path(__file__).with_name("qt_pair_probe.py")


def test_that_the_pair_keeps_the_count_of_none_and_draws_text_into_svg_and_pdf():
    done = subprocess.run([sys.executable, PROBE, "200000"], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    found = json.loads(done.stdout)
    assert found["item_change"]["calls"] >= 200_000
    assert found["faults"] == []
