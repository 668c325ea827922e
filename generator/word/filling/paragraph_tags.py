"""The loop and condition tags in one paragraph: read with what stands beside them, taken out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from generator.word.text.read_tags import tags
from generator.word.text.typed_tags import Tag
from generator.word.text.walk import Spot
from generator.word.xml import W

_TEXT = f"{W}t"
_BLANKS = {f"{W}{n}" for n in ("br", "cr", "tab")}
_HOLDERS = {f"{W}{n}" for n in ("r", "hyperlink", "smartTag", "ins", "sdt", "sdtContent", "dir")}
_SILENT = {
    f"{W}{n}"
    for n in (
        "pPr rPr sdtPr sdtEndPr bookmarkStart bookmarkEnd permStart permEnd smartTagPr "
        "del softHyphen proofErr"
    ).split()
}
_CONTENT = tuple(
    f"{W}{n}" for n in "drawing pict object fldChar sym footnoteReference endnoteReference".split()
)
_THING = "\ufffc"


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """A tag of a loop or condition (or a remark) in a paragraph.

    ``at_start`` and ``at_end``: nothing but other such tags stands before, or after it.
    """

    tag: Tag
    spot: Spot
    node: etree._Element
    paragraph: int
    at_start: bool
    at_end: bool

    @property
    def word(self) -> str:
        """The word of its tag."""
        return self.tag.word

    @property
    def between(self) -> bool:
        """Whether text stands on both sides."""
        return not (self.at_start or self.at_end)


def read_tokens(paragraph: etree._Element, number: int, spot: Spot) -> list[Token]:
    """The tags that begin or end something, in order."""
    found: list[tuple[etree._Element, Tag, int]] = []
    bare, offset = "", 0
    for node, text in flow(paragraph):
        left = text
        for tag in tags(text) if node.tag == _TEXT else ():
            if tag.silent:
                found.append((node, tag, offset + tag.start))
                blank = " " * (tag.end - tag.start)
                left = left[: tag.start] + blank + left[tag.end :]
        bare, offset = bare + left, offset + len(text)
    return [
        Token(tag, spot, node, number, not bare[:place].strip(), not bare[place:].strip())
        for node, tag, place in found
    ]


def take_out(
    paragraph: etree._Element, tokens: list[Token], *, alone: bool
) -> tuple[list[Token], list[Token]]:
    """Take these tags out of the text; gives those that go before the paragraph and after it."""
    for node in {token.node: None for token in tokens}:
        text = node.text or ""
        for token in reversed([t for t in tokens if t.node is node]):
            text = text[: token.tag.start] + text[token.tag.end :]
        node.text = text
    tokens = [t for t in tokens if alone or t.tag.word != "#"]
    before = [t for t in tokens if t.at_start or (t.between and not t.tag.word.startswith("end"))]
    after = [t for t in tokens if t not in before]
    if any(t.at_start for t in before):
        _trim(list(flow(paragraph)), str.lstrip)
    if any(t.at_end for t in after):
        _trim(list(flow(paragraph))[::-1], str.rstrip)
    return before, after


def has_content(element: etree._Element) -> bool:
    """Whether anything is to be seen in a row or cell."""
    texts = (node.text or "" for node in element.iter(_TEXT))
    return any(map(str.strip, texts)) or next(element.iter(*_CONTENT), None) is not None


def flow(element: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """What one sees in a paragraph, in order; a picture or a field counts as one character."""
    for child in element:
        if child.tag == _TEXT:
            yield child, child.text or ""
        elif child.tag in _BLANKS and not child.get(f"{W}type"):
            yield child, " "
        elif isinstance(child, etree._ProcessingInstruction):
            yield child, ""
        elif child.tag in _HOLDERS:
            yield from flow(child)
        elif child.tag not in _SILENT:
            yield child, _THING


def _trim(flow: list[tuple[etree._Element, str]], strip: Callable[[str], str]) -> None:
    """Take away the spaces and line breaks that stood beside a tag at the edge."""
    for node, text in flow:
        if node.tag == _TEXT:
            node.text = strip(text)
            if node.text:
                return
        elif node.tag == f"{W}br" and text == " ":
            node.getparent().remove(node)  # type: ignore[union-attr]
        elif text:
            return
