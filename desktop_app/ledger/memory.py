"""What was made of an edition and is likely to be asked for again: few answers, those used last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

R = TypeVar("R")
Key = tuple[Hashable, ...]


class Memory:
    """Keeps at most ``size`` answers; of more, the one that was longest not asked for is dropped."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: OrderedDict[Key, Any] = OrderedDict()

    def get(self, key: Key, make: Callable[[], R]) -> R:
        """Return the answer kept under ``key``, made where there is none; an error of ``make`` keeps nothing."""
        if key in self._kept:
            self._kept.move_to_end(key)
            kept: R = self._kept[key]
            return kept
        made = make()
        self._kept[key] = made
        if len(self._kept) > self._size:
            self._kept.popitem(last=False)
        return made
