"""Text with tags that stands in no paragraph: properties, and what is said of pictures."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lxml import etree

from generator.problems import DocumentPlace
from generator.word.packaging.package import Package
from generator.word.text.paragraphs import Paragraph, root_of
from generator.word.text.walk import Spot
from generator.word.xml import W

PROPERTIES = "docProps/core.xml"
_ALTERNATIVE = "alternatieve tekst"
_ELSEWHERE = "eigenschap van een onderdeel"
_SHOWN = {
    "title": _ALTERNATIVE, "descr": _ALTERNATIVE, "alt": _ALTERNATIVE, "string": "watermerk",
    "tooltip": "tekst bij een koppeling",
}  # fmt: skip
_IDENTITY = re.compile(r"\{[0-9A-Fa-f-]{36}\}")
_NAMES = {
    "title": "titel", "subject": "onderwerp", "creator": "auteur", "keywords": "trefwoorden",
    "description": "opmerkingen", "category": "categorie", "lastModifiedBy": "laatst bewaard door",
}  # fmt: skip


def properties(package: Package) -> Iterator[Paragraph]:
    """The properties of the file, each as a paragraph of its own."""
    if PROPERTIES not in package.parts:
        return
    try:
        root = package.tree(PROPERTIES)
    except etree.XMLSyntaxError:  # told where it is filled
        return
    for node in root.iterchildren("{*}*"):
        name = etree.QName(node).localname
        spot = f"eigenschap {_NAMES.get(name, name)}"
        place = DocumentPlace(package.name, ("Bestand › Info",), spot)
        yield Paragraph(0, "", node, Spot(spot, node), place, node.text or "")


def with_alternatives(lines: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Each paragraph, and after it what holds braces beside its text: watermarks, alternatives."""
    beside = _beside(lines)
    for line in lines:
        yield line
        for spot, text in beside.get(line.element, ()):
            place = replace(line.place, spot=", ".join(filter(None, (line.place.spot, spot))))
            yield replace(line, level=0, around=place, known=text)


def _beside(lines: Sequence[Paragraph]) -> Mapping[etree._Element, list[tuple[str, str]]]:
    """By paragraph: the attributes that are filled, each with what people call it."""
    found: dict[etree._Element, list[tuple[str, str]]] = {}
    known = {line.element for line in lines}
    holders = root_of(lines).xpath("//*[@*[contains(., '{') or contains(., '}')]]")
    for owner in holders if isinstance(holders, list) else ():
        if not isinstance(owner, etree._Element):
            continue
        near = (owner, *owner.iterancestors(f"{W}p"), *owner.iter(f"{W}p"), *_after(owner))
        line = next((p for p in near if p in known), None)
        if line is not None:
            said = found.setdefault(line, [])
            said += (one for one in _filled(owner) if one not in said)
    return found


def _filled(owner: etree._Element) -> Iterator[tuple[str, str]]:
    for key, value in owner.attrib.items():
        name, text = etree.QName(key).localname, str(value)
        braces = ("{", "}") if name in _SHOWN else ("{{", "{%")
        if name != "instr" and any(b in text for b in braces) and not _IDENTITY.fullmatch(text):
            yield _SHOWN.get(name, _ELSEWHERE), text


def _after(owner: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of what it is a property of: a table, a content control."""
    for around in owner.iterancestors(f"{W}tbl", f"{W}sdt"):
        yield from around.iter(f"{W}p")
