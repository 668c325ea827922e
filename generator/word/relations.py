"""How the parts of a file hang together: its relationships, read, followed and tidied."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from generator.word.package import STRICT, Package, xml_bytes

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = re.compile(r"(?:(?P<folder>.*)/)?_rels/(?P<file>[^/]*)\.rels")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.IGNORECASE)
_TYPES = "[Content_Types].xml"
# What a document of Word consists of; what is of another kind and not used, stays behind.
_KNOWN = frozenset(
    "officeDocument core-properties extended-properties custom-properties styles "
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


def relations(package: Package) -> Iterator[Relation]:
    """All relationships of all parts, also of parts that are not there."""
    for name in package.parts:
        if found := _RELS.fullmatch(name):
            folder, file = found["folder"] or "", found["file"]
            yield from _read(package.tree(name), posixpath.join(folder, file))


def _read(root: etree._Element, source: str) -> Iterator[Relation]:
    for node in root.iter("{*}Relationship"):
        target = node.get("Target", "")
        outside = node.get("TargetMode", "").casefold() == "external"
        kind = node.get("Type", "").rsplit("/", 1)[-1]
        outside = outside or bool(_ADDRESS.match(target))
        yield Relation(source, node.get("Id", ""), kind, target, outside)


def used(package: Package, part: str, *, shown: bool = False) -> frozenset[str]:
    """The names of the relationships that a part makes use of; only to show it, if ``shown``."""
    if part not in package.parts or not part.endswith(".xml"):
        return frozenset()
    names = ("link", "embed", "pict", "href") if shown else ("*",)
    path = " | ".join(f"//@r:{name}" for name in names)
    found = package.tree(part).xpath(path, namespaces={"r": _R})
    return frozenset(str(name) for name in found) if isinstance(found, list) else frozenset()


def without_strangers(package: Package) -> dict[str, bytes]:
    """The parts that the file reaches by relationships of known kinds, and nothing else.

    Comments, add-ins, thumbnails and what hides in a file without belonging to it stay behind.
    """
    by_source: dict[str, list[Relation]] = {}
    for relation in relations(package):
        by_source.setdefault(relation.source, []).append(relation)
    kept, waiting = {_TYPES}, [""]
    while waiting:
        source = waiting.pop()
        for relation in by_source.get(source, ()):
            part = relation.part
            if _stays(relation, package.parts) and not relation.outside and part not in kept:
                kept.add(part)
                waiting.append(part)
    made = {}
    for name, data in package.parts.items():
        found = _RELS.fullmatch(name)
        if found:
            source = posixpath.join(found["folder"] or "", found["file"])
            if not source or source in kept:
                made[name] = _only_kept(data, source, package.parts)
        elif name in kept:
            made[name] = data
    return {**made, _TYPES: _types(package.parts[_TYPES], made)}


def _stays(relation: Relation, parts: Mapping[str, bytes]) -> bool:
    return relation.known and (relation.outside or relation.part in parts)


def _only_kept(data: bytes, source: str, parts: Mapping[str, bytes]) -> bytes:
    root = etree.fromstring(data, STRICT)
    strangers = [r.name for r in _read(root, source) if not _stays(r, parts)]
    for node in [n for n in root.iter("{*}Relationship") if n.get("Id") in strangers]:
        root.remove(node)
    return xml_bytes(root) if strangers else data


def _types(data: bytes, made: Mapping[str, bytes]) -> bytes:
    root = etree.fromstring(data, STRICT)
    gone = [n for n in root.iter("{*}Override") if n.get("PartName", "").lstrip("/") not in made]
    for node in gone:
        root.remove(node)
    return xml_bytes(root) if gone else data
