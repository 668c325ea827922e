"""One paragraph in three versions: what she changed in it goes into the new one, word by word."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.word.merging.atoms import Atom, shown_text
from generator.word.merging.given_looks import Looks


@dataclass(frozen=True)
class Change:
    """A stretch of the made paragraph, and what stands there in another version."""

    start: int
    stop: int
    atoms: tuple[Atom, ...]


@dataclass(frozen=True)
class Merged:
    """What goes where in the new paragraph; what collides; what was the same in both."""

    applied: tuple[tuple[slice, Change], ...]
    colliding: tuple[Change, ...]
    shared: tuple[Change, ...]


def changes(made: Sequence[Atom], other: Sequence[Atom]) -> list[Change]:
    """What is otherwise; two changes with hardly a word between them are one."""
    matcher = SequenceMatcher(None, made, other, autojunk=False)
    found: list[list[int]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        if found and _one(made[found[-1][1] : i1]):
            found[-1][1], found[-1][3] = i2, j2
        else:
            found.append([i1, i2, j1, j2])
    return [Change(i1, i2, tuple(other[j1:j2])) for i1, i2, j1, j2 in found]


def _one(between: Sequence[Atom]) -> bool:
    if any(atom.thing for atom in between):
        return False
    return sum(atom.word for atom in between) < 2


def merged(made: Sequence[Atom], hers: Sequence[Atom], new: Sequence[Atom]) -> Merged:
    """Her changes where the data changed nothing; the others collide."""
    data = changes(made, new)
    applied, colliding, shared = [], [], []
    for change in changes(made, hers):
        if any(change == other for other in data):
            shared.append(change)
        elif any(_touch(change, other, made) for other in data):
            colliding.append(change)
        else:
            moved = sum(len(o.atoms) - (o.stop - o.start) for o in data if o.stop <= change.start)
            applied.append((slice(change.start + moved, change.stop + moved), change))
    return Merged(tuple(applied), tuple(colliding), tuple(shared))


def applied(new: Sequence[Atom], found: Merged) -> list[Atom]:
    """The new paragraph with what goes into it."""
    made = list(new)
    for span, change in reversed(found.applied):
        made[span] = change.atoms
    return made


def spelled(found: Sequence[Atom]) -> list[tuple[str, Looks, tuple[str, str, str]]]:
    """Sign by sign with its looks, however it is cut in words."""
    return [
        (piece, atom.looks, atom.tracked)
        for atom in found
        for piece in ([atom.text] if atom.thing else atom.text)
    ]


def _touch(hers: Change, data: Change, made: Sequence[Atom]) -> bool:
    first, last = sorted((hers, data), key=lambda change: (change.start, change.stop))
    if first.stop > last.start:
        return True
    return not any(atom.word for atom in made[first.stop : last.start])


def difference(made: Sequence[Atom], change: Change) -> Counter[str]:
    """The words that a change brings (above zero) and takes (below)."""
    found = tally(change.atoms)
    found.subtract(tally(made[change.start : change.stop]))
    return found


def tally(found: Sequence[Atom]) -> Counter[str]:
    """The words and things in it, counted."""
    return Counter(atom.text for atom in found if not atom.text.isspace())


def says(change: Change) -> str:
    """What stands there in that version."""
    return shown_text(change.atoms)
