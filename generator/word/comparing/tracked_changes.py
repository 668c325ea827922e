"""A Word file in which the changes between two versions are tracked.

Who accepts all of them has the new version, who rejects all of them the old one. Text, looks,
paragraphs, rows, cells, pages, headers, footers and notes are compared; a picture, a chart, a
drawing with its texts, a field or a table of other columns goes and comes as a whole. What moved,
goes here and comes there. Styles, settings, theme and properties are those of the new version (Word
tracks no changes in them), with the styles that only the old one has. Comments stay behind.
"""

from datetime import date

from lxml import etree

from generator.word.comparing.both_files import BothFiles
from generator.word.comparing.changed_blocks import Blocks
from generator.word.comparing.changed_notes import Notes
from generator.word.comparing.changed_sections import Sections
from generator.word.comparing.revisions import Reviser
from generator.word.comparing.shared_lists import share_lists
from generator.word.comparing.shared_names import (
    Pair,
    number_again,
    same_places,
    share_bookmarks,
    twice,
)
from generator.word.comparing.tidied import MARKS, RANGES, CannotCompare, tidied
from generator.word.packaging.package import NotWord, Package, from_bytes, to_bytes
from generator.word.packaging.part_names import BODY
from generator.word.xml import WP, W, parsed, w, with_inside

__all__ = ["CannotCompare", "redlined"]
_STYLES, _LISTS = "word/styles.xml", "word/numbering.xml"


def redlined(old: bytes, new: bytes, author: str, day: date) -> bytes:
    """The new version with the changes since the old one. Raises ``CannotCompare``."""
    try:
        packages = from_bytes(old, "de oude versie"), from_bytes(new, "de nieuwe versie")
        apart: frozenset[str] = frozenset()
        while True:
            comparison = _Comparison(*packages, Reviser(author, day), apart)
            again = comparison.twice - apart
            if not again:
                return to_bytes(comparison.finished())
            apart |= again
    except (NotWord, etree.XMLSyntaxError) as fault:
        raise CannotCompare(str(fault)) from fault


class _Comparison:
    """One old and one new file, and what becomes of them."""

    def __init__(self, old: Package, new: Package, reviser: Reviser, apart: frozenset[str]) -> None:
        """Compare; ``apart``: bookmarks that are others now, whatever their place."""
        self._apart = apart
        self._both = BothFiles(old, new)
        self._sections = Sections(reviser, self._header)
        self._blocks = Blocks(reviser, self._sections)
        self._notes = [Notes(kind, self._both, reviser) for kind in ("footnote", "endnote")]
        self._headers: dict[tuple[str, str], str] = {}
        self._merged: dict[str, etree._Element] = {}
        self._compare()
        self.twice = twice(self._merged[BODY])

    def _compare(self) -> None:
        old, new = (tidied(parsed(parts[BODY])) for parts in (self._both.old, self._both.new))
        places = same_places(old, new)
        share_bookmarks(old, new, places, self._apart)
        self._share_lists(old, places)
        for notes in self._notes:
            notes.share(old)
        self._both.adopt(old, BODY, BODY)
        self._merged[BODY] = self._body(old, new)
        for notes in self._notes:
            root = notes.finish(self._merged[BODY])
            if root is not None:
                self._merged[notes.part] = root

    def finished(self) -> dict[str, bytes]:
        """All parts of the file."""
        self._styles()
        self._number()
        for name, root in self._merged.items():
            self._both.write(name, root)
        return self._both.finished()

    def _body(self, old: etree._Element, new: etree._Element) -> etree._Element:
        before, now = old.find(f"{W}body"), new.find(f"{W}body")
        if before is None or now is None:
            raise CannotCompare("een van beide heeft geen tekst")
        blocks = self._blocks.merged(before, now)
        was, section = before.find(f"{W}sectPr"), now.find(f"{W}sectPr")
        made = with_inside(now, blocks)
        if was is not None and section is not None:
            made.append(self._sections.merged(was, section))
        elif was is not section:
            raise CannotCompare("een van beide heeft geen bladzijden")
        return with_inside(new, [made], also=old)

    def _header(self, old: str, new: str) -> str:
        """The link to the header or footer that is made of two."""
        pair = self._both.target(BODY, old), self._both.target(BODY, new)
        if pair not in self._headers:
            name, first = pair[1], self._both.original(pair[0])
            before = tidied(parsed(self._both.old[first]))
            now = tidied(parsed(self._both.new[name]))
            if name in self._merged:  # it was another header before
                name = self._both.free_name(name)
                self._both.copy(pair[1], name)
            share_bookmarks(before, now, same_places(before, now))
            self._share_lists(before, [])
            self._both.adopt(before, first, name)
            blocks = self._blocks.merged(before, now)
            self._merged[name] = with_inside(now, blocks, also=before)
            self._headers[pair] = self._both.link(BODY, name, _kind(now))
        return self._headers[pair]

    def _share_lists(self, old: etree._Element, places: list[Pair]) -> None:
        if _LISTS not in self._both.old:
            return
        if _LISTS not in self._merged:
            known = self._both.new.get(_LISTS)
            self._merged[_LISTS] = w("numbering") if known is None else parsed(known)
            if known is None:
                self._both.link(BODY, _LISTS, "numbering")
                self._both.write(_LISTS, b"", self._both.kind_of(_LISTS))
        share_lists(old, parsed(self._both.old[_LISTS]), self._merged[_LISTS], places)

    def _styles(self) -> None:
        """The styles of the new version, and those that only the old one has."""
        if _STYLES not in self._both.old or _STYLES not in self._both.new:
            return
        styles = parsed(self._both.new[_STYLES])
        known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
        former = parsed(self._both.old[_STYLES])
        added = [s for s in former.iter(f"{W}style") if s.get(f"{W}styleId") not in known]
        if added:
            self._share_lists(former, [])
            for style in added:
                if style.get(f"{W}default") is not None:
                    del style.attrib[f"{W}default"]
                styles.append(style)
            self._merged[_STYLES] = styles

    def _number(self) -> None:
        """Every mark, bookmark and drawing gets a number of its own."""
        marks = bookmarks = drawings = 1
        for name in sorted(self._merged):
            root = self._merged[name]
            for mark in root.iter(*MARKS, *RANGES):
                mark.set(f"{W}id", str(marks))
                marks += not str(mark.tag).endswith("Start")  # begin and end follow each other
            for drawing in root.iter(f"{WP}docPr"):
                drawing.set("id", str(drawings))
                drawings += 1
            bookmarks = number_again(root, bookmarks)


def _kind(part: etree._Element) -> str:
    return "header" if part.tag == f"{W}hdr" else "footer"
