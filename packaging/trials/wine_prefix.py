"""A Windows of wine's making, with test-only stand-ins for what wine 8 lacks; nothing of it ever ships.

Wine proves files, imports, paths, installers and that a window is drawn; not numerics, speed or the look on a real screen.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path

from steps import environments
from steps.places import HERE
from steps.release import Release

from tools.telling import MissingError, quiet_call, tell
from trials.report import TrialFailedError
from trials.screen import Screen

_STAND_INS = HERE / "trials" / "wine"
_LIBRARIES = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows")
_CLASS = r"HKLM\Software\Microsoft\WindowsRuntime\ActivatableClassId\Windows.UI.ViewManagement.UISettings"
_FONTS = r"HKCU\Software\Wine\Fonts\Replacements"
_OF_WINDOWS = (
    "Segoe UI",
    "Tahoma",
    "MS Shell Dlg",
    "Yu Gothic UI",
    "Meiryo UI",
    "MS UI Gothic",
    "Malgun Gothic",
    "Gulim",
)
_FONT = "Noto Sans CJK JP"  # stands for them where it is installed, so that pictures show every script
# no .NET, no browser, no menu entries outside, no debugger; our C library with complex numbers before wine's
_OVERRIDES = "mscoree=;mshtml=;winemenubuilder.exe=;winedbg.exe=;ucrtbase=n,b"
_LONGEST = 600.0  # seconds


class WinePrefix:
    """One machine with one user; programs are shown on ``screen``."""

    def __init__(self, folder: Path, screen: Screen) -> None:
        self._folder = folder
        overrides = {
            "WINEPREFIX": str(folder),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": _OVERRIDES,
        }
        self.env = {**screen.env, **overrides, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
        self.drive = folder / "drive_c"

    @property
    def home(self) -> Path:
        """Return the user's folder."""
        return next(path for path in (self.drive / "users").iterdir() if path.name != "Public")

    @property
    def local(self) -> Path:
        """Return the user's ``%LOCALAPPDATA%``."""
        return self.home / "AppData" / "Local"

    def windows_path(self, path: Path) -> str:
        """Return a path of this drive as Windows writes it."""
        return "C:\\" + str(path.relative_to(self.drive)).replace("/", "\\")

    def command(self, *words: object) -> list[str]:
        """Return the command that runs a Windows program; paths are named as Windows sees them."""
        return ["wine", *(self._named(word) if isinstance(word, Path) else str(word) for word in words)]

    def _named(self, path: Path) -> str:
        return self.windows_path(path) if path.is_relative_to(self.drive) else f"Z:{path}".replace("/", "\\")

    def run(self, *words: object, env: Mapping[str, str] | None = None) -> tuple[int, str]:
        """Run a program to its end; return its code (the last eight bits of it) and what it said.

        Its services outlive it and hold the pipe open, so the pipe is read while it runs and not to the end; a file in
        place of the pipe is a handle that Python refuses under wine.
        """
        process = self.start(*words, env=env)
        said: list[bytes] = []
        reader = threading.Thread(target=_read_into, args=(process, said), daemon=True)
        reader.start()
        code = process.wait(timeout=_LONGEST)
        reader.join(timeout=2)
        return code, b"".join(said).decode(errors="replace")

    def start(self, *words: object, env: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        """Start a program; what it says has to be read by the caller."""
        return subprocess.Popen(
            self.command(*words),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**self.env, **(env or {})},
        )

    def expect(self, *words: object, code: int = 0) -> str:
        """Run a program; raise ``TrialFailedError`` if it returns another code."""
        found, said = self.run(*words)
        if found != code:
            raise TrialFailedError(f"{' '.join(map(str, words))} returned {found} and not {code}: {said[-1500:]}")
        return said

    def registry(self, key: str, value: str = "") -> str:
        """Return a value of the registry, that of the key itself where none is named, or an empty text."""
        code, said = self.run("reg", "query", key, *(("/v", value) if value else ("/ve",)))
        lines = [line for line in said.splitlines() if "    REG_" in line]
        return lines[0].split("    ", 3)[3].strip() if code == 0 and lines else ""

    def settle(self) -> None:
        """Wait until every program has ended and the registry is written."""
        subprocess.run(["wineserver", "-w"], env=self.env, check=False, timeout=_LONGEST)

    def end(self) -> None:
        """End whatever still runs in this prefix."""
        subprocess.run(["wineserver", "-k"], env=self.env, check=False, timeout=60)

    def registry_files(self) -> list[Path]:
        """Return the files that hold the registry once everything has settled."""
        return [self._folder / name for name in ("user.reg", "system.reg")]


def _read_into(process: subprocess.Popen[bytes], said: list[bytes]) -> None:
    assert process.stdout is not None
    while piece := os.read(process.stdout.fileno(), 65536):
        said.append(piece)


def copy_of(template: WinePrefix, folder: Path, screen: Screen) -> WinePrefix:
    """Return another machine, the same as one that has settled."""
    prefix = WinePrefix(folder, screen)
    if folder.exists():
        prefix.end()
        shutil.rmtree(folder)
    quiet_call("cp", ["cp", "-a", "--reflink=auto", template.drive.parent, folder])
    return prefix


def make(release: Release, screen: Screen) -> WinePrefix:
    """Return a new machine."""
    if not _LIBRARIES.is_dir():
        raise MissingError("Missing to try what was built:\n  wine for x86_64: apt-get install wine64 wine")
    folder = release.work / "wine" / "template"
    prefix = WinePrefix(folder, screen)
    if folder.exists():
        prefix.end()
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    tell("Making a wine prefix")
    prefix.expect("wineboot", "--init")
    prefix.expect("winecfg", "-v", "win10")
    for name in _OF_WINDOWS:
        prefix.expect("reg", "add", _FONTS, "/v", name, "/d", _FONT, "/f")
    prefix.settle()
    for link in [path for path in prefix.home.rglob("*") if path.is_symlink()]:  # to this machine's own home
        link.unlink()
        link.mkdir()
    _stand_in(release, prefix)
    return prefix


def _stand_in(release: Release, prefix: WinePrefix) -> None:
    system, work = prefix.drive / "windows" / "system32", release.work / "stand-ins"
    work.mkdir(exist_ok=True)
    python = environments.builders(release)
    quiet_call("Making ucrtbase.dll", [python, _STAND_INS / "ucrt.py", _LIBRARIES / "ucrtbase.dll", work])
    compiler = ["x86_64-w64-mingw32-gcc", "-O2", "-shared", "-static", "-s"]
    quiet_call("Making windows.ui.dll", [*compiler, "-o", work / "windows.ui.dll", _STAND_INS / "uisettings.c"])
    for name in ("ucrtbase.dll", "ucrtw.dll", "windows.ui.dll"):
        (system / name).unlink(missing_ok=True)  # it may be a link to wine's own
        shutil.copyfile(work / name, system / name)
    prefix.expect("reg", "add", _CLASS, "/v", "DllPath", "/d", r"C:\windows\system32\windows.ui.dll", "/f")
    for name in ("ActivationType", "Threading", "TrustLevel"):
        prefix.expect("reg", "add", _CLASS, "/v", name, "/t", "REG_DWORD", "/d", "0", "/f")
    prefix.settle()
