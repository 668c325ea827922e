"""The letters of a paragraph: bold, italic, raised, linked; and what is no text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from generator.own_words import Run, Runs
from generator.word.packaging.package import Package
from generator.word.xml import W, whole

_RELATIONS = "word/_rels/document.xml.rels"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_LINK = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_OFF = {"0", "false", "off", "none"}
_HOLDERS = {
    f"{W}{n}" for n in ("smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo", "fldSimple")
}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}


class Letters:
    """Reads paragraphs of one file."""

    def __init__(self, package: Package) -> None:
        self._targets: dict[str, str] = {}
        if _RELATIONS in package.parts:
            for node in package.tree(_RELATIONS).iter("{*}Relationship"):
                self._targets[node.get("Id", "")] = node.get("Target", "")
        self._notes = {
            name: _notes(package.tree(f"word/{name}.xml"))
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

    def _within(
        self, parent: etree._Element, link: str, fields: list[str], left: list[str]
    ) -> Iterator[Run]:
        for child in parent:
            if child.tag == f"{W}r":
                yield from self._run(child, link, fields, left)
            elif child.tag == f"{W}hyperlink":
                target = self._targets.get(child.get(f"{_R}id", ""), "")
                target = target if _LINK.fullmatch(target) else ""
                yield from self._within(child, target, fields, left)
            elif child.tag in _HOLDERS:
                yield from self._within(child, link, fields, left)
            elif str(child.tag).startswith(_MATH):
                left.append("een formule; alleen de tekens komen mee")
                yield Run("".join(map(str, child.itertext(f"{_MATH}t"))), link=link)

    def _run(
        self, run: etree._Element, link: str, fields: list[str], left: list[str]
    ) -> Iterator[Run]:
        looks = run.find(f"{W}rPr")
        if _on(looks, "vanish"):
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
                yield replace(form, text=f" ({note})" if note else "", raised="")


def _notes(root: etree._Element) -> Mapping[str, str]:
    return {
        note.get(f"{W}id", ""): " ".join("".join(map(str, note.itertext(f"{W}t"))).split())
        for note in root
        if note.get(f"{W}type", "normal") == "normal"
    }


def _on(looks: etree._Element | None, name: str) -> bool:
    found = None if looks is None else looks.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in _OFF


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
