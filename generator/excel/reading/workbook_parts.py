"""The parts around the sheets: their names, the shared texts, the number formats."""

import posixpath
from array import array
from dataclasses import dataclass, field

from generator.excel.reading.container import Container, Shut
from generator.excel.reading.number_formats import Picture, picture_of
from generator.excel.reading.rich_texts import Texts
from generator.excel.reading.xml_stream import Broken, Walker, attribute, walk_all
from generator.workbooks.cells.unseen import visible


@dataclass
class Workbook:
    """What the sheets of a workbook share. ``sheets`` maps titles to parts, ``hidden`` are some.

    ``struck`` are styles with a line through the text. ``cut`` holds, by the number of a text, its
    struck words, which are no part of it; nothing when all of it is struck.
    """

    sheets: dict[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    texts: list[str] = field(default_factory=list)
    pictures: dict[int, Picture] = field(default_factory=dict)
    struck: frozenset[int] = frozenset()
    cut: dict[str, str] = field(default_factory=dict)
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


def _read_texts(container: Container, part: str, book: Workbook) -> None:
    if part not in container:
        return

    def keep(text: str, cut: str | None) -> None:
        if cut is not None:
            book.cut[str(len(book.texts))] = cut
        book.texts.append(text)

    texts = Texts(keep, container.too_large)
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
    pictures = (
        (n, picture_of(code, styles.codes.get(code))) for n, code in enumerate(styles.cells)
    )
    book.struck = frozenset(n for n, font in enumerate(styles.fonts_used) if font in styles.struck)
    book.pictures = {style: picture for style, picture in pictures if picture}


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
            name = attributes.get("name", "")
            seen, others = visible(name)[0], {title for title, _ in self.sheets}
            title = name if seen in others else seen
            self.sheets.append((title, link))
            if attribute(attributes, "state") in {"hidden", "veryHidden"}:
                self.hidden.append(title)
        elif name == "workbookPr":
            self.epoch_1904 = attribute(attributes, "date1904") in {"1", "true", "on"}
        elif name == "calcPr":
            self.by_hand = attribute(attributes, "calcMode") == "manual"


class _Styles(Walker):
    def __init__(self) -> None:
        self.cells = array("l")
        self.codes: dict[int, str] = {}
        self.fonts_used = array("l")
        self.struck: set[int] = set()
        self._fonts, self._in_fonts = -1, False
        self._in_cells = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt":
            self.codes[int(attributes.get("numFmtId", "-1"))] = attributes.get("formatCode", "")
        elif name in {"cellXfs", "fonts"}:
            self._in_cells, self._in_fonts = name == "cellXfs", name == "fonts"
        elif name == "font" and self._in_fonts:
            self._fonts += 1
        elif name == "strike" and self._in_fonts:
            if attributes.get("val", "1") not in {"0", "false"}:
                self.struck.add(self._fonts)
        elif name == "xf" and self._in_cells:
            self.cells.append(int(attributes.get("numFmtId", "0")))
            self.fonts_used.append(int(attributes.get("fontId", "0")))

    def end(self, name: str) -> None:
        if name in {"cellXfs", "fonts"}:
            self._in_cells = self._in_fonts = False
