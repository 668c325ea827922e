"""Step 6: the made documents into ``output/``, keeping what was edited by hand."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from generator.delivery import b_codes, disk
from generator.delivery.build_record import NAME, Record, checksum, free_name, last_documents
from generator.delivery.folder_swap import NotWhole, swap
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
from generator.delivery.recovery import EXPIRED, not_whole, outside, put_right
from generator.dutch import NO_HOLD, reason
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
        place = FilePlace(output.name)
        return [], [
            b_codes.BUSY.at(
                place, "Een andere build is bezig in deze map", fix="Wacht even, en begin opnieuw"
            )
        ]
    except Outside:
        return [], outside(output)
    except OSError as fault:
        return [], [_cannot_write(output, fault)]


def _deliver(
    output: Path, documents: Mapping[str, bytes], record: Record, day: date | None, rows: bytes
) -> tuple[list[Written], list[Problem]]:
    problems = put_right(output)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return [], problems
    before = last_documents(output)
    there = {path: present(output / path) for path in {**documents, **before}}
    new: dict[str, bytes] = {}
    written: list[Written] = []
    for path, data in documents.items():
        state, mark = _compare(there[path], checksum(data), before.get(path))
        kept_as = _aside(output, path, mark, new)
        written.append(Written(path, state, kept_as))
        new[path] = data
    for path in _stale(output, before, documents):
        there.setdefault(path, present(output / path))
        if there[path] == "":
            del there[path]  # a folder of that name
        elif there[path] not in {None, before.get(path)}:
            _aside(output, path, EXPIRED, new)
    sums = {path: checksum(data) for path, data in documents.items()}
    new[NAME] = replace(record, documents=sums).to_bytes()
    if day:
        old = _keep(output, KeptSet(new[NAME], _in_word(documents), rows), day, new, record.final)
        there |= {path: present(output / path) for path in old}
    there |= {path: present(output / path) for path in new if path not in there}
    swap(output, new, there)
    for path in before.keys() - new.keys():
        disk.tidy(output / path, output)
    return written, [*problems, *(_edited(w) for w in written if w.kept_as)]


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


def _aside(output: Path, path: str, mark: str, new: dict[str, bytes]) -> str:
    """Have what she edited kept under a name that shows the mark; nothing without a mark."""
    if not mark:
        return ""
    name = free_name(output, path, mark)
    new[name] = (output / path).read_bytes()
    return name


def _stale(
    output: Path, before: Mapping[str, str], documents: Mapping[str, bytes]
) -> Iterator[str]:
    """What is no longer made: by the record, or by its name among the plans with a number."""
    yield from (path for path in before if path not in documents)
    for folder in {str(PurePosixPath(path).parent) for path in documents if _NUMBERED.match(path)}:
        for found in everything(output / folder):
            path = found.relative_to(output).as_posix()
            if _NUMBERED.match(path) and path not in {**documents, **before} and found.is_file():
                yield path


def _edited(written: Written) -> Problem:
    message = f"Jouw versie van {written.path} heet nu {PurePosixPath(written.kept_as).name}"
    fix = "Zet wat je wilt houden in het sjabloon of het werkboek"
    return b_codes.EDITED.at(FilePlace(written.path), message, fix=fix)


def _cannot_write(output: Path, fault: OSError) -> Problem:
    if isinstance(fault, NotWhole):
        return not_whole(output, fault.stuck)
    name = Path(fault.filename2 or fault.filename or output).name
    if name.startswith("."):  # ours: she doesn't see it
        name = output.name
    if isinstance(fault, PermissionError) and name.endswith((".docx", ".pdf")):
        fix = f"Sluit {name} en begin opnieuw. Was het dicht? Kijk of je in die map mag schrijven"
    else:
        fix = f"Kijk of je mag schrijven in {output.name}, en of de schijf niet vol is"
    message = f"{name} is niet te schrijven. Er is niets veranderd"
    if isinstance(fault, FileExistsError):
        message = f"Op de plek van de map {name} staat een bestand. Er is niets veranderd"
        fix = f"Geef het bestand {name} een andere naam, en begin opnieuw"
    elif reason(fault) == NO_HOLD:
        message = f"{output.name} is niet te schrijven: {NO_HOLD}. Er is niets veranderd"
        fix = "Zet de projectmap op de schijf van de computer zelf, en begin opnieuw"
    return b_codes.LOCKED.at(FilePlace(name), message, fix=fix)
