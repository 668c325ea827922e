"""Forms that came back, as rows to copy over: every answer read by its column, looked at as a check
would look at it in the workbook, and marked wherever anything is to be decided.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from generator.dossier import Dossier
from generator.dutch import plain, short_date
from generator.form_questions import AREA_LINES, SUPPORT
from generator.judged_rows import Rows, beside_each_other, judged, name_of, numbered
from generator.paper_forms import Answer, Proposed, ProposedRow, Returned, Unread
from generator.typed_answers import TypedAnswers
from generator.whole_forms import of_version, refused, says_nothing_new
from generator.workbooks.definition import Column, Need, Row, columns
from generator.workbooks.members import Admission, Member, WorkingArea
from generator.workbooks.statements import Statement

BY_FORM = "formulier"
_SILENT = "zegt niets nieuws: alles wat erin staat, staat al in je werkboek"
_ASK = "Vraag het nog eens na, of laat het zo"
_EMPTY = "hierop is geen antwoord gegeven"
R = TypeVar("R", bound=Row)
_ASKED = frozenset({"person", "signed", "signed_on", "may_print_person", "representative"})


def proposal(
    kind: type[Row], forms: Sequence[Returned], dossier: Dossier, file: str
) -> tuple[Rows, list[Unread]]:
    """What these forms give for the workbook of statements, or for that of members; and which of
    them say nothing new.

    ``file`` is what the proposal will be called: the checks name their places by it.
    """
    reading = _Reading(dossier, TypedAnswers(dossier))
    make = reading.statement if kind is Statement else reading.member
    made = [(row, form) for form in forms if (row := make(form)) is not None]
    telling = [form.file for _, form in made]
    silent = [Unread(f.file, f"{f.file} {_SILENT}", _ASK) for f in forms if f.file not in telling]
    rows = beside_each_other([row for row, _ in made])
    if kind is Statement:
        return judged({Statement: numbered(rows, dossier)}, dossier, file), silent
    areas = [area for row, form in made for area in reading.areas(row, form)]
    return judged({Member: rows, WorkingArea: tuple(areas)}, dossier, file), silent


@dataclass(frozen=True)
class _Reading:
    dossier: Dossier
    typed: TypedAnswers

    def statement(self, form: Returned) -> ProposedRow | None:
        """A statement; consent is of the day on the form, and given by the form. None when the
        form says nothing new.
        """
        cells = self._cells(Statement, form)
        before = _known(self.dossier.rows(Statement), form, cells)
        if says_nothing_new(form, cells, before, ()):
            return None
        if before is not None:
            cells["number"] = _made(before.number, form, "het nummer in je werkboek")
        if before is None or before.received is None:
            cells["received"] = _made(BY_FORM, form, "het is een formulier")
        if before is None or before.file is None:
            cells["file"] = _made(form.file, form, "de naam van het bestand")
        if any(cells[f].value is True for f in _CONSENTS if f in cells):
            cells["consent_by"] = _made(BY_FORM, form, "het is een formulier")
            if "signed_on" in cells:
                day = replace(cells["signed_on"], question="de datum van ondertekening")
                cells["consent_on"] = day
        return self._row(Statement, form, cells, before)

    def member(self, form: Returned) -> ProposedRow | None:
        """A member; a form by which nobody is one yet, is a request. None as for a statement."""
        cells = self._cells(Member, form)
        before = _known(self.dossier.rows(Member), form, cells)
        if before and says_nothing_new(form, cells, before, self._areas_of(before.name)):
            return None
        if before is None:
            cells["admission"] = _made(Admission.REQUESTED, form, "dit formulier is een aanvraag")
        return self._row(Member, form, cells, before)

    def areas(self, member: ProposedRow, form: Returned) -> Iterator[ProposedRow]:
        """The lines of where it works that were filled in."""
        for number in range(1, AREA_LINES + 1):
            cells = self._cells(WorkingArea, form, f"_{number}")
            if any(cell.value is not None for cell in cells.values()):
                name = member.cells.get("name")
                if name is not None:
                    cells["organisation"] = name
                known = self._areas_of(str(name.value) if name else "")
                there = [area for area in known if _same(area, cells)]
                told = (f"dit werkgebied staat al in rij {a.at('district').row}" for a in there)
                yield ProposedRow(form.file, cells, tuple(told))

    def _areas_of(self, name: str) -> list[WorkingArea]:
        areas = self.dossier.rows(WorkingArea)
        return [area for area in areas if plain(area.organisation) == plain(name)]

    def _cells(self, kind: type[Row], form: Returned, more: str = "") -> dict[str, Proposed]:
        cells = {}
        for column in columns(kind):
            answer = form.answers.get(f"{column.field}{more}")
            if answer is None or not column.question:
                continue
            value, doubts, read = self.typed.read(column, answer)
            if value is None and not doubts and not more and _must(column, form):
                doubts = (_EMPTY,)
            if value is not None or doubts:
                cells[column.field] = Proposed(value, form.file, column.question, doubts, read)
        return cells

    def _row(
        self, kind: type[Row], form: Returned, cells: dict[str, Proposed], before: Row | None
    ) -> ProposedRow:
        doubts = [*refused(form), *of_version(form, kind, self.dossier)]
        if before is not None:
            place = before.at(_KEYS[kind])
            where = f"staat al in {place.file} (rij {place.row})"
            doubts.insert(0, f"{where}: neem hem over die rij heen over, en zet er geen tweede bij")
            cells = {name: _beside(cell, before, name) for name, cell in cells.items()}
            cells |= dict(_kept(cells, before))
        return ProposedRow(form.file, cells, tuple(doubts))


_KEYS: Mapping[type[Row], str] = {Statement: "number", Member: "name"}
_CONSENTS = ("may_print_organisation", "may_print_person", "may_print_motivation")


def _same(area: WorkingArea, cells: Mapping[str, Proposed]) -> bool:
    """In the same wijk and buurt, and not about something else."""
    said = {field: cell.value for field, cell in cells.items()}
    here = area.district == said.get("district") and area.neighbourhood == said.get("neighbourhood")
    return here and area.pillar in {None, said.get("pillar")}


def _made(value: object, form: Returned, why: str) -> Proposed:
    return Proposed(value, form.file, why)


def _must(column: Column, form: Returned) -> bool:
    """Whether an empty answer is worth a look: what the final version needs, and who signed."""
    alone = form.answers.get("supporter", Answer("")).text == "persoon"
    if column.field in {"organisation", "may_print_organisation"}:
        return form.name == SUPPORT and not alone
    if column.field == "may_print_motivation":
        return bool(form.answers.get("motivation", Answer("")).text)
    return column.need is not Need.OPTIONAL or column.field in _ASKED


def _known(rows: Sequence[R], form: Returned, cells: Mapping[str, Proposed]) -> R | None:
    """The row that the form was made for, or that has the same name."""
    number = form.answers.get("number", Answer("")).text
    for row in rows:
        if number and plain(str(getattr(row, _KEYS[type(row)]))) == plain(number):
            return row
    name = name_of(cells)
    return next((row for row in rows if name and name == _name_of(row)), None)


def _name_of(row: Row) -> str:
    if isinstance(row, Statement):
        return plain(row.organisation or row.person or "")
    return plain(row.name) if isinstance(row, Member) else ""


def _kept(cells: Mapping[str, Proposed], before: Row) -> Iterator[tuple[str, Proposed]]:
    """What the workbook has already and the form did not give."""
    for column in columns(type(before)):
        there, cell = getattr(before, column.field), cells.get(column.field)
        if there is None or (cell is not None and cell.value is not None):
            continue
        source = f"stond al in je werkboek (cel {before.at(column.field).cell})"
        yield column.field, Proposed(there, before.at(column.field).file, source)


def _beside(cell: Proposed, before: Row, name: str) -> Proposed:
    """Marked where the workbook has something else."""
    there = getattr(before, name)
    if there is None or there == cell.value or cell.value is None:
        return cell
    shown = {True: "ja", False: "nee"}.get(there, there) if isinstance(there, bool) else there
    shown = short_date(shown) if isinstance(shown, date) else shown
    told = f"in je werkboek staat nu “{shown}” (cel {before.at(name).cell})"
    return replace(cell, doubts=(*cell.doubts, told))
