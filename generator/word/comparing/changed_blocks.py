"""What changed in a body, a cell, a header: which paragraphs and tables stay, go and come."""

import copy
from collections.abc import Hashable, Iterator
from typing import Protocol

from lxml import etree

from generator.word.comparing.aligned import NO_BLOCKS, Beside, aligned
from generator.word.comparing.changed_ends import Row, settled
from generator.word.comparing.changed_properties import changed_properties
from generator.word.comparing.changed_tables import block_words, can_go, columns, merged_table
from generator.word.comparing.changed_text import fates
from generator.word.comparing.revisions import Fate, Reviser
from generator.word.comparing.tidied import CannotCompare, identity
from generator.word.comparing.tokens import tokens_of
from generator.word.xml import W, w

Block = etree._Element
Stretch = tuple[Block, ...]  # one block, or those that a field reaches over
_P, _TABLE = f"{W}p", f"{W}tbl"
_CONTROL, _CONTENT = f"{W}sdt", f"{W}sdtContent"
_BOOKMARKS = frozenset(f"{W}{name}" for name in ("bookmarkStart", "bookmarkEnd"))


class Sections(Protocol):
    """What is known of sections: whether two can be one, and how they are."""

    def layout(self, section: etree._Element | None) -> Hashable: ...  # noqa: D102
    def merged(self, old: etree._Element, new: etree._Element) -> etree._Element: ...  # noqa: D102


