"""The field guide of a project: its workbooks read, its fields listed, the list written."""

from dataclasses import dataclass, replace
from pathlib import Path

from generator.delivery.recovery import look_over, outside
from generator.delivery.side_files import GUIDE, set_guide
from generator.documents.example_views import example_views
from generator.documents.field_guide import example_guide, field_guide, first_copies
from generator.excel.reading.read_dossier import read
from generator.field_guide import Guide
from generator.figures.all import derive
from generator.house_look import APPLICATION, house_look
from generator.problems import CellPlace, Severity
from generator.reports.field_guide import found, nearest, overview
from generator.reports.told_aside import in_sentences
from generator.word.field_guide.guide_document import guide_document
from generator.word.field_guide.operations import worked

_NO_PROJECT = "Dit is geen projectmap, dus de lijst is niet bewaard. Kies er een met --project."
_NOW = "De waarden in deze lijst komen uit je werkboeken, zoals ze nu zijn."
_DOUBTFUL = (
    "De waarden in deze lijst komen uit je werkboeken. Er staan nog fouten in, dus sommige waarden "
    "kunnen anders uitvallen. Met samen030 check zie je welke."
)
_EXAMPLES = (
    "De waarden in deze lijst zijn voorbeelden: je werkboeken zijn nu niet te lezen. "
    "Met samen030 check zie je waarom."
)


@dataclass(frozen=True)
class Answer:
    """What is said, what went wrong, and how it ends: 0 made, 1 no project, 2 no such field, 3
    not written.
    """

    text: str
    complaint: str = ""
    exit_code: int = 0


def answer(project: Path, asked: str) -> Answer:
    """List the fields, or those that the words asked for find, and write the field guide."""
    guide = _guide(project / "inputs")
    text = found(guide, asked) if asked.strip() else overview(guide)
    if not any((project / folder).is_dir() for folder in ("inputs", "templates")):
        return Answer(text, _NO_PROJECT, 1)
    problems = look_over(project / "output")
    if not outside(project / "output"):
        data = guide_document(guide, house_look(project / "templates"))
        problems += set_guide(project / "output", data)
    complaint = "\n".join(map(in_sentences, problems))
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Answer(text, complaint, 3)
    where = f"Alle velden, om te kopiëren: {project / 'output' / GUIDE}"
    if not text:
        near = nearest(guide, asked)
        meant = f" Bedoel je {near}?" if near else ""
        return Answer(where, f"Geen veld gevonden met “{asked}”.{meant}", 2)
    return Answer(f"{text}\n\n{where}", complaint)


def _guide(inputs: Path) -> Guide:
    dossier, problems = read(inputs)
    faults = [problem for problem in problems if problem.severity is Severity.ERROR]
    if any(not isinstance(p.place, CellPlace) or not p.place.cell for p in faults):
        view = example_views()[APPLICATION]
        return replace(example_guide(_EXAMPLES), operations=worked(view))
    figures = derive(dossier)
    copies = first_copies(dossier, figures)
    guide = field_guide(copies, dossier, figures, _DOUBTFUL if faults else _NOW)
    application = copies[APPLICATION]
    return replace(guide, operations=worked(application.view if application else {}))
