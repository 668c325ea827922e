"""The rows and files that a set was made from, as they are kept beside it: flat, and as JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Row, Sheet, Workbook

SCHEMA = 1  # another number: rows of another shape, that cannot be compared with these

Plain: TypeAlias = bool | int | str | tuple[str, ...]
# The filled cells of a row, by field; an amount of a year by "field.year".
KeptRow: TypeAlias = Mapping[str, Plain]


@dataclass(frozen=True)
class Kept:
    """Rows by the name of their sheet (see ``name_of``); files by path, with their checksums."""

    rows: Mapping[str, Sequence[KeptRow]] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """As JSON, the same for the same rows."""
        content = {
            "schema": SCHEMA,
            "rows": {name: [dict(row) for row in rows] for name, rows in self.rows.items()},
            "files": dict(self.files),
        }
        return json.dumps(content, ensure_ascii=False, sort_keys=True, indent=0).encode()


def name_of(workbook: Workbook, sheet: Sheet) -> str:
    """What the rows of a sheet are kept under."""
    return f"{workbook.file}/{sheet.title}"


def kept(tables: Mapping[type[Row], tuple[Row, ...]], files: Mapping[str, str]) -> Kept:
    """The rows of a dossier, flat."""
    rows = {
        name_of(workbook, sheet): [flat(row) for row in tables.get(sheet.kind, ())]
        for workbook in WORKBOOKS
        for sheet in workbook.sheets
    }
    return Kept(rows, files)


def flat(row: Row) -> KeptRow:
    """The filled cells of a row."""
    cells: dict[str, Plain] = {}
    for name, value in row:
        if isinstance(value, Mapping):
            cells |= {f"{name}.{year}": _plain(one) for year, one in value.items()}
        elif value is not None and value != ():
            cells[name] = _plain(value)
    return cells


def from_bytes(data: bytes) -> Kept | None:
    """What was kept; None when another version wrote it, or nobody."""
    try:
        found = json.loads(data)
        if found["schema"] != SCHEMA:
            return None
        rows = {
            str(name): [{str(k): _known(v) for k, v in row.items()} for row in rows]
            for name, rows in found["rows"].items()
        }
        return Kept(rows, {str(path): str(sum_) for path, sum_ in found["files"].items()})
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _plain(value: object) -> Plain:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool | int):
        return value
    return tuple(map(str, value)) if isinstance(value, tuple | list) else str(value)


def _known(value: object) -> Plain:
    if isinstance(value, bool | int | str):
        return value
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    raise ValueError(value)
