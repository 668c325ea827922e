"""Projects as she edits them: a cell typed anew in a workbook, a build, the documents after it."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.cli import cli
from tests.plain_files import Document, document

APPLICATION, LIST = "subsidieaanvraag.docx", "steunverklaringen.docx"
INTERNAL = "intern/steunverklaringen-intern.docx"


def build(project: Path) -> dict[str, bytes]:
    """Run the command; gives the documents by their path in ``output``."""
    result = CliRunner().invoke(cli, ["build", "--project", str(project)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return made(project)


def made(project: Path) -> dict[str, bytes]:
    output = project / "output"
    found = {p.relative_to(output).as_posix(): p.read_bytes() for p in output.rglob("*.docx")}
    return {name: data for name, data in found.items() if not name.startswith("definitief/")}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    assert before.keys() == after.keys()
    return {name for name, data in after.items() if data != before[name]}


@contextmanager
def workbook(project: Path, name: str) -> Iterator[Any]:
    """A workbook of the project, saved at the end as Excel would."""
    path = project / "inputs" / f"{name}.xlsx"
    book = load_workbook(path)
    yield book
    book.save(path)


def column(page: Worksheet, header: str) -> int:
    return [cell.value for cell in page[1]].index(header) + 1


def find(page: Worksheet, header: str, value: object) -> int:
    """The number of the first row with this value under this header."""
    index = column(page, header)
    return next(r for r in range(2, page.max_row + 1) if page.cell(r, index).value == value)


def retype(page: Worksheet, row: int, cells: Mapping[str, object]) -> None:
    """Type in a row, by header."""
    for header, value in cells.items():
        page.cell(row, column(page, header)).value = value


def read(project: Path, name: str) -> Document:
    return document(project / "output" / name)


def check_codes(project: Path) -> tuple[dict[str, int], dict[str, int]]:
    """How often ``check`` tells each code: the errors, and what is milder."""
    result = CliRunner().invoke(cli, ["check", "--json", "--project", str(project)])
    problems = json.loads(result.stdout)["problems"]
    errors = Counter(p["code"] for p in problems if p["severity"] == "fout")
    others = Counter(p["code"] for p in problems if p["severity"] in ("open punt", "waarschuwing"))
    return dict(errors), dict(others)
