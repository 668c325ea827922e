"""The folder to upload: it is renewed whole, and what others laid in it is told of."""

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from generator.delivery import b_codes
from generator.delivery.build_record import TO_UPLOAD
from generator.delivery.journal import present
from generator.inside import everything, is_folder
from generator.open_files import is_lock, lock_beside, still_open
from generator.problems import FilePlace, Problem


def to_upload(paths: Collection[str]) -> frozenset[str]:
    """Those of these paths under ``output/`` that lie in the folder."""
    return frozenset(path for path in paths if path.startswith(f"{TO_UPLOAD}/"))


def in_use(output: Path, paths: Collection[str]) -> list[Problem]:
    """The files that come in the folder and are open there now: nothing is replaced then."""
    problems = []
    for path in sorted(to_upload(paths)):
        lock = lock_beside(output / path) if present(output / path) is not None else None
        if lock:
            name = PurePosixPath(path).name
            fix = (
                f"Sluit {name} en begin opnieuw. Staat het nergens open, gooi dan het verborgen "
                f"bestand {lock.name} weg"
            )
            problems.append(
                b_codes.IN_USE.at(FilePlace(path), f"{still_open(name, lock)}", fix=fix)
            )
    return problems


def strangers(output: Path, paths: Collection[str]) -> Iterator[Problem]:
    """What lies in the folder and is none of these."""
    for path in everything(output / TO_UPLOAD) if to_upload(paths) else ():
        name = path.relative_to(output).as_posix()
        if name not in paths and not is_folder(path) and not is_lock(path.name):
            message = f"{path.name} ligt in de map om te uploaden, en is niet van deze keer"
            fix = f"Hoort het erbij, zet het dan in inputs, map bijlagen. Haal het uit {TO_UPLOAD}"
            yield b_codes.STRANGER.at(FilePlace(name), message, fix=fix)
