"""What an expression gives for the example, and everything in it that can't be."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from jinja2 import nodes

from generator.operations.all import OPERATIONS
from generator.operations.values import day_in, number_in
from generator.word.filling.computing import has_stars
from generator.word.filling.sandbox import ALLOWED_FILTERS
from generator.word.proofreading.expressions import environment
from generator.word.proofreading.misfits import UNKNOWN, Misfit, Scope
from generator.word.proofreading.operated import operated
from generator.word.proofreading.paths import path
from generator.word.proofreading.slips import SlipKind

_COMPUTES = (
    nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Add, nodes.Neg,
    nodes.Pos, nodes.Concat,
)  # fmt: skip
_IN_ORDER = frozenset(("gt", "gteq", "lt", "lteq"))


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
    if isinstance(node, nodes.Filter) and node.name in OPERATIONS and node.node is not None:
        return operated(node, node.node, scope, wrong, resolve)
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
    asked = None if node.name == "defined" else node.node
    value = UNKNOWN if asked is None else resolve(asked, scope, wrong)
    if filters and node.name in entries(value) and node.name not in known:
        wrong.append(Misfit("use: trait alone", node.name))
    elif node.name not in known:
        kind: SlipKind = "filter" if filters else "test"
        wrong.append(Misfit(kind, node.name, node.name, tuple(known)))
    if asked is None:
        return UNKNOWN
    for argument in node.args:
        resolve(argument, scope, wrong)
    if not filters or node.name not in known:
        return UNKNOWN if filters else True
    if node.args or node.kwargs or has_stars(node):
        wrong.append(Misfit("use: brackets", node.name, "", (node.name,)))
    elif isinstance(value, bool | Mapping | list | tuple):
        wrong.append(Misfit("use: text only", node.name))
    return str(value) if isinstance(value, str | int) else value


def _sum(node: nodes.Expr, scope: Scope, wrong: list[Misfit]) -> object:
    sides = [resolve(side, scope, wrong) for side in node.iter_child_nodes()]
    glued = isinstance(node, nodes.Concat) or (
        isinstance(node, nodes.Add) and any(isinstance(side, str) for side in sides)
    )
    wrong.append(Misfit("gluing" if glued else "computing", ""))
    return UNKNOWN


def _compared(node: nodes.Compare, scope: Scope, wrong: list[Misfit]) -> object:
    sides = [node.expr, *(operand.expr for operand in node.ops)]
    values: list[object] = []
    for side in sides:
        if isinstance(side, nodes.Name) and side.name not in scope:
            wrong.append(Misfit("no quotes", side.name, side.name, tuple(scope)))
            continue
        values.append(resolve(side, scope, wrong))
        if _asks_within(node, len(values)) and not _holds(values[-1], values[-2]):
            wrong.append(Misfit("within", path(side)))
            break
        if _orders(node) and not _goes_beside(values):
            wrong.append(Misfit("order", path(side)))
            break
    return True


def _asks_within(node: nodes.Compare, side: int) -> bool:
    return side > 1 and node.ops[side - 2].op in {"in", "notin"}


def _holds(value: object, part: object) -> bool:
    """Whether ``in`` may be asked: of a list, or for a text in a text."""
    texts = isinstance(value, str) and (isinstance(part, str) or part is UNKNOWN)
    return texts or isinstance(value, list | tuple) or value is UNKNOWN


def _goes_beside(values: Sequence[object]) -> bool:
    """Whether the values that are known are all numbers, or all days."""
    known = [value for value in values if value is not UNKNOWN]
    return all(number_in(v) is not None for v in known) or all(day_in(v) for v in known)


def _orders(node: nodes.Compare) -> bool:
    return any(operand.op in _IN_ORDER for operand in node.ops)


def entries(value: object) -> tuple[str, ...]:
    """The keys of a group, or of what a list repeats."""
    entry = value[0] if isinstance(value, list | tuple) and value else value
    return tuple(entry) if isinstance(entry, Mapping) else ()
