"""Where commands stand: in rows, cells and paragraphs that begin and end together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from lxml import etree

from generator.word.proofreading.commands import Command, in_words
from generator.word.proofreading.slips import Slip, SlipKind
from generator.word.text.pairing import Block
from generator.word.text.paragraphs import Paragraph
from generator.word.text.typed_tags import Tag
from generator.word.xml import W

_PICTURES = (f"{W}drawing", f"{W}pict", f"{W}object")


def misplaced(
    lines: Sequence[Paragraph],
    tags: Sequence[Tag],
    commands: Sequence[Command],
    blocks: Sequence[Block[Command]],
) -> Iterator[Slip]:
    """Every command in a place where it can't do its work."""
    rest = _rest_of_lines(lines, commands)
    rows: defaultdict[etree._Element, list[int]] = defaultdict(list)
    cells: defaultdict[etree._Element, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line.spot.row is not None:
            rows[line.spot.row].append(number)
            cells[line.spot.home].append(number)
    for tag in tags:
        if not tag.command and tag.scope:
            yield Slip("field prefix", tag.line, tag.typed, (tag.scope, f"{{{{ {tag.inside} }}}}"))
    outside = [c for c in commands if c.tag.scope in {"tr", "tc"} and c.spot.row is None]
    yield from _strays(outside, blocks)
    yield from _lost(commands, blocks, lines, rest, rows, cells)
    staying = {block.start.spot.row for block in blocks if _in_cell(block)}
    alone = {
        row: row not in staying and not any(rest[n] for n in numbers)
        for row, numbers in rows.items()
    }
    inside = _within_text(lines, commands)
    dragged = list(_dragged(blocks, alone))
    yield from (slip for slip, _ in dragged)
    crossed = {id(block) for _, pair in dragged for block in pair}
    for block in blocks:
        if id(block) in crossed:
            continue
        members = list(block.members)
        if not block.crossed and not any(m in outside for m in members):
            apart = list(_apart(block, members[1:], alone))
            yield from apart or _torn(block, [m for m in members if m.order in inside])


def _strays(outside: Sequence[Command], blocks: Sequence[Block[Command]]) -> Iterator[Slip]:
    """Commands for rows and cells where there is no table; begin and end are told as one."""
    follows = {m.order: b.start for b in blocks for m in b.members if m is not b.start}
    for command in outside:
        if not command.silent and follows.get(command.order) not in outside:
            kind: SlipKind = "row outside" if command.tag.scope == "tr" else "cell outside"
            also = [m for m in outside if follows.get(m.order) is command]
            bare = " en ".join(f"{{% {m.text} %}}" for m in (command, *also))
            yield Slip(kind, command.line, command.typed, (bare,))


def _dragged(
    blocks: Sequence[Block[Command]], alone: dict[etree._Element, bool]
) -> Iterator[tuple[Slip, tuple[Block[Command], Block[Command]]]]:
    """Two blocks that are whole again when one begin or end goes back to where it came from."""
    torn = [b for b in blocks if b.end is not None and not _together(b.start, b.end, alone)]
    for outer, inner in combinations(torn, 2):
        if outer.end is None or inner.end is None or outer.kind != inner.kind:
            continue
        for start, end, other in (
            (inner.start, outer.end, (outer.start, inner.end)),
            (outer.start, inner.end, (inner.start, outer.end)),
        ):
            if _together(*other, alone) and (start.table is None) is not (end.table is None):
                moved, stays = (start, end) if start.table is not None else (end, start)
                about = (moved.typed, stays.typed)
                slip = Slip("dragged", moved.line, moved.typed, about, stays.line, stays.typed)
                yield slip, (outer, inner)
                break


def _torn(block: Block[Command], inside: Sequence[Command]) -> Iterator[Slip]:
    """A block over more paragraphs that begins, turns or ends in the middle of a text."""
    if block.end is None or block.end.line == block.start.line:
        return
    for command in inside:
        if not command.silent and not command.tag.scope:
            about = (in_words(block), command.typed)
            yield Slip("within text", command.line, command.typed, about)
            return


def _within_text(lines: Sequence[Paragraph], commands: Sequence[Command]) -> set[int]:
    """The commands with text on both sides; other commands are no text."""
    by_line: defaultdict[int, list[Command]] = defaultdict(list)
    for command in commands:
        by_line[command.line].append(command)
    found: set[int] = set()
    for line, here in by_line.items():
        text, gaps = lines[line].text, []
        for command in here:
            before, _, text = text.partition(command.typed)
            gaps.append(bool(before.strip()))
        gaps.append(bool(text.strip()))
        found |= {c.order for n, c in enumerate(here) if any(gaps[: n + 1]) and any(gaps[n + 1 :])}
    return found


def _rest_of_lines(lines: Sequence[Paragraph], commands: Sequence[Command]) -> list[str]:
    """The text of every line that is no command."""
    rest = [line.text for line in lines]
    for command in commands:
        rest[command.line] = rest[command.line].replace(command.typed, "", 1)
    return [text.strip() for text in rest]


def _apart(
    block: Block[Command], others: Sequence[Command], alone: dict[etree._Element, bool]
) -> Iterator[Slip]:
    start = block.start
    for other in others:
        torn = not _together(start, other, alone) or _turns_in_row(block, other, alone)
        if torn and not other.silent:
            kind: SlipKind = "table left" if other.table is None else "table entered"
            if start.table is not None and other.table is not None:
                same = other.table is start.table and other.spot.row is not start.spot.row
                kind = "rows apart" if same else "cells apart"
            about = (in_words(block), other.typed)
            yield Slip(kind, other.line, other.typed, about, start.line, start.typed)
            return


def _in_cell(block: Block[Command]) -> bool:
    """Whether a block begins and ends in one cell, and is about what is in it."""
    return block.end is not None and all(
        member.home is block.start.home and member.tag.scope not in {"tr", "tc"}
        for member in block.members
    )


def _turns_in_row(block: Block[Command], other: Command, alone: dict[etree._Element, bool]) -> bool:
    """Whether an else stands in a cell of a row with text, where it can't divide that row."""
    leaves = any(member.home is not block.start.home for member in block.members)
    row = other.spot.row
    turns = leaves and other is not block.end and other.tag.scope != "tc"
    return turns and row is not None and not alone[row]


def _together(one: Command, other: Command, alone: dict[etree._Element, bool]) -> bool:
    if one.home is other.home and one.table is other.table:
        return True
    if one.table is None or one.table is not other.table:
        return False
    if one.spot.row is other.spot.row:
        return True
    return all(
        command.tag.scope == "tr" or (row is not None and alone[row])
        for command, row in ((one, one.spot.row), (other, other.spot.row))
    )


def _lost(
    commands: Sequence[Command],
    blocks: Sequence[Block[Command]],
    lines: Sequence[Paragraph],
    rest: Sequence[str],
    rows: dict[etree._Element, list[int]],
    cells: dict[etree._Element, list[int]],
) -> Iterator[Slip]:
    """A command with a prefix takes away the whole row, cell or paragraph that it stands in."""
    same_row = [b for b in blocks if b.end and b.end.spot.row is b.start.spot.row]
    whole = {member.order for block in same_row for member in block.members}
    seen: set[object] = set()
    for command in commands:
        spot, prefix = command.spot, command.tag.scope
        if prefix == "tr" and spot.row is not None and command.order not in whole:
            key, numbers, name = spot.row, rows[spot.row], "rij"
        elif prefix == "tc" and spot.row is not None:
            key, numbers, name = spot.home, cells[spot.home], "cel"
        elif prefix == "p":
            key, numbers, name = lines[command.line].element, [command.line], "alinea"
        else:
            continue
        if key in seen:
            continue
        seen.add(key)
        text = " ".join(filter(None, (rest[n] for n in numbers)))
        if not text and any(
            next(lines[n].element.iter(*_PICTURES), None) is not None for n in numbers
        ):
            text = "een afbeelding"
        if text and not command.silent:
            bare = f"{{% {command.text} %}}"
            yield Slip("lost text", command.line, command.typed, (text, name, bare))


def expected(start: Slip, lines: Sequence[Paragraph]) -> Slip:
    """A beginning that is never closed, with the last line where its end could have stood."""
    if start.kind != "never closed" or start.other is not None:
        return start
    here = lines[start.line].spot
    last = start.line
    for number, line in enumerate(lines[start.line + 1 :], start=start.line + 1):
        if line.spot.table is not here.table and here.table is not None:
            break
        if line.level and line.spot.table is None:
            break
        if line.spot.table is here.table:
            last = number
    return start if last == start.line else replace(start, other=last)
