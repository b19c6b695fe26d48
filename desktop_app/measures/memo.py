"""Remembering results over tables that never change: the ledger hands out the same tuple for the same question."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, TypeVar

R = TypeVar("R")
_KEPT = 8  # answers kept per function: a page's tables at a few dates and bases


def remembered(function: Callable[..., R]) -> Callable[..., R]:
    """Keep the last results of a pure function by the identity of its tuples and the value of its other arguments.

    Hashing thousands of records would cost more than most results; a tuple that is kept alive here cannot lend its
    identity to another one.
    """
    kept: OrderedDict[Hashable, tuple[tuple[Any, ...], R]] = OrderedDict()

    @wraps(function)
    def call(*arguments: Any) -> R:
        key = tuple(id(each) if isinstance(each, tuple) else each for each in arguments)
        found = kept.get(key)
        if found is None:
            found = (arguments, function(*arguments))
            kept[key] = found
            if len(kept) > _KEPT:
                kept.popitem(last=False)
        else:
            kept.move_to_end(key)
        return found[1]

    return call
