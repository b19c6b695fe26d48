"""What a mark is in its drawing, and what stands in a column of cells."""

from __future__ import annotations

from enum import StrEnum


class Part(StrEnum):
    """What a mark is in its drawing; the values stand in exported files."""

    # bars
    BAR = "bar"
    NESTED = "nested"
    THROUGH = "through"
    NEEDED = "needed"
    LOW = "low"
    RANGE = "range"
    SLIP = "slip"
    MEDIAN = "median"
    SUM = "sum"
    POINT = "point"
    CLAIM = "claim"
    GOAL = "goal"
    # dots
    FIRST = "first"
    RIVAL = "rival"
    RECOMPUTED = "recomputed"
    LEDGER = "ledger"
    # lines
    STEP = "step"
    ESTIMATE = "estimate"
    FORECAST = "forecast"
    BAND = "band"
    # timeline
    FIRST_PLAN = "first_plan"
    WORK_UNKNOWN = "work_unknown"
    WAIT = "wait"
    WORK = "work"
    TOOLS = "tools"
    RAMP = "ramp"
    VAGUE = "vague"
    ANNOUNCED = "announced"
    CAP = "cap"
    MONEY = "money"
    STATUS = "status"
    FACT = "fact"
    ACT = "act"
    EVENT = "event"
    NAME = "name"
    # heat
    CELL = "cell"
    REST = "rest"
    HHI = "hhi"
    LEADER = "leader"
    # chain
    NODE = "node"
    LINK = "link"
    # compare and lists
    WORDS = "words"
    GAP = "gap"
    ENTRY = "entry"
    NOTE = "note"


class CellKind(StrEnum):
    """What stands in a column of a table of cells."""

    SHARE = "share"  # shaded by value
    OTHERS = "others"  # several small ones, shaded
    REST = "rest"  # what no holder is named for
    NUMBER = "number"  # printed at the right
    WORDS = "words"  # printed at the left
