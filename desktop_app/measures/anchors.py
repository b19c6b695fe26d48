"""What gathers around an anchor: projects of the same region, and those of the companies linked to the plants there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop_app.domain.company import CompanyLink
from desktop_app.domain.project import Project
from desktop_app.domain.vocabulary import ProjectKind

# key: (country, name of the town or region as it stands in the facts)
ANCHORS: Mapping[str, tuple[str, str]] = {
    "kumamoto": ("JPN", "Kumamoto"),
    "chitose": ("JPN", "Chitose"),
    "phoenix": ("USA", "Phoenix"),
    "dresden": ("DEU", "Dresden"),
    "hsinchu": ("TWN", "Hsinchu"),
    "pyeongtaek": ("KOR", "Pyeongtaek"),
}
_ANCHORING = frozenset({ProjectKind.LOGIC, ProjectKind.MEMORY})  # others follow such plants
_BOUND = frozenset({"supplier", "shareholder", "technology_partner", "licensor", "research_partner"})


def around(anchor: str, projects: Iterable[Project], links: Iterable[CompanyLink]) -> frozenset[str]:
    """Return the ids of the projects around an anchor of ``ANCHORS``.

    These are the projects of its region, and in the same country those of companies linked to a plant at the place: by
    a link that names the plant, or as supplier, shareholder or partner of the owners and partners of its chip plants.
    """
    country, place = ANCHORS[anchor]
    own = [project for project in projects if project.country == country]
    there = [project for project in own if place in project.city or place in project.region]
    regions = {region for project in there for region in project.region.split(";")}
    plants = {project.id for project in there}
    chips = [project for project in there if project.kind in _ANCHORING]
    owners = {company for project in chips for company in (project.company_id, *project.partner_ids)}
    linked = {
        link.from_id for link in links if link.project_id in plants or (link.to_id in owners and link.kind in _BOUND)
    }
    return frozenset(
        project.id
        for project in own
        if not regions.isdisjoint(project.region.split(";")) or project.company_id in linked
    )