class Blocks:
    """Writes both versions of what holds paragraphs and tables into one."""

    def __init__(self, reviser: Reviser, sections: Sections) -> None:
        self._reviser = reviser
        self._sections = sections

    def merged(self, old: Block, new: Block) -> list[Block]:
        """The blocks of both, with marks. Raises ``CannotCompare``."""
        made: list[Block] = []
        last: Row | None = None
        for row in settled(list(self._beside(old, new)), self._sort):
            blocks = self._block(row)
            tables = bool(made) and made[-1].tag == blocks[0].tag == _TABLE
            if tables and last is not None and last.kind != row.kind:
                made.append(self._between_tables())
            made += blocks
            last = row
        return made

    def _between_tables(self) -> Block:
        """A paragraph that is in neither version, so that Word takes two tables for two."""
        made = w("p")
        self._reviser.mark_end(made, "ins", "del")
        return made

    def _beside(self, old: Block, new: Block) -> Iterator[Beside[Block]]:
        rows = aligned(
            list(_stretches(old)),
            list(_stretches(new)),
            same=lambda stretch: tuple(map(identity, stretch)),
            words=lambda stretch: [word for block in stretch for word in block_words(block)],
            sort=lambda s: self._sort(s[0]) if len(s) == 1 else "field",
        )
        for row in rows:
            left, right = row.left or (), row.right or ()
            if row.kind == "changed" and len(left) > 1:
                yield from self._in_field(left, right)
            elif row.kind in {"equal", "changed"}:
                for one, other in zip(left, right, strict=True):
                    yield Beside(row.kind, one, other)
            else:
                yield from _apart(left, right)

    def _in_field(self, left: Stretch, right: Stretch) -> Iterator[Beside[Block]]:
        """A field over several paragraphs: its begin and end stay, or all of it goes and comes."""
        if any(not self._same_field(left[n], right[n]) for n in (0, -1)):
            yield from _apart(left, right)
            return
        yield Beside("changed", left[0], right[0])
        middle = left[1:-1], right[1:-1]
        yield from aligned(*middle, same=identity, words=block_words, sort=self._sort)
        yield Beside("changed", left[-1], right[-1])

    def _same_field(self, old: Block, new: Block) -> bool:
        """Whether the begin or end of a field stays when one paragraph becomes the other."""
        if self._sort(old) != self._sort(new) or old.tag != _P:
            return False
        fated = fates(tokens_of(old), tokens_of(new))
        return all(f.fate == "kept" and f.was is None for f in fated if f.token.of_field)

    def _sort(self, block: Block) -> Hashable:
        """What two blocks must have in common to be a pair."""
        if block.tag == _P:
            return _P, self._sections.layout(block.find(f"{W}pPr/{W}sectPr"))
        if block.tag == _TABLE:
            return _TABLE, columns(block)
        if block.tag == _CONTROL:
            parts = [part for part in block if part.tag != f"{W}sdtContent"]
            return (_CONTROL, *map(identity, parts))
        return id(block)

    def _block(self, row: Row) -> list[Block]:
        left, right = row.left, row.right
        if left is not None and right is not None:
            if row.kind == "equal" and row.runs_on is None:
                return [copy.deepcopy(right)]
            if right.tag == _P:
                return [self._paragraph(left, right, row.runs_on)]
            if right.tag == _TABLE:
                return [merged_table(left, right, self._reviser, self.merged)]
            return [self._control(left, right)]
        block = right if left is None else left
        assert block is not None
        fate: Fate = "ins" if left is None else "del"
        if row.properties is None:
            return self._alone(block, fate)
        made = copy.deepcopy(block)
        self._reviser.mark_text(made, fate)
        _take_properties(made, self._properties(*row.properties))
        return [made]

    def _alone(self, block: Block, fate: Fate) -> list[Block]:
        """A block that went or came."""
        if block.tag == _P:
            return [self._reviser.paragraph(block, fate)]
        if block.tag == _TABLE and can_go(block):
            return [self._reviser.rows(block, fate)]
        if block.tag in _BOOKMARKS:
            return [self._reviser.mark(fate, copy.deepcopy(block))]
        content = block.find(_CONTENT) if block.tag == _CONTROL else None
        if content is not None:
            inside = [part for child in content for part in self._alone(child, fate)]
            return self._reviser.control(block, inside, fate)
        raise CannotCompare("een invulvak of een ander bijzonder onderdeel is veranderd")

    def _properties(self, old: Block, new: Block) -> Block | None:
        """The properties of a paragraph that was another."""
        before, now = old.find(f"{W}pPr"), new.find(f"{W}pPr")
        made = changed_properties(self._reviser, before, now)
        was, section = (one.find(f"{W}pPr/{W}sectPr") for one in (old, new))
        held = None if made is None else made.find(f"{W}sectPr")
        if made is not None and held is not None and was is not None and section is not None:
            made.replace(held, self._sections.merged(was, section))
        return made

    def _paragraph(self, old: Block, new: Block, runs_on: Fate | None) -> Block:
        made = w("p")
        if runs_on is None:
            _take_properties(made, self._properties(old, new))
        else:
            kept = old if runs_on == "del" else new
            _take_properties(made, copy.deepcopy(kept.find(f"{W}pPr")))
            self._reviser.mark_end(made, runs_on)
        made.extend(self._reviser.runs(fates(tokens_of(old), tokens_of(new))))
        return made

    def _control(self, old: Block, new: Block) -> Block:
        """A content control of which only the content is another."""
        made = w("sdt")
        for part in new:
            made.append(self._filled(part, old) if part.tag == _CONTENT else copy.deepcopy(part))
        return made

    def _filled(self, content: Block, old: Block) -> Block:
        before = old.find(_CONTENT)
        made = w("sdtContent")
        made.extend(self.merged(before if before is not None else w("sdtContent"), content))
        return made


def _take_properties(paragraph: Block, properties: Block | None) -> None:
    for old in paragraph.findall(f"{W}pPr"):
        paragraph.remove(old)
    if properties is not None:
        paragraph.insert(0, properties)


def _stretches(home: Block) -> Iterator[Stretch]:
    """The blocks of a home, those together over which a field reaches."""
    waiting: list[Block] = []
    depth = 0
    for block in home:
        if block.tag in NO_BLOCKS:
            continue
        waiting.append(block)
        for sign in block.iter(f"{W}fldChar"):
            depth += {"begin": 1, "end": -1}.get(sign.get(f"{W}fldCharType", ""), 0)
        if depth <= 0:
            yield tuple(waiting)
            waiting, depth = [], 0
    yield from ((block,) for block in waiting)


def _apart(left: Stretch, right: Stretch) -> Iterator[Beside[Block]]:
    yield from (Beside("left", block, None) for block in left)
    yield from (Beside("right", None, block) for block in right)
