"""The proof afterwards: all that she did is found back in what was made."""

from collections import Counter
from collections.abc import Iterator

from generator.word.merging.certain import NotCertain
from generator.word.merging.merge import Merge
from generator.word.merging.reading_runs import atoms
from generator.word.merging.remarks import our_remarks
from generator.word.merging.sentences import spelled, tally
from generator.word.merging.versions import Version, version_of
from generator.word.packaging.package import Package
from generator.word.text.paragraphs import text_of
from generator.word.xml import W

_NOT_FOUND = "niet alles wat jij veranderde was daarna terug te vinden"


def words_in(version: Version) -> Counter[str]:
    """All words of all its texts."""
    found: Counter[str] = Counter()
    for story in version.stories.values():
        for block in story.blocks:
            for line in block.paragraphs():
                found += tally(line.atoms)
    return found


def nothing_lost(
    result: Package,
    made: Version,
    hers: Version,
    merge: Merge,
    untouched: Counter[str],
    *,
    office: bool,
) -> None:
    """Word by word: the new ones and what she did to the old ones, less what a comment holds."""
    after = version_of(result, office=False, coarse=office)
    expected = Counter(untouched)
    expected.update(words_in(hers))
    expected.subtract(words_in(made))
    expected.subtract(merge.left_out)
    found = words_in(after)
    odd = {word for word in expected | found if expected[word] != found[word]}
    trees = dict.fromkeys(story.tree for story in after.stories.values())
    said = _squeezed(text_of(p) for tree in trees for p in tree.iter(f"{W}p"))
    kept = all(_squeezed([piece]) in said for piece in merge.pieces)
    remarks = len(our_remarks(hers.package)) + sum(seen.collides for seen in merge.seen)
    if odd or not kept or len(our_remarks(result)) != remarks:
        raise NotCertain(_NOT_FOUND)


def as_done(merge: Merge) -> None:
    """Sign by sign, with its looks: each paragraph in which something was done."""
    for line, expected in merge.expected.items():
        if spelled(atoms(line, merge.reading)) != spelled(expected):
            raise NotCertain(_NOT_FOUND)


def _squeezed(texts: Iterator[str] | list[str]) -> str:
    return "".join("".join(text.split()) for text in texts).replace("\N{SOFT HYPHEN}", "")
