"""The chains that ship with the program, and the company around which a chain is drawn where none is asked for."""

from __future__ import annotations

CENTRE = "tsmc"
# chains that ship with the program: states with these companies
PACKAGING = ("ajinomoto", "ibiden", "tsmc", "nvidia")
LITHOGRAPHY = ("zeiss-smt", "trumpf", "cymer", "vdl-groep", "asml", "tsmc")
