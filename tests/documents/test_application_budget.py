"""The subsidieaanvraag: money that adds up, and what the law asks beside it."""

from decimal import Decimal
from typing import Any

import pytest

from generator.documents.application.document import APPLICATION
from generator.documents.definition import Edition
from generator.figures.all import derive
from generator.printed import GAP
from generator.workbooks.application import Application, OtherSubsidy
from generator.workbooks.budget import Cost, Income
from generator.workbooks.definition import Row
from generator.workbooks.districts import District
from generator.workbooks.scheme import Scheme
from tests.rows import dossier, row, rows

DISTRICTS = rows(District, "| Wijk |\n| West |\n| Oost |")
COSTS = rows(
    Cost,
    """
    | Nr | Kostensoort | Omschrijving | Wijk      | 2019   | 2020  |
    | L1 | personeel   | Makelaars    | West      | 100,10 | 99,90 |
    | L2 |             | Zaal         | Oost      | 50     |       |
    | L3 | scholing    | Cursus       | stedelijk | 7,05   | 2,95  |
    | L4 | personeel   | Beheer       | Oost      |        | 40    |
    """,
)
INCOME = rows(
    Income,
    """
    | Nr | Soort              | Omschrijving | 2019   | 2020   |
    | B1 | gevraagde subsidie | Gemeente     | 150,15 | 142,85 |
    | B2 | fondsen            | Fonds        | 7      |        |
    """,
)


def money(*given: Row) -> Any:
    data = dossier(*DISTRICTS, *given)
    (copy,) = APPLICATION.copies(data, derive(data), Edition())
    return copy.view["begroting"]


def bare(printed: str) -> str:
    return printed.replace("€\N{NO-BREAK SPACE}", "")


def table(lines: list[Any]) -> list[tuple[str, ...]]:
    return [(x["naam"], *map(bare, x["bedragen"]), bare(x["totaal"]), x["aandeel"]) for x in lines]


def test_costs_stand_per_kostensoort_and_per_wijk_in_whole_euros() -> None:
    found = money(*COSTS, *INCOME)
    assert found["jaren"] == ["2019", "2020"]
    assert table(found["per_soort"]) == [
        ("Personeel", "100", "140", "240", "80%"),
        ("Scholing", "7", "3", "10", "3%"),
        ("Kostensoort nog niet ingevuld", "50", "0", "50", "17%"),
    ]
    assert table(found["per_wijk"]) == [
        ("West", "100", "100", "200", "67%"),
        ("Oost", "50", "40", "90", "30%"),
        ("Hele stad", "7", "3", "10", "3%"),
    ]
    assert table([found["lasten"]]) == [("Totaal lasten", "157", "143", "300", "100%")]


def test_income_stands_beside_it_with_the_balance_of_each_year() -> None:
    found = money(*COSTS, *INCOME)
    assert table(found["baten"]) == [
        ("Gemeente", "150", "143", "293", "98%"),
        ("Fonds", "7", "0", "7", "2%"),
    ]
    assert table([found["totaal_baten"]])[0][1:4] == ("157", "143", "300")
    assert table([found["subsidie"]])[0][1:4] == ("150,15", "142,85", "293,00")
    assert table([found["saldo"]])[0][1:4] == ("0", "0", "0")
    assert found["sluitend"].endswith("de begroting sluit.")
    assert [(x["jaar"], bare(x["bedrag"])) for x in found["per_jaar"]] == [
        ("2019", "150,15"),
        ("2020", "142,85"),
    ]


def test_years_that_differ_are_not_closed_though_the_totals_are_equal() -> None:
    shifted = row(Income, number="B1", amounts={2019: "142,85", 2020: "157,15"})
    found = money(*COSTS, shifted)
    assert table([found["saldo"]])[0][1:4] == ("-14", "14", "0")
    assert "nog niet in elk jaar gelijk" in found["sluitend"]


def test_whole_amounts_stand_without_cents() -> None:
    found = money(row(Cost, number="L1", area="West", amounts={2019: "1.000", 2020: "2"}))
    assert table([found["lasten"]])[0][1:4] == ("1.000", "2", "1.002")


def test_every_post_stands_with_its_own_explanation() -> None:
    told = row(Cost, number="L9", area="stedelijk", explanation="2 zalen", amounts={2019: "1"})
    posts = money(*COSTS, told)["posten"]
    assert [p["nr"] for p in posts] == ["L1", "L2", "L3", "L4", "L9"]
    assert [p["wijk"] for p in posts] == ["West", "Oost", "Hele stad", "Oost", "Hele stad"]
    assert posts[-1]["toelichting"] == "2 zalen."
    assert posts[0]["toelichting"].startswith(f"{GAP}Toelichting")
    assert sum(Decimal(bare(p["totaal"]).replace(",", ".")) for p in posts) == 301


