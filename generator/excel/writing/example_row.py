"""One grey row in an empty table that shows what is asked; reading passes its cells by."""

from collections.abc import Mapping, Sequence

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.reading.labels import Slot
from generator.workbooks.form import EXAMPLE

_GREY = "707B80"  # 4.2 to 1 on the stripe of a table


def write_example(sheet: Worksheet, columns: Sequence[Slot], last: int) -> Mapping[str, str]:
    """Fill the first row under the headers; gives its texts by column.

    Grey as long as a cell says that it is an example, up to row ``last``: what she types over it
    looks as all else does.
    """
    texts = {
        get_column_letter(number): f"{EXAMPLE} {slot.column.example}"
        for number, slot in enumerate(columns, start=1)
        if slot.column.example
    }
    for letter, text in texts.items():
        cell = sheet[f"{letter}2"]
        cell.value, cell.data_type = text, "s"
    says_so = f'LEFT(A2,{len(EXAMPLE)})="{EXAMPLE}"'
    look = DifferentialStyle(font=Font(italic=True, color=_GREY))
    rule = Rule(type="expression", dxf=look, formula=[says_so])
    sheet.conditional_formatting.add(f"A2:{get_column_letter(len(columns))}{last}", rule)
    return texts
