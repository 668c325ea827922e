"""Lists with numbers begin again at 1 in every round of the loop that they stand in."""

from collections.abc import Iterator, Mapping

from lxml import etree

from generator.word.filling.loop_marks import BEGIN, BLOCK, END, LIST, counts
from generator.word.numbering.list_numbers import copy_list, style_numbers
from generator.word.packaging.package import Package
from generator.word.text.paragraphs import style_of
from generator.word.xml import W, looks_of, put, w, xml_bytes

_NUMBERING = "word/numbering.xml"


def restart_numbers(
    package: Package, trees: list[etree._Element], styles: frozenset[str]
) -> dict[str, bytes]:
    """Give each round lists of its own; gives the numbering part when that had to grow."""
    entries = [entry for tree in trees for entry in _entries(tree, styles)]
    if _NUMBERING not in package.parts or not entries:
        return {}
    numbering = package.tree(_NUMBERING)
    by_style = style_numbers(package)
    lists = _Lists(numbering)
    for paragraph, round_ in entries:
        old = _number_of(paragraph, by_style)
        new = lists.number(old, round_)
        if new != old:
            _set_number(paragraph, new)
    return {_NUMBERING: xml_bytes(numbering)} if lists.grown else {}


def _entries(root: etree._Element, styles: frozenset[str]) -> Iterator[tuple[etree._Element, int]]:
    """Every list entry with the round that it belongs to (0: none); the marks are taken out."""
    open_: list[tuple[str, int]] = []
    serial = 0
    marks = []
    for node in root.iter(f"{W}p", etree.ProcessingInstruction):
        if not isinstance(node, etree._ProcessingInstruction):
            if counts(node, styles):
                yield node, _round(open_)
            continue
        marks.append(node)
        if node.target == BEGIN:
            serial += 1
            open_.append((node.text or BLOCK, serial))
        elif node.target == END and open_:
            open_.pop()
    for node in marks:
        node.getparent().remove(node)  # type: ignore[union-attr]


def _round(open_: list[tuple[str, int]]) -> int:
    """A loop that makes the entries of one list, or the rows of one table, does not begin anew."""
    enclosing = open_[:-1] if open_ and open_[-1][0] != BLOCK else list(open_)
    while enclosing and enclosing[-1][0] == LIST:
        enclosing.pop()
    return enclosing[-1][1] if enclosing else 0


def _number_of(paragraph: etree._Element, by_style: Mapping[str, str]) -> str:
    number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
    if number is not None:
        return number.get(f"{W}val", "0")
    return by_style.get(style_of(paragraph), "0")


def _set_number(paragraph: etree._Element, number: str) -> None:
    looks = looks_of(paragraph)
    own = looks.find(f"{W}numPr")
    if own is None:
        own = w("numPr")
        put(looks, own)
    found = own.find(f"{W}numId")
    if found is None:
        own.append(w("numId", val=number))
    else:
        found.set(f"{W}val", number)


class _Lists:
    """The lists of the numbering part: the first round keeps the list, the others get a new one."""

    def __init__(self, numbering: etree._Element) -> None:
        self._root = numbering
        self._numbers = {n.get(f"{W}numId", "") for n in numbering.findall(f"{W}num")}
        self._first: dict[str, int] = {}
        self._made: dict[tuple[str, int], str] = {}
        self.grown = False

    def number(self, old: str, round_: int) -> str:
        """The number of the list for this round."""
        if old not in self._numbers or self._first.setdefault(old, round_) == round_:
            return old
        key = (old, round_)
        if key not in self._made:
            self._made[key] = self._add(old)
        return self._made[key]

    def _add(self, old: str) -> str:
        number = copy_list(self._root, old)
        self._numbers.add(number)
        self.grown = True
        return number
