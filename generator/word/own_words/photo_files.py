"""The folder ``inputs/fotos``: which photo is of which wijk or lid, small, upright and bare."""

import struct
import unicodedata
from collections.abc import Collection, Mapping
from pathlib import Path

from generator.dutch import did_you_mean, plain
from generator.inside import refused
from generator.pictures import Image
from generator.problems import CellPlace, FilePlace, Problem
from generator.word.drawing.stripped import stripped
from generator.word.drawing.turned import measured, smaller
from generator.word.own_words import t_codes

PHOTOS = "fotos"
_KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
_MOST = 1600  # dots: 16 cm at 250 dots an inch
_DOTS_PER_CM = 100 / 2.54  # what is smaller than this would look coarse
_WIDEST, _HIGHEST = 16.0, 11.0  # cm: the width of the text, and half a page

# By the name of a wijk or lid: what its photo shows, and the cell where that stands.
Described = Mapping[str, tuple[str, CellPlace]]


def photos(inputs: Path, described: Described) -> tuple[dict[str, Image], list[Problem]]:
    """The photos by the name of whom they are of, and what is wrong with them."""
    found: dict[str, Image] = {}
    problems: list[Problem] = []
    first: dict[str, str] = {}
    if away := refused(inputs / PHOTOS, inputs.parent):
        return {}, [away]
    names = {plain(name): name for name in described}
    files = _files(inputs / PHOTOS)
    taken = {_plain_stem(path) for path in files}
    for path in files:
        shown = f"{PHOTOS}/{unicodedata.normalize('NFC', path.name)}"
        name = names.get(_plain_stem(path))
        if away := refused(path, inputs.parent, shown):
            problems.append(away)
        elif name is None:
            problems.append(_of_nobody(shown, path, described, taken))
        elif name in first:
            message = f"Ook {first[name]} is een foto van {name}"
            fix = "Haal een van beide uit de map"
            problems.append(t_codes.TWO_PHOTOS.at(FilePlace(shown), message, fix=fix))
        else:
            first[name] = shown
            photo, said = _read(path, shown, name, *described[name])
            problems += said
            if photo:
                found[name] = photo
    return found, problems


def _read(
    path: Path, shown: str, name: str, alt: str, cell: CellPlace
) -> tuple[Image | None, list[Problem]]:
    try:
        raw = path.read_bytes()
        kind = next(kind for begin, kind in _KINDS.items() if raw.startswith(begin))
        data = stripped(smaller(stripped(raw), _MOST))
        width, height = measured(data)
    except (OSError, ValueError, StopIteration, SyntaxError, struct.error):
        message = f"{shown} is geen jpg of png die we kunnen lezen"
        fix = "Open de foto in een fotoprogramma, en bewaar die als jpg"
        return None, [t_codes.NO_PHOTO.at(FilePlace(shown), message, fix=fix)]
    shrink = min(_WIDEST * _DOTS_PER_CM / width, _HIGHEST * _DOTS_PER_CM / height, 1.0)
    size = (width * shrink / _DOTS_PER_CM, height * shrink / _DOTS_PER_CM)
    if alt:
        return Image(data, kind, *size, alt), []
    message = f"Bij de foto van {name} staat niet wat erop te zien is"
    fix = "Typ dat hier in een zin, voor wie de foto niet kan zien"
    problem = t_codes.NOT_DESCRIBED.at(cell, message, fix=fix, related=(FilePlace(shown),))
    return Image(data, kind, *size, f"Foto van {name}"), [problem]


def _files(folder: Path) -> list[Path]:
    try:
        files = [path for path in folder.iterdir() if path.is_file()]
    except OSError:
        return []
    hidden = {"thumbs.db", "desktop.ini"}
    kept = (p for p in files if p.name[0] not in ".~" and p.name.casefold() not in hidden)
    return sorted(kept, key=lambda path: (path.name.casefold(), path.name))


def _plain_stem(path: Path) -> str:
    return plain(unicodedata.normalize("NFC", path.stem))


def _of_nobody(shown: str, path: Path, described: Described, taken: Collection[str]) -> Problem:
    near = did_you_mean(path.stem, described)
    fix = "Noem het bestand naar een wijk uit wijken.xlsx of een lid uit leden.xlsx"
    if near:
        fix = f"Noem het bestand {near}{path.suffix}"
    if near and plain(near) in taken:
        fix = f"Van {near} ligt er al een foto: haal dit bestand uit de map, of noem het anders"
    message = f"“{path.stem}” is geen wijk en geen lid"
    return t_codes.PHOTO_OF_NOBODY.at(FilePlace(shown), message, fix=fix)
