"""The first sheet of a workbook: what it is for, and what belongs in each column."""

from collections.abc import Sequence

from openpyxl.styles import Alignment, Font
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from generator.dutch import capital, enumerate_names
from generator.excel.writing.appearance import (
    fit,
    paint_header,
    paint_label,
    paint_text,
    paint_title,
    set_page,
)
from generator.excel.writing.column_help import PRIVATE, answer, sentence, when
from generator.excel.writing.drop_downs import LISTS
from generator.excel.writing.needed_cells import paint_needed
from generator.excel.writing.review_looks import TEAL
from generator.workbooks.definition import YEAR, Column, Need, Sheet, Workbook
from generator.workbooks.form import EXAMPLE, VERSION, WORDS
from generator.workbooks.members import Member
from generator.workbooks.sums_sheet import TITLE, summed

GUIDE = "Uitleg"
_HEADERS = ("Wat je invult", "Soort antwoord", "Wanneer nodig", "Voorbeeld")
_GREY = (
    f"Een grijze cel die met {EXAMPLE} begint, is een voorbeeld. Hij telt nooit mee: typ er "
    "overheen, of haal de regel weg."
)
_WIDTHS = {"A": 32, "B": 50, "C": 36, "D": 34, "E": 36}


def write_guide(
    sheet: Worksheet, book: Workbook, years: Sequence[int], *, examples: bool = False
) -> None:
    """Fill the sheet: the purpose, the way of working, the marks, and a table per sheet."""
    sheet.title = GUIDE
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = TEAL
    for letter, characters in _WIDTHS.items():
        sheet.column_dimensions[letter].width = characters
    _title(sheet, 1, title(book), 20)
    _line(sheet, 2, book.help)
    _line(sheet, 3, f"{WORDS}{VERSION}")
    _title(sheet, 4, "Zo werk je hierin", 14)
    row = 5
    for advice in [*_advice(book), *([_GREY] if examples else [])]:
        _line(sheet, row, f"•  {advice}")
        row += 1
    row = _legend(sheet, row + 1, book)
    for part in book.sheets:
        row = _columns(sheet, row + 1, part, years)
    set_page(sheet, repeat_header=False)


def title(book: Workbook) -> str:
    """The name of the workbook as a heading."""
    return capital(book.file.removesuffix(".xlsx"))


def _advice(book: Workbook) -> list[str]:
    forms = [part.title for part in book.sheets if part.form]
    stem = book.file.removesuffix(".xlsx")
    advice = [
        "Wijs met de muis een kop aan: dan zie je wat er in die kolom hoort.",
        "Typ verder onder de laatste regel; de tabel groeit mee. Lege regels zijn niet erg.",
        "Sorteren en filteren mag altijd.",
        "Een eigen kolom erbij mag ook: die komt niet in de documenten.",
        "Laat de tekst van de koppen staan zoals die is, dan vindt het programma alles terug.",
        "Zit er een pijltje naast de cel, kies dan uit de lijst. Past er niets, typ het dan "
        "gerust: de controle zegt het als het niet kan.",
        f"De keuzes staan op het laatste blad, {LISTS}, en in wijken.xlsx op het blad Wijken zelf. "
        "Ontbreekt er een wijk, typ die dan onder de andere: de keuzelijst groeit mee.",
        "Alles mag eerst half af zijn. Met samen030 check zie je wat er nog mist.",
    ]
    if summed(book):
        advice.append(
            f"Het blad {TITLE} telt op wat je typt. Het rekent zelf: daar vul je niets in."
        )
    if any(_of_elsewhere(column, book) for part in book.sheets for column in part.columns):
        advice.append(
            f"De organisaties in de keuzelijst zijn die van leden.xlsx toen dit werkboek werd "
            f"gemaakt. Is er een bij gekomen, typ die dan gewoon, of zet haar op {LISTS}."
        )
    if forms:
        where = f"{'Op het blad' if len(forms) == 1 else 'Op de bladen'} {enumerate_names(forms)}"
        advice.insert(0, f"{where} vul je alleen kolom B in, Invullen. Ernaast staat wat er hoort.")
    if book.many:
        advice.append(
            f"Dit werkboek mag ook uit meer bestanden bestaan, zoals {stem}-zuid.xlsx "
            f"naast {book.file}: ze worden samen gelezen."
        )
    return advice


