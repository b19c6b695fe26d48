"""The WiX source of an MSI, written from the folder: every file a component with an id that stays the same for ever."""

from __future__ import annotations

import os
import uuid
from pathlib import Path
from xml.sax.saxutils import quoteattr

from steps.places import CONSOLE_EXE, MIME, PUBLISHER, SAVED_VIEW, TITLE, WINDOW_EXE

_OURS = uuid.UUID("5e0c5c0f-0f58-5a51-9a0c-7a1d3c1be2a4")  # of this product; must never change, or upgrades break
_TYPE = "SiliconLedger.View"


def text(program: Path, icon: Path, beside: Path, version: str, *, machine: bool) -> str:
    """Return the source; ``machine`` installs into Program Files for all users, else into the user's own folder.

    It names files from the folder ``beside``, where it is going to lie: wixl finds no others. An upgrade removes the older
    version inside the same transaction, so that a failure restores it, and puts all files whatever their versions are: what
    to put is decided before the removal, and a library that went back to an older version would be missing afterwards.
    """
    scope = "machine" if machine else "user"
    ids: list[str] = []
    files = _Files(scope, ids, beside).inside(program, "", "     ")
    home = ("ProgramFiles64Folder", "") if machine else ("LocalAppDataFolder", "Programs")
    package = 'InstallScope="perMachine"' if machine else 'InstallScope="perUser"'
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
 <Product Id="{_guid(scope, "product", version)}" Name="{TITLE}" Language="1033" Codepage="1252" Version="{version}"
   Manufacturer="{PUBLISHER}" UpgradeCode="{_guid(scope, "upgrade")}">
  <Package InstallerVersion="500" Compressed="yes" Description="{TITLE} {version}" {package}/>
  <MajorUpgrade DowngradeErrorMessage="A newer version is installed."/>
  <InstallExecuteSequence><RemoveExistingProducts After="InstallInitialize"/></InstallExecuteSequence>
  <Media Id="1" Cabinet="program.cab" EmbedCab="yes"/>
  <Icon Id="app.ico" SourceFile={quoteattr(_from(icon, beside))}/>
  <Property Id="ARPPRODUCTICON" Value="app.ico"/>
  <Property Id="ARPNOMODIFY" Value="1"/>
  <Property Id="REINSTALLMODE" Value="amus"/>
  <Directory Id="TARGETDIR" Name="SourceDir">
{_home(*home, files)}
   <Directory Id="ProgramMenuFolder">
{_shortcut(scope, ids)}
   </Directory>
  </Directory>
  <Feature Id="Main" Level="1">
{chr(10).join(f'   <ComponentRef Id="{each}"/>' for each in ids)}
  </Feature>
 </Product>
</Wix>
"""


def _home(folder: str, below: str, files: str) -> str:
    own = f'    <Directory Id="INSTALLDIR" Name="{TITLE}">\n{files}\n    </Directory>'
    inner = f'   <Directory Id="Programs" Name="{below}">\n{own}\n   </Directory>' if below else own
    return f'   <Directory Id="{folder}">\n{inner}\n   </Directory>'


def _shortcut(scope: str, ids: list[str]) -> str:
    """Return the start menu entry and what Windows knows of saved views."""
    root = "HKLM" if scope == "machine" else "HKCU"
    program = f"[INSTALLDIR]{WINDOW_EXE}"
    values = (
        (f"Software\\Classes\\.{SAVED_VIEW}", "", _TYPE),
        (f"Software\\Classes\\.{SAVED_VIEW}", "Content Type", MIME),
        (f"Software\\Classes\\{_TYPE}", "", f"{TITLE} view"),
        (f"Software\\Classes\\{_TYPE}\\DefaultIcon", "", f"{program},0"),
        (f"Software\\Classes\\{_TYPE}\\shell\\open\\command", "", f'"{program}" "%1"'),
        (f"Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\{CONSOLE_EXE}", "", f"[INSTALLDIR]{CONSOLE_EXE}"),
    )
    ids.append("cEntries")
    lines = [f'    <Component Id="cEntries" Guid="{_guid(scope, "entries")}" Win64="yes">']
    where = f'Name="{TITLE}" Target="{program}" WorkingDirectory="INSTALLDIR" Icon="app.ico"'
    lines.append(f'     <Shortcut Id="sProgram" {where}/>')
    key = (
        f'     <RegistryValue Root="{root}" Key="Software\\{TITLE}" Name="msi" Type="integer" Value="1" KeyPath="yes"/>'
    )
    lines.append(key)
    for place, name, value in values:
        named = f" Name={quoteattr(name)}" if name else ""
        value_type = f'{named} Type="string" Value={quoteattr(value)}'
        lines.append(f'     <RegistryValue Root="{root}" Key={quoteattr(place)}{value_type}/>')
    return "\n".join([*lines, "    </Component>"])


class _Files:
    """Writes folders and files; adds the id of every component to ``ids``."""

    def __init__(self, scope: str, ids: list[str], beside: Path) -> None:
        self._scope, self._ids, self._beside = scope, ids, beside

    def inside(self, folder: Path, below: str, indent: str) -> str:
        """Return the lines of a folder; ``below`` is its path inside the program."""
        lines = []
        for path in sorted(folder.iterdir()):
            name = f"{below}/{path.name}" if below else path.name
            if path.is_dir():
                lines.append(f'{indent}<Directory Id="{_id("d", name)}" Name={quoteattr(path.name)}>')
                lines.append(self.inside(path, name, indent + " "))
                lines.append(f"{indent}</Directory>")
            else:
                lines.append(self._file(path, name, indent))
        return "\n".join(lines)

    def _file(self, path: Path, name: str, indent: str) -> str:
        component = _id("c", name)
        self._ids.append(component)
        source = quoteattr(_from(path, self._beside))
        file = f'<File Id="{_id("f", name)}" Source={source} Name={quoteattr(path.name)} KeyPath="yes"/>'
        return f'{indent}<Component Id="{component}" Guid="{_guid(self._scope, name)}" Win64="yes">{file}</Component>'


def _from(path: Path, folder: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()


def _guid(*parts: str) -> str:
    return str(uuid.uuid5(_OURS, "\0".join(parts))).upper()


def _id(kind: str, name: str) -> str:
    return kind + uuid.uuid5(_OURS, name).hex[:24]
