"""Which packages of a Linux distribution hold the libraries that Qt loads, and fonts for its four scripts."""

from __future__ import annotations

import shutil
from dataclasses import dataclass


@dataclass(frozen=True)
class Installer:
    """A package manager, how it installs without a question, and its names of the packages."""

    tool: str
    words: str
    libraries: str
    fonts: str

    def command(self, *, libraries: bool) -> list[str]:
        """Return the command that installs the fonts and, if asked for, the libraries."""
        return [self.tool, *self.words.split(), *(self.libraries.split() if libraries else []), *self.fonts.split()]


INSTALLERS = (
    Installer(
        "apt-get",
        "install -y --no-install-recommends",
        "libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0 libxkbcommon-x11-0 "
        "libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 "
        "libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1",
        "fonts-inter fonts-noto-cjk",
    ),
    Installer(
        "dnf",
        "install -y",
        "mesa-libGL mesa-libEGL glib2 dbus-libs fontconfig freetype libxkbcommon libxkbcommon-x11 libX11-xcb libxcb "
        "xcb-util-cursor xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil",
        "dejavu-sans-fonts google-noto-sans-cjk-fonts",
    ),
    Installer(
        "zypper",
        "--non-interactive install",
        "Mesa-libGL1 Mesa-libEGL1 libglib-2_0-0 libdbus-1-3 fontconfig libfreetype6 libxkbcommon0 libxkbcommon-x11-0 "
        "libX11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-xkb1",
        "dejavu-fonts noto-sans-cjk-fonts",
    ),
    Installer(
        "pacman",
        "-S --noconfirm --needed",
        "libglvnd glib2 dbus fontconfig freetype2 libxkbcommon libxkbcommon-x11 libx11 "
        "xcb-util-cursor xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil",
        "inter-font noto-fonts-cjk",
    ),
)


def installer_here() -> Installer | None:
    """Return the package manager of this machine, or None if it is none of the known ones."""
    return next((installer for installer in INSTALLERS if shutil.which(installer.tool)), None)
