"""What filling leaves behind is put right: tables and boxes that came out empty, doubled ids."""

from lxml import etree

from generator.word.filling.loop_marks import EMPTY_WITH
from generator.word.filling.table_grid import fit_grids
from generator.word.inspecting.tables_of_text import caption_styles
from generator.word.packaging.package import Package
from generator.word.text.paragraphs import style_of
from generator.word.xml import WP, W, looks_of, put, w

NOTHING = "Er zijn geen gegevens om hier te tonen."
_BOXES = tuple(
    f"{W}{n}" for n in ("body", "tc", "hdr", "ftr", "footnote", "endnote", "txbxContent")
)
_PICTURE = f"{WP}docPr"


def finish(package: Package, trees: list[etree._Element]) -> None:
    """Mend the filled parts of one document, so that Word opens it without a word."""
    captions = caption_styles(package)
    for root in trees:
        _empty_tables(root, captions)
        _empty_boxes(root)
        _keep_rows(root)
        fit_grids(root)
        _bookmarks(root)
    _pictures(trees)
    _controls(trees)


def _empty_tables(root: etree._Element, captions: frozenset[str]) -> None:
    for row in [r for r in root.iter(f"{W}tr") if next(r.iter(f"{W}tc"), None) is None]:
        _remove(row)
    for table in list(root.iter(f"{W}tbl")):
        rows = len(table.findall(f"{W}tr")) + len(table.findall(f"{W}sdt"))
        left = table.attrib.pop(EMPTY_WITH, "")
        if left and rows <= int(left):
            _say_nothing(table, captions)
        elif not rows:
            _remove(table)


def _say_nothing(table: etree._Element, captions: frozenset[str]) -> None:
    """A sentence in the style of plain text, in place of the table and its caption."""
    for beside in (table.getprevious(), table.getnext()):
        if beside is not None and beside.tag == f"{W}p" and style_of(beside) in captions:
            _remove(beside)
            break
    table.addprevious(w("p", w("r", w("t", NOTHING))))
    _remove(table)


def _empty_boxes(root: etree._Element) -> None:
    """A cell, a header, a text box: each ends in a paragraph, else Word calls the file damaged."""
    for box in root.iter(*_BOXES):
        blocks = [b for b in box if b.tag in {f"{W}p", f"{W}tbl", f"{W}sdt"}]
        if blocks and (blocks[-1].tag != f"{W}tbl" or box.tag != f"{W}tc"):
            continue
        section = box.find(f"{W}sectPr")
        if section is None:
            box.append(w("p"))
        else:
            section.addprevious(w("p"))


def _keep_rows(root: etree._Element) -> None:
    """No row of a table alone at the edge of a page: header with two rows, the last two together.

    Word keeps a row with the next one when its paragraphs are to be kept with what follows.
    """
    for table in root.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        if len(rows) > 2 and rows[0].find(f"{W}trPr/{W}tblHeader") is not None:
            for row in (*rows[: 2 if len(rows) > 3 else 1], rows[-2]):
                for paragraph in row.iter(f"{W}p"):
                    _keep(paragraph)


def _keep(paragraph: etree._Element) -> None:
    looks = looks_of(paragraph)
    if looks.find(f"{W}keepNext") is None:
        put(looks, w("keepNext"))


def _bookmarks(root: etree._Element) -> None:
    """A loop repeats bookmarks: the first stays, the others would have the same name."""
    names: set[str] = set()
    used: dict[str, etree._Element | None] = {}
    for node in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        number = node.get(f"{W}id", "")
        if node.tag == f"{W}bookmarkStart":
            name = node.get(f"{W}name", "")
            doubled = name in names or number in used
            names.add(name)
            if doubled:
                _remove(node)
            else:
                used[number] = node
        elif used.get(number) is None:
            _remove(node)
        else:
            used[number] = None
    for start in filter(lambda s: s is not None, used.values()):
        _remove(start)


def _pictures(trees: list[etree._Element]) -> None:
    """Every picture and text box has a number of its own, over all parts."""
    found = [node for root in trees for node in root.iter(_PICTURE)]
    numbers = [node.get("id", "") for node in found]
    if len(set(numbers)) < len(numbers):
        for number, node in enumerate(found, start=1):
            node.set("id", str(number))


def _controls(trees: list[etree._Element]) -> None:
    """A content control that was copied loses its number: Word gives it a new one."""
    seen = set()
    for node in [n for root in trees for n in root.iter(f"{W}id")]:
        parent = node.getparent()
        if parent is not None and parent.tag == f"{W}sdtPr":
            if node.get(f"{W}val") in seen:
                parent.remove(node)
            seen.add(node.get(f"{W}val"))


def _remove(node: etree._Element | None) -> None:
    parent = None if node is None else node.getparent()
    if node is not None and parent is not None:
        parent.remove(node)
