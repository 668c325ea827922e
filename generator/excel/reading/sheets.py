"""A file is opened: its declared sheets, the others in it, or why it stays shut."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from generator.dutch import did_you_mean, enumerate_names, plain
from generator.events import SheetCells
from generator.excel import x_codes
from generator.excel.reading.cells import RawSheet, count_filled, read_sheet
from generator.excel.reading.container import Container, Empty, Shut
from generator.excel.reading.delimited import is_delimited, read_delimited
from generator.excel.reading.example_cells import set_examples_aside
from generator.excel.reading.extra_sheets import Neighbours, extras
from generator.excel.reading.header_report import Headers, nearest
from generator.excel.reading.labels import known
from generator.excel.reading.unread_files import unread
from generator.excel.reading.which_sheet import choose, is_guide, most_known
from generator.excel.reading.workbook_parts import Workbook as Parts
from generator.excel.reading.workbook_parts import open_parts
from generator.problems import CellPlace, FilePlace, Problem, Severity
from generator.workbooks.definition import Need, Sheet, Workbook
from generator.workbooks.sums_sheet import is_sums_sheet

_GUIDE = "uitleg"
_MARKS = {"docprops/core.xml": b"samen030", "xl/comments": b"samen030", "xl/tables/": b'"Tabel_'}


@dataclass(frozen=True)
class Found:
    """A declared sheet as it stands in a file."""

    file: str
    sheet: Sheet
    title: str
    raw: RawSheet
    epoch_1904: bool
    extra: bool = False
    own: str = ""  # what its rows are numbered under, when they have no number of their own


@dataclass(frozen=True)
class Opened:
    """A file that opens: the sheets that become rows, the names of all, and the other ones.

    ``guide`` is its sheet Uitleg; ``ours`` says whether anything shows that it is our form.
    """

    file: str
    found: tuple[Found, ...]
    titles: tuple[str, ...]
    others: tuple[SheetCells, ...] = ()
    near: Mapping[Sheet, Headers] = field(default_factory=dict)
    guide: RawSheet | None = None
    ours: bool = True


def open_file(
    path: Path, workbook: Workbook, *, others: bool = True
) -> tuple[Opened | None, list[Problem]]:
    """The sheets of a file, or the one problem that keeps it shut. ``others``: look at all."""
    try:
        if is_delimited(path.name):
            return _open_text(path, workbook), []
        with Container(path) as container:
            return _open(path.name, container, workbook, others)
    except Shut as shut:
        place = FilePlace(path.name)
        if isinstance(shut, Empty) and path.name.casefold() != workbook.file:
            opened = Opened(path.name, (), ())  # one of several: nothing is lost
            told = shut.rule.at(place, shut.message, fix=shut.fix, milder=Severity.WARNING)
            return opened, [told]
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

    hers = [t for t in book.sheets if not is_guide(t) and not is_sums_sheet(t, workbook)]
    chosen, problems = choose(file, workbook.sheets, hers, raw)
    titles = {title: sheet for sheet, title in chosen.items()}
    beside = Neighbours(
        file, workbook, titles, book.hidden, raw,
        lambda title: count_filled(container, book.sheets[title]),
    )  # fmt: skip
    rest = [title for title in book.sheets if others and title not in titles]
    more = list(extras((title for title in rest if not is_guide(title)), beside))
    problems += [extra.problem for extra in more if extra.problem]
    problems += [_hidden(file, title) for title in titles if title in book.hidden]
    read = {**titles, **{extra.title: extra.read_as for extra in more if extra.read_as}}
    found = tuple(
        Found(
            file,
            sheet,
            title,
            set_examples_aside(sheet, raw(title)),
            book.epoch_1904,
            title not in titles,
        )
        for title, sheet in read.items()
    )
    ours = [SheetCells(file, t, n := beside.counted(t), ours=n) for t in rest if is_guide(t)]
    left = (*ours, *(extra.account for extra in more if extra.account))
    free = [t for t in hers if others and t not in titles]
    near = _nearest(workbook, chosen, free, raw)
    guide = next((raw(title) for title in book.sheets if plain(title) == _GUIDE), None)
    shows = any(map(is_guide, book.sheets)) or container.mentions(_MARKS)
    opened = Opened(file, found, tuple(book.sheets), left, near, guide, shows)
    return opened, problems + _warnings(file, book)


def _open_text(path: Path, workbook: Workbook) -> Opened:
    """A csv is one sheet: the declared one of which it has most headers."""
    tables = [sheet for sheet in workbook.sheets if not sheet.form]
    text = read_delimited(path, lambda raw: max(len(known(s, raw.rows)) for s in tables))
    chosen = most_known(tables, [text.title], lambda _: text.raw)
    found = tuple(
        Found(path.name, s, t, set_examples_aside(s, text.raw), epoch_1904=False)
        for s, t in chosen.items()
    )
    near = {} if found else _nearest(workbook, (), [text.title], lambda _: text.raw)
    others = () if found else tuple(unread(path.name, {text.title: text.raw.filled}))
    return Opened(path.name, found, (text.title,), others, near)


def _nearest(
    workbook: Workbook, chosen: Collection[Sheet], free: list[str], raw: Callable[[str], RawSheet]
) -> dict[Sheet, Headers]:
    """For a declared sheet that is not there, the one that looks most like it."""
    lacking = [s for s in workbook.sheets if s not in chosen and s.need is not Need.OPTIONAL]
    found = {s: nearest(s, {title: raw(title) for title in free}) for s in lacking}
    return {sheet: headers for sheet, headers in found.items() if headers}


def _hidden(file: str, title: str) -> Problem:
    message = f"Het blad {title} is verborgen; we lezen het wel"
    return x_codes.SHEET_HIDDEN.at(CellPlace(file, title), message)


def no_sheet(opened: Opened, sheet: Sheet) -> Problem:
    """A declared sheet that the file does not hold."""
    taken = {found.title for found in opened.found}
    near = did_you_mean(sheet.title, [t for t in opened.titles if t not in taken], cutoff=0.6)
    headers = opened.near.get(sheet)
    alike = near or (headers.title if headers and len(headers.known) > 1 else "")
    fix = f"Voeg het blad {sheet.title} toe, met de koppen uit het blad Uitleg en de rijen eronder"
    if is_delimited(opened.file):
        fix = "Zet de koppen boven de kolommen zoals op het blad Uitleg"
    elif alike:
        fix = f"Hernoem het blad “{alike}” in “{sheet.title}”"
        fix += "" if near else ", als het dat is, en verander de koppen zoals op het blad Uitleg"
    place = CellPlace(opened.file, sheet.title)
    milder = Severity.GAP if sheet.need is Need.FINAL else None
    message = f"{opened.file} heeft geen blad {sheet.title}"
    message += f". {headers.sentence}" if headers else ""
    return x_codes.SHEET_MISSING.at(place, message, fix=fix, milder=milder)


def nowhere(workbook: Workbook, opened: Sequence[Opened], sheet: Sheet) -> Problem:
    """A declared sheet that stands in none of the files, while the main one is not there."""
    files = enumerate_names(file.file for file in opened)
    message = f"Het blad {sheet.title} staat niet in {files}, en {workbook.file} is er niet"
    fix = f"Zet {workbook.file} met het blad {sheet.title} in de map inputs"
    place = CellPlace(workbook.file, sheet.title)
    milder = Severity.GAP if sheet.need is Need.FINAL else None
    return x_codes.SHEET_MISSING.at(place, message, fix=fix, milder=milder)


def _warnings(file: str, book: Parts) -> list[Problem]:
    problems = []
    if book.styles.damaged:
        message = f"De opmaak van {file} is beschadigd; de inhoud is wel gelezen"
        fix = "Kijk of de datums in de documenten kloppen, en bewaar het werkboek opnieuw"
        problems.append(x_codes.STYLES_DAMAGED.at(FilePlace(file), message, fix=fix))
    if book.by_hand:
        message = f"{file} rekent alleen opnieuw als je daarom vraagt"
        fix = "Zet in Excel Formules › Berekeningsopties op Automatisch, en bewaar het werkboek"
        problems.append(x_codes.NOT_CALCULATING.at(FilePlace(file), message, fix=fix))
    return problems


def _unreadable(path: Path) -> Problem:
    name = path.name
    if path.is_dir():
        message, fix = (
            f"{name} is een map, geen werkboek",
            "Geef de map een andere naam, en zet het werkboek hier",
        )
    elif path.is_symlink() and not path.exists():
        message = f"{name} verwijst naar een bestand dat er niet is"
        fix = "Zet het werkboek zelf in de map"
    else:
        message = f"{name} is niet te lezen: een ander programma houdt het vast, of je mag het niet"
        fix = "Sluit het in Excel en probeer opnieuw; lukt dat niet, kopieer het dan naar deze map"
    return x_codes.UNREADABLE.at(FilePlace(name), message, fix=fix)
