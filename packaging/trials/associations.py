"""Menu entry and file type as the desktop sees them: asked of gio, not read out of our own files."""

from __future__ import annotations

from steps.places import MIME, NAME

from trials.bare_root import HOMES, BareRoot
from trials.bench import VIEW, VIEW_FILE
from trials.report import expect


def opens_views(root: BareRoot, user: str) -> str:
    """A saved view is known by its ending, and opened by our menu entry."""
    view = root.inside(f"{HOMES[user]}/{VIEW_FILE}")
    view.write_text(VIEW, encoding="utf-8")
    view.chmod(0o644)
    said = root.run(user, ["gio", "info", "-a", "standard::content-type", view.name])
    view.unlink()
    expect(MIME in said, f"a saved view is taken for: {said.strip()}")
    expect(known(root, user), "no menu entry opens saved views")
    return f"known as {MIME}, opened by {NAME}.desktop"


def known(root: BareRoot, user: str) -> bool:
    """Tell whether our menu entry is asked when a saved view is opened."""
    return f"{NAME}.desktop" in root.run(user, ["gio", "mime", MIME])
