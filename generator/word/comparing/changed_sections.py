"""Sections of both versions: their pages, and the headers and footers that stand on them."""

import copy
from collections.abc import Callable, Hashable, Mapping

from lxml import etree

from generator.word.comparing.revisions import Reviser
from generator.word.comparing.tidied import CannotCompare, identity
from generator.word.xml import R, W

_REFERENCES = frozenset(f"{W}{name}Reference" for name in ("header", "footer"))
Merge = Callable[[str, str], str]
_PARTS = "de kop- en voetteksten zijn anders ingedeeld"


class Sections:
    """Makes one section of two; ``merge`` makes one header of two, both known by their links."""

    def __init__(self, reviser: Reviser, merge: Merge) -> None:
        self._reviser = reviser
        self._merge = merge

    def layout(self, section: etree._Element | None) -> Hashable:
        """Which headers and footers a section has; only sections with the same are ever a pair."""
        return None if section is None else frozenset(_references(section))

    def merged(self, old: etree._Element, new: etree._Element) -> etree._Element:
        """The new section, with what the old one was. Raises ``CannotCompare``."""
        made = copy.deepcopy(new)
        before, now = _references(old), _references(made)
        if before.keys() != now.keys():
            raise CannotCompare(_PARTS)
        for place, reference in now.items():
            links = before[place].get(f"{R}id", ""), reference.get(f"{R}id", "")
            if links[0] != links[1]:
                reference.set(f"{R}id", self._merge(*links))
        was, is_now = _pages(old), _pages(new)
        if identity(was) != identity(is_now):
            made.append(self._reviser.mark("sectPrChange", was))
        return made


def _references(section: etree._Element) -> Mapping[tuple[str, str], etree._Element]:
    return {
        (str(part.tag), part.get(f"{W}type", "default")): part
        for part in section
        if part.tag in _REFERENCES
    }


def _pages(section: etree._Element) -> etree._Element:
    """A section without its headers and footers."""
    made = copy.deepcopy(section)
    for part in [part for part in made if part.tag in _REFERENCES]:
        made.remove(part)
    return made
