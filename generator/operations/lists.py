"""What can be done with a list: sorted, grouped, cut off, counted, added up, written out."""

from generator.dutch import enumerate_names, number
from generator.operations.call import Call
from generator.operations.misuse import Misuse
from generator.operations.traits import find, to_show, traits, values
from generator.operations.values import (
    alike,
    number_in,
    order,
    parts_of,
    rounded,
    total,
    written,
)
from generator.printed import NOTHING, Number, is_missing


def rising(call: Call) -> list[object]:
    """Sorted by one kenmerk or more, from A to Z and from small to large."""
    return _in_order(call, falling=False)


def falling(call: Call) -> list[object]:
    """Sorted the other way round."""
    return _in_order(call, falling=True)


def _in_order(call: Call, *, falling: bool) -> list[object]:
    """Whatever the direction, what is missing comes last, and equals stay as they stood."""
    rows = call.rows()
    if call.named or (traits(rows) and not call.args):
        first = traits(rows)[0] if traits(rows) else "naam"
        raise Misuse("which trait", call.name, first, ", ".join(traits(rows)))
    keys = [find(call.name, rows, name) for name in call.args] or [""]
    for name, key in zip(call.args or [""], keys, strict=True):
        to_show(call.name, rows, str(name), key)
    for key in reversed(keys):
        pairs = list(zip(values(rows, key), rows, strict=True))
        there = [pair for pair in pairs if not is_missing(pair[0])]
        there.sort(key=lambda pair: order(pair[0]), reverse=falling)
        rows = [row for _, row in there] + [row for value, row in pairs if is_missing(value)]
    return rows


def backwards(call: Call) -> list[object]:
    """The last one first."""
    call.bare()
    return call.rows()[::-1]


def first(call: Call) -> list[object]:
    """So many from the beginning."""
    amount = call.amount()
    return call.rows()[:amount]


def last(call: Call) -> list[object]:
    """So many from the end, in the same order."""
    amount = call.amount()
    return call.rows()[-amount:]


def groups(call: Call) -> list[dict[str, object]]:
    """A group for each value of a kenmerk, in order of appearance."""
    call.takes(1, least=1)
    if not traits(call.rows()) and call.rows():
        raise Misuse("no traits", call.name)
    found: dict[str, list[tuple[object, object]]] = {}
    for row, value in zip(call.rows(), call.values(), strict=True):
        name = _said(value)
        found.setdefault(alike(str(name)), []).append((name, row))
    return [
        {"naam": pairs[0][0], "aantal": number(len(pairs)), "rijen": [row for _, row in pairs]}
        for pairs in found.values()
    ]


def _said(value: object) -> object:
    """What a group is called: ja and nee in words, a dash for what is missing."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return NOTHING if is_missing(value) else value


def unique(call: Call) -> list[object]:
    """The different values, names in a row each by itself; what is missing is left out."""
    found: dict[str, object] = {}
    for value in map(_said, call.values()):
        parts = parts_of(value)
        for part in () if is_missing(value) else parts if parts != (str(value),) else (value,):
            found.setdefault(alike(str(part)), part)
    return list(found.values())


def in_a_row(call: Call) -> str:
    """``West, Oost en Zuid``; a dash when there is nothing."""
    found = [str(_said(value)) for value in call.values() if not is_missing(value)]
    return enumerate_names(found) if found else NOTHING


def how_many(call: Call) -> str:
    """The number of rows."""
    call.bare()
    return number(len(call.rows()))


def added_up(call: Call) -> str:
    """The sum; a dash as long as something is missing, and when there is nothing."""
    found = _numbers(call)
    return written(total(found)) if found else NOTHING


def average(call: Call) -> str:
    """The mean, with one decimal when whole numbers do not come out even."""
    found = _numbers(call)
    if not found:
        return NOTHING
    whole = total(found)
    mean = whole.amount / len(found)
    even = mean == rounded(mean, whole.decimals) or whole.unit
    return written(Number(mean, whole.decimals if even else max(1, whole.decimals), whole.unit))


def largest(call: Call) -> object:
    """The highest number or the latest day."""
    return _extreme(call, -1)


def smallest(call: Call) -> object:
    """The lowest number or the earliest day."""
    return _extreme(call, 0)


def _extreme(call: Call, place: int) -> object:
    found = call.values(count=True, days=True)
    complete = found and not any(map(is_missing, found))
    return sorted(found, key=order)[place] if complete else NOTHING


def _numbers(call: Call) -> list[Number]:
    """The numbers of a kenmerk; none at all when one of them is missing."""
    found = [number_in(value) for value in call.values(count=True)]
    known = [each for each in found if each is not None]
    return known if len(known) == len(found) else []
