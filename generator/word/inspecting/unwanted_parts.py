"""What lies in the file of a template beside its text: programs, links, parts of other programs."""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Literal
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from lxml import etree

from generator.problems import DocumentPlace, FilePlace
from generator.word.packaging.content_types import untyped
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import Relation, relations, used
from generator.word.text.paragraphs import Paragraph, root_of
from generator.word.xml import R, W, parsed

Lines = Mapping[str, Sequence[Paragraph]]

TAG = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")
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
_DRAWN = re.compile(r"word/(?:charts|diagrams|drawings)/[^/]*\.xml")
_STYLES = "word/styles.xml"
_ASKED_LOOKS = {
    "styles": ("de stijlen (styles.xml)", re.compile(rb"<w:(?:pStyle|rStyle|tblStyle) ")),
    "numbering": ("de nummering van lijsten en koppen (numbering.xml)", re.compile(rb"<w:numId ")),
    "theme": ("het thema met kleuren en letters (theme1.xml)", re.compile(rb" w:\w*[tT]heme\w*=")),
}
HARMLESS = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)


UnwantedKind = Literal[
    "acting field", "attached template", "cut field", "fetching field", "mail merge", "merge field",
    "missing looks", "missing part", "missing type", "object", "outside", "program", "torn field",
    "tracked", "unfilled",
    "unknown part",
]  # fmt: skip


@dataclass(frozen=True)
class Carried:
    """One thing that may not be there: its kind, its name and its place."""

    kind: UnwantedKind
    about: str
    place: DocumentPlace | FilePlace


def enclosed(package: Package, parts: Lines) -> Iterator[Carried]:
    """Every part and every relationship that may not come along."""
    links = list(relations(package.parts))
    place = FilePlace(package.name)
    for name in sorted(programs(package, links)):
        yield Carried("program", _last(name), place)
    for name in sorted(unreadable(package, links)):
        yield Carried("unknown part", _last(name), place)
    yield from _links(package, links)
    yield from _looks(package, links)
    yield from _references(package, parts, links)


def place_of(
    element: etree._Element, lines: Sequence[Paragraph], package: Package
) -> DocumentPlace | FilePlace:
    """The paragraph that holds the element, or the first one within or after it."""
    near = {element, *element.iterancestors(f"{W}p"), *element.iter(f"{W}p")}
    found = next((line for line in lines if line.element in near), None)
    return replace(found.place, mark="") if found else FilePlace(package.name)


def programs(package: Package, links: Sequence[Relation]) -> set[str]:
    """The parts that act, or hold a file of another program."""
    named = {name for name in package.parts if _PROGRAM.search(name) or _EMBEDDED.match(name)}
    linked = {r.part for r in links if r.kind in _PROGRAMS and not r.outside}
    return (named | linked) - _of_charts(links)


def unreadable(package: Package, links: Sequence[Relation]) -> set[str]:
    """The workbooks behind charts that are none."""
    held = _of_charts(links) & set(package.parts)
    return {name for name in held if not _opens(package.parts[name])}


def _of_charts(links: Sequence[Relation]) -> set[str]:
    return {r.part for r in links if r.source.startswith(_CHARTS) and r.kind == "package"}


def _opens(data: bytes) -> bool:
    """Whether the workbook behind a chart can be read."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return archive.testzip() is None
    except (BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError):
        return False


def _last(name: str) -> str:
    return name.rsplit("/", 1)[-1]


def _links(package: Package, links: Sequence[Relation]) -> Iterator[Carried]:
    in_use: dict[str, frozenset[str]] = {}
    shown: dict[str, frozenset[str]] = {}
    for link in links:
        place = FilePlace(package.name)
        if link.source not in in_use:
            in_use[link.source] = used(package.parts, link.source)
            shown[link.source] = used(package.parts, link.source, shown=True)
        if link.kind == "attachedTemplate":
            yield Carried("attached template", link.target, place)
        elif leads_out(link, shown[link.source]):
            yield Carried("outside", link.target, place)
        elif tag := TAG.search(unquote(link.target)):
            yield Carried("unfilled", tag[0], place)
        elif link.name in in_use[link.source] and not link.outside:
            if link.part not in package.parts:
                yield Carried("missing part", link.target, place)
            elif not link.known and link.kind not in _PROGRAMS | _LEFT:
                yield Carried("unknown part", link.target, place)


def leads_out(link: Relation, shown: frozenset[str]) -> bool:
    """Whether it goes outside, and is more than a link to click on."""
    harmless = link.kind == "hyperlink" and HARMLESS.match(link.target)
    return link.outside and (link.name in shown or not harmless)


def _looks(package: Package, links: Sequence[Relation]) -> Iterator[Carried]:
    """The parts that give the text its looks, where it asks for them and they are not there."""
    held = {r.kind for r in links if r.source == BODY and not r.outside and r.part in package.parts}
    asking = b"".join(package.parts.get(n, b"") for n in (*package.text_parts(), _STYLES))
    for kind, (about, asked) in _ASKED_LOOKS.items():
        if kind not in held and asked.search(asking):
            yield Carried("missing looks", about, FilePlace(package.name))
    for part in untyped(package.parts):
        yield Carried("missing type", _last(part), FilePlace(package.name))


def _references(package: Package, parts: Lines, links: Sequence[Relation]) -> Iterator[Carried]:
    """What the text refers to and is not there, or holds tags that nobody fills in."""
    known = {(link.source, link.name) for link in links}
    shown: dict[tuple[str, str], DocumentPlace | FilePlace] = {}
    for name, lines in parts.items():
        root = root_of(lines)
        for element, asked in _asked(root):
            shown[name, asked] = place_of(element, lines, package)
            if (name, asked) not in known:
                yield Carried("missing part", asked, shown[name, asked])
    for link in links:
        if _DRAWN.match(link.part) and not link.outside:
            place = shown.get((link.source, link.name), FilePlace(package.name))
            if tag := _tag_in(package.parts.get(link.part, b"")):
                yield Carried("unfilled", tag, place)


def _asked(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    for element in root.iter(etree.Element):
        for name, value in element.attrib.items():
            if value and str(name).startswith(R):
                yield element, str(value)


def _tag_in(data: bytes) -> str:
    text = "".join(map(str, parsed(data).itertext())) if data else ""
    found = TAG.search(text)
    return found[0] if found else ""
