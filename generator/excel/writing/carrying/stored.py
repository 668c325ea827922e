"""What stands in a cell as it is stored, which openpyxl does not give back to the last digit."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from generator.excel.reading.container import Container
from generator.excel.reading.workbook_parts import open_parts
from generator.excel.reading.xml_stream import Walker, walk_all

_CELL = re.compile(rb'<c r="([A-Z]+[0-9]+)"([^>]*?)(?:/>|>(.*?)</c>)', re.DOTALL)
_TYPE = re.compile(rb' t="[^"]*"')
_FORMULA = re.compile(rb"<f[ />].*?</f>|<f[^>]*/>", re.DOTALL)
_KINDS = frozenset({"n", "b", "e", "str"})


@dataclass(frozen=True, slots=True)
class Stored:
    """The type and the text of a cell in the file; of a formula those of its outcome."""

    kind: str
    text: str
    formula: bool


def stored(path: Path) -> list[dict[str, Stored]]:
    """By sheet, in their order, the numbers, yes and no, faults and outcomes by address."""
    return [cells.found for cells in _walked(path)]


def empty_with_link(path: Path, linked: Sequence[Collection[str]]) -> list[set[str]]:
    """By sheet, of the addresses that have a link those that hold nothing."""
    if not any(linked):
        return [set() for _ in linked]
    return [set(a) - cells.filled for a, cells in zip(linked, _walked(path), strict=True)]


def _walked(path: Path) -> "list[_Cells]":
    with Container(path) as container:
        found = []
        for part in open_parts(container).sheets.values():
            cells = _Cells()
            walk_all(container.chunks(part), cells)
            found.append(cells)
    return found


def put_back(content: bytes, cells: Mapping[str, Stored]) -> bytes:
    """The XML of a sheet, with in these cells exactly what was stored."""

    def exact(found: re.Match[bytes]) -> bytes:
        known = cells.get(found[1].decode())
        if known is None:
            return found[0]
        formula = _FORMULA.search(found[3] or b"") if known.formula else None
        if known.formula and not formula:
            return found[0]
        kind = b"" if known.kind == "n" else f' t="{known.kind}"'.encode()
        value = f"<v>{escape(known.text)}</v>".encode() if known.text else b""
        inside = (formula[0] if formula else b"") + value
        return b'<c r="%s"%s%s>%s</c>' % (found[1], _TYPE.sub(b"", found[2]), kind, inside)

    return _CELL.sub(exact, content)


class _Cells(Walker):
    def __init__(self) -> None:
        self.found: dict[str, Stored] = {}
        self.filled: set[str] = set()
        self._at, self._kind, self._formula = "", "n", False
        self._pieces: list[str] | None = None
        self._text = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._at, self._kind = attributes.get("r", ""), attributes.get("t", "n")
            self._formula, self._text = False, ""
        elif name == "f":
            self._formula = True
        if name in {"f", "v", "is"}:
            self.filled.add(self._at)
        if name == "v":
            self._pieces = []

    def text(self, data: str) -> None:
        if self._pieces is not None:
            self._pieces.append(data)

    def end(self, name: str) -> None:
        if name == "v":
            self._text, self._pieces = "".join(self._pieces or ()), None
        elif name == "c" and self._kind in _KINDS and (self._formula or self._text):
            self.found[self._at] = Stored(self._kind, self._text, self._formula)
