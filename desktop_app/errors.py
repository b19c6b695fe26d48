"""Expected failures, each with what happened and what to do, in the reader's language; anything else is our bug."""

from __future__ import annotations

import errno
from collections.abc import Mapping, Sequence
from enum import IntEnum

from desktop_app.i18n import N_, Say, say_in


class ExitCode(IntEnum):
    """What the command line returns; stable, scripts depend on it."""

    OK = 0
    FAULTS = 1  # faults in tables, or a figure that cannot be built
    USAGE = 2  # words of the command line (argparse uses the same)
    UNREADABLE = 3  # a file or folder that is missing or cannot be read or written
    FOREIGN = 4  # not an edition of Silicon Ledger
    SCHEMA = 5  # an edition of another schema version
    DAMAGED = 6  # truncated, or SQLite's integrity check fails
    CHECKSUM = 7  # the content is not what was pressed
    STATE = 8  # a state that cannot be understood


class Message:
    """A sentence or a part of one, marked by ``N_``, that is put into the reader's language where it is shown.

    Its named gaps are filled as they are; but a message among them is translated too, of an error what happened, and a
    list is told with commas.
    """

    def __init__(self, text: str, /, **gaps: object) -> None:
        self._text, self._gaps = text, gaps

    def said(self, say: Say) -> str:
        """Return it in a language."""
        return say.marked(self._text, **{name: _filled(value, say) for name, value in self._gaps.items()})

    def __str__(self) -> str:
        return self.said(say_in("en"))


Sentences = str | Message | Sequence[Message]


class LedgerError(Exception):
    """An expected problem.

    ``happened`` is what happened, ``remedy`` what to do: a sentence marked by ``N_`` whose named gaps are filled by
    ``gaps``, or one or several messages. ``code`` is the exit code of the command line. ``str`` is in English.
    """

    def __init__(
        self, happened: Sentences, remedy: Sentences, code: ExitCode = ExitCode.UNREADABLE, /, **gaps: object
    ) -> None:
        super().__init__(happened, remedy, code)
        self.code = code
        self._happened, self._remedy = _messages(happened, gaps), _messages(remedy, gaps)

    def told(self, say: Say) -> tuple[str, str]:
        """Return in a language what happened, and what to do."""
        return _in_a_row(self._happened, say), _in_a_row(self._remedy, say)

    def said(self, say: Say) -> str:
        """Return both as one text."""
        return _in_a_row((*self._happened, *self._remedy), say)

    @property
    def happened(self) -> str:
        """Return in English what happened."""
        return self.told(say_in("en"))[0]

    @property
    def remedy(self) -> str:
        """Return in English what to do."""
        return self.told(say_in("en"))[1]

    def __str__(self) -> str:
        return self.said(say_in("en"))


# what the system says of a file, by the number of its error: it says it in one language, and not always the reader's
_OF_SYSTEM: Mapping[int, str] = {
    errno.EPERM: N_("Operation not permitted"),
    errno.ENOENT: N_("No such file or directory"),
    errno.EIO: N_("Input/output error"),
    errno.EACCES: N_("Permission denied"),
    errno.EBUSY: N_("Device or resource busy"),
    errno.EEXIST: N_("File exists"),
    errno.ENOTDIR: N_("Not a directory"),
    errno.EISDIR: N_("Is a directory"),
    errno.EINVAL: N_("Invalid argument"),
    errno.EMFILE: N_("Too many open files"),
    errno.EFBIG: N_("File too large"),
    errno.ENOSPC: N_("No space left on device"),
    errno.EROFS: N_("Read-only file system"),
    errno.ENAMETOOLONG: N_("File name too long"),
    errno.ELOOP: N_("Too many levels of symbolic links"),
    errno.EDQUOT: N_("Disk quota exceeded"),
}


def reason_of(error: OSError) -> Message:
    """Return why the system did not do what it was asked; a rare reason in the system's own words."""
    return Message(_OF_SYSTEM.get(error.errno or 0) or error.strerror or str(error))


def _messages(sentences: Sentences, gaps: Mapping[str, object]) -> tuple[Message, ...]:
    if isinstance(sentences, str):
        return (Message(sentences, **gaps),)
    return (sentences,) if isinstance(sentences, Message) else tuple(sentences)


def _in_a_row(messages: Sequence[Message], say: Say) -> str:
    between = "" if say.language == "ja" else " "
    return between.join(filter(None, (each.said(say) for each in messages)))


def _filled(value: object, say: Say) -> object:
    """Return what fills a gap; a string is filled in as it is."""
    if isinstance(value, Message):
        return value.said(say)
    if isinstance(value, LedgerError):
        return value.told(say)[0]
    if isinstance(value, list | tuple):
        return ("、" if say.language == "ja" else ", ").join(str(_filled(each, say)) for each in value)
    return value
