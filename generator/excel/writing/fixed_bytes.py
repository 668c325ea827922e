"""A saved workbook without the time of saving, and with the last marks of the house."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from typing import Any

import openpyxl
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from generator.excel.writing.appearance import table_style

MADE = datetime(2018, 1, 1)  # any day will do, as long as it stays the same
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_STYLES = re.compile(
    rb"(?<=</cellStyles>)(?:<dxfs[^>]*?/>|<dxfs[^>]*>(.*?)</dxfs>)?.*?(?=<colors>|</styleSheet>)",
    re.DOTALL,
)
# A row keeps growing with what is typed in it, as long as its height is not called fixed.
_FIXED_HEIGHT = re.compile(rb'(<row [^>]*?) customHeight="1"')
# A postcode or KvK-nummer is meant to be text: no green corner that offers to make it a number.
_QUIET = (
    b'<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>'
)
_AFTER_QUIET = (b"<drawing ", b"<legacyDrawing ", b"<tableParts ", b"</worksheet>")


class _InMemory(ExcelWriter):
    """Sheets go into the file without lying in the temporary folder first, where it may be full."""

    _archive: zipfile.ZipFile

    def write_worksheet(self, ws: Any) -> None:
        """As openpyxl does it, with the sheet in memory."""
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        sheet = io.BytesIO()
        writer: Any = WorksheetWriter(ws, sheet)
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], sheet.getvalue())
        self.manifest.append(ws)


def seal(made: openpyxl.Workbook) -> bytes:
    """A workbook of our own: equal bytes for equal content, whenever and wherever it is made."""
    return packed(made, finished)


def packed(made: openpyxl.Workbook, finish: Callable[[str, bytes], bytes] | None = None) -> bytes:
    """The bytes of any workbook, equal for equal content; ``finish`` gets each part by name."""
    saved, sealed = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:
        _InMemory(made, archive).save()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(sealed, "w") as target:
        for name in sorted(source.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            part = zipfile.ZipInfo(name, MADE.timetuple()[:6])
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0  # otherwise Windows and Linux differ
            content = source.read(name)
            if name == "docProps/core.xml":
                fixed = rb"\g<1>" + f"{MADE:%Y-%m-%dT%H:%M:%SZ}".encode()
                content = _MODIFIED.sub(fixed, content)
            target.writestr(part, finish(name, content) if finish else content)
    return sealed.getvalue()


def finished(name: str, content: bytes) -> bytes:
    """A part with the last marks of the house; looks of her own come before ours."""
    if name == "xl/styles.xml":
        found = _STYLES.search(content)
        hers = (found[1] or b"") if found else b""
        ours = table_style(hers.decode(), hers.count(b"<dxf>") + hers.count(b"<dxf/>"))
        return _STYLES.sub(lambda _: ours.encode(), content, count=1)
    if name.startswith("xl/worksheets/sheet"):
        before = next(tag for tag in _AFTER_QUIET if tag in content)
        return _FIXED_HEIGHT.sub(rb"\1", content.replace(before, _QUIET + before, 1))
    return content
