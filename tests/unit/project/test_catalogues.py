"""Every text of the program is there in Japanese and Korean, and the catalogues are those of the sources."""

from __future__ import annotations

import ast
import re
import string
from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.mofile import write_mo

from tools import catalogues, extraction
from tools.places import ROOT
from tools.telling import SetUpError

LANGUAGES = extraction.LANGUAGES
SOURCES = ROOT / "desktop_app"
WHAT_TO_DO = "run `python3 dev.py catalogues` and translate what it lists"
ENDS = {"ja": "。", "ko": "."}
FOREIGN = {"ja": "[가-힣]", "ko": "[぀-ヿ一-鿿]"}
NOT_A_SENTENCE = ("n.d.",)
# names, units and keys that are the same in every language
SAME_EVERYWHERE = re.compile(
    "Silicon Ledger|silicon-ledger render|Windows|FinFET|BibTeX|Excel|Enter|Esc|Shift|Home|(?<![a-z])([nm]m|pt)(?![a-z])|ArF|SiC|SoC"
)


def texts(message):
    """Return the English text, of a plural the one for many, and the translation."""
    one, many = (message.id, message.id) if isinstance(message.id, str) else message.id
    said = message.string if isinstance(message.string, str) else message.string[0]
    return many or one, said


def gaps(text):
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name is not None})


@pytest.fixture(scope="module")
def sources():
    return extraction.collected()


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def translated(language):
    """Return text → translation of a language."""
    return dict(texts(message) for message in extraction.held(language) if message.id)


def test_that_the_catalogues_hold_the_texts_of_the_sources_and_no_others(sources, language):
    held = {message.id for message in extraction.held(language)}
    wanted = {message.id for message in sources}
    assert (wanted - held, held - wanted) == (set(), set()), WHAT_TO_DO


def test_that_an_update_changes_nothing(sources, language):
    up_to_date = extraction.written(extraction.brought_up(language, sources))
    assert extraction.catalogue_path(language).read_bytes() == up_to_date, WHAT_TO_DO


def test_that_every_text_is_translated(language):
    assert extraction.untranslated(extraction.held(language)) == [], WHAT_TO_DO


def test_that_a_translation_has_the_gaps_of_its_text(translated):
    assert {text: said for text, said in translated.items() if gaps(text) != gaps(said)} == {}


def test_that_no_english_is_left_in_a_translation(translated):
    words = {
        text: set(re.findall("[A-Za-z]*[a-z][A-Za-z]*", SAME_EVERYWHERE.sub("", re.sub(r"\{\w*\}", "", said))))
        for text, said in translated.items()
    }
    assert {text: left for text, left in words.items() if left} == {}


def test_that_no_letters_of_another_language_are_in_a_translation(translated, language):
    assert {text: said for text, said in translated.items() if re.search(FOREIGN[language], said)} == {}


def test_that_a_sentence_ends_as_sentences_of_the_language_do(translated, language):
    sentences = {text: said for text, said in translated.items() if text.endswith(".") and text not in NOT_A_SENTENCE}
    assert {text: said for text, said in sentences.items() if not said.endswith(ENDS[language])} == {}


def test_that_japanese_has_its_own_brackets_and_colons():
    said = [texts(message)[1] for message in extraction.held("ja") if message.id]
    assert [text for text in said if re.search(r"[()?;]|[^0-9]:|, ", text)] == []


def test_that_a_compiled_catalogue_is_read_as_babels_own(language):
    ours = GNUTranslations(BytesIO(catalogues.compiled(extraction.catalogue_path(language))))
    file = BytesIO()
    write_mo(file, extraction.held(language))
    theirs = GNUTranslations(BytesIO(file.getvalue()))
    assert {**ours._catalog, "": None} == {**theirs._catalog, "": None}  # Babel's header says more
    assert ours.ngettext("{count} row", "{count} rows", 1) == ours.ngettext("{count} row", "{count} rows", 2) != ""


def test_that_a_text_put_together_at_run_time_is_refused():
    with pytest.raises(extraction.NotLiteralError, match=r"page\.py:1"):
        list(extraction.marked('say(f"{count} rows")', "page.py"))


def test_that_no_error_is_worded_where_it_cannot_be_translated():
    """Whoever makes editions or tries an installation reads English; all else is for readers."""
    english = ("press", "self_test.py")
    unmarked = [
        f"{path.name}:{call.lineno}: {ast.unparse(given)}"
        for path in sorted(SOURCES.rglob("*.py"))
        if path.relative_to(SOURCES).parts[0] not in english
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in ("LedgerError", "Message", "_UnfitError")
        for given in call.args
        if isinstance(given, ast.JoinedStr | ast.BinOp | ast.Constant)
    ]
    assert unmarked == []


def test_that_a_plural_is_found_although_its_say_is_handed_on():
    source = 'say.plural("{count} row", "{count} rows", len(rows), what=number(1, say))'
    assert list(extraction.marked(source, "page.py")) == [(1, ("{count} row", "{count} rows"))]


def test_that_a_damaged_catalogue_names_the_line(tmp_path):
    words = tmp_path / "damaged.po"
    words.write_text('msgid "row"\n<<<<<<< HEAD\nmsgstr "行"\n', encoding="utf-8")
    with pytest.raises(SetUpError, match="<<<<<<< HEAD"):
        catalogues.compiled(words)


def test_that_a_text_without_translation_stays_english(tmp_path):
    words = tmp_path / "half.po"
    words.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "row"\nmsgstr ""\n', "utf-8"
    )
    assert GNUTranslations(BytesIO(catalogues.compiled(words))).gettext("row") == "row"
