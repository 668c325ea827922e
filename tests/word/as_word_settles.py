"""What Word does when all tracked changes are accepted or rejected, and what a file then shows.

Written from the specification (ISO 29500-1, 17.13.5), with nothing of the generator: a change in
how it marks must not change what is expected of the marks.
"""

import hashlib
import io
import posixpath
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from lxml import etree

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{SPACE}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CHANGES = [f"{W}{name}Change" for name in ("rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr")]
LOOKS = [f"{W}{name}" for name in ("rPr", "pPr", "trPr")]
TEXTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
Element = etree._Element
Parts = dict[str, bytes]


def parts_of(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def accept_all(data: bytes) -> bytes:
    return _settled(data, stays="ins", goes="del")


def reject_all(data: bytes) -> bytes:
    return _settled(data, stays="del", goes="ins")


def _settled(data: bytes, stays: str, goes: str) -> bytes:
    parts = parts_of(data)
    for name in [name for name in parts if TEXTS.fullmatch(name)]:
        root = etree.fromstring(parts[name])
        for change in list(root.iter(*CHANGES)):
            _settle_properties(change, old=stays == "del")
        _settle_controls(root, goes)
        _settle_rows(root, stays, goes)
        _settle_runs(root, stays, goes)
        _settle_paragraphs(root, stays, goes)
        parts[name] = etree.tostring(root)
    return zipped(parts)


def _remove(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _settle_properties(change: Element, *, old: bool) -> None:
    now = change.getparent()
    assert now is not None
    now.remove(change)
    if not old:
        return
    (before,) = change
    if now.tag == f"{W}pPr":  # its looks and its section are no part of what changed
        rest = [part for part in now if part.tag in (f"{W}rPr", f"{W}sectPr")]
        now[:] = [*before, *rest]
    elif now.tag == f"{W}sectPr":
        now[:] = [*(p for p in now if p.tag.endswith("Reference")), *before]
    else:
        marks = [part for part in now if part.tag in (f"{W}ins", f"{W}del")]
        now[:] = [*marks, *before]


def _settle_controls(root: Element, goes: str) -> None:
    """A content control goes when the mark around its begin says so; what is in it stays."""
    for kind in ("ins", "del"):
        for start in list(root.iter(f"{W}customXml{kind.capitalize()}RangeStart")):
            control = start.getnext()
            if kind == goes and control is not None and control.tag == f"{W}sdt":
                (content,) = control.findall(f"{W}sdtContent")
                for child in list(content):
                    control.addprevious(child)
                _remove(control)
        for end in ("Start", "End"):
            for mark in list(root.iter(f"{W}customXml{kind.capitalize()}Range{end}")):
                _remove(mark)


def _settle_rows(root: Element, stays: str, goes: str) -> None:
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{W}{goes}") is not None:
            table = row.getparent()
            assert table is not None
            table.remove(row)
            if table.find(f"{W}tr") is None:
                _remove(table)
        for mark in row.findall(f"{W}trPr/{W}{stays}"):
            _remove(mark)


def _settle_runs(root: Element, stays: str, goes: str) -> None:
    holders = (f"{W}rPr", f"{W}trPr")
    for mark in list(root.iter(f"{W}ins", f"{W}del")):
        parent = mark.getparent()
        if parent is None or parent.tag in holders:
            continue
        if mark.tag == f"{W}{stays}":
            for child in list(mark):
                mark.addprevious(child)
        parent.remove(mark)
    for gone, name in (("delText", "t"), ("delInstrText", "instrText")):
        for text in root.iter(f"{W}{gone}"):
            assert stays == "del", "text that was deleted and never marked so"
            text.tag = f"{W}{name}"


def _settle_paragraphs(root: Element, stays: str, goes: str) -> None:
    for paragraph in list(root.iter(f"{W}p")):
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{goes}") is None:
            for mark in paragraph.findall(f"{W}pPr/{W}rPr/{W}{stays}"):
                _remove(mark)
            continue
        content = [child for child in paragraph if child.tag != f"{W}pPr"]
        content = [c for c in content if not (c.tag == f"{W}hyperlink" and not len(c))]
        following = paragraph.getnext()
        assert following is not None, "the last paragraph of a text can't go"
        if content:
            assert following.tag == f"{W}p", "text can't run on in a table"
            start = 0 if following.find(f"{W}pPr") is None else 1
            following[start:start] = content
        _remove(paragraph)


def shown(data: bytes) -> list[Any]:
    """All that a file shows, part by part, whatever its names, numbers and runs."""
    return _File(parts_of(data)).everything()


def _says_nothing(looks: Element) -> bool:
    if looks.tag == f"{W}gridBefore":
        return looks.get(f"{W}val") == "0"
    return looks.tag in LOOKS and all(map(_says_nothing, looks))


class _File:
    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.bookmarks: dict[str, int] = {}
        self.lists: dict[str, int] = {}

    def everything(self) -> list[Any]:
        root = etree.fromstring(self.parts["word/document.xml"])
        for mark in root.iter(f"{W}bookmarkStart"):
            name = mark.get(f"{W}name", "")
            assert name not in self.bookmarks, f"{name} stands twice"
            self.bookmarks[name] = len(self.bookmarks)
        return self.element(root, "word/document.xml")

    def element(self, node: Element, part: str) -> list[Any]:
        if node.tag == f"{W}numId":
            return self.list_of(node.get(f"{W}val", ""))
        found: list[Any] = [node.tag, self.attributes(node, part)]
        if node.tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            found.append(self.note(node))
        elif node.tag == f"{W}p":
            looks = [p for p in node.findall(f"{W}pPr") if not _says_nothing(p)]
            found.append([self.element(p, part) for p in looks])
            found.append(self.inline([c for c in node if c.tag != f"{W}pPr"], part))
        elif node.tag == f"{W}instrText":
            found.append(self.names(node.text or ""))
        else:
            found.append((node.text or "") if node.tag == f"{W}t" else (node.text or "").strip())
            inside = [self.element(child, part) for child in node if not _says_nothing(child)]
            found += sorted(inside) if node.tag == f"{W}sectPr" else inside
        return found

    def inline(self, nodes: list[Element], part: str) -> list[Any]:
        """Sign by sign, each with its looks."""
        found: list[Any] = []
        for node in nodes:
            if node.tag == f"{W}proofErr":
                continue
            if node.tag == f"{W}hyperlink":
                inside = self.inline(list(node), part)
                if inside:
                    found.append([node.tag, self.attributes(node, part), inside])
            elif node.tag == f"{W}r":
                looks = node.find(f"{W}rPr")
                seen = self.element(looks, part) if looks is not None and len(looks) else []
                for child in node:
                    if child.tag == f"{W}t":
                        found += [(seen, sign) for sign in self.text(child)]
                    elif child is not looks and child.tag != f"{W}lastRenderedPageBreak":
                        found.append((seen, self.element(child, part)))
            else:
                found.append(self.element(node, part))
        return found

    @staticmethod
    def text(node: Element) -> str:
        text = node.text or ""
        kept = node.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        return text if kept else text.strip()

    def names(self, text: str) -> str:
        return re.sub(r"\w+", lambda m: str(self.bookmarks.get(m[0], m[0])), text)

    def attributes(self, node: Element, part: str) -> list[Any]:
        found: list[Any] = []
        for name, value in sorted(node.attrib.items()):
            local = etree.QName(name).localname
            bookmark = node.tag in (f"{W}bookmarkStart", f"{W}bookmarkEnd")
            note = node.tag.endswith(("footnoteReference", "endnoteReference"))
            drawing = etree.QName(node).localname in ("docPr", "cNvPr") and name == "id"
            unseen = ("paraId", "textId", "space", "Ignorable")
            if local.startswith("rsid") or local in unseen or drawing:
                continue
            if (bookmark or note) and local == "id":
                continue
            if name.startswith(R):
                found.append((name, self.target(part, value)))
            elif (bookmark and local == "name") or local == "anchor":
                found.append((name, self.bookmarks.get(value, value)))
            else:
                found.append((name, value))
        return found

    def target(self, part: str, link: str) -> Any:
        """What a link leads to: a header as it is shown, another part by all that it holds."""
        relation = self.relations(part)[link]
        if relation.get("TargetMode") == "External":
            return relation.get("Target")
        name = self.part_of(part, relation)
        if TEXTS.fullmatch(name):
            return self.element(etree.fromstring(self.parts[name]), name)
        return self.sum(name)

    def relations(self, part: str) -> dict[str, Element]:
        folder, file = posixpath.split(part)
        held = self.parts.get(f"{folder}/_rels/{file}.rels")
        found = etree.fromstring(held) if held else []
        return {relation.get("Id", ""): relation for relation in found}

    @staticmethod
    def part_of(part: str, relation: Element) -> str:
        target = relation.get("Target", "")
        return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target))[1:]

    def sum(self, name: str) -> str:
        found = hashlib.sha256(self.parts[name])
        for _, relation in sorted(self.relations(name).items()):
            found.update(self.sum(self.part_of(name, relation)).encode())
        return found.hexdigest()

    def list_of(self, number: str) -> list[Any]:
        """What a list looks like, and which of the lists it is."""
        if number == "0":
            return ["no list"]
        root = etree.fromstring(self.parts["word/numbering.xml"])
        num = next(n for n in root.iter(f"{W}num") if n.get(f"{W}numId") == number)
        kind = num.find(f"{W}abstractNumId").get(f"{W}val")  # type: ignore[union-attr]
        abstract = next(
            a for a in root.iter(f"{W}abstractNum") if a.get(f"{W}abstractNumId") == kind
        )
        looks = [
            self.element(part, "") for part in abstract if not part.tag.endswith(("nsid", "tmpl"))
        ]
        begins = [self.element(p, "") for p in num if p.tag == f"{W}lvlOverride"]
        return [self.lists.setdefault(number, len(self.lists)), looks, begins]

    def note(self, reference: Element) -> list[Any]:
        kind = etree.QName(reference).localname.removesuffix("Reference")
        name = f"word/{kind}s.xml"
        root = etree.fromstring(self.parts[name])
        number = reference.get(f"{W}id")
        (note,) = [n for n in root if n.get(f"{W}id") == number]
        return [self.element(child, name) for child in note]
