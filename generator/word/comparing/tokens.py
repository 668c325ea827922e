"""A paragraph as words, signs and fields in a row: what is compared in it, and written again."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from generator.word.comparing.tidied import identity
from generator.word.xml import W, with_inside

_WORD = re.compile(r"\d+(?:[.,]\d+)*\w*|\w+|\s+|.", re.DOTALL)
_LINK = f"{W}hyperlink"
_FIELD, _ORDER = f"{W}fldChar", f"{W}instrText"


@dataclass(frozen=True, slots=True)
class Link:
    """The link in which a token stands; ``key`` tells it from the others of its paragraph."""

    key: Hashable
    element: etree._Element


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or another child of a run, with the looks of its run."""

    looks: etree._Element | None
    seen_as: bytes
    shown: str | etree._Element

    @property
    def content(self) -> Hashable:
        """What it shows, whatever its looks."""
        return self.shown if isinstance(self.shown, str) else identity(self.shown)

    @property
    def of_field(self) -> bool:
        """Whether it is a sign or the order of a field."""
        return not isinstance(self.shown, str) and self.shown.tag in {_FIELD, _ORDER}


@dataclass(frozen=True, slots=True)
class Token:
    """What is kept, deleted or inserted as a whole: a word, a sign, a field from begin to end.

    ``alone`` stands in no run: a bookmark, a formula, a content control.
    """

    pieces: tuple[Piece, ...]
    link: Link | None
    content: Hashable
    key: Hashable
    alone: etree._Element | None = None

    @property
    def word(self) -> str:
        """Its text when it is a word, a space or a sign, else nothing."""
        shown = self.pieces[0].shown if len(self.pieces) == 1 else None
        return shown if isinstance(shown, str) else ""

    @property
    def of_field(self) -> bool:
        """Whether it is a part of a field that reaches outside its paragraph."""
        return len(self.pieces) == 1 and self.pieces[0].of_field


def tokens_of(paragraph: etree._Element) -> list[Token]:
    """Everything in a paragraph but its properties."""
    found: list[Token] = []
    seen: Counter[bytes] = Counter()
    plain: list[etree._Element] = []
    for child in paragraph:
        if child.tag == _LINK:
            found += _tokens(plain, None)
            plain = []
            shell = with_inside(child, ())
            shell_key = identity(shell)
            found += _tokens(child, Link((shell_key, seen[shell_key]), shell))
            seen[shell_key] += 1
        elif child.tag != f"{W}pPr":
            plain.append(child)
    return found + list(_tokens(plain, None))


def _tokens(nodes: Iterable[etree._Element], link: Link | None) -> Iterator[Token]:
    waiting: list[Piece] = []  # of a field that began
    depth = 0
    for item in _items(nodes):
        if isinstance(item, Piece):
            depth += _turn(item)
            if depth > 0 or waiting:
                waiting.append(item)
            else:
                yield _token((item,), link)
            if waiting and depth <= 0:
                yield _token(tuple(waiting), link)
                waiting, depth = [], 0
        else:
            if waiting:  # a field with more in it than runs
                yield from (_token((piece,), link) for piece in waiting)
                waiting, depth = [], 0
            key = identity(item)
            yield Token((), link, key, (key, link and link.key), item)
    yield from (_token((piece,), link) for piece in waiting)


def _turn(piece: Piece) -> int:
    if isinstance(piece.shown, str) or piece.shown.tag != _FIELD:
        return 0
    return {"begin": 1, "end": -1}.get(piece.shown.get(f"{W}fldCharType", ""), 0)


def _token(pieces: tuple[Piece, ...], link: Link | None) -> Token:
    content = tuple(piece.content for piece in pieces)
    looks = tuple(piece.seen_as for piece in pieces)
    return Token(pieces, link, content, (content, looks, link and link.key))


def _items(nodes: Iterable[etree._Element]) -> Iterator[Piece | etree._Element]:
    for node in nodes:
        if node.tag != f"{W}r":
            yield node
            continue
        looks = node.find(f"{W}rPr")
        seen_as = identity(looks)
        for child in node:
            if child.tag == f"{W}t":
                yield from (Piece(looks, seen_as, word) for word in _WORD.findall(child.text or ""))
            elif child is not looks:
                yield Piece(looks, seen_as, child)
