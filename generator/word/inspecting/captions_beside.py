"""What belongs to a table: the row that is marked as its header, the caption beside it."""

from lxml import etree

from generator.word.packaging.package import Package
from generator.word.text.paragraphs import style_of, text_of
from generator.word.xml import W


def caption_styles(package: Package) -> frozenset[str]:
    """The ids of the styles of captions, whatever language Word had."""
    named = (s.get(f"{W}styleId", "") for s in package.styles() if _name(s) == "caption")
    return frozenset(named)


def marked_header(table: etree._Element) -> bool:
    """Whether the first row is to be repeated on each page."""
    return table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None


def captioned(package: Package, table: etree._Element) -> bool:
    """Whether a caption stands right before a table, or right behind it."""
    styles = caption_styles(package)
    for beside in (table.getprevious(), table.getnext()):
        if beside is not None and beside.tag == f"{W}p" and style_of(beside) in styles:
            return bool(text_of(beside).strip())
    return False


def _name(style: etree._Element) -> str:
    found = style.find(f"{W}name")
    return "" if found is None else found.get(f"{W}val", "").casefold()
