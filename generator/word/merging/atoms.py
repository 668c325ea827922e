"""A paragraph as atoms: words, spaces and signs with their looks, and things that are no text.

What Word and LibreOffice rewrite by themselves when they save (how text is cut in runs, proofing,
bookmarks, the results of fields) makes no difference here.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from generator.word.merging.given_looks import Looks

# A number, a date and an amount are one word: half of one is never mixed with half of another.
WORD = re.compile(r"(?:\w+(?:(?:[.,:/@’'\-]|\xad+)\w+)*|\s|[^\w\s])\xad*")
PAGE = "nieuwe bladzijde"


@dataclass(frozen=True)
class Atom:
    """A word, a sign, or something that is no text (``thing``). Equal ones look equal.

    ``tracked`` is what Word's own change tracking says: ins or del, by whom and when; ``nodes``
    are the runs that it consists of, once ``cut`` has been at the paragraph.
    """

    text: str
    looks: Looks = ()
    tracked: tuple[str, str, str] = ("", "", "")
    thing: bool = False
    nodes: tuple[etree._Element, ...] = field(default=(), compare=False)

    @property
    def word(self) -> bool:
        """Whether it counts as a word."""
        return self.thing or self.text[:1].isalnum()


@dataclass(frozen=True)
class Reading:
    """How a document is read: the names of its styles by their ids, the looks that each gives to
    words and to lines, and where its links lead.

    ``office``: it was saved by another program than Word, which lays page breaks of its own;
    ``coarse``: only the looks count that such a program leaves alone.
    """

    styles: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    lines: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    office: bool = False
    coarse: bool = False

    @property
    def ids(self) -> Mapping[str, str]:
        """The ids of the styles by their names."""
        return {name: style for style, name in self.styles.items() if style}


def shown_text(found: Sequence[Atom]) -> str:
    """What somebody reads; what was struck by change tracking is not there."""
    return "".join(a.text for a in found if not a.thing and a.tracked[0] != "del")
