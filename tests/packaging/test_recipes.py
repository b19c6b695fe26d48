"""What the recipes, the pages and the program say about the same thing is the same."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from steps import it_page, linux_packages, tooling
from steps.icons import LINUX_SIZES
from steps.places import CONSOLE_EXE, EDITION, HERE, MIME, NAME, SAVED_VIEW, WINDOW_EXE
from steps.release import Release, version_of

import desktop_app
from desktop_app import paths
from desktop_app.policy_file import BUILT_IN
from tools.telling import MissingError

ROOT = HERE.parent
LINUX, WINDOWS = HERE / "linux", HERE / "windows"


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_that_the_file_type_has_one_name_everywhere():
    assert f"MimeType={MIME};" in text(LINUX / f"{NAME}.desktop")
    assert f'type="{MIME}"' in text(LINUX / f"{NAME}-mime.xml")
    assert f'pattern="*.{SAVED_VIEW}"' in text(LINUX / f"{NAME}-mime.xml")
    assert f"<mediatype>{MIME}</mediatype>" in text(LINUX / linux_packages.METAINFO)
    assert f'"Content Type" "{MIME}"' in text(WINDOWS / "setup.nsi")
    assert rf"Software\Classes\.{SAVED_VIEW}" in text(WINDOWS / "setup.nsi")


def test_that_the_build_and_the_program_agree_where_things_lie():
    assert (paths.bundled_edition().name, paths.APP_DIR_NAME) == (EDITION, NAME)
    assert all(name in text(WINDOWS / "setup.nsi") for name in (EDITION, WINDOW_EXE, CONSOLE_EXE))


def test_that_the_newest_release_of_the_metainfo_is_the_version_of_the_program():
    newest = ET.fromstring(text(LINUX / linux_packages.METAINFO)).find("releases/release")
    assert newest is not None
    assert newest.get("version") == desktop_app.__version__ == version_of(ROOT)


def test_that_the_installer_brings_every_icon_that_is_drawn():
    found = re.search(r'^sizes="(.*)"$', text(LINUX / "shared.sh"), re.MULTILINE)
    assert found is not None
    assert tuple(map(int, found[1].split())) == LINUX_SIZES


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="apt-get install desktop-file-utils")
def test_that_the_menu_entry_is_valid():
    done = subprocess.run(["desktop-file-validate", LINUX / f"{NAME}.desktop"], capture_output=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, b"")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="apt-get install appstream")
def test_that_the_metainfo_is_valid():
    command = ["appstreamcli", "validate", "--no-net", LINUX / linux_packages.METAINFO]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_that_the_manifest_asks_for_no_rights_and_for_sharp_letters():
    manifest = text(WINDOWS / "launcher.manifest")
    assert 'level="asInvoker"' in manifest
    assert "PerMonitorV2" in manifest


def test_that_every_switch_and_return_code_is_told_to_the_it_department():
    page = text(HERE / "it_department.md")
    switches = re.findall(r"^ +(--[a-z]+)[|) =]", text(LINUX / "install.sh"), re.MULTILINE)
    asked = re.findall(r'GetOptions} \$Words "(/[A-Z]+)"', text(WINDOWS / "setup.nsi"))
    assert {"--prefix", "--quiet"} <= set(switches)
    assert len(asked) >= 2
    assert [word for word in (*switches, *asked, "/S", "/D=") if word not in page and word != "--help"] == []
    codes = {int(code) for code in re.findall(r"SetErrorLevel (\d)", text(WINDOWS / "setup.nsi"))}
    codes |= {int(code) for code in re.findall(r"exit (\d)", text(LINUX / "install.sh") + text(LINUX / "shared.sh"))}
    told = re.search(r"\*\*Return codes\.\*\*(.*?)\n\n", page, re.DOTALL)
    assert told is not None
    assert [code for code in sorted(codes) if f"{code} " not in told[1]] == []


def test_that_every_key_of_the_policy_is_explained():
    manual = text(ROOT / "docs" / "policy-file.md")
    assert [name for name in BUILT_IN if f"| `{name}` |" not in manual] == []


def test_that_the_page_for_the_it_department_is_filled_completely(tmp_path):
    with (tmp_path / f"{NAME}-1.2.3-linux-x86_64.run").open("wb") as file:
        file.truncate(150_000_000)
    (tmp_path / "policy-file.md").write_bytes(b"p" * 4096)
    release = Release("1.2.3", 1_700_000_000, "0" * 40, tmp_path, tmp_path)
    digest = hashlib.sha256(bytes(150_000_000)).hexdigest()
    page = text(it_page.write(release))
    assert "# Silicon Ledger 1.2.3: for the IT department" in page
    assert "2023-11-14" in page
    assert f"| `{NAME}-1.2.3-linux-x86_64.run` | 150.0 MB | `{digest}` |" in page
    assert "| `policy-file.md` | 4 kB |" in page
    assert not re.search(r"@[A-Z]+@", page)


@pytest.mark.skipif(sys.platform != "linux", reason="installers are made on Linux")
def test_that_a_missing_tool_is_named_with_the_command_that_brings_it(monkeypatch):
    monkeypatch.setattr(tooling.shutil, "which", lambda name: None if name == "makensis" else f"/usr/bin/{name}")
    monkeypatch.setattr(tooling, "find", lambda _version: None)
    with pytest.raises(MissingError) as told:
        tooling.check(linux=False, windows=True)
    lines = str(told.value).splitlines()
    assert lines[0] == "Missing to build:"
    assert "  makensis (the setup program): apt-get install nsis" in lines
    assert any(line.startswith("  Python 3.13 (byte-code for Windows)") for line in lines)
