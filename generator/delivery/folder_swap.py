"""Put a set of files in place of another: whole, or not at all, also when killed half-way.

First the new files beside the old, a copy of what stands there and a journal, all of it on the
disk; then the moves. The swap counts once its journal is gone.
"""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from errno import EACCES
from pathlib import Path, PurePosixPath

from generator.delivery import disk
from generator.delivery.build_record import checksum, free_name
from generator.delivery.journal import BACKUP, JOURNAL, STAGE, Move, keep_journal, present


class NotWhole(OSError):
    """The swap failed, and these files could not be put back; the journal stays for the next."""

    def __init__(self, stuck: Sequence[str]) -> None:
        super().__init__(f"not put back: {', '.join(stuck)}")
        self.stuck = tuple(stuck)


@dataclass
class Undone:
    """How going back went: what is hers and stayed (with the name of what stood there before),
    what is locked, and of what the copy is gone.
    """

    hers: dict[str, str] = field(default_factory=dict)
    stuck: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def swap(output: Path, new: Mapping[str, bytes], there: Mapping[str, str | None]) -> None:
    """Of every path in ``there`` (its checksum now, or None): write it, or remove what is not new.

    On any fault nothing changed: raises ``OSError`` after putting everything back, and
    ``NotWhole`` when that could not be done.
    """
    after = {path: checksum(data) for path, data in new.items()}
    moves = [Move(path, before, after.get(path)) for path, before in there.items()]
    moves = [move for move in moves if move.before != move.after]
    if not moves:
        return
    done: list[Move] = []
    try:
        _prepare(output, moves, new)
        for move in moves:
            _still(output / move.path, move.before)
            done.append(move)
            _put(output, move)
        _settle(output, moves, ".")
    except BaseException:
        undone = undo(output, done)
        if undone.stuck:
            raise NotWhole(undone.stuck) from None
        forget(output)
        raise
    forget(output)


def _prepare(output: Path, moves: Sequence[Move], new: Mapping[str, bytes]) -> None:
    for move in moves:
        if move.after is not None:
            disk.write(output / STAGE / move.path, new[move.path])
        if move.before is not None:
            disk.copy(output / move.path, output / BACKUP / move.path)
            _still(output / BACKUP / move.path, move.before)
    _settle(output, moves, STAGE, BACKUP)
    keep_journal(output, moves)


def _settle(output: Path, moves: Sequence[Move], *tops: str) -> None:
    """The names given and taken for these moves are on the disk: the journal counts on them."""
    folders = {folder for move in moves for folder in PurePosixPath(move.path).parents}
    for top in tops:
        for folder in folders:
            disk.settle(output / top / folder)
    disk.settle(output)


def _still(path: Path, before: str | None) -> None:
    """She may save a document while a build runs."""
    if present(path) != before:
        raise PermissionError(EACCES, "changed meanwhile", str(path))


def _put(output: Path, move: Move) -> None:
    if move.after is None:
        disk.remove(output / move.path)
    else:
        disk.move(output / STAGE / move.path, output / move.path)


def complete(output: Path, moves: Sequence[Move]) -> bool:
    """Whether every move was made: what comes has left its place in wait, what goes is gone.

    A document of before the move can hold her own words by now: it says nothing of the others.
    """
    return all(_made(output, move) for move in moves)


def _made(output: Path, move: Move) -> bool:
    now = present(output / move.path)
    if move.after is None:
        return now is None
    return now != move.before and not os.path.lexists(output / STAGE / move.path)


def undo(output: Path, moves: Sequence[Move]) -> Undone:
    """Put back what stood there, where the file of now is the one that the swap wrote."""
    undone = Undone()
    for move in reversed(moves):
        try:
            _undo(output, move, undone)
        except OSError:
            undone.stuck.append(move.path)
    return undone


def _undo(output: Path, move: Move, undone: Undone) -> None:
    target, kept = output / move.path, output / BACKUP / move.path
    now = present(target)
    if now == move.before or os.path.lexists(output / STAGE / move.path):
        return  # the swap did not come to this one
    has_copy = move.before is not None and present(kept) == move.before
    if now not in {move.after, None}:
        undone.hers[move.path] = ""
        if has_copy:
            beside = free_name(output, move.path, "vorige")
            disk.move(kept, output / beside)
            undone.hers[move.path] = beside
    elif move.before is None:
        disk.remove(target)
        with suppress(OSError):  # it holds more
            target.parent.rmdir()
    elif has_copy:
        disk.move(kept, target)
    else:
        undone.lost.append(move.path)


def forget(output: Path) -> None:
    """The swap is over: from here on there is nothing to go back to. What stays goes next time."""
    with suppress(OSError):
        disk.clear(output / JOURNAL)
        disk.settle(output / BACKUP)
        for folder in (STAGE, BACKUP):
            with suppress(OSError):  # a scanner holds one file: the others go
                disk.clear(output / folder)
