"""Short names of projects for rows: the place or plant, with the company beside it."""

from __future__ import annotations

import re

from desktop_app.domain.company import Company
from desktop_app.domain.project import Project

_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_PROPER_NAME = re.compile(r"\b[A-Z][^\W\d_A-Z]+\b")  # "Taylor", not "IIM", "K18B" or "fab"
_NOT_A_PLACE = frozenset({"Fab"})


def short_name(project: Project, company: Company) -> tuple[str, str]:
    """Return a project's name without its company, and the company as the name calls it.

    "Micron New York fab 1" is ("New York fab 1", "Micron"). What stands in brackets is dropped; a name that is only a
    code is led by its town: "Rapidus IIM-1" in Chitose is ("Chitose IIM-1", "Rapidus").
    """
    name = _IN_BRACKETS.sub("", project.name)
    called = _called(name, company)
    rest = name[len(called) :].lstrip(" ,/")
    if called and rest.startswith("and "):  # two companies share the name
        called, rest = "", name
    if project.city and not _says_place(rest):
        rest = f"{project.city.split(';')[0]} {rest}"
    return rest[0].upper() + rest[1:], called or _IN_BRACKETS.sub("", company.name)


def _called(name: str, company: Company) -> str:
    """Return how the project's name begins with its company's name; empty where it does not, or where nothing is left.

    The beginning of the company's name will do: "Samsung" of "Samsung Electronics".
    """
    plain = _IN_BRACKETS.sub("", company.name)
    words = plain.split()
    starts = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
    found = ""
    for candidate in (*starts, *company.aliases):
        if len(candidate) > len(found) and name.casefold().startswith(f"{candidate} ".casefold()):
            found = name[: len(candidate)]
    following = name[len(found) :].split()
    if found and len(following) > 1 and following[0] in words:  # "ASIP Technologies" after the abbreviation
        found = f"{found} {following[0]}"
    return found


def _says_place(name: str) -> bool:
    return any(word not in _NOT_A_PLACE for word in _PROPER_NAME.findall(name))
