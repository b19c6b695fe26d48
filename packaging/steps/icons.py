"""The icons in all sizes, drawn from resources/icons/app.svg."""

from __future__ import annotations

import shutil
from pathlib import Path

from steps import environments
from steps.places import HERE
from steps.release import Release
from tools.telling import quiet_call

SIZES = (16, 20, 22, 24, 32, 40, 48, 64, 128, 256, 512)
LINUX_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)  # the folders of the hicolor theme


def build(release: Release) -> Path:
    """Draw ``app.ico`` and one ``SIZE.png`` for each size; return their folder."""
    folder = release.work / "icons"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    svg = release.source / "resources" / "icons" / "app.svg"
    command = [environments.runtime(release), HERE / "steps" / "draw_icons.py", svg, folder, *SIZES]
    quiet_call("Drawing the icons", command, env={**release.env(), "QT_QPA_PLATFORM": "offscreen"})
    shutil.copyfile(svg, folder / "app.svg")
    return folder
