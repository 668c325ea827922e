"""What is wrong with made documents is told once: not again after the template, nor per copy."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.documents.definition import Document
from generator.dutch import words
from generator.problems import DocumentPlace, Problem, Severity

# What a check on the template tells as well, with a better place: then the result is silent.
_TOLD_IN_TEMPLATE = {
    "D102": ("S317",), "D105": ("S110",), "D107": ("S110", "S317"),
    "D202": ("S604",), "D207": ("S603",), "D208": ("S606",),
}  # fmt: skip


def not_told_before(
    faults: Sequence[Problem], in_templates: Sequence[Problem], documents: Mapping[str, Document]
) -> list[Problem]:
    """The faults in documents (by their path), without those that the templates told already."""
    before: dict[tuple[str, str], Severity] = {}
    for problem in (*in_templates, *faults):
        key = (problem.place.file, problem.code)
        before[key] = max(problem.severity, before.get(key, problem.severity))
    templates = {path: document.template for path, document in documents.items()}
    untold = [
        fault
        for fault in faults
        if all(fault.severity > before.get(told, 0) for told in _told_as(fault, templates))
    ]
    return list(_once(untold, templates))


def _told_as(fault: Problem, templates: Mapping[str, str]) -> list[tuple[str, str]]:
    template = templates.get(fault.place.file, "")
    return [(template, code) for code in _TOLD_IN_TEMPLATE.get(fault.code, ())]


def _once(faults: Sequence[Problem], templates: Mapping[str, str]) -> Iterator[Problem]:
    """Under the same headings of all copies of a template the same fault has one cause."""
    alike: dict[object, list[Problem]] = defaultdict(list)
    for fault in faults:
        alike[_cause(fault, templates)].append(fault)
    for group in alike.values():
        first = group[0].place.file
        others = {fault.place.file for fault in group} - {first}
        for fault in group:
            if fault.place.file == first:
                yield _also_in(fault, len(others))


def _cause(fault: Problem, templates: Mapping[str, str]) -> object:
    place = fault.place
    if place.file not in templates:
        return fault
    headings = place.headings if isinstance(place, DocumentPlace) else ()
    return templates[place.file], fault.code, fault.finding.message, headings


def _also_in(fault: Problem, others: int) -> Problem:
    if not others:
        return fault
    where = "een ander document" if others == 1 else f"{words(others)} andere documenten"
    message = f"{fault.finding.message}; zo ook in {where}"
    return replace(fault, finding=replace(fault.finding, message=message))
