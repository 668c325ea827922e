"""What lies in the file of a template beside its text: programs, links, parts of other programs."""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Literal
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from generator.problems import DocumentPlace, FilePlace
from generator.word.inspecting.shown_at import (
    Lines,
    asked_at,
    place_of,
    place_of_link,
    shown_at,
)
from generator.word.packaging.content_types import untyped
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import Relation, relations, used
from generator.word.text.paragraphs import root_of
from generator.word.xml import W, parsed

Places = Mapping[tuple[str, str], DocumentPlace | FilePlace]
OBJECTS = frozenset(f"{W}{name}" for name in ("object", "control", "altChunk"))

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
    places, shown = asked_at(package, parts), shown_at(package, parts)
    told = _objects(package, parts)
    for name in sorted(programs(package, links)):
        place = shown.get(name, FilePlace(package.name))
        if place not in told:  # the object in which it is shown was told
            yield Carried("program", _last(name), place)
    for name in sorted(unreadable(package, links)):
        yield Carried("unknown part", _last(name), shown.get(name, FilePlace(package.name)))
    yield from _links(package, links, places)
    yield from _looks(package, links)
    yield from _references(package, places, links)


def _objects(package: Package, parts: Lines) -> set[DocumentPlace | FilePlace]:
    """Where an object stands in the text; with the file it is one thing to her."""
    return {
        place_of(element, lines, package)
        for lines in parts.values()
        for element in root_of(lines).iter(*OBJECTS)
    }


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


def _links(package: Package, links: Sequence[Relation], places: Places) -> Iterator[Carried]:
    in_use: dict[str, frozenset[str]] = {}
    shown: dict[str, frozenset[str]] = {}
    for link in links:
        place = place_of_link(link, places, package)
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


def _references(package: Package, places: Places, links: Sequence[Relation]) -> Iterator[Carried]:
    """What the text refers to and is not there, or holds tags that nobody fills in."""
    known = {(link.source, link.name) for link in links}
    for asked, place in places.items():
        if asked not in known:
            yield Carried("missing part", asked[1], place)
    for link in links:
        drawn = _DRAWN.match(link.part) and not link.outside
        if drawn and (tag := _tag_in(package.parts.get(link.part, b""))):
            yield Carried("unfilled", tag, place_of_link(link, places, package))


def _tag_in(data: bytes) -> str:
    text = "".join(map(str, parsed(data).itertext())) if data else ""
    found = TAG.search(text)
    return found[0] if found else ""
