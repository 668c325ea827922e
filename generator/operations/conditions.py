"""``met`` and ``zonder``: which rows of a list answer to what is asked."""

from collections.abc import Callable, Mapping, Sequence

from generator.dutch import plain
from generator.operations.call import Call
from generator.operations.misuse import Misuse
from generator.operations.traits import (
    counts,
    find_one_of_many,
    spelled,
    to_count,
    to_show,
    traits,
    values,
)
from generator.operations.values import day_in, number_in, same

Ask = Callable[[object, object], bool]


def having(call: Call) -> list[object]:
    """The rows that answer to every condition."""
    return _chosen(call, wanted=True)


def lacking(call: Call) -> list[object]:
    """The rows that do not."""
    return _chosen(call, wanted=False)


def _chosen(call: Call, *, wanted: bool) -> list[object]:
    rows = call.rows()
    known = traits(rows)
    if call.args or not call.named:
        raise Misuse("no conditions", call.name, known[0] if known else "naam")
    asked = [(*_read(call, rows, name, value), value) for name, value in call.named.items()]
    if call.example:
        return rows
    return [row for row in rows if _answers(row, asked) is wanted]


def _answers(row: object, asked: Sequence[tuple[str, Ask, object]]) -> bool:
    return all(
        any(ask(values([row], key)[0], one) for one in _each(value)) for key, ask, value in asked
    )


def _each(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else (value,)


def _read(call: Call, rows: Sequence[object], name: str, value: object) -> tuple[str, Ask]:
    """The key that a condition is about, and how it is compared."""
    own = spelled(name) in traits(rows)
    ending = "" if own else next((e for e in _ENDINGS if name.casefold().endswith(e)), "")
    ask = _ENDINGS.get(ending, same)
    bare = name[: len(name) - len(ending)]
    key = find_one_of_many(call.name, rows, bare, example=call.example)
    if not _each(value) or not all(isinstance(one, str | int) for one in _each(value)):
        raise Misuse("compared with", call.name, name)
    if ask is _least or ask is _most:
        to_count(call.name, rows, bare, key, example=call.example, days=True)
        if not all(counts(one, days=True) for one in _each(value)):
            raise Misuse("compared with number", call.name, name)
        return key, ask
    answers = [v for v in to_show(call.name, rows, bare, key) if isinstance(v, bool)]
    if answers and not all(isinstance(v, bool) or plain(str(v)) in _ANSWERS for v in _each(value)):
        raise Misuse("yes or no only", call.name, name)
    return key, ask


def _holds(value: object, wanted: object) -> bool:
    if isinstance(value, bool):
        return same(value, wanted)
    return plain(str(wanted)) in plain(str(value))


def _least(value: object, wanted: object) -> bool:
    return _beside(value, wanted, lambda difference: difference >= 0)


def _most(value: object, wanted: object) -> bool:
    return _beside(value, wanted, lambda difference: difference <= 0)


def _beside(value: object, wanted: object, fits: Callable[[int], bool]) -> bool:
    """Compared as numbers or as days; what is missing, or of another kind, never fits."""
    numbers = number_in(value), number_in(wanted)
    if numbers[0] and numbers[1]:
        one, other = numbers[0].amount, numbers[1].amount
        return fits((one > other) - (one < other))
    days = day_in(value), day_in(wanted)
    if days[0] and days[1]:
        return fits((days[0] > days[1]) - (days[0] < days[1]))
    return False


_ANSWERS = ("ja", "nee")
_ENDINGS: Mapping[str, Ask] = {"_bevat": _holds, "_minstens": _least, "_hoogstens": _most}
