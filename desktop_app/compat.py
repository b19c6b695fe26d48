"""Names that the oldest supported Python lacks; nothing else belongs here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: object) -> object:
        """Mark a method that replaces one of its base class (``typing.override`` exists from 3.12 on)."""
        return method


__all__ = ["override"]
