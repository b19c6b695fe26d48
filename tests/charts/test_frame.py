"""What a picture says of its sources: whom most marks rest on, and how many others there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop_app.charts.scene.drawing import Text
from desktop_app.charts.scene.frame import footer
from desktop_app.charts.scene.look import Look
from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.source import Source
from tests.charts.conftest import SOURCE


def source(place: int, licence: str = "") -> Source:
    return replace(SOURCE, id=f"source-{place:02}", publisher=f"Publisher {place:02}", licence=licence)


def figure_of(make: Callable[..., Figure], sources: tuple[Source, ...]) -> Figure:
    """Return a figure with one mark per source, and two more on the last."""
    resting = [*sources, sources[-1], sources[-1]]
    marks = tuple(Mark(f"m{at}", "a", "", 1.0, "%", "1", sources=(each.id,)) for at, each in enumerate(resting))
    return make((), (), marks, sources=sources)


def said(figure: Figure, look: Look) -> str:
    shapes, _ = footer(figure, look, 4000, 0)
    return "\n".join(shape.text for shape in shapes if isinstance(shape, Text))


def test_that_a_picture_names_a_dozen_publishers_those_first_on_whom_most_marks_rest(
    bars_figure: Callable[..., Figure], look: Look
) -> None:
    words = said(figure_of(bars_figure, tuple(map(source, range(20)))), look)

    assert "Sources: Publisher 19; Publisher 00; " in words
    assert "Publisher 10; and 8 others, listed in the XLSX and ZIP exports." in words
    assert "Publisher 11" not in words


def test_that_a_publisher_whose_licence_asks_for_its_name_is_always_named(
    bars_figure: Callable[..., Figure], look: Look
) -> None:
    sources = tuple(source(place, "CC BY-NC 4.0" if place == 15 else "") for place in range(20))
    words = said(figure_of(bars_figure, sources), look)

    assert "Publisher 15; and 7 others" in words
    assert "Licences of sources: CC BY-NC 4.0." in words


def test_that_few_publishers_are_all_named(bars_figure: Callable[..., Figure], look: Look) -> None:
    words = said(figure_of(bars_figure, tuple(map(source, range(13)))), look)

    assert all(f"Publisher {place:02}" in words for place in range(13))
    assert "others" not in words
