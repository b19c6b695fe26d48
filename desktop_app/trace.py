"""Time marks on stderr for the benchmark: ``SILICON_LEDGER_TRACE=1`` prints ``trace <mark> <perf_counter seconds>``."""

from __future__ import annotations

import os
import sys
import time

_ON = bool(os.environ.get("SILICON_LEDGER_TRACE"))


def mark(name: str) -> None:
    """Print when ``name`` happened; nothing unless asked for."""
    if _ON:
        sys.stderr.write(f"trace {name} {time.perf_counter():.6f}\n")
        sys.stderr.flush()
