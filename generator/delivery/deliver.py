"""Step 6: the made documents into ``output/``, keeping what was edited by hand."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from generator.delivery import b_codes, disk
from generator.delivery.build_record import NAME, Record, checksum, free_name, last_documents
from generator.delivery.cannot_write import cannot_write
from generator.delivery.folder_swap import swap
from generator.delivery.journal import present
from generator.delivery.kept_sets import (
    FINAL,
    MOST_DAYS,
    PREVIOUS,
    KeptSet,
    kept_days,
    path_of,
)
from generator.delivery.lock import Busy, only_one
from generator.delivery.open_documents import Placed, not_removed, place, waits_for
from generator.delivery.recovery import EXPIRED, outside, put_right
from generator.events import Written
from generator.inside import Outside, everything
from generator.problems import FilePlace, Problem, Severity

_NUMBERED = re.compile(r".+/\d\d-[^/()]+\.(docx|pdf)$")


def deliver(
    output: Path,
    documents: Mapping[str, bytes],
    record: Record,
    day: date | None = None,
    rows: bytes = b"",
) -> tuple[list[Written], list[Problem]]:
    """Replace the previous set by these documents (path under ``output`` to bytes).

    With a ``day`` the set is also kept as that of the day, with the ``rows`` it was made from.
    On any fault the previous set stands, and the problem says why.
    """
    try:
        with only_one(output):
            return _deliver(output, documents, record, day, rows)
    except Busy:
        return [], [busy(output)]
    except Outside:
        return [], outside(output)
    except OSError as fault:
        return [], [cannot_write(output, fault)]


def busy(output: Path) -> Problem:
    """That another build is at work, after waiting for it."""
    message = "Een andere build is bezig in deze map"
    return b_codes.BUSY.at(FilePlace(output.name), message, fix="Wacht even, en begin opnieuw")


def _deliver(
    output: Path, documents: Mapping[str, bytes], record: Record, day: date | None, rows: bytes
) -> tuple[list[Written], list[Problem]]:
    problems = put_right(output)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return [], problems
    before = last_documents(output)
    placed = place(output, documents, before)
    gone = list(_stale(output, before, placed))
    there = {path: present(output / path) for path in [*placed.files, *gone]}
    new: dict[str, bytes] = {}
    written: list[Written] = []
    for path, data in placed.files.items():
        state, mark = _compare(there[path], checksum(data), before.get(path))
        kept_as = _aside(output, path, path, mark, new)
        written.append(Written(path, state, kept_as))
        new[path] = data
    for path in gone:
        if there[path] == "":
            del there[path]  # a folder of that name
        elif there[path] not in {None, before.get(path)}:
            problems += _no_longer(output, path, documents, new)
    sums = {path: checksum(data) for path, data in placed.files.items()}
    sums |= {path: before[path] for path in placed.held if path in before}
    record = replace(record, documents=sums, waiting=placed.waiting)
    new[NAME] = record.to_bytes()
    if day:
        old = _keep(output, KeptSet(new[NAME], _in_word(documents), rows), day, new, record.final)
        there |= {path: present(output / path) for path in old}
    there |= {path: present(output / path) for path in new if path not in there}
    swap(output, new, there)
    for path in gone:
        disk.tidy(output / path, output)
    told = [*problems, *not_removed(output, placed), *(_edited(w) for w in written if w.kept_as)]
    return written, told


def _keep(output: Path, made: KeptSet, day: date, new: dict[str, bytes], final: bool) -> list[str]:
    """Have this set kept when it is not the one of the last time; gives what is over.

    The set before it is kept too, and a final one until the next final one.
    """
    days = kept_days(output)
    kept = made.to_bytes()
    over = _keep_marked(output, FINAL, day, kept, new) if final else []
    last = path_of(days[-1]) if days else ""
    if last and present(output / last) == checksum(kept):
        return over
    if last and present(output / last):
        over += _keep_marked(output, PREVIOUS, days[-1], (output / last).read_bytes(), new)
    new[path_of(day)] = kept
    return [*over, *(path_of(old) for old in days[: -MOST_DAYS + 1] if old != day)]


def _keep_marked(
    output: Path, mark: str, day: date, data: bytes, new: dict[str, bytes]
) -> list[str]:
    """One set with this mark; the same set keeps its day."""
    there = [path_of(old, mark) for old in kept_days(output, mark)]
    if there and present(output / there[-1]) == checksum(data):
        return there[:-1]
    new[path_of(day, mark)] = data
    return [path for path in there if path != path_of(day, mark)]


def _in_word(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in documents.items() if path.endswith(".docx")}


def _compare(now: str | None, new: str, recorded: str | None) -> tuple[str, str]:
    """What happens to one file, and the mark that an edited one gets."""
    if now is None:
        return "gemaakt", ""
    if now == new:
        return "ongewijzigd", ""
    return "vernieuwd", "" if now == recorded else "bewerkt"


def _aside(output: Path, path: str, called: str, mark: str, new: dict[str, bytes]) -> str:
    """Have what she edited kept under a name that shows the mark; nothing without a mark."""
    if not mark:
        return ""
    name = free_name(output, called, mark, new)
    new[name] = (output / path).read_bytes()
    return name


def _no_longer(
    output: Path, path: str, documents: Mapping[str, bytes], new: dict[str, bytes]
) -> list[Problem]:
    """Have what she edited kept that is no longer made, or waited for a place and has it now."""
    document = waits_for(path)
    if document not in documents:
        _aside(output, path, path, EXPIRED, new)
        return []
    kept_as = _aside(output, path, document, "bewerkt", new)
    return [_edited(Written(path, "", kept_as))]


def _stale(output: Path, before: Mapping[str, str], placed: Placed) -> Iterator[str]:
    """What is no longer made: by the record, or by its name among the plans with a number."""
    known = {**placed.files, **before, **dict.fromkeys(placed.held, "")}
    there = {_identity(output / path) for path in placed.files} - {None}
    for path in before:
        # one that only differs in capitals is the same file, on some systems
        if path not in {*placed.files, *placed.held} and _identity(output / path) not in there:
            yield path
    folders = {str(PurePosixPath(path).parent) for path in placed.files if _NUMBERED.match(path)}
    for folder in folders:
        for found in everything(output / folder):
            path = found.relative_to(output).as_posix()
            if _NUMBERED.match(path) and path not in known and found.is_file():
                yield path


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.lstat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _edited(written: Written) -> Problem:
    message = f"Jouw versie van {written.path} heet nu {PurePosixPath(written.kept_as).name}"
    fix = "Zet wat je wilt houden in het sjabloon of het werkboek"
    return b_codes.EDITED.at(FilePlace(written.path), message, fix=fix)
