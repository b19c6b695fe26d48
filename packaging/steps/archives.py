"""Archives that are the same bytes again: names in order, one time, no owners."""

from __future__ import annotations

import os
import shutil
import time
import zipfile
from pathlib import Path

from steps.release import Release
from tools.telling import quiet_call

_LEAST_ZIP_YEAR = 1980


def link_tree(source: Path, target: Path) -> None:
    """Copy a folder by hard links: the copy costs no time and must not be changed."""
    shutil.copytree(source, target, symlinks=True, copy_function=os.link)


def settle(folder: Path, epoch: int, programs: tuple[str, ...] = ()) -> None:
    """Give everything below ``folder`` plain permissions and one time; ``programs`` may be executed."""
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(place, name)
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or path.relative_to(folder).as_posix() in programs else 0o644)
            os.utime(path, (epoch, epoch), follow_symlinks=False)
    folder.chmod(0o755)
    os.utime(folder, (epoch, epoch))


def tar_xz(release: Release, folder: Path, top: str, out: Path) -> None:
    """Pack ``folder`` as ``top``; the short form is packed fast."""
    level = "-0" if release.short else "-6"
    words = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{release.epoch}", "--format=gnu"]
    rename = f"--transform=flags=r;s,^{folder.name},{top},"  # of names, not of what symbolic links point to
    command = [
        "tar",
        *words,
        f"--use-compress-program=xz {level} -T2",
        rename,
        "-C",
        folder.parent,
        "-cf",
        out,
        folder.name,
    ]
    quiet_call("tar", command, env=release.env())


def zip_folder(release: Release, folder: Path, top: str, out: Path) -> None:
    """Pack ``folder`` as ``top`` for Windows."""
    stamp = time.gmtime(max(release.epoch, 0))[:6]
    if stamp[0] < _LEAST_ZIP_YEAR:
        raise ValueError(f"zip files know no year {stamp[0]}")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(out, "w") as archive:
        for path in files:
            entry = zipfile.ZipInfo(f"{top}/{path.relative_to(folder).as_posix()}", stamp)
            entry.create_system, entry.external_attr = 0, 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes(), compresslevel=1 if release.short else 9)
