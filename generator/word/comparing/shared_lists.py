"""The lists of both versions in one part: those that are the same as one, the others beside it."""

import copy
from collections.abc import Iterator, Mapping

from lxml import etree

from generator.word.comparing.shared_names import Pair
from generator.word.comparing.tidied import identity
from generator.word.xml import W, whole

_ABSTRACT, _NUM, _ID = f"{W}abstractNum", f"{W}num", f"{W}numId"
_UNSEEN = frozenset(f"{W}{name}" for name in ("nsid", "tmpl"))


def share_lists(
    old: etree._Element,
    numbering: etree._Element,
    new_numbering: etree._Element,
    places: list[Pair],
) -> None:
    """The old text gets lists of the new numbering, to which is added what it lacks."""
    looks = _definitions(numbering), _definitions(new_numbering)
    called: dict[str, str] = {}
    for left, right in places:
        one, other = _list_of(left), _list_of(right)
        same = looks[0].get(one) is not None and looks[0].get(one) == looks[1].get(other)
        if same and one not in called and other not in called.values():
            called[one] = other
    for use in list(old.iter(_ID)):
        number = use.get(f"{W}val", "")
        if number not in called and number in looks[0]:
            called[number] = _added(number, numbering, new_numbering)
        use.set(f"{W}val", called.get(number, number))


def _list_of(paragraph: etree._Element) -> str:
    use = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
    return use.get(f"{W}val", "") if use is not None else ""


def _definitions(numbering: etree._Element) -> Mapping[str, tuple[bytes, ...]]:
    """By the number of a list: what it looks like and where it begins."""
    abstracts = {a.get(f"{W}abstractNumId", ""): _plain(a) for a in numbering.iter(_ABSTRACT)}
    return {
        num.get(f"{W}numId", ""): (abstracts.get(_abstract_of(num), b""), *_begins(num))
        for num in numbering.iter(_NUM)
    }


def _begins(num: etree._Element) -> Iterator[bytes]:
    return (identity(part) for part in num if part.tag != f"{W}abstractNumId")


def _abstract_of(num: etree._Element) -> str:
    use = num.find(f"{W}abstractNumId")
    return use.get(f"{W}val", "") if use is not None else ""


def _plain(abstract: etree._Element) -> bytes:
    return b"".join(identity(part) for part in abstract if part.tag not in _UNSEEN)


def _added(number: str, numbering: etree._Element, new_numbering: etree._Element) -> str:
    """A list of the old version, in the new numbering."""
    num = next(n for n in numbering.iter(_NUM) if n.get(f"{W}numId") == number)
    old = next(a for a in numbering.iter(_ABSTRACT) if _is(a, _abstract_of(num)))
    known = (a for a in new_numbering.iter(_ABSTRACT) if _plain(a) == _plain(old))
    abstract = next(known, None)
    if abstract is None:
        abstract = copy.deepcopy(old)
        for part in [part for part in abstract if part.tag in _UNSEEN]:
            abstract.remove(part)
        abstract.set(f"{W}abstractNumId", _next(new_numbering, _ABSTRACT, "abstractNumId"))
        new_numbering.insert(_behind(new_numbering, _ABSTRACT), abstract)
    made = copy.deepcopy(num)
    made.set(f"{W}numId", _next(new_numbering, _NUM, "numId"))
    use = made.find(f"{W}abstractNumId")
    if use is not None:
        use.set(f"{W}val", abstract.get(f"{W}abstractNumId", ""))
    new_numbering.insert(_behind(new_numbering, _NUM, _ABSTRACT), made)
    return made.get(f"{W}numId", "")


def _is(abstract: etree._Element, number: str) -> bool:
    return abstract.get(f"{W}abstractNumId") == number


def _next(numbering: etree._Element, tag: str, name: str) -> str:
    return str(max((whole(n.get(f"{W}{name}"), 0) for n in numbering.iter(tag)), default=0) + 1)


def _behind(numbering: etree._Element, *tags: str) -> int:
    """Where the next one of these comes."""
    return max((n + 1 for n, part in enumerate(numbering) if part.tag in tags), default=0)
