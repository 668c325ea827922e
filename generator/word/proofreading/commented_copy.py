"""A copy of a template with a comment of Word at every place where something is wrong."""

from collections.abc import Sequence

from lxml import etree

from generator.problems import DocumentPlace, Problem
from generator.word.inspecting.leftovers import OURS
from generator.word.packaging.package import Package, to_bytes
from generator.word.packaging.part_names import BODY
from generator.word.proofreading.harmless import harmless
from generator.word.text.margin import anchor, comments_of, free_id
from generator.word.text.paragraphs import Paragraph, paragraphs, root_of
from generator.word.xml import run_text, w, xml_bytes

_REFUSED = frozenset(("S302", "S303"))  # what harmless() takes out
_TAKEN_OUT = "Uit deze kopie is het weggehaald; in je sjabloon staat het nog."


def marked(package: Package, problems: Sequence[Problem]) -> bytes | None:
    """The template with the problems as comments; None when it can't be read well enough."""
    try:
        package = harmless(package)
        lines = list(paragraphs(package, BODY))
        comments, name, parts = comments_of(package)
    except (etree.XMLSyntaxError, KeyError, ValueError):
        return None
    if not lines:
        return None
    by_position = {line.place.position: line for line in lines}
    for number, problem in enumerate(problems, start=free_id(comments)):
        line = _line(problem, by_position)
        comments.append(_comment(number, problem, told_place=line is None))
        mark = getattr(problem.place, "mark", "")
        anchor((line or lines[0]).element, mark if line else "", number)
    root = root_of(lines)
    return to_bytes({**parts, BODY: xml_bytes(root), name: xml_bytes(comments)})


def _line(problem: Problem, lines: dict[int, Paragraph]) -> Paragraph | None:
    """The paragraph in the body that is meant; None for a header, a note or the whole file."""
    place = problem.place
    line = lines.get(place.position) if isinstance(place, DocumentPlace) else None
    return line if line and isinstance(place, DocumentPlace) and _same(line, place) else None


def _same(line: Paragraph, place: DocumentPlace) -> bool:
    return line.place.headings == place.headings and place.spot.startswith(line.place.spot)


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
