"""What became of every part of a template: it stands in a document made of it, or is left out.

A part is a word outside the tags, a field of Word, a property, a remark in the margin, or a piece
of the file that belongs to no document. Nobody says of a word that it is printed: it is looked for
in what was made, line by line.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from generator.events import PartsLeft, TemplateParts
from generator.problems import FilePlace, Place
from generator.word.filling.hidden_text import hides_nothing, out_of_sight
from generator.word.filling.own_properties import left_behind
from generator.word.inspecting.made_document import squeezed
from generator.word.numbering.cross_references import STYLE
from generator.word.numbering.word_fields import fields
from generator.word.own_words.looks import Looks
from generator.word.packaging.package import Package
from generator.word.packaging.relationships import source_of
from generator.word.packaging.strangers import without_strangers
from generator.word.proofreading.opened_template import Template
from generator.word.text.paragraphs import Paragraph, pieces, root_of
from generator.word.text.read_tags import tags
from generator.word.xml import W

_COMMENTS = "word/comments.xml"
_TURNS = {"for": 1, "if": 1, "endfor": -1, "endif": -1}


class Cause(NamedTuple):
    """Why a part stands in no document, and what to do; ``calm`` when nothing is lost by it."""

    why: str
    fix: str = "Er hoeft niets te gebeuren"
    calm: bool = False


NOT_NOW = Cause("Een voorwaarde, een lege lijst of een leeg veld laat dit nu weg", calm=True)
UNUSED = Cause("Van dit sjabloon is nu geen document gemaakt", calm=True)
HIDDEN = Cause("Deze tekst is in Word verborgen", "Zie het blad Controle")
COMMENT = Cause("Een opmerking in de kantlijn komt niet in een document")
PROPERTY = Cause("Dit zegt het sjabloon van zichzelf; elk document krijgt eigen eigenschappen")
ENCLOSED = Cause("Dit bewaart Word voor zichzelf, en geen document heeft het nodig", calm=True)
LOST = Cause("We weten niet waarom", "Meld het aan wie dit programma onderhoudt")


@dataclass
class _Piece:
    """Letters that belong together: typed outside tags, hidden, or neither (a tag, a field).

    ``deep`` in loops and conditions; ``apart``: in a document a number comes before it.
    """

    kind: str
    text: str
    deep: int = 0
    apart: bool = False

    @property
    def words(self) -> int:
        return len(self.text.split()) if self.kind in {"typed", "hidden"} else 0


def printed_parts(template: Template, made: Sequence[str]) -> TemplateParts:
    """The account of a template; ``made`` are the texts of its documents, squeezed."""
    file, seen = template.package.name, 0
    left: list[PartsLeft] = []
    hidden = None if hides_nothing(template.package) else Looks(template.package)
    for part in template.parts:
        deep = 0
        results = {node for field in fields(root_of(part.paragraphs)) for node in field.result}
        for line in part.paragraphs:
            found, deep = _read(line, results, hidden, deep)
            seen += sum(piece.words for piece in found)
            left += _of_line(line, found, made)
        seen += sum(1 for _ in fields(root_of(part.paragraphs)))
    beside = [*_comments(template), *_beside(template.package)]
    return TemplateParts(file, seen + sum(one.parts for one in beside), (*left, *beside))


def _read(
    line: Paragraph, results: set[etree._Element], hidden: Looks | None, deep: int
) -> tuple[list[_Piece], int]:
    """The pieces of a paragraph, and how many loops and conditions are open after it."""
    held = pieces(line.element)
    whole = "".join(text for _, text in held)
    marks = [mark for node, text in held for mark in [_mark(node, results, hidden)] * len(text)]
    depths = [0] * len(whole)
    for tag in tags(whole):
        marks[tag.start : tag.end] = [("tag", 0)] * (tag.end - tag.start)
        depths[tag.start] += _TURNS.get(tag.word, 0)
    marks = [("end", at) if sign == "\n" else marks[at] for at, sign in enumerate(whole)]
    found = []
    for (kind, apart), group in groupby(range(len(whole)), key=marks.__getitem__):
        letters = list(group)
        found.append(_Piece(kind, "".join(whole[at] for at in letters), deep, bool(apart)))
        deep = max(deep + sum(depths[at] for at in letters), 0)
    return found, deep


def _mark(
    node: etree._Element, results: set[etree._Element], hidden: Looks | None
) -> tuple[str, int]:
    """Of which kind the letters of an element are; a number of ours comes before a reference."""
    if node in results:
        return "field", 0
    if hidden and out_of_sight(node, hidden):
        return "hidden", 0
    style = node.find(f"../{W}rPr/{W}rStyle")
    referring = style is not None and style.get(f"{W}val") == STYLE
    return "typed", id(node) if referring else 0


def _of_line(line: Paragraph, found: list[_Piece], made: Sequence[str]) -> Iterator[PartsLeft]:
    for piece in found:
        if piece.kind == "hidden" and piece.words:
            yield _left(line.place, piece.words, piece.text, HIDDEN)
    for ended, group in groupby(found, key=lambda piece: piece.kind == "end"):
        row = [] if ended else list(group)
        least = min((piece.deep for piece in row), default=0)
        always = [piece for piece in row if piece.deep == least]
        whole = bool(made) and _stands(row, always, made)
        for piece in row:
            if piece.kind != "typed" or not piece.words:
                continue
            if not (whole if piece.deep == least else _stands(row, [*always, piece], made)):
                tagged = any(one.kind == "tag" for one in row) or piece.deep
                cause = UNUSED if not made else NOT_NOW if tagged else LOST
                yield _left(line.place, piece.words, piece.text, cause)


def _stands(row: list[_Piece], asked: Iterable[_Piece], made: Sequence[str]) -> bool:
    """Whether a line of a document has these pieces of a line, in order."""
    wanted = {id(piece) for piece in asked if piece.words}
    texts, loose = [""], False  # between each two of them anything may stand
    for piece in row:
        if piece.kind == "typed" and id(piece) in wanted:
            text = squeezed(piece.text)
            if loose or piece.apart:
                texts.append(text)
            else:
                texts[-1] += text
            loose = False
        else:
            loose = True
    longest = max(texts, key=len)
    return any(_has(texts, line, loose) for text in made for line in _lines_with(longest, text))


def _has(texts: list[str], line: str, loose: bool) -> bool:
    """Whether a line begins with the first text and has the others in order.

    Not ``loose``: it ends with the last of them.
    """
    first, *others = texts
    if not line.startswith(first) or not (loose or others or line == first):
        return False
    at = len(first)
    for number, text in enumerate(others, start=1):
        ends = number == len(others) and not loose
        found = line.rfind(text, at) if ends else line.find(text, at)
        if found < 0 or (ends and found + len(text) < len(line)):
            return False
        at = found + len(text)
    return True


def _lines_with(wanted: str, text: str) -> Iterator[str]:
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield text[text.rfind("\n", 0, at) + 1 : end]
        at = text.find(wanted, end)


def _comments(template: Template) -> Iterator[PartsLeft]:
    for found in template.leftovers:
        if found.kind == "comment":
            yield _left(found.place, len(found.about.split()) or 1, found.about, COMMENT)


def _beside(package: Package) -> Iterator[PartsLeft]:
    """What the file has beside its text."""
    place = FilePlace(package.name)
    for name, text in left_behind(package):
        yield _left(place, len(text.split()) or 1, f"{name}: {text}", PROPERTY)
    for name in sorted(set(package.parts) - set(without_strangers(package.parts))):
        if name != _COMMENTS and source_of(name) is None:
            yield _left(place, 1, name, ENCLOSED)


def _left(place: Place, parts: int, text: str, cause: Cause) -> PartsLeft:
    return PartsLeft(place, parts, " ".join(text.split()), *cause)
