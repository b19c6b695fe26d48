"""The command ``mutants``: random faults in the files of a room, and whether the room's own tests find them.

Tools there are do not fit: mutmut changes neither constants of a module nor functions with a decorator; cosmic-ray
draws no sample, changes the files in place and brings twenty packages.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from tools.mutant_trial import Bench
from tools.mutation import Mutant, mutants
from tools.places import ROOT
from tools.telling import tell

_COUNT = 30
_START, _SLOWER = 60, 4  # seconds to begin, and times as long as without a mutant: what takes longer never ends


@dataclass(frozen=True, slots=True)
class Room:
    """Where its files and its own tests lie, and the least share of mutants, in %, that these must kill."""

    files: str
    tests: tuple[str, ...]
    goal: int


ROOMS = {
    "measures": Room("desktop_app/measures", ("tests/unit/measures",), 90),
    "figures": Room("desktop_app/figures", ("tests/unit/figures", "tests/golden"), 80),
    "charts/scene": Room("desktop_app/charts/scene", ("tests/charts", "tests/golden"), 70),
}


def run(python: Path, words: Sequence[str]) -> int:
    """Try mutants of the room that ``words`` name, or of all; return 1 where fewer than the goal are killed."""
    parser = argparse.ArgumentParser(prog="dev.py mutants", description=run.__doc__)
    parser.add_argument("room", nargs="?", choices=ROOMS)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10_000), help="to draw them again")
    parser.add_argument("--count", type=int, default=_COUNT, help=f"mutants of each room; {_COUNT} if not given")
    asked = parser.parse_args(words)
    rooms = [asked.room] if asked.room else list(ROOMS)
    below = [name for name in rooms if not _reaches_goal(name, python, asked.count, asked.seed)]
    return 1 if below else 0


def _reaches_goal(name: str, python: Path, count: int, seed: int) -> bool:
    room = ROOMS[name]
    tests = [place for place in room.tests if (ROOT / place).exists()]
    drawn = mutants((ROOT / room.files).rglob("*.py"), count, seed)
    tell(f"{name}: {len(drawn)} mutants drawn with --seed {seed}, tried with {', '.join(tests)}")
    with ExitStack() as stack:
        folders = [Path(stack.enter_context(tempfile.TemporaryDirectory())) for _ in range(os.cpu_count() or 1)]
        benches = [Bench(folder, python) for folder in folders]
        begun = time.monotonic()
        reached = benches[0].reached(room.files, tests)
        limit = _START + _SLOWER * len(benches) * (time.monotonic() - begun)
        killed = sum(_tried(benches, drawn, lambda bench, mutant: bench.kills(mutant, tests, reached, limit)))
    share = 100 * killed / max(len(drawn), 1)
    tell(f"{name}: {killed} of {len(drawn)} killed ({share:.0f} %); the goal is {room.goal} %")
    return share >= room.goal


def _tried(benches: list[Bench], drawn: list[Mutant], kills: Callable[[Bench, Mutant], bool]) -> list[bool]:
    """Return of each mutant whether it was killed, and tell it; each bench tries one at a time."""
    free: SimpleQueue[Bench] = SimpleQueue()
    for bench in benches:
        free.put(bench)

    def tried(mutant: Mutant) -> bool:
        bench = free.get()
        try:
            killed = kills(bench, mutant)
        finally:
            free.put(bench)
        place = f"{mutant.path.relative_to(ROOT).as_posix()}:{mutant.line}"
        tell(f"{'killed' if killed else 'ALIVE '}  {place}  {mutant.change}")
        return killed

    with ThreadPoolExecutor(len(benches)) as workers:
        return list(workers.map(tried, drawn))
