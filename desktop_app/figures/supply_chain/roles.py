"""What a company does in the supply chain, in one word."""

from __future__ import annotations

from desktop_app.domain.vocabulary import Role
from desktop_app.i18n import Say


def role_word(role: str, say: Say) -> str:
    """Return a role; one that a later edition adds stays as it is."""
    words: dict[str, str] = {
        Role.FOUNDRY: say("foundry"),
        Role.IDM: say("integrated maker"),
        Role.FABLESS: say("chip designer"),
        Role.MEMORY: say("memory"),
        Role.EQUIPMENT: say("equipment"),
        Role.MATERIALS: say("materials"),
        Role.WAFERS: say("wafers"),
        Role.SUBSTRATE: say("substrates"),
        Role.OSAT: say("assembly and test"),
        Role.SENSORS: say("sensors"),
        Role.EDA: say("design software"),
        Role.IP: say("licensed designs"),
        Role.RESEARCH: say("research"),
        Role.USER: say("user of chips"),
    }
    return words.get(role, role)
