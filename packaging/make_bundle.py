"""UNTESTED: ``python3 packaging/make_bundle.py`` on a Mac makes ``Silicon Ledger.app`` and a disk image with it.

Needs macOS 12 or later, Python 3.11 to 3.13 from python.org, Apple's command line tools (iconutil, codesign, hdiutil) and
once the network. ``LEDGER_MAC_IDENTITY`` names a certificate "Developer ID Application: …", ``LEDGER_MAC_NOTARY`` a profile
that ``xcrun notarytool store-credentials`` has kept; without them the bundle is signed ad hoc, and Gatekeeper warns.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

from tools.interpreter import continue_with_suitable_python

if TYPE_CHECKING:
    from steps.release import Release

_BUNDLE = "Silicon Ledger.app"
_ICONSET = {16: ("16x16",), 32: ("16x16@2x", "32x32"), 64: ("32x32@2x",), 128: ("128x128",)}
_ICONSET |= {256: ("128x128@2x", "256x256"), 512: ("256x256@2x", "512x512")}


def main() -> int:
    """Build, try, pack; return the exit code."""
    from steps.places import DIST, ROOT, WORK
    from steps.plan import Plan
    from steps.release import Release, commit_and_epoch, version_of

    from tools.telling import SetUpError, quiet_call, tell

    if platform.system() != "Darwin":
        tell("A bundle for macOS can only be made on a Mac.")
        return 3
    commit, epoch = commit_and_epoch()
    release = Release(version_of(ROOT), epoch, commit, WORK, DIST)
    try:
        WORK.mkdir(parents=True, exist_ok=True)
        Plan(release).prepare(work_tree=False)
        bundle = _bundle(release)
        quiet_call("The self-test", [bundle / "Contents" / "MacOS" / "silicon-ledger", "self-test"])
        image = release.file(f"macos-{os.uname().machine}.dmg")
        words = ["-volname", "Silicon Ledger", "-srcfolder", bundle, "-format", "ULMO", "-ov", image]
        quiet_call("hdiutil", ["hdiutil", "create", *words])
        profile = os.environ.get("LEDGER_MAC_NOTARY")
        if profile:
            quiet_call("notarytool", ["xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait"])
            quiet_call("stapler", ["xcrun", "stapler", "staple", image])
    except SetUpError as reason:
        tell(str(reason))
        return 1
    tell(f"{image}: UNTESTED")
    return 0


def _bundle(release: Release) -> Path:
    from steps import environments, freeze, licences
    from steps.places import HERE

    from tools.places import site_packages_of
    from tools.telling import quiet_call

    python = environments.runtime(release)
    texts = release.work / "licences-macos"
    shutil.rmtree(texts, ignore_errors=True)
    part = licences.python_part(sys.version.split()[0], licences.python_licence_here(), texts)
    licences.gather(release, site_packages_of(python.parents[1]), texts, [part])
    target = release.work / "macos"
    env = {
        **release.env(),
        "PYTHONPATH": str(environments.freezer(release)),
        "PYINSTALLER_CONFIG_DIR": str(release.work / "pyinstaller"),
        "LEDGER_SOURCE": str(release.source),
        "LEDGER_RECIPES": str(HERE),
        "LEDGER_VERSION": release.version,
        "LEDGER_EDITION": str(release.edition),
        "LEDGER_LICENCES": str(texts),
        "LEDGER_ICON": str(_icon(release)),
    }
    words = [*freeze.PYINSTALLER, f"--distpath={target}", f"--workpath={release.work / 'frozen-macos'}"]
    quiet_call("PyInstaller", [python, "-m", "PyInstaller", *words, HERE / "macos" / "silicon-ledger.spec"], env=env)
    return target / _BUNDLE


def _icon(release: Release) -> Path:
    from tools.telling import quiet_call

    folder = release.work / "app.iconset"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for size, names in _ICONSET.items():
        for name in names:
            shutil.copyfile(release.work / "icons" / f"{size}.png", folder / f"icon_{name}.png")
    icon = release.work / "app.icns"
    quiet_call("iconutil", ["iconutil", "--convert", "icns", "--output", icon, folder])
    return icon


if __name__ == "__main__":
    continue_with_suitable_python()
    sys.exit(main())
