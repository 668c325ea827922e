"""The contents list as Word keeps it: a field, whose result is the row of its entries.

Word brings the list of a template up to date as well; then it holds headings with tags in them.
Those entries are nobody's text: they are not checked, not filled, and written anew.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile

from lxml import etree

from generator.word.package import W

_CHAR, _CODE, _RUN, _P = f"{W}fldChar", f"{W}instrText", f"{W}r", f"{W}p"
_OF_CAPTIONS = "\\c"
_LEVELS = re.compile(r'\\o\s+"?([1-9])\s*-\s*([1-9])')


@dataclass(frozen=True)
class ContentsList:
    """The paragraphs of the list, first to last, and the runs that make up its entries."""

    paragraphs: tuple[etree._Element, ...]
    entries: tuple[etree._Element, ...]
    levels: range


def contents_list(root: etree._Element) -> ContentsList | None:
    """The first contents list of a part; None when there is none, or when it never ends."""
    code = next((node for node in root.iter(_CODE) if is_contents(node.text or "")), None)
    if code is None:
        return None
    here = next(code.iterancestors(_RUN))
    begun, depth = False, 0
    paragraphs = [next(here.iterancestors(_P))]
    entries: list[etree._Element] = []
    for node in _from(root, here):
        if node.tag == _P:
            paragraphs.append(node)
            continue
        kind = field_char(node)
        depth += (kind == "begin") - (kind == "end")
        if depth < 0:
            return ContentsList(tuple(paragraphs), tuple(entries), _levels(code.text or ""))
        if begun:
            entries.append(node)
        begun = begun or kind == "separate"
    return None


def is_contents(code: str) -> bool:
    """Whether a field lists headings; a list of captions is another one."""
    words = code.split()
    return words[:1] == ["TOC"] and _OF_CAPTIONS not in words


def field_char(run: etree._Element) -> str:
    """Which part of a field a run marks: begin, separate or end; else empty."""
    char = run.find(_CHAR)
    return "" if char is None else char.get(f"{W}fldCharType", "")


def _levels(code: str) -> range:
    """The levels of headings that the field asks for; the first two when it does not say."""
    asked = _LEVELS.search(code)
    return range(int(asked[1]), int(asked[2]) + 1) if asked else range(1, 3)


def _from(root: etree._Element, here: etree._Element) -> Iterator[etree._Element]:
    """The run itself, and the runs and paragraphs that come after its beginning."""
    nodes = root.iter(_RUN, _P)
    yield from dropwhile(lambda node: node is not here, nodes)
