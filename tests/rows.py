"""Rows in memory: one with only the cells that a test names, or a table as she would type it."""

from typing import Any, TypeVar

from generator.dossier import Dossier
from generator.problems import CellPlace
from generator.workbooks.application import Applicant, Application
from generator.workbooks.definition import Row, columns
from generator.workbooks.municipality import Municipality
from generator.workbooks.scheme import Scheme

R = TypeVar("R", bound=Row)


def row(kind: type[R], /, **raw: object) -> Any:
    """A row with only these cells; ``None`` is an empty one."""
    return _read(kind, raw, 2)


def rows(kind: type[R], table: str) -> tuple[R, ...]:
    """The rows of a text table with the headers of the sheet; an empty cell is empty."""
    head, *lines = [_cells(line) for line in table.strip().splitlines()]
    known = {c.header: c.field for c in columns(kind) if not c.per_year}
    yearly = next((c.field for c in columns(kind) if c.per_year), "")
    found = []
    for number, line in enumerate(lines, start=2):
        raw: dict[str, Any] = {}
        for header, typed in zip(head, line, strict=True):
            if header.isdigit() and typed:
                raw.setdefault(yearly, {})[int(header)] = typed
            elif typed:
                raw[known[header]] = typed
        found.append(_read(kind, raw, number))
    return tuple(found)


def dossier(*given: Row) -> Dossier:
    """These rows, with an applicant in Utrecht and an application for 2019 and 2020 if none is given."""
    tables: dict[type[Row], tuple[Row, ...]] = {}
    for one in given:
        tables[type(one)] = (*tables.get(type(one), ()), one)
    tables.setdefault(Applicant, (row(Applicant, phrase="de stadscoöperatie"),))
    tables.setdefault(Municipality, (row(Municipality, name="Utrecht", settlement="stad"),))
    tables.setdefault(Application, (row(Application, first_year=2019, last_year=2020),))
    tables.setdefault(Scheme, (row(Scheme),))
    return Dossier(tables)


def _read(kind: type[R], raw: dict[str, Any], number: int) -> R:
    cells = {
        c.field: CellPlace("boek.xlsx", kind.__name__, number, "A", c.header) for c in columns(kind)
    }
    for field, value in raw.items():
        years = value if isinstance(value, dict) else ()
        cells |= {
            f"{field}.{year}": CellPlace("boek.xlsx", kind.__name__, number, "A") for year in years
        }
    return kind.as_typed({k: v for k, v in raw.items() if v is not None}, cells)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]
