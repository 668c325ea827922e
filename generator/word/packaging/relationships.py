"""How the parts of a file hang together: the relationships of each of them, read and changed."""

import posixpath
import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from generator.word.xml import NAMESPACES, Maker, R, parsed, xml_bytes

Parts = Mapping[str, bytes]
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_relations = Maker(None, _PACKAGE)
_TYPES = {"core-properties": f"{_PACKAGE}/metadata/core-properties"}  # of others: Office's own
_RELS = re.compile(r"(?:(?P<folder>.*)/)?_rels/(?P<file>[^/]*)\.rels")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.IGNORECASE)
# What a document of Word consists of; what is of another kind and not used, stays behind.
_KNOWN = frozenset(
    "officeDocument core-properties extended-properties styles "
    "stylesWithEffects numbering settings webSettings fontTable theme themeOverride header footer "
    "footnotes endnotes image hdphoto font hyperlink chart chartStyle chartColorStyle "
    "chartUserShapes package diagramData diagramLayout diagramQuickStyle diagramColors "
    "diagramDrawing".split()
)


@dataclass(frozen=True)
class Relation:
    """One relationship: from which part (empty: the file), of which kind, to what."""

    source: str
    name: str
    kind: str
    target: str
    outside: bool

    @property
    def part(self) -> str:
        """The part that it points at."""
        folder = posixpath.dirname(self.source)
        return posixpath.normpath(posixpath.join("/", folder, self.target)).lstrip("/")

    @property
    def known(self) -> bool:
        """Whether documents have things of this kind."""
        return self.kind in _KNOWN


class Relations:
    """The relationships of one part (empty: the file), as they are or from nothing."""

    def __init__(self, source: str, data: bytes = b"") -> None:
        self._source = source
        self._root = parsed(data) if data else _relations("Relationships")

    def __iter__(self) -> Iterator[Relation]:
        for node in self._nodes():
            target = node.get("Target", "")
            outside = node.get("TargetMode", "").casefold() == "external"
            kind = node.get("Type", "").rsplit("/", 1)[-1]
            outside = outside or bool(_ADDRESS.match(target))
            yield Relation(self._source, node.get("Id", ""), kind, target, outside)

    def add(self, target: str, kind: str, *, outside: bool = False) -> str:
        """A relationship with a part, seen from this one, or a website; gives its name."""
        taken = {node.get("Id") for node in self._nodes()}
        name = next(n for i in range(1, len(taken) + 2) if (n := f"rId{i}") not in taken)
        type_ = _TYPES.get(kind, f"{NAMESPACES['r']}/{kind}")
        mode = {"TargetMode": "External"} if outside else {}
        made = _relations("Relationship", Id=name, Type=type_, Target=target, **mode)
        self._root.append(made)
        return name

    def remove(self, names: Container[str]) -> None:
        """Take those out."""
        for node in self._nodes():
            if node.get("Id") in names:
                self._root.remove(node)

    def rename(self, new: Mapping[str, str]) -> None:
        """Old name of a part to its new name, of the part that these are of as well."""
        here = posixpath.dirname(new.get(self._source, self._source)) or "."
        for node, link in zip(self._nodes(), list(self), strict=True):
            if not link.outside:
                node.set("Target", posixpath.relpath(new.get(link.part, link.part), here))

    def data(self) -> bytes:
        """The part that holds them."""
        return xml_bytes(self._root)

    def _nodes(self) -> list[etree._Element]:
        return list(self._root.iter("{*}Relationship"))


def relations(parts: Parts) -> Iterator[Relation]:
    """All relationships of all parts, also of parts that are not there."""
    for name, data in parts.items():
        source = source_of(name)
        if source is not None:
            yield from Relations(source, data)


def relations_of(parts: Parts, source: str) -> dict[str, Relation]:
    """The relationships of one part by their names."""
    return {r.name: r for r in Relations(source, parts.get(holder_of(source), b""))}


def source_of(name: str) -> str | None:
    """The part whose relationships a part holds; empty for the file, None for any other part."""
    found = _RELS.fullmatch(name)
    return posixpath.join(found["folder"] or "", found["file"]) if found else None


def holder_of(source: str) -> str:
    """The part that holds the relationships of a part."""
    folder, file = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def used(parts: Parts, part: str, *, shown: bool = False) -> frozenset[str]:
    """The names of the relationships that a part makes use of; only to show it, if ``shown``."""
    if part not in parts or not part.endswith(".xml"):
        return frozenset()
    names = ("link", "embed", "pict", "href") if shown else ("*",)
    path = " | ".join(f"//@r:{name}" for name in names)
    found = parsed(parts[part]).xpath(path, namespaces={"r": R.strip("{}")})
    return frozenset(str(name) for name in found) if isinstance(found, list) else frozenset()
