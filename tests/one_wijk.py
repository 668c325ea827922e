"""The shipped example with one wijk: the same long texts, and a build that costs a second."""

from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from tests.edits import workbook


def keep_one(project: Path, wijk: str) -> None:
    """Take out every row that names another wijk, and make the amounts fit what is left."""
    with workbook(project, "wijken") as book:
        page = book["Wijken"]
        at = [cell.value for cell in page[1]].index("Wijk")
        others = {row[at].value for row in page.iter_rows(min_row=2)} - {None, wijk}
    for path in (project / "inputs").glob("*.xlsx"):
        book = load_workbook(path)
        for page in book:
            for number in range(page.max_row, 1, -1):
                if any(cell.value in others for cell in page[number]):
                    page.delete_rows(number)
        book.save(path)
    with workbook(project, "begroting") as book:
        costs, income = book["Lasten"], book["Baten"]
        for year in [str(cell.value) for cell in income[1] if str(cell.value).isdigit()]:
            asked = _under(income, year)[0]
            missing = sum(map(_amount, _under(costs, year))) - sum(map(_amount, _under(income, year)))  # fmt: skip
            asked.value = round(_amount(asked) + missing, 2)
    with workbook(project, "aanvraag") as book:
        for label, cell, *_ in book["Aanvraag"].iter_rows(min_row=2):
            if str(label.value).startswith("Gevraagd bedrag"):
                cell.value = None  # it follows from the begroting


def _under(page: Any, header: str) -> list[Any]:
    at = [str(cell.value) for cell in page[1]].index(header)
    return [row[at] for row in page.iter_rows(min_row=2)]


def _amount(cell: Any) -> float:
    return cell.value if isinstance(cell.value, int | float) else 0
