"""The package for Fedora, openSUSE and relatives. It is built and looked into here, and untested on such a system."""

from __future__ import annotations

import json
from pathlib import Path

from steps import environments, linux_packages
from steps.places import NAME, PUBLISHER, SUMMARY
from steps.release import Release
from tools.telling import quiet_call

_NEEDS = (
    "libGL.so.1",
    "libEGL.so.1",
    "libX11.so.6",
    "libX11-xcb.so.1",
    "libxcb.so.1",
    "libfontconfig.so.1",
    "libfreetype.so.6",
)
_DESCRIPTION = (
    "What states pay for semiconductors, to whom, for which project, and what became of the dates that were promised. "
    "Every value names who said it, when, and in which state the money was. Needs no network."
)


def build(release: Release, program: Path, icons: Path) -> Path:
    """Make the package with nfpm, which needs no rpm on this machine."""
    out = release.out / f"{NAME}-{release.version}-1.x86_64.rpm"
    stage = release.work / "stage" / "rpm"
    linux_packages.fresh(stage)
    linux_packages.system_tree(release, program, icons, stage)
    recipe = release.work / "nfpm.yaml"
    recipe.write_text(json.dumps(_recipe(release, stage), indent=1), encoding="utf-8")  # JSON is YAML too
    nfpm = environments.builders(release).with_name("nfpm")
    quiet_call("nfpm", [nfpm, "package", "--packager", "rpm", "--config", recipe, "--target", out], env=release.env())
    return out


def _recipe(release: Release, stage: Path) -> dict[str, object]:
    return {
        "name": NAME,
        "arch": "amd64",
        "version": release.version,
        "release": "1",
        "maintainer": PUBLISHER,
        "vendor": PUBLISHER,
        "license": "Apache-2.0 AND CC-BY-4.0 AND CC-BY-NC-4.0",
        "description": f"{SUMMARY}\n{_DESCRIPTION}",
        "mtime": release.when,
        "depends": [f"{library}()(64bit)" for library in _NEEDS],
        "contents": _contents(stage),
        "rpm": {
            "summary": SUMMARY,
            "group": "Applications/Databases",
            "compression": "gzip:1" if release.short else "xz",
            "buildhost": "reproducible",
        },
    }


def _contents(stage: Path) -> list[dict[str, str]]:
    """List the program's folder as a tree, all else file by file: the folders around them belong to the system."""
    program = stage / "usr" / "lib" / NAME
    entries = [{"src": str(program), "dst": f"/usr/lib/{NAME}", "type": "tree"}]
    for path in sorted(stage.rglob("*")):
        place = f"/{path.relative_to(stage).as_posix()}"
        if path.is_relative_to(program) or path.is_dir():
            continue
        if path.is_symlink():
            entries.append({"src": str(path.readlink()), "dst": place, "type": "symlink"})
        else:
            entries.append({"src": str(path), "dst": place})
    return entries
