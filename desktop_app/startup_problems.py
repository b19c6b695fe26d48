"""Problems that keep the program from starting: all of them in one window, or on stderr without a screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_app.errors import ExitCode, LedgerError
from desktop_app.i18n import N_, Say

_INSTALL_FONT = N_("Install one, for example from the packages of your system: {fonts}.")


def edition_problems(edition: Path) -> list[LedgerError]:
    """Return what can be said against an edition from its first bytes; SQLite is not loaded for it."""
    from desktop_app.ledger.file_header import refuse_unfit

    try:
        refuse_unfit(edition)
    except LedgerError as problem:
        return [problem]
    return []


def policy_problems(edition: Path) -> list[LedgerError]:
    """Return what the administrator has against an edition that was named: only the one that came along is known good."""
    from desktop_app import paths
    from desktop_app.policy_file import read_policy

    policy = read_policy(paths.policy_files())
    if policy.allows("unsigned_editions") or edition.resolve() == paths.bundled_edition().resolve():
        return []
    happened = N_("The policy of this machine ({file}) allows no other edition than the one that came along.")
    remedy = N_("Leave out {option}, or ask your administrator.")
    return [LedgerError(happened, remedy, ExitCode.UNREADABLE, file=policy.file, option="--edition")]


def font_problems() -> list[LedgerError]:
    """Return what is wrong where every letter would be a box; needs a running application."""
    from desktop_app.theme.fonts import any_font_installed

    if any_font_installed():
        return []
    happened = N_("No font is installed, so nothing can be read.")
    return [LedgerError(happened, _INSTALL_FONT, ExitCode.UNREADABLE, fonts=("fonts-noto-core", "fonts-inter"))]


def screen_problems() -> list[LedgerError]:
    """Return what is wrong where a window cannot be shown at all."""
    chosen = os.environ.get("QT_QPA_PLATFORM")
    if sys.platform != "linux" or chosen or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return []
    return [
        LedgerError(
            N_("There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set."),
            N_("Start it from a desktop; without a screen, files are made by: {commands}."),
            ExitCode.UNREADABLE,
            commands=("silicon-ledger picture", "silicon-ledger render"),
        )
    ]


def tell(problems: Sequence[LedgerError], say: Say) -> int:
    """Print all problems on stderr; return the exit code of the first."""
    for problem in problems:
        sys.stderr.write(f"silicon-ledger: {problem.said(say)}\n")
    return int(problems[0].code)


def show(problems: Sequence[LedgerError], say: Say) -> int:
    """Print all problems, list them in one window and wait until it is closed; return the exit code of the first."""
    from desktop_app.frame.problems_dialog import ProblemsDialog

    code = tell(problems, say)
    ProblemsDialog(problems, say).exec()
    return code
