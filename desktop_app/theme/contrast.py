"""Whether the system asks for high contrast; Qt answers that from 6.10 on only."""

from __future__ import annotations

import os
import sys

_SPI_GETHIGHCONTRAST = 0x0042
_HCF_HIGHCONTRASTON = 0x0001


def high_contrast_wanted() -> bool:
    """Tell whether the desktop is set to high contrast (Windows setting; theme name elsewhere)."""
    if sys.platform == "win32":
        return _windows_high_contrast()
    return "highcontrast" in os.environ.get("GTK_THEME", "").lower()


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _HighContrast(ctypes.Structure):
        _fields_ = (("size", wintypes.UINT), ("flags", wintypes.DWORD), ("scheme", wintypes.LPWSTR))

    def _windows_high_contrast() -> bool:
        asked = _HighContrast(ctypes.sizeof(_HighContrast), 0, None)
        done = ctypes.windll.user32.SystemParametersInfoW(_SPI_GETHIGHCONTRAST, asked.size, ctypes.byref(asked), 0)
        return bool(done) and bool(asked.flags & _HCF_HIGHCONTRASTON)
