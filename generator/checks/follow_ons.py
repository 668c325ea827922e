"""What is wrong with made documents is told once: not again after the template, nor per copy."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.documents.all import DOCUMENTS
from generator.documents.definition import INTERNAL
from generator.dutch import words
from generator.problems import DocumentPlace, Problem

# What a check on the template tells as well, with a better place: then the result is silent.
_TOLD_IN_TEMPLATE = {"D202": "S604", "D207": "S603", "D208": "S606"}


def told(faults: Sequence[Problem], in_templates: Sequence[Problem]) -> list[Problem]:
    """The faults in documents, without those that the templates told already."""
    return list(_once(list(_untold(faults, in_templates))))


def _untold(faults: Sequence[Problem], in_templates: Sequence[Problem]) -> Iterator[Problem]:
    before = {(problem.place.file, problem.code) for problem in in_templates}
    templates = {document.name: document.template for document in DOCUMENTS}
    for fault in faults:
        name = fault.place.file.removeprefix(INTERNAL).split("/")[0].removesuffix(".docx")
        if (templates.get(name), _TOLD_IN_TEMPLATE.get(fault.code)) not in before:
            yield fault


def _once(faults: list[Problem]) -> Iterator[Problem]:
    """Under the same headings of all copies of a template the same fault has one cause."""
    alike: dict[object, list[Problem]] = defaultdict(list)
    for fault in faults:
        alike[_cause(fault)].append(fault)
    for group in alike.values():
        first = group[0].place.file
        others = {fault.place.file for fault in group} - {first}
        for fault in group:
            if fault.place.file == first:
                yield _also_in(fault, len(others))


def _cause(fault: Problem) -> object:
    place = fault.place
    folder = place.file.rpartition("/")[0]
    if not folder or f"{folder}/" == INTERNAL or not isinstance(place, DocumentPlace):
        return fault
    return folder, fault.code, fault.finding.message, place.headings


def _also_in(fault: Problem, others: int) -> Problem:
    if not others:
        return fault
    where = "een ander document" if others == 1 else f"{words(others)} andere documenten"
    message = f"{fault.finding.message}; zo ook in {where}"
    return replace(fault, finding=replace(fault.finding, message=message))
