"""A text of a wijk is read: its words with their form, and what can't come along."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from generator.own_words import (
    Account,
    Block,
    Entry,
    Fate,
    Heading,
    OwnWords,
    Paragraph,
    Run,
    Runs,
    Table,
)
from generator.problems import DocumentPlace, FilePlace, Problem
from generator.word.inspecting.unwanted_content import carried
from generator.word.own_words import t_codes
from generator.word.own_words.account import TEXTS, Ledger, drops
from generator.word.own_words.alternatives import as_shown
from generator.word.own_words.forgotten import forgotten
from generator.word.own_words.images import Pictures
from generator.word.own_words.list_entries import Lists
from generator.word.own_words.runs import Left, Letters
from generator.word.own_words.telling import of_left, of_the_rest, of_things
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.text import paragraphs
from generator.word.text.walk import BOX, within
from generator.word.xml import W, whole

_HOLDERS = tuple(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag"))
_CONTENTS = re.compile(r"toc|inhopg|kopvaninhoud", re.IGNORECASE)
_NOTES = ("footnotes", "endnotes")
_QUOTES = ("quote", "intensequote", "citaat", "duidelijkcitaat")


_NOTHING = Account()


@dataclass(frozen=True)
class TextRead:
    """A file read: its words, or None when it can't be used; what must be told; and the sums."""

    words: OwnWords | None
    problems: list[Problem]
    account: Account = _NOTHING


def read_words(package: Package) -> TextRead:
    """The text of a wijk."""
    package = as_shown(package)
    lines = list(paragraphs.paragraphs(package, BODY))
    tracked = next((c for c in carried(package, {BODY: lines}) if c.kind == "tracked"), None)
    if tracked:
        fix = "Kies in Word: Controleren › Accepteren › Alle wijzigingen accepteren"
        message = "Hier staat een bijgehouden wijziging"
        return TextRead(None, [t_codes.TRACKED.at(tracked.place, message, fix=fix)])
    reading = _Reading(package, lines)
    found = list(reading.all())
    account = reading.account()
    problems = [*reading.problems, *forgotten(found), *of_the_rest(package, account)]
    if not found:
        message = f"In {package.name} staat nog niets"
        fix = "Schrijf er een tekst in, of haal het bestand weg"
        empty = t_codes.EMPTY.at(FilePlace(package.name), message, fix=fix)
        return TextRead(None, [*problems, empty], account)
    blocks = _levelled([block for block, _ in found])
    places = tuple(place for _, place in found)
    words = OwnWords(tuple(blocks), package.name, places)
    return TextRead(words, problems, account)


def _levelled(blocks: list[Block]) -> list[Block]:
    """Headings from level 1 without jumps, whatever the writers chose."""
    found: list[Block] = []
    used = sorted({block.level for block in blocks if isinstance(block, Heading)})
    before = 0
    for block in blocks:
        if isinstance(block, Heading):
            before = min(used.index(block.level) + 1, before + 1)
            found.append(replace(block, level=before))
        else:
            found.append(block)
    return found


