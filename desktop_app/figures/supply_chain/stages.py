"""The stages of the supply chain from design to end use."""

from __future__ import annotations

from desktop_app.i18n import Say

STAGES = ("design", "eda_ip", "materials", "equipment", "fabrication", "packaging_test", "end_use")


def stage_rank(stage: str) -> int:
    """Return the place of a stage in the chain; one that a later edition adds stands last."""
    return STAGES.index(stage) if stage in STAGES else len(STAGES)


def chain_stage_word(stage: str, say: Say) -> str:
    """Return a stage as a heading."""
    words = {
        "design": say("Design"),
        "eda_ip": say("Design software, IP"),
        "materials": say("Materials"),
        "equipment": say("Equipment"),
        "fabrication": say("Fabrication"),
        "packaging_test": say("Packaging and test"),
        "end_use": say("End use"),
    }
    return words.get(stage, stage)
