"""The slips that a state asks for: one per project, or one per chain of a milestone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Milestone
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.figures.projects.prepared import Drawn
from desktop_app.measures.project_status import HALTS
from desktop_app.measures.slips import Slip, chain_slip

PRODUCTION, ALL = "production", "all"
ALONE = (
    Milestone.GROUND_BREAKING,
    Milestone.CONSTRUCTION_COMPLETE,
    Milestone.TOOL_IN,
    Milestone.PILOT,
    Milestone.OPENING,
)
MEASURED = (PRODUCTION, ALL, *ALONE)
GROUPS = ("", "country", "company", "kind")


@dataclass(frozen=True, slots=True)
class Slipped:
    """A project with one of its slips."""

    drawn: Drawn
    slip: Slip

    @property
    def id(self) -> str:
        """Return project and milestone."""
        return f"{self.drawn.outlook.project.id}.{self.slip.milestone}"

    @property
    def live(self) -> bool:
        """Tell whether the project goes on."""
        return self.drawn.outlook.live


def refuse_unknown_measure(state: ViewState) -> None:
    """Raise ``LedgerError`` for a grouping or a milestone that slips do not have."""
    for key, asked, offered in (("group_by", state.group_by, GROUPS), ("sort", state.sort or PRODUCTION, MEASURED)):
        if asked not in offered:
            raise LedgerError(
                f"Slips have no {key} '{asked}'.", f"Use one of {', '.join(filter(None, offered))}.", ExitCode.STATE
            )


def slipped(projects: Sequence[Drawn], measured: str) -> tuple[list[Slipped], list[Drawn]]:
    """Return the slips, longest first, and the projects without two dated statements about what is ``measured``."""
    found: list[Slipped] = []
    without: list[Drawn] = []
    for each in projects:
        own = [Slipped(each, one) for one in _slips(each, measured)]
        found += own
        if not own:
            without.append(each)
    return sorted(found, key=lambda each: (-each.slip.months, each.drawn.name.casefold(), each.id)), without


def _slips(drawn: Drawn, measured: str) -> Iterator[Slip]:
    outlook = drawn.outlook
    if measured == PRODUCTION:
        if outlook.slip:
            yield outlook.slip
        return
    wanted: Iterable[Milestone] = outlook.chains if measured == ALL else (Milestone(measured),)
    for milestone in wanted:
        chain = outlook.chains.get(milestone)
        found = chain_slip(chain) if chain and milestone not in HALTS else None
        if found:
            yield found
