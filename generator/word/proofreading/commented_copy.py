"""A copy of a template with a comment of Word at every place where something is wrong."""

import copy
from collections.abc import Mapping, Sequence

from lxml import etree

from generator.problems import DocumentPlace, Problem
from generator.word.inspecting.leftovers import OURS
from generator.word.packaging.added_parts import Additions
from generator.word.packaging.package import Package, to_bytes
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import relations_of
from generator.word.proofreading.harmless import harmless
from generator.word.text.paragraphs import Paragraph, paragraphs, pieces, root_of
from generator.word.text.walk import BOX
from generator.word.xml import W, put_first, run_text, w, xml_bytes

_KIND = "comments"
_NEW = "word/comments.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_REFUSED = frozenset(("S302", "S303"))  # what harmless() takes out
_TAKEN_OUT = "Uit deze kopie is het weggehaald; in je sjabloon staat het nog."


def marked(package: Package, problems: Sequence[Problem]) -> bytes | None:
    """The template with the problems as comments; None when it can't be read well enough."""
    try:
        package = harmless(package)
        lines = list(paragraphs(package, BODY))
        comments, name, parts = _comments(package)
    except (etree.XMLSyntaxError, KeyError, ValueError):
        return None
    if not lines:
        return None
    by_position = {line.place.position: line for line in lines}
    ids = [int(c.get(f"{W}id", "0")) for c in comments if c.get(f"{W}id", "0").isdecimal()]
    for number, problem in enumerate(problems, start=max(ids, default=-1) + 1):
        line = _line(problem, by_position)
        comments.append(_comment(number, problem, told_place=line is None))
        mark = getattr(problem.place, "mark", "")
        _anchor((line or lines[0]).element, mark if line else "", number)
    root = root_of(lines)
    return to_bytes({**parts, BODY: xml_bytes(root), name: xml_bytes(comments)})


def _line(problem: Problem, lines: dict[int, Paragraph]) -> Paragraph | None:
    """The paragraph in the body that is meant; None for a header, a note or the whole file."""
    place = problem.place
    line = lines.get(place.position) if isinstance(place, DocumentPlace) else None
    return line if line and isinstance(place, DocumentPlace) and _same(line, place) else None


def _same(line: Paragraph, place: DocumentPlace) -> bool:
    return line.place.headings == place.headings and place.spot.startswith(line.place.spot)


def _comments(package: Package) -> tuple[etree._Element, str, Mapping[str, bytes]]:
    """The comments that are there or new ones, the name of their part, and all parts with it."""
    for link in relations_of(package.parts, BODY).values():
        if link.kind == _KIND:
            return package.tree(link.part), link.part, package.parts
    additions = Additions(package.parts)
    additions.relate("comments.xml", _KIND)
    additions.add(_NEW, b"", _TYPE)
    return w("comments"), _NEW, additions.finished()


def _comment(number: int, problem: Problem, *, told_place: bool) -> etree._Element:
    finding = problem.finding
    texts = [
        f"{problem.severity.word.upper()} {problem.code}: {problem.rule.title}",
        str(problem.place) if told_place else "",
        finding.message,
        f"Doe dit: {finding.fix}" if finding.fix else "",
        _TAKEN_OUT if problem.code in _REFUSED else "",
        *(f"Zie ook: {place}" for place in finding.related),
    ]
    lines = [
        w("p", w("r", None if index else w("rPr", w("b")), run_text(text)))
        for index, text in enumerate(filter(None, texts))
    ]
    return w("comment", *lines, id=number, author=OURS, initials="s030")


def _anchor(paragraph: etree._Element, mark: str, number: int) -> None:
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
