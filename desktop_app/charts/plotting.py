"""The one place where pyqtgraph is loaded."""

from __future__ import annotations

import os

# numpy's linear algebra starts a thread per processor when it is loaded, for work that no chart has: a quarter of the
# processor time of a first chart, measured on two processors
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pyqtgraph as pg

__all__ = ["pg"]