class _Reading:
    """One file on its way; ``problems`` grows along."""

    def __init__(self, package: Package, lines: list[paragraphs.Paragraph]) -> None:
        self.problems: list[Problem] = []
        whole_file = FilePlace(package.name)
        self._margins = _around(package)
        notes = {name: root for name, root in self._margins.items() if name in _NOTES}
        self._lines = {line.element: line for line in lines}
        self._body = lines[0].element.getroottree().getroot().find(f"{W}body") if lines else None
        self._ledger = Ledger({line.element: line.place for line in lines}, whole_file)
        self._lists = Lists(package)
        self._letters = Letters(package, self._ledger, notes)
        self._pictures = Pictures(package, self._ledger)
        self._place: DocumentPlace | FilePlace = whole_file
        self._whole_file = whole_file
        self._dropped: Runs = ()

    def all(self) -> Iterator[tuple[Block, DocumentPlace | FilePlace]]:
        """Every block of the body with its place, in order; and what is left is told."""
        for block in () if self._body is None else self.blocks(self._body):
            yield block, self._place
        if self._dropped:
            yield Paragraph(self._dropped), self._place
        for name, root in self._margins.items():
            self._ledger.settle_all(root, Fate.HIDDEN if name in _NOTES else Fate.MARGIN)
        for place, node in () if self._body is None else self._ledger.unsettled(self._body):
            hidden = self._letters.fate(node) is Fate.HIDDEN
            text = node.text if node.tag in TEXTS else ""
            what = f"“{text.strip()[:60]}”" if text else "iets"
            self._tell(of_things(place, "verborgen tekst" if hidden else what))
            self._ledger.settle([node], Fate.HIDDEN if hidden else Fate.UNKNOWN)

    def account(self) -> Account:
        """What became of everything in the text, in its notes and around it."""
        roots = [*self._margins.values()] if self._body is None else [
            self._body, *self._margins.values()
        ]  # fmt: skip
        return self._ledger.account(roots)

    def blocks(self, parent: etree._Element) -> Iterator[Block]:
        """The blocks within an element of Word."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag in _HOLDERS:
                yield from self.blocks(child)
            elif child.tag == f"{W}altChunk":
                self._left_out("een ingesloten document")

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        line = self._lines.get(element)
        self._place = line.place if line else self._place
        if line and _CONTENTS.match(line.style):
            self._ledger.settle_all(element, Fate.CONTENTS)
            return
        runs = self._runs(element)
        if self._dropped and not runs:
            yield Paragraph(self._dropped)
            self._dropped = ()
        if self._dropped:
            runs = self._whole(runs)
            self._ledger.join(element)
        if drops(element):
            self._dropped = runs
        elif any(run.text.strip() for run in runs):
            yield self._block(element, line, runs)
        for picture in self._pictures.of(element, self._letters):
            if isinstance(picture, str):
                self._left_out(picture)
                continue
            if not picture.alt:
                fix = "Klik in Word met rechts op het plaatje en kies Alternatieve tekst weergeven"
                message = "Dit plaatje heeft geen beschrijving"
                self._tell(t_codes.NO_ALT.at(self._place, message, fix=fix))
            yield picture
        for box in element.iter(BOX):
            if next(box.iterancestors(f"{W}p"), None) is not element:
                continue  # it lies in another box
            if why := self._out_of_sight(box):
                self._ledger.settle_all(box, why)
            else:
                self._tell(t_codes.CHANGED.at(self._place, "Een tekstvak wordt gewone tekst"))
                yield from self.blocks(box)

    def _out_of_sight(self, box: etree._Element) -> Fate | None:
        why = self._letters.fate(box)
        return why if why is not Fate.PRINTED else None

    def _whole(self, runs: Runs) -> Runs:
        """With the large letter that stood before it."""
        large, self._dropped = "".join(run.text for run in self._dropped), ()
        return (replace(runs[0], text=large + runs[0].text), *runs[1:])

    def _block(
        self, element: etree._Element, line: paragraphs.Paragraph | None, runs: Runs
    ) -> Block:
        level = line.level if line else 0
        style = _plain(line.style) if line else ""
        if level or style in {"title", "titel"}:
            plain_runs = tuple(replace(run, bold=False, italic=False) for run in runs)
            return Heading(level or 1, plain_runs)
        if found := self._lists.of(element, line.style if line else ""):
            return Entry(runs, *found)
        return Paragraph(runs, quote=style in _QUOTES)

    def _runs(self, element: etree._Element) -> Runs:
        line = self._lines.get(element)
        formed = line is not None and (line.level > 0 or _plain(line.style) in _QUOTES)
        runs, left = self._letters.of(element, line, by_paragraph=not formed)
        self._tell_left(left)
        return runs

    def _tell_left(self, left: Left) -> None:
        for problem in of_left(left, self._place):
            self._tell(problem)

    def _table(self, table: etree._Element) -> Iterator[Block]:
        first = self._lines.get(next(table.iter(f"{W}p"), table))
        rows: list[tuple[Runs, ...]] = []
        merged = nested = False
        for row in within(table, f"{W}tr"):
            cells: list[Runs] = []
            for cell in within(row, f"{W}tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                width = whole(span.get(f"{W}val"), 1) if span is not None else 1
                upward = cell.find(f"{W}tcPr/{W}vMerge")
                merged = merged or width > 1 or upward is not None
                nested = nested or cell.find(f".//{W}tbl") is not None
                cells += [self._cell(cell), *[()] * min(width - 1, 62)]
            rows.append(tuple(cells))
        if merged:
            self._tell(t_codes.CHANGED.at(self._place, "Samengevoegde cellen worden losse cellen"))
        if nested:
            message = "Een tabel in een tabel wordt tekst in een cel"
            self._tell(t_codes.CHANGED.at(self._place, message))
        width = max(map(len, rows), default=0)
        if first:
            self._place = replace(first.place, spot=first.place.spot.partition(",")[0])
        if any(run.text.strip() for row in rows for cell in row for run in cell):
            yield Table(tuple((*row, *[()] * (width - len(row))) for row in rows))

    def _cell(self, cell: etree._Element) -> Runs:
        found: list[Run] = []
        for paragraph in cell.iter(f"{W}p"):
            line = self._lines.get(paragraph)
            self._place = line.place if line else self._place
            runs = self._runs(paragraph)
            if runs:
                found += [Run("\n")] * bool(found) + list(runs)
            for picture in self._pictures.of(paragraph, self._letters, within="in een tabel"):
                self._left_out(str(picture))
        return tuple(found)

    def _left_out(self, what: str) -> None:
        self._tell(of_things(self._place, what))

    def _tell(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)


def _plain(style: str) -> str:
    return style.casefold().replace(" ", "")


def _around(package: Package) -> Mapping[str, etree._Element]:
    """The notes by their name, and the headers and footers."""
    return {
        part.removeprefix("word/").removesuffix(".xml"): package.tree(part)
        for part in package.text_parts()
        if part != BODY
    }
