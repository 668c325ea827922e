"""The order of the steps, known here alone: read, compute, check, fill, check again, deliver."""

from dataclasses import replace
from pathlib import Path

from generator.carrying import Along, carry_along
from generator.checks.all import data_check, submission_check
from generator.checks.follow_ons import not_told_before
from generator.checks.on_results.submission_limits import Made
from generator.delivery.build_record import Record
from generator.delivery.cannot_write import busy
from generator.delivery.deliver import deliver
from generator.delivery.final_sets import keep_final
from generator.delivery.in_order import InOrder, keep_in_order, known_in_order
from generator.delivery.ingredients import ingredients
from generator.delivery.kept_outcome import program
from generator.delivery.lock import Busy, throughout
from generator.delivery.new_project import enclosed, write_log
from generator.delivery.open_documents import still_waiting
from generator.delivery.recovery import expired, look_over, outside
from generator.delivery.side_files import (
    last_messages,
    no_review,
    remember_messages,
    set_aside,
)
from generator.delivery.upload_folder import in_use, strangers, to_upload
from generator.documents.definition import Edition
from generator.dossier import Dossier
from generator.events import Event, Outcome, StepStarted, Tell
from generator.excel.reading.cell_context import Around
from generator.excel.reading.read_dossier import read
from generator.excel.writing.review import review
from generator.figures.all import Figures, derive
from generator.following import Followed, follow, linked_documents
from generator.job import Job
from generator.looking_back import changes_since, earlier_sets, state
from generator.making_documents import (
    Templates,
    checked_copies,
    make,
    names_in_templates,
    open_templates,
    paged,
    private_in_templates,
)
from generator.making_envelopes import make_envelope
from generator.overview.laid import lay_overview
from generator.overview.subject import Subject
from generator.own_file_names import name_problems
from generator.problems import Problem, Severity, Stage, in_order, worst
from generator.readiness import deadlines, ready
from generator.recording import counts, record_of
from generator.reports.solved_and_new import since_last
from generator.word.own_words.district_files import own_words
from generator.word.own_words.photo_files import Described, photos
from generator.workbooks.application import Applicant, Application
from generator.workbooks.districts import District
from generator.workbooks.members import Member
from generator.workbooks.scheme import Scheme

_WAITS = "Er loopt al een build in deze map; deze wacht daarop"
_BEFORE_MAKING = frozenset({Stage.READING, Stage.DATA, Stage.TEMPLATES, Stage.OWN_WORDS})


def run(job: Job, tell: Tell) -> Outcome:
    """Do the job, and lay the problems back into Excel and Word. Never raises for what is wrong.

    A second build waits for the first: its documents are of what it read after that one.
    """
    if not job.documents or not job.inputs.is_dir():
        return _whole(job, tell)
    try:
        with throughout(job.output, lambda: tell(StepStarted(_WAITS))):
            return _whole(job, tell)
    except Busy:
        return Outcome((busy(job.output),), output=job.output, final=job.final, held_back=True)


def _whole(job: Job, tell: Tell) -> Outcome:
    found = look_over(job.output)
    known = InOrder() if job.final else known_in_order(job.output, program())
    subject, templates = _run(job, found, known, tell)
    outcome = subject.outcome
    refused = outside(job.output)
    if not refused:
        left = [*outcome.problems, *expired(job.output), *still_waiting(job.output)]
        outcome = replace(outcome, problems=tuple(in_order(left)))
    if refused or not job.inputs.is_dir():
        return outcome  # not a project folder: leave it as it is
    if job.documents:
        faults = lay_overview(job.output, replace(subject, outcome=outcome))
        outcome = replace(outcome, problems=(*outcome.problems, *faults))
    there, faults = _laid_back(job, outcome, templates)
    problems = tuple(in_order([*outcome.problems, *faults]))
    since, told = since_last(last_messages(job.output), problems, outcome.looked_at)
    remember_messages(job.output, told)
    if not job.final:
        keep_in_order(job.output, known, whole=not outcome.held_back)
    around = Around(job.inputs)
    return replace(outcome, problems=problems, review=there, around=around, since=since)


