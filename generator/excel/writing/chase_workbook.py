"""``navragen.xlsx``: a message on each line, for mail merge in Word; each point; her own points."""

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from generator.dutch import capital, count
from generator.excel.writing.appearance import TABLE_STYLE, fit, paint_header, paint_text, set_page
from generator.excel.writing.fixed_bytes import MADE, seal
from generator.excel.writing.listed_cells import plain_text
from generator.excel.writing.listed_table import Line, write_list
from generator.excel.writing.review_looks import PRIVATE
from generator.letters import Chase, Letter

# In the first row of the first sheet, where mail merge looks for them.
_COLUMNS = {
    "Organisatie": 32, "Rol": 16, "Contactpersoon": 24, "E-mailadres": 30, "Telefoonnummer": 18,
    "Onderwerp": 34, "Aantal": 9, "Wat mist er nog": 60, "Bericht": 80,
}  # fmt: skip
_POINTS = {"Organisatie": 32, "Wat mist er nog": 60, "Bestand": 24, "Blad": 20, "Cel": 8}
_OWN = {"Wat is er": 60, "Wat doe je": 60, "Bestand": 24, "Blad": 20, "Cel": 8}
_MERGE = (
    "In Word: Verzendlijsten › Adressen selecteren › Bestaande lijst gebruiken, blad Berichten."
)


def chase_workbook(chase: Chase) -> bytes:
    """Equal letters give equal bytes."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Berichten"
    book.properties.creator, book.properties.created = "samen030", MADE
    _write_letters(sheet, chase)
    _write_points(book.create_sheet("Per punt"), chase)
    _write_own(book.create_sheet("Voor jezelf"), chase)
    return seal(book)


def _write_letters(sheet: Worksheet, chase: Chase) -> None:
    for index, (header, width) in enumerate(_COLUMNS.items(), start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
        paint_header(sheet.cell(1, index, header))
    for row, letter in enumerate(chase.letters, start=2):
        texts = _texts(letter)
        for index, text in enumerate(texts, start=1):
            cell = sheet.cell(row, index)
            plain_text(cell, text)
            paint_text(cell, boxed=False)
        sheet.cell(row, 7).value = len(letter.missing)
        fit(sheet, row, {get_column_letter(i): text for i, text in enumerate(texts, start=1)})
    if chase.letters:
        area = f"A1:{get_column_letter(len(_COLUMNS))}{len(chase.letters) + 1}"
        table = Table(displayName="Berichten", ref=area)
        table.tableStyleInfo = TableStyleInfo(TABLE_STYLE, showRowStripes=True)
        sheet.add_table(table)
    set_page(sheet)
    sheet.freeze_panes = "B2"


def _texts(letter: Letter) -> tuple[str, ...]:
    return (
        letter.name, letter.role, letter.person, letter.email, letter.phone, letter.subject, "",
        "\n".join(letter.missing), letter.body,
    )  # fmt: skip


def _write_points(sheet: Worksheet, chase: Chase) -> None:
    lines = [
        Line((letter.name, one.what, one.place.file, one.place.sheet, one.place.cell), 5, one.place)
        for letter in chase.letters
        for one in letter.open
    ]
    who = capital(count(len(chase.letters), "bericht", "berichten"))
    above = [f"{who} over {count(len(lines), 'punt', 'punten')}. {_MERGE}", PRIVATE]
    write_list(sheet, _POINTS, above, lines)


def _write_own(sheet: Worksheet, chase: Chase) -> None:
    lines = []
    for own in chase.own:
        parts = [getattr(own.place, name, "") for name in ("file", "sheet", "cell")]
        lines.append(Line((own.what, own.fix, *parts), 5, own.place))
    above = ["Dit kan niemand anders voor je uitzoeken.", PRIVATE]
    write_list(sheet, _OWN, above, lines)
