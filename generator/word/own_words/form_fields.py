"""Fields of Word while a paragraph is read; of old form fields what was ticked or chosen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.word.own_words.looks import said
from generator.word.xml import W, whole

LINK = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_FIELD_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]*)"', re.IGNORECASE)
_BOXES = {True: "☒", False: "☐"}


@dataclass
class Field:
    """A field of Word that is being read: its code until its outcome begins."""

    code: str = ""
    coded: bool = True

    @property
    def link(self) -> str:
        """The website that its outcome leads to, if any."""
        found = _FIELD_LINK.match(self.code)
        return found[1] if found and LINK.fullmatch(found[1]) else ""


def chosen(begin: etree._Element) -> tuple[etree._Element, str] | None:
    """The tick box or list that begins here, and what it shows."""
    data = begin.find(f"{W}ffData")
    box = None if data is None else data.find(f"{W}checkBox")
    if box is not None:
        ticked = said(box, "checked")
        return box, _BOXES[bool(said(box, "default") if ticked is None else ticked)]
    choices = None if data is None else data.find(f"{W}ddList")
    if choices is None:
        return None
    entries = [entry.get(f"{W}val", "") for entry in choices.iter(f"{W}listEntry")]
    picked = (choices.find(f"{W}{name}") for name in ("result", "default"))
    at = next((whole(p.get(f"{W}val"), 0) for p in picked if p is not None), 0)
    return choices, entries[at] if 0 <= at < len(entries) else ""


def of_field(mark: etree._Element, fields: list[Field]) -> Iterator[tuple[etree._Element, str]]:
    """What a mark of a field shows by itself; ``fields`` are those that it stands in."""
    kind = mark.get(f"{W}fldCharType", "")
    if kind == "end" and fields:
        fields.pop()
    elif kind == "separate" and fields:
        fields[-1].coded = False
    elif kind == "begin":
        if _goes_on(mark):
            fields.append(Field())
        if found := chosen(mark):
            yield found


def _goes_on(begin: etree._Element) -> bool:
    """Does its code end somewhere in this paragraph? If not, all that follows is plain text."""
    paragraph = next(begin.iterancestors(f"{W}p"), None)
    marks = [] if paragraph is None else list(paragraph.iter(f"{W}fldChar"))
    depth = 0
    for mark in marks[marks.index(begin) + 1 :] if begin in marks else ():
        kind = mark.get(f"{W}fldCharType", "")
        if not depth and kind in {"separate", "end"}:
            return True
        depth += {"begin": 1, "end": -1}.get(kind, 0)
    return False