def _laid_back(
    job: Job, outcome: Outcome, templates: Templates
) -> tuple[tuple[str, ...], list[Problem]]:
    """The problems in Excel and Word. Whatever goes wrong here, the documents have been made."""
    try:
        files = review(
            job.inputs, outcome.problems, outcome.cells, outcome.texts, outcome.templates
        )
        copies = checked_copies(templates.packages, outcome.problems)
        return set_aside(job.output, {**files, **copies})
    except Exception as fault:
        return (), [no_review(write_log(fault))]


def _run(job: Job, found: list[Problem], known: InOrder, tell: Tell) -> tuple[Subject, Templates]:
    went_in = ingredients(job.project)  # before reading: what she saves meanwhile is another file
    facts, templates, problems = _looked_at(job, found, known, tell)
    made, followed, faults = _made(job, facts, templates, problems, known, tell)
    problems += faults
    subject = Subject(_outcome(job, facts, made, problems), *facts, went_in, made)
    if _stops(problems, job.final):
        outcome = replace(subject.outcome, held_back=True, looked_at=_BEFORE_MAKING)
        return replace(subject, outcome=outcome), templates
    along = Along(job.output, {})
    if job.documents:
        made, along = carry_along(job.output, made, job.fresh, templates.packages, facts)
        problems += along.problems
    if job.pdf or job.final:
        tell(StepStarted("Bladzijden opmaken met LibreOffice"))
        made, faults = paged(made, facts[0].form(Application).dated, tell, pdf=job.pdf)
        problems += faults
    problems += submission_check.run(frozenset(), made, *facts)
    if job.envelope and not _stops(problems, job.final):
        made, faults = _enveloped(job, facts, made, tell)
        problems += faults
    if not job.documents or _stops(problems, job.final):
        held_back = _stops(problems, job.final)
        outcome = replace(_outcome(job, facts, made, problems), held_back=held_back)
    else:
        record = record_of(went_in, *facts, problems, final=job.final)
        outcome = _delivered(job, record, facts, (made, along), problems, tell)
    done = Subject(outcome, *facts, went_in, made, frozenset(along.hands), followed)
    return done, templates


def _looked_at(
    job: Job, found: list[Problem], known: InOrder, tell: Tell
) -> tuple[tuple[Dossier, Figures], Templates, list[Problem]]:
    """The workbooks read and computed, the templates opened, and what is wrong with both."""
    tell(StepStarted("Werkboeken lezen"))
    dossier, problems = read(job.inputs)
    dossier, beside = with_surroundings(job.inputs, dossier, counted=job.envelope)
    problems = [*found, *problems, *beside]
    figures = derive(dossier)
    tell(StepStarted("Gegevens en sjablonen controleren"))
    problems += data_check.run(dossier.damaged, dossier, figures)
    templates, faults = open_templates(job.templates, figures.unasked, known)
    problems += faults
    problems += private_in_templates(templates, figures.private)
    problems += names_in_templates(templates, figures.naming)
    problems += name_problems(templates.documents, dossier, figures)
    return (dossier, figures), templates, problems


def _made(
    job: Job,
    facts: tuple[Dossier, Figures],
    templates: Templates,
    problems: list[Problem],
    known: InOrder,
    tell: Tell,
) -> tuple[Made, Followed | None, list[Problem]]:
    """The documents, if nothing is in their way, and followed if that was asked."""
    made, followed = Made({}, {}), None
    faults: list[Problem] = []
    if not _stops(problems, job.final):
        made, faults = _make(job, *facts, templates, known, tell)
        of_templates = [p for p in problems if p.stage is Stage.TEMPLATES]
        faults = not_told_before(faults, of_templates, made.documents)
    if job.trace and not _stops([*problems, *faults], job.final):
        followed = follow(facts[0], templates)
        made = replace(made, files={**made.files, **linked_documents(followed)})
    return made, followed, faults


