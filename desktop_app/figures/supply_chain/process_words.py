"""Processes in words: architecture, stage, node, and their place in the table."""

from __future__ import annotations

from desktop_app.domain.supply_chain import Process
from desktop_app.domain.working import FactRef
from desktop_app.figures.wording import number
from desktop_app.i18n import Say
from desktop_app.measures.roadmap import RESEARCH, RISK, VOLUME


def architecture_word(architecture: str, say: Say) -> str:
    """Return the kind of transistor; one that a later edition adds stays as it is."""
    words = {
        "planar": say("planar"),
        "finfet": say("FinFET"),
        "gaa": say("GAA"),
        "cfet": say("CFET"),
    }
    return words.get(architecture, architecture)


def process_stage_word(stage: str, say: Say) -> str:
    """Return how far a process is."""
    words = {RESEARCH: say("research"), RISK: say("risk production"), VOLUME: say("volume production")}
    return words.get(stage, stage)


def node_words(node_nm: float | None, architecture: str, say: Say) -> str:
    """Return node and transistor, "3 nm FinFET"; the number is that of the name, not a length."""
    node = say("{node} nm", node=number(node_nm, say)) if node_nm is not None else ""
    return " ".join(word for word in (node, architecture_word(architecture, say) if architecture else "") if word)


def process_fact(row: Process) -> FactRef:
    """Return the place of a statement in its table."""
    parts = (row.company_id, row.process, row.stage, row.basis, row.date, row.stated_on, row.source_id)
    return FactRef("technology", "/".join(str(part or "") for part in parts))
