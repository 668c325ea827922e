"""What lies in ``inputs/`` and is not read: every file and folder is named, with what it costs."""

import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator.dutch import count, plain
from generator.excel import x_codes
from generator.excel.reading.copies import compare, told
from generator.excel.reading.input_files import Sorted, is_spreadsheet
from generator.excel.reading.sheets import Opened, open_file
from generator.excel.reading.unknown_files import Look, named_after
from generator.inside import is_folder, leads_out
from generator.open_files import is_lock
from generator.problems import FilePlace, Problem
from generator.workbooks.definition import Workbook

_TEXTS = frozenset({".docx", ".doc", ".odt", ".rtf", ".dotx", ".docm", ".pages"})
_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".heic", ".webp", ".gif", ".tif", ".tiff", ".bmp"})
_ENCLOSURES = frozenset({".pdf", ".msg", ".eml", ".ppt", ".pptx"})
_ROOMS = frozenset({"teksten", "bijlagen", "fotos"})
_QUIET = re.compile(
    r"[.~].*|(readme|leesmij)(\..*)?|thumbs\.db|desktop\.ini|icon\r?", re.IGNORECASE | re.DOTALL
)
_PASSING = re.compile(r".*\.(tmp|part|crdownload|bak|wbk|xlk|lnk)|[0-9a-f]{8}", re.IGNORECASE)
_SET_ASIDE = frozenset("oud oude old archief backup backups vorig vorige reserve kopie".split())
_MOST = 2000
_AWAY = "haal het bestand anders weg uit de map inputs"


@dataclass(frozen=True)
class Known:
    """What was read, and by folder the names that a file for it may bear."""

    opened: Mapping[str, list[Opened]]
    absent: frozenset[str]
    names: Mapping[str, Collection[str]]


def left_over(lying: Iterable[Path], files: Sorted, known: Known) -> Iterator[Problem]:
    """A message for all that is not read; what the system itself puts there is passed over."""
    taken = {path for paths in files.read.values() for path in paths}
    for path in lying:
        if path in taken or is_lock(path.name) or _QUIET.fullmatch(path.name):
            continue
        if leads_out(path, path.parents[1]):
            continue  # told elsewhere, and never looked at
        if path in files.left:
            yield from _spreadsheet(path, files.left[path], known)
        elif is_folder(path):
            yield from _folder(path)
        else:
            yield _other(path, known.names)


def _spreadsheet(path: Path, look: Look, known: Known) -> Iterator[Problem]:
    book = look.workbook
    meant = book or next(iter(named_after(path.name)), None)
    if meant and meant.file in known.absent:
        return  # named where the workbook is missed
    if look.shut:
        yield _shut(path, look, meant)
    elif book is None:
        yield _unknown(path, look)
    else:
        yield _second(path, book, look, known.opened.get(book.file, []))


def _second(path: Path, book: Workbook, look: Look, mains: list[Opened]) -> Problem:
    """A second candidate for a workbook of which there is one."""
    opened, _ = open_file(path, book)
    likeness = compare(opened, mains[0]) if opened and mains else None
    if likeness and likeness.copied:
        return told(path.name, mains[0].file, likeness)
    rows = count(look.rows, "rij", "rijen")
    message = (
        f"{path.name} lijkt op {book.file} ({rows}), maar daarvan kan er maar één zijn: "
        f"we lezen {book.file}"
    )
    fix = (
        f"Geldt {path.name}? Zet {book.file} dan ergens anders neer en geef {path.name} die naam. "
        f"Geldt {book.file}? Haal {path.name} dan weg uit de map inputs"
    )
    return x_codes.SECOND_FILE.at(
        FilePlace(path.name), message, fix=fix, related=(FilePlace(book.file),)
    )


def _shut(path: Path, look: Look, meant: Workbook | None) -> Problem:
    """A kind of file that we do not open, or that is broken."""
    if look.empty:
        message = f"{look.shut}; we lezen het niet"
        return x_codes.NOT_READ.at(FilePlace(path.name), message, fix="Haal het weg als je wilt")
    message = f"{look.shut}. We lezen het niet: wat erin staat, telt niet mee"
    if meant and meant.many:
        how = f"Open het in Excel en bewaar het als Excel-werkmap met de naam {path.stem}.xlsx"
    else:
        how = f"Neem het over in {meant.file if meant else 'het werkboek waar het hoort'}"
    fix = f"Moet dit meetellen? {how}. Haal {path.name} in elk geval weg uit de map inputs"
    return x_codes.UNREAD_DATA.at(FilePlace(path.name), message, fix=fix)


