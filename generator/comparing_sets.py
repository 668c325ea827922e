"""What changed between two sets that were kept: the rows, and Word files that show it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from generator.changes.compared import Changes
from generator.delivery.changed_copies import set_copies
from generator.delivery.kept_sets import (
    FINAL,
    PREVIOUS,
    kept_days,
    kept_set,
    last_set,
    marked_set,
)
from generator.dutch import long_date
from generator.looking_back import Earlier, changes_from
from generator.word.comparing.tracked_changes import CannotCompare, redlined
from generator.workbooks.cells.dates import parse_date
from generator.workbooks.cells.kind import Noted, Unreadable

_AUTHOR = "samen030"
_DAYS_AGO = {"vandaag": 0, "gisteren": 1, "eergisteren": 2}


@dataclass(frozen=True)
class Look:
    """What is found between two sets: in the rows, in the documents, and where those were put.

    ``same``: the set that was asked for is the last one itself.
    """

    since: date
    until: date
    changes: Changes
    same: bool = False
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    not_shown: Mapping[str, str] = field(default_factory=dict)
    complaints: tuple[str, ...] = ()


class NothingKept(Exception):
    """There is no such set; the sentence says why. ``wrong``: she asked for what cannot be."""

    def __init__(self, sentence: str, *, wrong: bool = False) -> None:
        super().__init__(sentence)
        self.sentence, self.wrong = sentence, wrong


def look_back(output: Path, asked: str, today: date) -> Look:
    """Compare the last set with the one that is asked for, and write Word files that show it.

    Raises ``NothingKept``.
    """
    days = kept_days(output)
    last = last_set(output)
    if not last:
        raise NothingKept(
            "Er is nog niets bewaard om mee te vergelijken: dat gebeurt bij elke samen030 build."
        )
    then = _asked(output, asked, today, days)
    changes = changes_from(then, last)
    copies, not_shown = _redlines(then.kept.documents, last.documents, days[-1])
    written, complaints = set_copies(output, copies)
    return Look(
        then.day,
        days[-1],
        changes,
        then.kept.to_bytes() == last.to_bytes(),
        came=tuple(sorted(last.documents.keys() - then.kept.documents.keys())),
        went=tuple(sorted(then.kept.documents.keys() - last.documents.keys())),
        copies=written,
        not_shown=not_shown,
        complaints=complaints,
    )


def _asked(output: Path, asked: str, today: date, days: list[date]) -> Earlier:
    word = asked.strip().casefold()
    if word in {"vorige", "last"}:
        if found := marked_set(output, PREVIOUS):
            return Earlier(*found)
        raise NothingKept(
            f"De documenten van {long_date(days[-1])} zijn de eerste die bewaard zijn; "
            "er is nog niets van daarvoor."
        )
    if word in {"final", "definitief"}:
        if found := marked_set(output, FINAL):
            return Earlier(*found, final=True)
        raise NothingKept(
            "Er is nog geen definitieve versie bewaard: die maak je met samen030 build --final."
        )
    return _on(output, _day(asked, word, today), days)


def _day(asked: str, word: str, today: date) -> date:
    if word in _DAYS_AGO:
        return today - timedelta(_DAYS_AGO[word])
    try:
        found = parse_date(asked)
    except Unreadable as fault:
        said = f"{fault.message}. {fault.fix}, of typ: gisteren, vorige of final."
        raise NothingKept(said, wrong=True) from None
    day = found.value if isinstance(found, Noted) else found
    return day if isinstance(day, date) else today


def _on(output: Path, day: date, days: list[date]) -> Earlier:
    """The set as it was at the end of a day."""
    until = [one for one in days if one <= day]
    if not until:
        raise NothingKept(
            f"Van {long_date(day)} of eerder is niets bewaard; het oudste is van "
            f"{long_date(days[0])}."
        )
    found = kept_set(output, until[-1])
    if not found:
        raise NothingKept(f"Wat van {long_date(until[-1])} bewaard is, is niet te lezen.")
    return Earlier(until[-1], found)


def _redlines(
    then: Mapping[str, bytes], now: Mapping[str, bytes], day: date
) -> tuple[dict[str, bytes], dict[str, str]]:
    """A Word file with tracked changes of each document that is otherwise; why not, of the rest."""
    made, not_shown = {}, {}
    for path, data in sorted(now.items()):
        if path in then and then[path] != data:
            try:
                made[path] = redlined(then[path], data, _AUTHOR, day)
            except CannotCompare as fault:
                not_shown[path] = str(fault)
    return made, not_shown
