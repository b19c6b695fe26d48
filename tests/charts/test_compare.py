"""A comparison as it is drawn: no entry without its source."""

from __future__ import annotations

from itertools import pairwise

from desktop_app.charts.scene.compare.rows import columns_of, compare_rows
from desktop_app.charts.scene.look import SMALL, Look
from desktop_app.domain.part import Part
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import build
from desktop_app.ledger import Ledger


def test_that_every_entry_shows_its_source_also_beside_another_of_the_same(ledger: Ledger, look: Look) -> None:
    figure = build(ledger, ViewState(page="projects", figure="compare"))
    rows = compare_rows(figure, columns_of(figure, look, 1200.0), look)
    entries = [entry for row in rows for entry in row.entries if entry.mark.part != Part.GAP]
    following = [one for one, two in pairwise(entries) if one.mark.sources == two.mark.sources]
    assert following  # two entries of one source stand below each other
    for entry in entries:
        small = " ".join(line.text for line in entry.lines if line.size == SMALL)
        publisher = ledger.source(entry.mark.sources[0]).publisher
        assert publisher.split()[0] in small, entry.mark.id
