"""An expected problem in the reader's language. The core of the program writes its sentences in English for the command
line; the window says of what kind the problem is and gives that sentence as the detail.
"""

from __future__ import annotations

from desktop_app.errors import ExitCode, LedgerError
from desktop_app.i18n import Say


def problem_words(problem: LedgerError, say: Say) -> tuple[str, str]:
    """Return what happened, and the details."""
    if say.language == "en":
        return problem.happened, problem.remedy
    words = {
        ExitCode.FAULTS: say("This cannot be shown or written."),
        ExitCode.USAGE: say("This choice cannot be used."),
        ExitCode.UNREADABLE: say("A file or folder is missing, or cannot be read or written."),
        ExitCode.FOREIGN: say("This file was not made by Silicon Ledger."),
        ExitCode.SCHEMA: say("This file is of another version of the program."),
        ExitCode.DAMAGED: say("This file is damaged. Take another copy."),
        ExitCode.CHECKSUM: say("The content of this file was changed. Take another copy."),
        ExitCode.STATE: say("This view cannot be understood by this version of the program."),
    }
    return words.get(problem.code, words[ExitCode.FAULTS]), str(problem)


def problem_line(problem: LedgerError, say: Say) -> str:
    """Return both in one line, where there is no room for details."""
    return " ".join(problem_words(problem, say)).strip()
