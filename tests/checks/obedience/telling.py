"""What is told of a project, as far as the steps that a message comes from; nothing is delivered."""

from dataclasses import replace
from pathlib import Path

from generator.checks.all import data_check, submission_check
from generator.checks.follow_ons import not_told_before
from generator.delivery.new_project import enclosed
from generator.documents.definition import Edition
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.making_documents import make, open_templates, private_in_templates
from generator.own_file_names import name_problems
from generator.pipeline import photographed
from generator.problems import Problem
from generator.word.own_words.district_files import own_words
from generator.word.own_words.photo_files import photos
from generator.workbooks.districts import District


def told(project: Path, stage: str) -> list[Problem]:
    """The problems up to the stage of a code: X, T and K; with S the templates; with D the rest."""
    inputs = project / "inputs"
    dossier, problems = read(inputs)
    texts, said = own_words(inputs, [district.name for district in dossier.rows(District)])
    problems += said
    pictures, said = photos(inputs, photographed(dossier))
    problems += said
    lying, said = enclosed(inputs)
    problems += said
    dossier = replace(dossier, enclosed=lying, own_words=texts, photos=pictures)
    figures = derive(dossier)
    problems += data_check.run(dossier.damaged, dossier, figures)
    if stage in "XTK":
        return problems
    templates, said = open_templates(project / "templates")
    said += private_in_templates(templates, figures.private)
    said += name_problems(templates.documents, dossier, figures)
    problems += said
    if stage == "S" and not any(problem.code == "S401" for problem in problems):
        return problems
    made, faults = make(dossier, figures, templates, Edition(final=False), lambda event: None)
    problems += not_told_before(faults, said, made.documents)
    problems += submission_check.run(frozenset(), made, dossier, figures)
    return problems
