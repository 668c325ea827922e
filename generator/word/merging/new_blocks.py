"""A paragraph or a row that she added, made anew in the house style of the new document."""

import copy
from collections.abc import Mapping, Sequence

from lxml import etree

from generator.word.merging.atoms import Reading
from generator.word.merging.blocks import Block
from generator.word.merging.certain import NotCertain
from generator.word.merging.given_looks import dress, values_in
from generator.word.merging.rewriting import written
from generator.word.xml import W, looks_of, put, w

_NOT_COPIED = ("sectPr", "rPr", "pPrChange")


def new_paragraph(mine: Block, near: Block | None, reading: Reading) -> etree._Element:
    """Hers as a paragraph of the new document; in the list of its neighbour when hers is."""
    around = near.element.find(f"{W}pPr") if near and near.kind == "p" else None
    made = w("p")
    if near is not None and near.style == mine.style and around is not None:
        properties = copy.deepcopy(around)
        for name in (*_NOT_COPIED, *values_in(properties)):
            for node in properties.findall(f"{W}{name}"):
                properties.remove(node)
        made.append(properties)
    elif style := reading.ids.get(mine.style, ""):
        made.append(w("pPr", w("pStyle", val=style)))
    listed = made.find(f"{W}pPr/{W}numPr")
    if "numPr" not in dict(mine.looks) and not reading.coarse and listed is not None:
        listed.getparent().remove(listed)  # type: ignore[union-attr]
    elif "numPr" in dict(mine.looks) and listed is None:
        raise NotCertain("je hebt een opsomming gemaakt")
    for name, value in mine.looks:
        if name != "numPr":
            dress(made, "pPr", name, value)
    made.extend(written(mine.atoms, None, reading))
    return made


def restyled(element: etree._Element, name: str, ids: Mapping[str, str]) -> bool:
    """Give a paragraph the style of that name; whether there is one."""
    if name not in ids:
        return False
    looks = looks_of(element)
    for node in looks.findall(f"{W}pStyle"):
        looks.remove(node)
    put(looks, w("pStyle", val=ids[name]))
    return True


def new_row(
    mine: Block, near: Block | None, others: Sequence[Block], reading: Reading
) -> tuple[etree._Element, dict[etree._Element, etree._Element]]:
    """Hers as a row that looks as its neighbours; and which paragraph of hers is which."""
    like = _like(mine, near, others)
    if like is None or next(like.element.iter(f"{W}vMerge"), None) is not None:
        raise NotCertain("je hebt een rij gemaakt in een tabel met samengevoegde cellen")
    made = copy.deepcopy(like.element)
    for node in list(made.iter(f"{W}tblHeader", f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        node.getparent().remove(node)  # type: ignore[union-attr]
    lines: dict[etree._Element, etree._Element] = {}
    for cell, hers in zip(made.iter(f"{W}tc"), mine.cells, strict=True):
        first = next(cell.iter(f"{W}p"))
        run = first.find(f"{W}r/{W}rPr")
        for node in [n for n in cell if n.tag != f"{W}tcPr"]:
            cell.remove(node)
        for block in hers.blocks:
            if block.kind != "p":
                raise NotCertain("je hebt een tabel in een rij gezet")
            looks = copy.deepcopy(first.find(f"{W}pPr"))
            line = w("p", looks, *written(block.atoms, run, reading))
            lines[block.element] = line
            cell.append(line)
    return made, lines


def _like(mine: Block, near: Block | None, others: Sequence[Block]) -> Block | None:
    """A row with as many cells: the neighbour, or rather one that is no header."""
    fitting = [row for row in others if len(row.cells) == len(mine.cells)]
    plain = [row for row in fitting if next(row.element.iter(f"{W}tblHeader"), None) is None]
    if near in plain:
        return near
    return plain[0] if plain else fitting[0] if fitting else None
