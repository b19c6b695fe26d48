"""The licences of everything that ships: a folder with all texts and a table that says what is under which."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path

from steps import locks
from steps.places import HERE, TITLE
from steps.release import Release
from tools.telling import SetUpError

OWN_TEXTS = HERE / "licences"
_QT = ("pyside6-essentials", "shiboken6")
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """Something that ships, with its version, its licence in words and the folder of its texts."""

    name: str
    version: str
    licence: str
    folder: str


def gather(release: Release, packages: Path, target: Path, others: list[Part]) -> list[Part]:
    """Fill ``target`` with texts and README.md; ``packages`` holds the installed packages, ``others`` are there already.

    Return all parts. Raise ``SetUpError`` where a part has no text.
    """
    target.mkdir(parents=True, exist_ok=True)
    parts = [_own(release, target), _data(release, target), *others, *_packages(release, packages, target)]
    (target / "README.md").write_text(_table(parts), encoding="utf-8")
    return parts


def python_part(version: str, text: Path, target: Path) -> Part:
    """Add CPython's licence."""
    if not text.is_file():
        raise SetUpError(f"{text} is missing: the licence of CPython has to ship.")
    (target / "python").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(text, target / "python" / "LICENSE.txt")
    return Part("CPython", version, "PSF-2.0", "python")


def python_licence_here() -> Path:
    """Return the licence of the Python that runs this, wherever its makers put it."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    places = [Path(sys.base_prefix, "lib", version, "LICENSE.txt"), Path("/usr/share/doc", version, "copyright")]
    return next((place for place in places if place.is_file()), places[0])


def system_parts(gathered: Path, target: Path) -> list[Part]:
    """Add the libraries of the build machine that were gathered: package, version and licence text as Debian has them."""
    packages = sorted({name for name in map(_debian_package, _foreign(gathered)) if name})
    parts = []
    for package in packages:
        text = Path("/usr/share/doc", package, "copyright")
        if not text.is_file():
            raise SetUpError(f"{text} is missing: the licence of {package} has to ship.")
        folder = f"system/{package}"
        (target / folder).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(text.resolve(), target / folder / "copyright")
        version = _output("dpkg-query", "-W", "-f=${Version}", package)
        parts.append(Part(package, version, "see its text", folder))
    return parts


def _foreign(gathered: Path) -> list[Path]:
    rows = [line.split("\t") for line in gathered.read_text(encoding="utf-8").splitlines()]
    return [Path(origin) for _, origin in rows if origin.startswith(("/usr/lib/", "/lib/"))]


def _debian_package(file: Path) -> str:
    """Return the package that owns a library; Debian lists some under /lib although they are found under /usr/lib."""
    real = str(file.resolve())
    for name in (str(file), real, real.removeprefix("/usr"), f"/usr{real}"):
        found = _output("dpkg-query", "--search", name)
        if found:
            return found.split(":")[0]
    raise SetUpError(f"No package owns {file}, so its licence is unknown.")


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _own(release: Release, target: Path) -> Part:
    shutil.copyfile(release.source / "LICENSE", target / "LICENSE")
    return Part(TITLE, release.version, "Apache-2.0", "LICENSE")


def _data(release: Release, target: Path) -> Part:
    (target / "data").mkdir(exist_ok=True)
    for text in sorted((release.source / "data").glob("LICENSE*")):
        shutil.copyfile(text, target / "data" / text.name)
    return Part("The facts (the edition)", "as its footer says", "CC-BY-4.0, some rows CC-BY-NC-4.0", "data")


def _packages(release: Release, packages: Path, target: Path) -> list[Part]:
    shipped = locks.versions_in(locks.shipped(release.source / "requirements"))
    found = [_package(folder, target) for folder in sorted(packages.glob("*.dist-info"))]
    missing = {name.replace("-", "_") for name in shipped} - {part.name.lower().replace("-", "_") for part in found}
    if missing:
        raise SetUpError(f"No licence was found for: {', '.join(sorted(missing))}.")
    return found


def _package(info: Path, target: Path) -> Part:
    about = HeaderParser().parsestr((info / "METADATA").read_text(encoding="utf-8"))
    name, version = str(about["Name"]), str(about["Version"])
    folder = f"packages/{name.lower()}"
    texts = sorted(path for path in info.rglob("*") if path.is_file() and _TEXT.search(path.name))
    if name.lower().replace("_", "-") in _QT:
        texts = sorted(OWN_TEXTS.iterdir())
        folder, info = "qt", OWN_TEXTS
    if not texts:
        raise SetUpError(f"{info.name} has no licence text.")
    for text in texts:
        place = target / folder / text.relative_to(info).as_posix().removeprefix("licenses/")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(text, place)
    return Part(name, version, _licence(about), folder)


def _licence(about: Message) -> str:
    short = str(about["License-Expression"] or about["License"] or "")
    classifiers = [str(each) for each in about.get_all("Classifier") or []]
    named = [each.rpartition(":: ")[2] for each in classifiers if each.startswith("License ::")]
    return short if 0 < len(short) < 80 else ", ".join(named) or "see its text"


def _table(parts: list[Part]) -> str:
    rows = [f"| {part.name} | {part.version} | {part.licence} | [{part.folder}]({part.folder}) |" for part in parts]
    head = f"# Licences\n\nWhat {TITLE} consists of, and under which licence each part is. The texts are in this folder.\n\n"
    return f"{head}| part | version | licence | text |\n| --- | --- | --- | --- |\n" + "\n".join(rows) + "\n"