def _of_elsewhere(column: Column, book: Workbook) -> bool:
    """Whether its choices stand on the sheet Leden of another workbook."""
    return column.kind.list_name == "leden" and all(part.kind is not Member for part in book.sheets)


def _legend(sheet: Worksheet, row: int, book: Workbook) -> int:
    _title(sheet, row, "Wat de koppen je zeggen", 14)
    columns = [column for part in book.sheets for column in part.columns]
    marks = [
        (lambda c: c.need is Need.KEY, "Vet", "Altijd nodig: hieraan herkennen we de regel."),
        (
            lambda c: c.need is Need.FINAL,
            "Vet met oranje streep",
            "Nodig voor de definitieve versie. Een concept kan zonder.",
        ),
        (lambda c: c.need is Need.OPTIONAL and not c.private, "Gewoon", "Mag leeg blijven."),
        (lambda c: c.private, "Schuin op lichtoranje", PRIVATE),
    ]
    for applies, text, meaning in marks:
        example = next(filter(applies, columns), None)
        if example is not None:
            row += 1
            paint_header(sheet.cell(row, 1, text), example)
            _meaning(sheet, row, meaning)
    row += 1
    paint_needed(sheet.cell(row, 1, "Geel"))
    _meaning(sheet, row, "Hier moet nog iets in. Het geel gaat weg zodra je de cel invult.")
    return row + 1


def _meaning(sheet: Worksheet, row: int, text: str) -> None:
    _line(sheet, row, text, column=2)
    sheet.row_dimensions[row].height = 20
    sheet.cell(row, 2).alignment = Alignment(horizontal="left", vertical="center", indent=1)


def _columns(sheet: Worksheet, row: int, part: Sheet, years: Sequence[int]) -> int:
    """The table about one sheet, from this row; returns the first free row."""
    _title(sheet, row, part.title, 14)
    target = f"{quote_sheetname(part.title)}!A1"
    sheet.cell(row, 1).hyperlink = Hyperlink(f"A{row}", location=target, tooltip="Naar dit blad")
    sheet.cell(row, 1).font = Font("Calibri", 14, bold=True, color=TEAL, underline="single")
    _line(sheet, row + 1, part.help)
    row += 2
    for index, header in enumerate(("Gegeven" if part.form else "Kolom", *_HEADERS), start=1):
        paint_header(sheet.cell(row, index, header))
    sheet.row_dimensions[row].height = 20
    for number, column in enumerate(part.columns):
        row += 1
        paint_label(sheet.cell(row, 1), column)
        texts = (
            _header(column, years),
            sentence(column.help),
            answer(column),
            when(column),
            column.example,
        )
        for index, text in enumerate(texts, start=1):
            cell = sheet.cell(row, index)
            cell.value = text
            cell.data_type = "s"
            if index > 1:
                paint_text(cell, band=number % 2 == 1)
        fit(sheet, row, dict(zip(_WIDTHS, texts, strict=True)))
    return row + 1


def _header(column: Column, years: Sequence[int]) -> str:
    if not column.per_year:
        return column.header
    span = f"{years[0]} t/m {years[-1]}" if years else "per jaar"
    return column.header.replace(YEAR, span)


def _title(sheet: Worksheet, row: int, text: str, size: int) -> None:
    paint_title(sheet.cell(row, 1, text), size)
    sheet.row_dimensions[row].height = size * 1.6


def _line(sheet: Worksheet, row: int, text: str, column: int = 1) -> None:
    cell = sheet.cell(row, column, text)
    cell.font = Font("Calibri", 11)
