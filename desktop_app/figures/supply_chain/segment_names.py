"""Names of segments where there is little room; the whole name stands in tooltip, panel and table."""

from __future__ import annotations

from desktop_app.domain.supply_chain import Segment
from desktop_app.i18n import Say


def short_segment(segment: Segment, say: Say) -> str:
    """Return a name of some thirty letters at most."""
    return _short(say).get(segment.id, segment.name)


def _short(say: Say) -> dict[str, str]:
    return {
        "abf-film": say("Build-up film (ABF)"),
        "ald": say("Atomic layer deposition"),
        "arf-dry": say("ArF dry scanners"),
        "arf-immersion": say("ArF immersion scanners"),
        "atp": say("Assembly and test, all"),
        "chip-consumption": say("Chips bought (WSTS)"),
        "chip-sales-by-hq": say("Chip sales, all"),
        "conductor-etch": say("Conductor etching"),
        "core-ip": say("Core intellectual property"),
        "crystal-machining": say("Crystal machining"),
        "dielectric-etch": say("Dielectric etching"),
        "dicing": say("Dicing"),
        "die-attach": say("Die attaching"),
        "discrete-gpu": say("Graphics processors"),
        "dry-etch": say("Dry etching, all"),
        "ebeam-inspection": say("E-beam inspection"),
        "eda": say("Design software (EDA)"),
        "electrochemical-coating": say("Electrochemical coating"),
        "equipment-demand": say("Equipment bought"),
        "eu-wafer-capacity": say("Wafer capacity within the EU"),
        "euv-lithography": say("EUV scanners"),
        "euv-mask-blank-inspection": say("EUV mask blank inspection"),
        "euv-photoresists": say("EUV photoresists"),
        "fab-capacity-10-22nm": say("Logic, 10 to 22 nm"),
        "fab-capacity-28nm-plus": say("Logic, 28 nm and above"),
        "fab-capacity-advanced-logic": say("Logic below 10 nm"),
        "fab-capacity-all": say("Wafer capacity, all"),
        "fab-capacity-dram": say("DRAM capacity"),
        "fab-capacity-nand": say("NAND capacity"),
        "foundry": say("Foundry"),
        "foundry-capacity": say("Foundry capacity"),
        "foundry-capacity-advanced": say("Foundry, 16 nm and below"),
        "foundry-capacity-euv": say("Foundry, EUV generation"),
        "foundry-capacity-mature": say("Foundry, 28 nm and older"),
        "front-end-equipment": say("Front-end equipment, all"),
        "global-chip-production": say("Chip production, all"),
        "hbm": say("High-bandwidth memory"),
        "high-temperature-cvd": say("High-temperature CVD"),
        "ic-wafer-capacity": say("IC wafer capacity"),
        "lithography": say("Scanners, all"),
        "logic-fab-45nm": say("Logic to 45 nm, by owner"),
        "low-pressure-cvd": say("Low-pressure CVD"),
        "mask-ebeam-writers": say("E-beam mask writers"),
        "mask-inspection": say("Photomask inspection"),
        "mask-laser-writers": say("Laser mask writers"),
        "osat": say("Outsourced assembly, test"),
        "packaging-tools": say("Moulding, packaging"),
        "photoresist": say("Photoresist, all"),
        "plasma-cvd": say("Plasma CVD"),
        "pvd": say("Physical vapour deposition"),
        "rapid-thermal": say("Rapid thermal processing"),
        "resist-processing": say("Coater/developers"),
        "server-substrates": say("Substrates for servers"),
        "sic-power-devices": say("SiC power devices"),
        "sic-wafers": say("SiC wafers"),
        "single-wafer-cleaning": say("Single-wafer cleaning"),
        "soc-test": say("System-on-chip test"),
        "tube-diffusion": say("Tube diffusion"),
        "wafer-bonding": say("Wafer bonding"),
        "wafer-handling": say("Wafer handling"),
        "wafer-polishing-abrasives": say("Polishing abrasives"),
        "wet-clean": say("Wet etching, cleaning"),
        "wire-bonding": say("Wire bonding"),
    }
