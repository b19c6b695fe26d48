"""Mutants: copies of a file with one small fault, as a person might make it, for the tests to find.

Nothing is changed that no test can be asked to see: annotations, decorators, assertions, ``__all__`` and the words said.
"""

from __future__ import annotations

import ast
import copy
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_OTHER = {
    "Add": ["Sub"], "Sub": ["Add"], "Mult": ["Div"], "Div": ["Mult"], "FloorDiv": ["Mult"], "Mod": ["Mult"],
    "Pow": ["Mult"], "BitOr": ["BitAnd"], "BitAnd": ["BitOr"], "And": ["Or"], "Or": ["And"],
    "Lt": ["LtE", "GtE"], "LtE": ["Lt", "Gt"], "Gt": ["GtE", "LtE"], "GtE": ["Gt", "Lt"],
    "Eq": ["NotEq"], "NotEq": ["Eq"], "Is": ["IsNot"], "IsNot": ["Is"], "In": ["NotIn"], "NotIn": ["In"],
}  # fmt: skip
_OTHER_CALL = {"min": "max", "max": "min", "any": "all", "all": "any"}
_LESS_CALL = {"abs", "sorted"}  # their first argument alone, of ``sorted`` as a list
_FALSY = ast.Constant | ast.List | ast.Tuple | ast.Dict  # in place of an empty one, None is often as good
_NO_FIELD = {"annotation", "returns", "decorator_list", "bases", "type_params"}
_LONGEST = 70  # letters of a change that are shown


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a file that can be changed: ``node`` stands in ``field`` of ``parent``.

    ``lines`` are those of the statement around it, without the statements that this one holds.
    """

    path: Path
    node: ast.AST
    parent: ast.AST
    field: str
    lines: range


@dataclass(frozen=True, slots=True)
class Mutant:
    """``source`` is the whole file with the change; a test must run one of ``lines`` to see it."""

    path: Path
    line: int
    lines: range
    change: str
    source: str


def mutants(paths: Iterable[Path], count: int, seed: int) -> list[Mutant]:
    """Return ``count`` mutants (or as many as there are) at random places of files, each place used once."""
    chance = random.Random(seed)
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(paths)}
    places = [place for path, tree in trees.items() for place in _places(path, tree, range(1)) if changes(place)]
    chosen = chance.sample(places, min(count, len(places)))
    return [_mutant(trees[place.path], place, chance.choice(changes(place))) for place in chosen]


def changes(place: Place) -> list[ast.AST]:
    """Return what could stand in a place instead, each a fault where the program is right."""
    node = place.node
    match node:
        case ast.BinOp(op=operator) | ast.AugAssign(op=operator) | ast.BoolOp(op=operator):
            return [_with(node, op=other) for other in _others(operator)]
        case ast.Compare(ops=[operator]):
            return [_with(node, ops=[other]) for other in _others(operator)]
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            return [operand]
        case ast.Constant(value=bool(value)):
            return [ast.Constant(not value)]
        case ast.Constant(value=int(value) | float(value)):
            return [ast.Constant(value + 1), ast.Constant(value - 1)]
        case ast.Call(ast.Name(name)) if name in _OTHER_CALL:
            return [_with(node, func=ast.Name(_OTHER_CALL[name]))]
        case ast.Call(ast.Name(name), [first, *_]) if name in _LESS_CALL:
            return [first if name == "abs" else ast.Call(ast.Name("list"), [first], [])]
        case ast.Return(ast.expr() as value) if not isinstance(value, _FALSY):
            return [ast.Return(None)]
        case ast.Name() | ast.Call() | ast.Attribute() if place.field == "test":
            return [ast.UnaryOp(ast.Not(), node)]
    return []


def _others(operator: ast.AST) -> list[ast.AST]:
    return [getattr(ast, name)() for name in _OTHER.get(type(operator).__name__, [])]


def _with(node: ast.AST, **parts: object) -> ast.AST:
    changed = copy.copy(node)
    for name, part in parts.items():
        setattr(changed, name, part)
    return changed


def _places(path: Path, parent: ast.AST, lines: range) -> Iterator[Place]:
    for field, value in ast.iter_fields(parent):
        for node in value if isinstance(value, list) else [value]:
            if field not in _NO_FIELD and isinstance(node, ast.AST) and not _is_left_out(node):
                around = _lines(node) if isinstance(node, ast.stmt) else lines
                yield Place(path, node, parent, field, around)
                yield from _places(path, node, around)


def _is_left_out(node: ast.AST) -> bool:
    match node:
        case ast.Assert() | ast.If(ast.Name("TYPE_CHECKING")) | ast.Assign([ast.Name("__all__")]):
            return True
        case ast.keyword("strict"):  # of ``zip``: without effect where the program is right
            return True
        case ast.BinOp(op=ast.BitOr(), right=ast.Name(name)):  # a type: A | B
            return name[0].isupper()
    return False


def _lines(statement: ast.stmt) -> range:
    body = getattr(statement, "body", None)
    last = body[0].lineno - 1 if body else statement.end_lineno or statement.lineno
    return range(statement.lineno, max(last, statement.lineno) + 1)


def _mutant(tree: ast.Module, place: Place, change: ast.AST) -> Mutant:
    held = getattr(place.parent, place.field)
    new = [change if each is place.node else each for each in held] if isinstance(held, list) else change
    setattr(place.parent, place.field, new)
    source = ast.unparse(ast.fix_missing_locations(tree))
    setattr(place.parent, place.field, held)
    line = getattr(place.node, "lineno", place.lines.start)
    return Mutant(place.path, line, place.lines, f"{_short(place.node)} → {_short(change)}", source)


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
