"""Checked copies of the workbooks: each cell coloured, with what is said of it as a note.

Her workbook is patched, not written anew: what we do not know in it comes through as it is.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from generator.excel.reading.cells import column_number, letters
from generator.excel.reading.container import Container, Shut
from generator.excel.reading.delimited import is_delimited
from generator.excel.reading.workbook_parts import list_sheets
from generator.excel.reading.xml_stream import Broken
from generator.excel.writing.coloured_cells import Spot, Styles, colour_cells
from generator.excel.writing.front_sheet import is_strict, put_in_front
from generator.excel.writing.note_parts import add_notes
from generator.excel.writing.patched_package import Package
from generator.excel.writing.review_looks import COLOURS, PRIVATE
from generator.excel.writing.xml_outline import Node, Patched
from generator.inside import leads_out
from generator.problems import CellPlace, Problem, Severity

_LARGEST = 64 * 2**20  # bytes unpacked: they are in memory, twice
_MOST_NOTES = 5000  # as many as the list has rows
_LONGEST = 5000  # characters in a note
_COPY = (
    "Dit is een kopie van je werkboek, met de meldingen in de cellen. "
    "Verbeter het in de map inputs: wat je hier verandert, lezen we niet."
)
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_BLOCK = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")

_Found = dict[Spot, list[Problem]]


def checked_copies(
    inputs: Path, problems: Iterable[Problem]
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Copies by file name, and the files that are too large or too odd to copy."""
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        if isinstance(problem.place, CellPlace) and problem.severity > Severity.NOTE:
            by_file.setdefault(problem.place.file, []).append(problem)
    copies: dict[str, bytes] = {}
    without: list[str] = []
    for file, found in by_file.items():
        if is_delimited(file):
            continue  # a text has no cells to colour; the list names its rows
        if not (inputs / file).is_file() or leads_out(inputs / file, inputs.parent):
            continue
        made = _copy(inputs / file, found)
        if made:
            copies[file] = made
        else:
            without.append(file)
    return copies, tuple(without)


def _copy(path: Path, problems: Sequence[Problem]) -> bytes | None:
    try:
        with Container(path) as container:
            if sum(map(container.size, container.names())) > _LARGEST:
                return None
            package = Package(container)
            package.strict = is_strict(package)
            book, by_kind = list_sheets(container)
            styles = Styles(package, by_kind.get("styles", "xl/styles.xml"))
            for title, found in _by_sheet(problems).items():
                if book.sheets.get(title, "") in package:
                    _mark(package, book.sheets[title], found, styles)
            styles.write()
            worst = max(problems, key=lambda p: p.severity).place
            at = book.sheets.get(worst.sheet, "") if isinstance(worst, CellPlace) else ""
            put_in_front(package, (PRIVATE, _COPY), at)
            return package.packed()
    except (Shut, Broken, OSError, ValueError):  # a part that we did not read is odd or damaged
        return None


def _mark(package: Package, part: str, found: _Found, styles: Styles) -> None:
    rows = {spot.row for spot in found}
    sheet = Patched(package.read(part), lambda node, depth: depth < 4 or _holds(node, depth, rows))
    shown = _shown(found, sheet)
    colours = {spot: COLOURS[problems[0].severity] for spot, problems in shown.items()}
    colour_cells(sheet, colours, styles)
    add_notes(package, part, sheet, {spot: _note(problems) for spot, problems in shown.items()})
    package.write(part, sheet.result())


def _holds(node: Node, depth: int, rows: set[int]) -> bool:
    if node.name != "row" or depth > 4:
        return False
    number = node.get("r")
    return not number.isdecimal() or int(number) in rows


def _shown(found: Mapping[Spot, list[Problem]], sheet: Patched) -> _Found:
    """What is in the hidden part of a merged block stands at the cell that shows the block."""
    blocks = [
        (column_number(block[1]), int(block[2]), column_number(block[3]), int(block[4]))
        for merged in sheet.root.all("mergeCells")
        for node in merged.all("mergeCell")
        if (block := _BLOCK.fullmatch(node.get("ref")))
    ]
    shown: _Found = {}
    for spot, problems in found.items():
        column = column_number(spot.column)
        for left, top, right, bottom in blocks:
            if left <= column <= right and top <= spot.row <= bottom:
                spot = Spot(letters(left), top)
                break
        shown.setdefault(spot, []).extend(problems)
    return {spot: sorted(all_, key=lambda p: -p.severity) for spot, all_ in shown.items()}


def _by_sheet(problems: Iterable[Problem]) -> dict[str, _Found]:
    """By sheet and cell; what is about a whole row or sheet stands at its first cell."""
    found: dict[str, _Found] = {}
    number = 0
    for problem in sorted(problems, key=lambda p: -p.severity):
        place = problem.place
        assert isinstance(place, CellPlace)
        spot = Spot(place.column or "A", place.row or 1)
        at = found.setdefault(place.sheet, {})
        if spot in at or number < _MOST_NOTES:
            number += spot not in at
            at.setdefault(spot, []).append(problem)
    return found


def _note(problems: Sequence[Problem]) -> str:
    return _NO_TEXT.sub("", "\n\n".join(map(_text, problems)))[:_LONGEST]


def _text(problem: Problem) -> str:
    head = f"{problem.severity.word.upper()} {problem.code}"
    advice = f"Doe dit: {problem.finding.fix}" if problem.finding.fix else ""
    return "\n".join(filter(None, (head, problem.finding.message, advice)))
