"""The language of what Qt itself writes: buttons of dialogs, file dialogs, calendars, numbers in fields."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

_NAME = "words of Qt"
_LOCALES = {"en": "en_GB", "ja": "ja_JP", "ko": "ko_KR"}  # of English the one that writes 4 July and begins on Monday


def speak(app: QCoreApplication, language: str) -> None:
    """Let Qt speak a language from now on; widgets that are there keep what they had."""
    locale = QLocale(_LOCALES.get(language, _LOCALES["en"]))
    QLocale.setDefault(locale)
    spoken: Iterable[QTranslator] = app.findChildren(QTranslator, _NAME)
    for before in spoken:
        app.removeTranslator(before)
        before.deleteLater()
    translator = _words(locale, app)
    if translator is not None:
        translator.setObjectName(_NAME)
        app.installTranslator(translator)


def is_spoken(language: str) -> bool:
    """Tell whether Qt's words in a language came along; in English they are built in."""
    return language == "en" or _words(QLocale(_LOCALES[language]), None) is not None


def _words(locale: QLocale, owner: QObject | None) -> QTranslator | None:
    """Return Qt's words; None for English, in which Qt is written, and where the file is missing."""
    translator = QTranslator(owner)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(locale, "qtbase", "_", folder) and not translator.isEmpty():
        return translator
    translator.deleteLater()
    return None
