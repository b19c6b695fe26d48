"""The list of parts (CycloneDX) of an installed program, made from a clean environment, the same bytes again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from steps import environments
from steps.licences import Part
from steps.places import EDITION, NAME, PUBLISHER
from steps.release import Release
from steps.sums import digest
from tools.interpreter import own_base
from tools.places import python_of, site_packages_of
from tools.telling import quiet_call


def linux(release: Release, parts: list[Part]) -> Path:
    """Write the list of the Linux program; ``parts`` are those that are no Python packages."""
    return _write(release, "linux", environments.runtime(release), parts)


def windows(release: Release, infos: Path, parts: list[Part]) -> Path:
    """Write the list of the Windows program from the descriptions that came with its wheels."""
    empty = release.work / "sbom-windows"
    shutil.rmtree(empty, ignore_errors=True)
    quiet_call("Making an environment", [own_base(), "-m", "venv", "--without-pip", empty])
    (site_packages_of(empty) / "infos.pth").write_text(f"{infos}\n", encoding="utf-8")
    return _write(release, "windows", python_of(empty), parts)


def _write(release: Release, system: str, python: Path, parts: list[Part]) -> Path:
    out = release.file(f"{system}.cdx.json")
    words = ["environment", "--output-reproducible", "--output-format", "JSON", "--spec-version", "1.6"]
    command = [environments.builders(release), "-m", "cyclonedx_py", *words, "--output-file", out, python]
    quiet_call("cyclonedx-py", command, env=release.env())
    document = json.loads(out.read_text(encoding="utf-8"))
    document["metadata"] |= {"timestamp": release.when, "component": _program(release, system)}
    document["components"] += [_library(part) for part in parts] + [_edition(release)]
    document["components"].sort(key=lambda each: (each["name"].lower(), each.get("version", "")))
    out.write_text(json.dumps(document, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    return out


def _program(release: Release, system: str) -> dict[str, Any]:
    return {
        "type": "application",
        "bom-ref": f"{NAME}-{system}",
        "name": NAME,
        "version": release.version,
        "publisher": PUBLISHER,
        "licenses": [{"license": {"id": "Apache-2.0"}}],
    }


def _library(part: Part) -> dict[str, Any]:
    kind = "platform" if part.name == "CPython" else "library"
    found: dict[str, Any] = {"type": kind, "bom-ref": f"{part.name}@{part.version}", "name": part.name}
    found["version"] = part.version
    if part.folder.startswith("system/"):
        found["purl"] = f"pkg:deb/debian/{part.name}@{part.version}?arch=amd64"
    else:
        found["licenses"] = [{"license": {"name": part.licence}}]
    return found


def _edition(release: Release) -> dict[str, Any]:
    return {
        "type": "data",
        "bom-ref": EDITION,
        "name": EDITION,
        "hashes": [{"alg": "SHA-256", "content": digest(release.edition)}],
        "licenses": [{"license": {"id": "CC-BY-4.0"}}, {"license": {"id": "CC-BY-NC-4.0"}}],
    }