def _unknown(path: Path, look: Look) -> Problem:
    name = path.name
    if not look.rows:
        message = f"{name} lezen we niet; er staat niets in"
        return x_codes.NOT_READ.at(FilePlace(name), message)
    rows = count(look.rows, "rij", "rijen")
    cells = count(sum(look.cells.values()), "cel", "cellen")
    message = f"{name} lezen we niet ({rows}, {cells}): "
    message += "aan de koppen herkennen we geen van onze werkboeken"
    if look.headers:
        message += f". {look.headers}"
    fix = f"Moeten deze gegevens mee? Neem ze over in het werkboek waar ze horen; {_AWAY}"
    return x_codes.UNREAD_DATA.at(FilePlace(name), message, fix=fix)


def _folder(path: Path) -> Iterator[Problem]:
    """A folder of her own in which workbooks lie; one that is called old is meant so."""
    name = path.name
    if name.casefold() in _ROOMS:
        return
    try:
        inside = sum(map(is_spreadsheet, islice(path.iterdir(), _MOST)))
    except OSError:
        inside = 0
    if not inside:
        message = f"In de map {name} kijken we niet"
        yield x_codes.NOT_READ.at(FilePlace(name), message)
        return
    books = count(inside, "werkboek", "werkboeken")
    message = f"In de map {name} {'ligt' if inside == 1 else 'liggen'} {books}; die lezen we niet"
    if _SET_ASIDE.isdisjoint(plain(name).split()):
        fix = (
            f"Zet wat mee moet tellen in de map inputs zelf. Moet er niets mee? "
            f"Noem de map dan oud {name}, of haal haar weg"
        )
        yield x_codes.UNREAD_DATA.at(FilePlace(name), message, fix=fix)
    else:
        yield x_codes.NOT_READ.at(FilePlace(name), message)


def _other(path: Path, names: Mapping[str, Collection[str]]) -> Problem:
    """A text, a picture or an attachment beside its folder; or something we do not know."""
    kind, name, place = path.suffix.casefold(), path.name, FilePlace(path.name)
    room = (
        "teksten" if kind == ".docx" else
        "fotos" if kind in _PICTURES else
        "bijlagen" if kind in _TEXTS | _ENCLOSURES else ""
    )  # fmt: skip
    if _PASSING.fullmatch(name):
        return x_codes.NOT_READ.at(place, f"{name} is een tijdelijk bestand; dat lezen we niet")
    if kind == ".zip" and _holds_sheets(path):
        fix = "Pak het uit en zet de werkboeken zelf in de map inputs; haal de zip daarna weg"
        message = f"{name} is een zip met werkboeken erin; die lezen we niet"
        return x_codes.UNREAD_DATA.at(place, message, fix=fix)
    if not room:
        return x_codes.NOT_READ.at(place, f"{name} lezen we niet: het is geen werkboek")
    own = {
        "teksten": "een eigen tekst van een wijk hoort in inputs/teksten, ",
        "fotos": "een foto van een wijk of lid hoort in inputs/fotos, ",
    }.get(room, "")
    message = f"{name} gebruiken we hier niet: {own}een bijlage hoort in inputs/bijlagen"
    fix = ""
    if plain(name) in names["bijlagen"]:
        fix = f"Verplaats {name} naar de map inputs/bijlagen: dan doet het mee"
    elif plain(path.stem) in names.get(room, ()):
        fix = f"Verplaats {name} naar de map inputs/{room}: dan doet het mee"
    elif kind in _TEXTS and plain(path.stem) in names["teksten"]:
        fix = f"Bewaar het in Word als {path.stem}.docx in inputs/teksten, en haal {name} hier weg"
    if fix:
        return x_codes.WRONG_FOLDER.at(place, message, fix=fix)
    return x_codes.NOT_READ.at(place, message)


def _holds_sheets(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            inside = archive.namelist()[:_MOST]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    return any(name.casefold().endswith((".xlsx", ".xls", ".csv", ".ods")) for name in inside)
