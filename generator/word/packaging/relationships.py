"""How the parts of a file hang together: its relationships, read, followed and tidied."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from generator.word.xml import STRICT, R, xml_bytes

Parts = Mapping[str, bytes]
_RELS = re.compile(r"(?:(?P<folder>.*)/)?_rels/(?P<file>[^/]*)\.rels")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.IGNORECASE)
_TYPES = "[Content_Types].xml"
_TYPED = frozenset(
    "styles numbering settings webSettings fontTable theme header footer footnotes endnotes "
    "core-properties extended-properties".split()
)
_NO_TYPE = ("", "application/xml", "text/xml")
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


Stays = Callable[[Relation, Parts], bool]


def relations(parts: Parts) -> Iterator[Relation]:
    """All relationships of all parts, also of parts that are not there."""
    for name, data in parts.items():
        source = source_of(name)
        if source is not None:
            yield from _read(etree.fromstring(data, STRICT), source)


def source_of(name: str) -> str | None:
    """The part whose relationships a part holds; empty for the file, None for any other part."""
    found = _RELS.fullmatch(name)
    return posixpath.join(found["folder"] or "", found["file"]) if found else None


def _read(root: etree._Element, source: str) -> Iterator[Relation]:
    for node in root.iter("{*}Relationship"):
        target = node.get("Target", "")
        outside = node.get("TargetMode", "").casefold() == "external"
        kind = node.get("Type", "").rsplit("/", 1)[-1]
        outside = outside or bool(_ADDRESS.match(target))
        yield Relation(source, node.get("Id", ""), kind, target, outside)


def used(parts: Parts, part: str, *, shown: bool = False) -> frozenset[str]:
    """The names of the relationships that a part makes use of; only to show it, if ``shown``."""
    if part not in parts or not part.endswith(".xml"):
        return frozenset()
    names = ("link", "embed", "pict", "href") if shown else ("*",)
    path = " | ".join(f"//@r:{name}" for name in names)
    found = etree.fromstring(parts[part], STRICT).xpath(path, namespaces={"r": R.strip("{}")})
    return frozenset(str(name) for name in found) if isinstance(found, list) else frozenset()


def stays(relation: Relation, parts: Parts) -> bool:
    """Whether a document has things of this kind, and has this one."""
    return relation.known and (relation.outside or relation.part in parts)


def without_strangers(parts: Parts, stays: Stays = stays) -> dict[str, bytes]:
    """The parts that the file reaches by relationships that stay, and nothing else.

    Comments, add-ins, thumbnails and what hides in a file without belonging to it stay behind.
    """
    by_source: dict[str, list[Relation]] = {}
    for relation in relations(parts):
        by_source.setdefault(relation.source, []).append(relation)
    kept, waiting = {_TYPES}, [""]
    while waiting:
        for relation in by_source.get(waiting.pop(), ()):
            part = relation.part
            if stays(relation, parts) and not relation.outside and part not in kept:
                kept.add(part)
                waiting.append(part)
    made = {}
    for name, data in parts.items():
        source = source_of(name)
        if source is not None:
            if not source or source in kept:
                made[name] = _only_kept(data, source, parts, stays)
        elif name in kept:
            made[name] = data
    return {**made, _TYPES: _types(parts[_TYPES], made)}


def _only_kept(data: bytes, source: str, parts: Parts, stays: Stays) -> bytes:
    root = etree.fromstring(data, STRICT)
    strangers = [r.name for r in _read(root, source) if not stays(r, parts)]
    for node in [n for n in root.iter("{*}Relationship") if n.get("Id") in strangers]:
        root.remove(node)
    return xml_bytes(root) if strangers else data


def untyped(parts: Parts) -> list[str]:
    """The parts of which the file does not say what they are: Word calls such a file damaged."""
    said = list(etree.fromstring(parts[_TYPES], STRICT).iter("{*}Override", "{*}Default"))
    kinds = {
        (n.get("PartName", "").lstrip("/") or f".{n.get('Extension', '')}").casefold(): n.get(
            "ContentType", ""
        )
        for n in said
    }
    reached = {r.part for r in relations(parts) if r.kind in _TYPED and r.part in parts}
    asked = {part: posixpath.splitext(part)[1].casefold() for part in sorted(reached)}
    return [
        p for p, end in asked.items() if kinds.get(p.casefold(), kinds.get(end, "")) in _NO_TYPE
    ]


def _types(data: bytes, made: Parts) -> bytes:
    root = etree.fromstring(data, STRICT)
    waiting = set(made)
    gone = []
    for node in root.iter("{*}Override"):
        name = node.get("PartName", "").lstrip("/")
        gone += [] if name in waiting else [node]
        waiting.discard(name)
    for node in gone:
        root.remove(node)
    return xml_bytes(root) if gone else data
