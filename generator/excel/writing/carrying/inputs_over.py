"""All workbooks of a folder in the form of today."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.dossier import Dossier
from generator.excel.reading.copies import without_copies
from generator.excel.reading.delimited import is_delimited
from generator.excel.reading.districts import areas_of
from generator.excel.reading.form_exports import own_names
from generator.excel.reading.input_files import Sorted, files_of, listing, sort_out
from generator.excel.reading.read_dossier import read
from generator.excel.reading.rows import Harvest
from generator.excel.reading.sheets import Opened, open_file
from generator.excel.writing.carrying.former_over import former_away, former_over
from generator.excel.writing.carrying.opening import TooOdd
from generator.excel.writing.carrying.which_move import years_of
from generator.excel.writing.carrying.workbook_over import (
    Away,
    Carried,
    Surroundings,
    carried,
)
from generator.excel.writing.scaffold import workbook_bytes
from generator.inside import leads_out
from generator.workbooks import scheme
from generator.workbooks.all import FORMER, WORKBOOKS
from generator.workbooks.definition import Workbook
from generator.workbooks.districts import District, Neighbourhood
from generator.workbooks.members import Member
from generator.workbooks.municipality import Municipality
from generator.workbooks.scheme import Pillar

_IN_FORMER_PLACE = "X414"


@dataclass(frozen=True)
class Renewed:
    """The new workbooks by name, how those with data went, and the files that stay as they are.

    ``empty`` are workbooks that were not there.
    """

    made: Mapping[str, bytes]
    went: Mapping[str, Carried]
    as_they_are: tuple[str, ...]
    empty: tuple[str, ...]


def inputs_over(inputs: Path, years: Sequence[int]) -> Renewed:
    """Every workbook anew; ``years`` are for amounts when no workbook has any."""
    dossier, problems = read(inputs)
    lying, _ = listing(inputs)
    files = sort_out([path for path in lying if not leads_out(path, inputs.parent)])
    former = next(iter(files_of(lying, FORMER)), None)
    if not any(p.code == _IN_FORMER_PLACE for p in problems):
        former = None
    away = former_away(former) if former else {}
    opened = {book: _opened(book, files) for book in WORKBOOKS}
    around = _around(dossier, opened, years)
    went: dict[str, Carried] = {}
    stay: list[str] = []
    if former:
        try:
            went[scheme.WORKBOOK.file] = former_over(former, around)
        except TooOdd:
            former, away = None, {}
    for book, found in opened.items():
        stay += [p.name for p in files.read[book.file] if p.name not in {f.file for f in found}]
        for name, result in _each(inputs, book, found, around, away if former else {}):
            if result:
                went[name] = result
            else:
                stay.append(name)
    there = {name.casefold() for name in (*went, *stay)}
    empty = [book for book in WORKBOOKS if book.file not in there]
    made = {name: result.data for name, result in went.items()}
    made |= {
        b.file: workbook_bytes(
            b, {}, around.years, around.homes, around.pillars, around.members, examples=True
        )
        for b in empty
    }
    return Renewed(made, went, tuple(stay), tuple(book.file for book in empty))


def _opened(book: Workbook, files: Sorted) -> list[Opened]:
    """The files that open and have cells to carry."""
    found = (open_file(p, book)[0] for p in files.read[book.file] if not is_delimited(p.name))
    return [file for file in found if file and file.titles]


def _each(
    inputs: Path, book: Workbook, opened: list[Opened], around: Surroundings, away: Away
) -> Iterator[tuple[str, Carried | None]]:
    counted, _ = without_copies(book, opened)
    names = own_names(book, [file.file for file in counted])
    for file in opened:
        gone = away if file.file.casefold() == FORMER.file else {}
        own = names.get(file.file, "")
        try:
            yield file.file, carried(inputs / file.file, book, file, own, around, gone)
        except TooOdd:
            yield file.file, None


def _around(
    dossier: Dossier, opened: Mapping[Workbook, list[Opened]], years: Sequence[int]
) -> Surroundings:
    founds = [found for files in opened.values() for file in files for found in file.found]
    seen = sorted({year for found in founds for year in years_of(found)})
    kinds = (District, Municipality)
    harvest = Harvest({kind: [*dossier.rows(kind)] for kind in kinds})
    homes = [(n.district or "", n.name) for n in dossier.rows(Neighbourhood) if n.district]
    order = list(dict.fromkeys(district for district, _ in homes))
    homes.sort(key=lambda home: order.index(home[0]))
    pillars = [pillar.name for pillar in dossier.rows(Pillar)]
    members = [member.name for member in dossier.rows(Member)]
    return Surroundings(seen or years, homes, pillars, members, areas_of(harvest))
