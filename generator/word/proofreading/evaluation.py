"""What an expression gives for the example, and everything in it that can't be."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from jinja2 import nodes

from generator.word.filling.sandbox import ALLOWED_FILTERS
from generator.word.proofreading.expressions import Unreadable, environment

LOOP = {"index": 1, "index0": 0, "first": True, "last": True, "length": 1, "revindex": 1}


class _Unknown:
    """A value about which nothing can be said, so nothing is complained of."""


UNKNOWN = _Unknown()
Scope = Mapping[str, object]

_COMPUTES = (
    nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Add, nodes.Neg,
    nodes.Pos, nodes.Concat,
)  # fmt: skip
_IN_ORDER = frozenset(("gt", "gteq", "lt", "lteq"))


@dataclass(frozen=True, slots=True)
class Misfit:
    """What can't be: its kind, the whole path as typed, what was wrong, what is known there."""

    kind: str
    path: str
    missing: str = ""
    known: tuple[str, ...] = ()


def resolve(node: nodes.Node, scope: Scope, wrong: list[Misfit]) -> object:
    """The example value of an expression; what can't be on the way is added to ``wrong``."""
    if isinstance(node, nodes.Name):
        if node.name not in scope:
            wrong.append(Misfit("field", node.name, node.name, tuple(scope)))
        return scope.get(node.name, UNKNOWN)
    if isinstance(node, nodes.Getattr):
        return _member(node, node.attr, scope, wrong)
    if isinstance(node, nodes.Getitem):
        return _item(node, scope, wrong)
    if isinstance(node, nodes.Const):
        return node.value
    if isinstance(node, nodes.Call):
        wrong.append(Misfit("call", f"{path(node.node)}()"))
        return UNKNOWN
    if isinstance(node, nodes.Filter | nodes.Test):
        return _named(node, scope, wrong)
    if isinstance(node, _COMPUTES):
        return _sum(node, scope, wrong)
    if isinstance(node, nodes.Compare):
        return _compared(node, scope, wrong)
    if isinstance(node, nodes.Not):
        resolve(node.node, scope, wrong)
        return True
    found = [resolve(child, scope, wrong) for child in node.iter_child_nodes()]
    if isinstance(node, nodes.CondExpr):
        return next((value for value in found[1:] if value is not UNKNOWN), UNKNOWN)
    return UNKNOWN


def _member(
    node: nodes.Getattr | nodes.Getitem, name: str, scope: Scope, wrong: list[Misfit]
) -> object:
    before = len(wrong)
    owner = resolve(node.node, scope, wrong)
    wrong[before:] = [_longer(misfit, node) for misfit in wrong[before:]]
    if isinstance(owner, Mapping):
        if name in owner:
            return owner[name]
        wrong.append(Misfit("field", path(node), name, tuple(owner)))
    elif isinstance(owner, list | tuple):
        wrong.append(Misfit("field of list", path(node), name, (path(node.node),)))
    elif owner is not UNKNOWN:
        wrong.append(Misfit("field of text", path(node), name, (path(node.node),)))
    return UNKNOWN


def _longer(misfit: Misfit, node: nodes.Getattr | nodes.Getitem) -> Misfit:
    """A missing name is told with all that was typed behind it."""
    if misfit.kind == "field" and misfit.path == path(node.node):
        return replace(misfit, path=path(node))
    return misfit


def _item(node: nodes.Getitem, scope: Scope, wrong: list[Misfit]) -> object:
    if isinstance(node.arg, nodes.Slice):
        wrong.append(Misfit("call", path(node.node)))
        return UNKNOWN
    if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
        return _member(node, node.arg.value, scope, wrong)
    if isinstance(resolve(node.node, scope, wrong), Mapping | list | tuple):
        wrong.append(Misfit("item", path(node.node)))
    return UNKNOWN


def _named(node: nodes.Filter | nodes.Test, scope: Scope, wrong: list[Misfit]) -> object:
    filters = isinstance(node, nodes.Filter)
    known: Mapping[str, object] = ALLOWED_FILTERS if filters else environment().tests
    if node.name not in known:
        kind = "filter" if filters else "test"
        wrong.append(Misfit(kind, node.name, node.name, tuple(known)))
    if node.name == "defined" or node.node is None:
        return UNKNOWN
    value = resolve(node.node, scope, wrong)
    for argument in node.args:
        resolve(argument, scope, wrong)
    return True if not filters else value if node.name in known else UNKNOWN


def _sum(node: nodes.Expr, scope: Scope, wrong: list[Misfit]) -> object:
    sides = [resolve(side, scope, wrong) for side in node.iter_child_nodes()]
    glued = isinstance(node, nodes.Concat) or (
        isinstance(node, nodes.Add) and any(isinstance(side, str) for side in sides)
    )
    wrong.append(Misfit("gluing" if glued else "computing", ""))
    return UNKNOWN


def _compared(node: nodes.Compare, scope: Scope, wrong: list[Misfit]) -> object:
    sides = [node.expr, *(operand.expr for operand in node.ops)]
    for side in sides:
        if isinstance(side, nodes.Name) and side.name not in scope:
            wrong.append(Misfit("no quotes", side.name, side.name, tuple(scope)))
            continue
        value = resolve(side, scope, wrong)
        if isinstance(value, str | list | tuple | Mapping) and _orders(node):
            wrong.append(Misfit("order", path(side)))
            break
    return True


def _orders(node: nodes.Compare) -> bool:
    return any(operand.op in _IN_ORDER for operand in node.ops)


def entries(value: object) -> tuple[str, ...]:
    """The keys of a group, or of what a list repeats."""
    entry = value[0] if isinstance(value, list | tuple) and value else value
    return tuple(entry) if isinstance(entry, Mapping) else ()


def path(node: nodes.Node) -> str:
    """A dotted name as typed; what is no name becomes an ellipsis."""
    if isinstance(node, nodes.Getattr):
        return f"{path(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return f"{path(node.node)}.{node.arg.value}"
    return node.name if isinstance(node, nodes.Name) else "…"


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
