"""What Excel says when a day is typed: how to type it, and a question when it sees no day."""

from openpyxl.worksheet.datavalidation import DataValidation

from generator.workbooks.cells.kind import Content
from generator.workbooks.definition import Column

_FIRST, _LAST = "32874", "58805"  # 1 January 1990 to 31 December 2060, as Excel counts days


def date_rule(column: Column) -> DataValidation | None:
    """The check of a column with days, None for others. It asks and never stops: we read more."""
    if column.kind.content is not Content.DAY:
        return None
    return DataValidation(
        type="date",
        operator="between",
        formula1=_FIRST,
        formula2=_LAST,
        allow_blank=True,
        showInputMessage=True,
        promptTitle="Een datum",
        prompt="Typ de dag als 6-4-2018. Weet je de dag nog niet, laat de cel dan leeg.",
        showErrorMessage=True,
        errorStyle="warning",
        errorTitle="Excel ziet hier geen datum",
        error="Typ de dag liever als 6-4-2018: eerst de dag, dan de maand, dan het jaar. "
        "In woorden, zoals 6 april 2018, lezen wij ook: kies dan Ja.",
    )
