"""Names of files: an ending where one is missing, and nothing that Windows keeps for itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.errors import ExitCode, LedgerError
from desktop_app.files.names import plain, refuse_reserved, with_ending

RESERVED = ["con", "NUL.txt", "Com1.png", "lpt9", "COM².csv", "aux .png", "prn.tar.gz", "conin$"]
FORBIDDEN = ["report:draft.png", "what?.png", "<a>.csv", 'say "no".txt', "a|b.csv", "100*.csv", "line\n.csv"]
CUT = ["report.", "report.png ", "..."]


@pytest.mark.parametrize("name", [*RESERVED, *FORBIDDEN, *CUT])
def test_that_a_name_that_windows_keeps_or_cuts_is_refused_there_and_allowed_elsewhere(name: str) -> None:
    with pytest.raises(LedgerError, match="cannot be the name of a file: Windows") as refused:
        refuse_reserved(name, windows=True)
    assert refused.value.code == ExitCode.USAGE
    refuse_reserved(name, windows=False)


@pytest.mark.parametrize("name", ["report.png", "console.png", "COM10.csv", "com.csv", ".csv", "null.txt", "年次.xlsx"])
def test_that_other_names_are_allowed_on_windows(name: str) -> None:
    refuse_reserved(name, windows=True)


@pytest.mark.parametrize("name", [*RESERVED, *FORBIDDEN, *CUT])
def test_that_a_name_made_with_a_reserved_word_is_allowed_everywhere(name: str) -> None:
    refuse_reserved(f"silicon-ledger-{plain(name)}.png", windows=True)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("report", "report.png"),
        ("report.png", "report.png"),
        ("report.SVG", "report.SVG"),
        ("Fig. 3 Japan vs. Korea", "Fig. 3 Japan vs. Korea.png"),
        ("v1.2", "v1.2.png"),
        ("report.", "report.png"),
        ("...", "....png"),
    ],
)
def test_that_only_a_known_ending_counts_as_one(tmp_path: Path, typed: str, found: str) -> None:
    assert with_ending(tmp_path / typed, "png", {"png", "svg"}) == tmp_path / found
