"""Whether what lies on a disk after an installation is what was published, and whose the Python in it is."""

from __future__ import annotations

from pathlib import Path

from steps import embedded_python, sums
from steps.release import Release

from trials.report import expect

_OURS = f"{Path(embedded_python.LIBRARY).stem}._pth"  # the search path, written by the build


def as_listed(release: Release, folder: Path, *others: str, system: str = "windows") -> str:
    """Compare a program with the published list of its files; ``others`` may be there besides, or what lies in them."""
    lines = release.file(f"{system}-files.sha256").read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if _counts(path)}
    missing = sorted(listed.keys() - found.keys())
    besides = [name for name in sorted(found.keys() - listed.keys()) if name.partition("/")[0] not in others]
    changed = [name for name in listed.keys() & found.keys() if sums.digest(found[name]) != listed[name]]
    for what, names in {"missing": missing, "not on the list": besides, "changed": changed}.items():
        expect(not names, f"{len(names)} files are {what}: {', '.join(names[:3])}")
    return f"{len(listed)} files with the SHA-256 of the published list, no other"


def _counts(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def of_python(release: Release, runtime: Path) -> str:
    """Compare a runtime with the pinned embeddable CPython and look at the signatures of all its program files."""
    published = embedded_python.published(release)
    files = sorted(path for path in runtime.iterdir() if path.name != _OURS)
    foreign = [path.name for path in files if published.get(path.name) != sums.digest(path)]
    expect(not foreign, f"not as in the embeddable CPython {embedded_python.VERSION}: {', '.join(foreign)}")
    signers = embedded_python.signers(release, runtime)
    each = ", ".join(f"{list(signers.values()).count(name)} by {name}" for name in sorted(set(signers.values())))
    return f"{len(files)} files as in the pinned CPython {embedded_python.VERSION}; Authenticode digests hold, signed {each}"
