"""The language of what Qt itself writes: buttons of dialogs, file dialogs, calendars, numbers in fields."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

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
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)  # there is none for English: Qt is written in it
    else:
        translator.deleteLater()
