"""A screen in memory: start a program on it, wait until it shows something, take its picture, close it as a user would."""

from __future__ import annotations

import ctypes
import os
import select
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from trials.report import TrialFailedError, expect

SIZE = (1440, 900)
FIRST_CHART, REPLACED = "trace first chart", "trace replaced"  # what the program writes to stderr when asked to
_LONGEST = 90.0  # seconds a window may take on a machine that is busy with other things
_REST, _LONGEST_UNREST = 0.7, 15.0  # seconds without a change, and how long to wait for them
_LEAST_COLOURS = 50  # an empty window has few


class Screen:
    """An X server of its own; ``name`` is its DISPLAY."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.env = {**os.environ, "DISPLAY": name}

    def picture(self, out: Path) -> Path:
        """Save what the screen shows once it rests; raise ``TrialFailedError`` if that is next to nothing."""
        out.parent.mkdir(parents=True, exist_ok=True)
        before, end = b"", time.monotonic() + _LONGEST_UNREST
        while time.monotonic() < end:
            subprocess.run(["import", "-strip", "-window", "root", str(out)], env=self.env, check=True, timeout=60)
            if out.read_bytes() == before:
                break
            before = out.read_bytes()
            time.sleep(_REST)
        words = ["identify", "-format", "%k", str(out)]
        colours = int(subprocess.run(words, capture_output=True, text=True, check=True, timeout=60).stdout)
        expect(colours >= _LEAST_COLOURS, f"the picture {out.name} shows {colours} colours: nothing was drawn")
        return out

    def windows(self, title: str) -> list[str]:
        """Return the ids of the windows with a title."""
        words = ["xdotool", "search", "--onlyvisible", "--name", title]
        done = subprocess.run(words, capture_output=True, text=True, check=False, env=self.env, timeout=60)
        return done.stdout.split()

    def wait_for_window(self, title: str, longest: float = _LONGEST) -> str:
        """Return the id of the window with a title as soon as it is there."""
        return self.wait_for_windows(title, 1, longest)[0]

    def wait_for_windows(self, title: str, number: int, longest: float = _LONGEST) -> list[str]:
        """Return the ids of the windows with a title as soon as there are that many."""
        end = time.monotonic() + longest
        while time.monotonic() < end:
            found = self.windows(title)
            if len(found) == number or len(found) > number > 0:
                return found
            time.sleep(0.2)
        raise TrialFailedError(f"not {number} windows '{title}' in {longest:.0f} s")

    def press(self, *keys: str, window: str = "") -> None:
        """Press keys, as on a keyboard; in a window, if one is named."""
        if window:
            subprocess.run(["xdotool", "windowfocus", "--sync", window], env=self.env, check=True, timeout=60)
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], env=self.env, check=True, timeout=60)

    def close(self, window: str) -> None:
        """Ask a window to close, as its title bar does."""
        _ask_to_close(self.name, int(window))


@contextmanager
def screen() -> Iterator[Screen]:
    """Start an X server without a monitor and end it."""
    read, write = os.pipe()
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-ac"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        try:
            yield Screen(f":{number}")
        finally:
            server.terminate()


@contextmanager
def running(command: list[str], env: Mapping[str, str], until: str = FIRST_CHART) -> Iterator[subprocess.Popen[str]]:
    """Start a program and yield it once it has written ``until`` to stderr; end it afterwards if it still runs."""
    process = subprocess.Popen(
        command, env=dict(env), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    try:
        wait_for_line(process, until)
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            raise


def wait_for_line(process: subprocess.Popen[str], until: str) -> None:
    """Wait until a program has written ``until`` to stderr."""
    stream, said, end = process.stderr, "", time.monotonic() + _LONGEST
    assert stream is not None
    os.set_blocking(stream.fileno(), False)
    while time.monotonic() < end and until not in said:
        if select.select([stream], [], [], 0.5)[0]:
            piece = os.read(stream.fileno(), 65536).decode(errors="replace")
            if not piece:
                break
            said += piece
    expect(until in said, f"the program never said '{until}': {said[-1500:]}")


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib, filled up to the size of XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 12),
    )


def _ask_to_close(display: str, window: int) -> None:
    """Send WM_DELETE_WINDOW: there is no window manager on this screen that would."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    opened = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    protocols = x11.XInternAtom(opened, b"WM_PROTOCOLS", 0)
    delete = x11.XInternAtom(opened, b"WM_DELETE_WINDOW", 0)
    message = _ClientMessage(33, 0, 1, opened.value, window, protocols, 32, (ctypes.c_long * 5)(delete, 0, 0, 0, 0))
    x11.XSendEvent(opened, ctypes.c_ulong(window), 0, 0, ctypes.byref(message))
    x11.XSync(opened, 0)
    x11.XCloseDisplay(opened)
