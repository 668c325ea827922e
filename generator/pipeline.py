"""The order of the steps, known here alone: read, compute, check, fill, check again, deliver."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator import __version__
from generator.checks.all import data_check, result_check, template_check
from generator.checks.on_results import Result
from generator.delivery.deliver import deliver
from generator.delivery.project import create, enclosed, shipped_files
from generator.delivery.record import Record, checksums
from generator.documents.all import DOCUMENTS
from generator.documents.definition import Copy, Document, Edition
from generator.documents.example import YEARS, example_dossier
from generator.dossier import Dossier
from generator.events import DocumentMade, Event, Outcome, StepStarted
from generator.excel.read import read
from generator.excel.scaffold import empty_rows, workbook_bytes
from generator.figures.all import Figures, derive
from generator.problems import FilePlace, Problem, Severity, in_order, worst
from generator.word import rules
from generator.word.fill import CannotFill, fill
from generator.word.package import NotWord, Package, open_package
from generator.word.paper import read_paper
from generator.word.template import Template
from generator.workbooks.activities import Activity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.application import Application
from generator.workbooks.statements import Statement

Tell = Callable[[Event], None]


@dataclass(frozen=True)
class Job:
    """What is asked: of which project, which edition, whether documents are wanted."""

    project: Path
    today: date
    final: bool = False
    documents: bool = True

    @property
    def inputs(self) -> Path:
        """The folder with the workbooks."""
        return self.project / "inputs"

    @property
    def templates(self) -> Path:
        """The folder with the templates."""
        return self.project / "templates"

    @property
    def output(self) -> Path:
        """The folder that receives the documents."""
        return self.project / "output"


def run(job: Job, tell: Tell) -> Outcome:
    """Do the job. Never raises for what is wrong in workbooks, templates or the output folder."""
    tell(StepStarted("Werkboeken lezen"))
    dossier, problems = read(job.inputs)
    dossier = replace(dossier, enclosed=enclosed(job.inputs))
    figures = derive(dossier)
    tell(StepStarted("Gegevens en sjablonen controleren"))
    problems += data_check.run(dossier.damaged, dossier, figures)
    templates, template_problems = _templates(job.templates)
    problems += template_problems
    made: dict[str, bytes] = {}
    if job.documents and not _stops(problems, job.final):
        tell(StepStarted("Documenten maken"))
        made, faults = _make(dossier, figures, templates, Edition(job.final), tell)
        problems += faults
    if not job.documents or _stops(problems, job.final):
        return _outcome(job, dossier, figures, problems, held_back=_stops(problems, job.final))
    tell(StepStarted("Documenten klaarzetten"))
    written, delivery_problems = deliver(job.output, made, _record(job, dossier, figures))
    problems += delivery_problems
    outcome = _outcome(job, dossier, figures, problems, held_back=not written)
    return Outcome(**{**vars(outcome), "written": tuple(written)})


def _stops(problems: list[Problem], final: bool) -> bool:
    """An error stops every version, an open point the final one."""
    found = worst(problems)
    return found is not None and found >= (Severity.GAP if final else Severity.ERROR)


def _templates(folder: Path) -> tuple[dict[str, Package], list[Problem]]:
    """Open each template and check it against the example, before any data are looked at."""
    packages: dict[str, Package] = {}
    problems: list[Problem] = []
    example = example_dossier()
    figures = derive(example)
    for document in DOCUMENTS:
        path = folder / document.template
        if not path.is_file():
            message = f"{document.template} staat niet in de map {folder.name}"
            problems.append(
                rules.MISSING.at(FilePlace(document.template), message, fix="Zet het terug")
            )
            continue
        try:
            package = open_package(path, document.template)
            view = next(iter(document.copies(example, figures, Edition()))).view
            problems += template_check.run(frozenset(), Template(package), view)
            packages[document.template] = package
        except NotWord as fault:
            fix = "Open het in Word en bewaar het als Word-document (.docx)"
            problems.append(rules.NOT_WORD.at(FilePlace(document.template), str(fault), fix=fix))
    return packages, problems


def _make(
    dossier: Dossier, figures: Figures, templates: dict[str, Package], edition: Edition, tell: Tell
) -> tuple[dict[str, bytes], list[Problem]]:
    """Fill all copies of all documents in memory, and read each back."""
    planned = list(_copies(dossier, figures, edition))
    made: dict[str, bytes] = {}
    problems: list[Problem] = []
    for number, (document, copy) in enumerate(planned, start=1):
        try:
            data = fill(templates[document.template], copy.view)
        except CannotFill as fault:
            message = f"Bij {copy.path}: {fault.message}"
            problems.append(
                rules.CANNOT_FILL.at(
                    fault.place, message, fix="Verwijder het veld en typ het opnieuw"
                )
            )
            continue
        result = Result(read_paper(data, copy.path), document, dossier, figures)
        problems += result_check.run(frozenset(), result)
        made[copy.path] = data
        tell(DocumentMade(copy.path, number, len(planned)))
    return made, problems


def _copies(
    dossier: Dossier, figures: Figures, edition: Edition
) -> Iterator[tuple[Document, Copy]]:
    for document in DOCUMENTS:
        for copy in document.copies(dossier, figures, edition):
            yield document, copy


def _record(job: Job, dossier: Dossier, figures: Figures) -> Record:
    return Record(
        inputs=checksums(job.inputs, "*.xlsx"),
        templates=checksums(job.templates, "*.docx"),
        counts=dict(_counts(dossier, figures)),
        version=__version__,
        final=job.final,
    )


def _counts(dossier: Dossier, figures: Figures) -> tuple[tuple[str, int], ...]:
    return (
        ("wijken", len(figures.places.districts)),
        ("buurten", len(figures.places.neighbourhoods)),
        ("leden", len(figures.coverage.members)),
        ("steunverklaringen", len(dossier.rows(Statement))),
        ("activiteiten", len(dossier.rows(Activity))),
    )


def _outcome(
    job: Job, dossier: Dossier, figures: Figures, problems: list[Problem], *, held_back: bool
) -> Outcome:
    deadline = dossier.form(Application).deadline
    return Outcome(
        problems=tuple(in_order(problems)),
        output=job.output,
        final=job.final,
        checked_only=not job.documents,
        held_back=held_back,
        days_left=(deadline - job.today).days if deadline else None,
        counts=_counts(dossier, figures),
    )


def new_project(folder: Path, *, example: bool) -> None:
    """Make a project folder. Raises ``FolderExists`` when there is something at that place."""
    files = shipped_files("templates")
    if example:
        files |= shipped_files("inputs")
    else:
        for book in WORKBOOKS:
            data = workbook_bytes(book, empty_rows(book), YEARS)
            files[f"inputs/{book.file}"] = data
    create(folder, files)
