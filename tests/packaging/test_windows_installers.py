"""What the sources of the Windows installers promise, read without the tools that compile them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

_WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
_SETUP = Path(__file__).parents[2] / "packaging" / "windows" / "setup.nsi"


@pytest.fixture
def source(tmp_path):
    """Return a function that writes the source of an MSI for a folder of two files and parses it."""
    folder = tmp_path / "program"
    (folder / "lib").mkdir(parents=True)
    (folder / "Silicon Ledger.exe").touch()
    (folder / "lib" / "a & b.txt").touch()

    def parsed(version="1.2.3", *, machine=False):
        from steps import msi_source

        return ET.fromstring(msi_source.text(folder, tmp_path / "app.ico", tmp_path, version, machine=machine))

    return parsed


def _ids(tree: ET.Element, tag: str, attribute: str) -> list[str]:
    return [each.attrib[attribute] for each in tree.iter(f"{_WIX}{tag}")]


def test_that_an_upgrade_knows_the_older_version_as_the_same_product(source):
    older, newer = source("1.2.3"), source("1.3.0")
    assert _ids(older, "Product", "UpgradeCode") == _ids(newer, "Product", "UpgradeCode")
    assert _ids(older, "Product", "Id") != _ids(newer, "Product", "Id")
    assert _ids(older, "Component", "Guid") == _ids(newer, "Component", "Guid")


def test_that_the_packages_for_one_user_and_for_the_machine_share_nothing(source):
    user, machine = source(), source(machine=True)
    assert _ids(user, "Product", "UpgradeCode") != _ids(machine, "Product", "UpgradeCode")
    assert not set(_ids(user, "Component", "Guid")) & set(_ids(machine, "Component", "Guid"))
    assert set(_ids(user, "RegistryValue", "Root")) == {"HKCU"}
    assert set(_ids(machine, "RegistryValue", "Root")) == {"HKLM"}


def test_that_every_component_is_installed_and_every_file_named(source):
    tree = source()
    assert sorted(_ids(tree, "Component", "Id")) == sorted(_ids(tree, "ComponentRef", "Id"))
    assert sorted(_ids(tree, "File", "Name")) == ["Silicon Ledger.exe", "a & b.txt"]
    assert sorted(_ids(tree, "File", "Source")) == ["program/Silicon Ledger.exe", "program/lib/a & b.txt"]


def test_that_a_failed_upgrade_gives_the_older_version_back(source):
    assert _ids(source(), "RemoveExistingProducts", "After") == ["InstallInitialize"]


def test_that_setup_says_everything_in_all_three_languages():
    said = re.findall(r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"$', _SETUP.read_text(encoding="utf-8"), re.MULTILINE)
    languages = {"ENGLISH", "JAPANESE", "KOREAN"}
    names = {name for name, _, _ in said}
    assert names
    assert {(name, language) for name, language, _ in said} == {(name, each) for name in names for each in languages}


def test_that_removal_takes_back_every_key_that_setup_writes():
    text = _SETUP.read_text(encoding="utf-8")
    install, _, uninstall = text.partition('Section "Uninstall"')
    written = set(re.findall(r'WriteReg\w+ (HKCU "[^"]+")', install))
    removed = set(re.findall(r'DeleteRegKey (HKCU "[^"]+")', uninstall))
    assert written
    assert {key for key in written if not any(key.startswith(each.rstrip('"')) for each in removed)} == set()
