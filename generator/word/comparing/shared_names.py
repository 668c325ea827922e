"""Names that programs give (bookmarks, lists), so that what is the same is called the same.

A heading more, and every bookmark behind it has another number; a list more, and so has every list.
The old version gets the names of the new one where they stand in the same place, and names that
nothing else has where they don't.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from generator.word.comparing.aligned import aligned
from generator.word.comparing.tidied import shown_text, words_of
from generator.word.text.paragraphs import style_of
from generator.word.xml import W

_LONGEST = 40  # the most that a bookmark of Word can be called
_NAME = re.compile(r"\w+")
Pair = tuple[etree._Element, etree._Element]


def same_places(old: etree._Element, new: etree._Element) -> list[Pair]:
    """Paragraphs of both that are at the same place, whatever their names are."""
    rows = aligned(
        list(old.iter(f"{W}p")),
        list(new.iter(f"{W}p")),
        same=lambda p: (style_of(p), shown_text(p)),
        words=words_of,
        sort=style_of,
    )
    pairs = ((row.left, row.right) for row in rows)
    return [(left, right) for left, right in pairs if left is not None and right is not None]


def twice(root: etree._Element) -> frozenset[str]:
    """The bookmarks that begin or end in it more than once."""
    ends = (str(mark.get(f"{W}id")) for mark in root.iter(f"{W}bookmarkEnd"))
    times = Counter(map(_name, _bookmarks(root))), Counter(filter(None, ends))
    return frozenset(name for found in times for name, number in found.items() if number > 1)


def share_bookmarks(
    old: etree._Element, new: etree._Element, places: list[Pair], apart: Iterable[str] = ()
) -> None:
    """Bookmarks that a program made are called the same in both; their numbers become names.

    ``apart``: those of the new version that no old one is.
    """
    apart = _led_to(old) - {_name(mark) for mark in _bookmarks(old)} | set(apart)
    taken = {_name(mark) for mark in _bookmarks(new)}
    called: dict[str, str] = {}
    for left, right in places:
        marks = [[_name(mark) for mark in _bookmarks(p)] for p in (left, right)]
        for one, other in zip(*marks, strict=False):
            made = one.startswith("_") and other.startswith("_") and other not in apart
            if made and other not in called.values():
                called.setdefault(one, other)
    used = taken | set(called.values())
    for mark in _bookmarks(old):
        name = _name(mark)
        if (name.startswith("_") or name in apart) and name not in called:
            called[name] = _free(name, used) if name in used else name
            used.add(called[name])
    _rename(old, called)
    for root in (old, new):
        _number_by_name(root)


def _bookmarks(root: etree._Element) -> Iterator[etree._Element]:
    return root.iter(f"{W}bookmarkStart")


def _name(mark: etree._Element) -> str:
    return mark.get(f"{W}name", "")


def _led_to(root: etree._Element) -> set[str]:
    """The names that its links and fields lead to, whether there is such a bookmark or not."""
    anchors = {link.get(f"{W}anchor", "") for link in root.iter(f"{W}hyperlink")}
    orders = (_NAME.findall(order.text or "") for order in root.iter(f"{W}instrText"))
    return anchors | {name for names in orders for name in names if name.startswith("_")}


def _free(name: str, used: set[str]) -> str:
    numbers = range(2, len(used) + 3)
    return next(n for i in numbers if (n := f"{name[: _LONGEST - 5]}_{i}") not in used)


def _rename(root: etree._Element, called: Mapping[str, str]) -> None:
    for mark in _bookmarks(root):
        mark.set(f"{W}name", called.get(_name(mark), _name(mark)))
    for link in root.iter(f"{W}hyperlink"):
        anchor = link.get(f"{W}anchor", "")
        if anchor in called:
            link.set(f"{W}anchor", called[anchor])
    for order in root.iter(f"{W}instrText"):
        text = order.text or ""
        order.text = _NAME.sub(lambda found: called.get(found[0], found[0]), text)


def _number_by_name(root: etree._Element) -> None:
    names = {mark.get(f"{W}id"): _name(mark) for mark in _bookmarks(root)}
    for mark in root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        mark.set(f"{W}id", names.get(mark.get(f"{W}id"), ""))


def number_again(root: etree._Element, first: int) -> int:
    """Bookmarks get numbers of their own; gives the next one."""
    open_marks: dict[str, list[str]] = {}
    for mark in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        name = mark.get(f"{W}id", "")
        if mark.tag == f"{W}bookmarkStart":
            open_marks.setdefault(name, []).append(str(first))
            mark.set(f"{W}id", str(first))
            first += 1
        elif open_marks.get(name):
            mark.set(f"{W}id", open_marks[name].pop())
        else:  # the end of nothing
            parent = mark.getparent()
            if parent is not None:
                parent.remove(mark)
    return first
