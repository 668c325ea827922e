"""A document with something of everything, and changes in it as chance has them."""

import copy
import io
import random
import re
from collections.abc import Callable
from typing import Any

from docx import Document
from lxml import etree
from PIL import Image

from tests.word.as_word_settles import SPACE, Element, R, W, parts_of, zipped

BODY = "word/document.xml"
WORDS = "buurt huis koffie plein samen € 1.200 2021 tafel; ‘kookt’ leden- wijk".split()
NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
Chance = random.Random
Change = Callable[[Chance, Element, dict[str, bytes]], None]


def picture(color: str) -> io.BytesIO:
    held = io.BytesIO()
    Image.new("RGB", (40, 30), color).save(held, "PNG")
    return io.BytesIO(held.getvalue())


def element(text: str) -> Element:
    """A piece of XML with the prefixes of Word."""
    (made,) = etree.fromstring(f'<x xmlns:w="{SPACE}" xmlns:r="{R[1:-1]}">{text}</x>')
    return made


def run(text: str) -> Element:
    return element(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>')


def rich(seed: int) -> bytes:
    """Headings, lists, tables, pictures, links, fields, notes, sections, headers."""
    chance = Chance(seed)
    document: Any = Document()
    document.sections[0].header.paragraphs[0].text = "Stadscoöperatie SAMEN030"
    document.sections[0].footer.paragraphs[0].text = "Voorbeeld, verzonnen"
    for number in range(1, 4):
        heading = document.add_heading(f"Hoofdstuk {number}", 1)._p
        heading.insert(1, element(f'<w:bookmarkStart w:id="{number}" w:name="_Toc{number}"/>'))
        heading.append(element(f'<w:bookmarkEnd w:id="{number}"/>'))
        for _ in range(chance.randrange(1, 5)):
            line = document.add_paragraph(sentence(chance))
            line.add_run(sentence(chance)).bold = chance.random() < 0.5
        for style in ("List Bullet", "List Number"):
            document.add_paragraph(sentence(chance), style=style)
        for part in order(f" REF _Toc{number} \\r \\h ", str(number)):
            line._p.append(part)
        table = document.add_table(chance.randrange(2, 5), 3)
        for cell in table._cells:
            cell.text = " ".join(chance.choices(WORDS, k=chance.randrange(4)))
        document.add_paragraph("")
    document.add_picture(picture("green"))
    document.add_section()
    document.add_paragraph(sentence(chance))
    contents(document.element.body)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def contents(body: Element) -> None:
    """A list of contents: one field over three paragraphs, with links in it."""
    begin, *rest = order(" TOC ", "")
    lines = []
    for number in range(1, 4):
        text = f'<w:p><w:hyperlink w:anchor="_Toc{number}"/></w:p>'
        lines.append(element(text))
        lines[-1][0].append(run(f"Hoofdstuk {number}"))
    for position, part in enumerate((begin, *rest[:2])):
        lines[0].insert(position, part)
    lines[-1].append(rest[-1])
    for position, line in enumerate(lines):
        body.insert(position, line)


def order(instruction: str, result: str) -> list[Element]:
    made = [
        element(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>')
        for kind in ("begin", "separate", "end")
    ]
    text = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return [made[0], element(text), made[1], *([run(result)] if result else []), made[2]]


def sentence(chance: Chance) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randrange(1, 12))).capitalize() + ". "


def changed(data: bytes, seed: int, most: int = 8) -> bytes:
    """The same document with a few changes of any kind."""
    chance = Chance(seed)
    parts = parts_of(data)
    root = etree.fromstring(parts[BODY])
    for _ in range(chance.randrange(1, most + 1)):
        chance.choice(CHANGES)(chance, root, parts)
    parts[BODY] = etree.tostring(root)
    return zipped(parts)


def blocks(root: Element, *tags: str) -> list[Element]:
    """Some are in a field over paragraphs, where a half of it may not go."""
    found = root.iter(*(f"{W}{tag}" for tag in tags))
    return [b for b in found if spare(b)]


def spare(block: Element) -> bool:
    """Whether a document stays one without it."""
    signs = [sign.get(f"{W}fldCharType") for sign in block.iter(f"{W}fldChar")]
    section = next(block.iter(f"{W}sectPr"), None) is not None
    return signs.count("begin") == signs.count("end") and not section


def can_go(block: Element) -> bool:
    parent = block.getparent()
    assert parent is not None
    following = block.getnext()
    last = following is None or following.tag == f"{W}sectPr"
    before = block.getprevious()
    return not last or (
        before is not None
        and before.tag == f"{W}p"
        and before.find(f"{W}pPr/{W}sectPr") is None
        and parent.tag == f"{W}body"
    )


def a_paragraph(chance: Chance, root: Element) -> Element:
    return chance.choice(blocks(root, "p"))


