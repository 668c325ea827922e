"""The parts around the sheets: their names, the shared texts, the number formats."""

import posixpath
from dataclasses import dataclass, field

from generator.excel.reading.container import Container, Shut
from generator.excel.reading.rich_texts import Texts
from generator.excel.reading.styles import Styles, read_styles
from generator.excel.reading.xml_stream import Broken, Walker, attribute, walk_all
from generator.workbooks.cells.unseen import visible


@dataclass
class Workbook:
    """What the sheets of a workbook share. ``sheets`` maps titles to parts, ``hidden`` are some.

    ``cut`` holds, by the number of a text, its struck words, which are no part of it; nothing when
    all of it is struck.
    """

    sheets: dict[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    texts: list[str] = field(default_factory=list)
    styles: Styles = field(default_factory=Styles)
    cut: dict[str, str] = field(default_factory=dict)
    epoch_1904: bool = False
    by_hand: bool = False


def open_parts(container: Container) -> Workbook:
    """Read what the sheets share. Raises ``Shut``; a damaged style sheet is only noted."""
    book, by_kind = list_sheets(container)
    _read_texts(container, by_kind.get("sharedStrings", "xl/sharedStrings.xml"), book)
    styles = by_kind.get("styles", "xl/styles.xml")
    if styles in container:
        book.styles = read_styles(container, styles)
    return book


def list_sheets(container: Container) -> tuple[Workbook, dict[str, str]]:
    """The sheets alone, and the parts of the workbook by their kind. Raises ``Shut``."""
    book = Workbook()
    main = main_part(container)
    listed = _Listed()
    try:
        walk_all(container.chunks(main), listed)
    except Broken:
        raise container.damaged() from None
    book.epoch_1904, book.by_hand = listed.epoch_1904, listed.by_hand
    links = links_of(container, main)
    parts = {title: links.get(link, ("", ""))[0] for title, link in listed.sheets}
    skipped = {target for target, kind in links.values() if kind not in {"worksheet", ""}}
    book.sheets = {title: part for title, part in parts.items() if part not in skipped}
    book.hidden = frozenset(listed.hidden)
    if not listed.sheets:
        raise container.damaged()
    return book, {kind: target for target, kind in links.values()}


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


def main_part(container: Container) -> str:
    """The part that lists the sheets, wherever it lies."""
    try:
        links = links_of(container, "").values()
    except Shut:
        links = {}.values()
    found = next((target for target, kind in links if kind == "officeDocument"), "")
    return found if found in container else "xl/workbook.xml"


def rels_of(part: str) -> str:
    """The part that says what a part relates to."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def links_of(container: Container, part: str) -> dict[str, tuple[str, str]]:
    """By id, the parts that a part relates to, each with its kind. Raises ``Shut``."""
    rels, links = rels_of(part), _Links(posixpath.dirname(part))
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
