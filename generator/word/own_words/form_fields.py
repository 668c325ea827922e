"""Old form fields of Word: what was ticked or chosen stands in no text."""

from lxml import etree

from generator.word.own_words.looks import said
from generator.word.xml import W, whole

_BOXES = {True: "☒", False: "☐"}


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
