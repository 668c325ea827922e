"""The example as it looks after a year of use: other headers, another order, colours and additions."""

import random
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Sheet

YELLOW = "FFFFFF00"


def damage(inputs: Path, seed: int) -> None:
    """Change every workbook as people do; what is read of it stays the same."""
    dice = random.Random(seed)
    for book in WORKBOOKS:
        made = load_workbook(inputs / book.file)
        for sheet in book.sheets:
            page = made[sheet.title]
            if not sheet.form:
                _shuffle(page, sheet, dice)
            _decorate(page, sheet, dice)
        _scratch(made, book.sheets[0].title)
        made.save(inputs / book.file)


def _shuffle(page: Worksheet, sheet: Sheet, dice: random.Random) -> None:
    """Columns in another order under other names, two of her own between, a title above."""
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    height = len(rows)
    names = {c.header: c.also for c in sheet.columns if not c.per_year}
    columns = [list(column) for column in zip(*rows, strict=True)]
    for column in columns:
        other = [name for name in names.get(str(column[0]), ()) if not name.endswith("…")]
        if other and dice.random() < 0.5:
            column[0] = dice.choice(other)
    for number in (1, 2):
        own = [
            f"Eigen {number}",
            *(f"{sheet.title} {number}.{row}" for row in range(2, height + 1)),
        ]
        columns.append(own)
    dice.shuffle(columns)
    page.tables.clear()
    page.data_validations.dataValidation.clear()
    page.delete_rows(1, height)
    above = dice.choice((0, 0, 2))
    for index, column in enumerate(columns, start=1):
        for number, value in enumerate(column, start=1 + above):
            cell = page.cell(number, index)
            cell.value = value
            cell.data_type = "s" if isinstance(value, str) else cell.data_type
    if above:
        page["A1"] = f"Bijgehouden door ons: {sheet.title}"


def _decorate(page: Worksheet, sheet: Sheet, dice: random.Random) -> None:
    """Colours, letters, notes, links, widths, and a look that depends on a cell."""
    filled = [c for row in page.iter_rows(min_row=5) for c in row if c.value is not None]
    if sheet.form:
        filled = [cell for cell in filled if cell.column == 2]
    for cell in dice.sample(filled, min(6, len(filled))):
        cell.fill = PatternFill("solid", fgColor=YELLOW)
        cell.font = Font("Courier New", 9, bold=True)
        cell.comment = Comment(f"nakijken: {cell.value}", "Penningmeester")
        cell.hyperlink = f"https://voorbeeld.example/{cell.coordinate}"
    letter = get_column_letter(2)
    page.column_dimensions[letter].width = 61
    look = FormulaRule(formula=[f'{letter}5="x"'], fill=PatternFill(bgColor=YELLOW))
    page.conditional_formatting.add(f"{letter}5:{letter}9", look)


def _scratch(made: Workbook, title: str) -> None:
    """A sheet of her own, with sums over ours."""
    page = made.create_sheet("Kladblok")
    page["A1"], page["B1"] = "Bellen", "dinsdag"
    page["A2"] = f"=COUNTA('{title}'!B5:B9)"
    page["A3"] = f"='{title}'!B5"
