"""What an installation tells Windows: the type of saved views, the name for the command line, the list of programs, the menu."""

from __future__ import annotations

from pathlib import Path

from steps.places import CONSOLE_EXE, MIME, SAVED_VIEW, TITLE, WINDOW_EXE

from trials import wine_traces
from trials.report import expect
from trials.screen import Screen
from trials.windows_program import WINDOW
from trials.wine_prefix import WinePrefix

_PATHS = rf"Software\Microsoft\Windows\CurrentVersion\App Paths\{CONSOLE_EXE}"
_TYPE = "SiliconLedger.View"


def expect_all(prefix: WinePrefix, folder: Path, root: str) -> str:
    """Look for all entries below ``root`` (HKCU or HKLM) and whether they name the program in ``folder``."""
    program, console = (prefix.windows_path(folder / name) for name in (WINDOW_EXE, CONSOLE_EXE))
    classes = rf"{root}\Software\Classes"
    wanted = {
        (rf"{classes}\.{SAVED_VIEW}", ""): _TYPE,
        (rf"{classes}\.{SAVED_VIEW}", "Content Type"): MIME,
        (rf"{classes}\{_TYPE}\DefaultIcon", ""): f"{program},0",
        (rf"{classes}\{_TYPE}\shell\open\command", ""): f'"{program}" "%1"',
        (rf"{root}\{_PATHS}", ""): console,
    }
    registry = wine_traces.of(prefix).registry
    for (key, name), value in wanted.items():
        found = wine_traces.value_in(registry, key, name)
        expect(found == value, rf"{key}\{name} is {found!r} and not {value!r}")
    return f".{SAVED_VIEW}, App Paths"


def from_menu(prefix: WinePrefix, screen: Screen) -> str:
    """Start the program by its only entry in a start menu, the user's or everybody's, and close it."""
    entries = sorted(prefix.drive.rglob(f"{TITLE}.lnk"))
    expect(len(entries) == 1, f"entries in the menus: {[str(each) for each in entries]}")
    prefix.expect("start", entries[0])
    screen.close(screen.wait_for_window(WINDOW))
    prefix.settle()
    return f"a window, by {entries[0].relative_to(prefix.drive).as_posix()}"
