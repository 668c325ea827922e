"""The cells of a list for her own eyes: text as text, and a jump to what it is about."""

import re

from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Font
from openpyxl.worksheet.hyperlink import Hyperlink

from generator.excel.writing.painted_once import once_in_a_workbook
from generator.excel.writing.review_looks import TEAL
from generator.problems import CellPlace, DocumentPlace, FilePlace, Place, Stage

_LONGEST = 2000  # characters: more than a message of ours has
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_NOT_IN_LINKS = re.compile(r'[ %#?"<>^`{|}\[\]]')


def plain_text(cell: Cell | MergedCell, text: str) -> None:
    """Text as text, also when it looks like a formula; without what a cell cannot hold."""
    shown = _NO_TEXT.sub("", text)
    cell.value = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
    cell.data_type = "s"
    if shown[:1] in {"=", "+", "-", "@", "\t"}:
        cell.quotePrefix = True


def link(cell: Cell | MergedCell, place: Place, stage: Stage) -> None:
    """A jump to the cell in the workbook, or to the template."""
    target = _target(place, stage)
    if not target:
        return
    location = None
    if isinstance(place, CellPlace):
        title = place.sheet.replace("'", "''")
        location = f"'{title}'!{place.column or 'A'}{place.row or 1}"
    cell.hyperlink = Hyperlink(
        ref=cell.coordinate, target=target, location=location, tooltip=str(place)[:255]
    )
    _paint_link(cell)


@once_in_a_workbook
def _paint_link(cell: Cell | MergedCell) -> None:
    cell.font = Font("Calibri", 11, underline="single", color=TEAL)


def _target(place: Place, stage: Stage) -> str:
    name = _NOT_IN_LINKS.sub(lambda found: f"%{ord(found[0]):02X}", place.file)
    if isinstance(place, CellPlace) or (stage is Stage.READING and place.file.endswith(".xlsx")):
        return f"../../inputs/{name}"
    if stage is Stage.TEMPLATES:
        return f"../../templates/{name}"
    made = isinstance(place, FilePlace | DocumentPlace) and place.file.endswith(".docx")
    return f"../{name}" if made and stage in {Stage.RESULTS, Stage.DELIVERY} else ""
