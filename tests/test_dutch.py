"""Dutch as it is written."""

from datetime import date
from decimal import Decimal

import pytest

from generator import dutch

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("1234.5", "€ 1.234,50"),
        ("38400000.00", "€ 38.400.000"),
        ("0", "€ 0"),
        ("-12.00", "€ -12"),
        ("0.05", "€ 0,05"),
    ],
)
def test_money_is_written_in_dutch(amount: str, text: str) -> None:
    assert dutch.euro(Decimal(amount)).replace(NBSP, " ") == text


def test_dates_shares_counts_and_lists_are_written_in_dutch() -> None:
    assert dutch.long_date(date(2018, 4, 6)) == "6 april 2018"
    assert dutch.percent(1, 3) == "33%"
    assert dutch.percent(1, 0) == "–"
    assert [dutch.percent(n, 1000) for n in (5, 15, 25, 125)] == ["1%", "2%", "3%", "13%"]
    assert [dutch.number(Decimal(n), 1) for n in ("0.25", "0.35", "-0.25")] == [
        "0,3",
        "0,4",
        "-0,3",
    ]
    assert dutch.count(1, "buurt", "buurten") == "1 buurt"
    assert dutch.count(1200, "buurt", "buurten") == "1.200 buurten"
    assert dutch.words(10) == "tien"
    assert dutch.enumerate_names(["West", "Oost", "Zuid"]) == "West, Oost en Zuid"
    assert dutch.enumerate_names(["West", "Kind en jeugd"]) == "West, en Kind en jeugd"
    assert dutch.enumerate_names([]) == ""


def test_tussenvoegsels_and_articles_do_not_count_in_the_order() -> None:
    names = ["De Sluis", "van der Aa", "'t Hoekje", "Élan", "Bakkerij"]
    assert sorted(names, key=dutch.name_order) == [
        "van der Aa",
        "Bakkerij",
        "Élan",
        "'t Hoekje",
        "De Sluis",
    ]


def test_a_near_miss_is_offered_and_a_wild_guess_is_not() -> None:
    assert dutch.did_you_mean("Zuidwset", ["Zuid", "Zuidwest"]) == "Zuidwest"
    assert dutch.did_you_mean("Wyk", ["Wijk", "Werk"]) == "Wijk"
    assert dutch.did_you_mean("banaan", ["Zuid", "West"]) is None
    assert dutch.did_you_mean("exe", ["pdf", "xlsx", "excel"]) is None
    assert dutch.did_you_mean("Oos", ["Oost", "West"]) == "Oost"
