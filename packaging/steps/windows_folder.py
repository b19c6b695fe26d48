"""The Windows folder: official embeddable CPython, the wheels of the lock, our code, two small launchers; all byte-compiled."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from steps import archives, contents, embedded_python, environments, launcher, licences, locks
from steps.freeze import add_own_files
from steps.places import HERE, WINDOWS_FOLDER
from steps.release import Release
from steps.tooling import WINDOWS_PYTHON
from tools.interpreter import find
from tools.telling import SetUpError, quiet_call

# "..\lib" before the standard library: no_network/socket.py stands there and is to be found first.
SEARCH_PATH = f"..\\lib\r\npython{WINDOWS_PYTHON[0]}{WINDOWS_PYTHON[1]}.zip\r\n.\r\n"
_PLATFORM = ["--only-binary", ":all:", "--platform", "win_amd64", "--implementation", "cp"]
_TAGS = ["--python-version", "3.13", "--abi", "cp313", "--abi", "abi3", "--abi", "none"]

_QT_FILES = (
    *("__init__.py", "_config.py", "_git_pyside_version.py", "pyside6.abi3.dll"),
    *("msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll", "vcruntime140.dll", "vcruntime140_1.dll"),
    *(f"{name}.pyd" for name in contents.QT_MODULES),
    *(f"Qt6{name.removeprefix('Qt')}.dll" for name in contents.QT_MODULES),
    *("plugins/platforms/qwindows.dll", "plugins/platforms/qoffscreen.dll", "plugins/styles/qmodernwindowsstyle.dll"),
    *("plugins/iconengines/qsvgicon.dll", "plugins/imageformats/qico.dll", "plugins/imageformats/qsvg.dll"),
    "plugins/imageformats/qjpeg.dll",
    *(f"translations/qtbase_{language}.qm" for language in contents.QT_LANGUAGES),
)


def folder(release: Release) -> Path:
    """Return where the folder lies."""
    return release.work / "windows" / WINDOWS_FOLDER


def build(release: Release, icons: Path) -> Path:
    """Lay out the program; return its folder."""
    target = folder(release)
    shutil.rmtree(target.parent, ignore_errors=True)
    target.mkdir(parents=True)
    embedded_python.unpack(release, target / "runtime")
    (target / "runtime" / f"{Path(embedded_python.LIBRARY).stem}._pth").write_text(
        SEARCH_PATH, encoding="ascii", newline=""
    )
    lock = locks.shipped(release.source / "requirements")
    wheels = environments.download(release, "wheels-windows", lock, [*_PLATFORM, *_TAGS])
    infos = packages(release)
    for wheel in sorted(wheels.glob("*.whl")):
        _unpack_wheel(wheel, target / "lib", infos)
    shutil.copytree(release.source / "desktop_app", target / "lib" / "desktop_app")
    shutil.copyfile(HERE / "no_network" / "socket.py", target / "lib" / "socket.py")
    _compile(release, target / "lib")
    add_own_files(release, target)
    launcher.build(release, icons, target)
    licences.gather(release, infos, target / "licences", other_parts(release))
    archives.settle(target, release.epoch)
    return target


def other_parts(release: Release) -> list[licences.Part]:
    """Return what is inside and no Python package, its licences put into the folder."""
    target = folder(release)
    text = target / "runtime" / "LICENSE.txt"
    return [licences.python_part(embedded_python.VERSION, text, target / "licences")]


def packages(release: Release) -> Path:
    """Return the folder with the descriptions (``*.dist-info``) of the packages in the program."""
    return release.work / "windows" / "infos"


def _unpack_wheel(wheel: Path, lib: Path, infos: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            top, _, rest = name.partition("/")
            if name.endswith("/"):
                continue
            if top.endswith(".dist-info"):
                _write(infos / name, archive.read(name))
            if _ships(top, rest, name):
                _write(lib / name, archive.read(name))


def _ships(top: str, rest: str, name: str) -> bool:
    if top.endswith(".dist-info"):  # pluggy and click ask for their own version
        return rest in {"METADATA", "entry_points.txt"}
    if top == "PySide6":
        return rest in _QT_FILES
    return contents.keep_in_package(name)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _compile(release: Release, lib: Path) -> None:
    """Replace sources by byte-code: starts are fast in a read-only folder, and a virus scanner has half the files to read."""
    python = find(WINDOWS_PYTHON)
    if python is None:
        raise SetUpError("Python 3.13 is missing; it compiles the byte-code for Windows.")
    words = ["-q", "-b", "-j1", "--invalidation-mode", "unchecked-hash", "-s", lib.parent, "-p", "."]
    quiet_call("compileall", [python, "-I", "-m", "compileall", *words, lib], env=release.env())
    for source in lib.rglob("*.py"):
        if not source.with_suffix(".pyc").is_file():
            raise SetUpError(f"{source} was not compiled.")
        source.unlink()
    for place in sorted((path for path in lib.rglob("*") if path.is_dir()), reverse=True):
        if not any(place.iterdir()):
            place.rmdir()
