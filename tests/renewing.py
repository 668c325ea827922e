"""Projects made anew with ``samen030 new --from``, and what stands in them."""

from collections import Counter
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from generator.cli import cli
from generator.excel.reading.read_dossier import read
from tests.edits import column

FORM = {"Uitleg", "Totalen", "Lijsten"}


def renew(old: Path, new: Path) -> Result:
    words = ["new", "--from", str(old), str(new)]
    return CliRunner().invoke(cli, words, catch_exceptions=False)


def renewed(old: Path) -> Path:
    """The new project, beside the old one, which stays as it was."""
    before, new = files(old), old.parent / "nieuw jaar"
    result = renew(old, new)
    assert result.exit_code == 0, result.output
    assert files(old) == before
    return new


def files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def rows(inputs: Path) -> tuple[dict[str, list[object]], Counter[str]]:
    """All that is read, and how often each code is told."""
    dossier, problems = read(inputs)
    tables = {k.__name__: [r.model_dump() for r in v] for k, v in dossier.tables.items()}
    return tables, Counter(problem.code for problem in problems)


def cells(inputs: Path) -> list[Cell]:
    """The filled cells of all sheets but the form's own."""
    return [
        cell
        for path in sorted(inputs.glob("*.xlsx"))
        for page in load_workbook(path).worksheets
        if page.title not in FORM
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None and isinstance(cell, Cell)
    ]


def page(project: Path, book: str, title: str) -> Worksheet:
    found = load_workbook(project / "inputs" / f"{book}.xlsx")[title]
    assert isinstance(found, Worksheet)
    return found


def under(sheet: Worksheet, header: str, row: int = 2) -> Any:
    return sheet.cell(row, column(sheet, header))


def same_codes(project: Path) -> tuple[Path, str]:
    """The new project, of which nothing else is read or told; and what the command said."""
    before, told = rows(project / "inputs")
    result = renew(project, project.parent / "nieuw jaar")
    assert result.exit_code == 0, result.output
    after, told_now = rows(project.parent / "nieuw jaar" / "inputs")
    assert (after, told_now - told) == (before, Counter())
    return project.parent / "nieuw jaar", result.stdout
