"""The letters of a paragraph: bold, italic, raised, linked; and what is no text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from generator.own_words import Fate, Run, Runs
from generator.word.own_words.account import Ledger
from generator.word.own_words.form_fields import LINK, Field, of_field
from generator.word.own_words.looks import Looks
from generator.word.own_words.symbols import is_symbol_font, sign
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import relations_of
from generator.word.text.paragraphs import Paragraph
from generator.word.xml import M, R, W, whole

_HOLDERS = {
    f"{W}{n}" for n in ("smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo", "fldSimple")
}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
FORMULA = "een formule; alleen de tekens komen mee"


@dataclass
class Left:
    """What is not printed of a paragraph: by reason the texts, and what changes on its way."""

    texts: dict[Fate, list[str]] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)

    def add(self, why: Fate, text: str) -> None:
        """One more piece."""
        self.texts.setdefault(why, []).append(text)


@dataclass(frozen=True)
class _Around:
    """What the runs of one paragraph share."""

    line: Paragraph | None
    by_paragraph: bool
    left: Left
    fields: list[Field] = field(default_factory=list)


class Letters:
    """Reads paragraphs of one file."""

    def __init__(
        self, package: Package, ledger: Ledger, notes: Mapping[str, etree._Element]
    ) -> None:
        links = relations_of(package.parts, BODY)
        self._targets = {name: link.target for name, link in links.items()}
        self._looks = Looks(package)
        self._ledger = ledger
        self._notes = {
            (name, note.get(f"{W}id", "")): note
            for name, root in notes.items()
            for note in root
            if note.get(f"{W}type", "normal") == "normal"
        }

    def of(
        self, paragraph: etree._Element, line: Paragraph | None, *, by_paragraph: bool = True
    ) -> tuple[Runs, Left]:
        """Its runs, those that look the same as one; and what had to be left out.

        ``by_paragraph``: also what the style of the paragraph makes bold or slanted.
        """
        around = _Around(line, by_paragraph, Left())
        found: list[Run] = []
        for run in self._within(paragraph, "", around):
            if found and replace(found[-1], text="") == replace(run, text=""):
                found[-1] = replace(run, text=found[-1].text + run.text)
            elif run.text:
                found.append(run)
        return _trimmed(_closed(found) if around.left.texts else found), around.left

    def fate(self, element: etree._Element) -> Fate:
        """Does it stand in a run that Word hides, or in a place that nobody filled?"""
        runs = list(element.iterancestors(f"{W}r"))
        if any(self._looks.hides(run) for run in runs):
            return Fate.HIDDEN
        return Fate.UNFILLED if any(map(self._looks.placeholder, runs)) else Fate.PRINTED

    def unseen(self, run: etree._Element, line: Paragraph | None) -> Fate:
        """Why a run is not printed, if so."""
        looks = self._looks
        if looks.hides(run):
            return Fate.HIDDEN
        if looks.placeholder(run):
            return Fate.UNFILLED
        if looks.struck(run):
            return Fate.STRUCK
        return Fate.VEILED if looks.veiled(run, line) else Fate.PRINTED

    def _within(self, parent: etree._Element, link: str, around: _Around) -> Iterator[Run]:
        for child in parent:
            if child.tag == f"{W}r":
                yield from self._run(child, link, around)
            elif child.tag == f"{W}hyperlink":
                target = self._targets.get(child.get(f"{R}id", ""), "")
                target = target if LINK.fullmatch(target) else ""
                yield from self._within(child, target, around)
            elif child.tag in _HOLDERS:
                yield from self._within(child, link, around)
            elif str(child.tag).startswith(M):
                yield from self._formula(child, link, around)

    def _formula(self, formula: etree._Element, link: str, around: _Around) -> Iterator[Run]:
        runs = [(run, self.unseen(run, around.line)) for run in formula.iter(f"{M}r")]
        if any(why is Fate.PRINTED for _, why in runs):
            around.left.changed.append(FORMULA)
        for run, why in runs:
            text = "".join(map(str, run.itertext(f"{M}t")))
            self._ledger.settle(run.iter(f"{M}t"), why)
            if why is Fate.PRINTED:
                yield Run(text, link=link)
            elif text.strip():
                around.left.add(why, text)

    def _run(self, run: etree._Element, link: str, around: _Around) -> Iterator[Run]:
        why = self.unseen(run, around.line)
        form = self._form(run, link or next((f.link for f in around.fields if f.link), ""), around)
        for child in run:
            held = self._held(child)
            if why is not Fate.PRINTED and held is not None:
                self._ledger.settle_all(held, why)
            for node, text in self._shown(run, child, around):
                self._ledger.settle([node], why)
                if why is Fate.PRINTED:
                    raised = "" if node.tag in _NOTES else form.raised
                    yield replace(form, text=text, raised=raised)
                    continue
                if text.strip():
                    around.left.add(why, text)
                if why is not Fate.HIDDEN and text != text.strip():
                    yield replace(form, text=" ")  # what stood on both sides of it stays apart

    def _held(self, child: etree._Element) -> etree._Element | None:
        """What has runs of its own, and goes where this one goes: a note, or ruby."""
        if child.tag in _NOTES:
            return self._notes.get((_NOTES[str(child.tag)], child.get(f"{W}id", "")))
        return child if child.tag == f"{W}ruby" else None

    def _shown(
        self, run: etree._Element, child: etree._Element, around: _Around
    ) -> Iterator[tuple[etree._Element, str]]:
        """What an element in a run shows, as text."""
        name, fields = str(child.tag).removeprefix(W), around.fields
        if name == "fldChar":
            yield from of_field(child, fields)
        elif name == "instrText" and fields:
            fields[-1].code += child.text or ""
        elif any(f.coded for f in fields):
            self._ledger.settle_all(child, Fate.HIDDEN)
        elif name == "t":
            yield from self._text(run, child, around)
        elif name in _SIGNS and child.get(f"{W}type") in {None, "textWrapping"}:
            yield child, _SIGNS[name]
        elif name == "sym":
            code = child.get(f"{W}char", "")
            yield from self._signs(child, child.get(f"{W}font", ""), [_number(code)], around)
        elif name == "ruby":
            yield from self._ruby(child, around)
        elif child.tag in _NOTES:
            yield from self._note(child, around)

    def _text(
        self, run: etree._Element, node: etree._Element, around: _Around
    ) -> Iterator[tuple[etree._Element, str]]:
        font = self._looks.font(run)
        if is_symbol_font(font):
            yield from self._signs(node, font, list(map(ord, node.text or "")), around)
        else:
            yield node, node.text or ""

    def _signs(
        self, node: etree._Element, font: str, codes: list[int], around: _Around
    ) -> Iterator[tuple[etree._Element, str]]:
        signs = [sign(font, code) for code in codes]
        if all(signs):
            yield node, "".join(signs)
        elif (why := self.fate(node)) is Fate.HIDDEN:
            self._ledger.settle([node], why)
        else:
            self._ledger.settle([node], Fate.SYMBOL)
            around.left.add(Fate.SYMBOL, font)

    def _ruby(self, ruby: etree._Element, around: _Around) -> Iterator[tuple[etree._Element, str]]:
        """The words, and in brackets how they are said."""
        for part, form in (("rubyBase", "{}"), ("rt", "({})")):
            held = ruby.find(f"{W}{part}")
            runs = () if held is None else tuple(self._within(held, "", around))
            text = "".join(run.text for run in runs).strip()
            yield ruby, form.format(text) if text else ""

    def _note(
        self, reference: etree._Element, around: _Around
    ) -> Iterator[tuple[etree._Element, str]]:
        """A note comes behind its words, in brackets."""
        key = (_NOTES[str(reference.tag)], reference.get(f"{W}id", ""))
        note = self._notes.get(key)
        inner = replace(around, line=None, fields=[], left=Left())
        found = [
            "".join(run.text for run in self._within(paragraph, "", inner))
            for paragraph in (() if note is None else note.iter(f"{W}p"))
        ]
        if inner.left.texts.pop(Fate.HIDDEN, None):
            around.left.changed.append("verborgen tekst in een noot")
        for why, texts in inner.left.texts.items():
            around.left.add(why, "".join(texts))
        around.left.changed += inner.left.changed
        text = " ".join(" ".join(found).split())
        yield reference, f" ({text})" if text else ""

    def _form(self, run: etree._Element, link: str, around: _Around) -> Run:
        bold, italic = (
            self._looks.stressed(run, name, by_paragraph=around.by_paragraph) for name in "bi"
        )
        return Run("", bold, italic, _raised(run.find(f"{W}rPr")), link)


def _number(code: str) -> int:
    try:
        return int(code, 16)
    except ValueError:
        return 0


def _raised(looks: etree._Element | None) -> str:
    """As Word says it, or as LibreOffice does: in half points above or below the line."""
    align = None if looks is None else looks.find(f"{W}vertAlign")
    if align is not None and align.get(f"{W}val") in {"superscript", "subscript"}:
        return align.get(f"{W}val", "")
    moved = None if looks is None else looks.find(f"{W}position")
    half_points = 0 if moved is None else whole(moved.get(f"{W}val"), 0)
    return "superscript" if half_points > 0 else "subscript" if half_points < 0 else ""


def _closed(runs: list[Run]) -> list[Run]:
    """One space where something was left out between two."""
    ends = ["", *(run.text[-1:] for run in runs)]
    return [
        replace(run, text=run.text[1:]) if end == " " and run.text.startswith(" ") else run
        for end, run in zip(ends, _single(runs), strict=False)
    ]


def _single(runs: list[Run]) -> list[Run]:
    return [replace(run, text=re.sub("  +", " ", run.text)) for run in runs]


def _trimmed(runs: list[Run]) -> Runs:
    """Without white space at the ends."""
    if runs:
        runs[0] = replace(runs[0], text=runs[0].text.lstrip())
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
    return tuple(run for run in runs if run.text)
