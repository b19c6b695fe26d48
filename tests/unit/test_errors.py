"""Expected errors speak the reader's language: each is provoked, and nothing of it is left in English."""

from __future__ import annotations

import errno
import json
import os
import re
import sqlite3
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app import paths, startup_problems
from desktop_app.domain.edition_checksum import content_checksum
from desktop_app.domain.edition_format import SCHEMA_VERSION, USER_VERSION_AT
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import LedgerError, Message, reason_of
from desktop_app.exports.all_data import write_all_data
from desktop_app.exports.carriers import png
from desktop_app.exports.embedded_state import payload
from desktop_app.exports.figure_png import picture
from desktop_app.exports.open_export import open_export
from desktop_app.exports.opened import OpenedExport
from desktop_app.exports.paper import paper_of
from desktop_app.exports.render import render_figure
from desktop_app.exports.render_options import RenderOptions
from desktop_app.exports.reopening import what_changed
from desktop_app.exports.state_file import language_of, read_view
from desktop_app.figures import build
from desktop_app.files.names import refuse_reserved
from desktop_app.files.writing import write_whole
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger, open_edition
from desktop_app.ledger.check import check
from desktop_app.ledger.damage import report_of
from desktop_app.policy_file import read_policy
from desktop_app.settings import NAME, Settings

LETTERS = {"ja": "[぀-ヿ一-鿿]", "ko": "[가-힣]"}
ENDS = {"ja": "。", "ko": "."}
ENGLISH = re.compile(r"[A-Za-z’']+(?: [A-Za-z’']+)+")  # two words in a row; ids, keys and file names are one each
NAMES = {"Silicon Ledger"}
Told = LedgerError | Message | tuple[Message, ...]


@dataclass(frozen=True)
class Given:
    """What errors are provoked with: a folder of one's own, a copy of the edition in it, the ledger."""

    folder: Path
    whole: Path
    ledger: Ledger

    def file(self, name: str, content: bytes | str) -> Path:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def edition(self, change: Callable[[bytearray], bytes | bytearray] = bytes) -> Path:
        return self.file("e.sqlite", bytes(change(bytearray(self.whole.read_bytes()))))

    def changed(self, statement: str, *, renewed: bool = False) -> Path:
        path = self.edition()
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(statement)
            if renewed:
                sum_ = content_checksum(connection)
                connection.execute("UPDATE edition SET value = ? WHERE key = 'checksum'", [sum_])
            connection.commit()
        return path

    def export(self, **changes: object) -> str:
        figure = build(self.ledger, ViewState(figure="statements"))
        return json.dumps({**json.loads(payload(figure)), **changes})


@pytest.fixture
def given(tmp_path: Path, edition_file: Path, ledger: Ledger) -> Given:
    return Given(tmp_path, edition_file, ledger)


def schema(step: int) -> Callable[[bytearray], bytearray]:
    def change(content: bytearray) -> bytearray:
        content[USER_VERSION_AT : USER_VERSION_AT + 4] = (SCHEMA_VERSION + step).to_bytes(4, "big")
        return content

    return change


def overwritten(content: bytearray) -> bytearray:
    content[3 * 4096 :] = b"\xa5" * (len(content) - 3 * 4096)
    return content


def mended_count(content: bytearray) -> bytearray:
    content[28:32] = (300).to_bytes(4, "big")
    return content[: 300 * 4096]


