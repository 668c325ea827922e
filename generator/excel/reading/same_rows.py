"""A row that stands on a sheet twice, the same in every cell."""

from collections.abc import Collection, Sequence

from generator.excel import x_codes
from generator.excel.reading.cell_values import Raw
from generator.excel.reading.cells import RawRow, column_number
from generator.excel.reading.sheets import Found
from generator.problems import CellPlace, Problem
from generator.workbooks.activities import Activity
from generator.workbooks.application import Attachment
from generator.workbooks.budget import Cost, Income
from generator.workbooks.districts import District, Goal, Neighbourhood
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.scheme import Category, Limit, Pillar, Requirement
from generator.workbooks.statements import Statement

# Of these a number or a name may stand there once, and a check says so when it does twice.
_ONCE = frozenset(
    {
        Requirement,
        Attachment,
        Member,
        Statement,
        Activity,
        Cost,
        Income,
        District,
        Neighbourhood,
        Goal,
        WorkingArea,
        Limit,
        Pillar,
        Category,
    }
)


def same_rows(found: Found, body: Sequence[RawRow], columns: Collection[str]) -> list[Problem]:
    """Every row of which all cells that are read equal those of a row above."""
    first: dict[frozenset[tuple[str, Raw]], int] = {}
    problems: list[Problem] = []
    if found.sheet.kind in _ONCE:
        return problems
    for row in body:
        cells = frozenset((at, value) for at, value in row.cells.items() if at in columns)
        if not cells:
            continue
        above = first.setdefault(cells, row.number)
        if above != row.number:
            problems.append(_told(found, row, above))
    return problems


def _told(found: Found, row: RawRow, above: int) -> Problem:
    at = min(row.cells, key=column_number)
    message = f"Rij {row.number} is in alle cellen gelijk aan rij {above}; beide tellen mee"
    fix = f"Haal rij {row.number} weg, of laat zien waarin de twee verschillen"
    return x_codes.SAME_ROW.at(
        CellPlace(found.file, found.title, row.number, at),
        message,
        fix=fix,
        related=(CellPlace(found.file, found.title, above, at),),
    )
