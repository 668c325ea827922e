"""Bookmarks: names for what a link or a field of Word points at."""

from lxml import etree

from generator.word.xml import put_first, w


def bookmark(heading: etree._Element, number: int, name: str) -> None:
    """Put a whole heading in a bookmark; its number is its own in the document."""
    put_first(heading, w("bookmarkStart", id=number, name=name))
    heading.append(w("bookmarkEnd", id=number))


def link_to(name: str) -> etree._Element:
    """A link to a bookmark, still without text."""
    return w("hyperlink", anchor=name, history="1")
