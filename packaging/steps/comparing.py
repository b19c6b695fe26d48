"""Where two builds differ: names and bytes of every artefact, and the first member that differs inside an archive."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from types import MappingProxyType

_GZIP = b"\x1f\x8b\x08"
_BLOCK = 1 << 20
Member = tuple[str, object, bytes]  # name, everything else the archive says about it, content


def differences(first: Path, second: Path) -> list[str]:
    """Return a sentence for each file of two folders that is not the same in both: names, permissions, links, bytes."""
    here, there = _listed(first), _listed(second)
    alone = [f"{name}: only in {first if name in here else second}" for name in sorted(here.keys() ^ there.keys())]
    both = sorted(here.keys() & there.keys())
    return alone + [words for name in both if (words := _of_files(name, here[name], there[name]))]


def of_contents(first: Path, second: Path) -> str:
    """Return where two files differ first, "" where they are the same bytes; archives are looked into."""
    if _same_bytes(first, second):
        return ""
    look = next((look for ending, look in _MEMBERS.items() if first.name.endswith(ending)), None)
    found = of_members(look(first), look(second)) if look else ""
    return found or _first_byte(first, second)


def of_members(first: Iterator[Member], second: Iterator[Member]) -> str:
    """Return a sentence about the first member in which two archives differ, "" where all members are the same."""
    for here, there in zip_longest(first, second):
        if here == there:
            continue
        if here is None or there is None:
            return f"member {(here or there)[0]} is only in one"
        if here[0] != there[0]:
            return f"member {here[0]} stands where the other has {there[0]}"
        if here[1] != there[1]:
            return f"member {here[0]} is {here[1]} in one and {there[1]} in the other"
        return f"member {here[0]} has other bytes"
    return ""


def tar_members(file: Path | io.BufferedIOBase) -> Iterator[Member]:
    """Go through a tar archive in its order, whatever packed it."""
    named = {"name": file} if isinstance(file, Path) else {"fileobj": file}
    with tarfile.open(mode="r|*" if not isinstance(file, Path) else "r:*", **named) as archive:
        for each in archive:
            content = archive.extractfile(each)
            said = (f"{each.mode:o}", each.uid, each.gid, each.uname, each.gname, each.mtime, each.type, each.linkname)
            yield each.name, said, content.read() if content else b""


def zip_members(file: Path) -> Iterator[Member]:
    """Go through a zip archive in its order."""
    with zipfile.ZipFile(file) as archive:
        for each in archive.infolist():
            yield each.filename, (each.date_time, each.external_attr, each.create_system), archive.read(each)


def deb_members(file: Path) -> Iterator[Member]:
    """Go through both archives inside a .deb."""
    for part in ("--ctrl-tarfile", "--fsys-tarfile"):
        packed = subprocess.run(["dpkg-deb", part, file], capture_output=True, check=True).stdout
        yield from tar_members(io.BytesIO(packed))


def run_members(file: Path) -> Iterator[Member]:
    """Go through the lines of the script that unpacks, then through what it unpacks."""
    content = file.read_bytes()
    at = content.index(_GZIP)
    for number, line in enumerate(content[:at].splitlines(), start=1):
        yield f"line {number} of the script", None, line
    yield from tar_members(io.BytesIO(content[at:]))


def rpm_members(file: Path) -> Iterator[Member]:
    """Go through the list of files inside an .rpm, which carries their digests; nothing where there is no rpm."""
    if shutil.which("rpm"):
        listed = subprocess.run(["rpm", "-qp", "--dump", file], capture_output=True, text=True, check=False).stdout
        for line in listed.splitlines():
            yield line.split(" ")[0], line, b""


_MEMBERS: Mapping[str, Callable[[Path], Iterator[Member]]] = MappingProxyType(
    {".tar.xz": tar_members, ".zip": zip_members, ".deb": deb_members, ".run": run_members, ".rpm": rpm_members}
)


def _listed(folder: Path) -> dict[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}


def _of_files(name: str, first: Path, second: Path) -> str:
    modes = [f"{path.lstat().st_mode:o}" for path in (first, second)]
    found = [f"permissions {modes[0]} and {modes[1]}"] if modes[0] != modes[1] else []
    if first.is_symlink() and second.is_symlink():
        targets = [path.readlink() for path in (first, second)]
        found += [f"leads to {targets[0]} and {targets[1]}"] if targets[0] != targets[1] else []
    elif first.is_file() and second.is_file():
        found += [words] if (words := of_contents(first, second)) else []
    return f"{name}: {'; '.join(found)}" if found else ""


def _same_bytes(first: Path, second: Path) -> bool:
    if first.stat().st_size != second.stat().st_size:
        return False
    with first.open("rb") as here, second.open("rb") as there:
        while block := here.read(_BLOCK):
            if block != there.read(_BLOCK):
                return False
    return True


def _first_byte(first: Path, second: Path) -> str:
    here, there = first.read_bytes(), second.read_bytes()
    at = next((at for at, (one, other) in enumerate(zip(here, there, strict=False)) if one != other), None)
    if at is None:
        return f"{len(here)} and {len(there)} bytes"
    around = slice(max(0, at - 16), at + 32)
    return f"byte {at} of {len(here)} and {len(there)}: {here[around]!r} and {there[around]!r}"
