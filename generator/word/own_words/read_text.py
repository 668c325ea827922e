"""A text of a wijk is read: its words with their form, and what can't come along."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from generator.own_words import (
    Block,
    Entry,
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
from generator.word.own_words.images import Pictures
from generator.word.own_words.list_entries import Lists
from generator.word.own_words.runs import Letters
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.text import paragraphs
from generator.word.text.walk import BOX, within
from generator.word.xml import W, whole

_HOLDERS = tuple(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag"))
_CONTENTS = re.compile(r"toc|inhopg|kopvaninhoud", re.IGNORECASE)
_MAKE_PLAIN = "Haal het weg, of maak er tekst of een gewoon plaatje van"
_SHOW = "Haal het weg. Moet het wel mee: zet in Word bij Lettertype of bij de stijl Verborgen uit"
_QUOTES = ("quote", "intensequote", "citaat", "duidelijkcitaat")


def read_words(package: Package) -> tuple[OwnWords | None, list[Problem]]:
    """The text, or None when it can't be used; and everything that must be told of it."""
    lines = list(paragraphs.paragraphs(package, BODY))
    tracked = next((c for c in carried(package, {BODY: lines}) if c.kind == "tracked"), None)
    if tracked:
        fix = "Kies in Word: Controleren › Accepteren › Alle wijzigingen accepteren"
        message = "Hier staat een bijgehouden wijziging"
        return None, [t_codes.TRACKED.at(tracked.place, message, fix=fix)]
    reading = _Reading(package, lines)
    found = list(reading.all())
    if not found:
        message = f"In {package.name} staat nog niets"
        fix = "Schrijf er een tekst in, of haal het bestand weg"
        empty = t_codes.EMPTY.at(FilePlace(package.name), message, fix=fix)
        return None, [*reading.problems, empty]
    blocks = _levelled([block for block, _ in found])
    places = tuple(place for _, place in found)
    return OwnWords(tuple(blocks), package.name, places), reading.problems


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
        self._lines = {line.element: line for line in lines}
        self._root = lines[0].element.getroottree().getroot() if lines else None
        self._lists = Lists(package)
        self._letters = Letters(package)
        self._pictures = Pictures(package)
        self._name = package.name
        self._place: DocumentPlace | FilePlace = FilePlace(package.name)

    def all(self) -> Iterator[tuple[Block, DocumentPlace | FilePlace]]:
        """Every block of the body with its place, in order."""
        body = None if self._root is None else self._root.find(f"{W}body")
        for block in () if body is None else self.blocks(body):
            yield block, self._place

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
            return
        runs = self._runs(element)
        if any(run.text.strip() for run in runs):
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
            fallback = next(box.iterancestors("{*}Fallback"), None) is not None
            if not fallback and not self._letters.hides(box):
                self._tell(t_codes.CHANGED.at(self._place, "Een tekstvak wordt gewone tekst"))
                yield from self.blocks(box)

    def _block(
        self, element: etree._Element, line: paragraphs.Paragraph | None, runs: Runs
    ) -> Block:
        level = line.level if line else 0
        style = line.style.casefold().replace(" ", "") if line else ""
        if level or style in {"title", "titel"}:
            plain_runs = tuple(replace(run, bold=False, italic=False) for run in runs)
            return Heading(level or 1, plain_runs)
        if found := self._lists.of(element, line.style if line else ""):
            return Entry(runs, *found)
        return Paragraph(runs, quote=style in _QUOTES)

    def _runs(self, element: etree._Element) -> Runs:
        runs, left = self._letters.of(element)
        for what in left:
            self._left_out(what)
        return runs

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
            for picture in self._pictures.of(paragraph, self._letters):
                self._left_out(picture if isinstance(picture, str) else "een plaatje in een tabel")
        return tuple(found)

    def _left_out(self, what: str) -> None:
        fix = _SHOW if "verborgen" in what else _MAKE_PLAIN
        self._tell(t_codes.LEFT_OUT.at(self._place, f"Dit komt niet mee: {what}", fix=fix))

    def _tell(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)
