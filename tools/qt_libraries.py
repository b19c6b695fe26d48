"""The system libraries and fonts that Qt needs on Linux: found out by loading Qt itself, not by names of packages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from tools.places import BUILD, VENV, python_of, site_packages_of
from tools.system_packages import installer_here
from tools.telling import SetUpError, tell

_LOAD = "import ctypes, sys\nfor name in sys.argv[1:]: ctypes.CDLL(name)"
_SCRIPTS = """
from PySide6.QtGui import QFontDatabase, QGuiApplication
application = QGuiApplication([])
S = QFontDatabase.WritingSystem
known = set(QFontDatabase.writingSystems())
print(*(name for name in ("Latin", "Japanese", "Korean") if getattr(S, name) not in known))
"""


def ensure() -> None:
    """Return when Qt can start and write; raise ``SetUpError`` with the command to type where it may not be made so."""
    if sys.platform != "linux":
        return
    missing = _missing_libraries()
    if missing:
        _install(f"Qt lacks system libraries here ({missing}).", fonts_only=False)
        missing = _missing_libraries()
        if missing:
            raise SetUpError(f"Qt still cannot be loaded: {missing}.")
    _ensure_fonts()


def has_screen() -> bool:
    """Return whether a window can be shown: everywhere but on a Linux without X11 or Wayland."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _missing_libraries() -> str:
    """Return the loader's words about what is missing, or an empty text."""
    qt = site_packages_of(VENV) / "PySide6" / "Qt"
    plugins = ["libqoffscreen.so", *(["libqxcb.so"] if has_screen() else [])]
    files = [qt / "lib" / "libQt6Widgets.so.6", qt / "lib" / "libQt6Svg.so.6", qt / "lib" / "libQt6OpenGLWidgets.so.6"]
    files += [qt / "plugins" / "platforms" / name for name in plugins]
    command = [sys.executable, "-c", _LOAD, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stderr.strip().rpartition("\n")[2].removeprefix("OSError: ") if done.returncode else ""


def _ensure_fonts() -> None:
    """Look once per environment whether names in the four scripts can be written, and fetch fonts if they cannot."""
    looked = VENV / "fonts-looked-at"
    if looked.exists():
        return
    missing = _missing_scripts()
    if missing:
        _install(f"No font here can write: {missing}.", fonts_only=True, needed="Latin" in missing)
    looked.touch()


def _missing_scripts() -> str:
    command = [str(python_of(VENV)), "-c", _SCRIPTS]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    if done.returncode:
        raise SetUpError(f"Qt cannot start:\n{done.stderr}")
    return ", ".join(done.stdout.split())


def _install(reason: str, *, fonts_only: bool, needed: bool = True) -> None:
    """Install what is missing where that needs no question; else say the command, and stop if it is needed."""
    installer = installer_here()
    command = installer.command(libraries=not fonts_only) if installer else []
    may = _may_install() if installer else None
    if may is not None:
        tell(f"{reason} Installing it: {' '.join([*may, *command])}")
        _run_installer(may, command)
        return
    how = f"type:\n\n  sudo {' '.join(command)}\n" if command else "use the package manager of this system."
    if needed:
        raise SetUpError(f"{reason} To install what is missing, {how}\nThen run this command again.")
    tell(f"{reason} To install what is missing, {how}")


def _run_installer(may: list[str], command: list[str]) -> None:
    BUILD.mkdir(exist_ok=True)
    log = BUILD / "system-packages.log"
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with log.open("wb") as file:
        # finish what a killed installation left half-done; an index that is only partly reachable may still do
        before = [["dpkg", "--configure", "-a"], ["apt-get", "update"]] if command[0] == "apt-get" else []
        for step in [*before, command]:
            words = [*may, *step]
            code = subprocess.call(words, stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.STDOUT, env=env)
            if code and step is command:
                tail = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:])
                raise SetUpError(f"{tail}\nThe system packages could not be installed (all of it: {log}).")


def _may_install() -> list[str] | None:
    """Return what to put before the command to install without a question, or None."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None
