"""Of every word, sign and picture in an own text it is known what became of it: printed or told.

The words are counted here by themselves, from the XML, with none of the reading code.
"""

import io
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image as Picture

from generator.cli import cli
from generator.own_words import Fate
from generator.pictures import Image
from generator.word.own_words.read_text import TextRead, read_words
from generator.word.packaging.package import Package, from_bytes, open_package
from tests.word.test_as_word_shows import (
    BOX,
    SHOWN,
    SPACES,
    WHITE,
    control,
    paragraph,
    run,
)

TEMPLATES = sorted((Path(__file__).parents[2] / "templates").glob("*.docx"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
BOXED = f"{W}txbxContent"
PICTURE = "\u25a0"
HIDDEN = "<w:vanish/>"


def in_blocks(text: TextRead) -> int:
    """The words and pictures that come into the plan."""
    if text.words is None:
        return 0
    images = sum(isinstance(block, Image) for block in text.words.blocks)
    alts = [b.alt for b in text.words.blocks if isinstance(b, Image)]
    words = [word for each in text.words.texts() for word in each.split()]
    return len(words) + images - sum(len(alt.split()) for alt in alts)


def in_xml(package: Package) -> int:
    """The words and pictures in the file that are not hidden by hand; a note behind its words."""
    return sum(_count(etree.fromstring(package.parts[part])) for part in package.text_parts())


def _count(root: etree._Element) -> int:
    boxes = [
        box for box in root.iter(BOXED) if next(box.iterancestors("{*}Fallback"), None) is None
    ]
    text = " ".join(["".join(_flow(each)) for each in (root, *boxes)])
    return len(text.replace(PICTURE, "").split()) + text.count(PICTURE)


def _flow(node: etree._Element) -> Iterator[str]:
    tag = str(node.tag)
    choice = node.getprevious()
    unused = tag.endswith("}Fallback") and choice is not None and len(choice) > 0
    if unused or node.find(f"{W}rPr/{W}vanish") is not None:
        return
    if tag in {f"{W}t", f"{M}t"}:
        yield node.text or ""
    elif tag == f"{W}drawing" and next(node.iter("{*}blip"), None) is not None:
        yield PICTURE
    elif tag in {f"{W}sym", f"{W}checkBox"} or tag.endswith("}symEx"):
        yield "\u25a1"
    elif tag in {f"{W}tab", f"{W}br", f"{W}p"}:
        yield "" if _after_a_drop_cap(node) else " "
    for child in node:
        if child.tag != BOXED:
            yield from _flow(child)
    if tag == f"{W}p" and node.find(f"{W}pPr/{W}framePr") is None:
        yield " "


def _after_a_drop_cap(node: etree._Element) -> bool:
    before = node.getprevious()
    return before is not None and before.find(f"{W}pPr/{W}framePr") is not None


def package(*blocks: str) -> Package:
    document: Any = Document()
    body = document.element.body
    for made in parse_xml(f"<w:body {SPACES}>{''.join(blocks)}</w:body>"):
        body.insert(len(body) - 1, made)
    buffer = io.BytesIO()
    Picture.new("RGB", (40, 20), (30, 120, 90)).save(buffer, "PNG")
    document.add_picture(buffer)
    document.sections[0].header.paragraphs[0].text = "Boven de bladzijde"
    file = io.BytesIO()
    document.save(file)
    return from_bytes(file.getvalue(), "teksten/Oost.docx")


def closes(read: TextRead, counted: int) -> None:
    account = read.account
    assert account.seen == counted
    assert account.printed == in_blocks(read)
    assert account.seen == account.printed + sum(row.times for row in account.left)
    assert bool(account.left) <= bool(read.problems)


KINDS: dict[str, tuple[str, Fate]] = {
    "plain": ("", Fate.PRINTED),
    "bold": ("<w:b/>", Fate.PRINTED),
    "hidden": (HIDDEN, Fate.HIDDEN),
    "struck": ("<w:strike/>", Fate.STRUCK),
    "white": (WHITE, Fate.VEILED),
}
words = st.lists(st.text("abcdefghij", min_size=3, max_size=6), min_size=1, max_size=3)
runs = st.lists(st.tuples(st.sampled_from(sorted(KINDS)), words, st.booleans()), max_size=5)


@settings(max_examples=60, deadline=None)
@given(st.lists(runs, max_size=5))
def test_every_word_is_printed_or_told_whatever_it_looks_like(
    text: list[list[tuple[str, list[str], bool]]],
) -> None:
    blocks, expected = [], dict.fromkeys(Fate, 0)
    for line in text:
        made = []
        for kind, said, unfilled in line:
            looks, fate = KINDS[kind]
            one = run(f" {' '.join(said)} ", looks)
            made.append(control("<w:showingPlcHdr/>", one) if unfilled else one)
            shown = Fate.UNFILLED if unfilled and fate is not Fate.HIDDEN else fate
            expected[shown] += len(said)
        blocks.append(paragraph(*made))
    file = package(*blocks)
    read = read_words(file)
    closes(read, in_xml(file))
    assert read.account.printed == expected[Fate.PRINTED] + 1  # and the picture
    for fate in (Fate.STRUCK, Fate.VEILED, Fate.UNFILLED):
        assert sum(row.times for row in read.account.left if row.why is fate) == expected[fate]


RICH = (
    paragraph(run("D"), looks='<w:framePr w:dropCap="drop"/>'),
    paragraph(run("e wijk Oost "), run(" weg ", "<w:strike/>"), run(" stil ", HIDDEN)),
    *(paragraph(run("teken "), shown, run(" erna")) for name, shown in SHOWN.items() if name != "Oost aan zee"),
    f"<w:tbl><w:tr><w:tc>{paragraph(run(' in de cel '))}</w:tc><w:tc>{paragraph(run(' daarnaast '))}</w:tc></w:tr></w:tbl>",
    paragraph(run(" bij een vak "), BOX.format(paragraph(run(" in het vak ")), paragraph(run(" in het vak ")))),
    paragraph("<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"),
    control("", paragraph(run(" in een veld "))),
)  # fmt: skip


def _apart(node: etree._Element) -> bool:
    """Has it no letters that belong to a word with those beside it?"""
    text = "".join(map(str, node.itertext()))
    whole = node.tag in {f"{W}p", f"{W}tc", f"{W}tbl"}
    return whole or (text.strip() != "" and text[0] == text[-1] == " ")


def test_a_text_with_all_of_it_closes() -> None:
    file = package(*RICH)
    closes(read_words(file), in_xml(file))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32))
