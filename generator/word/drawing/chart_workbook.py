"""The little workbook behind a chart: what Word opens at Gegevens bewerken."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from generator.pictures import BarChart
from generator.word.packaging.added_parts import Additions
from generator.word.packaging.package import NotWord, to_bytes
from generator.word.xml import Maker, xml_bytes

SHEET = "Gegevens"
_MOST_BYTES = 50 * 2**20  # unpacked; ours have some kilobytes
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_s = Maker(None, "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
_Value = str | int | Decimal


def workbook(chart: BarChart) -> bytes:
    """The data of a chart as an .xlsx: the categories in column A, a column per series."""
    rows: list[tuple[_Value, ...]] = [(chart.subject, *(series.name for series in chart.series))]
    rows += zip(chart.categories, *(series.values for series in chart.series), strict=True)
    book, sheet = "xl/workbook.xml", "xl/worksheets/sheet1.xml"
    made = Additions({})
    made.relate(book, "officeDocument", source="")
    first = _s("sheet", name=SHEET, sheetId=1, r_id="rId1")
    made.add(book, xml_bytes(_s("workbook", _s("sheets", first))), f"{_KIND}.sheet.main+xml")
    made.relate("worksheets/sheet1.xml", "worksheet", source=book)
    made.relate("styles.xml", "styles", source=book)
    made.add(sheet, xml_bytes(_sheet(rows)), f"{_KIND}.worksheet+xml")
    made.add("xl/styles.xml", xml_bytes(_styles()), f"{_KIND}.styles+xml")
    return to_bytes(made.finished())


def _sheet(rows: Iterable[Iterable[_Value]]) -> etree._Element:
    columns = _s("cols", _s("col", min=1, max=1, width=32, customWidth=1))
    lines = (
        _s("row", *(_cell(f"{letter(i)}{n}", value) for i, value in enumerate(row)), r=n)
        for n, row in enumerate(rows, start=1)
    )
    return _s("worksheet", columns, _s("sheetData", *lines))


def _cell(address: str, value: _Value) -> etree._Element:
    if isinstance(value, str):
        inside = _s("is", _s("t", value, xml_space="preserve"))
        return _s("c", inside, r=address, t="inlineStr")
    return _s("c", _s("v", digits(value)), r=address)


def _styles() -> etree._Element:
    """The least that Excel opens without a word."""
    font = _s("font", _s("sz", val=11), _s("name", val="Calibri"), _s("family", val=2))
    fills = (_s("fill", _s("patternFill", patternType=kind)) for kind in ("none", "gray125"))
    sides = map(_s, ("left", "right", "top", "bottom", "diagonal"))
    plain = partial(_s, "xf", numFmtId=0, fontId=0, fillId=0, borderId=0)
    return _s(
        "styleSheet",
        _s("fonts", font, count=1),
        _s("fills", *fills, count=2),
        _s("borders", _s("border", *sides), count=1),
        _s("cellStyleXfs", plain(), count=1),
        _s("cellXfs", plain(xfId=0), count=1),
        _s("cellStyles", _s("cellStyle", name="Normal", xfId=0, builtinId=0), count=1),
    )


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
