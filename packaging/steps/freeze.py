"""The Linux folder: PyInstaller's one-folder build, filtered, with resources, edition and licences beside it."""

from __future__ import annotations

import platform
import shutil
import tempfile
from pathlib import Path

from steps import archives, environments, licences, tooling
from steps.places import EDITION, HERE, LINUX_FOLDER, NAME
from steps.release import Release
from tools.places import site_packages_of
from tools.telling import SetUpError, quiet_call

PYINSTALLER = ("--noconfirm", "--clean", "--log-level=WARN")


def folder(release: Release) -> Path:
    """Return where the folder lies."""
    return release.work / "linux" / LINUX_FOLDER


def gathered(release: Release) -> Path:
    """Return the list of libraries that were gathered, with the place each came from."""
    return release.work / "gathered.txt"


def build(release: Release) -> Path:
    """Freeze the program; return its folder."""
    python = environments.runtime(release)
    target = folder(release)
    shutil.rmtree(target.parent, ignore_errors=True)
    env = {
        **release.env(),
        "PYTHONPATH": str(environments.freezer(release)),
        "PYINSTALLER_CONFIG_DIR": str(release.work / "pyinstaller"),
        "LEDGER_SOURCE": str(release.source),
        "LEDGER_RECIPES": str(HERE),
        "LEDGER_GATHERED": str(gathered(release)),
    }
    words = [*PYINSTALLER, f"--distpath={target.parent}", f"--workpath={release.work / 'frozen'}"]
    command = [python, "-m", "PyInstaller", *words, HERE / "linux" / "silicon-ledger.spec"]
    quiet_call("PyInstaller", command, env=env)
    _refuse_gaps(target / "lib")
    _strip(release, target / "lib")
    add_own_files(release, target)
    licences.gather(release, site_packages_of(python.parents[1]), target / "licences", other_parts(release))
    archives.settle(target, release.epoch, (NAME,))
    return target


def self_test(release: Release) -> None:
    """Let the frozen program try itself: every page, every format; raise ``SetUpError`` where it fails."""
    with tempfile.TemporaryDirectory() as home:
        folders = {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_RUNTIME_DIR": home, "PYTHONPATH": ""}
        quiet_call("The self-test", [folder(release) / NAME, "self-test"], env=folders)


def other_parts(release: Release) -> list[licences.Part]:
    """Return what is inside and no Python package, its licences put into the folder."""
    texts = folder(release) / "licences"
    python = licences.python_part(platform.python_version(), licences.python_licence_here(), texts)
    return [python, *licences.system_parts(gathered(release), texts)]


def _refuse_gaps(lib: Path) -> None:
    missing = [tool.name for tool in tooling.LINUX if ".so." in tool.name and not (lib / tool.name).exists()]
    if missing:
        raise SetUpError(f"PyInstaller has not gathered {', '.join(missing)}, without which Qt starts on no bare X11.")


def _strip(release: Release, lib: Path) -> None:
    """Take names that only debuggers read out of CPython's and numpy's modules.

    Not of ``numpy.libs``: its libraries were laid out anew by their makers and break.
    """
    python = [*sorted(lib.glob("libpython*.so*")), *sorted(lib.glob("python3.*/lib-dynload/*.so"))]
    numpy = sorted((lib / "numpy").rglob("*.so"))
    quiet_call("strip", ["strip", "--strip-unneeded", *python, *numpy], env=release.env())


def add_own_files(release: Release, target: Path) -> None:
    """Put resources and edition beside the program, as ``desktop_app/paths.py`` expects them."""
    sources = shutil.ignore_patterns("*.po", "*.pot")  # the program reads what was compiled from them
    shutil.copytree(release.source / "resources", target / "resources", dirs_exist_ok=True, ignore=sources)
    shutil.copyfile(release.edition, target / EDITION)
