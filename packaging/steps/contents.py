"""What an installed program consists of: the Qt parts that are used, and what of the packages is never needed.

Everything here was found out by leaving it out and running the self-test; the reasons stand beside what had to stay.
"""

from __future__ import annotations

import re
import sys

# QtOpenGL and QtOpenGLWidgets: pyqtgraph imports them. No QtNetwork: docs/decisions/0010.
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport", "QtOpenGL", "QtOpenGLWidgets")
QT_LANGUAGES = ("ja", "ko")  # Qt's own dialogs; English is built in

# What could open a connection. `socket` itself is replaced by no_network/socket.py, because libraries import it.
NETWORK_MODULES = ("_socket", "ssl", "_ssl", "_hashlib", "asyncio", "ftplib", "smtplib", "http.server", "xmlrpc")

# Modules that lie as files of their own on Linux: to unpack them from an archive costs 80 ms of each start. What only the
# press and the spreadsheets load (pandas above all) stays packed, which saves 20 MB of disk.
_LATE = {"doctest", "email", "html", "http", "optparse", "pdb", "pydoc", "tarfile", "unittest", "webbrowser", "xml"}
AT_EVERY_START = (
    *(name for name in sorted(sys.stdlib_module_names) if name not in _LATE),
    *("desktop_app", "PySide6", "shiboken6", "numpy", "pyqtgraph", "platformdirs"),
)

# Packages that others ask for when they happen to be there, and parts that no reader runs.
EXCLUDED_MODULES = (
    *NETWORK_MODULES,
    *(f"PySide6.{name}" for name in ("QtQml", "QtQuick", "QtNetwork", "QtDBus", "QtSql", "QtDesigner", "QtHelp")),
    *(f"PySide6.{name}" for name in ("QtUiTools", "QtXml", "QtTest", "QtConcurrent")),
    *(
        "tkinter",
        "IPython",
        "matplotlib",
        "scipy",
        "PIL",
        "lxml",
        "sqlalchemy",
        "jinja2",
        "numba",
        "numexpr",
        "pyarrow",
    ),
    *("pip", "setuptools", "pkg_resources", "wheel", "packaging", "flit_core", "pytest", "hypothesis", "altgraph"),
    *(
        "numpy.f2py",
        "numpy.testing.tests",
        "pandas.tests",
        "pyqtgraph.examples",
        "pyqtgraph.opengl",
        "pyqtgraph.jupyter",
    ),
    *("distutils", "lib2to3", "ensurepip", "idlelib", "turtledemo", "pydoc_data", "curses", "readline", "test"),
)

# Of the packages' own files: tests, headers, stubs, sources of extensions.
_NEVER = re.compile(
    r"(^|/)(tests?|include|f2py|examples|jupyter)/"
    r"|(^|/)pyqtgraph/opengl/"
    r"|\.(pyi|pyx|pxd|pxi|h|c|cpp|lib|a|pdb|exe)$|(^|/)py\.typed$"
    r"|^(pip|flit_core)(/|-)|^bin/|\.data/scripts/|\.dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json|sboms/.*)$"
)

# On Linux PyInstaller gathers what the libraries link to. Left out is what must fit the system's own drivers, settings
# and print server: X11's core, OpenGL, the C++ runtime, fontconfig, CUPS; and Qt parts nobody asked for.
_NOT_ON_LINUX = tuple(
    re.compile(pattern)
    for pattern in (
        r"/qml/",
        r"/plugins/(tls|networkinformation|sqldrivers|qmltooling|virtualkeyboard|generic|egldeviceintegrations)/",
        r"/plugins/platforms/lib(qeglfs|qlinuxfb|qminimal|qminimalegl|qvnc|qvkkhrdisplay)",
        r"/plugins/platformthemes/libqgtk3",
        r"/plugins/imageformats/libq(pdf|tiff|webp|tga|wbmp|icns|gif)",
        r"/plugins/platforminputcontexts/libqtvirtualkeyboard",
        r"/plugins/wayland-shell-integration/lib(ivi|fullscreen|qt-|wl-)",
        r"/plugins/wayland-graphics-integration-client/lib(vulkan|dmabuf|drm|shm)",
        r"libQt6(Qml|Quick|Pdf|Network|VirtualKeyboard|Egl|WlShell|Sql|Designer|Help|Concurrent|Test)\w*\.so",
        r"^lib(gtk-3|gdk-3|gdk_pixbuf|gio-2|gobject|gmodule|atk|atspi|cairo|pango|epoxy|harfbuzz|fribidi|thai|datrie)[.-]",
        r"^lib(pixman|mount|blkid|selinux|graphite2|wayland|cairo-gobject|atk-bridge|pangocairo|pangoft2)[-.]",
        r"^libX(composite|cursor|damage|fixes|inerama|randr|i|11|ext|render|au|dmcp|11-xcb)\.so",
        r"^lib(fontconfig|freetype|expat|png16|brotlicommon|brotlidec|bsd|md)\.so",
        r"^lib(cups|avahi|gssapi_krb5|krb5|k5crypto|krb5support|com_err|keyutils|gnutls|p11-kit|nettle|hogweed)[.-]",
        r"^lib(tasn1|unistring|idn2|gmp|ssl|crypto)\.so",
        r"^lib(systemd|gcrypt|gpg-error|lz4|cap|ncursesw?|tinfo|readline|stdc\+\+|gcc_s|jpeg)\.so",
    )
)
_QT_TRANSLATION = re.compile(r"/translations/(.*)")


def keep_in_package(name: str) -> bool:
    """Tell whether a file of a package (its path in a wheel, with ``/``) ships."""
    return not _NEVER.search(name)


def keep_on_linux(name: str) -> bool:
    """Tell whether a file that PyInstaller gathered (its path in the folder) ships."""
    translation = _QT_TRANSLATION.search(name)
    if translation:
        return translation[1] in {f"qtbase_{language}.qm" for language in QT_LANGUAGES}
    return keep_in_package(name) and not any(pattern.search(name) for pattern in _NOT_ON_LINUX)
