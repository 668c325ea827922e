"""A template without what is refused in it: what acts or fetches is not in the checked copy."""

from collections.abc import Iterable

from lxml import etree

from generator.word.inspecting.unwanted_content import in_text
from generator.word.inspecting.unwanted_parts import leads_out, programs, unreadable
from generator.word.numbering.word_fields import Field, fields, torn
from generator.word.packaging.package import Package
from generator.word.packaging.relationships import Parts, Relation, relations, used
from generator.word.packaging.strangers import without_strangers
from generator.word.xml import R, W, xml_bytes

_ACTING = (f"{W}attachedTemplate", f"{W}mailMerge")
_FIELDS = frozenset(("fetching field", "acting field", "merge field", "outside"))
_SHOWN_WITHOUT = frozenset(("hyperlink", "blip", "imagedata", "hlinkClick", "hlinkHover"))


def harmless(package: Package) -> Package:
    """The same text at the same places; programs, objects and roads to elsewhere are gone."""
    links = list(relations(package.parts))
    acting = programs(package, links) | unreadable(package, links)

    def stays(link: Relation, parts: Parts) -> bool:
        if link.outside:
            return not leads_out(link, used(parts, link.source, shown=True))
        return (link.known or link.kind == "comments") and link.part in {*parts} - acting

    made = Package(package.name, without_strangers(package.parts, stays))
    kept = {(link.source, link.name) for link in relations(made.parts)}
    cleaned = {name: _cleaned(made, name, kept) for name in made.parts if name.endswith(".xml")}
    return Package(package.name, {**made.parts, **cleaned})


def _cleaned(package: Package, name: str, kept: set[tuple[str, str]]) -> bytes:
    root = package.tree(name)
    if name in package.text_parts():
        _disarm(package, root)
    _drop(list(root.iter(*_ACTING)))
    _unlink(root, {link for source, link in kept if source == name})
    return xml_bytes(root)


def _disarm(package: Package, root: etree._Element) -> None:
    by_begin = {field.begin: field for field in fields(root)}
    for element, kind, _ in list(in_text(package, root)):
        if kind in _FIELDS and element in by_begin:
            _only_result(by_begin[element])
        elif kind in {"object", "outside", "missing part"}:
            _drop([element])
    _drop(torn(root))


def _only_result(field: Field) -> None:
    """The field becomes the text that Word last showed for it."""
    if field.begin is field.end:
        for child in list(field.begin):
            field.begin.addprevious(child)
    marks = (field.begin, *field.code_nodes, field.separate, field.end)
    _drop(mark for mark in marks if mark is not None)


def _unlink(root: etree._Element, kept: set[str]) -> None:
    """Nothing asks any more for what is gone."""
    for element in list(root.iter(etree.Element)):
        asked = {n: v for n, v in element.attrib.items() if v and str(n).startswith(R)}
        lost = [name for name, value in asked.items() if value not in kept]
        for name in lost:
            del element.attrib[name]
        if lost and etree.QName(element).localname not in _SHOWN_WITHOUT:
            _drop([element])


def _drop(elements: Iterable[etree._Element]) -> None:
    for element in list(elements):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
