"""Cross-references: a title in the style Verwijzing becomes a link to its heading, with the number.

What names no heading stays the text that it was.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from generator.dutch import plain
from generator.word.numbering.bookmarks import bookmark, link_to
from generator.word.numbering.heading_numbers import heading_numbers
from generator.word.numbering.word_fields import written
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.text.paragraphs import Paragraph, paragraphs, root_of, text_of
from generator.word.xml import W, xml_bytes

STYLE = "Verwijzing"
_FIRST_ID = 30_000  # bookmarks of Word and of the contents list have lower ones


def link_references(package: Package) -> bytes:
    """The body with its cross-references as Word makes them: REF fields in links."""
    if not has_references(package):
        return package.parts[BODY]
    lines = list(paragraphs(package, BODY))
    root = root_of(lines)
    headings = [line for line in lines if line.level and line.text.strip()]
    numbers = heading_numbers(package, [h for h in headings if not h.in_table])
    named: dict[etree._Element, str] = {}
    for runs, text in [found for line in lines for found in references(line.element)]:
        heading = meant(text, headings)
        if heading is None:
            continue
        if heading.element not in named:
            index = len(named)
            named[heading.element] = f"_Ref{index:08d}"
            bookmark(heading.element, _FIRST_ID + index, named[heading.element])
        _link(runs, named[heading.element], numbers.get(heading.element, ""))
    return xml_bytes(root)


def has_references(package: Package) -> bool:
    """Whether anything in the body is in that style."""
    return f'w:rStyle w:val="{STYLE}"'.encode() in package.parts[BODY]


def references(paragraph: etree._Element) -> Iterator[tuple[list[etree._Element], str]]:
    """Each text in the style that is no link yet: its runs, and what it says."""
    runs = (node for node in paragraph if node.tag == f"{W}r")
    for is_one, group in groupby(runs, key=_refers):
        found = list(group)
        text = "".join(map(text_of, found))
        if is_one and plain(text):
            yield found, text


def _refers(run: etree._Element) -> bool:
    style = run.find(f"{W}rPr/{W}rStyle")
    return style is not None and style.get(f"{W}val") == STYLE


def meant(text: str, headings: Sequence[Paragraph]) -> Paragraph | None:
    """The heading of that title, else the one that begins with it, as in "bijlage C"."""
    wanted = plain(text)
    whole = (h for h in headings if plain(h.text) == wanted)
    begun = (h for h in headings if plain(h.text).startswith(f"{wanted} "))
    return next(whole, None) or next(begun, None)


def _link(runs: Sequence[etree._Element], name: str, number: str) -> None:
    link = link_to(name)
    runs[0].addprevious(link)
    looks = runs[0].find(f"{W}rPr")
    first = next(runs[0].iter(f"{W}t"), None)
    if number and first is not None and first.text:
        bare = first.text.lstrip()
        before = written("", first.text.removesuffix(bare))
        first.text = bare
        for run in before:
            link.addprevious(run)
        link.extend(written(f"REF {name} \\r \\h", number, looks))
        link.extend(written("", " ", looks))
    link.extend(runs)
