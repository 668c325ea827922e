"""The letters of a paragraph: bold, italic, raised, linked; and what is no text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from generator.own_words import Run, Runs
from generator.word.own_words.hidden import Hidden, said
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import relations_of
from generator.word.xml import M, R, W, whole

_LINK = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_HOLDERS = {
    f"{W}{n}" for n in ("smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo", "fldSimple")
}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_NOT_SHOWN = "\0"  # no XML holds it


class Letters:
    """Reads paragraphs of one file."""

    def __init__(self, package: Package) -> None:
        links = relations_of(package.parts, BODY)
        self._targets = {name: link.target for name, link in links.items()}
        self._hidden = Hidden(package)
        self._notes = {
            name: self._read_notes(package.tree(f"word/{name}.xml"))
            for name in ("footnotes", "endnotes")
            if f"word/{name}.xml" in package.parts
        }

    def of(self, paragraph: etree._Element) -> tuple[Runs, list[str]]:
        """Its runs, those that look the same as one; and what had to be left out."""
        left: list[str] = []
        fields: list[str] = []
        found: list[Run] = []
        for run in self._within(paragraph, "", fields, left):
            if found and replace(found[-1], text="") == replace(run, text=""):
                found[-1] = replace(run, text=found[-1].text + run.text)
            elif run.text:
                found.append(run)
        return _trimmed(found), left

    def hides(self, element: etree._Element) -> bool:
        """Does it stand in a run that Word hides?"""
        runs = element.iterancestors(f"{W}r")
        return any(self._hidden.hides(run) for run in runs)

    def _all_hidden(self, formula: etree._Element) -> bool:
        runs = list(formula.iter(f"{M}r"))
        return bool(runs) and all(self._hidden.hides(run) for run in runs)

    def _read_notes(self, root: etree._Element) -> Mapping[str, str]:
        """By number; with a mark for what is hidden in them."""
        return {
            note.get(f"{W}id", ""): "".join(
                _NOT_SHOWN if self.hides(text) else text.text or "" for text in note.iter(f"{W}t")
            )
            for note in root
            if note.get(f"{W}type", "normal") == "normal"
        }

    def _within(
        self, parent: etree._Element, link: str, fields: list[str], left: list[str]
    ) -> Iterator[Run]:
        for child in parent:
            if child.tag == f"{W}r":
                yield from self._run(child, link, fields, left)
            elif child.tag == f"{W}hyperlink":
                target = self._targets.get(child.get(f"{R}id", ""), "")
                target = target if _LINK.fullmatch(target) else ""
                yield from self._within(child, target, fields, left)
            elif child.tag in _HOLDERS:
                yield from self._within(child, link, fields, left)
            elif str(child.tag).startswith(M) and not self._all_hidden(child):
                left.append("een formule; alleen de tekens komen mee")
                yield Run("".join(map(str, child.itertext(f"{M}t"))), link=link)

    def _run(
        self, run: etree._Element, link: str, fields: list[str], left: list[str]
    ) -> Iterator[Run]:
        looks = run.find(f"{W}rPr")
        if self._hidden.hides(run):
            if any(text.text for text in run.iter(f"{W}t")):
                left.append("verborgen tekst")
            return
        if _on(looks, "strike") or _on(looks, "dstrike"):
            left.append("de streep door tekst")
        form = Run("", _on(looks, "b"), _on(looks, "i"), _raised(looks), link)
        for child in run:
            name = str(child.tag).removeprefix(W)
            if name == "fldChar":
                kind = child.get(f"{W}fldCharType", "")
                if kind == "end" and fields:
                    fields.pop()
                elif kind == "separate" and fields:
                    fields[-1] = "result"
                elif kind == "begin":
                    fields.append("code")
            elif name == "t" and "code" not in fields:
                yield replace(form, text=child.text or "")
            elif name in _SIGNS and not child.get(f"{W}type"):
                yield replace(form, text=_SIGNS[name])
            elif name == "sym":
                left.append("een teken uit een symboollettertype")
            elif child.tag in _NOTES:
                note = self._notes.get(_NOTES[child.tag], {}).get(child.get(f"{W}id", ""), "")
                if _NOT_SHOWN in note:
                    left.append("verborgen tekst in een noot")
                note = " ".join(note.replace(_NOT_SHOWN, "").split())
                yield replace(form, text=f" ({note})" if note else "", raised="")


def _on(looks: etree._Element | None, name: str) -> bool:
    return said(looks, name) or False


def _raised(looks: etree._Element | None) -> str:
    """As Word says it, or as LibreOffice does: in half points above or below the line."""
    align = None if looks is None else looks.find(f"{W}vertAlign")
    if align is not None and align.get(f"{W}val") in {"superscript", "subscript"}:
        return align.get(f"{W}val", "")
    moved = None if looks is None else looks.find(f"{W}position")
    half_points = 0 if moved is None else whole(moved.get(f"{W}val"), 0)
    return "superscript" if half_points > 0 else "subscript" if half_points < 0 else ""


def _trimmed(runs: list[Run]) -> Runs:
    """Without white space at the ends."""
    if runs:
        runs[0] = replace(runs[0], text=runs[0].text.lstrip())
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
    return tuple(run for run in runs if run.text)
