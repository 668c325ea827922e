"""Comments in the margin that come along, and those that hold what collides."""

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from generator.word.inspecting.leftovers import OURS
from generator.word.merging.merge import DRESSED, TAKEN, Seen
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import relations_of
from generator.word.text.margin import KIND, anchor, comments_of, free_id
from generator.word.text.paragraphs import text_of
from generator.word.xml import W, run_text, w, xml_bytes

_HERE = "Hier had jij in gewerkt, en ook in de gegevens of het sjabloon is het nu anders."
_TOOK = "Jij had dit weggehaald: "
_WROTE = "Bij jou stond hier: "
_DRESSED = "Jij had dit anders opgemaakt: "
_THEN = "Neem over wat je wilt houden, en verwijder deze opmerking."


def all_remarks(package: Package) -> int:
    """How many stand in the margin."""
    return sum(len(root) for root in _roots(package))


def our_remarks(package: Package) -> list[str]:
    """The ids of those that tell of what collided and was not solved yet."""
    comments = [c for root in _roots(package) for c in root]
    return [c.get(f"{W}id", "") for c in comments if c.get(f"{W}author") == OURS]


def _roots(package: Package) -> Iterator[etree._Element]:
    for link in relations_of(package.parts, BODY).values():
        if link.kind == KIND and link.part in package.parts:
            yield package.tree(link.part)


def with_remarks(
    new: Package,
    hers: tuple[Package, etree._Element],
    placed: Mapping[etree._Element, etree._Element],
    colliding: Sequence[Seen],
    first: etree._Element,
) -> Mapping[str, bytes]:
    """The parts of the new document, with her comments and those on what collides.

    ``hers`` comes with its body; ``first`` is the paragraph for a comment that has no place.
    """
    theirs = [comment for root in _roots(hers[0]) for comment in root]
    if not theirs and not colliding:
        return new.parts
    comments, name, parts = comments_of(new)
    number = free_id(comments)
    for comment in theirs:
        paragraph, mark = _about(hers[1], comment.get(f"{W}id", ""), placed)
        anchor(first if paragraph is None else paragraph, mark, number)
        comments.append(_copied(comment, number))
        number += 1
    for seen in colliding:
        anchor(seen.element, "", number)
        comments.append(_told(seen, number))
        number += 1
    return {**parts, name: xml_bytes(comments)}


def _about(
    body: etree._Element, number: str, placed: Mapping[etree._Element, etree._Element]
) -> tuple[etree._Element | None, str]:
    """Where in the new document a comment of hers comes, and the words that it is about."""
    tags = [f"{W}{name}" for name in ("commentRangeStart", "commentReference")]
    start = next((n for tag in tags for n in body.iter(tag) if n.get(f"{W}id") == number), None)
    if start is None:
        return None, ""
    around = [p for p in start.iterancestors(f"{W}p") if p in placed]
    if around:
        return placed[around[0]], _mark(around[0], start, number)
    nodes = list(body.iter())
    known = [node for node in nodes[: nodes.index(start)] if node in placed]
    return (placed[known[-1]] if known else None), ""


def _mark(paragraph: etree._Element, start: etree._Element, number: str) -> str:
    """The words between the begin and the end of a comment, when it is about one paragraph."""
    nodes = list(paragraph.iter())
    ends = [n for n in paragraph.iter(f"{W}commentRangeEnd") if n.get(f"{W}id") == number]
    if not ends or start not in nodes:
        return ""
    between = nodes[nodes.index(start) : nodes.index(ends[0])]
    mark = "".join(n.text or "" for n in between if n.tag == f"{W}t")
    return mark if mark.strip() != text_of(paragraph).strip() else ""


def _copied(comment: etree._Element, number: int) -> etree._Element:
    lines = [w("p", w("r", run_text(text_of(p)))) for p in comment.iter(f"{W}p")]
    said = {
        name: value
        for name in ("author", "date", "initials")
        if (value := comment.get(f"{W}{name}"))
    }
    return w("comment", *lines, id=number, **said)


def _told(seen: Seen, number: int) -> etree._Element:
    lead, words = (_TOOK, seen.before) if seen.what == TAKEN else (_WROTE, seen.after)
    if seen.what == DRESSED:
        lead = _DRESSED
    texts = [_HERE, *(lead + words).splitlines(), _THEN]
    lines = [w("p", w("r", run_text(text))) for text in texts]
    return w("comment", *lines, id=number, author=OURS, initials="s030")
