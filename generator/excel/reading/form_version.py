"""Of which version of the form a workbook is, and what came into the form since.

The sheet Uitleg says it, in words: Excel, LibreOffice and Google Sheets keep what stands in a cell,
while properties and constant names do not outlive Google Sheets. It also lists the columns that the
form had, so that a workbook of before there were versions tells as much, and a column that was
taken away is not called new.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.dutch import count, enumerate_names, plain
from generator.excel import x_codes
from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import RawSheet
from generator.excel.reading.labels import known, slot_of
from generator.excel.reading.sheets import Opened
from generator.problems import FilePlace, Problem, Severity
from generator.workbooks.definition import Need, Sheet, Workbook
from generator.workbooks.form import VERSION, WORDS

_VERSION = re.compile(rf"{WORDS.strip()}\s*([0-9]+(?:\.[0-9]+){{0,3}})")
_SHOWN = 5
_ALL_OVER = (
    "samen030 new --from OUD NIEUW, met voor OUD deze projectmap en voor NIEUW een naam die je "
    "kiest: dat zet alles over in nieuwe werkboeken"
)


@dataclass(frozen=True)
class Form:
    """The form as a workbook was made with it; no version when it is of before there were."""

    version: str
    headers: Mapping[str, tuple[str, ...]]

    def had(self, sheet: Sheet) -> set[str]:
        """The fields of the columns that this sheet had."""
        texts = self.headers.get(plain(sheet.title), ())
        return {slot.column.field for text in texts if (slot := slot_of(sheet.columns, text))}


def form_of(guide: RawSheet) -> Form | None:
    """What the sheet Uitleg tells of the form; None when it is no sheet of ours."""
    texts = {
        row.number: {at: shown(value) for at, value in row.cells.items()} for row in guide.rows
    }
    found = [_VERSION.match(text) for cells in texts.values() for text in cells.values()]
    version = next((match[1] for match in found if match), "")
    headers: dict[str, tuple[str, ...]] = {}
    for number, cells in texts.items():
        if cells.get("A") in {"Kolom", "Gegeven"} and cells.get("B") == "Wat je invult":
            title = texts.get(number - 2, {}).get("A", "")
            headers[plain(title)] = tuple(_below(texts, number))
    return Form(version, headers) if headers else None


def _below(texts: Mapping[int, Mapping[str, str]], number: int) -> Iterator[str]:
    while "A" in texts.get(number + 1, {}) and "B" in texts[number + 1]:
        number += 1
        yield texts[number]["A"]


def told_of_form(workbook: Workbook, opened: Sequence[Opened]) -> Iterator[Problem]:
    """A word on each file of which the form is older, newer, or not ours."""
    for file in opened:
        form = form_of(file.guide) if file.guide else None
        if form is None:
            if not file.ours and file.found and file.file.casefold() == workbook.file:
                yield _foreign(file)
        elif _number(form.version) > _number(VERSION):
            yield _newer(file, form)
        elif form.version != VERSION:
            yield from _older(workbook, file, form)


def _older(workbook: Workbook, file: Opened, form: Form) -> Iterator[Problem]:
    """Only when it lacks something: a version by itself is no news."""
    here: dict[Sheet, set[str]] = {}
    for found in file.found:
        here.setdefault(found.sheet, set()).update(known(found.sheet, found.raw.rows))
    fresh: list[str] = []
    amount, needed = 0, False
    for sheet in workbook.sheets:
        if plain(sheet.title) not in form.headers and sheet not in here:
            fresh.append(f"het blad {sheet.title}")
            amount += 1
            needed |= sheet.need is not Need.OPTIONAL
            continue
        had = form.had(sheet) | here.get(sheet, set())
        lacking = [c for c in sheet.columns if not c.per_year and c.field not in had]
        fresh += (
            [f"{_some([f'“{c.header}”' for c in lacking])} op {sheet.title}"] if lacking else []
        )
        amount += len(lacking)
        needed |= any(c.need is not Need.OPTIONAL for c in lacking)
    if not fresh:
        return
    made = f"versie {form.version}" if form.version else "een eerdere versie"
    came = "is er bij gekomen" if amount == 1 else "zijn er bij gekomen"
    message = (
        f"{file.file} is van {made} van het formulier; sindsdien {came}: {enumerate_names(fresh)}"
    )
    fix = f"Wil je ze gebruiken, typ dan {_ALL_OVER}"
    milder = None if needed else Severity.NOTE
    yield x_codes.OLDER_FORM.at(FilePlace(file.file), message, fix=fix, milder=milder)


def _newer(file: Opened, form: Form) -> Problem:
    message = (
        f"{file.file} is van versie {form.version} van het formulier, en dit programma kent versie "
        f"{VERSION}: een kolom die daarna kwam, lezen we niet"
    )
    fix = "Werk samen030 bij, en bouw daarna opnieuw"
    return x_codes.NEWER_FORM.at(FilePlace(file.file), message, fix=fix)


def _foreign(file: Opened) -> Problem:
    message = (
        f"{file.file} is niet uit ons formulier gemaakt: de uitleg en de keuzelijsten ontbreken"
    )
    fix = f"Dat mag zo blijven. Wil je ze erbij, typ dan {_ALL_OVER}"
    return x_codes.NO_FORM.at(FilePlace(file.file), message, fix=fix)


def _number(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split("."))) if version else ()


def _some(names: Sequence[str]) -> str:
    more = len(names) - _SHOWN
    if more > 1:
        return enumerate_names([*names[:_SHOWN], count(more, "andere", "andere")])
    return enumerate_names(list(names))
