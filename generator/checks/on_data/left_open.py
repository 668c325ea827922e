"""K832, what somebody typed in a cell to come back to it."""

from collections.abc import Iterator

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import plain
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.word.inspecting.forgotten_words import forgotten
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.cells.kind import Content
from generator.workbooks.definition import Column, Need, Row

_PHRASES = frozenset((
    "", "idem", "nvt", "n v t", "pm", "p m", "volgt", "volgt nog", "nog", "x", "xx", "zie boven",
    "zie hierboven", "zie mail", "zie app", "hetzelfde",
))  # fmt: skip
_LONGEST = 20


@data_check("K832", Severity.WARNING, "Hier moet nog iets worden ingevuld")
def left_open(dossier: Dossier, figures: Figures) -> Findings:
    """
    TODO, [naam invullen], idem of een los streepje is voor jezelf bedoeld, en komt zo in de
    documenten. Een lege cel is beter: die staat er als open punt bij, of wordt overgeslagen.
    """
    for row, column, text in _words(dossier):
        found = forgotten(text)
        if found and found[0] != "path":
            message = f"Hier lijkt nog iets in te vullen: “{found[1]}”"
        elif len(text) <= _LONGEST and plain(text) in _PHRASES:
            message = f"Hier staat alleen “{text}”, en zo komt het in de documenten"
        else:
            continue
        away = "haal de rij weg" if column.need is Need.KEY else "maak de cel leeg"
        yield Finding(row.at(column.field), message, fix=f"Typ wat er moet staan, of {away}")


def _words(dossier: Dossier) -> Iterator[tuple[Row, Column, str]]:
    """Every cell with words, of all workbooks."""
    for sheet in (sheet for book in WORKBOOKS for sheet in book.sheets):
        columns = [c for c in sheet.columns if c.kind.content is Content.WORDS and not c.per_year]
        for row in dossier.rows(sheet.kind):
            for column in columns:
                value = getattr(row, column.field)
                if isinstance(value, str) and value:
                    yield row, column, value
