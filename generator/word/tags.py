"""Do the tags of a template name fields that exist? Found by walking the syntax tree."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jinja2 import nodes

LOOP = {
    "index": "1", "index0": "0", "first": True, "last": True, "length": "1", "revindex": "1"
}  # fmt: skip


class _Unknown:
    """A value about which nothing can be said, so nothing is complained of."""


UNKNOWN = _Unknown()
Scope = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Misfit:
    """A name that is not there: its line, the whole path, what was wrong and what is there."""

    line: int
    path: str
    missing: str
    known: tuple[str, ...]
    kind: str = "field"


def misfits(tree: nodes.Template, view: Scope) -> Iterator[Misfit]:
    """Every field that the view does not have, filter or tag that is not allowed, in order."""
    yield from _body(tree.body, view)


def paths(tree: nodes.Template) -> frozenset[str]:
    """All dotted names in a template, as typed (loop names not resolved)."""
    named = (n for n in tree.find_all((nodes.Getattr, nodes.Name)) if n.ctx == "load")  # type: ignore[attr-defined]
    return frozenset(_path(node) for node in named)


def _body(body: Sequence[nodes.Node], scope: Scope) -> Iterator[Misfit]:
    for node in body:
        if isinstance(node, nodes.For):
            yield from _loop(node, scope)
        elif isinstance(node, nodes.If):
            yield from _check(node.test, scope)
            for part in (node.body, node.elif_, node.else_):
                yield from _body(part, scope)
        elif isinstance(node, nodes.Output):
            for child in node.nodes:
                if not isinstance(child, nodes.TemplateData):
                    value = yield from _resolve(child, scope)
                    if isinstance(value, Mapping | list | tuple):
                        yield Misfit(child.lineno, _path(child), "", tuple(_keys(value)), "list")
        else:
            yield Misfit(node.lineno, type(node).__name__.lower(), "", (), "tag")


def _loop(node: nodes.For, scope: Scope) -> Iterator[Misfit]:
    rows = yield from _resolve(node.iter, scope)
    row: object = UNKNOWN
    if isinstance(rows, list | tuple) and rows:
        row = rows[0]
    elif isinstance(rows, str | bool | Mapping):
        yield Misfit(node.lineno, _path(node.iter), "", (), "no list")
    name = node.target.name if isinstance(node.target, nodes.Name) else ""
    yield from _body(node.body, {**scope, name: row, "loop": LOOP})
    yield from _body(node.else_, scope)


def _check(node: nodes.Node, scope: Scope) -> Iterator[Misfit]:
    yield from _resolve(node, scope)


def _resolve(node: nodes.Node, scope: Scope) -> Generator[Misfit, None, object]:
    """The example value of an expression; what is unknown on the way is yielded."""
    if isinstance(node, nodes.Name):
        if node.name in scope:
            return scope[node.name]
        yield Misfit(node.lineno, node.name, node.name, tuple(scope))
        return UNKNOWN
    if isinstance(node, nodes.Getattr):
        owner = yield from _resolve(node.node, scope)
        if isinstance(owner, Mapping):
            if node.attr in owner:
                return owner[node.attr]
            yield Misfit(node.lineno, _path(node), node.attr, tuple(owner))
        elif owner is not UNKNOWN:
            yield Misfit(node.lineno, _path(node), node.attr, ())
        return UNKNOWN
    if isinstance(node, nodes.Filter):
        if node.name != "eenregel":
            yield Misfit(node.lineno, node.name, node.name, ("eenregel",), "filter")
        return (yield from _resolve(node.node, scope)) if node.node else UNKNOWN
    if isinstance(node, nodes.Const):
        return node.value
    for child in node.iter_child_nodes():
        yield from _check(child, scope)
    return UNKNOWN


def _keys(value: object) -> Iterator[str]:
    entry = value[0] if isinstance(value, list | tuple) and value else value
    return iter(entry if isinstance(entry, Mapping) else ())


def _path(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_path(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "…"
