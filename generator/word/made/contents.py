"""The contents list: entries for the headings that are really there, linked to them."""

import copy

from lxml import etree

from generator.word.outline import Paragraph, paragraphs
from generator.word.package import Package, W

_BODY = "word/document.xml"


def write_contents(package: Package) -> bytes:
    """The body with the entries of its TOC field written out (levels 1 and 2, no page numbers)."""
    body = package.parts[_BODY]
    if b" TOC " not in body:
        return body
    lines = list(paragraphs(package, _BODY))
    field = next((p for p in lines if _is_contents(p.element)), None)
    headings = [p for p in lines if p.level in (1, 2) and p.text.strip() and not p.in_table]
    if field is None or not headings:
        return body
    numbers = _numbers(package, headings)
    for index, heading in enumerate(headings):
        _bookmark(heading.element, index)
    entries = [
        _entry(field.element, heading, number, index)
        for index, (heading, number) in enumerate(zip(headings, numbers, strict=True))
    ]
    _wrap_field(field.element, entries)
    root = field.element.getroottree().getroot()
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _is_contents(paragraph: etree._Element) -> bool:
    codes = "".join(node.text or "" for node in paragraph.iter(f"{W}instrText"))
    return codes.strip().startswith("TOC")


def _numbers(package: Package, headings: list[Paragraph]) -> list[str]:
    """The number Word will print before each heading; empty for unnumbered styles."""
    numbered = _numbered_styles(package)
    chapter = section = 0
    numbers = []
    for heading in headings:
        if heading.style not in numbered:
            numbers.append("")
        elif heading.level == 1:
            chapter, section = chapter + 1, 0
            numbers.append(str(chapter))
        else:
            section += 1
            numbers.append(f"{chapter}.{section}")
    return numbers


def _numbered_styles(package: Package) -> set[str]:
    styles = package.tree("word/styles.xml").iter(f"{W}style")
    found = set()
    for style in styles:
        number = style.find(f"{W}pPr/{W}numPr/{W}numId")
        if number is not None and number.get(f"{W}val") != "0":
            found.add(style.get(f"{W}styleId", ""))
    return found


def _bookmark(heading: etree._Element, index: int) -> None:
    start = etree.Element(f"{W}bookmarkStart")
    start.set(f"{W}id", str(9000 + index))
    start.set(f"{W}name", f"_Toc{index:08d}")
    end = etree.Element(f"{W}bookmarkEnd")
    end.set(f"{W}id", str(9000 + index))
    looks = heading.find(f"{W}pPr")
    heading.insert(0 if looks is None else 1, start)
    heading.append(end)


def _entry(field: etree._Element, heading: Paragraph, number: str, index: int) -> etree._Element:
    entry = etree.Element(f"{W}p")
    looks = field.find(f"{W}pPr")
    looks = copy.deepcopy(looks) if looks is not None else etree.Element(f"{W}pPr")
    style = looks.find(f"{W}pStyle")
    if style is not None:
        style.set(f"{W}val", f"{style.get(f'{W}val', 'TOC1')[:-1]}{heading.level}")
    entry.append(looks)
    link = etree.SubElement(entry, f"{W}hyperlink")
    link.set(f"{W}anchor", f"_Toc{index:08d}")
    link.set(f"{W}history", "1")
    for tag, text in (("t", number), ("tab", ""), ("t", heading.text.strip())):
        if tag == "tab" and not number:
            continue
        if tag == "t" and not text:
            continue
        run = etree.SubElement(link, f"{W}r")
        node = etree.SubElement(run, f"{W}{tag}")
        node.text = text or None
    return entry


def _wrap_field(field: etree._Element, entries: list[etree._Element]) -> None:
    """Put the field's begin before the first entry and its end after the last."""
    runs = list(field.iter(f"{W}r"))
    kinds = [_field_char(run) for run in runs]
    separate = kinds.index("separate") if "separate" in kinds else len(runs)
    end = next((run for run, kind in zip(runs, kinds, strict=True) if kind == "end"), None)
    first = entries[0]
    for offset, run in enumerate(runs[: separate + 1]):
        first.insert(1 + offset, run)
    if end is not None:
        entries[-1].append(end)
    for entry in entries:
        field.addprevious(entry)
    parent = field.getparent()
    assert parent is not None
    parent.remove(field)


def _field_char(run: etree._Element) -> str:
    char = run.find(f"{W}fldChar")
    return "" if char is None else char.get(f"{W}fldCharType", "")
