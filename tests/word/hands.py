"""What somebody does by hand in Word, done to the XML of a document as Word would leave it."""

import copy
import io
import zipfile
from collections.abc import Callable

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Hand = Callable[[etree._Element], None]


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def worked_in(data: bytes, *hands: Hand, part: str = "word/document.xml") -> bytes:
    """The document after these edits, saved as Word saves: with its own marks everywhere."""
    parts = parts_of(data)
    root = etree.fromstring(parts[part])
    for hand in hands:
        hand(root)
    as_word_saves(root)
    parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zipped(parts)


def as_word_saves(root: etree._Element) -> None:
    """Runs cut in two, marks of the spelling checker, numbers of the editing session."""
    for number, run in enumerate(list(root.iter(f"{W}r"))):
        run.set(f"{W}rsidR", f"{number:08X}")
        texts = run.findall(f"{W}t")
        if number % 3 == 0 and len(texts) == 1 and len(texts[0].text or "") > 3:
            beside, text = copy.deepcopy(run), texts[0].text or ""
            texts[0].text, texts[0].attrib["{http://www.w3.org/XML/1998/namespace}space"] = text[:2], "preserve"  # fmt: skip
            beside.find(f"{W}t").text = text[2:]  # type: ignore[union-attr]
            beside.find(f"{W}t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")  # type: ignore[union-attr]
            run.addnext(beside)
            run.addnext(etree.Element(f"{W}proofErr", {f"{W}type": "spellStart"}))


def text(element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(f"{W}t"))


def lines(data: bytes, part: str = "word/document.xml") -> list[str]:
    return [text(p) for p in etree.fromstring(parts_of(data)[part]).iter(f"{W}p")]


def remarks(data: bytes) -> list[str]:
    """The texts of the comments in the margin."""
    found = parts_of(data).get("word/comments.xml")
    if found is None:
        return []
    return ["\n".join(text(p) for p in c.iter(f"{W}p")) for c in etree.fromstring(found)]


def paragraph(root: etree._Element, words: str) -> etree._Element:
    """The paragraph with these words; the last one, since the contents list comes first."""
    return [p for p in root.iter(f"{W}p") if words in text(p)][-1]


def run(words: str, *looks: str) -> etree._Element:
    made = etree.Element(f"{W}r")
    if looks:
        properties = etree.SubElement(made, f"{W}rPr")
        for look in looks:
            etree.SubElement(properties, f"{W}{look}")
    node = etree.SubElement(made, f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})  # fmt: skip
    node.text = words
    return made


def typed(words: str, sentence: str) -> Hand:
    """A sentence at the end of the paragraph with these words."""
    return lambda root: paragraph(root, words).append(run(sentence))


def written(words: str, instead: str) -> Hand:
    """Other words in place of these."""

    def hand(root: etree._Element) -> None:
        for node in paragraph(root, words).iter(f"{W}t"):
            if words in (node.text or ""):
                node.text = (node.text or "").replace(words, instead)
                return
        raise AssertionError(words)

    return hand


def deleted(words: str) -> Hand:
    """The whole paragraph with these words."""

    def hand(root: etree._Element) -> None:
        found = paragraph(root, words)
        found.getparent().remove(found)  # type: ignore[union-attr]

    return hand


def added(words: str, sentence: str, *, before: bool = False) -> Hand:
    """A paragraph behind the one with these words."""

    def hand(root: etree._Element) -> None:
        found = paragraph(root, words)
        made = etree.Element(f"{W}p")
        looks = found.find(f"{W}pPr")
        if looks is not None:
            made.append(copy.deepcopy(looks))
        made.append(run(sentence))
        (found.addprevious if before else found.addnext)(made)

    return hand


