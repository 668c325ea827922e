"""Three versions of a document side by side: what she changed is done in the newest one too."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from generator.word.merging.aligning import align
from generator.word.merging.atoms import Atom, Reading
from generator.word.merging.blocks import Block, Cell
from generator.word.merging.certain import NotCertain
from generator.word.merging.dressing import Done, dressed
from generator.word.merging.new_blocks import new_paragraph, new_row
from generator.word.merging.rewriting import cut, mend, replace
from generator.word.merging.sentences import applied, difference, merged, says, tally
from generator.word.merging.taking_away import take_away
from generator.word.merging.three_rows import ThreeRows, line_of
from generator.word.xml import W

CHANGED, ADDED, TAKEN, DRESSED = "veranderd", "toegevoegd", "weggehaald", "opgemaakt"


@dataclass(frozen=True)
class Seen:
    """One edit of hers: what stood there, what she made of it, and where that is in the new one.

    ``words`` are those that she wrote herself, in a paragraph of which the rest stayed.
    """

    what: str
    before: str
    after: str
    element: etree._Element
    collides: bool = False
    words: str = ""


@dataclass
class Merge:
    """The merging of one document, and what it met.

    ``placed``: where a paragraph of hers is in the new one; ``left_out``: the words that did not
    come along, since they stand there already, or in a comment; ``expected``: how a paragraph that
    was changed must read afterwards.
    """

    reading: Reading  # of the new one
    look_inside: bool = False
    seen: list[Seen] = field(default_factory=list)
    placed: dict[etree._Element, etree._Element] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    pieces: list[str] = field(default_factory=list)
    expected: dict[etree._Element, Sequence[Atom]] = field(default_factory=dict)
    _gone: list[etree._Element] = field(default_factory=list)

    def of(
        self,
        made: Sequence[Block],
        hers: Sequence[Block],
        new: Sequence[Block],
        home: etree._Element,
    ) -> None:
        """The blocks of a body or a cell, or the rows of a table; ``home`` holds the new ones."""
        row = ThreeRows(
            made, hers, new, align(made, hers, rewritten=True), align(made, new, moved=True), home
        )
        for index, old in enumerate(made):
            mine, now = row.hers_of(index), row.new_of(index)
            if mine is None:
                self._deleted(old, now, row, index)
            elif mine.key != old.key or (self.look_inside and old.kind != "p"):
                self._changed(old, mine, now, row, index)
            elif now is not None:
                self._pair(mine, now)
        self._added(row)

    def finish(self) -> None:
        """Take away what she took away, when nothing has to find its place any more."""
        for element in self._gone:
            take_away(element)

    def _pair(self, mine: Block, now: Block) -> None:
        if mine.kind == "p":
            self.placed[mine.element] = now.element

    def _deleted(self, old: Block, now: Block | None, row: "ThreeRows", index: int) -> None:
        if now is None:
            self._leave_out(old, -1)
        elif now.key == old.key:
            self._gone.append(now.element)
            self.seen.append(Seen(TAKEN, old.text, "", row.near(index)))
        else:
            self._leave_out(old, -1)
            self.seen.append(Seen(TAKEN, old.text, "", line_of(now.element), collides=True))

    def _changed(
        self, old: Block, mine: Block, now: Block | None, row: "ThreeRows", index: int
    ) -> None:
        if now is None:
            if mine.key != old.key:
                self._leave_out(mine, 1)
                self._leave_out(old, -1)
                near = row.near(index)
                self.seen.append(Seen(CHANGED, old.text, mine.text, near, collides=True))
        elif old.kind == "p":
            self._sentence(old, mine, now)
        elif old.kind == "t":
            self._looks(old, mine, now)
            self.of(old.rows, mine.rows, now.rows, now.element)
        elif not len(old.cells) == len(mine.cells) == len(now.cells):
            if len(old.cells) != len(mine.cells):
                raise NotCertain("je hebt in een tabel een kolom gemaakt of weggehaald")
            if mine.key != old.key:
                raise NotCertain("een tabel waar jij in werkte heeft nu andere kolommen")
        else:
            for before, her, there in zip(old.cells, mine.cells, now.cells, strict=True):
                self._looks(before, her, there)
                self.of(before.blocks, her.blocks, there.blocks, there.element)

    def _sentence(self, old: Block, mine: Block, now: Block) -> None:
        self._pair(mine, now)
        self._looks(old, mine, now)
        found = merged(old.atoms, mine.atoms, now.atoms)
        for change in (*found.shared, *found.colliding):
            self.left_out.update(difference(old.atoms, change))
        if found.applied:
            cut(now.element)
            fresh = now.read_again(self.reading)
            for span, change in reversed(found.applied):
                replace(now.element, fresh, span, change.atoms, self.reading)
                self.pieces.append(says(change))
            mend(now.element)
            self.expected[now.element] = applied(now.atoms, found)
            words = " … ".join(says(change).strip() for _, change in found.applied)
            self._note(old, mine, now, words=words)
        if found.colliding:
            self._note(old, mine, now, collides=True)

    def _looks(self, old: Block | Cell, mine: Block | Cell, now: Block | Cell) -> None:
        """What she gave to the whole of it; with other words beside it that is told with those."""
        done = dressed(old, mine, now, self.reading.ids)
        if done is Done.COLLIDES or (done is Done.APPLIED and old.words == mine.words):
            self._note(old, mine, now, collides=done is Done.COLLIDES)

    def _note(
        self,
        old: Block | Cell,
        mine: Block | Cell,
        now: Block | Cell,
        *,
        collides: bool = False,
        words: str = "",
    ) -> None:
        what = DRESSED if old.text == mine.text else CHANGED
        element = now.element if now.element.tag == f"{W}p" else line_of(now.element)
        self.seen.append(Seen(what, old.text, mine.text, element, collides, words.strip()))

    def _added(self, row: "ThreeRows") -> None:
        new_ones = {i for i in range(len(row.new)) if i not in row.made_of_new}
        after: dict[etree._Element, etree._Element] = {}
        for index, mine in enumerate(row.hers):
            if index in row.made_of_hers:
                continue
            twin = next((i for i in new_ones if row.new[i].key == mine.key and mine.words), None)
            if twin is not None:
                new_ones.discard(twin)
                self._pair(mine, row.new[twin])
                self._leave_out(mine, 1)
                continue
            near, behind = row.anchor(index)
            element = self._made(mine, near, row)
            if near is None:
                row.put_last(element)
            elif behind:
                after.get(near.element, near.element).addnext(element)
                after[near.element] = element
            else:
                near.element.addprevious(element)
            self.pieces += [block.text for block in mine.paragraphs()]
            self.seen.append(Seen(ADDED, "", mine.text, element))

    def _made(self, mine: Block, near: Block | None, row: "ThreeRows") -> etree._Element:
        if mine.kind == "t":
            raise NotCertain("je hebt er een tabel bij gemaakt")
        if mine.kind == "r":
            made, lines = new_row(mine, near, row.new, self.reading)
            self.placed |= lines
            return made
        made = new_paragraph(mine, near, self.reading)
        self.expected[made] = mine.atoms
        self.placed[mine.element] = made
        return made

    def _leave_out(self, block: Block, times: int) -> None:
        for paragraph in block.paragraphs():
            for text, count in tally(paragraph.atoms).items():
                self.left_out[text] += times * count
