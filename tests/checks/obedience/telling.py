"""What is told of a project, as far as the steps that a message comes from; nothing is delivered."""

from collections.abc import Callable
from pathlib import Path

from generator.checks.all import data_check, submission_check
from generator.checks.follow_ons import not_told_before
from generator.documents.definition import Document, Edition
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.figures.unasked import Field
from generator.making_documents import (
    make,
    names_in_templates,
    open_templates,
    private_in_templates,
)
from generator.own_file_names import name_problems
from generator.pipeline import with_surroundings
from generator.problems import Problem
from generator.word.proofreading.opened_template import Template

Checked = Callable[[Template, Document, frozenset[Field]], list[Problem]]


def remembered(checked: Checked) -> Checked:
    """The check of a template that remembers: most are as shipped, again and again."""
    known: dict[object, list[Problem]] = {}

    def check(template: Template, document: Document, unasked: frozenset[Field]) -> list[Problem]:
        key = (document.template, unasked, frozenset(template.package.parts.items()))
        if key not in known:
            known[key] = checked(template, document, unasked)
        return known[key]

    return check


def told(project: Path, code: str) -> list[Problem]:
    """The problems up to the stage of a code: X, T and K; with S the templates; with D the rest."""
    stage = code[0]
    inputs = project / "inputs"
    dossier, problems = read(inputs)
    dossier, said = with_surroundings(inputs, dossier)
    problems += said
    figures = derive(dossier)
    problems += data_check.run(dossier.damaged, dossier, figures)
    if stage in "XTK":
        return problems
    templates, said = open_templates(project / "templates", figures.unasked)
    if code == "S701":
        said += private_in_templates(templates, figures.private)
    if code == "S503":
        said += names_in_templates(templates, figures.naming)
    said += name_problems(templates.documents, dossier, figures)
    problems += said
    if stage == "S":
        return problems
    made, faults = make(dossier, figures, templates, Edition(final=False), lambda event: None)
    problems += not_told_before(faults, said, made.documents)
    problems += submission_check.run(frozenset(), made, dossier, figures)
    return problems
