"""Wijken and buurten: found by any of their names, and added up."""

import pytest

from generator.figures.places import derive, population
from generator.workbooks.districts import District, Neighbourhood
from tests.rows import dossier, rows

CITY = (
    *rows(District, "| Wijk |\n| West |\n| Oost |\n| Zuid |"),
    *rows(
        Neighbourhood,
        """
        | Buurtcode  | Buurt                 | Wijk | Eigen naam | Inwoners |
        | BU03440111 | Welgelegen, Den Hommel | West | De Hommel  | 1855     |
        | BU03440112 | Oog in Al             | West |            | 4200     |
        | BU03440511 | Abstede               | Oost |            |          |
        | BU03440999 | De Hommel             | Oost |            | 10       |
        """,
    ),
)
PLACES = derive(dossier(*CITY))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Oog in Al", "BU03440112"),
        ("  oog-in al ", "BU03440112"),
        ("welgelegen den hommel", "BU03440111"),
        ("bu03440511", "BU03440511"),
        ("De Hommel", "BU03440111"),  # the own name of the one is the name of the other: first wins
        ("Oog", None),
        ("", None),
        (None, None),
    ],
)
def test_a_buurt_is_found_by_name_own_name_or_code(typed: str | None, code: str | None) -> None:
    found = PLACES.neighbourhood(typed)
    assert (found and found.code) == code


@pytest.mark.parametrize(
    ("area", "typed", "home"),
    [
        ("Oost", "Oog in Al", "Oost"),
        (None, "Oog in Al", "West"),
        ("stedelijk", None, "stedelijk"),
        (None, "Nergens", None),
        (None, None, None),
    ],
)
def test_a_row_is_at_home_in_its_wijk_or_in_that_of_its_buurt(
    area: str | None, typed: str | None, home: str | None
) -> None:
    assert PLACES.home(area, typed) == home


def test_inhabitants_are_those_of_the_buurten_and_an_empty_cell_adds_nothing() -> None:
    assert {d: PLACES.inhabitants(d) for d in ("West", "Oost", "Zuid")} == {
        "West": 6055,
        "Oost": 10,
        "Zuid": 0,
    }
    assert PLACES.inhabitants() == 6065 == population(PLACES.neighbourhoods)


def test_a_wijk_knows_its_buurten_in_the_order_of_the_sheet() -> None:
    found = {d: [n.label for n in here] for d, here in PLACES.by_district.items()}
    assert found == {
        "West": ["De Hommel", "Oog in Al"],
        "Oost": ["Abstede", "De Hommel"],
        "Zuid": [],
    }
