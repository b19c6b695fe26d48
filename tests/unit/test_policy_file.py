"""An administrator's policy: read, merged with settings, and never a reason not to start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.policy_file import BUILT_IN, PERMISSIONS, Policy, read_policy
from desktop_app.settings import NAME, VERSION, Settings

MANUAL = Path(__file__).parents[2] / "docs" / "policy-file.md"


@pytest.fixture
def policy(tmp_path):
    def read(text: str, *more: Path) -> Policy:
        file = tmp_path / "policy.toml"
        file.write_text(text, encoding="utf-8")
        return read_policy((file, *more))

    return read


def test_that_without_a_file_nothing_is_said():
    found = read_policy((Path("nowhere") / "policy.toml",))
    assert found == Policy()
    assert {name: found.allows(name) for name in PERMISSIONS} == dict.fromkeys(PERMISSIONS, True)


def test_that_locked_values_win_over_defaults_and_both_over_what_is_built_in(policy, tmp_path):
    found = policy(f'[defaults]\nlanguage = "ko"\n[locked]\nlanguage = "ja"\nexport_folder = "{tmp_path.as_posix()}"')
    assert (found.text("language"), found.is_locked("language")) == ("ja", True)
    assert Path(found.text("export_folder")) == tmp_path
    assert found.allows("own_data")
    assert found.problems == ()


def test_that_the_first_file_that_exists_is_the_only_one(policy, tmp_path):
    weaker = tmp_path / "weaker.toml"
    weaker.write_text('[locked]\nlanguage = "ko"\nown_data = false\n', encoding="utf-8")
    found = policy('[defaults]\nlanguage = "ja"\n', weaker)
    assert (found.text("language"), found.allows("own_data")) == ("ja", True)
    assert read_policy((tmp_path / "missing.toml", weaker)).text("language") == "ko"


def test_that_a_byte_order_mark_as_windows_editors_write_it_does_no_harm(tmp_path):
    file = tmp_path / "policy.toml"
    file.write_bytes(b'\xef\xbb\xbf[defaults]\r\nlanguage = "ja"\r\n')
    assert read_policy((file,)).text("language") == "ja"


def test_that_a_home_in_a_folder_is_the_readers_own(policy):
    assert Path(policy('[defaults]\nexport_folder = "~/Ledger"').text("export_folder")) == Path.home() / "Ledger"


@pytest.mark.parametrize("text", ["[locked", "language = ja", "version = 2", "\x00", "[locked]\n[locked]"])
def test_that_a_file_that_is_not_understood_at_all_forbids_what_it_may_have_meant_to_forbid(policy, text):
    found = policy(text)
    assert len(found.problems) == 1
    assert [name for name in PERMISSIONS if found.allows(name) or not found.is_locked(name)] == []
    assert found.text("language") == "en"


def test_that_a_file_that_cannot_be_read_forbids_too(tmp_path):
    found = read_policy((tmp_path,))  # a folder in its place
    assert found.file == tmp_path
    assert found.problems
    assert not found.allows("own_data")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('own_data = "no"', "own_data: 'no' must be true or false"),
        ("own_data = 0", "own_data: 0 must be true or false"),
        ('language = "de"', "language: 'de' must be one of en, ja, ko"),
        ("language = 1", "language: 1 must be one of en, ja, ko"),
        ('export_folder = "exports"', "export_folder: 'exports' must be a whole path"),
        ("update_folder = true", "update_folder: True must be a text"),
        ("owndata = false", "owndata: it is not known; the keys are language, export_folder"),
    ],
)
def test_that_each_wrong_value_is_named_and_the_others_hold(policy, line, said):
    found = policy(f'[defaults]\nlanguage = "ko"\n[locked]\n{line}\n')
    assert len(found.problems) == 1
    assert said in str(found.problems[0])
    assert found.text("language") == "ko"
    assert [name for name in PERMISSIONS if found.allows(name)] == []


def test_that_a_wrong_first_default_locks_nothing(policy):
    found = policy("[defaults]\nlanguage = 1\nown_data = false\n")
    assert len(found.problems) == 1
    assert (found.allows("own_data"), found.allows("unsigned_editions")) == (False, True)
    assert found.locked == {}


def test_that_a_table_of_another_name_is_named(policy):
    found = policy("[lock]\nown_data = false\n")
    assert "'lock' is not known" in str(found.problems[0])
    assert not found.allows("own_data")


def test_that_settings_begin_with_the_first_default_and_the_reader_may_change_it(policy, tmp_path):
    said = policy('[defaults]\nlanguage = "ja"')
    settings = Settings(tmp_path / "user", said)
    assert (settings.text("language"), settings.is_locked("language")) == ("ja", False)
    settings.set("language", "ko")
    settings.save()
    assert Settings(tmp_path / "user", said).text("language") == "ko"


def test_that_a_locked_value_wins_over_the_readers_own_and_gives_it_back_when_unlocked(policy, tmp_path):
    (tmp_path / NAME).write_text(json.dumps({"version": VERSION, "language": "ko"}), encoding="utf-8")
    locked = Settings(tmp_path, policy('[locked]\nlanguage = "ja"'))
    assert (locked.text("language"), locked.is_locked("language")) == ("ja", True)
    locked.set("theme", "dark")
    locked.save()
    assert Settings(tmp_path).text("language") == "ko"


def test_that_the_manual_names_every_key_and_its_example_is_sound(policy):
    text = MANUAL.read_text(encoding="utf-8")
    assert [name for name in BUILT_IN if f"| `{name}` |" not in text] == []
    example = text.partition("```toml\n")[2].partition("```")[0]
    found = policy(example.replace("//server/", "/server/"))
    assert found.problems == ()
    assert set(found.locked) | set(found.defaults) == set(BUILT_IN)
