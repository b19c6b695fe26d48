"""A figure as JSON data: the values that are on the screen, with their sources and the state that shows them."""

from __future__ import annotations

import json
from math import isfinite
from typing import Any

from desktop_app.domain.edition_info import EditionInfo
from desktop_app.domain.figure import Field, Figure, Mark, Omission
from desktop_app.domain.source import Source
from desktop_app.exports.embedded_state import MARKER, stamp
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures.marks import in_total, kind_of_total


def encoded(figure: Figure, _options: RenderOptions) -> bytes:
    """Return the figure as JSON text in UTF-8; the same figure gives the same bytes."""
    return (json.dumps(as_data(figure), ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def as_data(figure: Figure) -> dict[str, Any]:
    """Return the figure as data; its keys are the stable contract of ``render … .json``.

    ``total`` is in ``unit`` and has the digits that its sources allow; ``total_kind`` says what bounds it. Where there is
    one, every mark says whether it is ``counted``: the values of those add up to the total before it was rounded. What
    is only proposed (``stage``), or stands inside or behind another mark (``part``), is not.
    """
    return {
        MARKER: stamp(),
        "figure": figure.name,
        "title": figure.title,
        "subtitle": figure.subtitle,
        "unit": figure.unit,
        "basis": figure.basis,
        "as_of": figure.as_of.isoformat(),
        "total": figure.total,
        "total_kind": None if figure.total is None else kind_of_total(figure.marks),
        "rows": [{"id": row.id, "label": row.label, "group": row.group, "gap": row.gap} for row in figure.rows],
        "marks": [_mark(mark) | _counted(figure, mark) for mark in figure.marks],
        "band": [_mark(mark) for mark in figure.band],
        "left_out": [_omission(row) for row in figure.left_out],
        "notes": list(figure.notes),
        "empty": figure.empty.reason if figure.empty else None,
        "sources": [_source(source) for source in figure.sources],
        "edition": _edition(figure.edition),
        "selection": [
            {"key": each.key, "criterion": each.words, "names": list(each.names)} for each in figure.narrowed
        ],
        "state": figure.state.to_dict(),
    }


def _mark(mark: Mark) -> dict[str, Field | list[str] | dict[str, Field]]:
    return {
        "id": mark.id,
        "row": mark.row,
        "label": mark.label,
        "value": _number(mark.value),
        "unit": mark.unit,
        "text": mark.text,
        "kind": mark.kind,
        "part": mark.part,
        "low": _number(mark.low),
        "high": _number(mark.high),
        "stage": mark.stage,
        "instrument": mark.instrument,
        "amount_kind": mark.amount_kind,
        "status": mark.status or None,
        "when": str(mark.when) if mark.when else None,
        "until": str(mark.until) if mark.until else None,
        "note": mark.note or None,
        "sources": list(mark.sources),
        "facts": [f"{fact.table}/{fact.id}" for fact in mark.facts],
        "fields": dict(mark.fields),
        **{key: value for key, value in (("column", mark.column), ("target", mark.target)) if value},
    }


def _counted(figure: Figure, mark: Mark) -> dict[str, Field | list[str] | dict[str, Field]]:
    return {} if figure.total is None else {"counted": in_total(mark)}


def _number(value: float | None) -> float | None:
    """Return a number that JSON can hold; what is not finite is missing."""
    return value if value is not None and isfinite(value) else None


def _omission(row: Omission) -> dict[str, Any]:
    return {
        "id": row.id,
        "label": row.label,
        "reason": row.reason,
        "amount": row.text or None,
        "sources": list(row.sources),
    }


def _source(source: Source) -> dict[str, str | None]:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "kind": source.kind,
        "published": str(source.published) if source.published else None,
        "url": source.url,
        "language": source.language,
        "weight": source.weight,
        "licence": source.licence or None,
    }


def _edition(edition: EditionInfo) -> dict[str, str]:
    return {
        "name": edition.name,
        "facts_to": edition.facts_to.isoformat(),
        "program_version": edition.program_version,
        "checksum": edition.checksum,
    }
