"""What Word and people leave behind in a template, and nobody wants to read in a document.

References that lead nowhere, places still to be filled in by hand, fields that Word changes when
the document is opened, the addresses of files, remarks in the margin.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from generator.problems import DocumentPlace, FilePlace
from generator.word.inspecting.forgotten_words import LeftoverKind, forgotten
from generator.word.inspecting.shown_at import place_of
from generator.word.inspecting.unwanted_parts import TAG
from generator.word.numbering.contents_field import contents_list, is_contents
from generator.word.numbering.word_fields import Field, fields
from generator.word.packaging.package import Package
from generator.word.text.paragraphs import Paragraph, root_of, text_of
from generator.word.xml import WP, A, V, W

_CODE = re.compile(r'\s*"?([A-Za-z]+)\s*')
_CHANGING = frozenset("DATE TIME SAVEDATE PRINTDATE CREATEDATE EDITTIME".split())
_OF_FILE = frozenset(
    "FILENAME FILESIZE AUTHOR LASTSAVEDBY DOCPROPERTY INFO TEMPLATE REVNUM TITLE SUBJECT KEYWORDS "
    "COMMENTS USERNAME USERINITIALS USERADDRESS NUMWORDS NUMCHARS".split()
)
_AGED = frozenset("TOC INDEX TOA TABLE".split())
_POINTING = frozenset("REF PAGEREF NOTEREF".split())
_ABOUT, _WATERMARK = f"{WP}docPr", f"{V}textpath"
_CHART = re.compile(r"word/charts/chart[^/]*\.xml")
_SAMPLE = re.compile(r"(?:Categorie|Reeks|Category|Series) \d")  # of a chart just inserted
OURS = "samen030"  # who writes in the margin of a checked copy
_SOMEWHERE = frozenset(("_top", "top"))


@dataclass(frozen=True)
class Leftover:
    """One thing that was left behind: its kind, what it says, and its place."""

    kind: LeftoverKind
    about: str
    place: DocumentPlace | FilePlace


def leftovers(package: Package, parts: Sequence[Sequence[Paragraph]]) -> Iterator[Leftover]:
    """Everything of that kind in a template, each once."""
    known = {
        node.get(f"{W}name", "")
        for lines in parts
        for node in root_of(lines).iter(f"{W}bookmarkStart")
    }
    for lines in parts:
        if lines:
            yield from _in_part(package, lines, known)
    for name in package.parts:
        if _CHART.fullmatch(name) and (found := _in_chart(package.tree(name))):
            yield Leftover("placeholder", found, FilePlace(package.name))


def _in_chart(root: etree._Element) -> str:
    """What a chart shows that Word put there to be replaced, or somebody has still to type."""
    for paragraph in root.iter(f"{A}p"):
        text = "".join(node.text or "" for node in paragraph.iter(f"{A}t"))
        if found := forgotten(text):
            return found[1]
    values = (str(node.text or "") for node in root.iter("{*}v"))
    return next((value for value in values if _SAMPLE.fullmatch(value)), "")


def _in_part(package: Package, lines: Sequence[Paragraph], known: set[str]) -> Iterator[Leftover]:
    root = root_of(lines)
    told: set[etree._Element] = set()  # paragraphs of which the text was told as a field
    for element, kind, about in (*_of_fields(root, known), *_controls(root)):
        place = place_of(element, lines, package)
        told.update({element, *element.iterancestors(f"{W}p"), *element.iter(f"{W}p")})
        yield Leftover(kind, about, place)
    for line in lines:
        yield from _in_line(line, quiet=line.element in told)
    yield from _comments(package, lines)


def _in_line(line: Paragraph, *, quiet: bool) -> Iterator[Leftover]:
    texts = [line.text]
    texts += [d.get(n, "") for d in line.element.iter(_ABOUT) for n in ("title", "descr")]
    texts += [d.get("string", "") for d in line.element.iter(_WATERMARK)]
    for text in texts:
        found = None if quiet and text is line.text else forgotten(text)
        if found:
            kind, mark = found
            yield Leftover(kind, mark, replace(line.place, mark=mark))


def _of_fields(
    root: etree._Element, known: set[str]
) -> Iterator[tuple[etree._Element, LeftoverKind, str]]:
    listed = contents_list(root)
    remade = set(listed.entries) if listed else set()
    own = listed.field.begin if listed else None
    for field in fields(root):
        run = next(field.begin.iterancestors(f"{W}r"), field.begin)
        if (
            run not in remade
            and field.begin is not own
            and (found := _judged(field, known, alone=own is None))
        ):
            yield field.begin, *found
    for link in root.iter(f"{W}hyperlink"):
        anchor = link.get(f"{W}anchor", "")
        outside = any(str(name).endswith("}id") for name in link.attrib)
        inside = any(run in remade for run in link.iter(f"{W}r"))
        if anchor and not outside and not inside and _lost(anchor, known):
            yield link, "dangling", text_of(link).strip() or anchor


def _judged(field: Field, known: set[str], *, alone: bool) -> tuple[LeftoverKind, str] | None:
    found = _CODE.match(field.code)
    word = found[1].upper() if found else ""
    rest = field.code[found.end() :] if found else ""
    shown = "".join(node.text or "" for node in field.result)
    if word in _CHANGING:
        return "changing", word
    if word in _OF_FILE and not TAG.search(shown):
        return "file facts", word
    if word in _AGED and not (alone and is_contents(field.code)):
        return "aged list", word
    target = rest.split()[0].strip('"') if word in _POINTING and rest.split() else ""
    if word == "HYPERLINK" and (local := re.match(r'\\l\s+"?([^"\s]+)', rest)):
        target = local[1]
    if target and _lost(target, known):
        return "dangling", shown.strip() or target
    return None


def _lost(target: str, known: set[str]) -> bool:
    return target not in known and target.casefold() not in _SOMEWHERE and "{" not in target


def _controls(root: etree._Element) -> Iterator[tuple[etree._Element, LeftoverKind, str]]:
    """Content controls that still show what should be typed in them."""
    for control in root.iter(f"{W}sdt"):
        waiting = control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        shown = "".join(text_of(line) for line in control.iter(f"{W}p")) or text_of(control)
        if waiting and shown.strip() and not TAG.search(shown):
            yield control, "placeholder", shown.strip()


def _comments(package: Package, lines: Sequence[Paragraph]) -> Iterator[Leftover]:
    part = "word/comments.xml"
    if part not in package.parts:
        return
    held = {node.get(f"{W}id"): node for node in package.tree(part).iter(f"{W}comment")}
    for mark in root_of(lines).iter(f"{W}commentReference"):
        node = held.get(mark.get(f"{W}id"))
        if node is not None and node.get(f"{W}author") != OURS:
            said = " ".join(text_of(line) for line in node.iter(f"{W}p")).strip()
            yield Leftover("comment", said, place_of(mark, lines, package))
