"""What changed within a paragraph: which words stay, go and come."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from generator.word.comparing.revisions import Fated
from generator.word.comparing.tokens import Token

_KEPT = 0.25  # of the words; with less of them one reads a new sentence more easily
Stretch = tuple[Sequence[Token], Sequence[Token], Sequence[Token]]  # goes, comes, stays behind it


def fates(old: Sequence[Token], new: Sequence[Token]) -> list[Fated]:
    """The tokens of both in one row: those that stay, and between them first what goes."""
    found: list[Fated] = []
    goes: list[Token] = []
    comes: list[Token] = []
    for gone, come, kept in _stretches(old, new):
        goes += gone
        comes += come
        if kept:
            found += _replaced(goes, comes) + [Fated(token, "kept") for token in kept]
            goes, comes = [], []
    return found + _replaced(goes, comes)


def _replaced(gone: Sequence[Token], come: Sequence[Token]) -> list[Fated]:
    """What goes and what comes; when only looks differ, the same words with what they were."""
    if gone and [_beside_looks(t) for t in gone] == [_beside_looks(t) for t in come]:
        return [Fated(t, "kept", was) for was, t in zip(gone, come, strict=True)]
    return [Fated(token, "del") for token in gone] + [Fated(token, "ins") for token in come]


def _beside_looks(token: Token) -> object:
    return token.content, token.link and token.link.key


def _stretches(old: Sequence[Token], new: Sequence[Token]) -> list[Stretch]:
    matcher = SequenceMatcher(None, [t.key for t in old], [t.key for t in new], autojunk=False)
    blocks = matcher.get_matching_blocks()
    words = [sum(_is_word(token) for token in tokens) for tokens in (old, new)]
    kept = sum(_is_word(token) for a, _, size in blocks for token in old[a : a + size])
    new_sentence = 2 * kept < _KEPT * sum(words)
    found: list[Stretch] = []
    a_end = b_end = 0
    for a, b, size in blocks:
        found.append((old[a_end:a], new[b_end:b], ()))
        a_end, b_end = a + size, b + size
        same = range(size)
        at_an_edge = a == b == 0 or (a_end == len(old) and b_end == len(new))
        stays = not new_sentence and (at_an_edge or any(_is_word(old[a + n]) for n in same))
        for n in same:
            one, other = old[a + n], new[b + n]
            if stays or one.alone is not None or one.of_field:
                found.append(((), (), (other,)))
            else:
                found.append(((one,), (other,), ()))
    return found


def _is_word(token: Token) -> bool:
    return not token.word or token.word[0].isalnum()
