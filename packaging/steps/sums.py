"""What lets a receiver check that files are ours and whole: SHA256SUMS, lists of all installed files, the signature."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from steps import environments
from steps.places import HERE
from steps.release import Release
from tools.telling import quiet_call, tell

SUMS = "SHA256SUMS"
KEY = "LEDGER_SIGNING_KEY"  # path of an Ed25519 private key in PEM; never on a machine that also builds for others


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def list_files(program: Path, out: Path) -> Path:
    """Write the SHA-256 of each file of a program, in the form that ``sha256sum --check`` reads."""
    files = sorted(path for path in program.rglob("*") if path.is_file() and not path.is_symlink())
    lines = [f"{digest(path)}  {path.relative_to(program).as_posix()}\n" for path in files]
    out.write_text("".join(lines), encoding="utf-8")
    return out


def write(release: Release) -> Path:
    """Write SHA256SUMS over everything in the output folder, in order of names."""
    out = release.out / SUMS
    names = sorted(path.name for path in release.out.iterdir() if path.is_file() and not path.name.startswith(SUMS))
    out.write_text("".join(f"{digest(release.out / name)}  {name}\n" for name in names), encoding="utf-8")
    return out


def sign(release: Release, sums: Path) -> Path | None:
    """Sign SHA256SUMS with the key that the environment names; without one say so and return None."""
    key = os.environ.get(KEY)
    signature = sums.with_name(f"{sums.name}.sig")
    signature.unlink(missing_ok=True)
    if not key:
        tell(f"  not signed: {KEY} names no key")
        return None
    sign_with(release, Path(key), sums)
    return signature


def sign_with(release: Release, key: Path, file: Path) -> None:
    """Put signature and public key beside a file."""
    command = [environments.builders(release), HERE / "steps" / "signature.py", "sign", key, file]
    quiet_call("Signing", command)