EDITIONS: dict[str, Callable[[Given], Path]] = {
    "missing": lambda given: given.folder / "none.sqlite",
    "folder": lambda given: given.folder,
    "empty": lambda given: given.file("e.sqlite", b""),
    "no database": lambda given: given.file("e.sqlite", b"award_id\n"),
    "first bytes": lambda given: given.file("e.sqlite", b"SQLite for"),
    "few bytes": lambda given: given.edition(lambda content: content[:60]),
    "cut off": lambda given: given.edition(lambda content: content[:-1]),
    "other program": lambda given: given.edition(lambda content: content[:68] + b"abcd" + content[72:]),
    "older": lambda given: given.edition(schema(-1)),
    "newer": lambda given: given.edition(schema(1)),
    "overwritten": lambda given: given.edition(overwritten),
    "mended count": lambda given: given.edition(mended_count),
    "changed amount": lambda given: given.changed("UPDATE awards SET amount_m = 1"),
    "missing row": lambda given: given.changed("DELETE FROM claims"),
    "missing checksum": lambda given: given.changed("DELETE FROM edition WHERE key = 'checksum'"),
    "missing table": lambda given: given.changed("DROP TABLE claims"),
    "dangling": lambda given: given.changed("UPDATE awards SET company_id = 'nobody'", renewed=True),
    "search": lambda given: given.changed("UPDATE search_documents SET title = 'other'", renewed=True),
}
OPENED: dict[str, Callable[[Given], Path]] = {
    "missing": lambda given: given.folder / "none.png",
    "foreign": lambda given: given.file("letter.txt", "Dear all"),
    "foreign json": lambda given: given.file("a.json", '{"a": 1}'),
    "csv": lambda given: given.file("a.csv", "a,b\n"),
    "csv beside json": lambda given: csv_beside_json(given),
    "cut picture": lambda given: given.file("a.png", png.MAGIC + b"\0" * 30),
    "broken xml": lambda given: given.file("a.svg", "<svg>"),
    "entities": lambda given: given.file("a.svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'),
    "broken zip": lambda given: given.file("a.zip", b"PK\x03\x04 no more"),
    "broken sheet": lambda given: zipped(given.folder / "a.xlsx", "xl/workbook.xml", "<workbook/>"),
    "other letters": lambda given: given.file("a.json", b'{"a": "\xff"}'),
    "broken json": lambda given: given.file("a.json", '{"figure": NaN}'),
    "other form": lambda given: given.file("a.json", given.export(silicon_ledger_export={"version": 99})),
    "incomplete": lambda given: given.file("a.json", given.export(marks=[{}])),
}
STATES = {
    "no json": "{",
    "endless number": '{"basis": {"gdp_year": ' + "9" * 5000 + "}}",
    "deep": "[" * 100_000,
    "no object": "[]",
    "version": '{"version": true}',
    "unknown key": '{"colour": "red"}',
    "key twice": '{"page": "countries", "page": "countries"}',
    "two pages": '{"page": "projects", "figure": "countries/support"}',
    "day": '{"as_of": "tomorrow"}',
    "number": '{"as_of": 2024}',
    "no list": '{"countries": "JPN"}',
    "half a letter": '{"focus": "\\ud800"}',
    "level": '{"level": "all"}',
    "stages": '{"stages": ["paid"]}',
    "language": '{"language": "de"}',
    "languages": '{"language": ["ja"]}',
    "basis": '{"basis": 1}',
    "basis key": '{"basis": {"year": 1}}',
    "gdp year": '{"basis": {"gdp_year": "2024"}}',
    "per year": '{"basis": {"per_year": 1}}',
    "money": '{"page": "projects", "figure": "timeline", "find": {"money": "much"}}',
    "figure": '{"figure": "nothing"}',
    "no effect": '{"page": "sources", "figure": "weak", "stages": ["final"]}',
    "no choices": '{"figure": "statements", "segments": ["foundry"]}',
    "only some": '{"page": "companies", "figure": "public_money", "basis": {"unit": "gdp_share"}}',
    "only where": '{"basis": {"unit": "usd", "gdp_year": 2022}}',
    "option": '{"sort": "backwards"}',
    "ids": '{"countries": ["XXX"], "programmes": ["none"]}',
    "later day": '{"as_of": "2040-01-01"}',
    "mark": '{"focus": "none"}',
    "statistic": '{"page": "supply_chain", "figure": "shares", "sort": "Nobody"}',
}
POLICIES = [
    b"\xff",
    "a = ",
    "a = 'x",
    "version = 9",
    "[lock]\nown_data = false",
    "locked = 1",
    "[locked]\nowndata = false",
    "[locked]\nown_data = 0",
    "[locked]\nlanguage = 'de'",
    "[locked]\nupdate_folder = true",
    "[locked]\nexport_folder = 'exports'",
]


def csv_beside_json(given: Given) -> Path:
    given.file("b.json", "{}")
    return given.file("b.csv", "a,b\n")


def zipped(path: Path, name: str, content: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, content)
    return path


def caught(call: Callable[[], object]) -> LedgerError:
    with pytest.raises(LedgerError) as error:
        call()
    return error.value


def refuse_english(told: Told, folder: Path) -> None:
    """Fail where a message is not wholly in Japanese and Korean; ids, keys and file names are as they are."""
    messages = told if isinstance(told, tuple) else (told,)
    for language, letters in LETTERS.items():
        for each in messages:
            parts = each.told(say_in(language)) if isinstance(each, LedgerError) else (each.said(say_in(language)),)
            for part in parts:
                text = part.replace(str(folder), "")
                assert re.search(letters, text), part
                assert part.endswith(ENDS[language]), part
                assert set(ENGLISH.findall(text)) <= NAMES, part


@pytest.mark.parametrize("how", EDITIONS)
def test_that_what_is_wrong_with_an_edition_is_said_in_the_readers_language(given: Given, how: str) -> None:
    path = EDITIONS[how](given)
    refuse_english(caught(lambda: check(path)), given.folder)


def test_that_damage_found_while_reading_is_said_in_the_readers_language(given: Given) -> None:
    damaged = given.edition(overwritten)
    with pytest.raises(LedgerError) as error:
        open_edition(damaged).companies()
    refuse_english(error.value, given.folder)


def test_that_a_rare_report_of_sqlite_is_quoted() -> None:
    report = report_of(sqlite3.DatabaseError("locking protocol"))
    assert str(report) == "SQLite reports “locking protocol”"
    assert report.said(say_in("ja")) == "データベースからの報告「locking protocol」"


@pytest.mark.parametrize("how", OPENED)
def test_that_a_file_that_cannot_be_opened_is_refused_in_the_readers_language(given: Given, how: str) -> None:
    path = OPENED[how](given)
    refuse_english(caught(lambda: open_export(path)), given.folder)


@pytest.mark.parametrize("how", STATES)
def test_that_a_state_is_refused_in_the_readers_language(given: Given, how: str) -> None:
    path = given.file("state.json", STATES[how])
    refuse_english(caught(lambda: build(given.ledger, read_view(path).state)), given.folder)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xff"])
def test_that_a_state_file_that_cannot_be_read_is_told_in_the_readers_language(
    given: Given, content: bytes | None
) -> None:
    path = given.folder / "state.json" if content is None else given.file("state.json", content)
    refuse_english(caught(lambda: read_view(path)), given.folder)


@pytest.mark.usefixtures("qapp")
def test_that_a_file_that_cannot_be_written_is_told_in_the_readers_language(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    figure = build(given.ledger, ViewState(figure="statements"))
    read_only = given.file("kept.csv", "")
    read_only.chmod(0o400)
    calls: list[Callable[[], object]] = [
        lambda: render_figure(figure, given.folder / "figure.doc"),
        lambda: render_figure(figure, given.folder / "nowhere" / "figure.csv"),
        lambda: write_whole(read_only, b""),
        lambda: write_whole(given.folder / ("long" * 100), b""),
        lambda: write_all_data(given.ledger, figure, given.folder / "all.pdf", RenderOptions()),
        lambda: picture(figure, RenderOptions(scale=1e5)),
        lambda: paper_of(RenderOptions(paper="letter")),
        *((lambda name=name: refuse_reserved(name, windows=True)) for name in ("CON", "a?", "a.")),
    ]
    for call in calls:
        refuse_english(caught(call), given.folder)


def test_that_a_view_which_an_edition_cannot_show_is_told_in_the_readers_language(given: Given) -> None:
    state = ViewState(companies=("none",), page="companies", figure="public_money", language="ja")
    (editions, told) = what_changed(
        OpenedExport(state, checksum="0", edition="2020-01", facts_to="2020-01-01"), given.ledger
    )
    assert (
        told
        == "この表示はもう再現できません：この版にありません：companies: 'none'。状態を直すか、新しい版を使ってください。"
    )
    assert set(ENGLISH.findall(editions)) == set()


@pytest.mark.parametrize("content", ["{", b"\xff", '{"version": 99}'])
def test_that_settings_that_cannot_be_read_are_told_in_the_readers_language(given: Given, content: bytes | str) -> None:
    given.file(NAME, content)
    problem = Settings(given.folder).problem
    assert problem is not None
    refuse_english(problem, given.folder)


def test_that_settings_that_cannot_be_saved_are_told_in_the_readers_language(given: Given) -> None:
    in_the_way = given.file("config", "")
    (given.folder / NAME).mkdir()
    for folder in (in_the_way, given.folder):
        settings = Settings(folder)
        settings.set("zoom", 150)
        assert not settings.save()
        assert settings.problem is not None
        refuse_english(settings.problem, given.folder)


@pytest.mark.parametrize("content", POLICIES)
def test_that_faults_of_a_policy_are_told_in_the_readers_language(given: Given, content: bytes | str) -> None:
    problems = read_policy((given.file("policy.toml", content),)).problems
    assert problems
    refuse_english(problems, given.folder)


def test_that_a_policy_that_cannot_be_read_is_told_in_the_readers_language(given: Given) -> None:
    refuse_english(read_policy((given.folder,)).problems, given.folder)


@pytest.fixture
def hindered(given: Given, monkeypatch: pytest.MonkeyPatch) -> Given:
    """Give a machine without a screen and without fonts, whose policy forbids other editions."""
    policy = given.file("policy.toml", "[locked]\nunsigned_editions = false\n")
    monkeypatch.setattr(paths, "policy_files", lambda: (policy,))
    monkeypatch.setattr("desktop_app.theme.fonts.any_font_installed", lambda: False)
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return given


def test_that_what_hinders_the_start_is_told_in_the_readers_language(
    hindered: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{__name__}.NAMES", {"silicon-ledger picture", "ledger picture", "ledger render"})
    problems = [
        *startup_problems.policy_problems(hindered.folder / "e.sqlite"),
        *startup_problems.font_problems(),
        *startup_problems.screen_problems(),
    ]
    assert len(problems) == 3
    for problem in problems:
        refuse_english(problem, hindered.folder)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems word some of them otherwise")
@pytest.mark.parametrize(
    "number", [errno.ENOENT, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EROFS, errno.EISDIR, errno.EDQUOT]
)
def test_that_reasons_of_the_system_are_its_own_in_english_and_translated(number: int) -> None:
    reason = reason_of(OSError(number, os.strerror(number)))
    assert str(reason) == os.strerror(number)
    for language, letters in LETTERS.items():
        assert re.search(letters, reason.said(say_in(language)))
        assert not ENGLISH.search(reason.said(say_in(language)))


def test_that_a_rare_reason_is_given_in_the_systems_words() -> None:
    assert reason_of(OSError(errno.ENETDOWN, "Network is down")).said(say_in("ja")) == "Network is down"


def test_that_messages_in_gaps_are_translated_and_lists_have_the_comma_of_the_language() -> None:
    inner = Message("{name} is damaged: {reason}.", name="a", reason=Message("it ends too early"))
    error = LedgerError([inner, Message("{path} is empty.", path="b")], "Use one of: {known}.", known=["a4", "a3"])
    assert error.told(say_in("en")) == ("a is damaged: it ends too early. b is empty.", "Use one of: a4, a3.")
    assert error.told(say_in("ja")) == (
        "aは壊れています：途中で終わっている。bは空です。",
        "次のいずれかを指定してください：a4、a3。",
    )
    assert str(Message("Settings cannot be saved. {reason}", reason=error)) == (
        "Settings cannot be saved. a is damaged: it ends too early. b is empty."
    )


@pytest.mark.parametrize(
    ("content", "language"),
    [
        ('{"language": "ja", "colour": "red"}', "ja"),
        ('{"language": "de"}', ""),
        ('{"language": ["ja"]}', ""),
        ("[", ""),
        ("[" * 100_000, ""),
        ("[]", ""),
    ],
)
def test_that_the_language_of_an_unusable_state_is_found(given: Given, content: str, language: str) -> None:
    assert language_of(given.file("state.json", content)) == language
