"""The kenmerken of what stands in a list: found by name, and judged by what they hold."""

from collections.abc import Mapping, Sequence

from generator.dutch import did_you_mean
from generator.operations.misuse import Misuse
from generator.operations.values import day_in, meant, number_in
from generator.printed import is_missing

Rows = Sequence[object]


def spelled(name: str) -> str:
    """A name as the keys of a view are spelled."""
    return "_".join(name.casefold().split())


def traits(rows: Rows) -> tuple[str, ...]:
    """What can be asked of the rows; nothing when they are texts."""
    return tuple(dict.fromkeys(key for row in rows if isinstance(row, Mapping) for key in row))


def values(rows: Rows, key: str) -> list[object]:
    """The value of each row; without a key the rows themselves are values."""
    if not key:
        return list(rows)
    return [row.get(key, "") if isinstance(row, Mapping) else row for row in rows]


def find(operation: str, rows: Rows, name: object) -> str:
    """The key that is meant."""
    known = traits(rows)
    if not isinstance(name, str):
        raise Misuse("which trait", operation, known[0] if known else "naam", ", ".join(known))
    key = spelled(name)
    if key in known or not rows:
        return key
    if not known:
        raise Misuse("no traits", operation)
    near = did_you_mean(key, known)
    raise Misuse("near trait" if near else "no trait", operation, name, near or ", ".join(known))


def find_one_of_many(operation: str, rows: Rows, name: str, *, example: bool) -> str:
    """The same; a kenmerk with names in a row may be called by one of them: ``wijk``, ``wijken``.

    Of the ``example`` it must be such a row: it tells what the kenmerk holds.
    """
    key, known = spelled(name), traits(rows)
    for many in (f"{key}en", f"{key}s"):
        if key not in known and many in known and _in_a_row(values(rows, many), example=example):
            return many
    return find(operation, rows, name)


def _in_a_row(found: Sequence[object], *, example: bool) -> bool:
    return all(isinstance(meant(v), tuple if example else tuple | None) for v in found)


def to_show(operation: str, rows: Rows, name: str, key: str) -> list[object]:
    """The values of a kenmerk that is a text, a number, a day, or yes or no."""
    found = values(rows, key)
    if not all(isinstance(value, str | int) for value in found):
        raise Misuse("no text", operation, name or "dit", ", ".join(shown(rows)))
    return found


def shown(rows: Rows) -> list[str]:
    """The kenmerken that can be printed."""
    return [k for k in traits(rows) if all(isinstance(v, str | int) for v in values(rows, k))]


def counted(rows: Rows, *, days: bool) -> list[str]:
    """The kenmerken that are numbers (or days)."""
    return [k for k in traits(rows) if any(counts(v, days=days) for v in values(rows, k))]


def to_count(
    operation: str, rows: Rows, name: str, key: str, *, example: bool, days: bool = False
) -> list[object]:
    """The values of a kenmerk that is a number (or a day); a missing one is let through.

    Of the ``example`` it must be there: it tells what the kenmerk holds.
    """
    found = values(rows, key)
    fits = [counts(v, days=days) or (not example and is_missing(v)) for v in found]
    if not all(fits):
        kind = "no number or day" if days else "no number"
        raise Misuse(kind, operation, name or "dit", ", ".join(counted(rows, days=days)))
    return found


def counts(value: object, *, days: bool = False) -> bool:
    """Whether a value is a number (or a day)."""
    return number_in(value) is not None or (days and day_in(value) is not None)
