"""The texts inside the .deb: what it needs, its changes, its licences."""

from __future__ import annotations

import re
import textwrap
import time
from email.utils import formatdate

from steps.places import NAME, PUBLISHER, SUMMARY
from steps.release import Release

# What a desktop has anyway and a bare system lacks; found out in a bare root. The floors are those of the build machine.
DEPENDS = (
    *("libc6 (>= 2.36)", "libstdc++6 (>= 12)", "libgcc-s1", "libgl1", "libegl1", "libx11-6", "libx11-xcb1", "libxcb1"),
    *("libfontconfig1", "libfreetype6", "libexpat1"),
)
RECOMMENDS = (
    *("fonts-noto-core | fonts-inter | fonts-dejavu-core", "fonts-noto-cjk", "libcups2", "libgl1-mesa-dri"),
    *("libwayland-client0", "libwayland-cursor0", "libwayland-egl1"),
)
_POINT = re.compile(r"^- (.*(?:\n  \S.*)*)", re.MULTILINE)
MAINTAINER = f"{PUBLISHER} <maintainers@silicon-ledger.invalid>"


def control(release: Release, kilobytes: int) -> str:
    """Return the control file."""
    return f"""Package: {NAME}
Version: {release.version}
Architecture: amd64
Maintainer: {MAINTAINER}
Installed-Size: {kilobytes}
Depends: {", ".join(DEPENDS)}
Recommends: {", ".join(RECOMMENDS)}
Section: misc
Priority: optional
Description: {SUMMARY.removeprefix("The ")}
 Silicon Ledger shows what states pay for semiconductors, to whom, for which
 project, and what became of the dates that were promised. Every value names
 who said it, when, and in which state the money was.
 .
 It needs no network and keeps its settings in the user's own folder.
"""


def changelog(release: Release) -> str:
    """Return the changes in Debian's form; the full ones are in CHANGELOG.md of the source tree."""
    log = (release.source / "CHANGELOG.md").read_text(encoding="utf-8")
    part = re.search(rf"^## \[{re.escape(release.version)}\].*?(?=^## |\Z)", log, re.MULTILINE | re.DOTALL)
    points = [" ".join(each.split()) for each in _POINT.findall(part[0] if part else "")]
    changes = "\n".join(_wrapped(point) for point in points or [f"Version {release.version}."]) + "\n"
    return (
        f"{NAME} ({release.version}) stable; urgency=low\n\n{changes}\n -- {MAINTAINER}  {formatdate(release.epoch)}\n"
    )


def _wrapped(point: str) -> str:
    return textwrap.fill(point, 78, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False)


def copyright_text(release: Release) -> str:
    """Return the copyright file; the texts of all parts stand in the program's own folder."""
    year = time.gmtime(release.epoch).tm_year
    return f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: {NAME}
Comment: Licences of all libraries inside: /usr/lib/{NAME}/licences/

Files: *
Copyright: {year} {PUBLISHER}
License: Apache-2.0
 On Debian systems the text of the Apache Licence 2.0 is in
 /usr/share/common-licenses/Apache-2.0.

Files: usr/lib/{NAME}/{NAME}.sqlite
Copyright: {year} {PUBLISHER}
License: CC-BY-4.0 and CC-BY-NC-4.0
 The facts are under CC BY 4.0, with the rows under CC BY-NC 4.0 that
 /usr/lib/{NAME}/licences/data/LICENSE.md lists.
"""


def date(epoch: int) -> str:
    """Return a time as ``date`` prints it in the C locale."""
    return time.strftime("%a %b %e %H:%M:%S UTC %Y", time.gmtime(epoch))
