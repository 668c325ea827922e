"""An export of Microsoft Forms or Google Forms: its own numbers, and the columns it adds itself."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from generator.dutch import plain
from generator.excel import x_codes
from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import RawRow
from generator.excel.reading.form_words import SENT, by_a_form, of_the_form
from generator.excel.reading.labels import header_row, slot_of
from generator.excel.reading.sheets import Found
from generator.problems import CellPlace, Problem
from generator.workbooks.cells.contact import ANONYMOUS
from generator.workbooks.definition import Workbook

_PART = re.compile(r"\(\d+\s*[-–]\s*\d+\)")  # "(1-40)": which answers the file holds


def own_names(workbook: Workbook, files: Sequence[str]) -> dict[str, str]:
    """A short name for each file, with which its rows are numbered: no two files share one."""
    stem = PurePath(workbook.file).stem
    names: dict[str, str] = {}
    for file in sorted(files):
        words = plain(_PART.sub(" ", PurePath(file).stem)).split()
        own = "-".join(word for word in words if word not in {stem, *_singular(stem)})
        if plain(PurePath(file).stem) == stem:
            own = ""  # of the main file, and of a csv that stands in for it
        taken = set(names.values())
        more = (f"{own or 'bestand'}-{number}" for number in range(2, len(files) + 2))
        names[file] = own if own not in taken else next(n for n in more if n not in taken)
    return names


def numbered(found: Found, own: str) -> Found:
    """The sheet with its rows counted under the name of the file, when a form counted them."""
    found = replace(found, own=own)
    key = found.sheet.key
    top = None if found.sheet.form else header_row(found.sheet, found.raw.rows)
    if not own or top is None or key is None or not key.counted:
        return found
    ids = [at for at, value in top.cells.items() if plain(shown(value)) == "id"]
    if len(ids) != 1 or not _by_a_form(top):
        return found
    rows = found.raw.rows
    below = rows.index(top) + 1
    counted = (*rows[:below], *(_renumbered(row, ids[0], own) for row in rows[below:]))
    return replace(found, raw=replace(found.raw, rows=counted))


def retold(found: Found, problems: Sequence[Problem]) -> list[Problem]:
    """What was said of the columns that a form adds: they cost nothing, so a note does."""
    if found.sheet.form or not any(p.code in {"X302", "X303"} for p in problems):
        return list(problems)
    top = header_row(found.sheet, found.raw.rows)
    if top is None or not _by_a_form(top):
        return list(problems)
    headers = {letter: shown(value) for letter, value in top.cells.items()}
    own = of_the_form(headers.values())
    kept = []
    for problem in problems:
        at = problem.place
        header = headers.get(at.column or "", "") if isinstance(at, CellPlace) else ""
        if problem.code == "X303" and header in own:
            message = f"De kolom “{header}” hoort bij het formulier zelf; die lezen we niet"
            kept.append(x_codes.OF_THE_FORM.at(at, message))
        elif problem.code == "X302" and isinstance(at, CellPlace) and _yields(found, top, at):
            message = f"{problem.finding.message}; “{header}” vult het formulier zelf in"
            kept.append(x_codes.OF_THE_FORM.at(at, message))
        else:
            kept.append(problem)
    return kept


def _yields(found: Found, top: RawRow, place: CellPlace) -> bool:
    """Whether a doubled column loses nothing: the time of sending, or nobody's name or address."""
    letter = place.column or ""
    header = plain(shown(top.cells[letter])) if letter in top.cells else ""
    slot = slot_of(found.sheet.columns, header)
    if header in SENT:
        return True
    below = (row.cells.get(letter, "") for row in found.raw.rows if row.number > top.number)
    return slot is not None and all(plain(shown(value)) in {"", *ANONYMOUS} for value in below)


def _by_a_form(top: RawRow) -> bool:
    return by_a_form(shown(value) for value in top.cells.values())


def _renumbered(row: RawRow, letter: str, own: str) -> RawRow:
    if letter not in row.cells:
        return row
    return replace(row, cells={**row.cells, letter: f"{own}-{shown(row.cells[letter])}"})


def _singular(stem: str) -> tuple[str, ...]:
    return (stem.removesuffix("en"),)
