"""The page for the IT department: the written part in it_department.md, filled with what this build made."""

from __future__ import annotations

import json
import os
from pathlib import Path

from steps import embedded_python, sums
from steps.places import HERE
from steps.release import Release
from tools.telling import SetUpError

NAME = "it-department.md"


def write(release: Release) -> Path:
    """Write the page into the output folder."""
    text = (HERE / "it_department.md").read_text(encoding="utf-8")
    for name, value in _values(release).items():
        text = text.replace(f"@{name}@", value)
    if "@" in text.replace("sha256sum", ""):
        raise SetUpError("it_department.md asks for something that the build does not know.")
    out = release.out / NAME
    out.write_text(text, encoding="utf-8")
    return out


def _values(release: Release) -> dict[str, str]:
    signed = "`SHA256SUMS.sig` is an Ed25519 signature over it: `openssl pkeyutl -verify -rawin -pubin -inkey SHA256SUMS.pub.pem"
    signed += " -in SHA256SUMS -sigfile SHA256SUMS.sig`; compare the public key with the one you got another way."
    unsigned = "This build is not signed."
    return {
        "VERSION": release.version,
        "COMMIT": release.commit[:12] or "unknown",
        "DATE": release.when[:10],
        "FILES": _files(release),
        "SIGNATURE": signed if os.environ.get(sums.KEY) else unsigned,
        "AUTHENTICODE": "not signed with a certificate that Windows knows",
        "EMBEDDED": embedded_python.VERSION,
        "PARTS": _parts(release),
    }


def _files(release: Release) -> str:
    files = sorted(path for path in release.out.iterdir() if _is_published(path))
    rows = [f"| `{path.name}` | {_size(path.stat().st_size)} | `{sums.digest(path)}` |" for path in files]
    return "| file | size | SHA-256 |\n| --- | ---: | --- |\n" + "\n".join(rows)


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e5 else f"{count / 1e3:.0f} kB"


def _is_published(path: Path) -> bool:
    return path.is_file() and path.name != NAME and not path.name.startswith(sums.SUMS)


def _parts(release: Release) -> str:
    """Return name and version of every part, from the lists of parts of both systems."""
    found: dict[tuple[str, str], set[str]] = {}
    for system in ("linux", "windows"):
        listed = release.file(f"{system}.cdx.json")
        if listed.exists():
            for each in json.loads(listed.read_text(encoding="utf-8"))["components"]:
                found.setdefault((each["name"], each.get("version", "")), set()).add(system.capitalize())
    rows = [f"| {name} | {version} | {', '.join(sorted(on))} |" for (name, version), on in sorted(found.items())]
    return "| part | version | in |\n| --- | --- | --- |\n" + "\n".join(rows)
