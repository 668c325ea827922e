"""Two versions beside each other: what is equal, changed, gone and new, each in its order."""

import random

import pytest
from lxml import etree

from generator.word.comparing.aligned import Beside, aligned, aligned_blocks
from generator.word.comparing.tidied import CannotCompare, tidied
from generator.word.xml import run_text, w

BODY = ["Wij zijn een buurthuis in West", "Wij eten samen op woensdag", "De begroting sluit"]


def beside(left: list[str], right: list[str]) -> list[tuple[str, str | None, str | None]]:
    rows = aligned(left, right, same=str, words=str.split)
    return [(row.kind, row.left, row.right) for row in rows]


def test_a_changed_line_stands_beside_its_own() -> None:
    new = [BODY[0], "Iets heel anders", "Wij eten samen op donderdag", BODY[2]]
    assert beside(BODY, new) == [
        ("equal", BODY[0], BODY[0]),
        ("right", None, "Iets heel anders"),
        ("changed", BODY[1], "Wij eten samen op donderdag"),
        ("equal", BODY[2], BODY[2]),
    ]


def test_what_has_too_little_in_common_is_gone_and_new() -> None:
    assert beside(["een twee drie"], ["vier vijf drie"]) == [
        ("left", "een twee drie", None),
        ("right", None, "vier vijf drie"),
    ]


def test_things_of_two_sorts_are_never_a_pair() -> None:
    rows = aligned(["1 a b"], ["2 a b"], same=str, words=str.split, sort=lambda text: text[0])
    assert [row.kind for row in rows] == ["left", "right"]


@pytest.mark.parametrize("seed", range(60))
def test_both_sides_can_be_read_back_in_their_order(seed: int) -> None:
    chance = random.Random(seed)
    left = [" ".join(chance.choices("abcd", k=3)) for _ in range(chance.randrange(12))]
    right = [text for text in left if chance.random() < 0.7]
    for _ in range(chance.randrange(5)):
        right.insert(chance.randrange(len(right) + 1), " ".join(chance.choices("abcd", k=3)))
    rows = aligned(left, right, same=str, words=str.split)
    assert [r.left for r in rows if r.left is not None] == left
    assert [r.right for r in rows if r.right is not None] == right
    assert all(r.left == r.right for r in rows if r.kind == "equal")
    assert all(r.left != r.right for r in rows if r.kind == "changed")


def test_two_bodies_block_by_block() -> None:
    def body(*texts: str) -> etree._Element:
        paragraphs = [w("p", w("r", run_text(text)), rsidR=n) for n, text in enumerate(texts)]
        return tidied(w("body", *paragraphs, w("sectPr")))

    left, right = body(*BODY), body(*reversed(BODY[1:]), "Nieuw")
    rows = aligned_blocks(left, right)
    assert [row.kind for row in rows] == ["left", "right", "equal", "left", "right"]
    assert rows[2] == Beside("equal", left[1], right[1])


def test_runs_and_numbers_of_sessions_make_no_difference() -> None:
    one = w("body", w("p", w("r", run_text("Wij ")), w("r", run_text("eten")), w("proofErr")))
    other = w("body", w("p", w("r", w("rPr"), w("t", "Wij eten"), rsidR="1"), rsidR="2"))
    assert [row.kind for row in aligned_blocks(tidied(one), tidied(other))] == ["equal"]


def test_tracked_changes_of_somebody_are_refused() -> None:
    with pytest.raises(CannotCompare, match="bijgehouden"):
        tidied(w("body", w("p", w("ins", w("r", run_text("x"))))))
