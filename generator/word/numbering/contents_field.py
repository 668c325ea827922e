"""The contents list as Word keeps it: a field, whose result is the row of its entries.

Word brings the list of a template up to date as well; then it holds headings with tags in them.
Those entries are nobody's text: they are not checked, not filled, and written anew.
"""

import re
from dataclasses import dataclass
from itertools import dropwhile

from lxml import etree

from generator.word.numbering.word_fields import Field, fields
from generator.word.xml import W

_RUN, _P = f"{W}r", f"{W}p"
_OF_CAPTIONS = "\\c"
_LEVELS = re.compile(r'\\o\s+"?([1-9])\s*-\s*([1-9])')


@dataclass(frozen=True)
class ContentsList:
    """The paragraphs of the list, first to last, and the runs that make up its entries."""

    field: Field
    paragraphs: tuple[etree._Element, ...]
    entries: tuple[etree._Element, ...]

    @property
    def levels(self) -> range:
        """The levels of headings that are asked for; the first two when it does not say."""
        asked = _LEVELS.search(self.field.code)
        return range(int(asked[1]), int(asked[2]) + 1) if asked else range(1, 3)


def contents_list(root: etree._Element) -> ContentsList | None:
    """The first contents list of a part; None when there is none, or when it never ends."""
    found = next((f for f in fields(root) if is_contents(f.code) and f.begin is not f.end), None)
    if found is None or found.separate is None or found.end is None:
        return None
    begin, separate, end = map(_run, (found.begin, found.separate, found.end))
    paragraphs = _between(root, _P, _paragraph(begin), _paragraph(end))
    entries = [run for run in _between(root, _RUN, separate, end) if run not in (separate, end)]
    return ContentsList(found, tuple(paragraphs), tuple(entries))


def is_contents(code: str) -> bool:
    """Whether a field lists headings; a list of captions is another one."""
    words = code.split()
    return words[:1] == ["TOC"] and _OF_CAPTIONS not in words


def _run(node: etree._Element) -> etree._Element:
    return next(node.iterancestors(_RUN))


def _paragraph(run: etree._Element) -> etree._Element:
    return next(run.iterancestors(_P))


def _between(
    root: etree._Element, tag: str, first: etree._Element, last: etree._Element
) -> list[etree._Element]:
    """The elements from the first to the last, in order of reading."""
    found = []
    for node in dropwhile(lambda each: each is not first, root.iter(tag)):
        found.append(node)
        if node is last:
            break
    return found
