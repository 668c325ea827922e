"""Step 6: the made documents into ``output/``, keeping what was edited by hand."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.delivery import b_codes
from generator.delivery.build_record import NAME, Record, checksum, free_name, last_documents
from generator.delivery.folder_swap import recover, swap
from generator.delivery.lock import Busy, only_one
from generator.events import Written
from generator.problems import FilePlace, Problem


def deliver(
    output: Path, documents: Mapping[str, bytes], record: Record
) -> tuple[list[Written], list[Problem]]:
    """Replace the previous set by these documents (path under ``output`` to bytes).

    On any fault the previous set stands, and the problem says why.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        with only_one(output):
            return _deliver(output, documents, record)
    except Busy:
        place = FilePlace(output.name)
        return [], [
            b_codes.BUSY.at(
                place, "Een andere build is bezig in deze map", fix="Wacht even, en begin opnieuw"
            )
        ]
    except OSError as fault:
        return [], [_cannot_write(output, fault)]


def _deliver(
    output: Path, documents: Mapping[str, bytes], record: Record
) -> tuple[list[Written], list[Problem]]:
    recover(output)
    before = last_documents(output)
    new: dict[str, bytes] = {}
    written: list[Written] = []
    for path, data in documents.items():
        state, kept_as = _compare(output, path, data, before.get(path))
        written.append(Written(path, state, kept_as))
        if state != "ongewijzigd":
            new[path] = data
        if kept_as:
            new[kept_as] = (output / path).read_bytes()
    sums = {path: checksum(data) for path, data in documents.items()}
    new[NAME] = replace(record, documents=sums).to_bytes()
    swap(output, new, dict.fromkeys(_stale(output, before, documents)))
    return written, [_edited(w) for w in written if w.kept_as]


def _compare(output: Path, path: str, data: bytes, recorded: str | None) -> tuple[str, str]:
    """What happens to one file, and under which name an edited one is kept."""
    target = output / path
    if not target.is_file():
        return "gemaakt", ""
    present = checksum(target.read_bytes())
    if present == checksum(data):
        return "ongewijzigd", ""
    return "vernieuwd", "" if present == recorded else free_name(output, path)


def _stale(output: Path, before: Mapping[str, str], documents: Mapping[str, bytes]) -> list[str]:
    """Documents of the previous build that are no longer made, and that nobody edited."""
    return [
        path
        for path, recorded in before.items()
        if path not in documents
        and (output / path).is_file()
        and checksum((output / path).read_bytes()) == recorded
    ]


def _edited(written: Written) -> Problem:
    message = f"Jouw versie van {written.path} heet nu {PurePosixPath(written.kept_as).name}"
    fix = "Zet wat je wilt houden in het sjabloon of het werkboek"
    return b_codes.EDITED.at(FilePlace(written.path), message, fix=fix)


def _cannot_write(output: Path, fault: OSError) -> Problem:
    name = Path(fault.filename2 or fault.filename or output).name
    if isinstance(fault, PermissionError) and name.endswith((".docx", ".pdf")):
        fix = f"Sluit {name} en begin opnieuw"
    else:
        fix = f"Kijk of je mag schrijven in {output.name}, en of de schijf niet vol is"
    message = f"{name} is niet te schrijven. Er is niets veranderd"
    return b_codes.LOCKED.at(FilePlace(name), message, fix=fix)
