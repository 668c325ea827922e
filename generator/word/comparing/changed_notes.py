"""Footnotes and endnotes of both versions in one part; a note that changed, goes and comes."""

import copy
from collections.abc import Iterator

from lxml import etree

from generator.word.comparing.both_files import BothFiles
from generator.word.comparing.revisions import Fate, Reviser
from generator.word.comparing.tidied import identity, tidied
from generator.word.packaging.part_names import BODY
from generator.word.xml import W, parsed, w, whole


class Notes:
    """The notes of one kind: ``footnote`` or ``endnote``."""

    def __init__(self, kind: str, both: BothFiles, reviser: Reviser) -> None:
        self._tag, self._reference = f"{W}{kind}", f"{W}{kind}Reference"
        self._part = f"word/{kind}s.xml"
        self._both, self._reviser = both, reviser
        self._root: etree._Element | None = None

    def share(self, old: etree._Element) -> None:
        """The old text refers to notes of the new part, to which are added those that it lacks."""
        if self._part not in self._both.old:
            if self._part in self._both.new:
                self._root = tidied(parsed(self._both.new[self._part]))
                self._mark(list(self._notes(self._root)), "ins")
            return
        before = tidied(parsed(self._both.old[self._part]))
        self._both.adopt(before, self._part, self._part)
        self._root = self._begun(before)
        called, come = self._called(before, list(self._notes(self._root)))
        self._mark(come, "ins")
        for use in old.iter(self._reference):
            use.set(f"{W}id", called.get(use.get(f"{W}id", ""), use.get(f"{W}id", "")))

    def _begun(self, before: etree._Element) -> etree._Element:
        """The notes of the new version; without any, the lines above those of the old one."""
        if self._part in self._both.new:
            return tidied(parsed(self._both.new[self._part]))
        made = copy.deepcopy(before)
        for note in list(self._notes(made)):
            made.remove(note)
        self._both.link(BODY, self._part, self._part.removeprefix("word/").removesuffix(".xml"))
        self._both.write(self._part, b"", self._both.kind_of(self._part))
        return made

    def _called(
        self, before: etree._Element, come: list[etree._Element]
    ) -> tuple[dict[str, str], list[etree._Element]]:
        """What each old note is called now, and the new notes that no old one is like."""
        called: dict[str, str] = {}
        for note in list(self._notes(before)):
            same = next((n for n in come if _content(n) == _content(note)), None)
            if same is not None:
                come = [n for n in come if n is not same]
                called[note.get(f"{W}id", "")] = same.get(f"{W}id", "")
            else:
                self._mark([note], "del")
                called[note.get(f"{W}id", "")] = self._added(note)
        return called, come

    def _added(self, note: etree._Element) -> str:
        made = copy.deepcopy(note)
        root = self._root if self._root is not None else w("notes")
        number = str(max((whole(n.get(f"{W}id"), 0) for n in root), default=0) + 1)
        made.set(f"{W}id", number)
        root.append(made)
        return number

    def _notes(self, root: etree._Element) -> Iterator[etree._Element]:
        return (n for n in root.iter(self._tag) if n.get(f"{W}type", "normal") == "normal")

    def _mark(self, notes: list[etree._Element], fate: Fate) -> None:
        for note in notes:
            for paragraph in list(note.iter(f"{W}p")):
                self._reviser.mark_text(paragraph, fate)

    def finish(self, merged: etree._Element) -> etree._Element | None:
        """Every reference has a note of its own; gives the part, None when there are no notes."""
        seen: set[str] = set()
        for use in merged.iter(self._reference):
            number = use.get(f"{W}id", "")
            if number in seen and self._root is not None:
                note = next(n for n in self._root if n.get(f"{W}id") == number)
                use.set(f"{W}id", self._added(note))
            seen.add(number)
        return self._root

    @property
    def part(self) -> str:
        """The part that holds them."""
        return self._part


def _content(note: etree._Element) -> bytes:
    return b"".join(map(identity, note))
