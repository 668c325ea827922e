"""``[Content_Types].xml``: which part of a file is of which kind."""

from collections.abc import Iterable, Mapping

from lxml import etree

from generator.word.packaging.relationships import Parts, relations
from generator.word.xml import Maker, parsed, xml_bytes

TYPES = "[Content_Types].xml"
_types = Maker(None, "http://schemas.openxmlformats.org/package/2006/content-types")
_TYPED = frozenset(
    "styles numbering settings webSettings fontTable theme header footer footnotes endnotes "
    "core-properties extended-properties".split()
)
_NO_TYPE = ("", "application/xml", "text/xml")
_ALWAYS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}


class ContentTypes:
    """The kinds of a file as they are, or those of a new one."""

    def __init__(self, data: bytes = b"") -> None:
        always = (_types("Default", Extension=e, ContentType=k) for e, k in _ALWAYS.items())
        self._root = parsed(data) if data else _types("Types", *always)

    def of(self, name: str) -> str:
        """The kind of a part as the file says it; empty when it says nothing."""
        for node in self._overrides():
            if _name(node).casefold() == name.casefold():
                return node.get("ContentType", "")
        ending = name.rpartition(".")[2].casefold()
        defaults = self._root.iter("{*}Default")
        found = (n for n in defaults if n.get("Extension", "").casefold() == ending)
        return next((n.get("ContentType", "") for n in found), "")

    def know(self, ending: str, kind: str) -> None:
        """The kind of all parts whose names end so."""
        if all(node.get("Extension") != ending for node in self._root):
            self._root.insert(0, _types("Default", Extension=ending, ContentType=kind))

    def add(self, name: str, kind: str) -> None:
        """The kind of one part."""
        if name not in map(_name, self._overrides()):
            self._root.append(_types("Override", PartName=f"/{name}", ContentType=kind))

    def keep(self, names: Iterable[str]) -> bool:
        """Forget the parts that are not there, and who is named twice; says whether any were."""
        waiting, gone = set(names), []
        for node in self._overrides():
            gone += [] if _name(node) in waiting else [node]
            waiting.discard(_name(node))
        for node in gone:
            self._root.remove(node)
        return bool(gone)

    def rename(self, new: Mapping[str, str]) -> None:
        """Old name to new name; what had the new name, gives way."""
        for node in self._overrides():
            if _name(node) in new:
                node.set("PartName", f"/{new[_name(node)]}")
            elif _name(node) in new.values():
                self._root.remove(node)

    def data(self) -> bytes:
        """The part."""
        return xml_bytes(self._root)

    def _overrides(self) -> list[etree._Element]:
        return list(self._root.iter("{*}Override"))


def _name(node: etree._Element) -> str:
    return node.get("PartName", "").lstrip("/")


def untyped(parts: Parts) -> list[str]:
    """The parts of which the file does not say what they are: Word calls such a file damaged."""
    types = ContentTypes(parts[TYPES])
    reached = {r.part for r in relations(parts) if r.kind in _TYPED and r.part in parts}
    return [part for part in sorted(reached) if types.of(part) in _NO_TYPE]
