"""How many words Word itself would count in a made document."""

from collections.abc import Iterator

from lxml import etree

from generator.word.packaging.package import from_bytes
from generator.word.xml import W

_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_SPACES = {f"{W}tab", f"{W}br", f"{W}cr", f"{W}p"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNCOUNTED = {f"{W}del", f"{W}instrText", _FALLBACK}


def count_words(data: bytes) -> int:
    """What stands between spaces in the body, also in tables, lists, text boxes and notes.

    Not counted, as in Word: headers and footers, numbers of lists and headings, charts.
    """
    parts = from_bytes(data, "")
    trees = (parts.tree(name) for name in _PARTS if name in parts.parts)
    return sum(len("".join(_text(tree)).split()) for tree in trees)


def _text(node: etree._Element) -> Iterator[str]:
    if node.tag in _UNCOUNTED:
        return
    if node.tag == f"{W}t":
        yield node.text or ""
    for child in node:
        yield from _text(child)
    if node.tag in _SPACES:
        yield " "
