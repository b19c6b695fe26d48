"""The two Windows launchers: one without a console, one for the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

from steps.embedded_python import LIBRARY
from steps.places import CONSOLE_EXE, HERE, WINDOW_EXE
from steps.release import Release
from tools.telling import quiet_call

RECIPES = HERE / "windows"
_COMPILER, _RESOURCES = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"
# No time stamp, so that the bytes are the same again; the rest is what Windows offers against common attacks.
_LINK = "-Wl,--no-insert-timestamp,--nxcompat,--dynamicbase,--high-entropy-va"


def build(release: Release, icons: Path, target: Path) -> None:
    """Put both programs into ``target``."""
    work = release.work / "launcher"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    shutil.copyfile(icons / "app.ico", work / "app.ico")
    shutil.copyfile(RECIPES / "launcher.c", work / "launcher.c")
    for name in ("launcher.manifest", "launcher.rc"):
        text = (RECIPES / name).read_text(encoding="utf-8")
        (work / name).write_text(text.replace("@VERSION@", release.version), encoding="utf-8")
    _make(release, work, target / WINDOW_EXE, ["-mwindows", "-municode"])
    _make(release, work, target / CONSOLE_EXE, ["-mconsole", "-municode", "-DCONSOLE"])


def _make(release: Release, work: Path, out: Path, kind: list[str]) -> None:
    commas = ",".join([*release.version.split("."), "0"])
    (work / "version.h").write_text(
        f'#define VERSION_COMMAS {commas}\n#define VERSION_TEXT "{release.version}"\n#define FILE_NAME "{out.name}"\n',
        encoding="ascii",
    )
    text = '#include "version.h"\n' + (work / "launcher.rc").read_text(encoding="utf-8")
    (work / "own.rc").write_text(text, encoding="utf-8")
    windres = [_RESOURCES, f"--include-dir={work}", "--codepage=65001", work / "own.rc", work / "own.o"]
    quiet_call("windres", windres, env=release.env())
    library = f'-DPYTHON_LIBRARY=L"{LIBRARY}"'
    flags = ["-O2", "-s", "-static", "-Wall", "-Wextra", "-Werror", library, *kind, _LINK]
    files = [work / "launcher.c", work / "own.o"]
    quiet_call(_COMPILER, [_COMPILER, *flags, "-o", out, *files, "-lshell32", "-lole32"], env=release.env())
