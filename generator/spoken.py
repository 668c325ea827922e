"""Docstrings that people read: explanations of checks, and the help of commands."""

import ast
import inspect
from collections.abc import Callable
from functools import cache
from pathlib import Path


def spoken(function: Callable[..., object]) -> str:
    """The docstring of a function, also when Python runs without docstrings (``-OO``)."""
    code = inspect.unwrap(function).__code__
    said = function.__doc__ or _written(code.co_filename).get(code.co_firstlineno, "")
    return inspect.cleandoc(said)


@cache
def _written(file: str) -> dict[int, str]:
    """The docstrings in a file, by the first line of their function or of its decorators."""
    found = ast.walk(ast.parse(Path(file).read_text(encoding="utf-8")))
    functions = [node for node in found if isinstance(node, ast.FunctionDef)]
    return {
        min([f.lineno, *(line.lineno for line in f.decorator_list)]): ast.get_docstring(f) or ""
        for f in functions
    }
