"""What is noted in a template before it is filled, to be seen again in what came out.

Where the rounds of a loop begin and end (for lists that count), and which tables have no rows
of their own (for tables that stay empty). ``restart_lists.py`` and ``clean_up.py`` erase them.
"""

from collections.abc import Sequence

from lxml import etree

from generator.word.filling.block_loops import Loop
from generator.word.text.read_tags import tags
from generator.word.text.typed_tags import Tag
from generator.word.xml import W

BEGIN, END = "round", "end-round"
LIST, ROW, BLOCK = "list", "row", "block"
EMPTY_WITH = "rows-when-empty"
COLUMNS = "repeats-columns"
_MARKS = (f"{W}p", f"{W}tr")


def mark(root: etree._Element, loops: Sequence[Loop], counting: frozenset[str]) -> None:
    """Note rounds and tables; ``counting`` are the styles of lists with numbers."""
    for begin, inside, end in [(begin, _between(begin, end), end) for begin, end in loops]:
        if any(counts(p, counting) for block in inside for p in block.iter(f"{W}p")):
            begin.addnext(etree.PI(BEGIN, _kind(begin, inside, counting)))
            end.addprevious(etree.PI(END))
    for table in root.iter(f"{W}tbl"):
        headers = _headers_of_loop(table)
        if headers is not None:
            table.set(EMPTY_WITH, str(headers))
        if any(
            "".join(map(str, cell.itertext())).startswith("{%tc ") for cell in table.iter(f"{W}tc")
        ):
            table.set(COLUMNS, "1")


def counts(paragraph: etree._Element, counting: frozenset[str]) -> bool:
    """Whether a paragraph is an entry of a list, by itself or by its style."""
    number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
    if number is not None:
        return number.get(f"{W}val") != "0"
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style is not None and style.get(f"{W}val") in counting


def marked_tag(block: etree._Element) -> Tag | None:
    """The tag of which this paragraph or row is nothing but the carrier."""
    if block.tag not in _MARKS:
        return None
    texts = [node.text or "" for node in block.iter(f"{W}t")]
    scope = block.tag.removeprefix(W)
    if len(texts) != 1 or not texts[0].startswith(f"{{%{scope} "):
        return None
    return next(tags(texts[0]), None)


def _between(begin: etree._Element, end: etree._Element) -> list[etree._Element]:
    """What is repeated."""
    after = list(begin.itersiblings())
    return after[: after.index(end)]


def _kind(begin: etree._Element, inside: list[etree._Element], counting: frozenset[str]) -> str:
    if begin.tag == f"{W}tr":
        return ROW
    own = [block for block in inside if marked_tag(block) is None]
    return LIST if all(b.tag == f"{W}p" and counts(b, counting) for b in own) else BLOCK


def _headers_of_loop(table: etree._Element) -> int | None:
    """How many rows are left when its loops are empty; None when it has rows of its own."""
    headers, depth, looped = 0, 0, False
    for row in table.findall(f"{W}tr"):
        tag = marked_tag(row)
        if tag is not None:
            looped = looped or tag.word == "for"
            depth += (tag.word == "for") - (tag.word == "endfor")
        elif looped and depth == 0:
            return None
        elif not looped:
            headers += 1
    titles = table.findall(f"{W}tr/{W}trPr/{W}tblHeader")
    return headers if looped and headers <= max(1, len(titles)) else None
