"""What a program leaves in a wine prefix: files and lines of the registry, without what wine and Windows Installer keep for themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from trials.wine_prefix import WinePrefix

# Hardware and fonts that wine writes down as it meets them; empty folders of the registry that Windows Installer keeps, and
# those that every user of Windows has and a new one of wine's has not.
_NOT_OURS = re.compile(
    r"HK\w+\\System\\|HK\w+\\Software\\Wine\\|HK\w+\\Software\\Microsoft\\(Windows\\CurrentVersion\\)?Installer(\\[^=]*)?$"
    r"|HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\(Explorer\\|(App Paths|Uninstall)$)|HKCU\\Software\\Classes$"
    r"|HKLM\\Software\\Classes\\Installer\\(Features|Products|UpgradeCodes)$"
    r"|HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Fonts"
)
_ROOTS = {"user.reg": "HKCU", "system.reg": "HKLM"}


@dataclass(frozen=True)
class Traces:
    r"""Paths on the drive outside Windows' own folder; values of the registry as ``HKCU\\key\\name=value``."""

    files: frozenset[str]
    registry: frozenset[str]

    def since(self, before: Traces) -> Traces:
        """Return what came after ``before``."""
        return Traces(self.files - before.files, self.registry - before.registry)

    def without(self, *folders: str) -> Traces:
        """Return all but what lies in these folders of the drive."""
        inside = tuple(f"{each}/" for each in folders)
        return Traces(
            frozenset(each for each in self.files if each not in folders and not each.startswith(inside)), self.registry
        )

    def __str__(self) -> str:
        """Return all of it in one line."""
        return ", ".join(sorted(self.files) + sorted(self.registry)) or "nothing"

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.files or self.registry)


def of(prefix: WinePrefix) -> Traces:
    """Wait until all programs have ended; return what there is."""
    prefix.settle()
    files = frozenset(_files(prefix.drive))
    values: set[str] = set()
    for file in prefix.registry_files():
        values |= registry_values(file.read_text(encoding="utf-8", errors="replace"), _ROOTS[file.name])
    return Traces(files, frozenset(values))


def registry_values(text: str, root: str) -> set[str]:
    r"""Return the values in a registry file of wine's, one ``root\key\name=value`` each, and each key without any."""
    found, key = set(), ""
    for line in text.splitlines():
        if line.startswith("["):
            key = f"{root}\\{line[1:].partition(']')[0]}".replace("\\\\", "\\")
            found.add(key)
        elif line.startswith(("@", '"')):
            name, _, value = line.partition("=")
            found.add(f"{key}\\{name.strip(chr(34))}={value}")
    return {each for each in found if not _NOT_OURS.match(each)}


def value_in(found: frozenset[str], key: str, name: str) -> str:
    """Return the text of a value (``name`` "" is that of the key itself), or an empty one where there is none."""
    start = f"{key}\\{name or '@'}="
    raw = next((each.removeprefix(start) for each in found if each.startswith(start)), "")
    raw = raw.removeprefix('"').removesuffix('"')
    return re.sub(r'\\x([0-9a-f]{1,4})|\\(["\\])', lambda part: chr(int(part[1], 16)) if part[1] else part[2], raw)


def _files(drive: Path) -> list[str]:
    found = []
    for top in drive.iterdir():
        if top.name != "windows":
            found += [top.name, *(path.relative_to(drive).as_posix() for path in top.rglob("*"))]
    return found
