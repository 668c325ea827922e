"""What an operation gives for the example, and how its brackets are read."""

from collections.abc import Callable
from typing import TypeAlias, cast

from jinja2 import nodes

from generator.operations.all import OPERATIONS, use
from generator.operations.misuse import Misuse
from generator.printed import NOTHING
from generator.word.filling.computing import has_stars
from generator.word.proofreading.misfits import UNKNOWN, Misfit, Scope
from generator.word.proofreading.paths import path
from generator.word.proofreading.slips import SlipKind

Resolve: TypeAlias = Callable[[nodes.Node, Scope, list[Misfit]], object]
_OF_WHOLE = "procent"  # the operation that has a field between its brackets


def operated(
    node: nodes.Filter,
    asked: nodes.Expr,
    scope: Scope,
    wrong: list[Misfit],
    resolve: Resolve,
) -> object:
    """What an operation gives for the example; where something is unknown, nothing is said."""
    before = len(wrong)
    value = resolve(asked, scope, wrong)
    wrong[before:] = [_behind(misfit, node) for misfit in wrong[before:]]
    compared = next((arg for arg in node.args if isinstance(arg, nodes.Compare)), None)
    if compared is not None:
        wrong.append(Misfit("use: sign", node.name, path(compared.expr)))
        return UNKNOWN
    bare = [arg.name for arg in node.args if isinstance(arg, nodes.Name) and arg.name not in scope]
    if bare and node.name != _OF_WHOLE:
        wrong.append(Misfit("use: quotes", node.name, bare[0]))
        return UNKNOWN
    args = [_argument(arg, scope, wrong, resolve) for arg in node.args]
    named = {str(pair.key): _argument(pair.value, scope, wrong, resolve) for pair in node.kwargs}
    if has_stars(node):
        wrong.append(Misfit("use: brackets", node.name, "", (OPERATIONS[node.name].typed,)))
        return UNKNOWN
    if len(wrong) > before or UNKNOWN in (value, *args, *named.values()):
        return UNKNOWN
    try:
        made = use(node.name, value, args, named, example=True)
    except Misuse as fault:
        wrong.append(
            Misfit(cast(SlipKind, f"use: {fault.kind}"), fault.operation, fault.what, (fault.more,))
        )
        return UNKNOWN
    return UNKNOWN if made == NOTHING and not value else made


def _behind(misfit: Misfit, node: nodes.Filter) -> Misfit:
    """A kenmerk behind a list, before an operation that has it between its brackets."""
    if misfit.kind != "field of list" or node.args or node.kwargs:
        return misfit
    right = f'{misfit.known[0]} | {node.name}("{misfit.missing}")'
    return Misfit("use: behind", node.name, misfit.missing, (right,))


def _argument(node: nodes.Expr, scope: Scope, wrong: list[Misfit], resolve: Resolve) -> object:
    """What stands between the brackets of an operation: a text, a number, a field or a list."""
    if isinstance(node, nodes.Neg) and isinstance(node.node, nodes.Const):
        return f"-{node.node.value}"
    if isinstance(node, nodes.List | nodes.Tuple):
        found = [_argument(item, scope, wrong, resolve) for item in node.items]
        return UNKNOWN if UNKNOWN in found else found
    if isinstance(node, nodes.Name) and node.name not in scope:
        wrong.append(Misfit("no quotes", node.name, node.name, tuple(scope)))
        return UNKNOWN
    return resolve(node, scope, wrong)
