"""Who still owes what: the workbooks read, a message made for each, and both lists written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.chase_messages import letter
from generator.checks.all import data_check
from generator.delivery.recovery import look_over, outside
from generator.delivery.side_files import LETTERS, MESSAGES, set_lists
from generator.dossier import Dossier
from generator.dutch import count
from generator.excel.reading.read_dossier import read
from generator.excel.writing.chase_workbook import chase_workbook
from generator.figures.all import derive
from generator.figures.outstanding import outstanding
from generator.house_look import house_look
from generator.letters import Chase, Letter, Own
from generator.problems import CellPlace, Problem, Severity
from generator.reports.told_aside import in_sentences
from generator.word.chase_letters import chase_letters
from generator.workbooks.all import home
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.statements import Statement

_KINDS = (Member, WorkingArea, Statement)
_SCAN = "Zet de scan van de getekende verklaring bij je stukken, en typ hier hoe het bestand heet"
_MOST = 12  # names on the screen: all are in the workbook


@dataclass(frozen=True)
class Answer:
    """What is said, what went wrong, and how it ends: 0 made, 1 not to be read, 3 not written."""

    text: str
    complaint: str = ""
    exit_code: int = 0


def answer(project: Path, today: date) -> Answer:
    """Make the messages and lay them in the confidential folder."""
    problems = look_over(project / "output")
    if outside(project / "output"):
        return Answer("", "\n".join(map(in_sentences, problems)), 3)
    chase, doubtful = chase_of(project / "inputs", today)
    files = {
        MESSAGES: chase_workbook(chase),
        LETTERS: chase_letters(chase, house_look(project / "templates")),
    }
    problems += set_lists(project / "output", files)
    complaint = "\n".join(map(in_sentences, problems))
    text = "\n".join([*_told(chase, project / "output"), *doubtful])
    failed = any(problem.severity is Severity.ERROR for problem in problems)
    return Answer("" if failed else text, complaint, 3 if failed else 0)


def chase_of(inputs: Path, today: date) -> tuple[Chase, list[str]]:
    """All messages and her own points; and a sentence when not all could be read."""
    dossier, problems = read(inputs)
    figures = derive(dossier)
    problems += data_check.run(dossier.damaged, dossier, figures)
    letters = tuple(letter(one, dossier, figures.naming, today) for one in outstanding(dossier))
    chase = Chase(letters, (*_hers(problems, letters), *_scans(dossier)))
    faults = any(problem.severity is Severity.ERROR for problem in problems)
    said = (
        "Er staan nog fouten in je werkboeken, dus er kan iets ontbreken: samen030 check zegt wat."
    )
    return chase, [said] if faults else []


def _hers(problems: list[Problem], letters: tuple[Letter, ...]) -> Iterator[Own]:
    """The open points at these sheets that are asked of nobody else."""
    asked = {one.place for letter in letters for one in letter.open}
    sheets = {home(kind)[1].title for kind in _KINDS}
    for problem in problems:
        place, gap = problem.place, problem.severity is Severity.GAP
        at_row = isinstance(place, CellPlace) and place.sheet in sheets and place.row
        if gap and at_row and place not in asked:
            yield Own(problem.finding.message, problem.finding.fix, place)


def _scans(dossier: Dossier) -> Iterator[Own]:
    for row in dossier.rows(Statement):
        if row.counts and row.file is None and row.readable("file"):
            yield Own(f"Van {row.number} is er nog geen scan", _SCAN, row.at("file"))


def _told(chase: Chase, output: Path) -> Iterator[str]:
    if not chase.letters:
        yield "Er is niets na te vragen: van niemand ontbreekt iets."
    named = [one for one in chase.letters if not one.alone]  # a screen is no place for persons
    for one in named[:_MOST]:
        unknown = "" if one.email or one.phone else " (geen e-mailadres of telefoonnummer bekend)"
        yield f"   {one.name}: {count(len(one.missing), 'punt', 'punten')}{unknown}"
    more = len(chase.letters) - len(named[:_MOST])
    if more:
        yield f"   en nog {count(more, 'bericht', 'berichten')}"
    if chase.own:
        yield f"Voor jezelf: {count(len(chase.own), 'punt', 'punten')}."
    yield f"Alle berichten, om na te kijken en zelf te versturen: {output / MESSAGES}"
    yield f"Hetzelfde in Word, elk op een eigen bladzijde: {output / LETTERS}"
