"""S3, of tables: what is left when the row with the fields was deleted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.checks.slip_findings import judgements
from generator.problems import DocumentPlace, Finding, Severity
from generator.word.inspecting.tables_of_text import Row, headed, tables_of
from generator.word.proofreading.opened_template import Template
from generator.word.text.paragraphs import Paragraph
from generator.word.text.read_tags import tags

_PUT_BACK = "Zet de rij met velden terug, of haal de hele tabel weg, met haar bijschrift"
_ALONE = "Onder deze kop staat geen rij meer: in het document is dit een lege tabel"
_NOTHING = "Deze herhaling heeft geen rij met velden meer: in het document komt er niets"


@template_check("S317", Severity.ERROR, "Van een tabel is alleen de kop over")
def bare_table(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Is de rij met de velden weg, dan blijven in het document de kop en het bijschrift over, of een
    zin die zegt dat er geen gegevens zijn. De gegevens staan dan wel in de werkboeken.
    """
    for part, judged in judgements(template, view):
        slipped = {part.lines[slip.line].element for slip in judged.slips}
        for rows in tables_of(part.paragraphs):
            if not any(line.element in slipped for row in rows for line in row):
                for place, message in _bare(template, rows):
                    yield Finding(place, message, fix=_PUT_BACK)


def _bare(template: Template, rows: Sequence[Row]) -> Iterator[tuple[DocumentPlace, str]]:
    words = [_commands(row) for row in rows]
    begun: list[tuple[Paragraph, int]] = []  # where a loop over rows began, and its number
    for number, (row, found) in enumerate(zip(rows, words, strict=True)):
        for word in found:
            if word == "for":
                begun.append((row[0], number))
            elif word == "endfor" and begun:
                line, first = begun.pop()
                within = rows[first + 1 : number] if first < number else [row]
                if not any(map(_fills, within)):
                    yield replace(line.place, mark=line.text.strip()), _NOTHING
    alone = len(rows) == 1 and not words[0] and not _fills(rows[0])
    if alone and headed(template.package, rows):
        yield replace(rows[0][0].place, mark=""), _ALONE


def _commands(row: Row) -> list[str]:
    """The commands over whole rows that stand in a row."""
    return [tag.word for line in row for tag in tags(line.text) if tag.scope == "tr"]


def _fills(row: Row) -> bool:
    """Whether a row prints a field, or repeats within itself."""
    found = [tag for line in row for tag in tags(line.text)]
    return any(tag.word == "" or (tag.word == "for" and tag.scope != "tr") for tag in found)
