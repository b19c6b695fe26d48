"""How many projects fit side by side where they are chosen one by one."""

from __future__ import annotations

MOST = 3