def new_words(chance: Chance, root: Element, _: object) -> None:
    text = chance.choice(list(root.iter(f"{W}t")))
    words = (text.text or "").split(" ")
    words[chance.randrange(len(words))] = chance.choice(WORDS)
    text.text = " ".join(words)


def without_words(chance: Chance, root: Element, _: object) -> None:
    text = chance.choice(list(root.iter(f"{W}t")))
    text.text = re.sub(r"\w+ ?", "", text.text or "", count=chance.randrange(1, 4))


def another_paragraph(chance: Chance, root: Element, _: object) -> None:
    made = element("<w:p></w:p>")
    if chance.random() < 0.9:
        made.append(run(sentence(chance)))
    if chance.random() < 0.3:
        made.insert(0, element('<w:pPr><w:jc w:val="center"/></w:pPr>'))
    put = chance.choice((behind, before))
    put(a_paragraph(chance, root), made)


def behind(one: Element, other: Element) -> None:
    one.addnext(other)


def before(one: Element, other: Element) -> None:
    one.addprevious(other)


def paragraph_gone(chance: Chance, root: Element, _: object) -> None:
    block = a_paragraph(chance, root)
    if can_go(block):
        block.getparent().remove(block)  # type: ignore[union-attr]


def block_moved(chance: Chance, root: Element, _: object) -> None:
    block = chance.choice(blocks(root, "p", "tbl"))
    if can_go(block):
        block.getparent().remove(block)  # type: ignore[union-attr]
        a_paragraph(chance, root).addprevious(block)


def block_twice(chance: Chance, root: Element, _: object) -> None:
    block = chance.choice(blocks(root, "p", "tbl"))
    a_paragraph(chance, root).addprevious(once_more(block))


