"""Parts under the names that Word gives them, whatever another program called them."""

import posixpath
import re

from lxml import etree

from generator.word.packaging.relationships import Parts, Relation, relations, source_of
from generator.word.xml import STRICT, xml_bytes

BODY = "word/document.xml"
_MAIN = "officeDocument"
_TYPES = "[Content_Types].xml"
_NAMES = {
    "styles": "word/styles.xml",
    "numbering": "word/numbering.xml",
    "settings": "word/settings.xml",
    "theme": "word/theme/theme1.xml",
    "footnotes": "word/footnotes.xml",
    "endnotes": "word/endnotes.xml",
}
_MANY = re.compile(r"word/(header|footer)\d*\.xml")
_NUMBERED = frozenset(("header", "footer"))


def as_word_names_them(parts: Parts) -> Parts:
    """The same parts; a body that is called ``document2.xml`` becomes ``document.xml``."""
    links = list(relations(parts))
    main = next((r.part for r in links if not r.source and r.kind == _MAIN), "")
    if main not in parts:
        return parts
    new = {main: BODY} | {r.part: _name(r, n) for n, r in enumerate(links) if r.source == main}
    new = {old: name for old, name in new.items() if name and old != name and old in parts}
    return _renamed(parts, new) if new else parts


def _name(link: Relation, number: int) -> str:
    if link.outside or link.kind not in _NUMBERED:
        return "" if link.outside else _NAMES.get(link.kind, "")
    return link.part if _MANY.fullmatch(link.part) else f"word/{link.kind}{900 + number}.xml"


def _renamed(parts: Parts, new: dict[str, str]) -> Parts:
    """The parts under their new names, with all that names them; what stood there, gives way."""
    made = {}
    for name, data in parts.items():
        source = source_of(name)
        if source is not None:
            here = new.get(source, source)
            folder, file = posixpath.split(here)
            made[posixpath.join(folder, "_rels", f"{file}.rels")] = _links(data, source, here, new)
        elif name in new or name not in new.values():
            made[new.get(name, name)] = data
    return {**made, _TYPES: _types(parts[_TYPES], new)}


def _links(data: bytes, source: str, here: str, new: dict[str, str]) -> bytes:
    root = etree.fromstring(data, STRICT)
    nodes = list(root.iter("{*}Relationship"))
    for node, link in zip(nodes, relations({_rels(source): data}), strict=True):
        if not link.outside:
            target = new.get(link.part, link.part)
            node.set("Target", posixpath.relpath(target, posixpath.dirname(here) or "."))
    return xml_bytes(root)


def _rels(source: str) -> str:
    folder, file = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _types(data: bytes, new: dict[str, str]) -> bytes:
    root = etree.fromstring(data, STRICT)
    for node in list(root.iter("{*}Override")):
        name = node.get("PartName", "").lstrip("/")
        if name in new:
            node.set("PartName", f"/{new[name]}")
        elif name in new.values():
            root.remove(node)
    return xml_bytes(root)
