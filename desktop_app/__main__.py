"""The command line; every command imports what it needs when it is asked for."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.errors import LedgerError
from desktop_app.i18n import Say, say_in

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or the window where none is named; return the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_any_script()
    if all(map(_is_file_name, words)):
        return _window(None, [Path(word) for word in words])
    asked = _parser().parse_args(words)
    try:
        return _run(asked)
    except LedgerError as problem:
        sys.stderr.write(f"silicon-ledger: {problem.said(_say_to(asked))}\n")
        return int(problem.code)


def _say_to(asked: Namespace) -> Say:
    """Return the language that a command names, else that of its state, else English."""
    language, state = getattr(asked, "language", None), getattr(asked, "state", None)
    if language is None and state is not None:
        from desktop_app.exports.state_file import language_of

        language = language_of(state)
    return say_in(language or "en")


def _speak_any_script() -> None:
    """Let a path in any script be printed: a pipe on Windows or a plain C locale knows only some letters.

    Without a console (a program with a window on Windows) there is no stream: what is said then goes nowhere.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 # as long as the program
        elif isinstance(stream, io.TextIOWrapper):  # a test puts its own there
            stream.reconfigure(errors="backslashreplace")


def _is_file_name(word: str) -> bool:
    """Tell a saved view or an exported file, as a double click hands it over, from a command or an option."""
    return not word.startswith("-") and (bool(Path(word).suffix) or len(Path(word).parts) > 1)


def _run(asked: Namespace) -> int:
    run = getattr(asked, "run", None)
    return int(run(asked)) if run else _window(asked.edition, [])


def _window(edition: Path | None, files: Sequence[Path]) -> int:
    from desktop_app import startup_problems

    problems = startup_problems.screen_problems()
    if problems:
        from desktop_app.settings import of_reader

        return startup_problems.tell(problems, say_in(of_reader().text("language")))
    gc.disable()  # until the first page stands: almost nothing of what is loaded on the way can be let go
    from desktop_app import app

    return app.run(edition, files)


def _press(asked: Namespace) -> int:
    from desktop_app.press import command

    return command.run(asked.data_dir, asked.out, tuple(asked.without_licence))


def _check(asked: Namespace) -> int:
    from desktop_app.ledger import check

    return check.run(asked.file)


def _render(asked: Namespace) -> int:
    without_screen()
    from desktop_app.exports import render

    return render.run(asked.state, asked.out, _edition(asked), asked.paper)


def _picture(asked: Namespace) -> int:
    without_screen()
    from desktop_app import picture

    wanted = picture.Wanted(asked.size, asked.theme, asked.language, asked.zoom)
    return picture.run(asked.state, asked.out, _edition(asked), wanted)


def _self_test(asked: Namespace) -> int:
    without_screen()
    from desktop_app import self_test

    return self_test.run(_edition(asked))


def _edition(asked: Namespace) -> Path:
    from desktop_app import paths, startup_problems

    if asked.edition:
        for problem in startup_problems.policy_problems(asked.edition):
            raise problem
    return asked.edition or paths.bundled_edition()


def without_screen() -> None:
    """Let Qt draw into memory; on Windows and macOS its own platform does that, with the system's fonts."""
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _parser() -> ArgumentParser:
    import argparse

    from desktop_app import PRODUCT, __version__

    parser = argparse.ArgumentParser(
        prog="silicon-ledger",
        description=f"{PRODUCT}: public support for semiconductors, every number with its source.",
        epilog="Without a command, the window; FILE… in its place opens saved views and exported files in it.",
    )
    parser.add_argument("--version", action="version", version=f"{PRODUCT} {__version__}")
    edition = argparse.ArgumentParser(add_help=False)
    edition.add_argument("--edition", type=Path, metavar="FILE", help="an edition other than the one that came along")
    parser.add_argument("--edition", type=Path, metavar="FILE", help="show the window with this edition")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    press = commands.add_parser("press", help="check the CSV tables and make an edition")
    press.add_argument("data_dir", type=Path, metavar="DATA_DIR")
    press.add_argument("-o", dest="out", type=Path, metavar="FILE", required=True)
    press.add_argument("--without-licence", action="append", default=[], metavar="NAME", help="leave out its rows")
    press.set_defaults(run=_press)

    check = commands.add_parser("check", help="an edition's integrity, schema and checksum")
    check.add_argument("file", type=Path, metavar="FILE")
    check.set_defaults(run=_check)

    render = commands.add_parser("render", parents=[edition], help="one figure without a window")
    render.add_argument("state", type=Path, metavar="STATE.json")
    render.add_argument("-o", dest="out", type=Path, metavar="OUT", required=True, help="its ending picks the format")
    render.add_argument("--paper", choices=("one", "a4", "a3"), default="", help="pages of a PDF, type of 9 pt or more")
    render.set_defaults(run=_render)

    picture = commands.add_parser("picture", parents=[edition], help="the whole window in a state")
    picture.add_argument("state", type=Path, metavar="STATE.json")
    picture.add_argument("-o", dest="out", type=Path, metavar="OUT.png", required=True)
    picture.add_argument("--size", type=_size, default=(1440, 900), metavar="1440x900")
    picture.add_argument("--theme", choices=("light", "dark"), default="light")
    picture.add_argument("--language", choices=("en", "ja", "ko"), help="in place of the state's own")
    picture.add_argument("--zoom", type=int, default=100, metavar="PERCENT", help="100 to 200")
    picture.set_defaults(run=_picture)

    test = commands.add_parser(
        "self-test", parents=[edition], help="open the edition, build each page, draw and export"
    )
    test.set_defaults(run=_self_test)
    return parser


def _size(text: str) -> tuple[int, int]:
    from argparse import ArgumentTypeError

    wide, cross, high = text.partition("x")
    if not cross or not wide.isdecimal() or not high.isdecimal() or not (320 <= int(wide) <= 7680):
        raise ArgumentTypeError(f"'{text}' is not a size such as 1440x900")
    return int(wide), int(high)


if __name__ == "__main__":
    sys.exit(main())
