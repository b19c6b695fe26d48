"""Moving blocks apart that want the same place, as little as needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass
class _Group:
    """Blocks that touch: ``wishes`` is the sum of where each wants the top of the group."""

    wishes: float
    heights: list[float]

    def top(self, low: float, high: float) -> float:
        return max(low, min(self.wishes / len(self.heights), high - sum(self.heights)))


def spread(wanted: Sequence[tuple[float, float]], low: float, high: float) -> list[list[float]]:
    """Return the tops of blocks ``(top, height)``, sorted by where they want to be, in groups that touch.

    Blocks that would overlap form a group around the mean of their wishes (pooling of adjacent violators); all lie
    between ``low`` and ``high`` as long as their heights fit in it.
    """
    groups: list[_Group] = []
    for top, height in wanted:
        groups.append(_Group(top, [height]))
        while len(groups) > 1:
            before, after = groups[-2:]
            if before.top(low, high) + sum(before.heights) <= after.top(low, high):
                break
            before.wishes += after.wishes - len(after.heights) * sum(before.heights)
            before.heights += after.heights
            groups.pop()
    return [_tops(group, group.top(low, high)) for group in groups]


def _tops(group: _Group, top: float) -> list[float]:
    tops = [top]
    for height in group.heights[:-1]:
        tops.append(tops[-1] + height)
    return tops
