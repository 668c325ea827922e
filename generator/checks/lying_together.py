"""Many private values at one place have one cause: a workbook in a chart, a pasted list."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.dutch import enumerate_names
from generator.problems import CellPlace, Finding, Place

_SEPARATE = 3  # so few are told each
_SHOWN = 3


def together(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, with those at one place told as one when there are many.

    Each has the cell that it is about as first of ``related``.
    """
    groups: defaultdict[Place, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.place].append(finding)
    for group in groups.values():
        if len(group) > _SEPARATE:
            yield _one(group)
        else:
            yield from group


def _one(group: list[Finding]) -> Finding:
    cells = [finding.related[0] for finding in group if finding.related]
    sheets = dict.fromkeys(
        f"{cell.file} › blad {cell.sheet}" for cell in cells if isinstance(cell, CellPlace)
    )
    first = next((finding for finding in group if finding.milder is None), group[0])
    message = (
        f"Hier staan {len(group)} gegevens uit {enumerate_names(list(sheets))} zonder toestemming"
    )
    return replace(first, message=message, related=tuple(cells[:_SHOWN]))
