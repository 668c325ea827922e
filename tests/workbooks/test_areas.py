"""What people type for a wijk, read against the wijken of one place or another."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.utrecht import shipped
from generator.workbooks.cells.areas import CITYWIDE, Areas, Named
from generator.workbooks.cells.kind import Noted, Unreadable

CITY = Areas(
    tuple(Named(d.name, d.code, d.phrase) for d in shipped().districts), ("Utrecht", "heel Utrecht")
)
VILLAGE = Areas(
    (
        Named("Dorp"),
        Named("Kern 2"),
        Named("Het Zand", phrase="Het Zand"),
        Named("Bosrand", "B-7", "de Bosrand"),
        Named("Zandvliet"),
    ),
    ("Zandvliet", "heel Zandvliet"),
)


def meant(areas: Areas, text: str, *, citywide: bool = True) -> object:
    found = areas.read(text, citywide=citywide)
    return found.value if isinstance(found, Noted) else found


def refused(areas: Areas, text: str, *, citywide: bool = True) -> tuple[str, str]:
    with pytest.raises(Unreadable) as fault:
        areas.read(text, citywide=citywide)
    assert fault.value.code == "X107"
    return fault.value.message, fault.value.fix


@pytest.mark.parametrize(
    ("areas", "typed", "wijk"),
    [
        *((CITY, typed, "Zuidwest") for typed in (
            "Zuidwest", "zuidwest", "Wijk 08 Zuidwest", "8. Zuidwest", "wijk 8", "WK034408", "wk 0344 08",
            "Zuid-West", "Zuidwest (wijk 8)", "WK034408 Zuidwest", "Utrecht Zuidwest", "Wijk Zuidwest",
        )),
        (CITY, "Leidse Rijn", "Leidsche Rijn"),
        (CITY, "Vleuten de Meern", "Vleuten-De Meern"),
        (CITY, "de binnenstad", "Binnenstad"),
        *((CITY, typed, CITYWIDE) for typed in (
            "stedelijk", "hele stad", "De hele stad", "alle wijken", "Utrecht", "heel Utrecht",
            "gemeente Utrecht", "het hele dorp",
        )),
        (VILLAGE, "dorp", "Dorp"),  # a wijk goes before what means all of them
        (VILLAGE, "Zandvliet", "Zandvliet"),
        (VILLAGE, "heel Zandvliet", CITYWIDE),
        (VILLAGE, "KERN-2", "Kern 2"),
        (VILLAGE, "het zand", "Het Zand"),
        (VILLAGE, "De bosrand", "Bosrand"),
        (VILLAGE, "b7", "Bosrand"),
        (VILLAGE, "wijk 7", "Bosrand"),
        (VILLAGE, "B-7 Bosrand", "Bosrand"),
    ],
)  # fmt: skip
def test_a_wijk_is_read_generously(areas: Areas, typed: str, wijk: str) -> None:
    assert meant(areas, typed) == wijk
    assert isinstance(areas.read(typed, citywide=True), Noted) == (typed != wijk)


@pytest.mark.parametrize(
    ("areas", "typed", "fix"),
    [
        (CITY, "Zuidwst", "Bedoel je Zuidwest?"),
        (CITY, "8", "Bedoel je Zuidwest?"),
        (CITY, "Wijk 03 Zuidwest", "Typ alleen de naam"),
        (CITY, "WK034403 Zuidwest", "Typ alleen de naam"),
        (CITY, "West, Zuid", "of typ stedelijk"),
        (CITY, "Lombok", "Kies uit West"),
        (CITY, "wijk", "Kies uit West"),
        (CITY, "x" * 5000, "Kies uit West"),
        (VILLAGE, "Bosrant", "Bedoel je Bosrand?"),
        (VILLAGE, "Zuidwest", "Kies uit Dorp, Kern 2"),
        (
            Areas(tuple(Named(f"Wijk {n}") for n in range(1, 26))),
            "Noord",
            "Kies een wijk van het blad",
        ),
    ],
)
def test_what_is_not_sure_is_refused_with_a_way_out(areas: Areas, typed: str, fix: str) -> None:
    assert fix in refused(areas, typed)[1]


def test_where_one_wijk_belongs_the_whole_is_refused() -> None:
    assert "het geheel" in refused(CITY, "stedelijk", citywide=False)[0]
    assert "Hier staan meer wijken" in refused(CITY, "West en Zuid", citywide=False)[0]


def test_what_two_wijken_could_be_called_is_neither() -> None:
    twins = Areas((Named("Oud-Zuid", "A1"), Named("Oud Zuid", "B1")))
    assert meant(twins, "Oud Zuid") == "Oud Zuid"
    refused(twins, "oudzuid")
    refused(twins, "wijk 1")


def test_a_number_says_nothing_where_wijken_have_none() -> None:
    plain = Areas((Named("Molenwijk"), Named("Havenkwartier")))
    assert meant(plain, "Wijk 3 Molenwijk") == "Molenwijk"
    refused(plain, "wijk 3")


@given(st.text(min_size=1), st.booleans())
def test_any_text_becomes_a_wijk_that_is_there_or_one_message(text: str, citywide: bool) -> None:
    for areas in (CITY, VILLAGE, Areas(())):
        with suppress(Unreadable):
            assert meant(areas, text, citywide=citywide) in (*areas.names, CITYWIDE)
