"""Sheets of her own stay as they are; their formulas follow the cells that moved."""

import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.writing.carrying.formulas import Formulas, Lost
from generator.excel.writing.carrying.stored import Stored
from generator.excel.writing.carrying.tally import Tally
from generator.excel.writing.carrying.undeclared import drawn, put

_LOST = {
    "xl/threadedcomments/": "opmerkingen met antwoorden (de tekst staat in een gewone notitie)",
    "xl/slicers/": "filterknoppen (slicers)",
    "xl/ctrlprops/": "knoppen en keuzerondjes",
    "xl/diagrams/": "SmartArt",
    "xl/embeddings/": "ingesloten bestanden",
}
_SHAPE = re.compile(rb"<(?:xdr:)?(?:sp|grpSp|cxnSp)[ >]")


def keep_own(
    own: Sequence[Worksheet],
    known: Mapping[str, dict[str, Stored]],
    formulas: Formulas,
    tally: Tally,
) -> dict[str, dict[str, Stored]]:
    """Let the formulas of these sheets name what moved; gives what their cells must store."""
    exact = {}
    for page in own:
        cells = dict(known[page.title])
        for row in page.iter_rows():
            for cell in row:
                if not isinstance(cell, Cell) or cell.value is None:
                    continue
                tally.placed += 1
                if cell.data_type == "f":
                    _follow(cell, page.title, formulas, cells, tally)
        _rules(page, formulas, tally)
        if drawn(page)[1]:
            tally.look.append(f"{page.title}: wijzen de grafieken nog naar de goede cellen?")
        exact[page.title] = cells
    return exact


def _follow(
    cell: Cell, title: str, formulas: Formulas, cells: dict[str, Stored], tally: Tally
) -> None:
    value = cell.value
    try:
        if isinstance(value, ArrayFormula):
            value.text = formulas.moved(value.text or "", title)
        elif isinstance(value, str):
            put(cell, formulas.moved(value, title), "f")
    except Lost:
        outcome(cell, cells.get(cell.coordinate), cells)
        tally.frozen.append(f"{title} {cell.coordinate}")


def outcome(cell: Cell, known: Stored | None, exact: dict[str, Stored]) -> None:
    """What a formula gave, where the formula itself can't be kept."""
    exact.pop(cell.coordinate, None)
    if known is None or not known.text:
        put(cell, None, "n")
    elif known.kind == "str":
        put(cell, known.text, "s")
    else:
        put(cell, 0, "n")
        exact[cell.coordinate] = Stored(known.kind, known.text, formula=False)


def _rules(page: Worksheet, formulas: Formulas, tally: Tally) -> None:
    """The drop-downs and conditional looks of a sheet name cells too."""
    for rule in page.data_validations.dataValidation:
        try:
            for name in ("formula1", "formula2"):
                text = getattr(rule, name)
                if text and not text.startswith('"'):
                    setattr(rule, name, formulas.moved(text, page.title))
        except Lost:
            tally.look.append(f"{page.title}: klopt de keuzelijst van {rule.sqref} nog?")
    for area in page.conditional_formatting:
        for look in area.rules:
            try:
                look.formula = [formulas.moved(text, page.title) for text in look.formula]
            except Lost:
                tally.look.append(f"{page.title}: klopt de opmaak van {area.sqref} nog?")


def follow_names(made: Workbook, formulas: Formulas, tally: Tally) -> None:
    """Names that she gave to cells."""
    for name, defined in made.defined_names.items():
        try:
            defined.attr_text = formulas.moved(defined.attr_text, "")
        except Lost:
            tally.look.append(f"De naam {name} wijst naar een cel die er niet meer is")


def not_kept(path: Path) -> list[str]:
    """What a workbook holds that stays behind in the old one."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        drawn = [n for n in names if n.casefold().startswith("xl/drawings/drawing")]
        shapes = any(_SHAPE.search(archive.read(name)) for name in drawn)
    found = [
        what for part, what in _LOST.items() if any(n.casefold().startswith(part) for n in names)
    ]
    return [f"Niet mee: {what}" for what in (["tekstvakken en vormen"] if shapes else []) + found]
