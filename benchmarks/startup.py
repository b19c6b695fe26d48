"""Start-up and memory of the window as ratios against plain programs of the same stack, run in turn.

Each round starts the three programs one after the other, offscreen and (where Xvfb is) on an X server of its own.
Times run from the start of the process to the line it writes after its first paint; memory is the proportional set
size a moment after the last paint. Medians are compared, the first round warms the disk cache and is not counted.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from running import Run, run_until, virtual_screen

HERE = Path(__file__).resolve().parent
EMPTY, BARE, OURS = "empty window", "bare bar plot", "Silicon Ledger"
FIRST_PAINT, FIRST_CHART = "first paint", "first chart"
SCRIPT = Path(sys.executable).with_name("silicon-ledger" + (".exe" if os.name == "nt" else ""))
COMMANDS = {
    EMPTY: ([sys.executable, str(HERE / "plain" / "empty_window.py")], FIRST_PAINT),
    BARE: ([sys.executable, str(HERE / "plain" / "bare_plot.py")], FIRST_CHART),
    OURS: ([str(SCRIPT)] if SCRIPT.exists() else [sys.executable, "-m", "desktop_app"], FIRST_CHART),
}


@dataclass(frozen=True)
class Budget:
    """How many times the plain program's median ours may need (the budgets stand in the README)."""

    what: str
    plain: str
    measure: str
    most: float


BUDGETS = (
    Budget("first window", EMPTY, FIRST_PAINT, 1.25),
    Budget("first chart", BARE, FIRST_CHART, 1.15),
    Budget("memory", BARE, "memory", 1.3),
)
Found = dict[str, dict[str, list[float]]]


def measure(screen: str, rounds: int) -> Found:
    """Return program → measure (seconds to a line, or MB) → one value per round."""
    found: Found = defaultdict(lambda: defaultdict(list))
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, **_own_folders(home), "SILICON_LEDGER_TRACE": "1", "QT_QPA_PLATFORM": screen}
        env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
        for number in range(rounds + 1):
            for name, (command, last) in COMMANDS.items():
                run = run_until(last, command, env=env)
                if number:
                    _keep(found[name], run)
    return found


def _own_folders(home: str) -> dict[str, str]:
    """Return an environment in which no earlier setting of the user changes what is measured."""
    return {"XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_STATE_HOME": home, "APPDATA": home}


def _keep(found: dict[str, list[float]], run: Run) -> None:
    for words, seconds in run.seconds.items():
        found[words].append(seconds)
    found["memory"].append(run.megabytes)


def table(screen: str, found: Found) -> list[str]:
    """Return the lines of a Markdown table for one screen."""
    lines = []
    for budget in BUDGETS:
        plain, ours = found[budget.plain][budget.measure], found[OURS][budget.measure]
        ratio = statistics.median(ours) / statistics.median(plain)
        least = min(ours) / min(plain)  # of the quietest moments: a busy machine blurs the medians
        state = "within" if ratio <= budget.most else "OVER"
        lines.append(
            f"| {screen} | {budget.what} | {budget.plain}: {_shown(plain, budget)} | {_shown(ours, budget)} | "
            f"{ratio:.2f} | {least:.2f} | {budget.most:.2f} | {state} |"
        )
    return lines


def _shown(values: list[float], budget: Budget) -> str:
    """Return median and least of the values."""
    factor, unit = (1, "MB") if budget.measure == "memory" else (1000, "ms")
    return f"{statistics.median(values) * factor:.0f} ({min(values) * factor:.0f}) {unit}"


def main() -> int:
    """Measure on each screen and print the table; return 1 with ``--check`` when a budget is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="rounds that count (default 7)")
    parser.add_argument("--check", action="store_true", help="exit code 1 when a budget is missed")
    chosen = parser.parse_args()
    lines = table("offscreen", measure("offscreen", chosen.rounds))
    with virtual_screen() as display:
        if display:
            lines += table("Xvfb", measure("xcb", chosen.rounds))
        else:
            print("*** SKIPPED: no Xvfb here; measured offscreen only. ***")
    print(
        f"Medians (and least) of {chosen.rounds} rounds, Python {platform.python_version()}, {os.cpu_count()} processors\n"
    )
    print("| screen | what | plain program | Silicon Ledger | ratio | of the least | budget | |")
    print("| --- | --- | --- | --- | ---: | ---: | ---: | --- |")
    print("\n".join(lines))
    return 1 if chosen.check and any("OVER" in line for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())
