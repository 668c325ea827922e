"""Which sheet of a file is which: by its name, by a name that is nearly it, or by its headers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.dutch import did_you_mean, plain
from generator.events import SheetCells
from generator.excel import x_codes
from generator.excel.reading.cells import RawSheet, count_filled, read_sheet
from generator.excel.reading.container import Container, Shut
from generator.excel.reading.extra_sheets import Neighbours, extras
from generator.excel.reading.labels import header_row, known
from generator.excel.reading.workbook_parts import Workbook as Parts
from generator.excel.reading.workbook_parts import open_parts
from generator.problems import CellPlace, FilePlace, Problem, Severity
from generator.workbooks.definition import Need, Sheet, Workbook

_OURS = frozenset({"uitleg", "lijsten"})
_NEAR = 0.8  # one typing error in a short name


@dataclass(frozen=True)
class Found:
    """A declared sheet as it stands in a file."""

    file: str
    sheet: Sheet
    title: str
    raw: RawSheet
    epoch_1904: bool
    extra: bool = False


@dataclass(frozen=True)
class Opened:
    """A file that opens: the sheets that become rows, the names of all, and the other ones."""

    file: str
    found: tuple[Found, ...]
    titles: tuple[str, ...]
    others: tuple[SheetCells, ...] = ()


def open_file(
    path: Path, workbook: Workbook, *, others: bool = True
) -> tuple[Opened | None, list[Problem]]:
    """The sheets of a file, or the one problem that keeps it shut. ``others``: look at all."""
    try:
        with Container(path) as container:
            return _open(path.name, container, workbook, others)
    except Shut as shut:
        place = FilePlace(path.name)
        return None, [shut.rule.at(place, shut.message, fix=shut.fix)]
    except OSError:
        return None, [_unreadable(path)]


def _open(
    file: str, container: Container, workbook: Workbook, others: bool
) -> tuple[Opened, list[Problem]]:
    book = open_parts(container)

    @cache
    def raw(title: str) -> RawSheet:
        return read_sheet(container, book.sheets[title], book)

    chosen, problems = _choose(file, workbook.sheets, list(book.sheets), raw)
    titles = {title: sheet for sheet, title in chosen.items()}
    beside = Neighbours(
        file, workbook, titles, book.hidden, raw,
        lambda title: count_filled(container, book.sheets[title]),
    )  # fmt: skip
    rest = [title for title in book.sheets if others and title not in titles]
    more = list(extras((title for title in rest if plain(title) not in _OURS), beside))
    problems += [extra.problem for extra in more if extra.problem]
    problems += [_hidden(file, title) for title in titles if title in book.hidden]
    read = {**titles, **{extra.title: extra.read_as for extra in more if extra.read_as}}
    found = tuple(
        Found(file, sheet, title, raw(title), book.epoch_1904, title not in titles)
        for title, sheet in read.items()
    )
    ours = [SheetCells(file, t, n := beside.counted(t), ours=n) for t in rest if plain(t) in _OURS]
    left = (*ours, *(extra.account for extra in more if extra.account))
    return Opened(file, found, tuple(book.sheets), left), problems + _warnings(file, book)


def _hidden(file: str, title: str) -> Problem:
    message = f"Het blad {title} is verborgen; we lezen het wel"
    return x_codes.SHEET_HIDDEN.at(CellPlace(file, title), message)


def _choose(
    file: str, sheets: Iterable[Sheet], titles: list[str], raw: Callable[[str], RawSheet]
) -> tuple[dict[Sheet, str], list[Problem]]:
    chosen: dict[Sheet, str] = {}
    problems: list[Problem] = []
    for sheet in sheets:
        names = {plain(name) for name in (sheet.title, *sheet.also)}
        same = next((title for title in titles if plain(title) in names), None)
        if same is not None:
            chosen[sheet] = same
    for by in (_by_name, _by_headers):
        for sheet in [s for s in sheets if s not in chosen]:
            free = [t for t in titles if t not in chosen.values() and plain(t) not in _OURS]
            title = by(sheet, free, raw)
            if title is not None:
                chosen[sheet] = title
                problems.append(_other_name(file, sheet, title))
    return chosen, problems


def _by_name(sheet: Sheet, titles: list[str], raw: Callable[[str], RawSheet]) -> str | None:
    near = did_you_mean(sheet.title, titles, cutoff=_NEAR)
    return near if near is not None and header_row(sheet, raw(near).rows) else None


def _by_headers(sheet: Sheet, titles: list[str], raw: Callable[[str], RawSheet]) -> str | None:
    """The only sheet with a third of the columns, as an export from a form has."""
    wanted = [c for c in sheet.columns if not c.per_year]
    fits = [t for t in titles if len(known(sheet, raw(t).rows)) * 3 >= len(wanted)]
    return fits[0] if len(fits) == 1 else None


def _other_name(file: str, sheet: Sheet, title: str) -> Problem:
    message = f"Het blad “{title}” gelezen als {sheet.title}"
    return x_codes.OTHER_SHEET_NAME.at(CellPlace(file, title), message)


def no_sheet(opened: Opened, sheet: Sheet) -> Problem:
    """A declared sheet that the file does not hold."""
    taken = {found.title for found in opened.found}
    near = did_you_mean(sheet.title, [t for t in opened.titles if t not in taken], cutoff=0.6)
    rename = f"Hernoem het blad “{near}” in “{sheet.title}”"
    fix = rename if near else f"Voeg het blad {sheet.title} toe, met de koppen uit het blad Uitleg"
    place = CellPlace(opened.file, sheet.title)
    milder = Severity.GAP if sheet.need is Need.FINAL else None
    message = f"{opened.file} heeft geen blad {sheet.title}"
    return x_codes.SHEET_MISSING.at(place, message, fix=fix, milder=milder)


def _warnings(file: str, book: Parts) -> list[Problem]:
    problems = []
    if book.unstyled:
        message = f"De opmaak van {file} is beschadigd; de inhoud is wel gelezen"
        fix = "Kijk of de datums in de documenten kloppen, en bewaar het werkboek opnieuw"
        problems.append(x_codes.STYLES_DAMAGED.at(FilePlace(file), message, fix=fix))
    if book.by_hand:
        message = f"{file} rekent alleen opnieuw als je daarom vraagt"
        fix = "Druk in Excel op F9 en bewaar, of zet Formules › Berekeningsopties op Automatisch"
        problems.append(x_codes.NOT_CALCULATING.at(FilePlace(file), message, fix=fix))
    return problems


def _unreadable(path: Path) -> Problem:
    name = path.name
    if path.is_dir():
        message, fix = f"{name} is een map, geen werkboek", "Geef de map een andere naam"
    elif path.is_symlink() and not path.exists():
        message = f"{name} verwijst naar een bestand dat er niet is"
        fix = "Zet het werkboek zelf in de map"
    else:
        message = f"{name} is niet te lezen: een ander programma houdt het vast, of je mag het niet"
        fix = "Sluit het in Excel en probeer opnieuw; lukt dat niet, kopieer het dan naar deze map"
    return x_codes.UNREADABLE.at(FilePlace(name), message, fix=fix)
