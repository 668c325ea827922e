"""What changed, in the parts of one sentence: "+2 leden (De Brug, De Sluis)"."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.changes.compared import Compared, FileChange, RowChange
from generator.changes.kept_rows import KeptRow
from generator.changes.moved_money import money
from generator.changes.spoken_rows import CALLED, FILES, MEMBER, Called
from generator.workbooks.budget import Cost, Income
from generator.workbooks.definition import Sheet
from generator.workbooks.members import Admission, Member

_MOST = 3  # names between brackets


def parts(found: Compared) -> list[str]:
    """All of it, in the order of the workbooks; what has no rows of its own comes last."""
    by_sheet: dict[tuple[str, str], list[RowChange]] = {}
    for change in found.rows:
        by_sheet.setdefault((change.workbook.file, change.sheet.title), []).append(change)
    told: list[str] = []
    sums = money(found.rows)
    for rows in by_sheet.values():
        if rows[0].sheet.kind in {Cost, Income}:
            told, sums = [*told, *sums], []
        told += _of_sheet(rows)
    order = [f"volgorde op het blad {sheet.title} veranderd" for _, sheet in found.reordered]
    files = [part for folder in FILES for part in _of_files(folder, found.files)]
    return [*told, *order, *files]


def _of_sheet(rows: Sequence[RowChange]) -> Iterator[str]:
    sheet = rows[0].sheet
    if sheet.form:
        yield f"{CALLED[sheet.kind].one} veranderd ({_headers(rows)})"
        return
    if sheet.kind is Member:
        joined = [row for row in rows if _member(row.after) and not _member(row.before)]
        left = [row for row in rows if _member(row.before) and not _member(row.after)]
        yield from _came_and_went(MEMBER, sheet, joined, left)
        rows = [row for row in rows if row not in joined and row not in left]
    called = CALLED[sheet.kind]
    came, went = [row for row in rows if row.came], [row for row in rows if row.went]
    yield from _came_and_went(called, sheet, came, went)
    changed = [row for row in rows if not row.came and not row.went]
    if len(changed) == 1:
        yield f"{called.count(1)} veranderd ({_name(changed[0], called)}: {_headers(changed)})"
    elif changed:
        yield f"{called.count(len(changed))} veranderd ({_headers(changed)})"


def _member(row: KeptRow | None) -> bool:
    return (
        row is not None
        and row.get("admission") == Admission.ADMITTED
        and row.get("agreement") is not False
    )


def _came_and_went(
    called: Called, sheet: Sheet, came: Sequence[RowChange], went: Sequence[RowChange]
) -> Iterator[str]:
    for sign, rows in (("+", came), ("-", went)):
        if rows:
            names = [_name(row, called) for row in rows]
            told = _grouped(rows, called.by) if called.by else _first(dict.fromkeys(names))
            yield f"{sign}{called.count(len(rows))} ({told})"


def _grouped(rows: Iterable[RowChange], field: str) -> str:
    """``West 9, Zuid 3``."""
    counted = Counter(str(change.row.get(field, "zonder wijk")) for change in rows)
    return ", ".join(f"{name} {times}" for name, times in counted.most_common())


def _name(change: RowChange, called: Called) -> str:
    title = str(change.row.get(called.title, ""))
    return f"{change.name} {title}".strip()


def _headers(rows: Iterable[RowChange]) -> str:
    """The columns in which something changed, with how often when that is more than once."""
    counted = Counter(cell.header for row in rows for cell in row.cells)
    return _first(f"{name} {n}" if n > 1 else name for name, n in counted.most_common())


def _first(names: Iterable[str]) -> str:
    each = list(names)
    return ", ".join([*each[:_MOST], *(["…"] if len(each) > _MOST else [])])


def _of_files(folder: str, files: Iterable[FileChange]) -> Iterator[str]:
    called = FILES[folder]
    inside = [file for file in files if file.path.startswith(f"{folder}/")]
    came, went = [f for f in inside if f.came], [f for f in inside if f.went]
    changed = [f for f in inside if not f.came and not f.went]
    for sign, found, end in (("+", came, ""), ("-", went, ""), ("", changed, " veranderd")):
        if found:
            names = _first(file.path.removeprefix(f"{folder}/") for file in found)
            yield f"{sign}{called.count(len(found))}{end} ({names})"
