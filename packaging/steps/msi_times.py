"""Makes an MSI of wixl the same bytes again: wixl writes a random package code and the time of the build."""

from __future__ import annotations

import re
import struct
import subprocess
import uuid
from pathlib import Path

from tools.telling import SetUpError

_CODE = re.compile(r"\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}")
_NEAR = 4096  # bytes of the summary stream on both sides of the code
_TIME = 0x40  # VT_FILETIME, in the type of a property
_SINCE_1601 = 11_644_473_600  # seconds from Windows' epoch to Unix'
_PLAUSIBLE = range(0x01D00000, 0x02200000)  # high words of the times from 2014 to 2400


def settle(msi: Path, name: str, epoch: int) -> None:
    """Write the package code that belongs to ``name``, and the time of the release; raise ``SetUpError`` if it cannot be."""
    content = bytearray(msi.read_bytes())
    code = _CODE.search(_revision(msi))
    if code is None or content.count(code[0].encode()) != 1:
        raise SetUpError(f"{msi.name} does not hold its package code exactly once.")
    at = content.find(code[0].encode())
    own = f"{{{uuid.uuid5(uuid.NAMESPACE_URL, name)}}}".upper()
    content[at : at + len(own)] = own.encode()
    if not _set_times(content, at, epoch):
        raise SetUpError(f"{msi.name} holds no time beside its package code.")
    msi.write_bytes(content)


def _revision(msi: Path) -> str:
    done = subprocess.run(["msiinfo", "suminfo", msi], capture_output=True, text=True, check=True)
    return next(line for line in done.stdout.splitlines() if line.startswith("Revision number"))


def _set_times(content: bytearray, near: int, epoch: int) -> int:
    """Replace the times of the summary stream; return how many there were."""
    stamp = struct.pack("<Q", (epoch + _SINCE_1601) * 10**7)
    found = 0
    for at in range(max(0, near - _NEAR) // 4 * 4, min(near + _NEAR, len(content) - 12), 4):
        kind, _low, high = struct.unpack_from("<III", content, at)
        if kind == _TIME and high in _PLAUSIBLE:
            content[at + 4 : at + 12] = stamp
            found += 1
    return found
