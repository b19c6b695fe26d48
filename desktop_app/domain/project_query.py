"""By what projects are looked for: words, kind, status, public money, the neighbourhood of an anchor."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.vocabulary import ProjectKind, ProjectStatus

WITH, WITHOUT = "with", "without"  # public money, or none


@dataclass(frozen=True, slots=True)
class ProjectQuery:
    """What is asked of projects; empty fields ask nothing. It is answered anew on each day and for each edition.

    ``money`` is ``with``, ``without`` or a stage; ``anchor`` a key of ``measures.anchors.ANCHORS``.
    """

    text: str = ""
    kinds: tuple[ProjectKind, ...] = ()
    statuses: tuple[ProjectStatus, ...] = ()
    money: str = ""
    anchor: str = ""
