"""What the layers of import-linter cannot say: no circle, however lazy, and figures are reached by the registry alone."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[3]
FIGURES = ROOT / "desktop_app" / "figures"


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Return every import of the program, lazy ones and those for types too."""
    return grimp.build_graph("desktop_app", cache_dir=None)


def _builders() -> list[str]:
    """Return the modules of the figures: those of a page's folder that define ``build``."""
    found = []
    for path in FIGURES.glob("*/*.py"):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        if any(isinstance(each, ast.FunctionDef) and each.name == "build" for each in body):
            found.append(".".join(path.relative_to(ROOT).with_suffix("").parts))
    return sorted(found)


def test_that_no_figure_is_the_library_of_anything_else(graph: grimp.ImportGraph):
    builders = _builders()
    assert len(builders) >= 32
    assert {each: found for each in builders if (found := graph.find_modules_that_directly_import(each))} == {}


def test_that_no_import_closes_a_circle_lazy_or_for_types_alone(graph: grimp.ImportGraph):
    known = {each: graph.find_modules_directly_imported_by(each) for each in graph.modules}
    try:
        TopologicalSorter(known).prepare()
    except CycleError as found:
        pytest.fail(" ← ".join(found.args[1]))
