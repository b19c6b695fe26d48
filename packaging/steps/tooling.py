"""The programs that a build needs: what is missing, and how to get it."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass

from tools.interpreter import find
from tools.telling import SetUpError

WINDOWS_PYTHON = (3, 13)  # the version of the embeddable CPython that ships, which compiles the byte-code


@dataclass(frozen=True)
class Tool:
    """A program on the path, the package of Debian or Ubuntu that has it, and what it is for."""

    command: str
    package: str
    purpose: str


LINUX = (
    Tool("tar", "tar", "portable archive"),
    Tool("xz", "xz-utils", "portable archive"),
    Tool("strip", "binutils", "the size of CPython's libraries"),
    Tool("objdump", "binutils", "PyInstaller"),
    Tool("dpkg-deb", "dpkg", ".deb"),
    Tool("makeself", "makeself", ".run"),
)
WINDOWS = (
    Tool("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64-posix", "the launcher"),
    Tool("x86_64-w64-mingw32-windres", "binutils-mingw-w64-x86-64", "the launcher's icon and version"),
    Tool("makensis", "nsis", "the setup program"),
    Tool("wixl", "wixl", "the MSI packages"),
    Tool("msiinfo", "msitools", "the MSI packages"),
)


def check(*, linux: bool, windows: bool) -> None:
    """Raise ``SetUpError`` that lists everything missing for what is to be built."""
    wanted = (*(LINUX if linux else ()), *(WINDOWS if windows else ()))
    missing = [tool for tool in wanted if shutil.which(tool.command) is None]
    lines = [f"  {tool.command} ({tool.purpose}): apt-get install {tool.package}" for tool in missing]
    if windows and find(WINDOWS_PYTHON) is None:
        version = ".".join(map(str, WINDOWS_PYTHON))
        lines.append(f"  Python {version} (byte-code for Windows): with pyenv, uv or your distribution")
    if sys.platform != "linux":
        lines.append("  Linux: installers are made on Linux, for Linux and Windows")
    if lines:
        raise SetUpError("\n".join(["Missing to build:", *lines]))
