"""Names of segments: short ones where there is little room, and those of other languages, which the tables do not have."""

from __future__ import annotations

from functools import cache

from desktop_app.domain.supply_chain import Segment
from desktop_app.i18n import Say


def short_segment(segment: Segment, say: Say) -> str:
    """Return a name of some thirty letters at most; the whole one stands in tooltip, panel and table."""
    return _short(say).get(segment.id) or segment_name(segment, say)


def segment_name(segment: Segment, say: Say) -> str:
    """Return the whole name as the tables have it, or the one of another language."""
    if say.language == "en":
        return segment.name
    return _short(say).get(segment.id) or _named_shortly(say).get(segment.id, segment.name)


@cache
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


@cache
def _named_shortly(say: Say) -> dict[str, str]:
    """Return the segments whose names are short as they are."""
    return {
        "advanced-packaging": say("Advanced packaging"),
        "ai-chips": say("AI accelerators"),
        "analog": say("Analogue and mixed-signal chips"),
        "automotive": say("Automotive"),
        "batch-cleaning": say("Batch cleaning tools"),
        "cmos-image-sensors": say("CMOS image sensors"),
        "cmp-equipment": say("CMP equipment"),
        "cmp-slurry": say("CMP slurry"),
        "compound-semiconductors": say("Compound semiconductors"),
        "deposition": say("Deposition tools, all types"),
        "discretes": say("Discrete devices"),
        "dram": say("DRAM memory"),
        "engineered-substrates": say("Engineered substrates"),
        "equipment-modules": say("Modules for equipment"),
        "gallium": say("Primary gallium"),
        "germanium": say("Germanium"),
        "handlers-probers": say("Handlers and probers"),
        "ic-substrates": say("IC package substrates"),
        "light-sources": say("Lithography light sources"),
        "lithography-optics": say("Lithography optics"),
        "logic": say("Logic chips"),
        "logic-design": say("Logic chip design"),
        "mask-blanks": say("Photomask blanks"),
        "mcu": say("Microcontrollers"),
        "memory": say("Memory chips"),
        "mems": say("MEMS"),
        "nand": say("NAND flash memory"),
        "neon": say("Semiconductor-grade neon"),
        "photomasks": say("Advanced photomasks"),
        "photonics": say("Photonics and optoelectronics"),
        "polysilicon": say("Polysilicon"),
        "power-semiconductors": say("Power semiconductors"),
        "process-chemicals": say("Process chemicals"),
        "quantum": say("Quantum computing chips"),
        "rf": say("Radio-frequency and microwave chips"),
        "sensors": say("Sensors"),
        "silicon-wafers": say("Silicon wafers"),
        "spin-scrubbers": say("Spin scrubbers"),
        "thermal-management": say("Thermal management materials"),
        "vacuum-pumps": say("Vacuum pumps"),
        "wafer-carriers": say("Wafer carriers and filters"),
    }
