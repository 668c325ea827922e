"""A small dossier made from the example of every column: what templates are checked with."""

from functools import cache

from generator.dossier import Dossier
from generator.problems import CellPlace
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import YEAR, Row, Sheet, Workbook

YEARS = tuple(range(2019, 2025))


@cache
def example_dossier() -> Dossier:
    """One row per sheet, each cell as its column's example says."""
    tables = {s.kind: (example_row(w, s),) for w in WORKBOOKS for s in w.sheets}
    return Dossier(tables)


def example_row(workbook: Workbook, sheet: Sheet, **changed: object) -> Row:
    """A row of examples; ``changed`` replaces raw values by field, an empty one empties."""
    values: dict[str, object] = {}
    cells: dict[str, CellPlace] = {}
    for column in sheet.columns:
        place = CellPlace(workbook.file, sheet.title, 2, "A", column.header)
        cells[column.field] = place
        if column.per_year:
            values[column.field] = dict.fromkeys(YEARS, column.example)
            for year in YEARS:
                header = column.header.replace(YEAR, str(year))
                cells[f"{column.field}.{year}"] = CellPlace(
                    workbook.file, sheet.title, 2, "A", header
                )
        elif column.example:
            values[column.field] = column.example
    filled = {field: value for field, value in (values | changed).items() if value != ""}
    return sheet.kind.as_typed(filled, cells)
