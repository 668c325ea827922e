"""The columns of a sheet to be written: a column per year unfolded, and what a row has there."""

from collections.abc import Mapping, Sequence

from generator.excel.reading.labels import Slot
from generator.workbooks.definition import YEAR, Sheet


def unfold(sheet: Sheet, years: Sequence[int]) -> list[Slot]:
    """The columns of the sheet in order, those per year once for every year."""
    return [
        Slot(column, year, column.header.replace(YEAR, str(year)))
        for column in sheet.columns
        for year in (years if column.per_year else (None,))
    ]


def value_of(slot: Slot, row: Mapping[str, object]) -> object:
    """What a row has in this column, None when nothing."""
    value = row.get(slot.column.field)
    if slot.year is None:
        return value
    return value.get(slot.year) if isinstance(value, Mapping) else None


def refuse_strangers(
    sheet: Sheet, rows: Sequence[Mapping[str, object]], years: Sequence[int]
) -> None:
    """Raise when a row holds a value for which the sheet has no column: it would be lost."""
    declared = {column.field: column for column in sheet.columns}
    for row in rows:
        for field, value in row.items():
            if field not in declared:
                raise ValueError(f"{sheet.title} has no column for {field}")
            if declared[field].per_year and isinstance(value, Mapping) and set(value) - set(years):
                raise ValueError(f"{sheet.title} has no column for each year of {field}")
