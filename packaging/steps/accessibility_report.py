"""The accessibility report: the written part in accessibility.md, filled with what an audit of this build found."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from steps import environments
from steps.places import HERE
from steps.release import Release
from tools.telling import SetUpError, quiet_call

NAME = "accessibility.md"


def write(release: Release) -> Path:
    """Audit every figure and write the report; raise ``SetUpError`` where the audit finds a fault."""
    return fill(_audited(release), release)


def fill(found: Mapping[str, Any], release: Release) -> Path:
    """Write the report of what an audit found; ``found`` is what ``accessibility/audit.py`` writes."""
    text = (HERE / NAME).read_text(encoding="utf-8")
    figures = found["figures"]
    values = {
        "VERSION": release.version,
        "COMMIT": release.commit[:12] or "unknown",
        "DATE": release.when[:10],
        "NUMBER": str(len(figures)),
        "PAIRS": str(next(iter(found["colours"].values()))["pairs"]),
        **{name.upper(): f"{sum(each[name] for each in figures):,}" for name in _COUNTED},
        "COLOURS": _colours(found["colours"]),
        "FIGURES": _figures(figures),
    }
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    if "@" in text:
        raise SetUpError(f"{NAME} asks for something that the audit does not know.")
    out = release.out / NAME
    out.write_text(text, encoding="utf-8")
    return out


_COUNTED = ("elements", "controls", "reached", "marks")


def _audited(release: Release) -> dict[str, Any]:
    out = release.work / "accessibility.json"
    env = {**release.env(), "PYTHONPATH": f"{release.source}:{release.source / 'packaging'}"}
    command = [environments.runtime(release), release.source / "packaging" / "accessibility" / "audit.py"]
    quiet_call("The accessibility audit", [*command, release.edition, "-o", out], env=env)
    return dict(json.loads(out.read_text(encoding="utf-8")))


def _colours(themes: Mapping[str, Any]) -> str:
    rows = [
        f"| {name} | {each['kind']} | {each['colour']} on {each['ground']} | {each['ratio']:.1f} | {each['least']:.1f} |"
        for name, theme in themes.items()
        for each in theme["least"]
    ]
    return "\n".join(("| theme | what | the weakest pair | has | needs |", "| --- | --- | --- | ---: | ---: |", *rows))


def _figures(figures: list[dict[str, Any]]) -> str:
    rows = [
        f"| {each['figure']} | {each['elements']} | {each['reached']} of {each['controls']} | {each['marks']} | {each['rows']} |"
        for each in figures
    ]
    head = ("| figure | elements | by Tab | marks | rows |", "| --- | ---: | ---: | ---: | ---: |")
    return "\n".join((*head, *rows))
