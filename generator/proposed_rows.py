"""Forms that came back, as rows to copy over: every answer read by its column, looked at as a check
would look at it in the workbook, and marked wherever anything is to be decided.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from generator.dossier import Dossier
from generator.dutch import plain, short_date
from generator.form_questions import AREA_LINES, BESIDE, SUPPORT, YES, parts
from generator.judged_rows import Rows, beside_each_other, judged, name_of, numbered
from generator.paper_forms import Answer, Proposed, ProposedRow, Returned
from generator.typed_answers import TypedAnswers
from generator.workbooks.definition import Column, Need, Row, columns
from generator.workbooks.form import VERSION
from generator.workbooks.members import Admission, Member, WorkingArea
from generator.workbooks.statements import Statement

BY_FORM = "formulier"
_EMPTY = "hierop is geen antwoord gegeven"
R = TypeVar("R", bound=Row)
_ASKED = frozenset({"person", "signed", "signed_on", "may_print_person", "representative"})


def proposal(kind: type[Row], forms: Sequence[Returned], dossier: Dossier, file: str) -> Rows:
    """What these forms give for the workbook of statements, or for that of members.

    ``file`` is what the proposal will be called: the checks name their places by it.
    """
    reading = _Reading(dossier, TypedAnswers(dossier))
    if kind is Statement:
        rows = beside_each_other([reading.statement(form) for form in forms])
        return judged({Statement: numbered(rows, dossier)}, dossier, file)
    members = beside_each_other([reading.member(form) for form in forms])
    areas = [
        area for m, form in zip(members, forms, strict=True) for area in reading.areas(m, form)
    ]
    return judged({Member: members, WorkingArea: tuple(areas)}, dossier, file)


@dataclass(frozen=True)
class _Reading:
    dossier: Dossier
    typed: TypedAnswers

    def statement(self, form: Returned) -> ProposedRow:
        """A statement; consent is of the day on the form, and given by the form."""
        cells = self._cells(Statement, form)
        before = _known(self.dossier.rows(Statement), form, cells)
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

    def member(self, form: Returned) -> ProposedRow:
        """A member; a form by which nobody is one yet, is a request."""
        cells = self._cells(Member, form)
        before = _known(self.dossier.rows(Member), form, cells)
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
                yield ProposedRow(form.file, cells)

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
        doubts = [*_refused(form), *_of_version(form, kind, self.dossier)]
        if before is not None:
            place = before.at(_KEYS[kind])
            where = f"staat al in {place.file} (rij {place.row})"
            doubts.insert(0, f"{where}: neem hem over die rij heen over, en zet er geen tweede bij")
            cells = {name: _beside(cell, before, name) for name, cell in cells.items()}
            cells |= dict(_kept(cells, before))
        return ProposedRow(form.file, cells, tuple(doubts))


_KEYS: Mapping[type[Row], str] = {Statement: "number", Member: "name"}
_CONSENTS = ("may_print_organisation", "may_print_person", "may_print_motivation")


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


def _refused(form: Returned) -> Iterator[str]:
    """Consent that has no column of its own."""
    for name, question in BESIDE.items():
        answer = form.answers.get(name)
        if answer is not None and (answer.text != YES or answer.doubt):
            said = answer.doubt or ("nee" if answer.text else "geen antwoord")
            yield f"{question.text} {said[:1].upper()}{said[1:]}"


def _of_version(form: Returned, kind: type[Row], dossier: Dossier) -> Iterator[str]:
    """Questions that are gone from the file, or that the form of then did not have yet."""
    there = form.answers.keys()
    made = [q for part in parts(kind, dossier) for q in part.questions]
    optional = {f"{c.field}_{n}" for c in columns(WorkingArea) for n in range(1, AREA_LINES + 1)}
    if "number" in there:
        optional |= {"requested_on"}
    lost = [q.text for q in made if q.field not in there | optional]
    named = ", ".join(f"“{text}”" for text in lost)
    if form.version != VERSION:
        also = f"; daarin stond nog niet: {named}" if lost else ""
        if lost or there - {q.field for q in made} - _OWN:
            yield f"dit is een formulier van een andere versie ({form.version}){also}"
    elif lost:
        yield f"deze vragen zijn uit het formulier weg: {named}"


_OWN = frozenset({"number", "signature"})


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
