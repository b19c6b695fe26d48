"""The commands of ``dev.py``: each does all the set-up it needs and nothing it does not."""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tools import catalogues, checks, edition, environment, lock, mutants, pair, pictures, qt_libraries
from tools.interpreter import own_base
from tools.places import BUILD, ROOT, VENV
from tools.telling import SetUpError, call, tell


def main(words: list[str]) -> int:
    """Run the command that ``words`` name; return its exit code."""
    parser = _parser()
    name = parser.parse_args(words[:1]).command
    rest = [word for word in words[1:] if word != "--"]
    if rest and name not in TAKING_WORDS:
        parser.error(f"{name} takes no further words")
    try:
        return COMMANDS[name](rest)
    except SetUpError as reason:
        tell(f"\n{reason}")
        return 1
    except KeyboardInterrupt:
        tell("\nInterrupted; the same command goes on from here.")
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__, allow_abbrev=False)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    lines = [f"  {name:10} {(command.__doc__ or '').splitlines()[0]}" for name, command in COMMANDS.items()]
    parser.epilog = "commands:\n" + "\n".join(lines)
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND")
    return parser


def _ready(kind: str) -> Path:
    """Return the interpreter of an environment in which the program starts, in every language."""
    python = environment.ensure(kind)
    qt_libraries.ensure()
    catalogues.compile_all()
    edition.ensure(python)
    return python


def run(words: list[str]) -> int:
    """Run the program (further words go to it); without a screen, write a picture of each page."""
    python = _ready("run")
    if words or qt_libraries.has_screen():
        # files named in words lie in the caller's folder; -P: no file there stands for a module
        return call([python, "-P", "-m", "desktop_app", *words], env={"PYTHONPATH": str(ROOT)}, folder=Path.cwd())
    tell("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be shown.")
    return pictures.write_pages(python)


def test(words: list[str]) -> int:
    """Check style, types and layers and run the tests (further words go to pytest)."""
    begun = time.monotonic()
    python = _ready("dev")
    failed = checks.tests(python, words) if words else checks.everything(python)
    tell(f"{'FAILED: ' + ', '.join(failed) if failed else 'All checks passed'} ({time.monotonic() - begun:.0f} s)")
    return 1 if failed else 0


def lint(_words: list[str]) -> int:
    """Check style, types and layers only."""
    return 1 if checks.lint(environment.ensure("dev")) else 0


def try_mutants(words: list[str]) -> int:
    """Try whether the tests of a room find random faults in its files ([ROOM] [--seed N] [--count N])."""
    return mutants.run(_ready("dev"), words)


def press(_words: list[str]) -> int:
    """Press data/ into build/ even if nothing changed."""
    edition.press(environment.ensure("run"))
    return 0


def update_catalogues(_words: list[str]) -> int:
    """Bring the translations up to the texts of the sources and list what waits for a translation."""
    return catalogues.update(environment.ensure("dev"))


def write_pictures(_words: list[str]) -> int:
    """Write a picture of each figure in its page into pictures/, screen or not."""
    python = _ready("run")
    return pictures.write_figures(python)


def bench(words: list[str]) -> int:
    """Measure start-up and memory against plain programs of the same stack."""
    python = _ready("dev")
    return call([python, ROOT / "benchmarks" / "startup.py", *words])


def try_pair(_words: list[str]) -> int:
    """Try the pair of PySide6 and pyqtgraph on each supported Python of this machine."""
    environment.ensure("run")
    qt_libraries.ensure()
    failed = pair.try_all(calls=200_000)
    tell("; ".join(failed) + " FAILED" if failed else "The Qt pair holds.")
    return 1 if failed else 0


def bare(words: list[str]) -> int:
    """Run both README commands in a bare Debian root (Linux, root, debootstrap)."""
    return call(["bash", ROOT / "packaging" / "linux" / "bare_root.sh", *words])


def packages(words: list[str]) -> int:
    """Make the installers and try them installed (--short: as continuous integration does)."""
    return call([own_base(), ROOT / "packaging" / "make_and_try.py", *words])


def write_lock(_words: list[str]) -> int:
    """Resolve and lock the dependencies anew (needs uv and the network)."""
    lock.write()
    return 0


def clean(_words: list[str]) -> int:
    """Remove the environment and all that was built."""
    caches = [ROOT / f".{name}_cache" for name in ("mypy", "ruff", "pytest", "import_linter")]
    for place in (VENV, BUILD, *caches):
        shutil.rmtree(place, ignore_errors=True)
    return 0


TAKING_WORDS = ("run", "test", "mutants", "bench", "bare", "packages")
COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "lint": lint,
    "mutants": try_mutants,
    "press": press,
    "catalogues": update_catalogues,
    "pictures": write_pictures,
    "bench": bench,
    "pair": try_pair,
    "bare": bare,
    "packages": packages,
    "lock": write_lock,
    "clean": clean,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
