"""Runs first in the frozen program: what it starts (a browser for a link) shall find the system's libraries, not ours."""

from __future__ import annotations

import os

own = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)
if own:
    os.environ["LD_LIBRARY_PATH"] = own
