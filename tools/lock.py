"""Write ``requirements/``: every dependency at one version with the hashes of all its wheels, for all systems.

Needs uv (``pip install uv``) and the network; the lock itself is read by plain pip.
"""

from __future__ import annotations

import shutil

from tools.places import REQUIREMENTS
from tools.telling import SetUpError, quiet_call, tell

_GROUPS = {"run": "build", "dev": "dev", "packaging": "packaging"}
_HEADER = "# Locked for Python 3.11 to 3.13 on all systems by `python3 dev.py lock`; not to be edited.\n"
_OPTIONS = [
    "--universal",
    "--python-version=3.11",
    "--fork-strategy=fewest",
    "--no-build",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--upgrade",
]


def write() -> None:
    """Resolve pyproject.toml anew and write the lock files."""
    uv = shutil.which("uv")
    if uv is None:
        raise SetUpError("The lock is made with uv: pip install uv, then run this command again.")
    REQUIREMENTS.mkdir(exist_ok=True)
    for name, group in _GROUPS.items():
        path = REQUIREMENTS / f"{name}.txt"
        base = ["--constraint", REQUIREMENTS / "run.txt"] if name != "run" else []
        quiet_call("uv", [uv, "pip", "compile", "pyproject.toml", "--group", group, *_OPTIONS, *base, "-o", path])
        path.write_text(_HEADER + path.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
        tell(f"Wrote requirements/{path.name}")
