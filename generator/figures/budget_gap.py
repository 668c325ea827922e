"""Which post makes the difference between lasten and baten, when one post does."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from generator.dutch import plain
from generator.figures.budget import ZERO, Budget, Line
from generator.workbooks.budget import Cost

_CENT = Decimal("0.01")


class Slip(Enum):
    """What happened to an amount, the surest sign first."""

    OTHER_YEARS = auto()
    DOUBLED = auto()
    MINUS = auto()
    OTHER_SHEET = auto()
    WHOLE_GAP = auto()
    SHIFTED = auto()
    TWICE = auto()
    SWAPPED = auto()


@dataclass(frozen=True)
class Suspect:
    """A post with an amount that makes the difference, and the amount that closes the year."""

    line: Line
    slip: Slip
    amount: Decimal
    meant: Decimal
    twin: Line | None = None


def suspects(budget: Budget) -> dict[int, Suspect]:
    """By year the post that makes the difference: one that does so in most years goes first.

    A year is not there when no post makes the difference, or when several could.
    """
    gaps = {year: -gap for year, gap in budget.balance.per_year.items() if gap}
    found = {
        year: [s for line in budget.lines for s in _suspicions(budget, line, year, gap)]
        for year, gap in gaps.items()
    }
    years = Counter((id(s.line), s.slip) for all_of_year in found.values() for s in all_of_year)

    def rank(one: Suspect) -> tuple[int, int]:
        return -years[id(one.line), one.slip], one.slip.value

    likely = {}
    for year, possible in found.items():
        surest = min(map(rank, possible), default=None)
        best = [one for one in possible if rank(one) == surest]
        if len(best) == 1:
            likely[year] = best[0]
    return likely


def digits_may_be_swapped(gap: Decimal) -> bool:
    """Two digits that changed places make a difference of nine times something."""
    return gap != 0 and gap / _CENT % 9 == 0


def _suspicions(budget: Budget, line: Line, year: int, gap: Decimal) -> Iterator[Suspect]:
    amount = line.amounts.get(year, ZERO)
    meant = amount - gap if isinstance(line, Cost) else amount + gap
    others = {line.amounts.get(other, ZERO) for other in budget.years if other != year}
    if len(budget.years) > 2 and others == {meant}:
        yield Suspect(line, Slip.OTHER_YEARS, amount, meant)
    if meant == 0 and amount > 0:
        twin = _earlier_twin(budget, line)
        yield Suspect(line, Slip.DOUBLED if twin else Slip.WHOLE_GAP, amount, meant, twin)
    if meant == -amount:
        yield Suspect(line, Slip.MINUS if amount < 0 else Slip.OTHER_SHEET, amount, meant)
    if amount > 0 and meant > 0:
        if any(meant * ten == amount or amount * ten == meant for ten in (10, 100, 1000)):
            yield Suspect(line, Slip.SHIFTED, amount, meant)
        if meant * 2 == amount:
            yield Suspect(line, Slip.TWICE, amount, meant)
        if _swapped(amount, meant):
            yield Suspect(line, Slip.SWAPPED, amount, meant)


def _earlier_twin(budget: Budget, line: Line) -> Line | None:
    """A post above it on the same sheet, with the same description and the same amounts."""
    same = budget.costs if isinstance(line, Cost) else budget.income
    before: tuple[Line, ...] = same[: [one is line for one in same].index(True)]
    name = plain(line.description or "")
    alike = (o for o in before if plain(o.description or "") == name and o.amounts == line.amounts)
    return next(alike, None)


def _swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two digits beside each other changed places, and nothing else."""
    left, right = (str(int(amount / _CENT)) for amount in (one, other))
    if len(left) != len(right):
        return False
    apart = [
        index for index, pair in enumerate(zip(left, right, strict=True)) if pair[0] != pair[1]
    ]
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return left[first] == right[second] and left[second] == right[first]
