"""What is told of a project, as far as the steps that a message comes from; nothing is delivered."""

from pathlib import Path

from generator import pipeline
from generator.checks.all import data_check, submission_check
from generator.checks.follow_ons import not_told_before
from generator.documents.definition import Edition
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.making_documents import (
    names_in_templates,
    open_templates,
    private_in_templates,
)
from generator.own_file_names import name_problems
from generator.pipeline import with_surroundings
from generator.problems import Problem


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
    made, faults = pipeline.make(
        dossier, figures, templates, Edition(final=False), lambda event: None
    )
    problems += not_told_before(faults, said, made.documents)
    problems += submission_check.run(frozenset(), made, dossier, figures)
    return problems