def once_more(block: Element) -> Element:
    """A copy, without its bookmarks: a name stands in a document once."""
    made = copy.deepcopy(block)
    for mark in list(made.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        mark.getparent().remove(mark)  # type: ignore[union-attr]
    return made


def other_looks(chance: Chance, root: Element, _: object) -> None:
    made = chance.choice(list(root.iter(f"{W}r")))
    looks = made.find(f"{W}rPr")
    if looks is not None:
        made.remove(looks)
    else:
        made.insert(0, element(f"<w:rPr><w:{chance.choice('bi')}/></w:rPr>"))


def other_paragraph_looks(chance: Chance, root: Element, _: object) -> None:
    paragraph = a_paragraph(chance, root)
    for old in paragraph.findall(f"{W}pPr"):
        paragraph.remove(old)
    jc = chance.choice(("left", "right", "center"))
    mark = "<w:rPr><w:b/></w:rPr>" if chance.random() < 0.3 else ""
    paragraph.insert(0, element(f'<w:pPr><w:jc w:val="{jc}"/>{mark}</w:pPr>'))


def row_gone(chance: Chance, root: Element, _: object) -> None:
    row = chance.choice(list(root.iter(f"{W}tr")))
    table = row.getparent()
    if table is not None and len(table.findall(f"{W}tr")) > 1:
        table.remove(row)


def row_twice(chance: Chance, root: Element, parts: dict[str, bytes]) -> None:
    row = chance.choice(list(root.iter(f"{W}tr")))
    row.addnext(once_more(row))
    new_words(chance, root, parts)


def other_column(chance: Chance, root: Element, _: object) -> None:
    tables = list(root.iter(f"{W}tblGrid"))
    if tables:
        chance.choice(list(chance.choice(tables))).set(f"{W}w", str(chance.randrange(900, 3000)))


def cut_in_two(chance: Chance, root: Element, _: object) -> None:
    paragraph = a_paragraph(chance, root)
    runs = paragraph.findall(f"{W}r")
    if len(runs) < 2 or next(paragraph.iter(f"{W}fldChar", f"{W}bookmarkEnd"), None) is not None:
        return
    half = element("<w:p></w:p>")
    half.extend(runs[1:])
    paragraph.addnext(half)


def other_link(chance: Chance, root: Element, parts: dict[str, bytes]) -> None:
    name = "word/_rels/document.xml.rels"
    number = f"rId{chance.randrange(500, 999)}"
    if number.encode() in parts[name]:
        return
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    site = f"https://voorbeeld.example/{chance.randrange(3)}"
    made = f'<Relationship Id="{number}" Type="{kind}" Target="{site}" TargetMode="External"/></Relationships>'
    parts[name] = parts[name].replace(b"</Relationships>", made.encode())
    link = element(f'<w:hyperlink r:id="{number}"></w:hyperlink>')
    link.append(run(sentence(chance)))
    a_paragraph(chance, root).append(link)


def other_picture(chance: Chance, root: Element, parts: dict[str, bytes]) -> None:
    name = next((name for name in parts if name.endswith(".png")), "")
    if name:
        parts[name] = picture(chance.choice(("red", "blue", "green"))).getvalue()


def other_header(chance: Chance, root: Element, parts: dict[str, bytes]) -> None:
    name = chance.choice([name for name in parts if re.search(r"header|footer", name)])
    parts[name] = parts[name].replace(b"</w:t>", f" {chance.choice(WORDS)}</w:t>".encode(), 1)


def other_page(chance: Chance, root: Element, _: object) -> None:
    page = chance.choice(list(root.iter(f"{W}pgMar")))
    page.set(f"{W}left", str(chance.randrange(1000, 2000)))


def another_heading(chance: Chance, root: Element, _: object) -> None:
    """All numbers of bookmarks behind it are one higher, as a program makes them."""
    starts = list(root.iter(f"{W}bookmarkStart"))
    at = chance.randrange(len(starts)) if starts else 0
    called = {s.get(f"{W}name", ""): f"_Toc{n + 1 + (n >= at)}" for n, s in enumerate(starts)}
    for start in starts:
        start.set(f"{W}name", called[start.get(f"{W}name", "")])
    for link in root.iter(f"{W}hyperlink"):
        if link.get(f"{W}anchor"):
            link.set(f"{W}anchor", called.get(link.get(f"{W}anchor", ""), "_Tocweg"))
    for text in root.iter(f"{W}instrText"):
        text.text = re.sub(r"_Toc\d+", lambda m: called.get(m[0], m[0]), text.text or "")
    name, number = f"_Toc{at + 1}", chance.randrange(100, 10**6)
    made = element(
        f'<w:p><w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/></w:p>'
    )
    made.insert(1, run(sentence(chance)))
    (starts[at].getparent() if starts else a_paragraph(chance, root)).addprevious(made)  # type: ignore[union-attr]


def other_list(chance: Chance, root: Element, parts: dict[str, bytes]) -> None:
    lists = re.findall(rb'<w:num w:numId="(\d+)"', parts["word/numbering.xml"])
    paragraph = a_paragraph(chance, root)
    for old in paragraph.findall(f"{W}pPr"):
        paragraph.remove(old)
    number = chance.choice(lists).decode()
    paragraph.insert(
        0,
        element(
            f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        ),
    )


def other_order(chance: Chance, root: Element, _: object) -> None:
    text = chance.choice(list(root.iter(f"{W}instrText")))
    text.text = (text.text or "") + chance.choice(("\\x ", "\\y "))


def in_a_control(chance: Chance, root: Element, _: object) -> None:
    """A paragraph or a run stands in a content control."""
    lines = [p for p in blocks(root, "p") if p.getparent().tag == f"{W}body"]  # type: ignore[union-attr]
    line = chance.choice(lines)
    runs = [r for r in line.findall(f"{W}r") if r.find(f"{W}t") is not None]
    inside = chance.choice(runs) if runs and chance.random() < 0.5 else line
    if inside is line and not can_go(line):
        return
    tag = f'<w:tag w:val="{chance.randrange(3)}"/>'
    control = element(f"<w:sdt><w:sdtPr>{tag}</w:sdtPr><w:sdtContent></w:sdtContent></w:sdt>")
    inside.addprevious(control)
    control[1].append(inside)


def out_of_its_control(chance: Chance, root: Element, _: object) -> None:
    controls = list(root.iter(f"{W}sdt"))
    if controls:
        control = chance.choice(controls)
        for inside in list(control[-1]):
            control.addprevious(inside)
        control.getparent().remove(control)  # type: ignore[union-attr]


def another_section(chance: Chance, root: Element, _: object) -> None:
    page = copy.deepcopy(next(root.iter(f"{W}sectPr")))
    for part in [part for part in page if part.tag.endswith("Reference")]:
        page.remove(part)
    made = element("<w:p><w:pPr></w:pPr></w:p>")
    made[0].append(page)
    made.append(run(sentence(chance)))
    lines = [p for p in blocks(root, "p") if p.getparent().tag == f"{W}body"]  # type: ignore[union-attr]
    chance.choice(lines).addprevious(made)


def a_section_less(chance: Chance, root: Element, _: object) -> None:
    sections = list(root.iter(f"{W}sectPr"))[1:-1]
    if sections:
        line = next(chance.choice(sections).iterancestors(f"{W}p"))
        line.getparent().remove(line)  # type: ignore[union-attr]


def a_table_in_a_cell(chance: Chance, root: Element, _: object) -> None:
    tables = list(root.iter(f"{W}tbl"))
    cells = list(root.iter(f"{W}tc"))
    if cells:
        inner = once_more(chance.choice(tables))
        chance.choice(cells).find(f"{W}p").addprevious(inner)  # type: ignore[union-attr]


CHANGES: list[Change] = [
    in_a_control, out_of_its_control, another_section, a_section_less, a_table_in_a_cell,
    new_words, new_words, new_words, without_words, another_paragraph, another_paragraph,
    paragraph_gone, paragraph_gone, block_moved, block_twice, other_looks, other_paragraph_looks,
    row_gone, row_twice, other_column, cut_in_two, other_link, other_picture, other_header,
    other_page, another_heading, other_list, other_order,
]  # fmt: skip
