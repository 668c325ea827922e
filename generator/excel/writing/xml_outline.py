"""The XML of her workbook, changed where it lies: every byte that is not replaced stays."""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from generator.excel.reading.xml_stream import Walker, attribute, walk_all

_TAG = re.compile(rb"<(?:[^\"'>]+|\"[^\"]*\"|'[^']*')*>")
_DECLARED = re.compile(r"^<\?xml[^>]*\?>")
_TWO_BYTES = {
    codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16",
    b"<\0": "utf-16-le", b"\0<": "utf-16-be",
}  # fmt: skip


@dataclass(slots=True)
class Node:
    """An element and its place: from ``start`` to ``end``, its content from ``inside``."""

    name: str
    prefix: str
    attributes: dict[str, str]
    start: int
    inside: int
    close: int = 0
    end: int = 0
    children: list["Node"] = field(default_factory=list)

    def all(self, name: str) -> Iterator["Node"]:
        """Its children of this name."""
        return (child for child in self.children if child.name == name)

    def first(self, name: str) -> "Node | None":
        """Its first child of this name."""
        return next(self.all(name), None)

    def get(self, name: str) -> str:
        """An attribute under any prefix, or nothing."""
        return attribute(self.attributes, name)


class Patched:
    """A part with its outline, and what is to be replaced in it.

    ``below`` says of which elements the children are wanted. Raises ``Broken``.
    """

    def __init__(self, data: bytes, below: Callable[[Node, int], bool]) -> None:
        self.data = ascii_wide(data)
        outline = _Outline(self.data, below)
        walk_all([self.data], outline)
        self.root = outline.top.children[0]
        self._edits: list[tuple[int, int, bytes]] = []

    @property
    def prefix(self) -> str:
        """What stands before the names of this part, with its colon."""
        return self.root.prefix

    def replace(self, start: int, end: int, xml: str | bytes) -> None:
        """Put something in the place of a piece; of a piece of no length: before it."""
        self._edits.append((start, end, _ascii(xml)))

    def append(self, node: Node, xml: str | bytes, **attributes: str) -> None:
        """Add to the end of an element, and set attributes of it."""
        opened = self.data[node.start : node.inside]
        if node.end == node.inside:  # <x/>
            opened = opened[:-2].rstrip() + b">"
            closed = _ascii(xml) + _ascii(f"</{node.prefix}{node.name}>")
            self.replace(node.start, node.end, put(opened, **attributes) + closed)
            return
        if attributes:
            self.replace(node.start, node.inside, put(opened, **attributes))
        self.replace(node.close, node.close, xml)

    def put(self, node: Node, **attributes: str) -> None:
        """Set attributes of an element; an empty one is taken away."""
        opened = self.data[node.start : node.inside]
        self.replace(node.start, node.inside, put(opened, **attributes))

    def result(self) -> bytes:
        """The part with everything in its place."""
        pieces, done = [], 0
        for start, end, xml in sorted(self._edits, key=lambda edit: edit[:2]):
            pieces += [self.data[done:start], xml]
            done = end
        return b"".join([*pieces, self.data[done:]])


def put(tag: bytes, **attributes: str) -> bytes:
    """A tag with other attributes; an empty one is taken away."""
    for name, value in attributes.items():
        tag = re.sub(rb"\s" + name.encode() + rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')", b"", tag, count=1)
        if value:
            end = len(tag) - (2 if tag.endswith(b"/>") else 1)
            tag = tag[:end].rstrip() + b" " + _ascii(f'{name}="{value}"') + tag[end:]
    return tag


def ascii_wide(data: bytes) -> bytes:
    """The same XML with one byte for each letter of ASCII, so that ASCII can be put into it."""
    encoding = _TWO_BYTES.get(data[:2])
    return _DECLARED.sub("", data.decode(encoding)).encode() if encoding else data


def _ascii(xml: str | bytes) -> bytes:
    return xml if isinstance(xml, bytes) else xml.encode("ascii", "xmlcharrefreplace")


class _Outline(Walker):
    def __init__(self, data: bytes, below: Callable[[Node, int], bool]) -> None:
        self._data, self._below = data, below
        self.top = Node("", "", {}, 0, 0)
        self._open: list[Node | None] = [self.top]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        parent, node = self._open[-1], None
        if parent is not None and (len(self._open) == 1 or self._below(parent, len(self._open))):
            start = self.at()
            tag = _TAG.match(self._data, start)
            inside = tag.end() if tag else start
            length = self._data.index(name.encode(), start) - start - 1
            prefix = self._data[start + 1 : start + 1 + length].decode()
            node = Node(name, prefix, attributes, start, inside)
            parent.children.append(node)
        self._open.append(node)

    def end(self, name: str) -> None:
        node = self._open.pop()
        if node is None:
            return
        if self._data[node.inside - 2 : node.inside] == b"/>":
            node.close = node.end = node.inside
        else:
            node.close = self.at()
            node.end = self._data.index(b">", node.close) + 1
