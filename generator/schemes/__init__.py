"""Regelingen that are ready to use: each a table of what regeling.xlsx holds, as she would type it.

A new one is a file here, with the headers of the sheets as its keys.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.workbooks.definition import Row, Sheet
from generator.workbooks.scheme import WORKBOOK, Scheme

_FOLDER = Path(__file__).parent
_USUAL_SPAN = 6  # years in the workbooks, for a regeling that does not say for how long it is

Rows = dict[type[Row], list[dict[str, object]]]


@dataclass(frozen=True)
class Ready:
    """A regeling by the name under which it can be chosen, with its rows by kind."""

    name: str
    rows: Rows

    @property
    def title(self) -> str:
        """What it is called officially."""
        return str(self._form["name"])

    @property
    def complete(self) -> bool:
        """Whether everything of it is known."""
        return not self._form["unknown"]

    @property
    def years(self) -> Sequence[int]:
        """The years for which an application under it has amounts."""
        first, last = self._form["first_year"], self._form["last_year"]
        span = self._form["most_years"]
        assert isinstance(first, int)
        end = last if isinstance(last, int) else first + _USUAL_SPAN - 1
        return range(first, (min(end, first + span - 1) if isinstance(span, int) else end) + 1)

    @property
    def _form(self) -> dict[str, object]:
        return self.rows[Scheme][0]


def names() -> list[str]:
    """The names to choose from."""
    return sorted(path.stem for path in _FOLDER.glob("*.toml"))


@cache
def ready(name: str) -> Ready:
    """The regeling of this name, which is one of ``names()``."""
    tables = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    strangers = tables.keys() - {sheet.title for sheet in WORKBOOK.sheets}
    if strangers:
        raise ValueError(f"{name} has tables for which there is no sheet: {strangers}")
    return Ready(name, {s.kind: _rows(s, tables.get(s.title, [])) for s in WORKBOOK.sheets})


def _rows(
    sheet: Sheet, table: dict[str, object] | list[dict[str, object]]
) -> list[dict[str, object]]:
    """The rows of a sheet, each cell as its kind reads it."""
    fields = {column.header: column.field for column in sheet.columns}
    lines = table if isinstance(table, list) else [table]
    read = (sheet.kind.as_typed({fields[h]: v for h, v in line.items()}, {}) for line in lines)
    return [{field: getattr(row, field) for field in fields.values()} for row in read]
