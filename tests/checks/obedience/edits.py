"""The lines of an edit, done in the files of a project."""

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from tests.checks.obedience import Edit

_SEPARATOR = " › "
_SIZES = {"B": 1, "kB": 1024, "MB": 1024 * 1024}


def do(edit: Edit, project: Path) -> None:
    """Do what an edit says; every workbook is opened and saved once."""
    if callable(edit):
        edit(project)
        return
    books: dict[str, list[tuple[list[str], str]]] = defaultdict(list)
    for line in filter(None, map(str.strip, edit.splitlines())):
        where, sign, value = line.partition(" =")
        assert sign, f"geen = in {line}"
        path = where.split(_SEPARATOR)
        if len(path) == 1:
            _file(project / "inputs" / where, value.strip())
        else:
            books[path[0]].append((path[1:], value.strip()))
    for name, lines in books.items():
        file = project / "inputs" / f"{name}.xlsx"
        book = load_workbook(file)
        for path, value in lines:
            _type(book[path[0]], path[1:], value)
        book.save(file)


def _file(path: Path, size: str) -> None:
    if not size:
        path.unlink()
        return
    amount, unit = size.split()
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"%PDF-1.7\n".ljust(int(amount) * _SIZES[unit], b" "))


def _type(page: Any, path: list[str], value: str) -> None:
    if path[0].isdecimal() and len(path) == 2:
        headers = [str(cell.value or "").strip() for cell in page[1]]
        page.cell(int(path[0]), headers.index(path[1]) + 1).value = _typed(value)
    elif path[0].isdecimal():
        _row(page, int(path[0]), value)
    else:
        labels = {str(row[0].value).strip(): row[1] for row in page.iter_rows(max_col=2)}
        labels[path[0]].value = _typed(value)


def _row(page: Any, number: int, value: str) -> None:
    like = re.fullmatch(r"rij (\d+)", value)
    assert like or not value, value
    for column in range(1, page.max_column + 1):
        page.cell(number, column).value = page.cell(int(like[1]), column).value if like else None


def _typed(value: str) -> object:
    if re.match("#[0-9]", value):
        return float(value[1:].replace(",", "."))
    return value.replace("⏎", "\n") or None
