"""Text with tags that stands in no paragraph: properties, and what is said of pictures."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from generator.problems import DocumentPlace
from generator.word.packaging.package import Package
from generator.word.text.paragraphs import Paragraph
from generator.word.text.walk import Spot
from generator.word.xml import WP

PROPERTIES = "docProps/core.xml"
_ABOUT = f"{WP}docPr"
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
        place = DocumentPlace(package.name, ("Bestand › Info",), spot, node.text or "")
        yield Paragraph(node.text or "", 0, "", place, node, True, Spot(spot, node))


def with_alternatives(lines: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Each paragraph, and after it the alternative texts of its pictures that hold braces."""
    for line in lines:
        yield line
        for about in line.element.iter(_ABOUT):
            for text in (about.get("title", ""), about.get("descr", "")):
                if "{" in text or "}" in text:
                    spot = ", ".join(filter(None, (line.place.spot, "alternatieve tekst")))
                    place = replace(line.place, spot=spot, text=text)
                    yield replace(line, text=text, level=0, place=place)
