"""The contents list: entries for the headings that are really there, linked to them."""

import copy

from lxml import etree

from generator.word.numbering.bookmarks import bookmark, link_to
from generator.word.numbering.contents_field import ContentsList, contents_list
from generator.word.numbering.heading_numbers import heading_numbers
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.text.paragraphs import Paragraph, paragraphs, root_of, text_of
from generator.word.xml import W, w, xml_bytes

_FIRST_ID = 9000  # bookmarks of Word have lower ones
_NAME = "_Toc{:08d}"


def write_contents(package: Package) -> bytes:
    """The body with the entries of its TOC field written out, without page numbers."""
    body = package.parts[BODY]
    if b"TOC " not in body:
        return body
    lines = list(paragraphs(package, BODY))
    root = root_of(lines)
    listed = contents_list(root)
    levels = listed.levels if listed else ()
    headings = [p for p in lines if p.level in levels and p.text.strip() and not p.in_table]
    if listed is None or not headings:
        return body
    numbers = heading_numbers(package, headings)
    for index, heading in enumerate(headings):
        bookmark(heading.element, _FIRST_ID + index, _NAME.format(index))
    entries = [
        _entry(listed.paragraphs[0], heading, numbers.get(heading.element, ""), index)
        for index, heading in enumerate(headings)
    ]
    _replace(listed, entries)
    return xml_bytes(root)


def _entry(first: etree._Element, heading: Paragraph, number: str, index: int) -> etree._Element:
    looks = first.find(f"{W}pPr")
    looks = w("pPr") if looks is None else copy.deepcopy(looks)
    for own in looks.findall(f"{W}tabs") + looks.findall(f"{W}rPr"):
        looks.remove(own)  # the stops of one entry; the styles have those of every level
    style = looks.find(f"{W}pStyle")
    if style is not None:
        style.set(f"{W}val", f"{style.get(f'{W}val', 'TOC1')[:-1]}{heading.level}")
    link = link_to(_NAME.format(index))
    link.extend([w("r", w("t", number)), w("r", w("tab"))] if number else [])
    link.append(w("r", w("t", heading.text.strip())))
    return w("p", looks, link)


def _replace(listed: ContentsList, entries: list[etree._Element]) -> None:
    """Put the field's begin before the first entry and its end after the last."""
    first, last = listed.paragraphs[0], listed.paragraphs[-1]
    runs = list(first.iter(f"{W}r"))
    begin, separate, end = (
        next(node.iterancestors(f"{W}r"))
        for node in (listed.field.begin, listed.field.separate, listed.field.end)
        if node is not None
    )
    for offset, run in enumerate(runs[runs.index(begin) : runs.index(separate) + 1]):
        entries[0].insert(1 + offset, run)
    if lead := runs[: runs.index(begin)]:
        first.addprevious(_paragraph_of(first, lead))
    kept = last if _says_more(last) else None
    if kept is None:
        entries[-1].append(end)
    for entry in entries:
        first.addprevious(entry)
    for paragraph in listed.paragraphs:
        parent = paragraph.getparent()
        if parent is not None and paragraph is not kept:
            parent.remove(paragraph)


def _paragraph_of(like: etree._Element, runs: list[etree._Element]) -> etree._Element:
    """What stands before the list in its first paragraph, as a paragraph of its own."""
    return w("p", copy.deepcopy(like.find(f"{W}pPr")), *runs)


def _says_more(paragraph: etree._Element) -> bool:
    """Whether the end of the list stands in a paragraph of text, or in one that ends a section."""
    ends_section = paragraph.find(f"{W}pPr/{W}sectPr") is not None
    return ends_section or bool(text_of(paragraph).strip())
