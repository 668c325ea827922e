"""What the text of a template carries besides words: tracked changes, fields of Word, objects."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from generator.problems import FilePlace
from generator.word.inspecting.shown_at import Lines, place_of
from generator.word.inspecting.unwanted_parts import (
    HARMLESS,
    OBJECTS,
    TAG,
    Carried,
    UnwantedKind,
    enclosed,
)
from generator.word.numbering.word_fields import fields, torn
from generator.word.packaging.package import Package
from generator.word.text.pairing import balanced
from generator.word.text.paragraphs import Paragraph, root_of
from generator.word.xml import A, M, V, W

_TRACKED = frozenset(
    f"{W}{name}"
    for name in (
        "ins del moveFrom moveTo cellIns cellDel cellMerge rPrChange pPrChange sectPrChange "
        "tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange numberingChange "
        "customXmlInsRangeStart customXmlDelRangeStart"
    ).split()
)
_FETCHING = frozenset(
    "DDE DDEAUTO INCLUDETEXT INCLUDEPICTURE INCLUDE IMPORT LINK DATABASE RD QUOTE".split()
)
_MERGING = frozenset(
    "MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF SKIPIF ADDRESSBLOCK GREETINGLINE".split()
)
_PLAIN = frozenset(
    "TOC PAGE NUMPAGES PAGEREF REF SEQ STYLEREF NOTEREF SECTION SECTIONPAGES DATE TIME CREATEDATE "
    "SAVEDATE PRINTDATE EDITTIME TITLE SUBJECT AUTHOR KEYWORDS COMMENTS LASTSAVEDBY DOCPROPERTY "
    "FILENAME FILESIZE NUMWORDS NUMCHARS REVNUM TEMPLATE LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT "
    "SYMBOL EQ ADVANCE FORMTEXT FORMCHECKBOX FORMDROPDOWN IF COMPARE SET INDEX XE TC TA TOA "
    "BIBLIOGRAPHY CITATION ADDIN USERNAME USERINITIALS USERADDRESS INFO BIDIOUTLINE".split()
)
_FIELD = re.compile(r'\s*"?([A-Za-z]+)')
_ARGUMENT = re.compile(r'\s*(?:"([^"]*)"|(\S+))')
_NOTES = {
    f"{W}footnoteReference": ("word/footnotes.xml", f"{W}footnote", "voetnoot"),
    f"{W}endnoteReference": ("word/endnotes.xml", f"{W}endnote", "eindnoot"),
}
Seen = tuple[etree._Element, UnwantedKind, str]  # what it is, of which kind, and its name


def carried(package: Package, parts: Lines) -> Iterator[Carried]:
    """Everything in a template that may not come along, the first of each kind in each part."""
    for lines in parts.values():
        yield from _in_text(package, lines)
    settings = "word/settings.xml"
    if settings in package.parts and package.tree(settings).find(f"{W}mailMerge") is not None:
        yield Carried("mail merge", "", FilePlace(package.name))
    yield from enclosed(package, parts)


def in_text(package: Package, root: etree._Element) -> Iterator[Seen]:
    """Every element in a part that may not come along, with its kind and its name."""
    for look in (_marks, _of_fields, _unfilled, _pictures_outside):
        yield from look(root)
    yield from _lost_notes(package, root)


def _in_text(package: Package, lines: Sequence[Paragraph]) -> Iterator[Carried]:
    seen = set()
    for element, kind, about in in_text(package, root_of(lines)):
        if (kind, about) not in seen:
            seen.add((kind, about))
            yield Carried(kind, about, place_of(element, lines, package))


def _marks(root: etree._Element) -> Iterator[Seen]:
    for element in root.iter(*_TRACKED, *OBJECTS):
        yield element, "tracked" if element.tag in _TRACKED else "object", ""


def _of_fields(root: etree._Element) -> Iterator[Seen]:
    for field in fields(root):
        found = _FIELD.match(field.code)
        word = found[1].upper() if found else ""
        if word in _FETCHING:
            yield field.begin, "fetching field", word
        elif word in _MERGING:
            yield field.begin, "merge field", word
        elif word == "HYPERLINK":
            target = _target(field.code[found.end() if found else 0 :])
            if target and not HARMLESS.match(target):
                yield field.begin, "outside", target
        elif word and word not in _PLAIN:
            yield field.begin, "acting field", word
        if word != "TOC" and not balanced("".join(node.text or "" for node in field.result)):
            yield field.begin, "cut field", word
    for link in root.iter(f"{W}hyperlink"):
        if not balanced("".join(node.text or "" for node in link.iter(f"{W}t"))):
            yield link, "cut field", "HYPERLINK"
    for mark in torn(root):
        yield mark, "torn field", ""


def _target(arguments: str) -> str:
    """Where a link goes; empty when it is a place in the document itself."""
    found = _ARGUMENT.match(arguments)
    return found[1] or found[2] if found and not arguments.lstrip().startswith("\\l") else ""


def _unfilled(root: etree._Element) -> Iterator[Seen]:
    """Tags where nobody reads them: in a field of Word, a formula, the text of a drawing."""
    held = [(field.begin, field.code) for field in fields(root)]
    for holder, text in ((f"{M}oMath", f"{M}t"), (f"{A}p", f"{A}t")):
        for node in root.iter(holder):
            held.append((node, "".join(piece.text or "" for piece in node.iter(text))))
    for node, written in held:
        if tag := TAG.search(written):
            yield node, "unfilled", tag[0]


def _lost_notes(package: Package, root: etree._Element) -> Iterator[Seen]:
    """References to notes that are not there: Word calls such a document damaged."""
    for reference in root.iter(*_NOTES):
        part, kind, called = _NOTES[str(reference.tag)]
        number = reference.get(f"{W}id", "")
        notes = package.tree(part).iter(kind) if part in package.parts else ()
        if number not in {note.get(f"{W}id") for note in notes}:
            yield reference, "missing part", f"{called} {number}"


def _pictures_outside(root: etree._Element) -> Iterator[Seen]:
    for node in root.iter(f"{V}*"):
        for name, value in node.attrib.items():
            if etree.QName(name).localname in {"src", "href", "althref"} and ":" in str(value):
                yield node, "outside", str(value)
