"""By how much the begroting moved: per category and year, from the rows of then and now."""

from collections.abc import Iterable
from decimal import Decimal

from generator.changes.compared import RowChange
from generator.changes.kept_rows import KeptRow
from generator.dutch import euro
from generator.workbooks.budget import Cost, Income
from generator.workbooks.definition import Row

_MOST = 3
Moved = dict[tuple[str, str], Decimal]


def money(rows: Iterable[RowChange]) -> list[str]:
    """``begroting + € 12.000 (personeel 2021)``; costs and income apart when they differ."""
    rows = tuple(rows)
    costs, income = _moved(Cost, rows), _moved(Income, rows)
    total = sum(costs.values(), Decimal())
    if costs and income and total and total == sum(income.values()):
        inside = f"{_places(costs, total)}; {_places(income, total)}"
        return [f"begroting {_signed(total)} ({inside})"]
    named = (("begroting" if not income else "lasten", costs), ("baten", income))
    return [told for name, moved in named for told in _told(name, moved)]


def _moved(kind: type[Row], rows: Iterable[RowChange]) -> Moved:
    """The difference per category and year, where there is one."""
    moved: Moved = {}
    for change in rows:
        if change.sheet.kind is kind:
            for row, sign in ((change.before, -1), (change.after, 1)):
                for at, amount in _amounts(row or {}):
                    moved[at] = moved.get(at, Decimal()) + sign * amount
    return {at: amount for at, amount in moved.items() if amount}


def _amounts(row: KeptRow) -> Iterable[tuple[tuple[str, str], Decimal]]:
    category = str(row.get("category", "zonder soort"))
    for name, value in row.items():
        field, _, year = name.partition(".")
        if field == "amounts":
            yield (category, year), Decimal(str(value))


def _told(name: str, moved: Moved) -> list[str]:
    if not moved:
        return []
    total = sum(moved.values(), Decimal())
    how = _signed(total) if total else "samen gelijk, wel verschoven"
    return [f"{name} {how} ({_places(moved, total)})"]


def _places(moved: Moved, total: Decimal) -> str:
    """Where the money went: what is largest first, with its amount when there is more than one."""
    if len(moved) == 1 and total in moved.values():
        ((category, year),) = moved
        return f"{category} {year}"
    by_category = dict.fromkeys((category for category, _ in moved), Decimal())
    for (category, _), amount in moved.items():
        by_category[category] += amount
    if len(moved) <= _MOST or not all(by_category.values()):
        parts = {f"{category} {year}": amount for (category, year), amount in moved.items()}
    else:
        parts = by_category
    if len(parts) == 1 and total in parts.values():
        return next(iter(parts))
    largest = sorted(parts.items(), key=lambda part: -abs(part[1]))
    told = [f"{name} {_signed(amount)}" for name, amount in largest[:_MOST]]
    return ", ".join([*told, *(["…"] if len(largest) > _MOST else [])])


def _signed(amount: Decimal) -> str:
    return f"{'-' if amount < 0 else '+'} {euro(abs(amount))}"
