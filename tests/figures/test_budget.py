"""Totals of the begroting: small cases by hand, and sums that must agree whichever way one adds."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.all import derive as derive_all
from generator.figures.budget import Amounts, Budget, derive
from generator.utrecht import shipped
from generator.workbooks.application import Application
from generator.workbooks.budget import Cost, CostCategory, Income, IncomeCategory
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.districts import District, Neighbourhood
from tests.rows import dossier, row, rows

COSTS = rows(
    Cost,
    """
    | Nr | Kostensoort | Wijk      | 2018 | 2019     | 2020     |
    | L1 | personeel   | West      |      | 1.000,10 | 2.000,20 |
    | L2 | scholing    | West      |      | 0,05     |          |
    | L3 | personeel   | Oost      | 9    | 10       | 20       |
    | L4 |             | stedelijk |      |          | 5        |
    | L5 | onvoorzien  |           |      | 3        | 4        |
    """,
)
INCOME = rows(
    Income,
    """
    | Nr | Soort              | 2019 | 2020     |
    | B1 | gevraagde subsidie | 900  | 2.000    |
    | B2 | fondsen            | 100  | 20,50    |
    | B3 |                    | 1    |          |
    """,
)
AREAS = (*(d.name for d in shipped().districts), CITYWIDE)


def euros(*amounts: str) -> dict[int, Decimal]:
    return dict(zip((2019, 2020), map(Decimal, amounts), strict=True))


def test_costs_are_added_per_year_kind_and_wijk() -> None:
    budget = derive(dossier(*COSTS, *INCOME))
    assert budget.total_costs.per_year == euros("1013.15", "2029.20")
    assert budget.total_costs.total == Decimal("3042.35")
    assert {c.value: a.per_year for c, a in budget.by_category.items()} == {
        "personeel": euros("1010.10", "2020.20"),
        "scholing": euros("0.05", "0"),
        "onvoorzien": euros("3", "4"),
    }
    assert budget.for_area("West").per_year == euros("1000.15", "2000.20")
    assert budget.for_area("Oost").total == 30
    assert budget.for_area("Zuid").total == 0


def test_costs_without_a_kostensoort_come_last_and_are_not_lost() -> None:
    budget = derive(dossier(*COSTS, *INCOME))
    assert [
        (kind and kind.value, found.total) for kind, found in budget.grouped(COSTS).items()
    ] == [
        ("personeel", Decimal("3030.30")),
        ("scholing", Decimal("0.05")),
        ("onvoorzien", 7),
        (None, 5),
    ]
    assert list(budget.grouped(budget.in_area("Oost"))) == [CostCategory.STAFF]


def test_the_balance_is_income_less_costs_in_each_year() -> None:
    assert derive(dossier(*COSTS, *INCOME)).balance.per_year == euros("-12.15", "-8.70")


def test_a_year_before_has_a_sum_once_every_amount_of_it_is_there() -> None:
    table = """
        | Nr | 2019 | Begroting lopend jaar | Realisatie vorig jaar  |
        | L1 | 10   | 0                     | 7,50                   |
        | L2 | 5    | 3                     |                        |
        """
    budget = derive(dossier(*rows(Cost, table)))
    assert budget.earlier(budget.costs, "this_year") == 3
    assert budget.earlier(budget.costs, "last_year") is None
    assert budget.earlier(budget.costs[:1], "last_year") == Decimal("7.50")
    assert budget.in_first_year(budget.costs) == 15
    assert Budget((), (), ()).in_first_year(()) is None


def test_a_post_without_a_wijk_is_for_the_whole_city() -> None:
    budget = derive(dossier(*COSTS))
    assert [c.number for c in budget.in_area(CITYWIDE)] == ["L4", "L5"]
    assert budget.for_area(CITYWIDE).per_year == euros("3", "9")


def test_only_the_requested_subsidy_is_the_subsidy() -> None:
    budget = derive(dossier(*INCOME))
    assert budget.subsidy.per_year == euros("900", "2000")
    assert budget.other_income.per_year == euros("101", "20.50")
    assert budget.total_income.total == Decimal("3021.50")


def test_the_average_is_rounded_to_the_cent() -> None:
    assert Amounts({2019: Decimal(10), 2020: Decimal(0), 2021: Decimal(0)}).average == Decimal(
        "3.33"
    )
    assert Amounts({}).average == 0
    assert Amounts({2019: Decimal("0.01"), 2020: Decimal(0)}).average == Decimal("0.01")


def test_half_a_euro_of_the_average_goes_up() -> None:
    for total, average in (("10.49", 10), ("10.50", 11), ("11.50", 12)):
        assert Amounts({2019: Decimal(total)}).rounded_average == average


@pytest.mark.parametrize(
    ("kind", "cells", "found"),
    [
        (Cost, {}, False),
        (Cost, {"amounts": {2019: "5,50"}}, True),
        (Income, {"amounts": {2019: "5", 2020: "5,50"}}, True),
        (Cost, {"this_year": "5,50"}, True),
        (Income, {"last_year": "5,50"}, True),
    ],
)
def test_a_begroting_is_in_cents_when_an_amount_of_it_is(
    kind: type[Cost] | type[Income], cells: dict[str, object], found: bool
) -> None:
    whole = (row(Cost, number="L1", amounts={2019: "1"}), row(Income, number="B1"))
    budget = derive(dossier(*whole, row(kind, number="X", **cells)))
    assert budget.in_cents is found


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (2019, 2019, (2019,)),
        (2019, 2020, (2019, 2020)),
        (2019, 2048, tuple(range(2019, 2049))),
        (2019, 2049, (2018, 2019, 2020)),
        (2019, 2021, (2019, 2020, 2021)),
        (2020, 2019, (2018, 2019, 2020)),
        (None, 2020, (2018, 2019, 2020)),
        (2019, 2060, (2018, 2019, 2020)),
    ],
)
def test_the_years_are_those_of_the_application_or_else_of_the_sheets(
    first: int | None, last: int, years: tuple[int, ...]
) -> None:
    application = row(Application, first_year=first, last_year=last)
    assert derive(dossier(application, *COSTS)).years == years


amounts = st.dictionaries(
    st.sampled_from((2019, 2020, 2021)), st.integers(0, 10**9).map(lambda c: Decimal(c) / 100)
)
costs = st.lists(
    st.tuples(st.sampled_from((*AREAS, None)), st.sampled_from((*CostCategory, None)), amounts),
    max_size=12,
)
incomes = st.lists(st.tuples(st.sampled_from((*IncomeCategory, None)), amounts), max_size=6)


def made(lines: list[tuple[str | None, CostCategory | None, dict[int, Decimal]]]) -> Budget:
    application = row(Application, first_year=2019, last_year=2021)
    posts = (
        row(Cost, number=f"L{n}", area=area, category=kind, amounts=each)
        for n, (area, kind, each) in enumerate(lines)
    )
    return derive(dossier(application, *posts))


@given(costs)
def test_years_kinds_and_wijken_add_up_to_the_same_total(
    lines: list[tuple[str | None, CostCategory | None, dict[int, Decimal]]],
) -> None:
    budget = made(lines)
    total = sum((a for *_, each in lines for a in each.values()), Decimal(0))
    unsorted = budget.sum(c for c in budget.costs if c.category is None)
    assert budget.total_costs.total == total
    assert sum(budget.total_costs.per_year.values()) == total
    assert sum(a.total for a in budget.by_category.values()) + unsorted.total == total
    assert sum(budget.for_area(area).total for area in AREAS) == total
    for year in (2019, 2020, 2021):
        in_year = sum(budget.for_area(area).per_year[year] for area in AREAS)
        assert in_year == budget.total_costs.per_year[year]


@given(incomes)
def test_subsidy_and_other_income_are_all_income(
    lines: list[tuple[IncomeCategory | None, dict[int, Decimal]]],
) -> None:
    given_income = (
        row(Income, number=f"B{n}", category=kind, amounts=each)
        for n, (kind, each) in enumerate(lines)
    )
    application = row(Application, first_year=2019, last_year=2021)
    budget = derive(dossier(application, *given_income))
    asked = sum(
        (a for k, each in lines if k is IncomeCategory.SUBSIDY for a in each.values()), Decimal(0)
    )
    total = sum((a for _, each in lines for a in each.values()), Decimal(0))
    assert budget.subsidy.total == asked
    assert budget.other_income.total == total - asked
    assert budget.total_income.total == total


@pytest.mark.parametrize(
    ("costs", "people", "apart"),
    [
        ({"West": "100,00", "Oost": "300,00"}, {"West": 10, "Oost": 10}, ("Oost", "West")),
        ({"West": "100,00", "Oost": "300,00"}, {"West": 10, "Oost": 60}, ("West", "Oost")),
        ({"West": "100,00", "Oost": "100,00"}, {"West": 10, "Oost": 10}, None),
        ({"West": "100,00"}, {"West": 0}, None),
    ],
)
def test_two_wijken_are_apart_when_an_inhabitant_gets_more_in_one(costs, people, apart) -> None:
    rows = [row(District, name=name) for name in people]
    rows += [row(Neighbourhood, name=f"{n} 1", district=n, inhabitants=p) for n, p in people.items()]  # fmt: skip
    rows += [row(Cost, number=n, area=n, amounts={2019: a}) for n, a in costs.items()]
    figures = derive_all(dossier(*rows))
    assert figures.budget.farthest_apart(figures.places) == apart
