"""A file that holds the rows of another one: known by its rows, whatever its name."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from generator.dutch import bare, count, enumerate_names, plain
from generator.excel import x_codes
from generator.excel.reading.cell_values import Computed, Raw, shown
from generator.excel.reading.labels import Slot, form_column, header_row, slot_of
from generator.excel.reading.sheets import Found, Opened
from generator.problems import FilePlace, Problem
from generator.workbooks.cells.kind import Content
from generator.workbooks.definition import Workbook

_SHOWN = 5
_ALIKE = 0.5  # of the cells of two rows with one name: less, and they are two things
_SURELY = 0.9
_COPIED = re.compile(
    r"\(\d{1,2}\)$|\b(?:kopie|copy|copie|duplicaat|conflict|conflicted)\b"
    r"|^(?:kopie|copy) (?:van|of)\b"
)

Cells = Mapping[str, str]


@dataclass(frozen=True)
class Likeness:
    """How the rows of a file compare with those of another: as sheet and row number."""

    same: int
    titles: Mapping[str, int]
    changed: tuple[tuple[str, int], ...] = ()
    only_here: tuple[tuple[str, int], ...] = ()

    @property
    def copied(self) -> bool:
        """More than half of the rows stand in the other file too."""
        known = self.same + len(self.changed)
        return known > len(self.only_here)


def without_copies(
    workbook: Workbook, opened: Sequence[Opened]
) -> tuple[list[Opened], list[Problem]]:
    """The files that add something, and a message for each that holds the rows of another."""
    kept: list[Opened] = []
    problems = []
    for file in sorted(opened, key=lambda file: _rank(workbook, file)):
        alike = ((other, compare(file, other)) for other in kept)
        found = next(((other, same) for other, same in alike if same.copied), None)
        if found:
            problems.append(told(file.file, found[0].file, found[1]))
        else:
            kept.append(file)
    return [file for file in opened if file in kept], problems


def named_as_copy(name: str) -> bool:
    """Whether a name says that it is a copy: "leden (1)", "Kopie van leden", "leden - kopie"."""
    return bool(_COPIED.search(bare(PurePath(name).stem).casefold().strip()))


def compare(file: Opened, other: Opened) -> Likeness:
    """The rows of a file beside those of another, sheet by sheet."""
    same: Counter[str] = Counter()
    changed: list[tuple[str, int]] = []
    only_here: list[tuple[str, int]] = []
    for found in file.found:
        theirs = [rows for o in other.found if o.sheet is found.sheet for _, rows in _rows(o)]
        whole = Counter(frozenset(cells.items()) for cells in theirs)
        key = found.sheet.key.field if found.sheet.key else form_column(found.sheet, found.raw.rows)
        named = {cells.get(key, ""): cells for cells in theirs}
        counted = found.sheet.key is not None and found.sheet.key.counted
        common = _common(theirs) if counted else frozenset()
        for number, cells in _rows(found):
            if whole[frozenset(cells.items())]:
                whole[frozenset(cells.items())] -= 1
                same[found.title] += 1
            elif _alike(cells, named.get(cells.get(key, ""), {}), key if counted else "", common):
                changed.append((found.title, number))
            else:
                only_here.append((found.title, number))
    return Likeness(same.total(), same, tuple(changed), tuple(only_here))


def told(name: str, original: str, likeness: Likeness) -> Problem:
    """One message about a copy: what is the same, what is not, and which file counts."""
    same = count(likeness.same, "rij", "rijen")
    changed, only_here = likeness.changed, likeness.only_here
    if not changed and not only_here:
        each = [f"{number} van {title}" for title, number in likeness.titles.items()]
        where = f" ({enumerate_names(each)})" if len(each) > 1 else ""
        message = f"{name} is een kopie van {original}: dezelfde {same}{where}"
        message += f". We lezen alleen {original}"
        fix = f"Haal {name} weg uit de map inputs, zodat niemand in het verkeerde bestand typt"
        return x_codes.COPY.at(FilePlace(name), message, fix=fix, related=(FilePlace(original),))
    equal = f"{same} {'is' if likeness.same == 1 else 'zijn'} hetzelfde"
    parts = [equal] if likeness.same else []
    parts += [f"{_where(changed)} anders"] if changed else []
    parts += [f"{_where(only_here)} alleen hier"] if only_here else []
    message = f"{name} lijkt een kopie van {original}: {enumerate_names(parts)}"
    message += f". We lezen alleen {original}"
    fix = (
        f"Wat hier anders is en moet gelden, neem je over in {original}; "
        f"haal {name} daarna weg uit de map inputs"
    )
    return x_codes.COPY.at(FilePlace(name), message, fix=fix, related=(FilePlace(original),))


def row_count(opened: Opened) -> int:
    """The rows under the headers of the sheets that were recognised."""
    return sum(len(_rows(found)) for found in opened.found)


def _rank(workbook: Workbook, file: Opened) -> tuple[bool, bool, int, str]:
    """Who keeps the rows: the main file, else one that is not called a copy, else the longest."""
    main = file.file.casefold() == workbook.file
    return not main, named_as_copy(file.file), -row_count(file), file.file


def _rows(found: Found) -> list[tuple[int, Cells]]:
    """The rows under the headers, each as its texts by what its columns mean."""
    top = None if found.sheet.form else header_row(found.sheet, found.raw.rows)
    heads = {letter: shown(value) for letter, value in top.cells.items()} if top else {}
    slots = {letter: slot_of(found.sheet.columns, text) for letter, text in heads.items()}
    means = {at: slot.field if (slot := slots[at]) else plain(heads[at]) for at in heads}
    return [
        (row.number, {means.get(at, at): _meant(v, slots.get(at)) for at, v in row.cells.items()})
        for row in found.raw.rows
        if top is None or row.number > top.number
    ]


def _meant(value: Raw, slot: Slot | None) -> str:
    """A cell for comparing: a day or an amount is the same however it was typed."""
    kind = slot.column.kind if slot else None
    if kind and (kind.right or kind.content in {Content.DAY, Content.MONEY}):
        read = kind.read(value.value if isinstance(value, Computed) else value)
        return str(read.value) if not read.fault else plain(shown(value))
    return plain(shown(value))


def _common(rows: Sequence[Cells]) -> frozenset[tuple[str, str]]:
    """What stands in more than one row, such as yes, or a wijk."""
    amounts = Counter(cell for cells in rows for cell in cells.items())
    return frozenset(cell for cell, amount in amounts.items() if amount > 1)


def _alike(one: Cells, other: Cells, number: str, common: frozenset[tuple[str, str]]) -> bool:
    """Whether two rows with one name are one thing; of a bare number more is asked than a name."""
    agreed = [cell for cell in one.items() if other.get(cell[0]) == cell[1]]
    share = len(agreed) / max(len(one), len(other))
    if number and share < _SURELY:
        agreed = [cell for cell in agreed if cell[0] != number and cell not in common]
        return share >= _ALIKE and bool(agreed)
    return share >= _ALIKE and len(agreed) > 1


def _where(rows: Iterable[tuple[str, int]]) -> str:
    """Rows as somebody looks for them: by number and sheet, or how many when there are many."""
    found = list(rows)
    verb = "is" if len(found) == 1 else "zijn"
    if len(found) > _SHOWN:
        return f"{count(len(found), 'rij', 'rijen')} {verb}"
    by_sheet: dict[str, list[str]] = {}
    for title, number in found:
        by_sheet.setdefault(title, []).append(str(number))
    places = [f"rij {enumerate_names(numbers)} van {title}" for title, numbers in by_sheet.items()]
    return f"{enumerate_names(places)} {verb}"
