"""Where sources disagree about a company's processes."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.supply_chain import Process


def disputed_architectures(rows: Iterable[Process]) -> dict[tuple[str, str], tuple[Process, ...]]:
    """Return the first statement of each transistor of a process that sources describe differently, oldest first.

    The keys are company and process.
    """
    found: dict[tuple[str, str], dict[str, Process]] = {}
    for row in sorted(rows, key=lambda row: row.known_from):
        if row.architecture:
            found.setdefault((row.company_id, row.process), {}).setdefault(row.architecture, row)
    return {key: tuple(own.values()) for key, own in found.items() if len(own) > 1}
