"""The one way to run, test and build the program from its source tree: ``python3 dev.py run``, ``python3 dev.py test``.

Needs Python 3.11 to 3.13 with pip and nothing else; what it sets up lies in ``.venv`` and ``build``.
"""

from __future__ import annotations

import sys

from tools.interpreter import continue_with_suitable_python


def main() -> int:
    """Return the exit code of the command that was asked for."""
    continue_with_suitable_python()
    from tools.commands import main as run_command  # its syntax needs a suitable Python

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
