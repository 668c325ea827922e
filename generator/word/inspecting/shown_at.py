"""At which paragraph a part of the file is shown: a picture, a chart, the workbook behind it."""

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from generator.problems import DocumentPlace, FilePlace
from generator.word.packaging.package import Package
from generator.word.packaging.relationships import Relation, relations
from generator.word.text.paragraphs import Paragraph, paragraphs, root_of
from generator.word.xml import R, W

Lines = Mapping[str, Sequence[Paragraph]]


def lines_of(package: Package) -> Lines:
    """The paragraphs of every part with running text."""
    return {name: tuple(paragraphs(package, name)) for name in package.text_parts()}


def shown_at(package: Package, parts: Lines) -> Mapping[str, DocumentPlace | FilePlace]:
    """By the name of a part: the paragraph that shows it, also by way of another part."""
    links = list(relations(package.parts))
    places = asked_at(package, parts)
    found = {k.part: places[k.source, k.name] for k in links if (k.source, k.name) in places}
    around = -1
    while len(found) > around:  # a workbook is shown where its chart is
        around = len(found)
        for link in links:
            if link.source in found and not link.outside:
                found.setdefault(link.part, found[link.source])
    return found


def asked_at(package: Package, parts: Lines) -> dict[tuple[str, str], DocumentPlace | FilePlace]:
    """By the part and the name of a relationship: the paragraph that asks for it."""
    return {
        (name, asked): place_of(element, lines, package)
        for name, lines in parts.items()
        for element, asked in _asked(root_of(lines))
    }


def place_of_link(
    link: Relation, places: Mapping[tuple[str, str], DocumentPlace | FilePlace], package: Package
) -> DocumentPlace | FilePlace:
    """Where a relationship is asked for; the file when the text does not ask for it."""
    return places.get((link.source, link.name), FilePlace(package.name))


def place_of(
    element: etree._Element, lines: Sequence[Paragraph], package: Package
) -> DocumentPlace | FilePlace:
    """The paragraph that holds the element, or the first within it, or the last before it."""
    around = {element, *element.iterancestors(f"{W}p"), *element.iter(f"{W}p")}
    found = next((line for line in lines if line.element in around), None)
    if found is None:
        before = {p for node in element.itersiblings(preceding=True) for p in node.iter(f"{W}p")}
        found = next((line for line in reversed(lines) if line.element in before), None)
    return found.place if found else FilePlace(package.name)


def _asked(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    for element in root.iter(etree.Element):
        for name, value in element.attrib.items():
            if value and str(name).startswith(R):
                yield element, str(value)
