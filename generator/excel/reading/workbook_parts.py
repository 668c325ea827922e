"""The parts around the sheets: their names, the shared texts, the formats that are dates."""

import posixpath
import re
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field

from generator.excel.reading.container import Container, Shut
from generator.excel.reading.xml_stream import Broken, Walker, attribute, walk_all

_MOST_TEXT = 100_000_000  # characters; ten thousand rows of a story each are some millions
_DATE_FORMATS = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_UNSPOKEN = re.compile(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*.', re.IGNORECASE)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass
class Workbook:
    """What the sheets of a workbook share. ``sheets`` maps titles to parts, ``hidden`` are some."""

    sheets: dict[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    texts: list[str] = field(default_factory=list)
    dates: frozenset[int] = frozenset()
    epoch_1904: bool = False
    by_hand: bool = False
    unstyled: bool = False


def open_parts(container: Container) -> Workbook:
    """Read what the sheets share. Raises ``Shut``; a damaged style sheet is only noted."""
    book = Workbook()
    main = _main_part(container)
    listed = _Listed()
    try:
        walk_all(container.chunks(main), listed)
    except Broken:
        raise container.damaged() from None
    book.epoch_1904, book.by_hand = listed.epoch_1904, listed.by_hand
    links = _links(container, main)
    parts = {title: links.get(link, ("", ""))[0] for title, link in listed.sheets}
    skipped = {target for target, kind in links.values() if kind not in {"worksheet", ""}}
    book.sheets = {title: part for title, part in parts.items() if part not in skipped}
    book.hidden = frozenset(listed.hidden)
    if not listed.sheets:
        raise container.damaged()
    by_kind = {kind: target for target, kind in links.values()}
    _read_texts(container, by_kind.get("sharedStrings", "xl/sharedStrings.xml"), book)
    _read_styles(container, by_kind.get("styles", "xl/styles.xml"), book)
    return book


def unescape(text: str) -> str:
    """Undo Excel's way of writing characters that XML lacks: ``_x000D_`` is a carriage return."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _read_texts(container: Container, part: str, book: Workbook) -> None:
    if part not in container:
        return
    texts = Texts(book.texts.append, container.too_large)
    try:
        walk_all(container.chunks(part), texts)
    except Broken:
        raise container.damaged() from None


def _read_styles(container: Container, part: str, book: Workbook) -> None:
    if part not in container:
        return
    styles = _Styles()
    try:
        walk_all(container.chunks(part), styles)
    except (Broken, Shut, ValueError):
        book.unstyled = True
    book.dates = frozenset(
        n for n, code in enumerate(styles.cells) if code in _DATE_FORMATS or code in styles.dates
    )


def _main_part(container: Container) -> str:
    try:
        links = _links(container, "").values()
    except Shut:
        links = {}.values()
    found = next((target for target, kind in links if kind == "officeDocument"), "")
    return found if found in container else "xl/workbook.xml"


def _links(container: Container, part: str) -> dict[str, tuple[str, str]]:
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    links = _Links(folder)
    if rels in container:
        try:
            walk_all(container.chunks(rels), links)
        except Broken:
            raise container.damaged() from None
    return links.found


class _Links(Walker):
    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.found: dict[str, tuple[str, str]] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "").replace("\\", "/")
            whole = target if target.startswith("/") else posixpath.join(self._folder, target)
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found[attributes.get("Id", "")] = posixpath.normpath(whole).lstrip("/"), kind


class _Listed(Walker):
    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.hidden: list[str] = []
        self.epoch_1904 = False
        self.by_hand = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            link = next((v for k, v in attributes.items() if k.endswith(":id")), "")
            self.sheets.append((attributes.get("name", ""), link))
            if attribute(attributes, "state") in {"hidden", "veryHidden"}:
                self.hidden.append(attributes.get("name", ""))
        elif name == "workbookPr":
            self.epoch_1904 = attribute(attributes, "date1904") in {"1", "true", "on"}
        elif name == "calcPr":
            self.by_hand = attribute(attributes, "calcMode") == "manual"


class Texts(Walker):
    """Collects the text of each ``si`` or ``is``: all its runs, without phonetic guides."""

    def __init__(self, keep: Callable[[str], object], too_large: Callable[[], Shut]) -> None:
        self._keep, self._too_large = keep, too_large
        self._pieces: list[str] = []
        self._wanted = False
        self._phonetic = False
        self._total = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Open a text, a run of it or a phonetic guide."""
        if name in {"si", "is"}:
            self._pieces = []
        self._phonetic = self._phonetic or name == "rPh"
        self._wanted = name == "t" and not self._phonetic

    def text(self, data: str) -> None:
        """Keep the letters of a run."""
        if self._wanted:
            self._pieces.append(data)
            self._total += len(data)
            if self._total > _MOST_TEXT:
                raise self._too_large()

    def end(self, name: str) -> None:
        """Close it; a whole text is handed over."""
        self._wanted = False
        if name == "rPh":
            self._phonetic = False
        elif name in {"si", "is"}:
            self._keep(unescape("".join(self._pieces)))


class _Styles(Walker):
    def __init__(self) -> None:
        self.cells = array("l")
        self.dates: set[int] = set()
        self._in_cells = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt" and _is_date(attributes.get("formatCode", "")):
            self.dates.add(int(attributes.get("numFmtId", "-1")))
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            self.cells.append(int(attributes.get("numFmtId", "0")))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._in_cells = False


def _is_date(code: str) -> bool:
    """True for a number format that shows a day or a time."""
    shown = _UNSPOKEN.sub("", code.split(";")[0])
    return bool(re.search(r"[dmyhsj]", shown, re.IGNORECASE)) and "General" not in shown
