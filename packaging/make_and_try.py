"""Makes the installers and tries them installed: ``python3 packaging/make_and_try.py [linux|windows|all] [--short]``.

What a continuous integration runs. As root it installs missing tools with apt; a part whose tools cannot be had is skipped
loudly, with the reason and the command to type, and fails nothing. A build or a trial that fails does: the exit code is 1.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

from tools.interpreter import continue_with_suitable_python

if TYPE_CHECKING:
    from steps.tooling import Tool

_HERE = Path(__file__).resolve().parent
_LACKS = 3  # the code of build.py and verify.py where the machine lacks something
_LONGEST = {True: 25.0, False: 90.0}  # minutes, of the short form and of all
_GRACE = 10.0  # minutes that the part which runs at the end may still take
_APT = 10.0  # minutes to install tools


@dataclass(frozen=True)
class Outcome:
    """What became of one part; ``word`` is made, passed, SKIPPED or FAILED."""

    part: str
    word: str
    seconds: float


def main(words: list[str]) -> int:
    """Make and try each part in turn; return 1 where something failed, else 0."""
    from tools.telling import tell

    parser = argparse.ArgumentParser(
        prog="make_and_try.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("target", choices=("linux", "windows", "all"), nargs="?", default="all")
    parser.add_argument("--short", action="store_true", help="folders, .deb, .run and setup, packed fast")
    parser.add_argument("--minutes", type=float, help="no part begins after these (25 for the short form, else 90)")
    parser.add_argument("--untried", action="store_true", help="make them only, and say loudly that nothing was tried")
    asked = parser.parse_args(words)
    minutes = asked.minutes or _LONGEST[asked.short]
    end = time.monotonic() + minutes * 60
    short = ["--short"] if asked.short else []
    outcomes: list[Outcome] = []
    for system in ("linux", "windows") if asked.target == "all" else (asked.target,):
        _provide(system)
        made = _part(f"{system}: build", ["build.py", system, *short], "made", end)
        outcomes.append(made)
        if made.word == "made" and asked.untried:
            _loudly(f"{system}: trials were SKIPPED. By hand: python3 packaging/verify.py {' '.join((system, *short))}")
            outcomes.append(Outcome(f"{system}: trials", "SKIPPED", 0))
        elif made.word == "made":
            outcomes.append(_trials(system, short, end))
    for each in outcomes:
        tell(f"  {each.word:8} {each.part} ({each.seconds:.0f} s)")
    return 1 if any(each.word == "FAILED" for each in outcomes) else 0


def _trials(system: str, short: list[str], end: float) -> Outcome:
    """Try what was made; wine loses a key or a window now and then, so there once more, told as what it is."""
    command = ["verify.py", system, *short]
    first = _part(f"{system}: trials", command, "passed", end)
    if system != "windows" or first.word != "FAILED":
        return first
    _loudly("windows: trials FAILED, see above; they are tried once more, because wine itself may have failed")
    second = _part("windows: trials, at the second try", command, "passed", end)
    return first if second.word == "SKIPPED" else second


def _part(name: str, command: list[str], good: str, end: float) -> Outcome:
    """Run one part; one that goes on for long after the end of all is ended, and has failed."""
    from tools.telling import tell

    begun = time.monotonic()
    if begun > end:
        _loudly(f"{name} was SKIPPED: no time is left. By hand: python3 packaging/{' '.join(command)}")
        return Outcome(name, "SKIPPED", 0)
    tell(f"\n== {name}")
    with subprocess.Popen([sys.executable, str(_HERE / command[0]), *command[1:]], start_new_session=True) as process:
        try:
            code = process.wait(timeout=end - begun + _GRACE * 60)
        except (subprocess.TimeoutExpired, KeyboardInterrupt):
            os.killpg(process.pid, signal.SIGTERM)  # with all it has started
            code = process.wait()
            tell(f"{name} was ended: it took too long, or was interrupted")
    if code == _LACKS:
        _loudly(f"{name} was SKIPPED: see above what is missing. By hand: python3 packaging/{' '.join(command)}")
    return Outcome(name, {0: good, _LACKS: "SKIPPED"}.get(code, "FAILED"), time.monotonic() - begun)


def _loudly(text: str) -> None:
    from tools.telling import tell

    tell(f"\n{'!' * 100}\n!! {text}\n{'!' * 100}\n")


def _provide(system: str) -> None:
    """Install what is missing for a system's artefacts where that needs no question; build.py tells what still is."""
    from steps import tooling

    from tools.telling import tell

    wanted = {"linux": (*tooling.LINUX, *tooling.TRY_LINUX), "windows": (*tooling.WINDOWS, *tooling.TRY_WINDOWS)}
    packages = _packages(tooling.missing(wanted[system]))
    if not packages:
        return
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        tell(f"Missing for {system}: {' '.join(packages)}")
        return
    tell(f"\n== {system}: apt-get install {' '.join(packages)}")
    if _apt("update") and not _apt("install", *packages):
        for package in packages:  # one that this distribution does not have shall not keep out the others
            _apt("install", package)


def _apt(*words: str) -> bool:
    from tools.telling import tell

    command = ["apt-get", "-y", "--no-install-recommends", *words]
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=_APT * 60, check=False)
    except subprocess.TimeoutExpired:
        tell(f"apt-get {' '.join(words)} took more than {_APT:.0f} minutes")
        return False
    if done.returncode:
        tell(f"apt-get {' '.join(words)} failed: {done.stderr.strip()[-500:]}")
    return done.returncode == 0


def _packages(tools: list[Tool]) -> list[str]:
    return sorted({tool.package for tool in tools})


if __name__ == "__main__":
    continue_with_suitable_python()
    sys.exit(main(sys.argv[1:]))
