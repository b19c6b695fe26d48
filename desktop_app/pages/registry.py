"""The list of pages: one line per tab. Their modules are imported on the first visit only."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.i18n import Say

if TYPE_CHECKING:
    from desktop_app.pages.page import Page, PageContext


class PageEntry(NamedTuple):
    """``figure`` is the one the page opens with; ``module`` holds the class ``name``."""

    key: str
    title: str
    figure: str
    module: str
    name: str

    def build(self, context: PageContext) -> Page:
        """Import and build the page."""
        page: Page = getattr(import_module(self.module), self.name)(context)
        return page


def pages(say: Say) -> tuple[PageEntry, ...]:
    """Return the pages in the order of their tabs."""
    rooms = "desktop_app.pages"
    return (
        PageEntry("countries", say("Countries"), "support", f"{rooms}.countries.page", "CountriesPage"),
        PageEntry("companies", say("Companies"), "public_money", f"{rooms}.companies.page", "CompaniesPage"),
        PageEntry("projects", say("Projects"), "timeline", f"{rooms}.projects.page", "ProjectsPage"),
        PageEntry("supply_chain", say("Supply chain"), "chokepoints", f"{rooms}.supply_chain.page", "SupplyChainPage"),
        PageEntry("policy", say("Policy"), "events", f"{rooms}.policy.page", "PolicyPage"),
        PageEntry("sources", say("Sources"), "list", f"{rooms}.sources.page", "SourcesPage"),
    )
