"""Two kept states side by side: the rows that came, went and changed, cell by cell; the files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.changes.kept_rows import Kept, KeptRow, Plain, name_of
from generator.changes.matching import matched
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import YEAR, Column, Sheet, Workbook


@dataclass(frozen=True)
class CellChange:
    """One cell; None is an empty one. ``year`` where its column is of a year."""

    column: Column
    year: str
    before: Plain | None
    after: Plain | None

    @property
    def header(self) -> str:
        """As it stands in the workbook."""
        return self.column.header.replace(YEAR, self.year)


@dataclass(frozen=True)
class RowChange:
    """A row that came (no ``before``), went (no ``after``) or changed."""

    workbook: Workbook
    sheet: Sheet
    before: KeptRow | None
    after: KeptRow | None

    @property
    def row(self) -> KeptRow:
        """As it is now, or was when it went."""
        return (self.before or {}) if self.after is None else self.after

    @property
    def name(self) -> str:
        """What the key column calls it now; a form has no name."""
        return str(self.row.get(self.sheet.key.field, "")) if self.sheet.key else ""

    @property
    def came(self) -> bool:
        """Whether it was not there."""
        return self.before is None

    @property
    def went(self) -> bool:
        """Whether it is no longer there."""
        return self.after is None

    @property
    def cells(self) -> tuple[CellChange, ...]:
        """The cells that are otherwise, by column; of a new row all that is filled."""
        return tuple(_cells(self.sheet.columns, self.before or {}, self.after or {}))


@dataclass(frozen=True)
class FileChange:
    """A file beside the workbooks, by path from the project folder; it came, went or changed."""

    path: str
    came: bool = False
    went: bool = False


@dataclass(frozen=True)
class Compared:
    """All that is otherwise. ``reordered`` are the sheets on which rows changed places."""

    rows: tuple[RowChange, ...] = ()
    files: tuple[FileChange, ...] = ()
    reordered: tuple[tuple[Workbook, Sheet], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.rows or self.files or self.reordered)


@dataclass(frozen=True)
class Changes:
    """What changed since a set that was kept.

    ``found`` is None when the rows of that set cannot be compared with those of now.
    ``documents`` counts those that are otherwise, and ``why`` says so when no data changed.
    """

    day: date
    final: bool
    found: Compared | None
    documents: int = 0
    why: str = ""


def compared(then: Kept, now: Kept) -> Compared:
    """What changed, in the order of the workbooks."""
    rows: list[RowChange] = []
    reordered = []
    for workbook in WORKBOOKS:
        for sheet in workbook.sheets:
            name = name_of(workbook, sheet)
            both = _known(sheet, then.rows.get(name, ())), _known(sheet, now.rows.get(name, ()))
            pairs = matched(*both, sheet.key.field if sheet.key else "")
            rows += (RowChange(workbook, sheet, *found) for found in _changed(*both, pairs))
            if sorted(new for _, new in pairs) != [new for _, new in pairs]:
                reordered.append((workbook, sheet))
    return Compared(tuple(rows), tuple(_files(then.files, now.files)), tuple(reordered))


def _known(sheet: Sheet, rows: Sequence[KeptRow]) -> list[KeptRow]:
    """The rows with the cells of columns that are declared."""
    fields = {column.field for column in sheet.columns}
    return [{n: v for n, v in row.items() if n.split(".")[0] in fields} for row in rows]


def _changed(
    then: Sequence[KeptRow], now: Sequence[KeptRow], pairs: list[tuple[int, int]]
) -> Iterator[tuple[KeptRow | None, KeptRow | None]]:
    """In the order of now; what went comes last."""
    old_of = {new: old for old, new in pairs}
    for number, row in enumerate(now):
        before = then[old_of[number]] if number in old_of else None
        if before != row:
            yield before, row
    kept = set(old_of.values())
    yield from ((row, None) for number, row in enumerate(then) if number not in kept)


def _cells(columns: Sequence[Column], old: KeptRow, new: KeptRow) -> Iterator[CellChange]:
    names = sorted({name for name in (*old, *new) if old.get(name) != new.get(name)})
    for column in columns:
        for name in names:
            field, _, year = name.partition(".")
            if field == column.field:
                yield CellChange(column, year, old.get(name), new.get(name))


def _files(then: Mapping[str, str], now: Mapping[str, str]) -> Iterator[FileChange]:
    for path in sorted({*then, *now}):
        if then.get(path) != now.get(path):
            yield FileChange(path, came=path not in then, went=path not in now)
