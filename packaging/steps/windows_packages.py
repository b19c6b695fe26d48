"""The Windows artefacts, all from the one folder: portable zip, setup program, MSI for one user and for the machine."""

from __future__ import annotations

from pathlib import Path

from steps import archives, msi_source, msi_times
from steps.linux_packages import PORTABLE_NOTE, fresh
from steps.places import HERE, NAME, WINDOWS_FOLDER
from steps.release import Release
from tools.telling import quiet_call

RECIPES = HERE / "windows"


def portable(release: Release, program: Path) -> Path:
    """Pack the portable archive."""
    out = release.file("windows-x86_64-portable.zip")
    stage = fresh(release.work / "stage" / "portable-windows") / WINDOWS_FOLDER
    archives.link_tree(program, stage)
    (stage / "portable.txt").write_text(PORTABLE_NOTE, encoding="utf-8", newline="\r\n")
    archives.zip_folder(release, stage, f"{NAME}-{release.version}", out)
    return out


def setup(release: Release, program: Path, icons: Path) -> Path:
    """Make the setup program for one user."""
    out = release.file("windows-x86_64-setup.exe")
    files = release.work / "files.nsh"
    files.write_text(_file_list(program), encoding="utf-8")
    names = {
        "VERSION": release.version,
        "OUT": out,
        "ICON": icons / "app.ico",
        "SIDE": icons / "side.bmp",
        "FILES": files,
    }
    words = [f"-D{name}={value}" for name, value in names.items()] + (["-DFAST"] if release.short else [])
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, RECIPES / "setup.nsi"]
    quiet_call("makensis", command, env=release.env())
    return out


def msi(release: Release, program: Path, icons: Path, *, machine: bool) -> Path:
    """Make the package for Windows Installer: for one user, or for all users of the machine."""
    scope = "machine" if machine else "user"
    out = release.file(f"windows-x86_64-{scope}.msi")
    source = release.work / f"{scope}.wxs"
    text = msi_source.text(program, icons / "app.ico", source.parent, release.version, machine=machine)
    source.write_text(text, encoding="utf-8")
    quiet_call("wixl", ["wixl", "--arch", "x64", "-o", out, source], env=release.env())
    msi_times.settle(out, f"{NAME}-{release.version}-{scope}", release.epoch)
    return out


def _file_list(program: Path) -> str:
    """Return the instructions that install each file, in order of their names."""
    lines, folder = [], None
    for path in sorted(path for path in program.rglob("*") if path.is_file()):
        parent = path.parent.relative_to(program).as_posix().replace("/", "\\")
        if parent != folder:
            folder = parent
            lines.append('SetOutPath "$INSTDIR"' if parent == "." else f'SetOutPath "$INSTDIR\\{parent}"')
        lines.append(f'File "{path}"')
    return "\n".join(lines) + "\n"
