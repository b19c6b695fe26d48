"""Says who? The panel that shows what stands behind a mark."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.evidence import Evidence, Saying, Section
from desktop_app.domain.vocabulary import Weight
from desktop_app.i18n import Say
from desktop_app.theme.fonts import NUMBER, SMALL
from desktop_app.theme.theme import Theme
from desktop_app.widgets.badge import Badge
from desktop_app.widgets.buttons import LinkButton
from desktop_app.widgets.flow_layout import FlowLayout
from desktop_app.widgets.labels import Heading, Label
from desktop_app.widgets.side_panel import SidePanel

_SHOWN = 6  # sayings of a section before the reader asks for all


class EvidencePanel(SidePanel):
    """Owned by a page. ``link_requested(url)`` is sent when the reader asks to open a source's address."""

    link_requested = Signal(str)

    def __init__(self, theme: Theme, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(say("Says who?"), theme, say, parent)
        self._theme, self._say = theme, say
        self._value = Label("", theme, size=NUMBER, bold=True, wrap=True)
        self._formula = Label("", theme, tone="text_2", wrap=True)
        self.head.addWidget(self._value)
        self.head.addWidget(self._formula)

    def show_evidence(self, evidence: Evidence) -> None:
        """Show what stands behind a mark, in the fixed order of its sections."""
        self.set_title(evidence.title)
        self._value.setText(evidence.value)
        self._value.setVisible(bool(evidence.value))
        self._formula.setText(evidence.formula)
        self._formula.setVisible(bool(evidence.formula))
        self.clear_sections()
        if evidence.note:
            self.add_section(Label(evidence.note, self._theme, tone="text_2", wrap=True))
        for section in evidence.sections:
            self.add_section(_SectionView(section, self._theme, self._say, self))


class _SectionView(QWidget):
    """A heading and its sayings; a long section unfolds on demand."""

    def __init__(self, section: Section, theme: Theme, say: Say, panel: EvidencePanel) -> None:
        super().__init__()
        self._section, self._theme, self._say, self._panel = section, theme, say, panel
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(Heading(section.title, theme))
        for saying in section.sayings[:_SHOWN]:
            self._column.addWidget(SayingView(saying, theme, say, panel))
        self._more: LinkButton | None = None
        rest = len(section.sayings) - _SHOWN
        if rest > 0:
            self._more = LinkButton(say.plural("Show {count} more", "Show {count} more", rest), theme)
            self._more.clicked.connect(self._unfold)
            self._column.addWidget(self._more)

    def _unfold(self) -> None:
        assert self._more is not None
        self._more.hide()
        for saying in self._section.sayings[_SHOWN:]:
            self._column.addWidget(SayingView(saying, self._theme, self._say, self._panel))


class SayingView(QWidget):
    """One statement: what, how much, who said it when, badges, note, address."""

    def __init__(self, saying: Saying, theme: Theme, say: Say, panel: EvidencePanel) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(Label(saying.name, theme, bold=True, wrap=True), 1)
        if saying.value:
            top.addWidget(Label(saying.value, theme, bold=True), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        source = saying.source
        if source is not None:
            words = say("{publisher}, {date}", publisher=source.publisher, date=saying.date)
            column.addWidget(Label(words, theme, tone="text_2", wrap=True))
            title = Label(source.title, theme, size=SMALL, tone="text_3", wrap=True)
            title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(title)
        if saying.badges:
            column.addWidget(_badges(saying.badges, theme, say))
        if saying.note:
            column.addWidget(Label(saying.note, theme, size=SMALL, tone="text_2", wrap=True))
        if saying.resting:
            words = say("Rests on this source: {rows}", rows=saying.resting)
            column.addWidget(Label(words, theme, size=SMALL, tone="text_3", wrap=True))
        if source is not None and source.licence:
            words = say("Licence: {licence}", licence=source.licence)
            column.addWidget(Label(words, theme, size=SMALL, tone="warn", wrap=True))
        if source is not None and source.url:
            column.addWidget(_address(source.url, theme, say, panel))


def _badges(badges: tuple[str, ...], theme: Theme, say: Say) -> QWidget:
    box = QWidget()
    flow = FlowLayout(theme.px(4), box)
    weights = {Weight.PRIMARY: say("primary"), Weight.PRESS: say("press"), Weight.WEAK: say("weak")}
    words: dict[str, str] = {weight.value: word for weight, word in weights.items()}
    for badge in badges:
        flow.addWidget(Badge(words.get(badge, badge), theme, tone="warn" if badge == Weight.WEAK else "plain"))
    return box


def _address(url: str, theme: Theme, say: Say, panel: EvidencePanel) -> QWidget:
    """Return the address with the two things to do with it; nothing is opened without a click."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    shown = Label(_breakable(url), theme, size=SMALL, tone="text_3", wrap=True)
    shown.setAccessibleName(url)
    column.addWidget(shown)
    row = QHBoxLayout()
    row.setSpacing(theme.px(12))
    copy = LinkButton(say("Copy address"), theme, size=SMALL, name=say("Copy address {url}", url=url))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(url))
    go = LinkButton(say("Open in browser"), theme, size=SMALL, name=say("Open in browser: {url}", url=url))
    go.clicked.connect(lambda: panel.link_requested.emit(url))
    row.addWidget(copy)
    row.addWidget(go)
    row.addStretch(1)
    column.addLayout(row)
    return box


def _breakable(url: str) -> str:
    """Return an address that may be broken after its slashes, so that it never widens the panel."""
    return url.replace("/", "/\u200b").replace("-", "-\u200b").replace("=", "=\u200b")