def test_a_later_application_compares_with_earlier_years() -> None:
    later = row(Application, first_year=2019, last_year=2020, first_application="nee")
    post = row(Cost, number="L1", this_year="5", amounts={2019: "1"})
    other = row(Cost, number="L2", this_year="2", last_year="3")
    found = money(later, post, other)
    assert found["vergelijking"] is True
    assert bare(found["posten"][0]["lopend"]) == "5"
    assert found["posten"][0]["vorig"].startswith(f"{GAP}Realisatie vorig jaar")
    assert (bare(found["lasten"]["lopend"]), found["lasten"]["vorig"]) == ("7", "–")
    assert (found["eerste_jaar"], bare(found["posten"][0]["eerste"])) == ("2019", "1")
    assert money()["vergelijking"] is False


def test_the_comparison_is_in_whole_euros() -> None:
    posts = [
        row(Cost, number="L1", this_year="5,50", last_year="4", amounts={2019: "1", 2020: "9,99"}),
        row(Cost, number="L2", this_year="0", last_year="3", amounts={2019: "2"}),
    ]
    found = money(row(Application, first_year=2019, last_year=2020), *posts)
    lines = [*found["posten"], found["lasten"]]
    assert [[bare(x[name]) for name in ("vorig", "lopend", "eerste")] for x in lines] == [
        ["4", "6", "1"],
        ["3", "0", "2"],
        ["7", "6", "3"],
    ]
    whole = row(Cost, number="L1", this_year="5", last_year="4", amounts={2019: "1", 2020: "9,99"})
    assert bare(money(whole)["lasten"]["eerste"]) == "1"


@pytest.mark.parametrize(
    ("answer", "count", "says", "listed"),
    [
        ("nee", 0, "bij niemand anders", 0),
        ("nee", 1, "bij niemand anders", 0),
        ("ja", 1, "in het hoofdstuk Begroting", 1),
        ("ja", 0, "ook bij anderen subsidie aangevraagd.", 0),
        (None, 1, "in het hoofdstuk Begroting", 1),
        (None, 0, GAP, 0),
    ],
)
def test_other_subsidies_are_answered(
    answer: str | None, count: int, says: str, listed: int
) -> None:
    asked = row(OtherSubsidy, funder="Fonds Voorbeeld", amount="10", status="toegekend")
    found = money(row(Application, other_subsidies=answer), *[asked] * count)
    assert says in found["andere_zin"]
    assert [(a["verstrekker"], bare(a["bedrag"]), a["stand"]) for a in found["andere"]] == [
        ("Fonds Voorbeeld", "10", "Toegekend")
    ] * listed


@pytest.mark.parametrize(
    ("answer", "says"),
    [("geen", "geen egalisatiereserve"), ("1250", "€\N{NO-BREAK SPACE}1.250"), (None, GAP)],
)
def test_the_reserve_is_an_amount_or_none(answer: str | None, says: str) -> None:
    assert says in money(row(Application, reserve=answer))["reserve_zin"]


@pytest.mark.parametrize(
    ("asked", "other", "accountant", "since"),
    [
        (100_000, 0, False, ""),
        (100_001, 0, True, ""),
        (499_999, 0, True, ""),
        (500_000, 0, True, "2022"),
        (500_000, 500_000, True, "2022"),
        (500_000, 500_001, True, ""),
    ],
)
def test_accountant_and_wnt_follow_the_amount(
    asked: int, other: int, accountant: bool, since: str
) -> None:
    years = range(2019, 2025)
    found = money(
        row(Scheme, accountant_above=100_000),
        row(Application, first_year=2019, last_year=2024),
        row(Income, number="B1", category="subsidie", amounts=dict.fromkeys(years, asked)),
        row(Income, number="B2", category="fondsen", amounts=dict.fromkeys(years, other)),
    )
    assert found["accountant"] is accountant
    assert found["wnt"] is bool(since)
    assert found["wnt_vanaf"] == since


def test_without_an_amount_in_the_regeling_no_accountant_is_promised() -> None:
    amounts = dict.fromkeys(range(2019, 2025), 9_000_000)
    found = money(
        row(Application, first_year=2019, last_year=2024),
        row(Income, number="B1", category="subsidie", amounts=amounts),
    )
    assert found["accountant"] is False
    assert found["accountant_grens"] == ""
    assert found["wnt_vanaf"] == "2022"


def test_wnt_needs_three_large_years_in_a_row() -> None:
    large = {2019: 600_000, 2020: 600_000, 2021: 1, 2022: 600_000, 2023: 600_000, 2024: 600_000}
    found = money(
        row(Application, first_year=2019, last_year=2024),
        row(Income, number="B1", category="subsidie", amounts=large),
    )
    assert found["wnt_vanaf"] == "2025"
