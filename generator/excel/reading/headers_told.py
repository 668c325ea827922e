"""What is said of headers and labels that do not fit, with what it costs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.dutch import count, enumerate_names, plain
from generator.excel import x_codes
from generator.excel.reading.cells import RawRow, column_number
from generator.excel.reading.form_layout import Layout
from generator.excel.reading.form_words import only_of_forms
from generator.excel.reading.labels import Label, Slot, rank
from generator.problems import CellPlace, Problem, Severity
from generator.workbooks.definition import YEAR, Column, Need, Sheet

_HEAD = {"kolom": "kop", "regel": "regel"}
_MOST = 8  # columns that are told one by one
_SHOWN = 6


@dataclass(frozen=True)
class Holding:
    """What a sheet holds: how many rows (of a form: answers), and how many cells under a header.

    ``fits``: whether what stands under a header can be of a column.
    """

    sheet: Sheet
    whole: CellPlace
    rows: int
    below: Callable[[Label], int]
    fits: Callable[[Label, Column], bool] = lambda label, column: True

    @property
    def column(self) -> str:
        """What a header or label belongs to."""
        return "regel" if self.sheet.form else "kolom"

    @property
    def columns(self) -> str:
        """The same for more."""
        return "regels" if self.sheet.form else "kolommen"

    @property
    def amount(self) -> str:
        """How many rows there are, for within a sentence; a form has no rows."""
        rows = count(self.rows, "rij", "rijen")
        verb = "is" if self.rows == 1 else "zijn"
        return "" if self.sheet.form else f", en er {verb} {rows}"

    def spot(self, label: Label) -> int:
        """Where it stands in the order of the sheet."""
        return label.place.row or 0 if self.sheet.form else column_number(label.place.column or "")


def no_answers(sheet: Sheet, whole: CellPlace) -> Problem:
    """A form without its column of answers: what stands beside the labels is the help."""
    message = f"De kolom Invullen is er niet: van het blad {sheet.title} lezen we geen antwoorden"
    fix = "Voeg een kolom in tussen Gegeven en Uitleg, zet er Invullen boven, en typ de antwoorden"
    milder = Severity.GAP if sheet.need is Need.FINAL else None
    return x_codes.ANSWERS_MISSING.at(whole, message, fix=fix, milder=milder)


def without_label(
    rows: Iterable[RawRow], layout: Layout, at: Callable[[int, str], CellPlace]
) -> Iterator[Problem]:
    """Answers before which nothing stands."""
    for row in rows:
        standing = row.cells.keys() | row.blank
        if layout.answers in row.cells and layout.labels not in standing:
            message = "Voor deze cel staat geen gegeven; we lezen haar niet"
            fix = "Zet ervoor welk gegeven het is, zoals op het blad Uitleg, of haal het weg"
            yield x_codes.COLUMN_UNUSED.at(at(row.number, layout.answers), message, fix=fix)


def other_name(slot: Slot, label: Label) -> list[Problem]:
    """A header under another name that we know."""
    if slot.year is not None or plain(label.text) == plain(slot.header):
        return []
    message = f"De kop “{label.text}” gelezen als “{slot.header}”"
    return [x_codes.OTHER_HEADER.at(label.place, message)]


def doubled(sheet: Sheet, label: Label, first: Label) -> Problem:
    """Two columns with one header; another name gives way to a question, and that to the header."""
    yields = rank(sheet, first) < rank(sheet, label)
    message = f"De kop “{label.text}” staat hier nog een keer"
    if plain(label.text) != plain(first.text):
        message = f"“{label.text}” betekent hetzelfde als “{first.text}”"
    if yields:
        message = f"“{label.text}” betekent hetzelfde als “{first.text}”; we lezen alleen die kolom"
    return x_codes.HEADER_TWICE.at(
        label.place,
        message,
        fix="Haal een van de twee weg, of geef die een andere kop",
        related=(first.place,),
        milder=Severity.WARNING if yields else None,
    )


def missing(
    column: Column, likely: Label | None, meant: Label | None, held: Holding
) -> list[Problem]:
    """An absent column: an open point, or a fault when its data may stand under another header.

    One that feeds nothing may be absent; so may any other while there are no rows.
    """
    needed = _needed(column)
    lost = (column.absent or column.spare) if held.rows else ""
    if not likely and not needed and not lost:
        return []
    header, whole = shown_header(column), held.whole
    if column.counted and not likely:
        message = f"De kolom “{header}” is er niet; we nummeren de rijen zelf"
        return [x_codes.OWN_NUMBERS.at(whole, message)]
    milder = _milder(column, needed) if not likely else None
    message = f"De {held.column} “{header}” is niet gevonden"
    label = likely or meant
    if label is None:
        fix = f"Zet de {_HEAD[held.column]} “{header}” terug"
        fix += _and_then(column, held, bool(lost))
    elif label.text:
        message += f"; hier staat “{label.text}”"
        fix = f"Verander de kop “{label.text}” in “{header}”"
    else:
        message += "; hier staan gegevens zonder kop"
        fix = f"Zet hier de kop “{header}”, of de kop die er stond"
    if meant and not likely:
        fix = f"Hoort dat in “{header}”? {fix}. Anders: zet “{header}” terug"
    if lost:
        message += f"{held.amount}. {lost}"
    place = label.place if label else whole
    return [x_codes.COLUMN_MISSING.at(place, message, fix=fix, milder=milder)]


def missing_together(gone: Sequence[Column], held: Holding) -> Problem | None:
    """Many columns of which there is no trace, as in a list with a few columns: one message."""
    spare = (c for c in gone if c.need is not Need.KEY)
    lost = [(column, p) for column in spare for p in missing(column, None, None, held)]
    if len(lost) <= _MOST or not held.rows:
        return None
    lost.sort(key=lambda pair: not pair[0].absent)  # first what costs something
    names = [f"“{shown_header(column)}”" for column, _ in lost]
    more = [f"{len(names) - _SHOWN} andere"]
    shown = enumerate_names([*names[:_SHOWN], *more])
    message = f"{len(names)} {held.columns} zijn niet gevonden: {shown}"
    costs = [column.absent for column, _ in lost if column.absent]
    message += f"{held.amount}. {costs[0]}" if costs else held.amount
    fix = "Zet ze erbij zoals op het blad Uitleg; wat je er niet van weet, mag leeg blijven"
    worst = max(problem.severity for _, problem in lost)
    return x_codes.COLUMN_MISSING.at(held.whole, message, fix=fix, milder=worst)


def _and_then(column: Column, held: Holding, lost: bool) -> str:
    """What is still to be done when the header is back: with nothing under it as much is lost."""
    if column.absent and lost:
        return f", en vul in wat {'erbij' if held.sheet.form else 'eronder'} hoort: leeg helpt niet"
    return "" if _needed(column) else "; wat erbij hoort, mag leeg blijven"


def _needed(column: Column) -> bool:
    return column.need is not Need.OPTIONAL or (column.per_year and not column.spare)


def _milder(column: Column, needed: bool) -> Severity | None:
    if column.need is Need.KEY:
        return None
    return Severity.GAP if needed or column.absent else Severity.WARNING


def shown_header(column: Column) -> str:
    """The header as it stands on a sheet; of a column per year with a year in it."""
    return column.header.replace(YEAR, "2019")


def is_own(label: Label) -> bool:
    """Whether it holds nothing for us: she says so herself, or a form keeps it for itself."""
    return plain(label.text).startswith("eigen ") or only_of_forms(label.text)


def unused(label: Label, meant: str, aside: bool, held: Holding) -> Problem:
    """A column or line that is not read: a warning when it holds data and may have been meant."""
    below = held.below(label)
    name = f"“{label.text}”" if label.text else f"{label.place.column}, die geen kop heeft,"
    message, fix = f"De {held.column} {name} lezen we niet", ""
    calm = not below or aside or is_own(label)
    if below and held.sheet.form:
        message += "; er staat een antwoord bij"
    elif below:
        message += f"; er staan gegevens in {count(below, 'cel', 'cellen')}"
    if meant:
        message += f". Bedoel je “{meant}”?"
        fix = f"Verander “{label.text}” dan in “{meant}”. "
    if not calm:
        fix += (
            f"Is de {held.column} van jullie zelf, begin de {_HEAD[held.column]} dan met “eigen”"
            if label.text
            else "Zet er een kop boven; van jullie zelf begint die met “eigen”"
        )
    milder = Severity.NOTE if calm else None
    return x_codes.COLUMN_UNUSED.at(label.place, message, fix=fix, milder=milder)
