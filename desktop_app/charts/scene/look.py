"""What a layout needs to know besides the figure: colours, measured text, words, and the sizes of the design."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from desktop_app.charts.scene.drawing import Text
from desktop_app.i18n import Say
from desktop_app.theme.tokens import Tokens

TITLE, TITLE_LINE = 20, 28
CARD_TITLE, CARD_TITLE_LINE = 15, 22
SECOND, SECOND_LINE = 13, 20
LABEL, LABEL_LINE = 12, 16
SMALL, SMALL_LINE = 11, 16
PADDING = 24.0  # at both sides of a figure
WIDEST = 1440.0  # on very wide windows what belongs together stays readable from side to side


class Measure(Protocol):
    """Tells how wide a text is."""

    def __call__(self, text: str, size: int, bold: bool = False, /) -> float:
        """Return the width in px of a line of text of ``size`` px."""


@dataclass(frozen=True, slots=True)
class Look:
    """Tokens, a measurer of text and the reader's words; ``roomy`` takes the larger rows of wide windows.

    ``card`` is the look of one of several figures on a page: a smaller title, and no more height than it needs.
    """

    tokens: Tokens
    measure: Measure
    say: Say
    roomy: bool = False
    card: bool = False

    @property
    def title(self) -> tuple[int, int]:
        """Return the size of a figure's title and the height of its lines."""
        return (CARD_TITLE, CARD_TITLE_LINE) if self.card else (TITLE, TITLE_LINE)

    @property
    def second(self) -> tuple[int, int]:
        """Return the size of the second line and its height."""
        return (LABEL, LABEL_LINE + 1) if self.card else (SECOND, SECOND_LINE)

    @property
    def label(self) -> int:
        """Return the size of values and labels at marks."""
        return SECOND if self.roomy else LABEL

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: int,
        colour: str,
        bold: bool = False,
        anchor: float = 0.0,
        mark: str = "",
    ) -> Text:
        """Return a text with its measured width."""
        return Text(x, y, text, size, colour, self.measure(text, size, bold), bold, anchor, mark)


def mixed(colour: str, on: str, part: float) -> str:
    """Return ``colour`` laid over ``on`` with an opacity of ``part``, as an opaque colour: vectors need no alpha."""
    over, under = _channels(colour), _channels(on)
    return "#" + "".join(f"{round(part * a + (1 - part) * b):02X}" for a, b in zip(over, under, strict=True))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
