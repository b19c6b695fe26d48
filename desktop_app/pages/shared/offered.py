"""What the pickers of the filter columns offer, under all the names by which a reader may look for it."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.company import Company
from desktop_app.figures.supply_chain.segment_names import segment_name
from desktop_app.i18n import LANGUAGES, Say
from desktop_app.ledger import Ledger
from desktop_app.widgets.picker import PickerEntry


def countries(ledger: Ledger, codes: Iterable[str], say: Say) -> list[PickerEntry]:
    """Return countries by name; they are found in every language and by their codes."""
    entries = []
    for code in set(codes):
        names = [ledger.country_name(code, language) for language in LANGUAGES]
        entries.append(PickerEntry(code, ledger.country_name(code, say.language), " ".join((code, *names))))
    return _by_name(entries)


def companies(companies: Iterable[Company]) -> list[PickerEntry]:
    """Return companies by name; they are found by their native name and every alias."""
    return _by_name(PickerEntry(each.id, each.name, " ".join((each.name_native, *each.aliases))) for each in companies)


def segments(ledger: Ledger, say: Say) -> list[PickerEntry]:
    """Return all segments by name."""
    return _by_name(PickerEntry(each.id, segment_name(each, say), each.id) for each in ledger.segments())


def projects(ledger: Ledger) -> list[PickerEntry]:
    """Return all projects by name; they are found by their place too."""
    return _by_name(PickerEntry(each.id, each.name, f"{each.city} {each.region}") for each in ledger.all_projects())


def programmes(ledger: Ledger) -> list[PickerEntry]:
    """Return all programmes by name, with their country."""
    rows = ledger.programmes(ledger.info.facts_to)
    return _by_name(PickerEntry(each.id, each.name, ledger.country_name(each.country)) for each in rows)


def _by_name(entries: Iterable[PickerEntry]) -> list[PickerEntry]:
    return sorted(entries, key=lambda entry: entry.text.casefold())
