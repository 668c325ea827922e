"""What is said of a form as a whole: consent without a column, questions that are gone, and whether
it tells anything that the workbook does not have.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.dossier import Dossier
from generator.form_questions import AREA_LINES, BESIDE, YES, parts
from generator.paper_forms import Proposed, Returned
from generator.workbooks.definition import Row, columns
from generator.workbooks.form import VERSION
from generator.workbooks.members import WorkingArea

_OWN = frozenset({"number", "signature"})
_AREAS = frozenset(
    f"{column.field}_{n}" for column in columns(WorkingArea) for n in range(1, AREA_LINES + 1)
)


def refused(form: Returned) -> Iterator[str]:
    """Consent that has no column of its own."""
    for name, question in BESIDE.items():
        answer = form.answers.get(name)
        if answer is not None and (answer.text != YES or answer.doubt):
            said = answer.doubt or ("nee" if answer.text else "geen antwoord")
            yield f"{question.text} {said[:1].upper()}{said[1:]}"


def of_version(form: Returned, kind: type[Row], dossier: Dossier) -> Iterator[str]:
    """Questions that are gone from the file, or that the form of then did not have yet."""
    there = form.answers.keys()
    made = [q for part in parts(kind, dossier) for q in part.questions]
    optional = _AREAS | ({"requested_on"} if "number" in there else frozenset())
    lost = [q.text for q in made if q.field not in there | optional]
    named = ", ".join(f"“{text}”" for text in lost)
    if form.version != VERSION:
        also = f"; daarin stond nog niet: {named}" if lost else ""
        if lost or there - {q.field for q in made} - _OWN:
            yield f"dit is een formulier van een andere versie ({form.version}){also}"
    elif lost:
        yield f"deze vragen zijn uit het formulier weg: {named}"


def says_nothing_new(
    form: Returned, cells: Mapping[str, Proposed], before: Row | None, areas: Sequence[WorkingArea]
) -> bool:
    """Whether a form for this row came back as it was handed out."""
    if before is None or any(form.answers[f].text for f in BESIDE if f in form.answers):
        return False
    known = {value for area in areas for value in (area.district, area.neighbourhood, area.pillar)}
    at_work = {form.answers[f].text for f in _AREAS if f in form.answers} - {""}
    told = {f: cell.value for f, cell in cells.items() if cell.value is not None}
    return at_work <= known and all(value == getattr(before, f) for f, value in told.items())
