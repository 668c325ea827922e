"""The little workbook behind a chart: what Word opens at Gegevens bewerken."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from markupsafe import Markup

from generator.pictures import BarChart
from generator.word.packaging.package import NotWord, to_bytes

SHEET = "Gegevens"
_MOST_BYTES = 50 * 2**20
_HEAD = Markup('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n')
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_TYPES = Markup(
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>'
    "</Types>"
)
_WORKBOOK = Markup(
    f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_STYLES = Markup(
    f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


def _relations(*found: tuple[str, str]) -> Markup:
    lines = Markup("").join(
        Markup('<Relationship Id="rId{}" Type="{}/{}" Target="{}"/>').format(n, _OFFICE, *one)
        for n, one in enumerate(found, start=1)
    )
    return _HEAD + Markup('<Relationships xmlns="{}/relationships">{}</Relationships>').format(
        _PACKAGE, lines
    )


def workbook(chart: BarChart) -> bytes:
    """The data of a chart as an .xlsx: the categories in column A, a column per series."""
    rows: list[tuple[str | int | Decimal, ...]] = [
        (chart.subject, *(series.name for series in chart.series))
    ]
    rows += zip(chart.categories, *(series.values for series in chart.series), strict=True)
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": _WORKBOOK,
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")
        ),
        "xl/worksheets/sheet1.xml": _sheet(rows),
        "xl/styles.xml": _STYLES,
    }
    return to_bytes({name: text.encode("utf-8") for name, text in parts.items()})


def _sheet(rows: Iterable[Iterable[str | int | Decimal]]) -> Markup:
    lines = Markup("").join(
        Markup('<row r="{}">{}</row>').format(
            n, Markup("").join(_cell(f"{letter(i)}{n}", value) for i, value in enumerate(row))
        )
        for n, row in enumerate(rows, start=1)
    )
    return _HEAD + Markup(
        '<worksheet xmlns="{}"><cols><col min="1" max="1" width="32" customWidth="1"/></cols>'
        "<sheetData>{}</sheetData></worksheet>"
    ).format(_MAIN, lines)


def _cell(address: str, value: str | int | Decimal) -> Markup:
    if isinstance(value, str):
        text = '<c r="{}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>'
        return Markup(text).format(address, value)
    return Markup('<c r="{}"><v>{}</v></c>').format(address, digits(value))


def letter(index: int) -> str:
    """The column of a series; a chart of ours never has more than a few."""
    return "ABCDEFGHIJ"[index]


def digits(value: int | Decimal) -> str:
    """A number as XML has it, never with an exponent."""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def texts(parts: Mapping[str, bytes]) -> Iterator[bytes]:
    """All XML in a document, that of the workbooks within it too. Raises ``NotWord``."""
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            yield data
        elif name.endswith(".xlsx"):
            yield from _unzipped(name, data)


def _unzipped(name: str, data: bytes) -> Iterator[bytes]:
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MOST_BYTES:
                raise NotWord(f"{name} is uitgepakt te groot")
            yield from (archive.read(entry) for entry in archive.infolist())
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError) as fault:
        raise NotWord(f"{name} is beschadigd") from fault
