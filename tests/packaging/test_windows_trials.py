"""What the trials of the Windows artefacts conclude from files and registries, tried without wine."""

from __future__ import annotations

import hashlib

import pytest

_REGISTRY = r"""WINE REGISTRY Version 2
;; All keys relative to \\User\\S-1-5-21-0-0-0-1000

[Software\\Classes\\.slstate] 1790200000
#time=1dd7ba8ca9f0a6e
@="SiliconLedger.View"
"Content Type"="application/x-silicon-ledger-view"

[Software\\Wine\\Fonts] 1790200000
"Codepages"="1252,437"

[Software\\Microsoft\\Installer\\Products] 1790200000

[Software\\Microsoft\\Installer\\Products\\6FD4\\SourceList] 1790200000
"PackageName"="a.msi"
"""


@pytest.fixture
def program(tmp_path, packaging_release):
    """Return a folder of two files, and a release whose published list names them."""
    folder = tmp_path / "program"
    (folder / "lib").mkdir(parents=True)
    files = {"Silicon Ledger.exe": b"program", "lib/code.pyc": b"code"}
    lines = []
    for name, content in files.items():
        (folder / name).write_bytes(content)
        lines.append(f"{hashlib.sha256(content).hexdigest()}  {name}\n")
    listed = packaging_release.file("windows-files.sha256")
    listed.parent.mkdir(parents=True, exist_ok=True)
    listed.write_text("".join(lines), encoding="utf-8")
    return packaging_release, folder


@pytest.fixture
def packaging_release(tmp_path):
    """Return a release whose folders are empty."""
    from steps.release import Release

    return Release("1.2.3", 0, "", tmp_path / "work", tmp_path / "out")


def test_that_a_program_with_exactly_the_published_files_passes(program):
    from trials import provenance

    assert provenance.as_listed(*program).startswith("2 files")


def test_that_files_which_the_trial_knows_of_may_stand_beside(program):
    from trials import provenance

    _release, folder = program
    (folder / "user").mkdir()
    (folder / "user" / "settings.json").touch()
    assert provenance.as_listed(*program, "user").startswith("2 files")


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("lib/code.pyc", b"other", "1 files are changed: lib/code.pyc"),
        ("lib/code.pyc", None, "1 files are missing: lib/code.pyc"),
        ("lib/new.pyc", b"", "1 files are not on the list: lib/new.pyc"),
    ],
)
def test_that_a_changed_missing_or_foreign_file_is_named(program, name, content, what):
    from trials import provenance
    from trials.report import TrialFailedError

    file = program[1] / name
    file.unlink() if content is None else file.write_bytes(content)
    with pytest.raises(TrialFailedError, match=f"^{what}$"):
        provenance.as_listed(*program)


def test_that_registry_values_are_found_with_their_keys_and_noise_is_left_out():
    from trials import wine_traces

    assert wine_traces.registry_values(_REGISTRY, "HKCU") == {
        r"HKCU\Software\Classes\.slstate",
        r'HKCU\Software\Classes\.slstate\@="SiliconLedger.View"',
        r'HKCU\Software\Classes\.slstate\Content Type="application/x-silicon-ledger-view"',
        r'HKCU\Software\Microsoft\Installer\Products\6FD4\SourceList\PackageName="a.msi"',
    }


def test_that_traces_are_what_came_since_and_lies_elsewhere():
    from trials.wine_traces import Traces

    before = Traces(frozenset({"a"}), frozenset())
    after = Traces(frozenset({"a", "b", "b/c", "bc"}), frozenset({"HKCU\\x"}))
    left = after.since(before).without("b")
    assert (left.files, left.registry) == ({"bc"}, {"HKCU\\x"})
    assert str(left) == "bc, HKCU\\x"
    assert not before.since(before)


def test_that_a_value_of_the_registry_is_read_as_it_was_written():
    from trials import wine_traces

    text = r"""[Software\\Classes\\View\\command]
@="\"C:\\\xc4mter & \x534a\\a.exe\" \"%1\""
"Version"=dword:00000001
"""
    found = frozenset(wine_traces.registry_values(text, "HKCU"))
    key = r"HKCU\Software\Classes\View\command"
    assert wine_traces.value_in(found, key, "") == '"C:\\Ämter & 半\\a.exe" "%1"'
    assert wine_traces.value_in(found, key, "None") == ""