def _enveloped(
    job: Job, facts: tuple[Dossier, Figures], made: Made, tell: Tell
) -> tuple[Made, list[Problem]]:
    """With the files of the folder to upload; that none of them is open there now."""
    tell(StepStarted("Bestanden om te uploaden klaarmaken"))
    laid, faults = make_envelope(job.project, made, *facts)
    faults += in_use(job.output, laid)
    return replace(made, files={**made.files, **laid}), faults


def _delivered(
    job: Job,
    record: Record,
    facts: tuple[Dossier, Figures],
    documents: tuple[Made, Along],
    problems: list[Problem],
    tell: Tell,
) -> Outcome:
    """The documents in ``output/``, and what is handed in also in a folder of its own."""
    tell(StepStarted("Documenten klaarzetten"))
    (dossier, _), (made, along) = facts, documents
    rows, earlier = state(job.project, dossier, record).to_bytes(), earlier_sets(job.output)
    hands, fresh = along.hands, {*along.fresh, *to_upload(made.files)}
    written, faults = deliver(job.output, made.files, record, job.today, rows, hands, fresh)
    problems += [*faults, *strangers(job.output, made.files)]
    kept = None
    if written and job.final and job.keep:
        tell(StepStarted("Definitieve versie bewaren"))
        who = dossier.form(Applicant).name or ""
        kept, faults = keep_final(job.project, dossier.form(Application).dated, who)
        problems += faults
    changes = changes_since(earlier, job.output) if written else ()
    return replace(
        _outcome(job, facts, made, problems),
        held_back=not written,
        written=tuple(written),
        kept=kept,
        changes=changes,
    )


def _make(
    job: Job,
    dossier: Dossier,
    figures: Figures,
    templates: Templates,
    known: InOrder,
    tell: Tell,
) -> tuple[Made, list[Problem]]:
    tell(StepStarted("Documenten maken" if job.documents else "Documenten proberen"))
    shown = tell if job.documents else _unseen
    return make(dossier, figures, templates, Edition(job.final), shown, known)


def _unseen(event: Event) -> None:
    """What is made in memory alone is no news."""


def with_surroundings(
    inputs: Path, dossier: Dossier, *, counted: bool = False
) -> tuple[Dossier, list[Problem]]:
    """With the texts, photos and attachments that lie beside the workbooks."""
    names = [district.name for district in dossier.rows(District)]
    texts = own_words(inputs, names)
    pictures, photo_problems = photos(inputs, photographed(dossier))
    lying, lying_problems = enclosed(inputs)
    dossier = replace(
        dossier,
        enclosed=lying,
        own_words=texts.by_district,
        texts_read=texts.accounts,
        photos=pictures,
        counted=counted,
    )
    return dossier, [*texts.problems, *photo_problems, *lying_problems]


def photographed(dossier: Dossier) -> Described:
    """The wijken and leden, each with what its photo shows."""
    rows: list[District | Member] = [*dossier.rows(District), *dossier.rows(Member)]
    return {row.name: (row.photo or "", row.at("photo")) for row in rows}


def _stops(problems: list[Problem], final: bool) -> bool:
    """An error stops every version, an open point the final one."""
    found = worst(problems)
    return found is not None and found >= (Severity.GAP if final else Severity.ERROR)


def _outcome(
    job: Job,
    facts: tuple[Dossier, Figures],
    made: Made,
    problems: list[Problem],
) -> Outcome:
    dossier, figures = facts
    deadline = dossier.form(Scheme).deadline
    return Outcome(
        problems=tuple(in_order(problems)),
        output=job.output,
        final=job.final,
        checked_only=not job.documents,
        days_left=(deadline - job.today).days if deadline else None,
        counts=counts(dossier, figures),
        cells=dossier.cells,
        texts=dossier.texts_read,
        templates=made.templates,
        ready=ready(made),
        deadlines=deadlines(dossier),
    )
