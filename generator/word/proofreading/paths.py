"""The names in an expression, as they were typed."""

from jinja2 import nodes

from generator.operations.all import OPERATIONS
from generator.word.proofreading.expressions import Unreadable

_GROUPS = "per"
GROUPED = f" | {_GROUPS}"  # a group of a list; its rows are those of the list


def path(node: nodes.Node) -> str:
    """A dotted name as typed; what is no name becomes an ellipsis."""
    if isinstance(node, nodes.Getattr):
        return f"{path(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return f"{path(node.node)}.{node.arg.value}"
    if isinstance(node, nodes.Filter) and node.node is not None:
        return f"{path(node.node)} | {node.name}"
    return node.name if isinstance(node, nodes.Name) else "…"


def source(node: nodes.Node) -> str:
    """The field or list that is printed or repeated as a whole, in whatever form or order."""
    whole = isinstance(node, nodes.Filter) and (
        node.name not in OPERATIONS or OPERATIONS[node.name].whole
    )
    if whole and isinstance(node, nodes.Filter) and node.node is not None:
        return source(node.node)
    if isinstance(node, nodes.Filter) and node.name == _GROUPS and node.node is not None:
        return f"{source(node.node)}{GROUPED}"
    return path(node)


def named(*parsed: nodes.Expr | Unreadable | None) -> set[tuple[str, str]]:
    """The names in these expressions, each with the field that is asked of it."""
    found: set[tuple[str, str]] = set()
    for node in parsed:
        if isinstance(node, nodes.Expr):
            for inner in (node, *node.find_all((nodes.Name, nodes.Getattr))):
                if isinstance(inner, nodes.Name):
                    found.add((inner.name, ""))
                elif isinstance(inner, nodes.Getattr) and isinstance(inner.node, nodes.Name):
                    found.add((inner.node.name, inner.attr))
    return found
