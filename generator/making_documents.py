"""Step 5: templates are opened and checked, views become documents, each is read back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from generator.checks.all import (
    copies_check,
    minimum_check,
    naming_check,
    person_check,
    result_check,
    template_check,
)
from generator.checks.on_results import Result
from generator.checks.on_results.answers import answers_for
from generator.checks.on_results.submission_limits import Made
from generator.delivery import pdf_export
from generator.delivery.in_order import InOrder
from generator.documents.all import DOCUMENTS
from generator.documents.definition import Copy, Document, Edition
from generator.documents.example_views import example_view, other_views
from generator.dossier import Dossier
from generator.dutch import capital, count
from generator.events import DocumentMade, Tell
from generator.excel.writing.review import FOLDER
from generator.figures.all import Figures
from generator.figures.naming import Naming
from generator.figures.privacy import Privacy
from generator.figures.unasked import Field
from generator.inside import refused
from generator.own_templates import own_documents, strays
from generator.problems import FilePlace, Place, Problem, Severity, Stage, in_order
from generator.word import s_codes
from generator.word.filling.fill import CannotFill, fill
from generator.word.inspecting.made_document import Paper, read_paper
from generator.word.numbering.page_numbers import count_pages, number_contents, sections
from generator.word.packaging.package import NotWord, Package, open_package
from generator.word.proofreading.commented_copy import marked
from generator.word.proofreading.opened_template import Template
from generator.word.proofreading.printed_parts import printed_parts
from generator.word.proofreading.template_size import too_long

_SHORTER = "Verdeel de tekst, of haal weg wat er niet hoort"


@dataclass(frozen=True)
class Templates:
    """The documents of this project, and by their path the templates that can be read."""

    documents: tuple[Document, ...] = ()
    packages: Mapping[str, Package] = field(default_factory=dict)

    @cached_property
    def opened(self) -> Mapping[str, Template]:
        """The same, each read once for all that is asked of it."""
        return {name: Template(package) for name, package in self.packages.items()}


def open_templates(
    folder: Path, unasked: frozenset[Field] = frozenset(), known: InOrder | None = None
) -> tuple[Templates, list[Problem]]:
    """Open each template and check it against the example; ``unasked`` by this regeling.

    What is ``known`` to be in order is not checked again.
    """
    own, problems = own_documents(folder)
    problems += strays(folder, [document.template for document in DOCUMENTS])
    packages: dict[str, Package] = {}
    for document in (*DOCUMENTS, *own):
        path = folder / document.template
        if away := refused(path, folder.parent):
            problems.append(away)
            continue
        if not path.is_file():
            message = f"{document.template} staat niet in de map {folder.name}"
            problems.append(
                s_codes.MISSING.at(FilePlace(document.template), message, fix="Zet het terug")
            )
            continue
        try:
            package = open_package(path, document.template)
            problems += _checked(package, document, unasked, known or InOrder())
            packages[document.template] = package
        except NotWord as fault:
            fix = "Open het in Word en bewaar het als Word-document (.docx)"
            problems.append(s_codes.NOT_WORD.at(FilePlace(document.template), str(fault), fix=fix))
    return Templates((*DOCUMENTS, *own), packages), problems


def _checked(
    package: Package, document: Document, unasked: frozenset[Field], known: InOrder
) -> list[Problem]:
    spared = sorted((kind.__name__, name) for kind, name in unasked)
    key = known.key("sjabloon", document.name, document.public, package, spared)
    if known.has(key):
        return []
    found = _lint(Template(package, other_views(document)), document, unasked)
    if not found:
        known.add(key)
    return found


def _lint(template: Template, document: Document, unasked: frozenset[Field]) -> list[Problem]:
    long = [
        s_codes.TOO_LONG.at(place, capital(what), fix=_SHORTER)
        for place, what in too_long(template)
    ]
    if long:
        return long
    view = example_view(document)
    gone = minimum_check.run(frozenset(), template, view, unasked)
    return [*template_check.run(frozenset(), template, view), *gone]


def private_in_templates(templates: Templates, privacy: Privacy) -> Iterator[Problem]:
    """Who stands in a template of a public document without consent."""
    for document in sorted(templates.documents, key=lambda document: document.template):
        template = templates.opened.get(document.template) if document.public else None
        if template:
            yield from person_check.run(frozenset(), template, privacy)


def names_in_templates(templates: Templates, naming: Naming) -> Iterator[Problem]:
    """Where a template has the name of the applicant typed."""
    for name in sorted(templates.opened):
        yield from naming_check.run(frozenset(), templates.opened[name], naming)


def checked_copies(
    templates: Mapping[str, Package], problems: Sequence[Problem]
) -> dict[str, bytes]:
    """By file name: a copy with comments of each template with a warning or worse."""
    copies = {}
    for name, package in templates.items():
        found = [
            problem
            for problem in in_order(problems)
            if problem.stage is Stage.TEMPLATES
            and problem.place.file == name
            and problem.severity >= Severity.WARNING
        ]
        data = marked(package, found) if found else None
        if data is not None:
            copies[f"{FOLDER}/{name.removesuffix('.docx')} (nagekeken).docx"] = data
    return copies


def make(
    dossier: Dossier,
    figures: Figures,
    templates: Templates,
    edition: Edition,
    tell: Tell,
    known: InOrder | None = None,
) -> tuple[Made, list[Problem]]:
    """Fill all copies of all documents in memory, and read each back.

    A document that is ``known`` to be in order as it was made last time is not made again.
    """
    known = known or InOrder()
    planned = list(_copies(templates.documents, dossier, figures, edition))
    files: dict[str, bytes] = {}
    papers: dict[str, Paper] = {}
    problems = list(_unprinted(planned, templates, known))
    unfilled: dict[tuple[Place, str], list[str]] = {}
    endless: dict[str, CannotFill] = {}
    for number, (document, copy) in enumerate(planned, start=1):
        try:
            if document.template in endless:
                raise endless[document.template]
            package = templates.packages[document.template]
            data, paper, found = _made(document, copy, package, (dossier, figures), known)
        except CannotFill as fault:
            if fault.endless:
                endless[document.template] = fault
            unfilled.setdefault((fault.place, fault.message), []).append(copy.path)
            continue
        papers[copy.path] = paper
        problems += found
        files[copy.path] = data
        tell(DocumentMade(copy.path, number, len(planned)))
    made = _together(planned, templates, files, papers)
    return made, [*_not_made(unfilled), *problems]


def _together(
    planned: Sequence[tuple[Document, Copy]],
    templates: Templates,
    files: Mapping[str, bytes],
    papers: Mapping[str, Paper],
) -> Made:
    """What was made, and what became of the parts of each template in its documents."""
    texts: dict[str, list[str]] = {document.template: [] for document in templates.documents}
    for document, copy in planned:
        if copy.path in papers:
            texts[document.template].append(papers[copy.path].squeezed)
    return Made(
        files,
        documents={copy.path: document for document, copy in planned},
        titles={copy.path: copy.title for _, copy in planned},
        papers=papers,
        templates=tuple(printed_parts(t, texts[name]) for name, t in templates.opened.items()),
    )


def _made(
    document: Document,
    copy: Copy,
    package: Package,
    facts: tuple[Dossier, Figures],
    known: InOrder,
) -> tuple[bytes, Paper, list[Problem]]:
    """One document, read back, and what is wrong with it. Raises ``CannotFill``."""
    answers = answers_for(document, copy.path, *facts)
    key = known.key("document", document.name, copy, package, answers.values)
    data = known.document(key, copy.path)
    if data is not None:
        return data, read_paper(data, copy.path), []
    data = fill(package, copy.view)
    result = Result(read_paper(data, copy.path), document, *facts)
    found = list(result_check.run(frozenset(), result))
    if not found and not result.looked_up:
        known.add(key, data)
    return data, result.paper, found


def _unprinted(
    planned: Sequence[tuple[Document, Copy]], templates: Templates, known: InOrder
) -> Iterator[Problem]:
    """What the copies of each template do not print and owe."""
    copies: dict[str, list[Copy]] = {}
    for document, copy in planned:
        copies.setdefault(document.template, []).append(copy)
    for name, views in copies.items():
        key = known.key("lijsten", templates.packages[name], views)
        if not known.has(key):
            found = list(copies_check.run(frozenset(), templates.opened[name], views))
            if not found:
                known.add(key)
            yield from found


def _not_made(unfilled: Mapping[tuple[Place, str], Sequence[str]]) -> Iterator[Problem]:
    """One problem per place in a template, however many documents could not be made there."""
    for (place, message), paths in unfilled.items():
        others = f" en {count(len(paths) - 1, 'ander', 'andere')}" if len(paths) > 1 else ""
        fix = "Verwijder het veld en typ het opnieuw"
        yield s_codes.CANNOT_FILL.at(place, f"Bij {paths[0]}{others}: {message}", fix=fix)


def paged(made: Made, dated: date | None, tell: Tell, *, pdf: bool) -> tuple[Made, list[Problem]]:
    """Page numbers behind the contents lists, and the PDFs if asked for (none of what is internal).

    Without LibreOffice the documents stay as they are, and whoever asked for PDFs hears why.
    """
    public = {path: made.files[path] for path in made.public}
    day = pdf_export.day(dated)
    names = {path: pdf_export.pdf_name(path) for path in public}
    done: list[str] = []

    def told(path: str) -> None:
        done.append(path)
        tell(DocumentMade(path, len(done), len(public) * (2 if pdf else 1)))

    try:
        laid_out = pdf_export.to_pdf(public, day, told)
        numbered = {
            path: number_contents(data, laid_out[names[path]]) for path, data in public.items()
        }
        pdfs = pdf_export.to_pdf(numbered, day, told) if pdf else {}
    except pdf_export.NoOffice as fault:
        unpaged = replace(made, unpaged=True)
        return unpaged, [pdf_export.no_pdf(str(fault))] if pdf else []
    return replace(
        made,
        files={**made.files, **numbered, **pdfs},
        documents={**made.documents, **{names[path]: made.documents[path] for path in public}},
        pages={path: count_pages(laid_out[names[path]]) for path in public},
        sections={path: sections(numbered[path], laid_out[names[path]]) for path in public},
    ), []


def _copies(
    documents: Sequence[Document], dossier: Dossier, figures: Figures, edition: Edition
) -> Iterator[tuple[Document, Copy]]:
    for document in documents:
        for copy in document.copies(dossier, figures, edition):
            yield document, copy
