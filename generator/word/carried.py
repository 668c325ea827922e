"""What a template carries besides text: tracked changes, programs, and what comes from outside."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from generator.problems import DocumentPlace, FilePlace
from generator.word.fields import fields
from generator.word.outline import Paragraph
from generator.word.package import Package, W

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
_ACTING = frozenset("MACROBUTTON EMBED FILLIN ASK".split())
_PROGRAM = re.compile(r"vbaProject|vbaData|activeX|\.(?:bin|exe|dll|js|vbs|ps1)$", re.IGNORECASE)
_EMBEDDED = re.compile(r"word/embeddings/", re.IGNORECASE)
_QUOTED = re.compile(r'"([^"]*)"')
_HARMLESS = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_CHART_LINKS = re.compile(r"word/charts/_rels/[^/]*\.rels")
_LINKS = re.compile(r"(?:.*/)?_rels/[^/]*\.rels")


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
    for element, kind, about in (*_marks(root), *_of_fields(root)):
        if (kind, about) not in seen:
            seen.add((kind, about))
            yield Carried(kind, about, _place(element, lines, package))


def _marks(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    for element in root.iter(*_TRACKED, *_OBJECTS):
        yield element, "tracked" if element.tag in _TRACKED else "object", ""


def _of_fields(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    for field in fields(root):
        word = (field.code.split() or [""])[0].upper()
        target = _QUOTED.search(field.code)
        if word in _FETCHING:
            yield field.begin, "fetching field", word
        elif word in _ACTING:
            yield field.begin, "acting field", word
        elif word == "HYPERLINK" and target and not _within(field.code, target[1]):
            yield field.begin, "outside", target[1]


def _within(code: str, target: str) -> bool:
    """A link to a place in the document itself, or to a page that anybody may open."""
    return r"\l" in code or bool(_HARMLESS.match(target))


def _place(
    element: etree._Element, lines: Sequence[Paragraph], package: Package
) -> DocumentPlace | FilePlace:
    """The paragraph that holds the element, or the first one within or after it."""
    around = {element, *element.iterancestors(f"{W}p"), *element.iter(f"{W}p")}
    found = next((line for line in lines if line.element in around), None)
    return replace(found.place, mark="") if found else FilePlace(package.name)


def _programs(package: Package) -> Iterator[Carried]:
    of_charts = _embedded_in_charts(package)
    for name in package.parts:
        if _PROGRAM.search(name) or (_EMBEDDED.match(name) and name not in of_charts):
            yield Carried("program", name.rsplit("/", 1)[-1], FilePlace(package.name))


def _embedded_in_charts(package: Package) -> set[str]:
    """The little workbooks with the numbers of Word's own charts."""
    names = [name for name in package.parts if _CHART_LINKS.fullmatch(name)]
    targets = [relation["Target"] for name in names for relation in _relations(package, name)]
    return {t.replace("../", "word/") for t in targets if t.endswith(".xlsx")}


def _links(package: Package) -> Iterator[Carried]:
    for name in [n for n in package.parts if _LINKS.fullmatch(n)]:
        for relation in _relations(package, name):
            kind, target = relation["Type"].rsplit("/", 1)[-1], relation["Target"]
            outside = relation["TargetMode"] == "External"
            if kind == "attachedTemplate":
                yield Carried("attached template", target, FilePlace(package.name))
            elif outside and not (kind == "hyperlink" and _HARMLESS.match(target)):
                yield Carried("outside", target, FilePlace(package.name))


def _relations(package: Package, part: str) -> Iterator[Mapping[str, str]]:
    for node in package.tree(part).iter("{*}Relationship"):
        yield {name: node.get(name, "") for name in ("Type", "Target", "TargetMode")}
