"""How a workbook looks: the house colours, and the marks that say when a cell is needed."""

import textwrap
from collections.abc import Mapping

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.styleable import StyleableObject
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from generator.excel.writing.painted_once import once_in_a_workbook
from generator.excel.writing.review_looks import TEAL
from generator.workbooks.cells.kind import Content
from generator.workbooks.definition import Column, Need

BAND = "F2F6F7"
ACCENT = "D9822B"  # only for "needed for the final version" and for personal data
PALE = "FBEBDA"
LINE = "C9D6DA"
WHITE = "FFFFFF"
A4 = 9
TABLE_STYLE = "Huisstijl"

_THIN = Side("thin", LINE)
_STRIPE = Side("thick", ACCENT)
_TOP = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
_LINE_HEIGHT = 15
_ROW_HEIGHT = 18
_LETTERS = 1.15  # a width counts figures, and most letters are narrower

# The bands of a table: Excel offers no built-in style in these colours.
_STYLE_PARTS = {
    "wholeTable": f'<border><top style="thin"><color rgb="FF{LINE}"/></top>'
    f'<bottom style="thin"><color rgb="FF{LINE}"/></bottom>'
    f'<horizontal style="thin"><color rgb="FF{LINE}"/></horizontal></border>',
    "headerRow": f'<font><color rgb="FF{WHITE}"/></font>'
    f'<fill><patternFill patternType="solid"><bgColor rgb="FF{TEAL}"/></patternFill></fill>',
    "secondRowStripe": '<fill><patternFill patternType="solid">'
    f'<bgColor rgb="FF{BAND}"/></patternFill></fill>',
}


def table_style(others: str = "", first: int = 0) -> str:
    """The table style as the two elements that close ``xl/styles.xml``.

    ``others`` are looks that the workbook has already, ``first`` is how many.
    """
    count = len(_STYLE_PARTS)
    looks = "".join(f"<dxf>{look}</dxf>" for look in _STYLE_PARTS.values())
    parts = "".join(
        f'<tableStyleElement type="{part}" dxfId="{i}"/>'
        for i, part in enumerate(_STYLE_PARTS, start=first)
    )
    return (
        f'<dxfs count="{first + count}">{others}{looks}</dxfs><tableStyles count="1" '
        f'defaultTableStyle="{TABLE_STYLE}" defaultPivotStyle="PivotStyleLight16">'
        f'<tableStyle name="{TABLE_STYLE}" pivot="0" count="{count}">{parts}</tableStyle>'
        "</tableStyles>"
    )


def fill(colour: str) -> PatternFill:
    """One even colour."""
    return PatternFill("solid", fgColor=colour)


def paint_header(cell: StyleableObject, column: Column | None = None) -> None:
    """A header: bold when needed, an orange stripe for the final version, pale when private."""
    needed = column is None or column.need is not Need.OPTIONAL
    final = column is not None and column.need is Need.FINAL
    _paint_header(cell, needed, final, column is not None and column.private)


@once_in_a_workbook
def _paint_header(cell: StyleableObject, needed: bool, final: bool, private: bool) -> None:
    cell.font = Font("Calibri", 11, needed, private, color=TEAL if private else WHITE)
    cell.fill = fill(PALE if private else TEAL)
    cell.alignment = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
    cell.border = Border(right=Side("thin", WHITE), bottom=_STRIPE if final else None)


def paint_own_header(cell: StyleableObject) -> None:
    """A header of her own, beside ours: none of our marks."""
    cell.font = Font("Calibri", 11, bold=True, color=TEAL)
    cell.fill = fill(BAND)
    cell.alignment = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)


def paint_label(cell: StyleableObject, column: Column) -> None:
    """What is asked, left of its answer, with the same marks as a header."""
    needed, final = column.need is not Need.OPTIONAL, column.need is Need.FINAL
    _paint_label(cell, needed, final, column.private)


@once_in_a_workbook
def _paint_label(cell: StyleableObject, needed: bool, final: bool, private: bool) -> None:
    cell.font = Font("Calibri", 11, needed, private, color=TEAL)
    cell.fill = fill(PALE if private else BAND)
    cell.alignment = _TOP
    cell.border = Border(top=_THIN, bottom=_THIN, left=_STRIPE if final else _THIN, right=_THIN)


def paint_text(cell: StyleableObject, band: bool = False, boxed: bool = True) -> None:
    """Explanation or answer: wrapped, from the top."""
    _paint_text(cell, band, boxed)


@once_in_a_workbook
def _paint_text(cell: StyleableObject, band: bool, boxed: bool) -> None:
    cell.font = Font("Calibri", 11)
    cell.alignment = _TOP
    if band:
        cell.fill = fill(BAND)
    if boxed:
        cell.border = Border(top=_THIN, bottom=_THIN, left=_THIN, right=_THIN)


def paint_title(cell: StyleableObject, size: int) -> None:
    """A heading on a sheet to read."""
    cell.font = Font("Calibri", size, bold=True, color=TEAL)
    cell.alignment = Alignment(vertical="center")


def paint_value(cell: StyleableObject, column: Column) -> None:
    """A cell of a column, filled or not."""
    kind = column.kind
    _paint_value(cell, kind.excel_format, kind.right, wraps(column))


@once_in_a_workbook
def _paint_value(cell: StyleableObject, number_format: str, right: bool, wrap: bool) -> None:
    cell.number_format = number_format
    cell.alignment = _aligned(right, wrap)


def alignment(column: Column) -> Alignment:
    """Where the value of a cell in a table stands."""
    return _aligned(column.kind.right, wraps(column))


def wraps(column: Column) -> bool:
    """Whether a text goes on below, so that on paper none is cut off by the next column."""
    return column.kind.wrap or column.kind.content is Content.WORDS


def _aligned(right: bool, wrap: bool) -> Alignment:
    side = "right" if right else "left"
    return Alignment(horizontal=side, vertical="top", wrap_text=wrap, indent=1)


def width(column: Column, header: str) -> int:
    """As declared, with room for the indent; a word of the header never breaks."""
    return max((column.width or column.kind.width) + 2, max(map(len, header.split())) + 5)


def lines(text: str, characters: int) -> int:
    """About how many lines a text takes in a cell this wide."""
    return sum(
        1 if len(part.expandtabs()) <= characters else len(textwrap.wrap(part, characters)) or 1
        for part in text.split("\n")
    )


def fit(sheet: Worksheet, row: int, texts: Mapping[str, object]) -> None:
    """Make a row high enough for the wrapped texts in these columns.

    Excel would do so by itself; programs that only show the file do not.
    """
    needed = max(
        (
            lines(str(text), int(sheet.column_dimensions[letter].width * _LETTERS) - 2)
            for letter, text in texts.items()
        ),
        default=1,
    )
    if needed > 1:
        sheet.row_dimensions[row].height = needed * _LINE_HEIGHT + 3


def set_page(sheet: Worksheet, repeat_header: bool = True) -> None:
    """Landscape A4, one page wide, with a footer that says where the paper came from."""
    sheet.sheet_format.defaultRowHeight = _ROW_HEIGHT
    sheet.sheet_format.customHeight = True
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top = sheet.page_margins.bottom = 0.7
    footer = HeaderFooterItem()
    footer.left.text, footer.right.text = "&F, blad &A", "Pagina &P van &N"
    sheet.oddFooter = footer
    if repeat_header:
        sheet.print_title_rows = "1:1"
