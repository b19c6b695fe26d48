"""The Linux artefacts, all from the one frozen folder: portable archive, per-user installer, .deb."""

from __future__ import annotations

import gzip
import hashlib
import shutil
from pathlib import Path

from steps import archives, deb_control
from steps.icons import LINUX_SIZES
from steps.places import HERE, NAME, TITLE
from steps.release import Release
from tools.telling import quiet_call

RECIPES = HERE / "linux"
METAINFO = "internal.silicon_ledger.silicon_ledger.metainfo.xml"
PORTABLE_NOTE = (
    "This file makes the program portable: settings and everything else it keeps stay in the folder 'user' beside it.\n"
    "Delete this file, and it keeps them in the folders of whoever starts it.\n"
)


def portable(release: Release, program: Path) -> Path:
    """Pack the portable archive."""
    out = release.file("linux-x86_64-portable.tar.xz")
    stage = fresh(release.work / "stage" / "portable-linux") / NAME
    archives.link_tree(program, stage)
    (stage / "portable.txt").write_text(PORTABLE_NOTE, encoding="utf-8")
    archives.settle(stage, release.epoch, (NAME,))
    archives.tar_xz(release, stage, f"{NAME}-{release.version}", out)
    return out


def run(release: Release, program: Path, icons: Path) -> Path:
    """Make the per-user installer; gzip, because minimal systems have no xz."""
    out = release.file("linux-x86_64.run")
    stage = fresh(release.work / "stage" / "run") / NAME
    archives.link_tree(program, stage / "program")
    (stage / "icons").mkdir()
    for name in (*(f"{size}.png" for size in LINUX_SIZES), "app.svg"):
        shutil.copyfile(icons / name, stage / "icons" / name)
    for name in ("install.sh", "uninstall.sh", "shared.sh", f"{NAME}.desktop", f"{NAME}-mime.xml", METAINFO):
        shutil.copyfile(RECIPES / name, stage / name)
    archives.settle(stage, release.epoch, (f"program/{NAME}", "install.sh", "uninstall.sh"))
    tar = f"--sort=name --owner=0 --group=0 --numeric-owner --mtime=@{release.epoch} --format=gnu"
    words = ["--nox11", "--sha256", "--gzip", "--complevel", "1n" if release.short else "9n", "--tar-extra", tar]
    title = f"{TITLE} {release.version}, for one user"
    dated = ["--packaging-date", deb_control.date(release.epoch), "--tar-quietly"]
    made = stage.with_name(out.name)  # makeself writes its own words into the file: without the folders of this machine
    here = ["env", f"--chdir={stage.parent}", "makeself"]
    quiet_call("makeself", [*here, *words, *dated, stage.name, made.name, title, "./install.sh"], env=release.env())
    shutil.move(made, out)
    return out


def deb(release: Release, program: Path, icons: Path) -> Path:
    """Make the package for Debian and Ubuntu."""
    out = release.out / f"{NAME}_{release.version}_amd64.deb"
    stage = fresh(release.work / "stage" / "deb") / NAME
    system_tree(release, program, icons, stage)
    docs = stage / "usr" / "share" / "doc" / NAME
    docs.mkdir(parents=True)
    (docs / "copyright").write_text(deb_control.copyright_text(release), encoding="utf-8")
    _gzip(docs / "changelog.gz", deb_control.changelog(release))
    overrides = stage / "usr" / "share" / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(RECIPES / "lintian-overrides", overrides / NAME)
    control = stage / "DEBIAN"
    control.mkdir()
    (control / "md5sums").write_text(_sums(stage), encoding="utf-8")
    (control / "control").write_text(deb_control.control(release, _kilobytes(stage)), encoding="utf-8")
    archives.settle(stage, release.epoch, (f"usr/lib/{NAME}/{NAME}",))
    packed = ["-Zxz", "-z0"] if release.short else ["-Zxz", "-z6"]
    quiet_call("dpkg-deb", ["dpkg-deb", "--root-owner-group", *packed, "--build", stage, out], env=release.env())
    return out


def system_tree(release: Release, program: Path, icons: Path, stage: Path) -> None:
    """Lay out what a package installs for all users: program, command, menu, icons, file type, manual."""
    share = stage / "usr" / "share"
    (stage / "usr" / "bin").mkdir(parents=True)
    archives.link_tree(program, stage / "usr" / "lib" / NAME)
    (stage / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    for name, folder in (
        (f"{NAME}.desktop", share / "applications"),
        (METAINFO, share / "metainfo"),
    ):
        folder.mkdir(parents=True)
        shutil.copyfile(RECIPES / name, folder / name)
    (share / "mime" / "packages").mkdir(parents=True)
    shutil.copyfile(RECIPES / f"{NAME}-mime.xml", share / "mime" / "packages" / f"{NAME}.xml")
    for size in LINUX_SIZES:
        _icon(icons / f"{size}.png", share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / f"{NAME}.png")
    _icon(icons / "app.svg", share / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg")
    manual = share / "man" / "man1"
    manual.mkdir(parents=True)
    _gzip(manual / f"{NAME}.1.gz", (RECIPES / f"{NAME}.1").read_text(encoding="utf-8"))
    archives.settle(stage, release.epoch, (f"usr/lib/{NAME}/{NAME}",))


def _icon(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True)
    shutil.copyfile(source, target)


def fresh(folder: Path) -> Path:
    """Return the folder, empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _gzip(path: Path, text: str) -> None:
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def _sums(stage: Path) -> str:
    files = sorted(path for path in (stage / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    lines = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(stage).as_posix()}\n" for path in files]
    return "".join(lines)


def _kilobytes(stage: Path) -> int:
    """Return the size installed, as Debian's policy counts it: each file in whole kilobytes."""
    files = [path for path in (stage / "usr").rglob("*") if path.is_file() and not path.is_symlink()]
    return sum((path.stat().st_size + 1023) // 1024 for path in files) + 1
