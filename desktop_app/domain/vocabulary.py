"""The closed vocabularies of the facts, in the order in which they are shown."""

from __future__ import annotations

from enum import StrEnum


class Instrument(StrEnum):
    """How public money reaches its recipient."""

    GRANT = "grant"
    TAX_CREDIT = "tax_credit"
    LOAN = "loan"
    LOAN_GUARANTEE = "loan_guarantee"
    EQUITY = "equity"
    CONTRACT = "contract"
    LAND_INFRASTRUCTURE = "land_infrastructure"
    MIXED = "mixed"


class Stage(StrEnum):
    """Where public money stands; the order of the members is the order of the stages."""

    PROPOSED = "proposed"
    ENACTED = "enacted"
    PRELIMINARY = "preliminary"
    APPROVED = "approved"
    FINAL = "final"
    DISBURSED = "disbursed"
    CONVERTED = "converted"
    REDUCED = "reduced"
    CANCELLED = "cancelled"

    @property
    def rank(self) -> int:
        """Return the position in the order of stages, 0 for proposed."""
        return _STAGE_RANK[self]

    @property
    def counted(self) -> bool:
        """Tell whether money at this stage enters a sum: neither what is only proposed (rule 1) nor cancelled (rule 2)."""
        return self not in (Stage.PROPOSED, Stage.CANCELLED)


_STAGE_RANK = {stage: rank for rank, stage in enumerate(Stage)}


class AmountKind(StrEnum):
    """How exactly a source states an amount."""

    EXACT = "exact"
    ABOUT = "about"
    CEILING = "ceiling"
    FLOOR = "floor"


class Level(StrEnum):
    """Whether envelopes or single recipients are counted; never both in one sum."""

    PROGRAMMES = "programmes"
    AWARDS = "awards"


class Unit(StrEnum):
    """Unit and denominator of an amount of money."""

    LOCAL = "local"
    USD = "usd"
    PPP = "ppp"
    GDP_SHARE = "gdp_share"
    PER_HEAD = "per_head"
    PROJECT_SHARE = "project_share"


class Weight(StrEnum):
    """How far a source can be relied on; follows the author of the text."""

    PRIMARY = "primary"
    PRESS = "press"
    WEAK = "weak"


class Basis(StrEnum):
    """Whether a statement tells a fact or a plan, an estimate or a forecast."""

    ACTUAL = "actual"
    PLANNED = "planned"
    ESTIMATE = "estimate"
    FORECAST = "forecast"


class ProjectStatus(StrEnum):
    """Where a project stands."""

    ANNOUNCED = "announced"
    APPROVED = "approved"
    CONSTRUCTION = "construction"
    RAMP = "ramp"
    PRODUCTION = "production"
    PAUSED = "paused"
    SUSPENDED = "suspended"
    SOLD = "sold"
    CANCELLED = "cancelled"

    @property
    def live(self) -> bool:
        """Tell whether the project goes on (counting rule 7 shows the others apart)."""
        return self not in {self.PAUSED, self.SUSPENDED, self.SOLD, self.CANCELLED}


class ProjectKind(StrEnum):
    """What a project makes or does."""

    LOGIC = "logic"
    MEMORY = "memory"
    SENSOR = "sensor"
    POWER = "power"
    ANALOG = "analog"
    PACKAGING = "packaging"
    EQUIPMENT = "equipment"
    MATERIALS = "materials"
    WAFERS = "wafers"
    RESEARCH = "research"


class Milestone(StrEnum):
    """Steps of a project, roughly in their usual order."""

    ANNOUNCED = "announced"
    AGREEMENT = "agreement"
    GROUND_BREAKING = "ground_breaking"
    CONSTRUCTION_COMPLETE = "construction_complete"
    TOOL_IN = "tool_in"
    PILOT = "pilot"
    PRODUCTION_START = "production_start"
    VOLUME_PRODUCTION = "volume_production"
    OPENING = "opening"
    EXPANSION = "expansion"
    PAUSED = "paused"
    SOLD = "sold"
    CANCELLED = "cancelled"


class Role(StrEnum):
    """What a company does in the supply chain."""

    FOUNDRY = "foundry"
    IDM = "idm"
    FABLESS = "fabless"
    MEMORY = "memory"
    EQUIPMENT = "equipment"
    MATERIALS = "materials"
    WAFERS = "wafers"
    SUBSTRATE = "substrate"
    OSAT = "osat"
    SENSORS = "sensors"
    EDA = "eda"
    IP = "ip"
    RESEARCH = "research"
    USER = "user"
