"""Choices of countries that have a name."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.i18n import N_

PRESETS: Mapping[str, tuple[str, ...]] = {
    "trilateral": ("USA", "JPN", "KOR"),
    "interview": ("JPN", "DEU", "USA", "FRA"),
    "g7": ("CAN", "FRA", "DEU", "ITA", "JPN", "GBR", "USA"),
    "all": (),
}
NAMES: Mapping[str, str] = {
    "trilateral": N_("Trilateral: US, Japan, Korea"),
    "interview": N_("The interview’s four"),
    "g7": N_("G7"),
    "all": N_("All countries"),
}


def preset_of(countries: tuple[str, ...]) -> str:
    """Return the preset that a choice of countries is, in whatever order; empty for a choice of its own."""
    return next((name for name, preset in PRESETS.items() if sorted(preset) == sorted(countries)), "")