def test_a_text_damaged_at_random_still_closes(seed: int) -> None:
    """Elements are wiped out, doubled, moved, put in something unknown or renamed to it."""
    dice = random.Random(seed)
    torn = ("framePr", "noBreakHyphen", "fldChar")  # words and fields of more than one piece
    file = package(*(block for block in RICH if not any(word in block for word in torn)))
    root = etree.fromstring(file.parts["word/document.xml"])
    for _ in range(dice.randint(1, 6)):
        kinds = root.iter("{*}p", "{*}r", "{*}tc", "{*}tbl", "{*}sdt")
        nodes = [n for n in kinds if next(n.iterancestors("{*}ruby"), None) is None]
        node = dice.choice(nodes)
        parent, kind = node.getparent(), dice.randrange(4)
        assert parent is not None
        if kind == 0:
            parent.remove(node)
        elif kind == 1:
            node.addnext(etree.fromstring(etree.tostring(node)))
        elif kind == 2 and _apart(node):
            node.addprevious(around := etree.Element(f"{W}nieuw"))
            around.append(node)
        else:
            alike = [other for other in nodes if other.tag == node.tag]
            dice.choice(alike).addnext(etree.fromstring(etree.tostring(node)))
    damaged = Package(file.name, {**file.parts, "word/document.xml": etree.tostring(root)})
    read = read_words(damaged)
    closes(read, in_xml(damaged))
    told = " ".join(p.finding.message for p in read.problems)
    lost = sum(row.times for row in read.account.left if row.why is Fate.UNKNOWN)
    assert not lost or "Dit komt niet mee: " in told


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_whole_document_closes_when_it_is_read_as_a_text(path: Path) -> None:
    read = read_words(open_package(path, path.name))
    assert read.account.printed == in_blocks(read)
    assert read.account.seen > 100


def test_the_sums_of_a_text_are_told_where_something_is_left_out(shipped: Path) -> None:
    import json

    from click.testing import CliRunner

    from generator.word.packaging.package import to_bytes

    (shipped / "inputs/teksten").mkdir()
    file = package(*RICH)
    (shipped / "inputs/teksten/Oost.docx").write_bytes(to_bytes(file.parts))
    result = CliRunner().invoke(cli, ["check", "--project", str(shipped), "--json"])
    (told,) = (p for p in json.loads(result.stdout)["problems"] if p["code"] == "T215")
    account = read_words(file).account
    assert f"{account.seen} woorden" in told["message"]
    assert f"komen er {account.printed} in het plan, en {account.told} niet" in told["message"]
