"""Comments of Word in the margin: the part that holds them, and the words that they are about."""

import copy
from collections.abc import Mapping

from lxml import etree

from generator.word.packaging.added_parts import Additions
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import relations_of
from generator.word.text.paragraphs import pieces
from generator.word.text.walk import BOX
from generator.word.xml import W, put_first, run_text, w

KIND = "comments"
_NEW = "word/comments.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def comments_of(package: Package) -> tuple[etree._Element, str, Mapping[str, bytes]]:
    """The comments that are there or new ones, the name of their part, and all parts with it."""
    for link in relations_of(package.parts, BODY).values():
        if link.kind == KIND:
            return package.tree(link.part), link.part, package.parts
    additions = Additions(package.parts)
    additions.relate("comments.xml", KIND)
    additions.add(_NEW, b"", _TYPE)
    return w("comments"), _NEW, additions.finished()


def free_id(comments: etree._Element) -> int:
    """The first number that no comment has."""
    ids = [int(c.get(f"{W}id", "0")) for c in comments if c.get(f"{W}id", "0").isdecimal()]
    return max(ids, default=-1) + 1


def anchor(paragraph: etree._Element, mark: str, number: int) -> None:
    """The comment's range around the mark, or around the whole paragraph."""
    for box in list(paragraph.iterancestors(BOX)):  # Word allows no comments in a text box
        paragraph, mark = next(box.iterancestors(f"{W}p")), ""
    start, end = w("commentRangeStart", id=number), w("commentRangeEnd", id=number)
    covered = _covered(paragraph, mark) if mark else []
    if covered:
        covered[0].addprevious(start)
        covered[-1].addnext(end)
    else:
        put_first(paragraph, start)
        paragraph.append(end)
    end.addnext(w("r", w("commentReference", id=number)))


def _covered(paragraph: etree._Element, mark: str) -> list[etree._Element]:
    """The runs that show the mark, cut so that they show no more than that."""
    shown = list(pieces(paragraph))
    begin = "".join(text for _, text in shown).find(mark)
    end = begin + len(mark)
    found: list[etree._Element] = []
    position = 0
    for node, text in shown:
        left, right = max(begin - position, 0), min(end - position, len(text))
        run = node.getparent()
        if begin >= 0 and left < right and run is not None and run.tag == f"{W}r":
            found.append(_cut(run, node, left, right))
        position += len(text)
    return found


def _cut(run: etree._Element, node: etree._Element, left: int, right: int) -> etree._Element:
    """The part of a run from ``left`` to ``right``; a run with more than one text stays whole."""
    text = node.text or ""
    if node.tag != f"{W}t" or len([c for c in run if c.tag != f"{W}rPr"]) != 1:
        return run
    for piece, add in ((text[:left], run.addprevious), (text[right:], run.addnext)):
        if piece:
            beside = copy.deepcopy(run)
            beside.replace(beside[-1], run_text(piece))
            add(beside)
    run.replace(node, run_text(text[left:right]))
    return run
