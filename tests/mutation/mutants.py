"""The mutants of a file, and a sample of those of a room that is the same each time."""

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
class Mutant:
    """One change: its file, the lines of its statement up to the change, and the whole new text."""

    file: str
    line: int
    statement: int
    operator: str
    source: str
    was: str
    becomes: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What says which change this is when lines above it come or go."""
        return self.file, self.was, self.becomes


def mutants(root: Path, path: Path) -> Iterator[Mutant]:
    """Every mutant of a file, but for annotations and ``@dataclass``: those are mypy's."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    typed = list(_annotations(tree))
    lines = source.splitlines()
    for name, operator in operators().items():
        nodes = ast_nodes(get_ast(source))
        spans = [span for node in nodes for span in operator.mutation_positions(node)]
        for occurrence, (start, _) in enumerate(spans):
            annotated = any(low <= start < high for low, high in typed)
            if annotated or lines[start[0] - 1].startswith("@dataclass"):
                continue
            changed = mutate_code(source, operator, occurrence)
            if changed is None or changed == source:
                continue
            was, becomes = _change(source, changed)
            file = path.relative_to(root).as_posix()
            yield Mutant(file, start[0], _statement(tree, start[0]), name, changed, was, becomes)


def sample(found: Iterable[Mutant], size: int) -> list[Mutant]:
    """So many of them, by a hash of the change: an edit elsewhere leaves the choice as it is."""
    unique = {m.source: m for m in found}.values()
    chosen = sorted(unique, key=lambda m: hashlib.sha256(repr(m.key).encode()).digest())[:size]
    return sorted(chosen, key=lambda m: (m.file, m.line, m.operator))


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
