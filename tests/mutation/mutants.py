"""Where a file can be changed, a choice of those places that is the same each time, the change."""

import ast
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import ndiff
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code

from tests.mutation.operators import operators


@dataclass(frozen=True)
class Place:
    """Where an operator can change a file: the how-manieth of its places that this is."""

    file: str
    line: int
    column: int
    typed: str
    operator: str
    occurrence: int

    @property
    def lot(self) -> bytes:
        """What decides whether it is in a sample: an edit elsewhere leaves the choice as it is."""
        drawn = (self.file, self.typed, self.column, self.operator)
        return hashlib.sha256(repr(drawn).encode()).digest()


@dataclass(frozen=True)
class Mutant:
    """One change: its file, the lines of its statement up to the change, and the whole new text."""

    file: str
    line: int
    statement: int
    source: str
    was: str
    becomes: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What says which change this is when lines above it come or go."""
        return self.file, self.was, self.becomes


def places(root: Path, path: Path) -> Iterator[Place]:
    """Every place but annotations and ``@dataclass``: those are mypy's."""
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    typed = list(_annotations(ast.parse(source)))
    nodes = list(ast_nodes(get_ast(source)))
    file = path.relative_to(root).as_posix()
    for name, operator in operators().items():
        spans = [span for node in nodes for span in operator.mutation_positions(node)]
        for occurrence, (start, _) in enumerate(spans):
            text = lines[start[0] - 1].strip()
            annotated = any(low <= start < high for low, high in typed)
            if not annotated and not text.startswith("@dataclass"):
                yield Place(file, *start, text, name, occurrence)


def sample(found: Iterable[Place], size: int) -> list[Place]:
    """So many of them, by lot."""
    chosen = sorted(found, key=lambda place: place.lot)[:size]
    return sorted(chosen, key=lambda place: (place.file, place.line, place.column, place.operator))


def mutant(root: Path, place: Place) -> Mutant | None:
    """The change made; None where the operator sees no way."""
    source = (root / place.file).read_text(encoding="utf-8")
    changed = mutate_code(source, operators()[place.operator], place.occurrence)
    if changed is None or changed == source:
        return None
    was, becomes = _change(source, changed)
    statement = _statement(ast.parse(source), place.line)
    return Mutant(place.file, place.line, statement, changed, was, becomes)


def _annotations(tree: ast.AST) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    for node in ast.walk(tree):
        for typed in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if isinstance(typed, ast.expr):
                end = (typed.end_lineno or 0, typed.end_col_offset or 0)
                yield (typed.lineno, typed.col_offset), end


def _statement(tree: ast.AST, line: int) -> int:
    """Where the innermost statement around a line begins."""
    around = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0)
    ]
    return max(around, default=line)


def _change(source: str, changed: str) -> tuple[str, str]:
    lines = list(ndiff(source.splitlines(), changed.splitlines()))
    was = " ".join(line[2:].strip() for line in lines if line.startswith("- "))
    becomes = " ".join(line[2:].strip() for line in lines if line.startswith("+ "))
    return was, becomes
