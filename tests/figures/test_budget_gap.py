"""Lasten and baten differ: the post that makes the difference is named, and its advice works."""

import pytest

from generator.checks.all import data_check
from generator.figures.all import derive
from generator.problems import CellPlace, Finding
from generator.workbooks.application import Application
from generator.workbooks.budget import Cost, Income
from tests.rows import dossier, row, rows

COSTS = """
    | Nr | Omschrijving | 2019   | 2020   | 2021   |
    | L1 | loon         | 500,00 | 510,00 | 520,00 |
    | L2 | huur         | 123,00 | 123,00 | 123,00 |
    | L3 | eten         | 47,50  | 35,00  | 61,25  |
"""
INCOME = """
    | Nr | Omschrijving | 2019   | 2020   | 2021   |
    | B1 | subsidie     | 600,50 | 598,00 | 634,25 |
    | B2 | verhuur      | 70,00  | 70,00  | 70,00  |
"""


def told(costs: str = COSTS, income: str = INCOME) -> list[Finding]:
    period = row(Application, first_year=2019, last_year=2021)
    whole = dossier(period, *rows(Cost, costs), *rows(Income, income))
    found = data_check.run(frozenset(), whole, derive(whole))
    return [p.finding for p in found if p.code == "K201"]


def spaced(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_begroting_that_closes_is_not_told() -> None:
    assert not told()


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("510,00", "5.100,00", 2, "Is bij post L1 de komma verschoven"),
        ("500,00", "50,00", 2, "Is bij post L1 de komma verschoven"),
        ("520,00", "5,20", 2, "Met € 520 in plaats van € 5,20 zijn"),
        ("510,00", "1.020,00", 2, "Is post L1 het dubbele"),
        ("47,50", "74,50", 4, "Zijn bij post L3 twee cijfers verwisseld? Met € 47,50"),
        ("61,25", "-61,25", 4, "Haal bij post L3 het minteken weg. Met € 61,25"),
        ("598,00", "958,00", 2, "Zijn bij post B1 twee cijfers verwisseld? Met € 598"),
        ("634,25", "63.425,00", 2, "Met € 634,25 in plaats van € 63.425"),
        ("123,00 | 123,00 | 123,00", "123,00 | 124,00 | 123,00", 3, "Kijk post L2 na: in alle andere jaren is die € 123"),
        ("70,00  | 70,00  | 70,00", "70,00  |   | 70,00", 3, "Kijk post B2 na: in alle andere jaren is die € 70"),
    ],
)  # fmt: skip
def test_one_wrong_amount_is_named(old: str, new: str, line: int, says: str) -> None:
    (found,) = told(COSTS.replace(old, new), INCOME.replace(old, new))
    assert says in spaced(found.fix)
    assert isinstance(found.place, CellPlace)
    assert found.place.row == line
    (beside,) = found.related
    assert isinstance(beside, CellPlace)
    assert {found.place.sheet, beside.sheet} == {"Cost", "Income"}


def test_a_post_on_the_wrong_sheet_is_told_once_for_all_its_years() -> None:
    gift = "    | {} | gift | 10,00 | 20,00 | 30,00 |\n"
    costs, income = COSTS + gift.format("L4"), INCOME.replace("B1 | subsidie     | 600,50 | 598,00 | 634,25", "B1 | subsidie | 590,50 | 578,00 | 604,25")  # fmt: skip
    (found,) = told(costs, income)
    assert spaced(found.fix).startswith("Hoort post L4, € 10, op het blad Baten?")
    assert "Ook in 2020 en 2021 is er een verschil" in found.message
    assert not told(COSTS, income + gift.format("B3"))


def test_a_post_that_explains_every_year_goes_before_one_that_explains_a_year() -> None:
    costs = f"{COSTS}    | L4 | gift | 10,00 | 17,50 | 30,00 |\n    | L5 | klein | 5,00 | 17,50 | 6,00 |"
    income = INCOME.replace("600,50 | 598,00 | 634,25", "595,50 | 598,00 | 610,25")
    (found,) = told(costs, income)
    assert "Hoort post L4" in found.fix
    assert "2020 en 2021" in found.message


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        ("L4 | loon | 500,00 | 510,00 | 520,00", "Staat post L4 er dubbel? Rij 2 is dezelfde"),
        ("L4 | feest | 11,00 | 12,00 | 19,00", "Het verschil is precies post L4"),
    ],
)
def test_a_post_too_many_is_told_once(extra: str, says: str) -> None:
    (found,) = told(f"{COSTS.rstrip()}\n    | {extra} |")
    assert says in found.fix


def test_two_posts_that_may_be_it_are_not_named() -> None:
    pair = "    | {} | {} | 10,00 | 20,00 | 30,00 |\n"
    extra = pair.format("L4", "gift") + pair.format("L5", "feest")
    balanced = INCOME + "    | B3 | markt | 10,00 | 20,00 | 30,00 |\n"
    assert len(found := told(COSTS + extra, balanced)) == 3
    assert all("post L" not in one.fix for one in found)


@pytest.mark.parametrize(
    ("typed", "nine"), [("546,00", True), ("519,00", True), ("518,00", False), ("546,50", False)]
)
def test_a_difference_of_nines_is_a_hint(typed: str, nine: bool) -> None:
    (found,) = told(COSTS.replace("510,00", typed))
    assert ("deelbaar door 9" in found.fix) is nine
    assert "post" not in found.fix
