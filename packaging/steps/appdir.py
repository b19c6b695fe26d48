"""The folder behind an AppImage: what a package installs, with the start, menu entry and icon where AppImages have them."""

from __future__ import annotations

import shutil
from pathlib import Path

from steps import archives, linux_packages
from steps.places import NAME
from steps.release import Release

_START = f"""#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/usr/lib/{NAME}/{NAME}" "$@"
"""


def lay_out(release: Release, program: Path, icons: Path) -> Path:
    """Return the AppDir."""
    stage = linux_packages.fresh(release.work / "stage" / "appimage") / f"{NAME}.AppDir"
    linux_packages.system_tree(release, program, icons, stage)
    (stage / "AppRun").write_text(_START, encoding="utf-8")
    shutil.copyfile(linux_packages.RECIPES / f"{NAME}.desktop", stage / f"{NAME}.desktop")
    shutil.copyfile(icons / "256.png", stage / f"{NAME}.png")
    (stage / ".DirIcon").symlink_to(f"{NAME}.png")
    archives.settle(stage, release.epoch, ("AppRun", f"usr/lib/{NAME}/{NAME}"))
    return stage
