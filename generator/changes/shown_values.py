"""A cell before and after as it is shown; what is personal is never shown."""

from datetime import date
from decimal import Decimal, InvalidOperation

from generator.changes.compared import CellChange
from generator.changes.kept_rows import Plain
from generator.dutch import euro, short_date
from generator.workbooks.cells.kind import Content
from generator.workbooks.definition import Column

_LONG = 100  # signs: of a longer text only what is around the change
_AROUND = 30


def shown(column: Column, value: Plain | None) -> str:
    """The value as she would type or read it; nothing for an empty cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, tuple):
        return "; ".join(value)
    text = str(value)
    try:
        if column.kind.content is Content.MONEY:
            return euro(Decimal(text))
        if column.kind.content is Content.DAY:
            return short_date(date.fromisoformat(text))
        if column.kind.right:
            return f"{Decimal(text):f}".replace(".", ",")
    except (InvalidOperation, ValueError):
        pass
    return text


def told(change: CellChange) -> str:
    """What happened to a cell: ``“12” werd “13”``; of what is personal, only that it changed."""
    before, after = change.before is not None, change.after is not None
    if change.column.private:
        how = "veranderd" if before and after else "ingevuld" if after else "leeggemaakt"
        return f"{how} (persoonlijk, hier niet te zien)"
    old, new = shown(change.column, change.before), shown(change.column, change.after)
    if not before:
        return f"was leeg, werd “{new}”"
    if not after:
        return f"“{old}” werd leeg"
    old, new = _around(old, new)
    return f"“{old}” werd “{new}”"


def _around(old: str, new: str) -> tuple[str, str]:
    """Of two long texts the part that differs, with some words on both sides."""
    if max(len(old), len(new)) <= _LONG:
        return old, new
    shortest = min(len(old), len(new))
    same = range(shortest)
    start = next((n for n in same if old[n] != new[n]), shortest)
    end = next((n for n in range(shortest - start) if old[-1 - n] != new[-1 - n]), shortest - start)
    start, end = max(0, start - _AROUND), max(0, end - _AROUND)
    return _piece(old, start, end), _piece(new, start, end)


def _piece(text: str, start: int, end: int) -> str:
    return f"{'…' * bool(start)}{text[start : len(text) - end]}{'…' * bool(end)}"
