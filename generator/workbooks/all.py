"""The workbooks, in the order in which she fills them."""

from generator.workbooks import (
    activities,
    application,
    budget,
    districts,
    former_cells,
    members,
    scheme,
    statements,
)
from generator.workbooks.definition import Row, Sheet, Workbook

WORKBOOKS: tuple[Workbook, ...] = (
    scheme.WORKBOOK,
    application.WORKBOOK,
    members.WORKBOOK,
    statements.WORKBOOK,
    activities.WORKBOOK,
    budget.WORKBOOK,
    districts.WORKBOOK,
)
FORMER = former_cells.WORKBOOK  # where regeling.xlsx had its data before it was a workbook


def home(kind: type[Row]) -> tuple[Workbook, Sheet]:
    """The workbook and sheet where rows of this kind are typed."""
    return next((w, s) for w in WORKBOOKS for s in w.sheets if s.kind is kind)
