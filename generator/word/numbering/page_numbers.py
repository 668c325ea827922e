"""Page numbers: read from the PDF of a document, written behind its contents list."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from generator.word.numbering.word_fields import fields, written
from generator.word.packaging.package import from_bytes, to_bytes
from generator.word.packaging.part_names import BODY
from generator.word.text.page_width import text_width
from generator.word.text.paragraphs import paragraphs
from generator.word.xml import W, put, w, xml_bytes


def count_pages(pdf: bytes) -> int:
    """How many pages."""
    from pypdf import PdfReader

    return len(PdfReader(io.BytesIO(pdf)).pages)


@dataclass(frozen=True)
class Section:
    """A chapter or section: its title, and how many pages it takes."""

    title: str
    pages: int


def sections(data: bytes, pdf: bytes) -> list[Section]:
    """The sections in the contents list: from each heading to the next one as high or higher."""
    package = from_bytes(data, "")
    anchors = _destinations(pdf)
    starts = []
    for line in paragraphs(package, BODY):
        names = (node.get(f"{W}name", "") for node in line.element.iter(f"{W}bookmarkStart"))
        page = next((anchors[name] for name in names if name in anchors), None)
        if line.level and page is not None:
            starts.append((line.level, line.text.strip(), page))
    return sections_between(starts, count_pages(pdf))


def sections_between(starts: Sequence[tuple[int, str, int]], pages: int) -> list[Section]:
    """The sections that begin with these headings: level, title, page; ``pages`` in all."""
    found = []
    for number, (level, title, page) in enumerate(starts):
        later = (start for start in starts[number + 1 :] if start[0] <= level)
        next_level, _, end = next(later, (1, "", pages + 1))
        last = end - 1 if next_level == 1 else end  # a chapter begins on a new page
        found.append(Section(title, max(last - page, 0) + 1))
    return found


def number_contents(data: bytes, pdf: bytes) -> bytes:
    """The document with the page of each heading behind its entry in the contents list.

    A number that stands there already, is brought up to date.

    Each number is a field of Word, so that Word can bring it up to date.
    """
    package = from_bytes(data, "")
    root = package.tree(BODY)
    entries = [
        link for link in root.iter(f"{W}hyperlink") if link.get(f"{W}anchor", "").startswith("_Toc")
    ]
    if not entries:
        return data
    pages = _destinations(pdf)
    width = text_width(root)
    there = {f.code.split()[1]: f for f in fields(root) if f.code.split()[:1] == ["PAGEREF"]}
    for link in entries:
        anchor = link.get(f"{W}anchor", "")
        if anchor in pages and anchor in there:
            there[anchor].show(str(pages[anchor]))
        elif anchor in pages:
            _number(link, anchor, pages[anchor], width)
    return to_bytes({**package.parts, BODY: xml_bytes(root)})


def _destinations(pdf: bytes) -> Mapping[str, int]:
    """Bookmark of Word to page, counted from 1 as the footer counts."""
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(pdf))
    found = {}
    for name, destination in reader.named_destinations.items():
        page = reader.get_destination_page_number(destination)
        if page is not None:
            found[name.removeprefix("/").replace("5F", "_", 1)] = page + 1
    return found


def _number(link: etree._Element, anchor: str, page: int, width: int) -> None:
    paragraph = link.getparent()
    assert paragraph is not None
    looks = paragraph.find(f"{W}pPr")
    if looks is not None:
        _tab_stop(looks, width)
    link.append(w("r", w("tab")))
    link.extend(written(f"PAGEREF {anchor} \\h", str(page)))


def _tab_stop(looks: etree._Element, width: int) -> None:
    """A stop at the right margin."""
    tabs = looks.find(f"{W}tabs")
    if tabs is None:
        tabs = w("tabs")
        put(looks, tabs)
    tabs.append(w("tab", val="right", leader="dot", pos=width))
