"""The command ``self-test``: open the edition, build each page, draw it and export it in each format; also in installers."""

from __future__ import annotations

import faulthandler
import sys
import tempfile
import traceback
from pathlib import Path

from desktop_app import paths
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.frame import qt_language
from desktop_app.i18n import LANGUAGES, say_in
from desktop_app.pages.registry import PageEntry, pages
from desktop_app.policy_file import read_policy

_LONGEST = 600  # seconds; a fault inside Qt may leave a loop that nobody ends


def run(edition: Path) -> int:
    """Print a line for each step; return 0 where all went well, else the code of the first failure."""
    from desktop_app.ledger.check import check

    if sys.stderr is sys.__stderr__ and sys.stderr is not None:  # the watchdog needs a real file to write to
        faulthandler.dump_traceback_later(_LONGEST, exit=True)
    check(edition)
    sys.stdout.write(f"edition {edition}: sound\n")
    codes = [_try_policy(), _try_languages(), *(_try(entry, edition) for entry in pages(say_in("en")))]
    faulthandler.cancel_dump_traceback_later()
    return next((code for code in codes if code), int(ExitCode.OK))


def _try_policy() -> int:
    policy = read_policy(paths.policy_files())
    for problem in policy.problems:
        sys.stderr.write(f"policy {policy.file}: {problem}\n")
    if policy.problems:
        return int(ExitCode.FAULTS)
    if policy.file:
        sys.stdout.write(f"policy {policy.file}: sound\n")
    return int(ExitCode.OK)


def _try_languages() -> int:
    """Tell a language whose words, or Qt's words in it, did not come along: the window would fall back to English."""
    dumb = [each for each in LANGUAGES if each != "en" and say_in(each)("Countries") == "Countries"]
    dumb += [each for each in LANGUAGES if not qt_language.is_spoken(each)]
    if dumb:
        sys.stderr.write(f"languages: words are missing for {', '.join(dict.fromkeys(dumb))}\n")
        return int(ExitCode.FAULTS)
    sys.stdout.write(f"languages {', '.join(LANGUAGES)}: spoken\n")
    return int(ExitCode.OK)


def _try(entry: PageEntry, edition: Path) -> int:
    try:
        with tempfile.TemporaryDirectory() as folder:
            _draw(entry, edition, Path(folder))
            endings = _export(entry, edition, Path(folder))
    except LedgerError as problem:
        sys.stderr.write(f"page {entry.key}: {problem}\n")
        return int(problem.code)
    except Exception:  # noqa: BLE001 # each page is tried, whatever happens to the others
        sys.stderr.write(f"page {entry.key}: {traceback.format_exc()}\n")
        return int(ExitCode.FAULTS)
    sys.stdout.write(f"page {entry.key}: built, {entry.figure} drawn and exported as {', '.join(endings)}\n")
    return int(ExitCode.OK)


def _draw(entry: PageEntry, edition: Path, folder: Path) -> None:
    from desktop_app.picture import Wanted, window_in

    window = window_in(ViewState(page=entry.key, figure=entry.figure), edition, Wanted(), folder)
    grabbed = window.grab()
    window.close()
    if grabbed.isNull():
        raise LedgerError(f"Nothing of the page {entry.key} was drawn.", "Report it.", ExitCode.FAULTS)


def _export(entry: PageEntry, edition: Path, folder: Path) -> list[str]:
    """Return the endings of the files that were written: every format there is."""
    from desktop_app.exports import render

    state = folder / "state.json"
    state.write_text(ViewState(page=entry.key, figure=entry.figure).to_json(), encoding="utf-8")
    for ending in render.FORMATS:
        out = folder / f"figure.{ending}"
        code = render.run(state, out, edition)
        if code or not out.stat().st_size:
            raise LedgerError(
                f"{entry.key}/{entry.figure} was not exported as {ending}.", "Report it.", ExitCode.FAULTS
            )
    return list(render.FORMATS)
