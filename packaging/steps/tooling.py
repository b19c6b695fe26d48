"""The programs and libraries that a build and its trials need: what is missing, and how to get it."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tools.interpreter import find
from tools.telling import MissingError

WINDOWS_PYTHON = (3, 13)  # the version of the embeddable CPython that ships, which compiles the byte-code


@dataclass(frozen=True)
class Tool:
    """A program on the path or a library (``lib….so.N``), the package of Debian or Ubuntu that has it, what it is for."""

    name: str
    package: str
    purpose: str


LINUX = (
    Tool("tar", "tar", "portable archive"),
    Tool("xz", "xz-utils", "portable archive"),
    Tool("strip", "binutils", "the size of CPython's libraries"),
    Tool("objdump", "binutils", "PyInstaller"),
    Tool("dpkg-deb", "dpkg", ".deb"),
    Tool("makeself", "makeself", ".run"),
    # Without these Qt starts on no bare X11, and they are gathered only if they stand on the build machine.
    Tool("libxcb-cursor.so.0", "libxcb-cursor0", "Qt on X11"),
    Tool("libxcb-icccm.so.4", "libxcb-icccm4", "Qt on X11"),
    Tool("libxcb-image.so.0", "libxcb-image0", "Qt on X11"),
    Tool("libxcb-keysyms.so.1", "libxcb-keysyms1", "Qt on X11"),
    Tool("libxcb-render-util.so.0", "libxcb-render-util0", "Qt on X11"),
    Tool("libxcb-xkb.so.1", "libxcb-xkb1", "Qt on X11"),
    Tool("libxkbcommon.so.0", "libxkbcommon0", "Qt on X11 and Wayland"),
    Tool("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "Qt on X11"),
)
WINDOWS = (
    Tool("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64-posix", "the launcher"),
    Tool("x86_64-w64-mingw32-windres", "binutils-mingw-w64-x86-64", "the launcher's icon and version"),
    Tool("makensis", "nsis", "the setup program"),
    Tool("wixl", "wixl", "the MSI packages"),
    Tool("msiinfo", "msitools", "the MSI packages"),
)
_SCREEN = (
    Tool("Xvfb", "xvfb", "a screen in memory"),
    Tool("xdotool", "xdotool", "closing windows"),
    Tool("import", "imagemagick", "pictures of windows"),
)
TRY_LINUX = (
    *_SCREEN,
    Tool("debootstrap", "debootstrap", "a bare Debian"),
    Tool("unshare", "util-linux", "a run without network"),
    Tool("setpriv", "util-linux", "a run as an ordinary user"),
    Tool("strace", "strace", "the sockets that are opened"),
    Tool("rpm", "rpm", "unpacking the .rpm"),
    Tool("lintian", "lintian", "Debian's policy"),
    Tool("desktop-file-validate", "desktop-file-utils", "the menu entry"),
    Tool("appstreamcli", "appstream", "what software centres show"),
)
TRY_WINDOWS = (*_SCREEN, Tool("wine", "wine", "running Windows programs"), WINDOWS[0])


def check(*, linux: bool, windows: bool) -> None:
    """Raise ``MissingError`` that lists everything missing for what is to be built."""
    wanted = (*(LINUX if linux else ()), *(WINDOWS if windows else ()))
    lines = [_line(tool) for tool in missing(wanted)]
    if windows and find(WINDOWS_PYTHON) is None:
        version = ".".join(map(str, WINDOWS_PYTHON))
        lines.append(f"  Python {version} (byte-code for Windows): with pyenv, uv or your distribution")
    if importlib.util.find_spec("pip") is None:
        lines.append("  pip of this Python (the locked packages): apt-get install python3-pip")
    if sys.platform != "linux":
        lines.append("  Linux: installers are made on Linux, for Linux and Windows")
    if lines:
        raise MissingError("\n".join(["Missing to build:", *lines]))


def check_trials(wanted: tuple[Tool, ...]) -> None:
    """Raise ``MissingError`` that lists everything missing to try what was built."""
    lines = [_line(tool) for tool in missing(wanted)]
    if lines:
        raise MissingError("\n".join(["Missing to try what was built:", *lines]))


def missing(wanted: tuple[Tool, ...]) -> list[Tool]:
    """Return the tools that this machine lacks."""
    libraries = _known_libraries() if any(".so." in tool.name for tool in wanted) else ""
    return [
        tool
        for tool in wanted
        if (f"\t{tool.name} " not in libraries if ".so." in tool.name else shutil.which(tool.name) is None)
    ]


def _known_libraries() -> str:
    ldconfig = shutil.which("ldconfig") or "/sbin/ldconfig"  # not on the path of ordinary users
    if not Path(ldconfig).exists():
        return ""
    return subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout


def _line(tool: Tool) -> str:
    return f"  {tool.name} ({tool.purpose}): apt-get install {tool.package}"
