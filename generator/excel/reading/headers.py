"""Headers matched to declared columns: which is which, and which one may be meant."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.dutch import did_you_mean
from generator.excel.reading.cells import RawRow
from generator.excel.reading.headers_told import (
    Holding,
    doubled,
    is_own,
    missing,
    missing_together,
    other_name,
    shown_header,
    unused,
)
from generator.excel.reading.labels import Label, Slot, rank, slot_of
from generator.excel.reading.rows import no_value, nothing
from generator.problems import CellPlace, Problem
from generator.workbooks.definition import Column, Need, Sheet

_LIKE = 0.55  # a question, not a reading: that asks for less likeness


def match(held: Holding, labels: Iterable[Label]) -> tuple[dict[Slot, Label], list[Problem]]:
    """Give every label its column. Reports doubled, unknown and missing headers."""
    found, unknown, problems = _given(held.sheet, labels)
    guess = _guess(held, found, unknown)
    unknown = [label for label in unknown if label not in guess.likely.values()]
    told: list[Label] = []
    absent = guess.absent
    if many := missing_together(guess.gone, held):
        problems.append(many)
        absent = [c for c in absent if c not in guess.gone or c.need is Need.KEY]
    for column in absent:
        missed = _missed(guess, column, held)
        problems += missed
        told += [guess.meant[column.field]] if missed and column.field in guess.meant else []
    names = {guess.meant[c.field].place: shown_header(c) for c in absent if c.field in guess.meant}
    for left in (label for label in unknown if label not in told):
        aside = not left.text and held.spot(left) > guess.last + 1
        problems.append(unused(left, names.get(left.place, ""), aside, held))
    return dict(found.values()), problems


def perhaps(
    held: Holding, labels: Iterable[Label], had: Collection[str] | None = None
) -> dict[str, Label]:
    """By the field of an absent column the unknown label that ``match`` says may be its.

    ``had`` are the fields that the form had: where there was no column, hers only stands there.
    """
    found, unknown, _ = _given(held.sheet, labels)
    guess = _guess(held, found, unknown)
    absent = (c for c in guess.absent if c.field in guess.meant and _missed(guess, c, held))
    meant = {c.field: guess.meant[c.field] for c in absent if had is None or c.field in had}
    return {**meant, **guess.likely}


def _given(
    sheet: Sheet, labels: Iterable[Label]
) -> tuple[dict[str, tuple[Slot, Label]], list[Label], list[Problem]]:
    """The label of each column, the labels of none, and what is said of them."""
    found: dict[str, tuple[Slot, Label]] = {}
    unknown: list[Label] = []
    problems: list[Problem] = []
    for label in sorted(labels, key=lambda label: rank(sheet, label)):
        slot = slot_of(sheet.columns, label.text)
        if slot is None:
            unknown.append(label)
        elif slot.field not in found:
            found[slot.field] = (slot, label)
            problems += other_name(slot, label)
        else:
            problems.append(doubled(sheet, label, found[slot.field][1]))
    return found, unknown, problems


@dataclass(frozen=True)
class _Guess:
    """The columns that are not there; the labels that look like theirs, or stand in their place."""

    absent: Sequence[Column]
    likely: Mapping[str, Label]
    meant: Mapping[str, Label]
    last: int

    @property
    def gone(self) -> list[Column]:
        """Those of which there is no trace."""
        return [c for c in self.absent if c.field not in {*self.likely, *self.meant}]


def _guess(
    held: Holding, found: Mapping[str, tuple[Slot, Label]], unknown: Sequence[Label]
) -> _Guess:
    present = {slot.column.field for slot, _ in found.values()}
    absent = [c for c in held.sheet.columns if c.field not in present]
    order = Order(held, list(found.values()))
    last = max((held.spot(label) for _, label in found.values()), default=0)
    near = [label for label in unknown if label.text or held.spot(label) <= last + 1]
    likely = _likely(absent, near, order.wiped_out(absent, near))
    left = [label for label in unknown if label not in likely.values()]
    meant = order.meant([c for c in absent if c.field not in likely], left)
    return _Guess(absent, likely, meant, last)


def _missed(guess: _Guess, column: Column, held: Holding) -> list[Problem]:
    return missing(column, guess.likely.get(column.field), guess.meant.get(column.field), held)


def nameless(spots: Iterable[tuple[RawRow, CellPlace]], problems: list[Problem]) -> list[Problem]:
    """Also the headers and labels of which Excel keeps no text, though something belongs to them.

    Any column that seems to be absent may be there: of those nothing is said.
    """
    found = []
    for row, place in spots:
        letter = place.column or ""
        if letter in row.blank:
            found.append(nothing(place, "Typ hier de kop in plaats van de formule"))
        elif letter in row.cells:
            problem = no_value(row.cells[letter], place)
            found += [problem] if problem else []
    if not found:
        return problems
    here = {problem.place for problem in found}
    return found + [p for p in problems if p.code != "X301" and p.place not in here]


@dataclass(frozen=True)
class Order:
    """The headers that were found, in the order of the sheet: what belongs between them."""

    held: Holding
    found: Sequence[tuple[Slot, Label]]

    def wiped_out(self, absent: Sequence[Column], unknown: Iterable[Label]) -> Column | None:
        """The one absent column that belongs where a header is wiped out."""
        gap = next((label for label in unknown if not label.text), None)
        return self._fitting(gap, absent) if gap else None

    def meant(self, absent: Sequence[Column], unknown: Iterable[Label]) -> dict[str, Label]:
        """By its field an absent column, with the unknown header under which it may stand."""
        meant: dict[str, Label] = {}
        for label in unknown:
            if not label.text or not self.held.below(label) or is_own(label):
                continue
            left = (column for column in absent if column.field not in meant)
            free = [column for column in left if self.held.fits(label, column)]
            near = did_you_mean(label.text, [shown_header(c) for c in free], cutoff=_LIKE)
            column = next((c for c in free if shown_header(c) == near), None)
            column = column or self._fitting(label, free)
            if column is not None:
                meant[column.field] = label
        return meant

    def _fitting(self, label: Label, absent: Sequence[Column]) -> Column | None:
        """The one absent column that belongs at this place."""
        order = {column.field: number for number, column in enumerate(self.held.sheet.columns)}
        known = [(self.held.spot(at), order[slot.column.field]) for slot, at in self.found]
        here = self.held.spot(label)
        left = max((number for at, number in known if at < here), default=-1)
        right = min((number for at, number in known if at > here), default=len(order))
        fitting = [column for column in absent if left < order[column.field] < right]
        return fitting[0] if len(fitting) == 1 else None


def _likely(absent: list[Column], unknown: list[Label], fitting: Column | None) -> dict[str, Label]:
    """For an absent column the unknown header that looks like it; else one that was wiped out."""
    likely: dict[str, Label] = {}
    for column in absent:
        free = {label.text: label for label in unknown if label not in likely.values()}
        near = did_you_mean(shown_header(column), filter(None, free))
        asked = len(absent) == 1 or column.need is not Need.OPTIONAL or column is fitting
        if near or ("" in free and asked):
            likely[column.field] = free[near or ""]
    return likely
