"""How Word marks what came and what went: runs, paragraphs, rows and looks, with who and when."""

import copy
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from lxml import etree

from generator.word.comparing.tokens import Token, tokens_of
from generator.word.xml import W, looks_of, put, run_text, w

Fate = Literal["kept", "del", "ins"]
_GONE = {f"{W}t": f"{W}delText", f"{W}instrText": f"{W}delInstrText"}
_ROW_MARKS = (f"{W}ins", f"{W}del")


@dataclass(frozen=True, slots=True)
class Fated:
    """A token and what becomes of it; ``was``: the token of which only the looks are changed."""

    token: Token
    fate: Fate
    was: Token | None = None


@dataclass(frozen=True)
class Reviser:
    """Who changes, and when. Numbers come at the end, when all is in its order."""

    author: str
    day: date

    def mark(self, name: str, *children: etree._Element) -> etree._Element:
        """A mark of Word around what came, what went or what was."""
        when = f"{self.day.isoformat()}T00:00:00Z"
        return w(name, *children, id=0, author=self.author, date=when)

    def paragraph(self, paragraph: etree._Element, fate: Fate) -> etree._Element:
        """A whole paragraph that came or went, its end included."""
        made = w("p", copy.deepcopy(paragraph.find(f"{W}pPr")))
        self.mark_end(made, fate)
        for node in self.runs([Fated(token, fate) for token in tokens_of(paragraph)]):
            made.append(node)
        return made

    def mark_end(self, paragraph: etree._Element, *fates: Fate) -> None:
        """The end of a paragraph came or went: without it, it runs on in the next one."""
        looks = paragraph.find(f"{W}pPr/{W}rPr")
        if looks is None:
            looks = w("rPr")
            put(looks_of(paragraph), looks)
        for number, fate in enumerate(fates):
            looks.insert(number, self.mark(fate))

    def rows(self, table: etree._Element, fate: Fate) -> etree._Element:
        """A whole table that came or went."""
        made = copy.deepcopy(table)
        for row in list(made.iter(f"{W}tr")):
            self._mark_row(row, fate)
        self._mark_paragraphs(made, fate)
        return made

    def row(self, row: etree._Element, fate: Fate) -> etree._Element:
        """A whole row that came or went."""
        made = copy.deepcopy(row)
        for each in [made, *made.iterdescendants(f"{W}tr")]:
            self._mark_row(each, fate)
        self._mark_paragraphs(made, fate)
        return made

    def control(
        self, control: etree._Element, inside: list[etree._Element], fate: Fate
    ) -> list[etree._Element]:
        """A content control that came or went: marks stand around its begin and around its end."""
        name = {"ins": "customXmlIns", "del": "customXmlDel"}[fate]
        first, second = (self.mark(f"{name}RangeStart") for _ in range(2))
        ends = [w(f"{name}RangeEnd", id=0) for _ in range(2)]
        parts = [copy.deepcopy(part) for part in control if part.tag != f"{W}sdtContent"]
        content = w("sdtContent", ends[0], *inside, second)
        return [first, w("sdt", *parts, content), ends[1]]

    def _mark_row(self, row: etree._Element, fate: Fate) -> None:
        looks = row.find(f"{W}trPr")
        if looks is None:
            looks = w("trPr")
            row.insert(sum(child.tag == f"{W}tblPrEx" for child in row), looks)
        if not len(looks):  # the schema wants a property before a mark; this one says nothing
            looks.append(w("gridBefore", val=0))
        looks.append(self.mark(fate))

    def _mark_paragraphs(self, whole: etree._Element, fate: Fate) -> None:
        """What stands in the rows shows that it came or went; drawings stay as they are."""
        for paragraph in [p for p in whole.iter(f"{W}p") if _in_rows_of(p, whole)]:
            self.mark_text(paragraph, fate)

    def mark_text(self, paragraph: etree._Element, fate: Fate) -> None:
        """All text of a paragraph came or went, and its end stays."""
        made = self.runs([Fated(token, fate) for token in tokens_of(paragraph)])
        for child in [child for child in paragraph if child.tag != f"{W}pPr"]:
            paragraph.remove(child)
        for node in made:
            paragraph.append(node)

    def runs(self, fated: Sequence[Fated]) -> list[etree._Element]:
        """The tokens in runs, with marks around those that came or went."""
        made: list[etree._Element] = []
        for link, group in groupby(fated, key=lambda f: f.token.link and f.token.link.key):
            tokens = list(group)
            home = tokens[0].token.link
            inside = list(self._marked(tokens))
            if link is None or home is None:
                made += inside
            else:
                shell = copy.deepcopy(home.element)
                shell.extend(inside)
                made.append(shell)
        return made

    def _marked(self, tokens: Iterable[Fated]) -> Iterator[etree._Element]:
        for fate, group in groupby(tokens, key=lambda f: f.fate):
            nodes = list(self._in_runs(group))
            if fate == "kept":
                yield from nodes
            else:
                yield self.mark(fate, *(_gone(node) if fate == "del" else node for node in nodes))

    def _in_runs(self, tokens: Iterable[Fated]) -> Iterator[etree._Element]:
        run: etree._Element | None = None
        last: tuple[bytes, bytes | None] | None = None
        for fated in tokens:
            if fated.token.alone is not None:
                run, last = None, None
                yield copy.deepcopy(fated.token.alone)
            for number, piece in enumerate(fated.token.pieces):
                was = fated.was.pieces[number] if fated.was is not None else None
                seen = (piece.seen_as, was.seen_as if was is not None else None)
                if run is None or last != seen or piece.of_field:
                    run = w("r", copy.deepcopy(piece.looks))
                    if was is not None:
                        self.looks_changed(run, was.looks)
                    yield run
                _show(run, piece.shown)
                last = None if piece.of_field else seen  # each sign of a field has its own run

    def looks_changed(self, holder: etree._Element, old: etree._Element | None) -> None:
        """The looks of a run, or of the end of a paragraph, were others."""
        before = w("rPr") if old is None else copy.deepcopy(old)
        put(looks_of(holder, "rPr"), self.mark("rPrChange", before))


def _show(run: etree._Element, shown: str | etree._Element) -> None:
    """A word or another child more in a run."""
    last = run[-1] if len(run) else None
    if not isinstance(shown, str):
        run.append(copy.deepcopy(shown))
    elif last is not None and last.tag == f"{W}t":
        last.text = (last.text or "") + shown
    else:
        run.append(run_text(shown))


def _gone(node: etree._Element) -> etree._Element:
    """A run or control with its text as text that went; text in drawings stays text."""
    for child in node:
        if child.tag in _GONE:
            child.tag = _GONE[child.tag]
        elif etree.QName(child).namespace == W[1:-1] and child.tag != f"{W}drawing":
            _gone(child)
    return node


def _in_rows_of(paragraph: etree._Element, whole: etree._Element) -> bool:
    for above in paragraph.iterancestors():
        if above is whole:
            return True
        if above.tag == f"{W}txbxContent":
            return False
    return False
