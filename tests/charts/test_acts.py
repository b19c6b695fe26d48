"""Acts on a timeline: the title beside its point, never across the known-to line."""

from __future__ import annotations

import pytest

from desktop_app.charts.scene.drawing import Disc, Stroke, Text
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import build
from desktop_app.ledger import Ledger

NAMES = ["policy/events", "policy/cooperation", "supply_chain/roadmap"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [640.0, 856.0, 1288.0])
def test_that_no_two_texts_overlap_nor_leave_the_figure(ledger: Ledger, look: Look, name: str, width: float) -> None:
    page, figure = name.split("/")
    built = build(ledger, ViewState(page=page, figure=figure))
    scene = scene_of(built, look)
    drawing = scene.draw(View(width, scene.height(width, footed=True), footer=True))
    texts = [shape for shape in drawing.shapes if isinstance(shape, Text)]
    rects = [text.rect.grown(-0.25) for text in texts]

    assert not any(a.meets(b) for at, a in enumerate(rects) for b in rects[at + 1 :])
    assert all(text.left >= 0 and text.rect.right <= width for text in texts)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [640.0, 856.0, 1288.0])
def test_that_no_gridline_runs_through_the_name_of_a_year(ledger: Ledger, look: Look, name: str, width: float) -> None:
    page, figure = name.split("/")
    scene = scene_of(build(ledger, ViewState(page=page, figure=figure)), look)
    drawing = scene.draw(View(width, scene.height(width, footed=False)))
    years = [shape for shape in drawing.back if isinstance(shape, Text) and shape.text.isdigit()]
    lines = [shape.x1 for shape in drawing.back if isinstance(shape, Stroke) and shape.pen.colour == look.tokens.grid]

    assert years
    assert not [year.text for year in years for x in lines if year.left < x < year.rect.right]


def test_that_titles_keep_clear_of_the_known_to_line(ledger: Ledger, look: Look) -> None:
    built = build(ledger, ViewState(page="policy", figure="events"))
    scene = scene_of(built, look)
    drawing = scene.draw(View(856, scene.height(856, footed=False)))
    low, high = drawing.axis
    known = drawing.plot.x + (built.as_of.toordinal() - low) / (high - low) * drawing.plot.width

    for text in drawing.rows:
        if isinstance(text, Text) and text.mark:
            assert not text.left < known < text.rect.right


def test_that_proposals_are_rings(ledger: Ledger, look: Look) -> None:
    built = build(ledger, ViewState(page="policy", figure="cooperation"))
    scene = scene_of(built, look)
    drawing = scene.draw(View(1200, scene.height(1200, footed=False)))
    proposals = {mark.id for mark in built.marks if mark.status == "proposal"}
    rings = {shape.mark for shape in drawing.rows if isinstance(shape, Disc) and shape.pen}

    assert rings <= proposals
    assert "eu-outbound-2025" in rings
