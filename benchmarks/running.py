"""Start a program, note when it says what it did, weigh it and end it."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 60.0  # seconds after which a program that says nothing is given up
SETTLE = 0.3  # seconds between the last paint and the weighing, so that what follows the paint is weighed too


@dataclass
class Run:
    """Seconds from the start of the process to each line it traced, and its memory in MB after the last."""

    seconds: dict[str, float] = field(default_factory=dict)
    megabytes: float = 0.0


def run_until(last: str, command: list[str], *, env: Mapping[str, str]) -> Run:
    """Run ``command`` until it writes a line that traces the mark ``last``; raise RuntimeError if it never does."""
    found = Run()
    said: list[str] = []
    begun = time.perf_counter()  # one clock for all processes of a machine
    with subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.PIPE, text=True) as process:
        alarm = threading.Timer(LONGEST, process.kill)
        alarm.start()
        try:
            for line in process.stderr or ():
                said.append(line)
                mark, at = _read(line)
                if mark:
                    found.seconds.setdefault(mark, at - begun)
                if mark == last:
                    time.sleep(SETTLE)
                    found.megabytes = _megabytes(process.pid)
                    break
        finally:
            alarm.cancel()
            process.kill()
    if last not in found.seconds:
        raise RuntimeError(f"{' '.join(command)} never traced '{last}':\n{''.join(said)}")
    return found


def _read(line: str) -> tuple[str, float]:
    """Return mark and time of a line of the program's trace, ``trace <mark> <perf_counter seconds>``."""
    words = line.split()
    return (" ".join(words[1:-1]), float(words[-1])) if words[:1] == ["trace"] else ("", 0.0)


def _megabytes(pid: int) -> float:
    memory = psutil.Process(pid).memory_full_info()
    return float(getattr(memory, "pss", memory.uss)) / 1e6  # pss is known on Linux only


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Start an X server without a screen, set DISPLAY and yield it; yield an empty text where there is no Xvfb."""
    server = shutil.which("Xvfb")
    if server is None:
        yield ""
        return
    read, write = os.pipe()
    command = [server, "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as process:
        os.close(write)
        with os.fdopen(read) as answer:
            display = f":{answer.readline().strip()}"
        before = os.environ.get("DISPLAY")
        os.environ["DISPLAY"] = display
        try:
            yield display
        finally:
            process.terminate()
            if before is None:
                del os.environ["DISPLAY"]
            else:
                os.environ["DISPLAY"] = before
