"""A paragraph, a table or a row goes out of a document that stays whole."""

import copy

from lxml import etree

from generator.word.xml import W


def take_away(element: etree._Element) -> None:
    """Without it; what a cell, a section or a bookmark needs stays."""
    parent = element.getparent()
    if parent is None:
        return
    others = [node for node in parent if node is not element]
    ends_section = element.find(f"{W}pPr/{W}sectPr") is not None
    alone = element.tag == f"{W}p" and parent.tag == f"{W}tc"
    if ends_section or (alone and not any(node.tag == element.tag for node in others)):
        for node in [n for n in element if n.tag != f"{W}pPr"]:
            element.remove(node)
        return
    _keep_marks(element)
    parent.remove(element)
    if element.tag == f"{W}tr" and next(parent.iter(f"{W}tr"), None) is None:
        take_away(parent)


def _keep_marks(element: etree._Element) -> None:
    """Half of a pair of bookmarks stays, for the sake of the other half."""
    starts = {n.get(f"{W}id") for n in element.iter(f"{W}bookmarkStart")}
    ends = {n.get(f"{W}id") for n in element.iter(f"{W}bookmarkEnd")}
    for mark in list(element.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        if mark.get(f"{W}id") not in starts & ends:
            element.addprevious(copy.copy(mark))
