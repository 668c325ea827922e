"""Notes in her workbook: the comments of a sheet, and the boxes they are shown in."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from generator.excel.reading.cells import column_number
from generator.excel.writing.coloured_cells import Spot
from generator.excel.writing.patched_package import Package, to_depth
from generator.excel.writing.xml_outline import Node, Patched, ascii_wide, put

_AUTHOR = "samen030"
_MAIN = "spreadsheetml/2006/main"
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"
# What may stand in a sheet before its drawing of notes, in the order of the schema.
_BEFORE = frozenset(
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection "
    "protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells "
    "phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins "
    "pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors "
    "smartTags drawing".split()
)
_OPEN = re.compile(rb"<((?:[\w.-]{1,40}:)?)shape\b")
_ROW = re.compile(rb"<(?:[\w.-]{1,40}:)?Row>\s*(\d{1,7})\s*<")
_COLUMN = re.compile(rb"<(?:[\w.-]{1,40}:)?Column>\s*(\d{1,5})\s*<")
_NOTE = re.compile(rb"ObjectType\s*=\s*[\"']Note[\"']")
_NUMBER = re.compile(rb"_x0000_s(\d{1,9})\b")
_IDENTITY = re.compile(rb"\s(?:[\w.-]+:)?uid\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_NAMES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_EMPTY = (
    f'<xml {_NAMES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>'
    "</o:shapelayout></xml>"
).encode()
_KIND = (
    f'<v:shapetype {_NAMES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape {names} id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;'
    "margin-left:59.25pt;margin-top:1.5pt;width:300px;height:{height}px;z-index:1;"
    'visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    '<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>"
    "</x:ClientData></v:shape>"
)


def add_notes(package: Package, part: str, sheet: Patched, notes: Mapping[Spot, str]) -> None:
    """Notes at cells of a sheet, before what she noted there herself; other notes stay."""
    comments = package.of_kind(part, "comments")
    if not comments:
        comments = package.free("xl/commentsSamen{}.xml")
        package.relate(part, comments, "comments")
    package.declare(comments, _SPREADSHEET)
    lengths = _write_comments(package, comments, notes)
    _unthread(package, package.of_kind(part, "threadedComment"), notes)
    legacy = sheet.root.first("legacyDrawing")
    drawing = package.target(part, legacy.get("id")) if legacy else ""
    if not drawing:
        drawing = package.free("xl/drawings/vmlDrawingSamen{}.vml")
        _show(package, sheet, package.relate(part, drawing, "vmlDrawing"), legacy)
    package.declare(drawing, _DRAWING)
    old = package.read(drawing) if drawing in package else _EMPTY
    package.write(drawing, _drawn(ascii_wide(old), lengths))


def _show(package: Package, sheet: Patched, link: str, legacy: Node | None) -> None:
    if legacy is not None:  # it leads nowhere
        sheet.replace(legacy.start, legacy.end, "")
    before = [node.end for node in sheet.root.children if node.name in _BEFORE]
    names = f'xmlns:r="{package.office("officeDocument/2006/relationships")}"'
    at = max(before)
    sheet.replace(at, at, f'<{sheet.prefix}legacyDrawing {names} r:id="{link}"/>')


def _write_comments(package: Package, part: str, notes: Mapping[Spot, str]) -> dict[Spot, int]:
    """Write the texts; gives the number of lines of each."""
    main = package.office(_MAIN)
    empty = f'<comments xmlns="{main}"><authors/><commentList/></comments>'
    patched = Patched(package.read(part) if part in package else empty.encode(), to_depth(4))
    authors, listed = patched.root.first("authors"), patched.root.first("commentList")
    if authors is None or listed is None:
        patched = Patched(empty.encode(), to_depth(4))
        authors, listed = patched.root.children
    p, author = patched.prefix, len(authors.children)
    patched.append(authors, f"<{p}author>{_AUTHOR}</{p}author>")
    hers = {node.get("ref"): node for node in listed.all("comment")}
    lengths, new = {}, []
    for spot, text in notes.items():
        own = hers.get(spot.address)
        content = own.first("text") if own else None
        lengths[spot] = _lines(text)
        if own is not None and content is not None and content.inside < content.end:
            lengths[spot] += _join(patched, own, content, text, author)
            continue
        new.append(
            f'<{p}comment ref="{spot.address}" authorId="{author}" shapeId="0">'
            f"<{p}text>{_run(p, text)}</{p}text></{p}comment>"
        )
        if own is not None:
            patched.replace(own.start, own.end, "")
    patched.append(listed, "".join(new))
    package.write(part, patched.result())
    return lengths


def _join(patched: Patched, own: Node, content: Node, text: str, author: int) -> int:
    """Our text before hers, in one note; gives the lines of hers."""
    p = patched.prefix
    opened = _IDENTITY.sub(b"", patched.data[own.start : own.inside])
    patched.replace(own.start, own.inside, put(opened, authorId=str(author)))
    patched.replace(content.inside, content.inside, _run(p, text + "\n\n"))
    for node in content.all("t"):
        patched.replace(node.start, node.start, f"<{p}r>")
        patched.replace(node.end, node.end, f"</{p}r>")
    seen = re.sub(rb"<[^>]*>", b"", patched.data[content.inside : content.close])
    return _lines(seen.decode("utf-8", "replace")) + 1


def _run(prefix: str, text: str) -> str:
    return f'<{prefix}r><{prefix}t xml:space="preserve">{escape(text)}</{prefix}t></{prefix}r>'


def _lines(text: str) -> int:
    return sum(len(line) // 42 + 1 for line in text.split("\n"))


def _unthread(package: Package, part: str, notes: Mapping[Spot, str]) -> None:
    """A conversation at one of these cells would hide the note: its text is in the note."""
    if part not in package:
        return
    patched = Patched(package.read(part), to_depth(1))
    places = {spot.address for spot in notes}
    found = [node for node in patched.root.children if node.get("ref") in places]
    for node in found:
        patched.replace(node.start, node.end, "")
    if found:
        package.write(part, patched.result())


def _drawn(data: bytes, lengths: Mapping[Spot, int]) -> bytes:
    """The boxes. No XML to Excel itself, which leaves ``<br>`` open in it: read as plain bytes."""
    places = {(spot.row - 1, column_number(spot.column) - 1): n for spot, n in lengths.items()}
    kept, done = [], 0
    for start, end in _shapes(data):
        if _place(data[start:end]) in places:
            kept.append(data[done:start])
            done = end
    data = b"".join([*kept, data[done:]])
    number = max([1025, *map(int, _NUMBER.findall(data))]) + 1
    shapes = [] if b"_x0000_t202" in data and b"shapetype" in data else [_KIND]
    for n, ((row, column), lines) in enumerate(places.items()):
        height = min(18 * lines + 12, 500)
        shapes.append(
            _SHAPE.format(names=_NAMES, number=number + n, height=height, row=row, column=column)
        )
    end = data.rstrip().rfind(b"</")
    return data[:end] + "".join(shapes).encode() + data[end:]


def _shapes(data: bytes) -> list[tuple[int, int]]:
    found, at = [], 0
    while opened := _OPEN.search(data, at):
        closed = b"</" + opened[1] + b"shape>"
        end = data.find(closed, opened.end())
        if end < 0:
            break
        at = end + len(closed)
        found.append((opened.start(), at))
    return found


def _place(shape: bytes) -> tuple[int, int] | None:
    row, column = _ROW.search(shape), _COLUMN.search(shape)
    if row and column and _NOTE.search(shape):
        return int(row[1]), int(column[1])
    return None
