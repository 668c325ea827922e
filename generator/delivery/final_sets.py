"""What was handed in, with all it was made from: in a folder that nothing touches again."""

import re
from datetime import date
from pathlib import Path

from generator.delivery import b_codes, disk
from generator.delivery.build_record import NAME, checksum, read_json
from generator.delivery.final_read_me import read_me
from generator.delivery.ingredients import difference, ingredients
from generator.delivery.journal import STAGE
from generator.delivery.lock import Busy, only_one
from generator.delivery.proof import (
    FOLDER,
    INTERNAL,
    PUBLIC,
    READ_ME,
    SUMS,
    in_the_set,
    kept_finals,
    proof,
    sums_file,
)
from generator.dutch import enumerate_names, reason
from generator.events import KeptFinal
from generator.inside import Outside
from generator.problems import FilePlace, Problem

_NOT_YET = "De documenten in output zijn wel klaar"


class Changed(Exception):
    """A file is no longer the one of the build, by path."""

    def __init__(self, *paths: str) -> None:
        super().__init__(*paths)
        self.paths = paths


def keep_final(
    project: Path, dated: date | None, who: str
) -> tuple[KeptFinal | None, list[Problem]]:
    """Lay the final version that stands in ``output/`` beside those of before, whole or not at all.

    What was kept already in the very same way is not kept twice.
    """
    output = project / "output"
    again = "Begin opnieuw met samen030 build --final"
    try:
        with only_one(output):
            return _keep(project, output, dated, who), []
    except Changed as fault:
        names = enumerate_names(fault.paths[:3])
        message = f"Terwijl de documenten gemaakt werden, is {names} veranderd"
        fix = f"Bewaar en sluit wat je open hebt. {again}"
    except Busy:
        message, fix = "Een andere build is bezig in deze map", f"Wacht even. {again}"
    except Outside:
        return None, []  # told of at the start
    except OSError as fault:
        message = f"De map {FOLDER} is niet te maken: {reason(fault)}"
        fix = f"Maak ruimte, en kijk of je in output mag schrijven. {again}"
    place = FilePlace(f"{output.name}/{FOLDER}")
    return None, [b_codes.NOT_KEPT.at(place, f"{message}. {_NOT_YET}", fix=fix)]


def _keep(project: Path, output: Path, dated: date | None, who: str) -> KeptFinal:
    data = (output / NAME).read_bytes()
    record = read_json(output / NAME)
    sources = _sources(project, record)
    sums = {**in_the_set(record), NAME: checksum(data)}
    day = dated.isoformat() if dated else "zonder datum"
    told = read_me(sums, dated, who)
    listed = sums_file({**sums, READ_ME: checksum(told)})
    for kept in kept_finals(output):
        found = proof(kept)
        if found.control == checksum(listed) and found.whole:
            return KeptFinal(f"{FOLDER}/{kept.name}", found.control, new=False)
    name = f"{day}-{_number(output, day)}"
    stage = output / FOLDER / f".{name}{STAGE}"
    try:
        disk.clear(stage)
        for path, source in sources.items():
            _lay(stage / path, _unchanged(source, sums[path], path))
        for path, made in ((NAME, data), (READ_ME, told), (SUMS, listed)):
            _lay(stage / path, made)
        if not proof(stage).whole:  # what lies there is read again before it counts
            raise Changed(f"{FOLDER}/{name}")
        for folder in {stage, *((stage / path).parent for path in sources)}:
            disk.settle(folder)
        disk.move(stage, output / FOLDER / name)
        disk.settle(output / FOLDER)
    except BaseException:
        disk.clear(stage)
        disk.tidy(stage, output)
        raise
    return KeptFinal(f"{FOLDER}/{name}", checksum(listed), new=True)


def _sources(project: Path, record: object) -> dict[str, Path]:
    """Where each file comes from. All that lies in the project now must be what the build read."""
    there = record if isinstance(record, dict) else {}
    now = ingredients(project)
    for folder, then, found in (
        ("inputs", there.get("inputs", {}), now.inputs),
        ("templates", there.get("templates", {}), now.templates),
    ):
        other = difference(then, found)
        if other:
            raise Changed(*(f"{folder}/{p}" for p in (*other.changed, *other.new, *other.gone)))
    sources = {}
    for path in in_the_set(record):
        within = path.removeprefix(PUBLIC)
        made = path.startswith((PUBLIC, INTERNAL))
        sources[path] = project / "output" / within if made else project / path
    return sources


def _unchanged(source: Path, then: str, path: str) -> bytes:
    data = source.read_bytes()
    if checksum(data) != then:
        raise Changed(path)
    return data


def _lay(target: Path, data: bytes) -> None:
    disk.write(target, data)
    disk.protect(target)


def _number(output: Path, day: str) -> int:
    """One more than the highest that this day has, also of what was damaged since."""
    named = re.compile(re.escape(day) + r"-(\d+)")
    folder = output / FOLDER
    found = [named.fullmatch(path.name) for path in folder.iterdir()] if folder.is_dir() else []
    return 1 + max((int(match[1]) for match in found if match), default=0)
