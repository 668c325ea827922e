"""What a build changed since the sets that were kept."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.changes.compared import Changes, compared
from generator.changes.kept_rows import Kept, from_bytes
from generator.delivery.build_record import Record
from generator.delivery.kept_sets import FINAL, KeptSet, kept_days, last_set, marked_set


@dataclass(frozen=True)
class Earlier:
    """A kept set with its day."""

    day: date
    kept: KeptSet
    final: bool = False


def earlier_sets(output: Path) -> tuple[Earlier, ...]:
    """The last set and the last final one, as they are before a build replaces them."""
    days = kept_days(output)
    last = last_set(output)
    found = [Earlier(days[-1], last)] if last else []
    final = marked_set(output, FINAL)
    return (*found, Earlier(*final, final=True)) if final else tuple(found)


def changes_since(
    earlier: tuple[Earlier, ...], now: Kept, documents: Mapping[str, bytes], record: Record
) -> tuple[Changes, ...]:
    """What this build changed since each of them."""
    made = KeptSet(record.to_bytes(), documents)
    return tuple(changes_from(then, made, now) for then in earlier)


def changes_from(then: Earlier, made: KeptSet, now: Kept | None) -> Changes:
    """What is otherwise in this set, that was made from the rows of ``now``."""
    rows = from_bytes(then.kept.data)
    found = compared(rows, now) if rows and now else None
    names = {*then.kept.documents, *made.documents}
    others = sum(
        then.kept.documents.get(name) != made.documents.get(name)
        for name in names
        if name.endswith(".docx")
    )
    return Changes(then.day, then.final, found, others, _why(then.kept.record, made.record))


def _why(then: bytes, now: bytes) -> str:
    """Why documents can be otherwise while no data changed."""
    old, new = _read(then), _read(now)
    if old.get("final") != new.get("final"):
        kinds = {True: "definitief", False: "concept"}
        was, becomes = (kinds.get(r.get("final") is True, "") for r in (old, new))
        return f"{becomes} in plaats van {was}"
    return (
        "door een andere versie van het programma"
        if old.get("version") != new.get("version")
        else ""
    )


def _read(record: bytes) -> dict[str, object]:
    try:
        found = json.loads(record)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