def bold(words: str) -> Hand:
    """These words in bold."""

    def hand(root: etree._Element) -> None:
        for node in paragraph(root, words).iter(f"{W}t"):
            before, found, after = (node.text or "").partition(words)
            if found:
                here = node.getparent()
                looks = here.find(f"{W}rPr")
                strong = copy.deepcopy(here)
                strong.find(f"{W}t").text = found
                properties = strong.find(f"{W}rPr")
                if looks is None:
                    properties = etree.Element(f"{W}rPr")
                    strong.insert(0, properties)
                style = properties.find(f"{W}rStyle")
                properties.insert(0 if style is None else 1, etree.Element(f"{W}b"))
                tail = copy.deepcopy(here)
                tail.find(f"{W}t").text = after
                node.text = before
                for one in (here, strong, tail):
                    one.find(f"{W}t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                here.addnext(tail)
                here.addnext(strong)
                return
        raise AssertionError(words)

    return hand


def element(name: str, values: dict[str, str]) -> etree._Element:
    return etree.Element(f"{W}{name}", {f"{W}{key}": value for key, value in values.items()})


def dressed(words: str, name: str, values: dict[str, str]) -> Hand:
    """These words in another look than bold."""

    def hand(root: etree._Element) -> None:
        bold(words)(root)
        (run_,) = [r for r in paragraph(root, words).iter(f"{W}r") if text(r) == words]
        looks = run_.find(f"{W}rPr")
        assert looks is not None
        looks.replace(looks.find(f"{W}b"), element(name, values))  # type: ignore[arg-type]

    return hand


def undressed(name: str) -> Hand:
    def hand(root: etree._Element) -> None:
        for looks in root.iter(f"{W}rPr"):
            for node in looks.findall(f"{W}{name}"):
                looks.remove(node)

    return hand


def looking(data: bytes | None, name: str) -> list[str]:
    """The words that have this look."""
    root = etree.fromstring(parts_of(data or b"")["word/document.xml"])
    found = [r for r in root.iter(f"{W}r") if r.find(f"{W}rPr/{W}{name}") is not None]
    return ["".join(map(text, found))]


_HOMES = {"pPr": "p", "tcPr": "tc"}


def set_so(words: str, kind: str, name: str, values: dict[str, str]) -> Hand:
    """A property of the paragraph or cell with these words."""

    def hand(root: etree._Element) -> None:
        line = paragraph(root, words)
        home = line if kind == "pPr" else next(line.iterancestors(f"{W}tc"))
        looks = home.find(f"{W}{kind}")
        if looks is None:
            looks = etree.Element(f"{W}{kind}")
            home.insert(0, looks)
        looks.append(element(name, values))

    return hand


def set_lines(data: bytes | None, kind: str, name: str) -> list[str]:
    root = etree.fromstring(parts_of(data or b"")["word/document.xml"])
    homes = root.iter(f"{W}{_HOMES[kind]}")
    return [text(home) for home in homes if home.find(f"{W}{kind}/{W}{name}") is not None]


def style(name: str, look: str, value: str) -> Hand:
    """Another look for a style, in the part of the styles."""

    def hand(root: etree._Element) -> None:
        (found,) = [s for s in root.iter(f"{W}style") if s.get(f"{W}styleId") == name]
        looks = found.find(f"{W}rPr")
        assert looks is not None
        for node in looks.findall(f"{W}{look}"):
            looks.remove(node)
        looks.append(element(look, {"val": value}))

    return hand


def page(name: str, side: str, value: str) -> Hand:
    def hand(root: etree._Element) -> None:
        for node in root.iter(f"{W}{name}"):
            node.set(f"{W}{side}", value)

    return hand


def moved(words: str, behind: str) -> Hand:
    return lambda root: paragraph(root, behind).addnext(paragraph(root, words))


def page_break(words: str) -> Hand:
    def hand(root: etree._Element) -> None:
        made = etree.Element(f"{W}p")
        etree.SubElement(made, f"{W}r").append(element("br", {"type": "page"}))
        paragraph(root, words).addprevious(made)

    return hand


def everywhere(words: str, instead: str) -> Hand:
    """Find and replace, in the whole document."""

    def hand(root: etree._Element) -> None:
        for node in root.iter(f"{W}t"):
            node.text = (node.text or "").replace(words, instead)

    return hand


_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def linked(data: bytes, words: str, target: str) -> bytes:
    """These words as a link to a website."""
    parts = parts_of(data)
    root = etree.fromstring(parts["word/document.xml"])
    bold(words)(root)
    (run_,) = [r for r in paragraph(root, words).iter(f"{W}r") if text(r) == words]
    undressed("b")(run_)
    link = etree.Element(f"{W}hyperlink", {f"{{{_RELATED}}}id": "rIdHand"})
    run_.addprevious(link)
    link.append(run_)
    as_word_saves(root)
    parts["word/document.xml"] = etree.tostring(root)
    name = "word/_rels/document.xml.rels"
    made = f'<Relationship Id="rIdHand" Type="{_RELATED}/hyperlink" Target="{target}" TargetMode="External"/></Relationships>'  # fmt: skip
    parts[name] = parts[name].replace(b"</Relationships>", made.encode())
    return zipped(parts)


def links(data: bytes) -> list[tuple[str, str]]:
    """The words of each link, and where it leads."""
    parts = parts_of(data)
    related = etree.fromstring(parts["word/_rels/document.xml.rels"])
    targets = {node.get("Id"): node.get("Target") or "" for node in related}
    root = etree.fromstring(parts["word/document.xml"])
    return [(text(n), targets[n.get(f"{{{_RELATED}}}id")]) for n in root.iter(f"{W}hyperlink")]


def row_of(root: etree._Element, words: str) -> etree._Element:
    return next(row for row in root.iter(f"{W}tr") if words in text(row))


def row_added(words: str, *cells: str) -> Hand:
    """A row behind the one with these words; its cells say this, the rest nothing."""

    def hand(root: etree._Element) -> None:
        found = row_of(root, words)
        made = copy.deepcopy(found)
        for number, cell in enumerate(made.iter(f"{W}tc")):
            line, *others = cell.findall(f"{W}p")
            for other in others:
                cell.remove(other)
            for node in [n for n in line if n.tag != f"{W}pPr"]:
                line.remove(node)
            if number < len(cells):
                line.append(run(cells[number]))
        found.addnext(made)

    return hand


def row_deleted(words: str) -> Hand:
    def hand(root: etree._Element) -> None:
        found = row_of(root, words)
        found.getparent().remove(found)  # type: ignore[union-attr]

    return hand


def tracked(words: str, sentence: str, *, author: str = "Coördinator") -> Hand:
    """A sentence typed with change tracking on."""

    def hand(root: etree._Element) -> None:
        said = {f"{W}id": "901", f"{W}author": author, f"{W}date": "2018-04-01T10:00:00Z"}
        made = etree.SubElement(paragraph(root, words), f"{W}ins", said)
        made.append(run(sentence))

    return hand


def tracked_away(words: str, *, author: str = "Coördinator") -> Hand:
    """The last run of the paragraph struck, with change tracking on."""

    def hand(root: etree._Element) -> None:
        said = {f"{W}id": "902", f"{W}author": author, f"{W}date": "2018-04-01T10:00:00Z"}
        last = [r for r in paragraph(root, words).iter(f"{W}r") if r.find(f"{W}t") is not None][-1]
        made = etree.Element(f"{W}del", said)
        last.addprevious(made)
        made.append(last)
        for node in last.iter(f"{W}t"):
            node.tag = f"{W}delText"

    return hand


def commented(data: bytes, words: str, remark: str) -> bytes:
    """The document with a comment at the paragraph with these words."""
    parts = parts_of(data)
    root = etree.fromstring(parts["word/document.xml"])
    line = paragraph(root, words)
    at = 0 if line.find(f"{W}pPr") is None else 1
    line.insert(at, etree.Element(f"{W}commentRangeStart", {f"{W}id": "55"}))
    line.append(etree.Element(f"{W}commentRangeEnd", {f"{W}id": "55"}))
    etree.SubElement(etree.SubElement(line, f"{W}r"), f"{W}commentReference", {f"{W}id": "55"})
    comments = etree.fromstring(parts.get("word/comments.xml") or etree.tostring(etree.Element(f"{W}comments")))  # fmt: skip
    made = etree.SubElement(comments, f"{W}comment", {f"{W}id": "55", f"{W}author": "Bestuurslid", f"{W}initials": "B"})  # fmt: skip
    etree.SubElement(made, f"{W}p").append(run(remark))
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    if "word/comments.xml" not in parts:
        types = f'<Override PartName="/word/comments.xml" ContentType="{kind}"/></Types>'
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", types.encode())  # fmt: skip
        related = '<Relationship Id="rIdHand" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'  # fmt: skip
        name = "word/_rels/document.xml.rels"
        parts[name] = parts[name].replace(b"</Relationships>", related.encode())
    parts["word/comments.xml"] = etree.tostring(comments)
    parts["word/document.xml"] = etree.tostring(root)
    return zipped(parts)
