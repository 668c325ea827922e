"""What a build changed since the sets that were kept."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from generator.changes.compared import Changes, compared
from generator.changes.in_short import parts
from generator.changes.kept_rows import Kept, from_bytes, kept
from generator.changes.shown_values import plain_row
from generator.delivery.build_record import Record, checksums
from generator.delivery.kept_sets import (  # fmt: skip
    FINAL,
    PREVIOUS,
    KeptSet,
    kept_days,
    last_set,
    marked_set,
)
from generator.delivery.new_project import ENCLOSED
from generator.dossier import Dossier
from generator.events import ChangedSince


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


def state(project: Path, dossier: Dossier, record: Record) -> Kept:
    """What a set is made from, as a later build compares it: rows, and the files beside them."""
    attachments = checksums(project / "inputs", f"{ENCLOSED}/**/*")
    inputs = {path: sum_ for path, sum_ in record.inputs.items() if "/" in path} | attachments
    templates = {f"templates/{path}": sum_ for path, sum_ in record.templates.items()}
    return kept(dossier.tables, {f"inputs/{p}": s for p, s in inputs.items()} | templates)


def changes_since(earlier: tuple[Earlier, ...], output: Path) -> tuple[ChangedSince, ...]:
    """What changed since each of them, now that the set of this build is kept."""
    now = last_set(output)
    return tuple(plainly(changes_from(then, now)) for then in earlier) if now else ()


def changes_since_others(output: Path) -> tuple[ChangedSince, ...]:
    """What changed since the last set that was otherwise, and since the last final one.

    However often the same is built, this stays the same.
    """
    now = last_set(output)
    marks = {mark: marked_set(output, mark) for mark in (PREVIOUS, FINAL)} if now else {}
    found = (Earlier(*then, final=mark == FINAL) for mark, then in marks.items() if then)
    return tuple(plainly(changes_from(then, now)) for then in found if now)


def plainly(changes: Changes) -> ChangedSince:
    """The same in plain values."""
    day, final, found = changes.day, changes.final, changes.found
    documents, why = changes.documents, changes.why
    if found is None:
        return ChangedSince(day, final, None, documents, why)
    rows = tuple(map(plain_row, found.rows))
    files = tuple(asdict(file) for file in found.files)
    reordered = tuple((workbook.file, sheet.title) for workbook, sheet in found.reordered)
    return ChangedSince(day, final, tuple(parts(found)), documents, why, rows, files, reordered)


def changes_from(then: Earlier, now: KeptSet) -> Changes:
    """What is otherwise in a set."""
    old, new = from_bytes(then.kept.data), from_bytes(now.data)
    names = {*then.kept.documents, *now.documents}
    others = [n for n in names if then.kept.documents.get(n) != now.documents.get(n)]
    found = compared(old, new) if old and new else None
    return Changes(then.day, then.final, found, len(others), _why(then.kept.record, now.record))


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
