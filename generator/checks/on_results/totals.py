"""D1, totals followed to the paper: what D106 can't add up is compared with its rows as well."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.definition import Findings
from generator.checks.on_results import Result, result_check
from generator.problems import Finding, Severity
from generator.word.inspecting.made_document import Table

_LABEL = re.compile(r"(?:sub)?totaal(?: \w+){0,2}|samen|alles samen", re.IGNORECASE)
_WHOLE = re.compile(r"(?:hele?|gehele|alle) \S.{0,40}", re.IGNORECASE)
_NUMBER = re.compile(r"(€\s?)?(-?\d{1,3}(?:\.\d{3})+|-?\d+)(?:,(\d+))?(%)?")
_NOTHING = frozenset(("", "–", "-"))
_FEW, _MOST = 2, Decimal("0.05")


@dataclass(frozen=True)
class _Cell:
    """A cell with a number: how much, its unit, and its decimals."""

    amount: Decimal
    unit: str = ""
    decimals: int = 0


@dataclass(frozen=True)
class _Column:
    """A column above a total: what is there, what the rows come to, how far that may be off."""

    header: str
    shown: str
    total: _Cell | None
    unit: str
    added: Decimal
    within: Decimal

    @property
    def agrees(self) -> bool:
        """Whether the total is a number of the same kind, and is what the rows come to."""
        if self.total is None:
            return False
        same_unit = self.total.unit == self.unit or not self.total.amount
        return same_unit and self.off <= self.within

    @property
    def off(self) -> Decimal:
        """How far the total is from its rows."""
        return abs((self.total.amount if self.total else Decimal(0)) - self.added)


@result_check("D130", Severity.WARNING, "Een totaal is het getal van iets anders", source="R2, R3")
def other_total(result: Result) -> Findings:
    """
    Een regel met totalen hoort bij de regels erboven, ook waar die percentages of fte noemen, of
    waar de regel zelf niet “Totaal” heet. Is één getal iets anders dan de rest van zijn kolom, dan
    staat er in het sjabloon een veld van een ander totaal.
    """
    for table in result.paper.tables:
        for column in _wrong(table):
            yield Finding(
                table.place,
                f"Onder “{column.header}” staat {column.shown}, en dat hoort niet bij de rijen",
                fix=f"Zet daar in {result.template} het veld met het totaal van die kolom",
            )


def _wrong(table: Table) -> Iterator[_Column]:
    if len(table.rows) < 2 + _FEW or table.merged:
        return
    *body, last = table.rows[1:]
    named = next((index for index, cell in enumerate(last) if cell.strip()), 0)
    label = last[named].strip()
    if len(last) != len(table.rows[0]) or any(len(row) != len(last) for row in body):
        return
    if any(_LABEL.fullmatch(row[i].strip()) for row in body for i in (0, min(1, len(row) - 1))):
        return  # more than one total: D106 adds those up
    found = [_column(table, body, index) for index in range(len(last)) if index != named]
    columns = [column for column in found if column]
    if _LABEL.fullmatch(label):
        yield from (c for c in columns if not c.agrees and not _told_by_sums(c))
    elif _WHOLE.fullmatch(label):
        yield from (c for c in columns if c.off > c.added * _MOST)
    else:
        agreeing = sum(column.agrees and column.added != 0 for column in columns)
        wrong = [column for column in columns if not column.agrees]
        yield from wrong if agreeing > _FEW and len(wrong) * 3 <= agreeing else ()


def _column(table: Table, body: Sequence[Sequence[str]], index: int) -> _Column | None:
    """A column of which every cell is a number, or nothing."""
    last = table.rows[-1][index].strip()
    total = _number(last)
    parts = [_number(row[index]) for row in body if row[index].strip() not in _NOTHING]
    known = [part for part in parts if part is not None]
    units = {part.unit for part in known}
    if last in _NOTHING or len(known) != len(parts) or len(known) < _FEW or len(units) != 1:
        return None
    added = sum((part.amount for part in known), Decimal(0))
    half = Decimal(5).scaleb(-1 - min(part.decimals for part in known))
    within = half * (len(known) + 1) if len({p.decimals for p in known}) == 1 else half
    unit = units.pop()
    if unit == "%":
        if abs(added - 100) > within:
            return None  # shares of something else
        added, within = Decimal(100), Decimal(0)
    elif all(part.decimals == 0 for part in known) and unit != "€":
        within = Decimal(0)
    return _Column(table.rows[0][index].strip(), last, total, unit, added, within)


def _told_by_sums(column: _Column) -> bool:
    """D106 adds up whole numbers and amounts under a total that is named so."""
    total = column.total
    if total is None or "%" in {column.unit, total.unit} or total.decimals not in {0, 2}:
        return False
    return column.within == 0 or column.unit == "€"


def _number(cell: str) -> _Cell | None:
    found = _NUMBER.fullmatch(cell.strip().replace("\xa0", " "))
    if not found:
        return None
    amount = Decimal(f"{found[2].replace('.', '')}.{found[3] or 0}")
    return _Cell(amount, "€" if found[1] else found[4] or "", len(found[3] or ""))
