"""Test only, never shipped: the C library functions for complex numbers that numpy imports and wine 8 leaves out.

ucrt.py WINE_UCRTBASE FOLDER writes ``ucrtbase.dll``, which forwards everything to ``ucrtw.dll``, a renamed copy of wine's
own, except the functions of <complex.h>; they are made here with mingw. Runs in the environment of the builders.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pefile

_PARTS = "real|imag|abs|arg|exp|log|pow|sqrt|sin|cos|tan|asin|acos|atan|sinh|cosh|tanh|asinh|acosh|atanh|proj"
_COMPLEX = re.compile(rf"(c(?:{_PARTS})|conj)(f?)")
_REAL_RESULT = {"creal", "cimag", "cabs", "carg"}
_HEAD = """#include <complex.h>
#define EXPORTED __declspec(dllexport)
typedef struct { float v[2]; } F;
typedef struct { double v[2]; } D;
static inline float complex Fz(F a) { return a.v[0] + a.v[1] * I; }
static inline double complex Dz(D a) { return a.v[0] + a.v[1] * I; }
static inline F zF(float complex z) { F r = {{__real__ z, __imag__ z}}; return r; }
static inline D zD(double complex z) { D r = {{__real__ z, __imag__ z}}; return r; }
"""


def main(wine: Path, folder: Path) -> None:
    """Write both libraries."""
    names = sorted(
        symbol.name.decode() for symbol in pefile.PE(str(wine)).DIRECTORY_ENTRY_EXPORT.symbols if symbol.name
    )
    own = [name for name in names if _COMPLEX.fullmatch(name)]
    source, exports = folder / "ucrt.c", folder / "ucrt.def"
    source.write_text(_HEAD + "".join(map(_function, own)), encoding="ascii")
    lines = [f"  {name}=my_{name}" if name in own else f"  {name}=ucrtw.{name}" for name in names]
    exports.write_text("\n".join(["LIBRARY ucrtbase", "EXPORTS", *lines]) + "\n", encoding="ascii")
    compiler = ["x86_64-w64-mingw32-gcc", "-O2", "-fno-builtin", "-shared", "-static", "-s"]
    subprocess.run([*compiler, "-o", folder / "ucrtbase.dll", source, exports], check=True)
    # without this word wine takes it for its own and looks for the rest of it beside wine
    (folder / "ucrtw.dll").write_bytes(wine.read_bytes().replace(b"Wine builtin DLL", b"Copy for testing"))


def _function(name: str) -> str:
    found = _COMPLEX.fullmatch(name)
    assert found is not None
    base, suffix = found.groups()
    kind, real = ("F", "float") if suffix else ("D", "double")
    if base in {"creal", "cimag"}:
        return f"EXPORTED {real} my_{name}({kind} a) {{ return a.v[{int(base == 'cimag')}]; }}\n"
    if base in _REAL_RESULT:
        return f"EXPORTED {real} my_{name}({kind} a) {{ return {name}({kind}z(a)); }}\n"
    if base == "cpow":
        return f"EXPORTED {kind} my_{name}({kind} a, {kind} b) {{ return z{kind}({name}({kind}z(a), {kind}z(b))); }}\n"
    return f"EXPORTED {kind} my_{name}({kind} a) {{ return z{kind}({name}({kind}z(a))); }}\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
