"""Takes the place of Python's ``socket`` in an installed program: the names that libraries import, and no way to a network.

pyqtgraph imports ``multiprocessing.connection`` and the writer of XML ``urllib.request``; both import ``socket`` and never
use it here. Without the compiled ``_socket`` and ``_ssl`` no Python code of the program can open a connection.
"""

from __future__ import annotations

from typing import Any, NoReturn

error = OSError
timeout = TimeoutError
gaierror = herror = OSError
has_ipv6 = False
SOCK_STREAM = SOCK_DGRAM = SOL_SOCKET = SO_REUSEADDR = SOMAXCONN = IPPROTO_TCP = TCP_NODELAY = 0
_GLOBAL_DEFAULT_TIMEOUT = object()


class socket:  # noqa: N801 # the name of Python's own class
    """Refuses to be made."""

    def __init__(self, *_arguments: Any, **_named: Any) -> None:
        _refuse()


def _refuse(*_arguments: Any, **_named: Any) -> NoReturn:
    raise OSError("Silicon Ledger has no network.")


SocketType = socket
create_connection = create_server = socketpair = fromfd = getaddrinfo = gethostbyname = gethostname = getfqdn = _refuse


def getdefaulttimeout() -> None:
    """Return None, as Python's own does when nothing was set."""
