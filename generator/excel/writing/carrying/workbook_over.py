"""One workbook of hers in the form of today: her own file, in which our sheets are made anew."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.reading.form_version import form_of
from generator.excel.reading.sheets import Opened
from generator.excel.writing.carrying.formulas import Formulas
from generator.excel.writing.carrying.guides_over import guides_over, is_made_anew
from generator.excel.writing.carrying.moves import Gone, Move
from generator.excel.writing.carrying.opening import TooOdd, filled, opened
from generator.excel.writing.carrying.own_sheets import follow_names, keep_own, not_kept
from generator.excel.writing.carrying.shapes_over import Shape
from generator.excel.writing.carrying.sheets_over import Over
from generator.excel.writing.carrying.staying import why_it_stays
from generator.excel.writing.carrying.stored import Stored, put_back
from generator.excel.writing.carrying.table_around import around_all, renamed
from generator.excel.writing.carrying.tally import Tally
from generator.excel.writing.carrying.undeclared import order
from generator.excel.writing.carrying.which_move import move_of
from generator.excel.writing.drop_downs import LISTS, Homes, Lists
from generator.excel.writing.explanation_sheet import GUIDE, write_guide
from generator.excel.writing.fixed_bytes import finished, packed
from generator.excel.writing.scaffold import name_it, write_sheet
from generator.excel.writing.sums_sheet import write_sums
from generator.excel.writing.unfolded_columns import unfold
from generator.workbooks.cells.areas import Areas
from generator.workbooks.cells.unseen import visible
from generator.workbooks.definition import Sheet, Workbook
from generator.workbooks.sums_sheet import TITLE

Away = Mapping[str, Collection[int]]  # by sheet, the lines of a form that go to another workbook
_ASIDE = "~"  # before the titles of her sheets for as long as the new ones are made


@dataclass(frozen=True)
class Surroundings:
    """What a form knows of the project: years, the wijken, and what there is to choose from."""

    years: Sequence[int]
    homes: Homes
    pillars: Sequence[str]
    members: Sequence[str]
    areas: Areas


@dataclass(frozen=True)
class Carried:
    """A new workbook, what was counted on the way, and how each sheet went."""

    data: bytes
    tally: Tally
    moves: tuple[Move, ...]
    own_sheets: tuple[str, ...]


@dataclass(frozen=True)
class Origin:
    """The sheet that a sheet of the new workbook is filled from."""

    page: Worksheet
    move: Move
    stored: dict[str, Stored] = field(default_factory=dict)


def carried(
    path: Path, book: Workbook, file: Opened, own: str, around: Surroundings, away: Away
) -> Carried:
    """The new workbook of a file. A sheet that is ``away`` as a whole has no lines there."""
    made, known = opened(path)
    by_title = {visible(page.title)[0]: page for page in reversed(made.worksheets)}
    origins = {}
    stays = {found.title: why for found in file.found if (why := why_it_stays(found, file))}
    form = form_of(file.guide) if file.guide else None
    for found in (one for one in file.found if one.title not in stays):
        page, lines = by_title[found.title], away.get(found.title, ())
        move = move_of(found, form, own, around.years, around.areas, lines)
        origins[found.sheet] = Origin(page, move, known[page.title])
    gone = {title for title, lines in away.items() if not lines and title in by_title}
    for title in gone:
        del made[by_title[title].title]
    look = [f"{why}; dat blad is nog zoals het was" for why in stays.values()]
    hers = [page for page in made.worksheets if not is_made_anew(page.title, book)]
    tally = Tally(look=look + not_kept(path), filled=sum(map(filled, hers)))
    own_form = {found.sheet for found in file.found if found.title in stays}
    forms = [sheet for sheet in book.sheets if sheet in origins or sheet not in own_form]
    return lay(made, book, forms, origins, around, known, gone, tally)


def lay(
    made: openpyxl.Workbook,
    book: Workbook,
    forms: Sequence[Sheet],
    origins: Mapping[Sheet, Origin],
    around: Surroundings,
    known: Mapping[str, dict[str, Stored]],
    gone: Collection[str],
    tally: Tally,
) -> Carried:
    """The sheets of a workbook in the form of today, filled from these, beside those of her own."""
    here = {o.page.title: o for o in origins.values() if o.page.parent is made}
    guides = {p.title: p for p in made.worksheets if is_made_anew(p.title, book)}
    own = [p for p in made.worksheets if p.title not in {*here, *guides}]
    titles = {page.title: page for page in made.worksheets}
    for page in [*(o.page for o in here.values()), *guides.values()]:
        page.title = f"{_ASIDE}{len(made.worksheets)}{page.title}"[:31]
    moves = {title: origin.move for title, origin in here.items()}
    moves |= {title: Gone(next(iter(moves.values())).found, []) for title in gone if moves}
    tables = [(t, s) for s, o in origins.items() for t in o.page.tables.values()]
    for origin in here.values():
        origin.page.tables.clear()  # their names are those of the new ones
    pages = _forms(made, book, forms, origins, around)
    overs = {s: Over(o.page, pages[s], o.move, tally) for s, o in origins.items()}
    for over in overs.values():
        over.headers()
    formulas = Formulas(moves, dict(renamed(t, pages[s], origins[s].move) for t, s in tables))
    exact = _fill(overs, origins, formulas)
    follow_names(made, formulas, tally)
    exact |= keep_own(own, {page.title: known.get(page.title, {}) for page in own}, formulas, tally)
    guides_over(guides, made, book, tally)
    if not tally.closes:
        raise TooOdd
    for page in (page for title, page in titles.items() if title in here or title in guides):
        made.remove(page)
    tally.write_rest(made)
    _finish(made, book, own)
    went = tuple(origin.move for origin in origins.values())
    return Carried(packed(made, _sealing(made, exact)), tally, went, tuple(p.title for p in own))


def _fill(
    overs: Mapping[Sheet, Over], origins: Mapping[Sheet, Origin], formulas: Formulas
) -> dict[str, dict[str, Stored]]:
    """All cells of the sheets, and how she shaped them; gives what their cells must store."""
    exact = {}
    for sheet, over in overs.items():
        exact[sheet.title] = over.cells(origins[sheet].stored, formulas)
        around_all(over.new, sheet, over.move)
        Shape(origins[sheet].page, over.new, over.move, over.tally).over(formulas)
    return exact


def _forms(
    made: openpyxl.Workbook,
    book: Workbook,
    sheets: Sequence[Sheet],
    origins: Mapping[Sheet, Origin],
    around: Surroundings,
) -> dict[Sheet, Worksheet]:
    """The empty sheets of the form, with the lists to choose from."""
    lists = Lists(book, around.homes, around.pillars, around.members)
    write_guide(made.create_sheet(GUIDE), book, around.years, examples=True)
    pages, laid = {}, {}
    taken = {title.casefold() for title in made.sheetnames}
    for sheet in (one for one in sheets if one.title.casefold() not in taken):
        slots = origins[sheet].move.slots if sheet in origins else unfold(sheet, around.years)
        pages[sheet], laid[sheet] = made.create_sheet(sheet.title), slots
        bare = sheet not in origins or origins[sheet].move.bare
        write_sheet(pages[sheet], sheet, (), slots, lists, example=bare)
    write_sums(made, book, laid)
    lists.write(made)
    return pages


def _finish(made: openpyxl.Workbook, book: Workbook, own: Sequence[Worksheet]) -> None:
    """The order of the sheets, the first one in front, and the properties of a form."""
    ours = [GUIDE, *(sheet.title for sheet in book.sheets), TITLE]
    place = {title: number for number, title in enumerate(ours)}
    mine = {id(page) for page in own}
    order(
        made,
        lambda page: (
            place.get(page.title, len(place)),
            id(page) not in mine,
            page.title == LISTS,
        ),
    )
    made.active = 0
    for page in made.worksheets:
        page.sheet_view.tabSelected = page is made.active
    name_it(made, book)


def _sealing(
    made: openpyxl.Workbook, exact: Mapping[str, Mapping[str, Stored]]
) -> Callable[[str, bytes], bytes]:
    parts = {f"xl/worksheets/sheet{n}.xml": p.title for n, p in enumerate(made.worksheets, start=1)}

    def finish(name: str, content: bytes) -> bytes:
        return finished(name, put_back(content, exact.get(parts.get(name, ""), {})))

    return finish
