"""What a template carries besides text: tracked changes, programs, and what comes from outside."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from lxml import etree

from generator.problems import DocumentPlace, FilePlace
from generator.word.fields import fields
from generator.word.outline import Paragraph
from generator.word.package import Package
from generator.word.relations import Relation, relations, used
from generator.word.xml import W

_TRACKED = frozenset(
    f"{W}{name}"
    for name in (
        "ins del moveFrom moveTo cellIns cellDel cellMerge rPrChange pPrChange sectPrChange "
        "tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange numberingChange "
        "customXmlInsRangeStart customXmlDelRangeStart"
    ).split()
)
_OBJECTS = frozenset(f"{W}{name}" for name in ("object", "control", "altChunk"))
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
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VML = "{urn:schemas-microsoft-com:vml}"
_PROGRAM = re.compile(
    r"vbaProject|vbaData|activeX|(?<!printerSettings)(?<!printerSettings\d)\.(?:bin|exe|dll|js|vbs|ps1)$",
    re.IGNORECASE,
)
_PROGRAMS = frozenset(
    "vbaProject wordVbaData vbaProjectSignature oleObject package control activeXControl "
    "activeXControlBinary aFChunk subDocument frame".split()
)
_LEFT = frozenset(("printerSettings",))  # taken out by tidy, with what refers to it
_CHARTS = "word/charts/"
_EMBEDDED = re.compile(r"word/embeddings/", re.IGNORECASE)
_HARMLESS = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)


@dataclass(frozen=True)
class Carried:
    """One thing that may not be there: its kind, its name and its place."""

    kind: str
    about: str
    place: DocumentPlace | FilePlace


def carried(package: Package, parts: Iterable[Sequence[Paragraph]]) -> Iterator[Carried]:
    """Everything in a template that may not come along, the first of each kind in each part."""
    for lines in parts:
        yield from _in_text(package, lines)
    settings = "word/settings.xml"
    if settings in package.parts and package.tree(settings).find(f"{W}mailMerge") is not None:
        yield Carried("mail merge", "", FilePlace(package.name))
    yield from _programs(package)
    yield from _links(package)


def _in_text(package: Package, lines: Sequence[Paragraph]) -> Iterator[Carried]:
    seen = set()
    root = lines[0].element.getroottree().getroot() if lines else etree.Element("none")
    looks = (_marks, _of_fields, _unfilled, _pictures_outside)
    for element, kind, about in (found for look in looks for found in look(root)):
        if (kind, about) not in seen:
            seen.add((kind, about))
            yield Carried(kind, about, _place(element, lines, package))


def _marks(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    for element in root.iter(*_TRACKED, *_OBJECTS):
        yield element, "tracked" if element.tag in _TRACKED else "object", ""


def _of_fields(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    for field in fields(root):
        found = _FIELD.match(field.code)
        word = found[1].upper() if found else ""
        if word in _FETCHING:
            yield field.begin, "fetching field", word
        elif word in _MERGING:
            yield field.begin, "merge field", word
        elif word == "HYPERLINK":
            target = _target(field.code[found.end() if found else 0 :])
            if target and not _HARMLESS.match(target):
                yield field.begin, "outside", target
        elif word and word not in _PLAIN:
            yield field.begin, "acting field", word


def _target(arguments: str) -> str:
    """Where a link goes; empty when it is a place in the document itself."""
    found = _ARGUMENT.match(arguments)
    return found[1] or found[2] if found and not arguments.lstrip().startswith("\\l") else ""


def _unfilled(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    """Tags where nobody reads them: in a field of Word, a formula."""
    codes = [(field.begin, field.code) for field in fields(root)]
    formulas = [(node, node.text or "") for node in root.iter(f"{_MATH}t")]
    for node, text in codes + formulas:
        if tag := _TAG.search(text):
            yield node, "unfilled", tag[0]


def _pictures_outside(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    for node in root.iter(f"{_VML}*"):
        for name, value in node.attrib.items():
            if etree.QName(name).localname in {"src", "href", "althref"} and ":" in str(value):
                yield node, "outside", str(value)


def _place(
    element: etree._Element, lines: Sequence[Paragraph], package: Package
) -> DocumentPlace | FilePlace:
    """The paragraph that holds the element, or the first one within or after it."""
    around = {element, *element.iterancestors(f"{W}p"), *element.iter(f"{W}p")}
    found = next((line for line in lines if line.element in around), None)
    return replace(found.place, mark="") if found else FilePlace(package.name)


def _programs(package: Package) -> Iterator[Carried]:
    links = list(relations(package.parts))
    of_charts = {r.part for r in links if r.source.startswith(_CHARTS) and r.kind == "package"}
    named = {name for name in package.parts if _PROGRAM.search(name) or _EMBEDDED.match(name)}
    linked = {r.part for r in links if r.kind in _PROGRAMS and not r.outside}
    for name in sorted((named | linked) - of_charts):
        yield Carried("program", name.rsplit("/", 1)[-1], FilePlace(package.name))


def _links(package: Package) -> Iterator[Carried]:
    in_use: dict[str, frozenset[str]] = {}
    shown: dict[str, frozenset[str]] = {}
    for link in relations(package.parts):
        place = FilePlace(package.name)
        if link.source not in in_use:
            in_use[link.source] = used(package.parts, link.source)
            shown[link.source] = used(package.parts, link.source, shown=True)
        if link.kind == "attachedTemplate":
            yield Carried("attached template", link.target, place)
        elif link.outside and (link.name in shown[link.source] or not _may_leave(link)):
            yield Carried("outside", link.target, place)
        elif tag := _TAG.search(unquote(link.target)):
            yield Carried("unfilled", tag[0], place)
        elif link.name in in_use[link.source] and not link.outside:
            if link.part not in package.parts:
                yield Carried("missing part", link.target, place)
            elif not link.known and link.kind not in _PROGRAMS | _LEFT:
                yield Carried("unknown part", link.target, place)


def _may_leave(link: Relation) -> bool:
    return link.kind == "hyperlink" and bool(_HARMLESS.match(link.target))
