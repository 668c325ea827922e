"""A Word part in order of reading: its paragraphs and rows, and where each of them stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from generator.problems import DocumentPlace
from generator.word.package import Package, W

_PART_NAMES = {
    "header": "koptekst",
    "footer": "voettekst",
    "footnotes": "voetnoten",
    "endnotes": "eindnoten",
}


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its text, its heading level (0 when it is none), its style and place."""

    text: str
    level: int
    style: str
    place: DocumentPlace
    element: etree._Element
    in_table: bool


def heading_levels(package: Package) -> dict[str, int]:
    """Style id to outline level (1-9), also for styles based on a heading."""
    if "word/styles.xml" not in package.parts:
        return {}
    styles = {
        s.get(f"{W}styleId", ""): s for s in package.tree("word/styles.xml").iter(f"{W}style")
    }
    return {name: level for name in styles if (level := _level(name, styles, 0))}


def _level(name: str, styles: Mapping[str, etree._Element], depth: int) -> int:
    style = styles.get(name)
    if style is None or depth > 20:
        return 0
    found = style.find(f"{W}pPr/{W}outlineLvl")
    if found is not None:
        level = int(found.get(f"{W}val", "9")) + 1
        return level if level <= 9 else 0
    parent = style.find(f"{W}basedOn")
    return _level(parent.get(f"{W}val", ""), styles, depth + 1) if parent is not None else 0


def paragraphs(package: Package, part: str) -> Iterator[Paragraph]:
    """All paragraphs of a part, with headings, tables, rows and columns counted as one reads."""
    levels = heading_levels(package)
    root = package.tree(part)
    stem = part.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
    trail: list[tuple[int, str]] = [(0, _PART_NAMES[stem])] if stem in _PART_NAMES else []
    counts = {"tabel": 0, "alinea": 0}
    for position, (element, cell) in enumerate(_walk(root, counts)):
        text = text_of(element)
        style = style_of(element)
        level = levels.get(style, 0)
        if level and text.strip():
            trail = [(n, t) for n, t in trail if n < level] + [(level, text.strip())]
            counts["alinea"] = 0
            if level == 1:
                counts["tabel"] = 0
        elif not cell:
            counts["alinea"] += 1
        spot = cell or ("" if level else f"alinea {counts['alinea']}")
        headings = tuple(t for _, t in trail)
        place = DocumentPlace(package.name, headings, spot, text, position=position)
        yield Paragraph(text, level, style, place, element, bool(cell))


def _walk(root: etree._Element, counts: dict[str, int]) -> Iterator[tuple[etree._Element, str]]:
    for child in root:
        if child.tag == f"{W}p":
            yield child, ""
        elif child.tag == f"{W}tbl":
            counts["tabel"] += 1
            yield from _cells(child, counts["tabel"])
        elif child.tag in {f"{W}body", f"{W}sdt", f"{W}sdtContent", f"{W}footnote", f"{W}endnote"}:
            yield from _walk(child, counts)


def _cells(table: etree._Element, number: int) -> Iterator[tuple[etree._Element, str]]:
    for row_number, row in enumerate(table.iter(f"{W}tr"), start=1):
        for column, cell in enumerate(row.findall(f"{W}tc"), start=1):
            for paragraph in cell.iter(f"{W}p"):
                yield paragraph, f"tabel {number}, rij {row_number}, kolom {column}"


def text_of(paragraph: etree._Element) -> str:
    """The visible text, with a line break as a newline and a tab as a tab."""
    pieces = []
    for node in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab", f"{W}p"):
        if node.tag == f"{W}t":
            pieces.append(node.text or "")
        elif node.tag == f"{W}br":
            pieces.append("\n")
        elif node.tag == f"{W}tab" and node.getparent().tag == f"{W}r":  # type: ignore[union-attr]
            pieces.append("\t")
    return "".join(pieces)


def style_of(paragraph: etree._Element) -> str:
    """The id of the paragraph's style, empty for the default."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return found.get(f"{W}val", "") if found is not None else ""
