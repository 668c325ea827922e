"""The numbers that Word prints before headings."""

from collections.abc import Mapping, Sequence

from lxml import etree

from generator.word.packaging.package import Package
from generator.word.text.paragraphs import Paragraph
from generator.word.xml import W


def heading_numbers(
    package: Package, headings: Sequence[Paragraph]
) -> Mapping[etree._Element, str]:
    """By paragraph of a heading: its number, "3.1"; those of unnumbered styles are absent."""
    numbered = _numbered_styles(package)
    counted = [0] * 10
    numbers = {}
    for heading in headings:
        if heading.style in numbered:
            counted[heading.level] += 1
            counted[heading.level + 1 :] = [0] * (9 - heading.level)
            numbers[heading.element] = ".".join(map(str, counted[1 : heading.level + 1]))
    return numbers


def _numbered_styles(package: Package) -> set[str]:
    found = set()
    for style in package.styles():
        number = style.find(f"{W}pPr/{W}numPr/{W}numId")
        if number is not None and number.get(f"{W}val") != "0":
            found.add(style.get(f"{W}styleId", ""))
    return found
