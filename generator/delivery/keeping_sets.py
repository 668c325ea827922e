"""The set that is about to be delivered is kept as that of the day; which others are over then."""

from datetime import date
from pathlib import Path

from generator.delivery.build_record import checksum
from generator.delivery.journal import present
from generator.delivery.kept_sets import FINAL, MOST_DAYS, PREVIOUS, KeptSet, kept_days, path_of


def to_keep(
    output: Path, made: KeptSet, day: date, *, final: bool
) -> tuple[dict[str, bytes], list[str]]:
    """What is to be written to keep this set as that of the day, and what is over then.

    The set of the last time is not kept twice; the one before it is kept too, and a final one
    until the next final one.
    """
    days, data = kept_days(output), made.to_bytes()
    new: dict[str, bytes] = {}
    over = _keep_marked(output, FINAL, day, data, new) if final else []
    last = path_of(days[-1]) if days else ""
    if last and present(output / last) == checksum(data):
        return new, over
    if last and present(output / last):
        over += _keep_marked(output, PREVIOUS, days[-1], (output / last).read_bytes(), new)
    new[path_of(day)] = data
    return new, [*over, *(path_of(old) for old in days[: -MOST_DAYS + 1] if old != day)]


def _keep_marked(
    output: Path, mark: str, day: date, data: bytes, new: dict[str, bytes]
) -> list[str]:
    """One set with this mark; the same set keeps its day."""
    there = [path_of(old, mark) for old in kept_days(output, mark)]
    if there and present(output / there[-1]) == checksum(data):
        return there[:-1]
    new[path_of(day, mark)] = data
    return [path for path in there if path != path_of(day, mark)]
