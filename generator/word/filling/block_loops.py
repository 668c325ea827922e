"""Loops and conditions over whole paragraphs, rows and columns, however they were typed.

A tag that has no partner in its own paragraph is about paragraphs; one that has none in its own
cell is about rows. Such tags are moved to a paragraph, row or cell of their own, in the form that
docxtpl takes out again; what stood beside them stays.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from generator.word.filling.paragraph_tags import Token, has_content, read_tokens, take_out
from generator.word.text.pairing import Pairing
from generator.word.text.walk import walk
from generator.word.xml import W, w

_P, _TBL, _TR, _TC = (f"{W}{n}" for n in ("p", "tbl", "tr", "tc"))
_BOXES = tuple(f"{W}{n}" for n in ("body", "hdr", "ftr", "footnote", "endnote", "txbxContent"))
_CONTROL = f"{W}sdt"
_INSIDE = (f"{W}sdtContent", f"{W}customXml")
_BEGINS = frozenset(("for", "if"))
_ENDS = frozenset(("endfor", "endif"))

Loop = tuple[etree._Element, etree._Element]


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A tag whose partner is where it can't be; ``paragraph`` counts all ``w:p`` of the part."""

    paragraph: int
    tag: str


@dataclass(frozen=True, slots=True)
class Settled:
    """The loops over blocks, each with the blocks of its begin and its end; and what has none."""

    loops: tuple[Loop, ...]
    faults: tuple[Misplaced, ...]


def settle(root: etree._Element) -> Settled:
    """Give every loop and condition over blocks its own place. Says which tags have none."""
    settling = _Settling(root)
    if not settling.faults:
        for box in list(root.iter(*_BOXES)):
            settling.whole(box)
    faults = sorted(settling.faults, key=lambda fault: fault.paragraph)
    return Settled(tuple(settling.loops()), tuple(faults))


