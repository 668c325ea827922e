"""A template read for slips of the pen: all of them, each once, and the fields that it prints."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.word.proofreading.command_places import expected, misplaced
from generator.word.proofreading.commands import Command, in_words, read_command
from generator.word.proofreading.expressions import parse
from generator.word.proofreading.field_names import Names, Views
from generator.word.proofreading.misfits import Scope
from generator.word.proofreading.paths import named
from generator.word.proofreading.slips import Slip
from generator.word.text.pairing import Block, Pairing, Unmet
from generator.word.text.paragraphs import Paragraph
from generator.word.text.read_tags import read_lines
from generator.word.text.typed_tags import Fault, Tag

_NAMELESS = frozenset({"field", "other loop", "other document"})


@dataclass(frozen=True)
class Judged:
    """The slips of a part in order of reading, and the fields that it prints.

    ``doubtful`` are fields, groups and lists that may be meant where something is wrong.
    """

    slips: tuple[Slip, ...]
    used: frozenset[str]
    doubtful: frozenset[str]


def _first(slip: Slip) -> str:
    return slip.about[0].partition(".")[0]


def _told(fault: Unmet[Command]) -> Slip:
    at, other = fault.at, fault.other
    shown = at.typed if fault.kind in {"else in loop", "else of loop"} else at.word
    named = () if fault.kind in {"never closed", "too deep"} else (shown,)
    about = (*named, *([in_words(fault.block)] if fault.block else []))
    about = (*about, fault.needs) if fault.needs else about
    if fault.kind == "else of loop" and fault.block:
        about = (*about, fault.block.start.text.partition(" in ")[2].partition(" if ")[0])
    line, beside = (other.line, other.typed) if other else (None, "")
    return Slip(fault.kind, at.line, at.typed, about, line, beside)


@dataclass(frozen=True)
class Reading:
    """The tags of a part; what is said of it needs no view."""

    lines: Sequence[Paragraph]

    @cached_property
    def _scanned(self) -> tuple[list[Tag], list[Slip]]:
        found = list(read_lines([line.text for line in self.lines]))
        faults = [one for one in found if isinstance(one, Fault)]
        tags = [one for one in found if isinstance(one, Tag) and one.word != "#"]
        return tags, [Slip(fault.kind, fault.line, fault.mark, fault.about) for fault in faults]

    @cached_property
    def _commands(self) -> tuple[dict[int, Command], list[Slip]]:
        commands: dict[int, Command] = {}
        slips: list[Slip] = []
        refused: set[str] = set()
        for order, tag in enumerate(self._scanned[0]):
            if tag.command:
                command, slip = read_command(order, tag, self.lines[tag.line].spot)
                commands[order] = command
                if slip and not (slip.kind == "not allowed" and slip.about[1] in refused):
                    slips.append(slip)
                    refused.update(slip.about[1:] if slip.kind == "not allowed" else ())
        return commands, slips

    @cached_property
    def _pairing(self) -> Pairing[Command]:
        return Pairing(list(self._commands[0].values()))

    @cached_property
    def _inside(self) -> dict[int, tuple[Block[Command], ...]]:
        """For each command the blocks that are open behind it."""
        return dict(zip(self._commands[0], self._pairing.inside, strict=True))

    @cached_property
    def _unmet(self) -> list[Slip]:
        """What is wrong with begins and ends, where nothing else is wrong with them."""
        slips: list[Slip] = []
        for fault in self._pairing.faults:
            if not fault.at.silent:
                fault.at.silent = True
                slips.append(expected(_told(fault), self.lines))
        return slips

    @cached_property
    def _own(self) -> list[Slip]:
        """Slips that are there whatever the fields are."""
        tags, slips = self._scanned
        commands, wrong = self._commands
        paired = self._unmet
        placed = misplaced(self.lines, tags, list(commands.values()), self._pairing.blocks)
        kept = (s for s in placed if s.kind != "within text" or not paired)
        return [*slips, *wrong, *paired, *kept]

    @cached_property
    def _named(self) -> dict[int, Counter[tuple[str, str]]]:
        """Per loop: the names in it, each with the field that is asked of it."""
        found: defaultdict[int, Counter[tuple[str, str]]] = defaultdict(Counter)
        enclosing: tuple[Block[Command], ...] = ()
        for order, tag in enumerate(self._scanned[0]):
            if order in self._commands[0]:
                command = self._commands[0][order]
                enclosing = self._inside[order]
                names = named(command.repeats, command.test)
            else:
                names = named(parse(tag.inside))
            for block in enclosing:
                found[id(block)].update(names)
        return found

    def judged(self, view: Scope, others: Views) -> Judged:
        """All slips, given the fields of this document and of the others."""
        names = Names(view, self._pairing.blocks, others, self._named)
        fields = self._without_begin(list(self._fields(names)))
        unknown = {(slip.line, slip.mark) for slip in fields if slip.kind in _NAMELESS}
        own = [s for s in self._own if s.kind != "field prefix" or (s.line, s.mark) not in unknown]
        slips = [*own, *self._by_row(fields), *names.misnamed]
        ordered = sorted(dict.fromkeys(slips), key=lambda slip: slip.line)
        return Judged(tuple(ordered), frozenset(names.used), frozenset(names.doubtful))

    def _by_row(self, slips: Sequence[Slip]) -> Iterator[Slip]:
        """A row that stands outside its loop is told once, and not field by field."""
        rows: defaultdict[tuple[object, int | None], list[Slip]] = defaultdict(list)
        for slip in slips:
            row = self.lines[slip.line].spot.row
            if row is None or slip.kind != "other loop":
                yield slip
            else:
                rows[row, slip.other].append(slip)
        for found in rows.values():
            yield found[0] if len(found) == 1 else replace(found[0], kind="row of loop")

    def _without_begin(self, slips: list[Slip]) -> list[Slip]:
        """Without the fields of a loop of which the beginning is gone: its end is told."""
        for slip in self._unmet:
            if slip.about[0] == "endfor" and slip.kind in {"no begin", "crossing"}:
                here = [s for s in slips if s.line <= slip.line and s.kind in _NAMELESS]
                first = _first(here[-1]) if here else ""
                after = max((e for e in self._ends(first) if e < slip.line), default=-1)
                slips = [s for s in slips if s not in here or s.line < after or _first(s) != first]
        return slips

    def _ends(self, name: str) -> Iterator[int]:
        """The lines where loops with this name end."""
        for block in self._pairing.blocks:
            if name in block.start.names and block.end is not None:
                yield block.end.line

    def _fields(self, names: Names) -> Iterator[Slip]:
        unclear = {(slip.line, slip.mark) for slip in self._commands[1]}
        enclosing: tuple[Block[Command], ...] = ()
        for order, tag in enumerate(self._scanned[0]):
            command = self._commands[0].get(order)
            if command is not None:
                outer, enclosing = names.frame(enclosing), self._inside[order]
                if not tag.broken and (tag.line, tag.typed) not in unclear:
                    yield from names.command(command, outer, names.frame(enclosing))
            elif not tag.command:
                yield from names.printed(tag, parse(tag.inside), names.frame(enclosing))
