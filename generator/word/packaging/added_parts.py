"""Parts that come into a document: each with its type, and a relationship from the body."""

from collections.abc import Mapping

from lxml import etree

from generator.word.xml import STRICT, xml_bytes

RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_TYPES_PART = "[Content_Types].xml"
_BODY_RELATIONS = "word/_rels/document.xml.rels"
_NONE = f'<Relationships xmlns="{RELATIONS}"/>'.encode()


class Additions:
    """The parts of a document, and what is added to them."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = dict(parts)
        self._types = etree.fromstring(parts[_TYPES_PART], STRICT)
        self._relations = etree.fromstring(parts.get(_BODY_RELATIONS, _NONE), STRICT)

    def free_number(self, *patterns: str) -> int:
        """The first number for which none of these names, with ``{}`` in them, is taken."""
        number = 1
        while any(pattern.format(number) in self._parts for pattern in patterns):
            number += 1
        return number

    def add(self, name: str, data: bytes, kind: str = "") -> None:
        """A part; without a kind its type is known by the end of its name."""
        self._parts[name] = data
        if kind:
            override = etree.SubElement(self._types, f"{_TYPE}Override")
            override.set("PartName", f"/{name}")
            override.set("ContentType", kind)

    def know(self, ending: str, kind: str) -> None:
        """The type of all parts whose names end so."""
        if all(node.get("Extension") != ending for node in self._types):
            default = etree.Element(f"{_TYPE}Default")
            default.set("Extension", ending)
            default.set("ContentType", kind)
            self._types.insert(0, default)

    def relate(self, target: str, kind: str, *, outside: bool = False) -> str:
        """A relationship of the body with a part beside it or a website; gives its id."""
        used = {node.get("Id") for node in self._relations}
        name = next(n for i in range(1, len(used) + 2) if (n := f"rId{i}") not in used)
        relation = etree.SubElement(self._relations, f"{{{RELATIONS}}}Relationship")
        relation.set("Id", name)
        relation.set("Type", f"{RELATED}/{kind}")
        relation.set("Target", target)
        if outside:
            relation.set("TargetMode", "External")
        return name

    def finished(self) -> dict[str, bytes]:
        """All parts, the new ones at the end."""
        changed = {_TYPES_PART: self._types, _BODY_RELATIONS: self._relations}
        return self._parts | {name: xml_bytes(root) for name, root in changed.items()}