class _Settling:
    """One part on its way; ``marks`` are the paragraphs, rows and cells made for a tag."""

    def __init__(self, root: etree._Element) -> None:
        number = {p: n for n, p in enumerate(root.iter(_P))}
        self._tokens = {p: read_tokens(p, number[p], s) for p, s in walk(root, Counter())}
        self._marks: dict[etree._Element, Token] = {}
        pairing = Pairing([t for found in self._tokens.values() for t in found if t.tag.turns])
        self._blocks = {token: block for block in pairing.blocks for token in block.members}
        self.faults = [Misplaced(f.at.paragraph, f.at.tag.text) for f in pairing.faults]

    def loops(self) -> Iterator[Loop]:
        """Where each loop over blocks begins and ends."""
        made = {token: mark for mark, token in self._marks.items()}
        for token, block in self._blocks.items():
            if token.word == "for" and token is block.start and token in made and block.end in made:
                yield made[token], made[block.end]

    def whole(self, box: etree._Element) -> None:
        """A box outside which no partner can be: the body, a text box, a footnote."""
        for child in list(box):
            self._block(child)
        self._judge(box)

    def _block(self, block: etree._Element) -> None:
        if block.tag == _P:
            self._paragraph(block)
        elif block.tag == _TBL:
            self._table(block)
        elif block.tag in {_CONTROL, *_INSIDE}:
            for inside in block.iterchildren(*_INSIDE) if block.tag == _CONTROL else (block,):
                self.whole(inside)

    def _judge(self, box: etree._Element) -> None:
        """Whoever has no partner among the marks of this box has none at all."""
        marks = self._marks_in(box)
        tokens = [self._marks[mark] for mark in marks]
        crossed = Pairing([token for token in tokens if token.tag.turns]).faults
        single = [*self._loose(tokens), *(fault.at for fault in crossed)]
        for mark in marks:
            token = self._marks[mark]
            if token.tag.word == "#":
                box.remove(mark)
            elif token.between or token in single:
                self.faults.append(Misplaced(token.paragraph, token.tag.text))

    def _marks_in(self, box: etree._Element) -> list[etree._Element]:
        return [child for child in box if child in self._marks]

    def _paragraph(self, paragraph: etree._Element) -> None:
        tokens = self._tokens.get(paragraph, [])
        if not tokens:
            return
        alone = all(t.at_start and t.at_end for t in tokens)
        moved = tokens if alone else self._leaving(paragraph, tokens)
        before, after = take_out(paragraph, moved, alone=alone)
        for token in before:
            paragraph.addprevious(self._mark(token, "p"))
        for token in reversed(after):
            paragraph.addnext(self._mark(token, "p"))
        parent = paragraph.getparent()
        if alone and parent is not None and paragraph.find(f"{W}pPr/{W}sectPr") is None:
            parent.remove(paragraph)

    def _table(self, table: etree._Element) -> None:
        for row in [r for r in table.iter(_TR) if next(r.iterancestors(_TBL)) is table]:
            self._row(row)
        for box in (table, *table.iter(*_INSIDE)):
            if box is table or next(box.iterancestors(_TBL, _TC)) is table:
                self._judge(box)

    def _row(self, row: etree._Element) -> None:
        upward: list[Token] = []
        for cell in [c for c in row.iter(_TC) if next(c.iterancestors(_TR)) is row]:
            leaving = self._leaving_cell(cell)
            self._columns(cell, [t for t in leaving if t.tag.scope == "tc"])
            upward += [t for t in leaving if t.tag.scope != "tc"]
        columns = self._marks_in(row)
        self._judge(row)
        tokens = [t for t in upward if t.tag.word != "#"]
        if upward and not columns and not has_content(row):
            for token in tokens:
                row.addprevious(self._mark(token, "tr"))
            row.getparent().remove(row)  # type: ignore[union-attr]
            return
        for token in tokens:
            if token.tag.word in _BEGINS:
                row.addprevious(self._mark(token, "tr"))
            elif token.tag.word not in _ENDS:
                self.faults.append(Misplaced(token.paragraph, token.tag.text))
        for token in reversed(tokens):
            if token.tag.word in _ENDS:
                row.addnext(self._mark(token, "tr"))

    def _leaving_cell(self, cell: etree._Element) -> list[Token]:
        """The tags in a cell that are about its row or its column; they are taken out of it."""
        for child in list(cell):
            self._block(child)
        marks = self._marks_in(cell)
        staying = [m for m in marks if self._marks[m].tag.scope not in {"tr", "tc"}]
        single = self._loose([self._marks[m] for m in staying])
        leaving = [m for m in marks if m not in staying or self._marks[m] in single]
        for mark in leaving:
            cell.remove(mark)
        self._judge(cell)
        return [self._marks[mark] for mark in leaving]

    def _columns(self, cell: etree._Element, tokens: list[Token]) -> None:
        alone = not has_content(cell)
        for token in tokens:
            if alone or token.tag.word in _BEGINS:
                cell.addprevious(self._mark(token, "tc"))
        for token in reversed(tokens):
            if not alone and token.tag.word not in _BEGINS:
                cell.addnext(self._mark(token, "tc"))
        if alone and tokens:
            cell.getparent().remove(cell)  # type: ignore[union-attr]

    def _mark(self, token: Token, scope: str) -> etree._Element:
        made = w("p", w("r", w("t", token.tag.plain.replace("{% ", f"{{%{scope} ", 1))))
        for wrapper in {"p": (), "tc": ("tc",), "tr": ("tc", "tr")}[scope]:
            made = w(wrapper, made)
        self._marks[made] = token
        return made

    def _loose(self, tokens: Sequence[Token]) -> list[Token]:
        """Those of these tags that have a partner elsewhere, and the remarks."""
        held = set(tokens)
        return [token for token in tokens if not held.issuperset(self._together(token))]

    def _together(self, token: Token) -> list[Token | None]:
        """All tags of its loop or condition; a remark has none."""
        block = self._blocks.get(token)
        return [*block.members] if block else [None]

    def _leaving(self, paragraph: etree._Element, tokens: list[Token]) -> list[Token]:
        """The tags in a paragraph with text that are about more than a piece of it."""
        free = [t for t in tokens if not t.tag.scope]
        single = self._loose(free)
        inside = [t for t in free if t not in single]
        siblings = paragraph.getparent().findall(_P)  # type: ignore[union-attr]
        if self._wraps(inside) and len(siblings) > 1:
            inside = inside[1:-1]
        return [t for t in tokens if t not in inside]

    def _wraps(self, inside: list[Token]) -> bool:
        """Whether one condition holds the whole paragraph, so that it leaves no blank line."""
        return (
            len(inside) > 1
            and inside[0].word == "if"
            and inside[0].at_start
            and inside[-1].at_end
            and self._together(inside[0]) == [inside[0], inside[-1]]
        )
