"""The proof that an installed program uses no network: every socket it asks for, and a run where there is none."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from tools.telling import SetUpError
from trials.bare_root import USER, BareRoot
from trials.report import TrialFailedError, expect

_SOCKET = re.compile(r"\bsocket(?:pair)?\((\w+)")


def sockets_asked_for(root: BareRoot, words: list[str], log: Path) -> str:
    """Run ``words`` under strace; raise ``TrialFailedError`` if a socket of AF_INET or AF_INET6 was opened."""
    if shutil.which("strace") is None:
        raise SetUpError("Missing to trace sockets: apt-get install strace")
    traced = ["strace", "-f", "-e", "trace=network", "-o", str(log)]
    command = [*traced, *root.command(USER, words)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    expect(done.returncode == 0, f"{' '.join(words)} failed under strace: {done.stderr[-1500:]}")
    families = _SOCKET.findall(log.read_text(encoding="utf-8", errors="replace"))
    foreign = sorted({each for each in families if each.startswith("AF_INET") or each in {"AF_PACKET", "AF_NETLINK"}})
    if foreign:
        raise TrialFailedError(f"sockets of {', '.join(foreign)} were opened, see {log}")
    known = ", ".join(f"{families.count(each)} {each}" for each in sorted(set(families)))
    return f"no AF_INET, no AF_INET6; {known or 'no socket at all'}"


def without_any(root: BareRoot, words: list[str]) -> str:
    """Run ``words`` in a network namespace that has no interface that is up."""
    root.run(USER, words, network=False)
    return "passes"
