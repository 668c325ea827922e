"""Where a wijk lies on the map: as she typed it, or on a place of its own."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures import tiles
from generator.figures.tiles import Tile, touching
from generator.workbooks.districts import District
from tests.rows import dossier, row


def laid(*places: tuple[str, str] | None) -> list[Tile]:
    """The tiles of wijken with these columns and rows; None has no place."""
    found = [
        row(District, name=f"Wijk {n}", map_column=place and place[0], map_row=place and place[1])
        for n, place in enumerate(places, start=1)
    ]
    return list(tiles.derive(dossier(*found)).values())


def test_a_map_begins_at_its_first_column_and_row() -> None:
    assert laid(("3", "5"), ("3,5", "6")) == [(0.0, 0), (0.5, 1)]


def test_whole_columns_become_a_honeycomb() -> None:
    assert laid(("1", "1"), ("2", "1"), ("1", "2")) == [(0.5, 0), (1.5, 0), (0.0, 1)]


@pytest.mark.parametrize("amount", [0, 1, 3, 10, 25])
def test_wijken_without_a_place_get_one_each(amount: int) -> None:
    found = laid(*[None] * amount)
    assert len(found) == amount
    assert not any(touching(one, two) for one, two in combinations(found, 2))
    assert max((line for _, line in found), default=0) <= amount / 3


def test_a_wijk_without_a_place_lies_below_those_that_have_one() -> None:
    placed, free = laid(("2,5", "2"), None)
    assert (placed, free) == ((0.0, 0), (0.0, 1))
    assert laid(("4", None), ("1", "1"))[0][1] == 1


@given(st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), unique=True, max_size=12))
def test_tiles_that_differ_in_whole_numbers_never_lie_over_each_other(
    places: list[tuple[int, int]],
) -> None:
    found = laid(*((str(column), str(line)) for column, line in places))
    assert not any(touching(one, two) for one, two in combinations(found, 2))
    assert min((column for column, _ in found), default=0) == 0


@pytest.mark.parametrize(
    ("one", "two", "over"),
    [
        ((0.0, 3), (0.9, 3), True),
        ((0.0, 3), (1.0, 3), False),
        ((0.0, 3), (0.4, 4), True),
        ((0.4, 4), (0.0, 3), True),
        ((0.0, 3), (0.5, 4), False),
        ((0.0, 3), (0.0, 5), False),
    ],
)
def test_tiles_of_a_row_need_a_whole_tile_and_those_of_the_next_half_a_tile(
    one: Tile, two: Tile, over: bool
) -> None:
    assert touching(one, two) is over
