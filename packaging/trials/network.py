"""The proof that an installed program uses no network: every socket it asks for, and a run where there is none."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from trials.bare_root import USER, BareRoot
from trials.report import TrialFailedError, expect

_SOCKET = re.compile(r"\bsocket(?:pair)?\((\w+)")
_FOREIGN = ("AF_INET", "AF_PACKET", "AF_NETLINK")  # AF_INET6 begins with the first of them
_ASKS_FOR_ONE = "exec 3<>/dev/tcp/127.0.0.1/9"  # to bash; refused, but asked for


def sockets_asked_for(root: BareRoot, words: list[str], log: Path) -> str:
    """Run ``words`` under strace; raise ``TrialFailedError`` if a socket of a network was opened."""
    command = traced(log, root.command(USER, words))
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    expect(done.returncode == 0, f"{' '.join(words)} failed under strace: {done.stderr[-1500:]}")
    return families_in(log)


def traced(log: Path, command: list[str]) -> list[str]:
    """Return a command with its network calls, and those of all it starts, written into ``log``."""
    return ["strace", "-f", "-e", "trace=network", "-o", str(log), *command]


def families_in(log: Path) -> str:
    """Return in words which sockets a log knows; raise ``TrialFailedError`` if one of a network is among them."""
    families = _SOCKET.findall(log.read_text(encoding="utf-8", errors="replace"))
    foreign = sorted({each for each in families if each.startswith(_FOREIGN)})
    if foreign:
        raise TrialFailedError(f"sockets of {', '.join(foreign)} were opened, see {log}")
    known = ", ".join(f"{families.count(each)} {each}" for each in sorted(set(families)))
    return f"no AF_INET, no AF_INET6; {known or 'no socket at all'}"


def sees_a_socket(root: BareRoot, log: Path) -> str:
    """Let something else ask for one in the same way: the trace has to find it, or it proves nothing."""
    command = traced(log, root.command(USER, ["bash", "-c", _ASKS_FOR_ONE]))
    subprocess.run(command, capture_output=True, timeout=60, check=False)
    try:
        families_in(log)
    except TrialFailedError:
        return "a shell's AF_INET is found in the same way"
    raise TrialFailedError("the trace missed a socket that was asked for")


def without_any(root: BareRoot, words: list[str]) -> str:
    """Run ``words`` in a network namespace that has no interface that is up."""
    root.run(USER, words, network=False)
    return "passes"
