"""Numbers, days and texts know their cells, whatever is done with them."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

import pytest

from generator.dutch import capital, enumerate_names, euro, long_date, number, percent, words
from generator.origins.followed_numbers import Amount, Day, Whole, carrying
from generator.origins.followed_text import Followed, followed, joined
from generator.origins.signs import pieces, without_signs
from generator.origins.sources import Ledger, Source

ROOT = Path(__file__).resolve().parents[2]
Leaves: TypeAlias = dict[tuple[object, ...], str | int]
_CELLS = 40

LEDGER = Ledger()
ONE, TWO = (LEDGER.of([Source("boek.xlsx", "Blad", row, "A")]) for row in (2, 3))


def signs(text: object) -> set[str]:
    marked = getattr(text, "marked", f"{text}")
    return {sign for _, around in pieces(marked) for sign in around}


def cells(text: object) -> frozenset[Source]:
    return LEDGER.behind(signs(text))


def test_numbers_carry_their_cells_through_every_operation() -> None:
    one, two = Amount(Decimal("10.25"), ONE), Whole(4, TWO)
    for made in (
        one + two,
        two + one,
        one - two,
        two * one,
        one / two,
        sum([one, two], Decimal(0)),
    ):
        assert isinstance(made, Amount)
        assert made.origin.sources == ONE.sources | TWO.sources
    assert one + two == Decimal("14.25")
    assert sum([two, Whole(1, ONE)]).origin.sources == ONE.sources | TWO.sources  # type: ignore[union-attr]
    for alone in (-one, abs(one), one.quantize(Decimal(1)), one.normalize(), 3 * one, one + 1):
        assert alone.origin is ONE


@pytest.mark.parametrize(
    "text",
    [
        euro(Amount(Decimal("1234.5"), ONE)),
        number(Whole(1234, ONE)),
        percent(Whole(1, ONE), 3),
        words(Whole(7, ONE)),
        long_date(Day(date(2018, 4, 6), ONE)),
        capital(Followed(ONE.around("één lid"))),
        enumerate_names([Followed(ONE.around("West")), "Oost"]),
        followed(f"Zij heet {Followed(ONE.around('West'))}.")[4:-1],
        joined("; ", ["a", Followed(ONE.around("b"))]),
    ],
)
def test_what_is_written_knows_its_cell(text: str) -> None:
    assert cells(text) == ONE.sources
    assert without_signs(text) == text


def test_letters_know_their_own_cell_alone() -> None:
    text = followed(f"{carrying('Noord', ONE)} en {carrying('Zuid', TWO)}.")
    told = [(part, LEDGER.behind(around)) for part, around in pieces(f"{text}")]
    assert told == [
        ("Noord", ONE.sources), (" en ", frozenset()), ("Zuid", TWO.sources), (".", frozenset()),
    ]  # fmt: skip
    assert cells(text.split(" en ")[1]) == TWO.sources
    assert cells(text[:5]) == ONE.sources
    assert cells(text.removeprefix("Noord en ").strip()) == TWO.sources
