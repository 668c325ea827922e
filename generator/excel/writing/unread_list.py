"""The sheet Niet gelezen of ``controle.xlsx``: what was not used of all that she typed."""

from collections.abc import Iterator, Mapping, Sequence

from openpyxl import Workbook

from generator.dutch import capital, count, number
from generator.events import CellsRead, LeftOut, TemplateParts
from generator.excel.writing.listed_table import Line, write_list
from generator.excel.writing.review_looks import PRIVATE
from generator.own_words import Account
from generator.problems import DocumentPlace, Stage

TITLE = "Niet gelezen"
_COLUMNS = {
    "Bestand": 24, "Blad": 20, "Cellen": 12, "Kop": 24, "Aantal": 9,
    "Wat er staat": 40, "Waarom": 46, "Wat doe je": 40,
}  # fmt: skip
_MOST_ROWS = 2000  # nobody reads on


def write_unread(
    book: Workbook,
    cells: CellsRead,
    texts: Mapping[str, Account],
    templates: Sequence[TemplateParts],
) -> None:
    """Add the sheet; without anything left out it says so."""
    lines = [*map(_of_cells, cells.left_out), *_of_texts(texts), *_of_templates(templates)]
    totals = " ".join(filter(None, (_totals(cells), _words(texts), _parts(templates))))
    above = [totals, _rest(cells, len(lines) - _MOST_ROWS), PRIVATE if lines else ""]
    write_list(book.create_sheet(TITLE), _COLUMNS, above, lines[:_MOST_ROWS])


def _of_cells(group: LeftOut) -> Line:
    place = group.place
    fix = group.fix or ("Er hoeft niets te gebeuren" if group.calm else "")
    texts = (
        place.file, place.sheet, group.area, place.header, number(group.cells),
        group.example, group.why, fix,
    )  # fmt: skip
    return Line(texts, 3 if group.area else 1, place)


def _of_texts(texts: Mapping[str, Account]) -> Iterator[Line]:
    """What is not printed of the texts of the wijken; what it says is left in the text."""
    for account in texts.values():
        for left in account.left:
            place = left.place
            where = (*place.headings, place.spot) if isinstance(place, DocumentPlace) else ()
            why = f"Dit staat niet in het plan: {left.why.value}"
            fix = "Zie het blad Controle" if left.why.told else "Er hoeft niets te gebeuren"
            shown = (place.file, "", "", " › ".join(where), number(left.times), "", why, fix)
            yield Line(shown, 1, place, Stage.OWN_WORDS)


def _of_templates(templates: Sequence[TemplateParts]) -> Iterator[Line]:
    """What stands in no document of the templates: first what is left out in every case."""
    left = [one for template in templates for one in template.left_out]
    for one in sorted(left, key=lambda one: one.calm):
        place = one.place
        where = (*place.headings, place.spot) if isinstance(place, DocumentPlace) else ()
        shown = (
            place.file, "", "", " › ".join(where), number(one.parts), one.text, one.why, one.fix
        )  # fmt: skip
        yield Line(shown, 1, place, Stage.TEMPLATES)


def _parts(templates: Sequence[TemplateParts]) -> str:
    """How much of the templates is printed, in one sentence."""
    seen = sum(template.seen for template in templates)
    if not seen:
        return ""
    whole = count(seen, "woord of veld", "woorden en velden")
    left = number(seen - sum(template.printed for template in templates))
    return f"Van {whole} in de sjablonen staan er {left} nu niet in een document."


def _words(texts: Mapping[str, Account]) -> str:
    """How much of the texts of the wijken is printed, in one sentence."""
    seen, told = (sum(getattr(a, n) for a in texts.values()) for n in ("seen", "told"))
    if not seen:
        return ""
    whole = count(seen, "woord, teken of plaatje", "woorden, tekens en plaatjes")
    return f"Van {whole} in eigen teksten staan er {number(told)} niet in een plan."


def _totals(cells: CellsRead) -> str:
    read = capital(count(cells.read, "cel", "cellen"))
    if not cells.unused:
        return f"{read} gelezen, en alles is gebruikt."
    return f"{read} gelezen, {number(cells.used)} gebruikt, {number(cells.unused)} niet."


def _rest(cells: CellsRead, more: int) -> str:
    ours = sum(sheet.ours for sheet in cells.sheets)
    line = f"Daarnaast zijn {count(ours, 'cel', 'cellen')} uitleg en keuzelijst van het programma."
    return f"Er zijn nog {number(more)} andere plekken. {line}" if more > 0 else line
