"""What she changed by hand in a made document comes along into the newly made one.

``carry`` compares the document as it was made, as she edited it, and as it is made now. What she
changed and the data did not is done in the new one; where both changed, the new text stands, with
a comment of Word that holds hers. It gives no document unless all of that is found back in it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from generator.problems import DocumentPlace
from generator.word.inspecting.leftovers import OURS
from generator.word.merging.aligning import align
from generator.word.merging.blocks import Block
from generator.word.merging.certain import NotCertain
from generator.word.merging.merge import CHANGED, Merge, Seen
from generator.word.merging.nothing_lost import as_done, nothing_lost, words_in
from generator.word.merging.reading_styles import reading_of
from generator.word.merging.remarks import all_remarks, our_remarks, with_remarks
from generator.word.merging.versions import Version, version_of
from generator.word.merging.whole_document import carry_pages, same_styles, same_tables
from generator.word.packaging.added_parts import Additions
from generator.word.packaging.package import NotWord, Package, from_bytes, to_bytes
from generator.word.packaging.part_names import BODY
from generator.word.text.paragraphs import paragraphs
from generator.word.text.walk import walk
from generator.word.xml import R, W, xml_bytes

_FIRST_ID = 70_000  # of tracked changes; bookmarks have lower ones
_MEDIA = "word/media/"


@dataclass(frozen=True)
class Edit:
    """One thing that she did: veranderd, toegevoegd or weggehaald, and where it is now."""

    what: str
    before: str
    after: str
    place: DocumentPlace
    collides: bool = False
    words: str = ""


@dataclass(frozen=True)
class News:
    """How much of the new document is otherwise than in the one that she edited."""

    changed: int = 0
    added: int = 0
    gone: int = 0

    def __bool__(self) -> bool:
        return bool(self.changed or self.added or self.gone)


@dataclass(frozen=True)
class Carried:
    """The new document with her edits, or None and ``why`` that was not certain.

    ``waiting``: where comments of ours still hold what collided, now or an earlier time.
    """

    data: bytes | None
    edits: tuple[Edit, ...] = ()
    news: News = News()
    waiting: tuple[DocumentPlace, ...] = ()
    why: str = ""
    remarks: int = 0  # of her own, in the margin


def carry(made: bytes, edited: bytes, new: bytes, shown: str = "") -> Carried:
    """``made``, as it was delivered; ``edited``, as it is now; ``new``, as it would be made now."""
    try:
        hers = from_bytes(edited, shown)
        before, now = from_bytes(made, shown), from_bytes(new, shown)
        found = _carried(before, hers, now)
    except (NotWord, etree.XMLSyntaxError, KeyError, ValueError) as fault:
        return Carried(None, why=str(fault) if isinstance(fault, NotWord) else "het is beschadigd")
    except NotCertain as fault:
        found = Carried(None, why=str(fault))
    if made == new:  # hers is the new one already
        return replace(found, data=edited, waiting=_waiting(hers), why="")
    return found


def _carried(made: Package, hers: Package, new: Package) -> Carried:
    office = reading_of(hers).office
    first, mine = (version_of(one, office=office, coarse=office) for one in (made, hers))
    there = version_of(new, office=False, coarse=office)
    alike = version_of(new, office=office, coarse=office)
    news = _news(first.body.blocks, alike.body.blocks)
    if not office and _pictures(hers) - _pictures(made):
        raise NotCertain("je hebt een plaatje vervangen of toegevoegd")
    if not office:
        same_styles(first, mine)
        same_tables(first, mine)
    untouched = words_in(there)
    merge = Merge(there.reading, look_inside=all_remarks(hers) > 0)
    for name, story in mine.stories.items():
        if name not in first.stories or name not in there.stories:
            if story.says:
                raise NotCertain("je hebt een koptekst, voettekst of noot gemaakt")
            continue
        then, now = first.stories[name], there.stories[name]
        merge.of(then.blocks, story.blocks, now.blocks, now.root)
    if not office:
        for section in carry_pages(first, mine, there):
            merge.seen.append(Seen(CHANGED, "", "de indeling van de bladzijden", section))
    as_done(merge)
    merge.finish()
    colliding = [seen for seen in merge.seen if seen.collides]
    if any(seen.element.getroottree().getroot() is not there.body.tree for seen in colliding):
        raise NotCertain("boven of onder aan de bladzijden, of in een noot, botst het")
    data = _written(there, mine, merge, colliding)
    result = from_bytes(data, new.name)
    nothing_lost(result, first, mine, merge, untouched, office=office)
    edits = tuple(_placed(result, there, merge.seen))
    remarks = all_remarks(hers) - len(our_remarks(hers))
    return Carried(data, edits, news, _waiting(result), remarks=remarks)


def _pictures(package: Package) -> set[bytes]:
    return {data for name, data in package.parts.items() if name.startswith(_MEDIA)}


def _written(there: Version, mine: Version, merge: Merge, colliding: Sequence[Seen]) -> bytes:
    body = there.body.root
    parts = with_remarks(
        there.package,
        (mine.package, mine.body.root),
        merge.placed,
        colliding,
        next(body.iter(f"{W}p")),
    )
    for number, node in enumerate(body.iter(f"{W}ins", f"{W}del"), start=_FIRST_ID):
        if node.get(f"{W}id") == "0":
            node.set(f"{W}id", str(number))
    links = Additions(parts)
    trees = {story.part: story.tree for story in there.stories.values()}
    for part, tree in trees.items():
        for link in tree.iter(f"{W}hyperlink"):
            if ":" in (target := link.get(f"{R}id", "")):  # hers, and it has no name yet
                link.set(f"{R}id", links.relate(target, "hyperlink", source=part, outside=True))
    return to_bytes({**links.finished(), **{part: xml_bytes(tree) for part, tree in trees.items()}})


def _placed(result: Package, there: Version, seen: Sequence[Seen]) -> Iterator[Edit]:
    """Each edit with its place in the document that was written."""
    elements = [element for element, _ in walk(there.body.tree, Counter())]
    places = dict(zip(elements, (p.place for p in paragraphs(result, BODY)), strict=False))
    nowhere = DocumentPlace(result.name)
    for one in seen:
        element = one.element
        if element not in places:
            element = next((p for p in element.iter(f"{W}p") if p in places), element)
        place = places.get(element, nowhere)
        yield Edit(one.what, one.before, one.after, place, one.collides, one.words)


def _waiting(package: Package) -> tuple[DocumentPlace, ...]:
    """The paragraphs with a comment of ours in the margin."""
    ours = set(our_remarks(package))
    if not ours:
        return ()
    return tuple(
        line.place
        for line in paragraphs(package, BODY)
        for mark in line.element.iter(f"{W}commentReference")
        if mark.get(f"{W}id") in ours
    )


def _news(made: Sequence[Block], new: Sequence[Block]) -> News:
    pairs = align(made, new, moved=True)
    found = News(added=len(new) - len(pairs), gone=len(made) - len(pairs))
    for i, j in pairs.items():
        if made[i].key == new[j].key:
            continue
        if made[i].kind == "t":
            inside = _news(made[i].rows, new[j].rows)
            found = News(*(a + b for a, b in zip(_three(found), _three(inside), strict=True)))
        else:
            found = replace(found, changed=found.changed + 1)
    return found


def _three(news: News) -> tuple[int, int, int]:
    return news.changed, news.added, news.gone


__all__ = ["OURS", "Carried", "Edit", "News", "carry"]
