"""The money of the shipped example counted again, without any of our own code.

In cents; the dossier prints whole euros, each rounded half up from the exact sum, and what is asked per boekjaar exact.
"""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.plain_files import Document, document, form, sheet

ROOT = Path(__file__).resolve().parents[2]
BOOK = ROOT / "inputs" / "begroting.xlsx"
YEARS = [str(year) for year in range(2019, 2025)]
CITY = "stedelijk"


def cents(printed: str) -> int:
    """``€ 1.234,50`` in cents; an amount without cents is whole euros."""
    found = re.fullmatch(r"€\xa0(-?[\d.]+)(?:,(\d\d))?", printed)
    assert found, printed
    return int(found[1].replace(".", "")) * 100 + int(found[2] or 0)


def exact(lines: list[dict[str, Any]]) -> list[int]:
    """Each year and then the total, in cents."""
    years = [sum(round((line[year] or 0) * 100) for line in lines) for year in YEARS]
    return [*years, sum(years)]


def whole(amount: int) -> int:
    """Cents as the whole euros that are printed, half up."""
    return (amount + 50) // 100 * 100


def per_year(lines: list[dict[str, Any]]) -> list[int]:
    """Each year and then the total as they are printed, in cents."""
    return [whole(amount) for amount in exact(lines)]


def printed_years(row: tuple[str, ...]) -> list[int]:
    return [cents(cell) for cell in row[:7]]


@pytest.fixture(scope="module")
def costs() -> list[dict[str, Any]]:
    return sheet(BOOK, "Lasten")


@pytest.fixture(scope="module")
def income() -> list[dict[str, Any]]:
    return sheet(BOOK, "Baten")


@pytest.fixture(scope="module")
def application(built: Path) -> Document:
    return document(built / "output" / "subsidieaanvraag.docx")


@pytest.fixture(scope="module")
def plans(built: Path) -> dict[str, Document]:
    """The ten plans by the name of their wijk."""
    names = [row["Wijk"] for row in sheet(ROOT / "inputs" / "wijken.xlsx", "Wijken")]
    files = sorted((built / "output" / "wijkplannen").iterdir())
    return dict(zip(names, map(document, files), strict=True))


def totals(found: dict[str, list[dict[str, Any]]]) -> dict[str, list[int]]:
    return {name: per_year(lines) for name, lines in found.items()}


def grouped(lines: list[dict[str, Any]], header: str) -> dict[str, list[dict[str, Any]]]:
    return {
        str(name): [x for x in lines if x[header] == name] for name in {x[header] for x in lines}
    }


def test_costs_per_kostensoort_and_year(application: Document, costs: list[dict[str, Any]]) -> None:
    body = application.grid("lasten per kostensoort en jaar").body
    assert printed_years(body.pop("Totaal lasten")) == per_year(costs)
    wanted = totals(grouped(costs, "Kostensoort"))
    assert {name.lower(): printed_years(row) for name, row in body.items()} == wanted


def test_costs_per_wijk_and_year(application: Document, costs: list[dict[str, Any]]) -> None:
    body = application.grid("lasten per wijk en jaar").body
    assert printed_years(body.pop("Totaal lasten")) == per_year(costs)
    wanted = totals(grouped(costs, "Wijk"))
    wanted["Hele stad"] = wanted.pop(CITY)
    assert {name: printed_years(row) for name, row in body.items()} == wanted


def test_income_requested_subsidy_and_balance(
    application: Document, costs: list[dict[str, Any]], income: list[dict[str, Any]]
) -> None:
    body = application.grid("dekkingsplan, met de baten en het saldo per jaar").body
    for line in income:
        assert printed_years(body[line["Omschrijving"]]) == per_year([line])
    asked = exact([x for x in income if x["Soort"] == "gevraagde subsidie"])
    assert printed_years(body["Totaal baten"]) == per_year(income)
    assert printed_years(body["Totaal lasten"]) == per_year(costs)
    assert printed_years(body["Saldo"]) == [0] * 7
    per_boekjaar = application.grid("gevraagde subsidie per boekjaar").body
    assert [cents(per_boekjaar[y][0]) for y in (*YEARS, "Totaal")] == asked


def test_the_requested_amount_is_the_same_wherever_it_stands(
    application: Document, income: list[dict[str, Any]]
) -> None:
    asked = exact([x for x in income if x["Soort"] == "gevraagde subsidie"])[-1]
    typed = form(ROOT / "inputs" / "aanvraag.xlsx", "Aanvraag")["Gevraagd bedrag"]
    answer = application.grid("gegevens van de aanvraag").body["Gevraagd bedrag"][0]
    assert cents(answer) == asked == typed * 100
    (cover,) = [x for x in application.lines if x.startswith("Gevraagd bedrag\t")]
    assert cents(cover.split("\t")[1]) == asked
    (summary,) = [x for x in application.lines if x.startswith("Wat wij vragen.")]
    asked_first, average, costs, other = re.findall(r"€\xa0[\d.]+(?:,\d\d)?", summary)
    assert cents(asked_first) == asked
    assert abs(cents(average) * 6 - asked) <= 6 * 50
    assert cents(costs) == asked + cents(other)


def test_every_post_stands_with_its_years_its_total_and_its_explanation(
    application: Document, costs: list[dict[str, Any]], income: list[dict[str, Any]]
) -> None:
    years = application.grid("alle lasten per post en jaar").body
    told = application.grid("toelichting op de lasten").body
    label, *total = years.pop("")
    assert (label, printed_years(tuple(total))) == ("Totaal lasten", per_year(costs))
    assert list(years) == list(told) == [x["Nr"] for x in costs]
    for line in costs:
        row = years[line["Nr"]]
        assert (row[0], printed_years(row[1:])) == (line["Omschrijving"], per_year([line]))
        assert (
            told[line["Nr"]][1]
            .replace("\xa0", " ")
            .startswith(line["Toelichting"].strip().rstrip("."))
        )
    told = application.grid("toelichting op de baten").body
    assert {n: cents(row[1]) for n, row in told.items()} == {
        x["Nr"]: per_year([x])[-1] for x in income
    }


def test_each_plan_has_the_costs_of_its_wijk_per_year_and_kind(
    plans: dict[str, Document], costs: list[dict[str, Any]]
) -> None:
    for name, plan in plans.items():
        own = [x for x in costs if x["Wijk"] == name]
        by_kind = next(g for g in plan.grids if g.caption.endswith("soort"))
        (told,) = (line for line in plan.lines if line.startswith("Per jaar: "))
        by_year = dict(part.split("\xa0", 1) for part in told[10:].rstrip(".").split("; "))
        assert [cents(by_year[y]) for y in YEARS] == per_year(own)[:-1], name
        wanted = {k: v[-1] for k, v in totals(grouped(own, "Kostensoort")).items()}
        printed = {k.lower(): cents(row[0]) for k, row in by_kind.body.items()}
        assert printed.pop("totaal") == per_year(own)[-1]
        assert printed == wanted, name
        assert in_short(plan) == per_year(own)[-1], name


def in_short(plan: Document) -> int:
    """What the wijk costs, as the figures at the beginning of its plan have it."""
    (figures,) = (g for g in plan.grids if g.rows[0][-1].startswith("Kosten in "))
    return cents(figures.rows[1][-1])


def test_the_ten_plans_and_the_city_together_are_the_budget(
    plans: dict[str, Document], application: Document
) -> None:
    in_plans = sum(map(in_short, plans.values()))
    per_area = application.grid("lasten per wijk en jaar").body
    together = application.grid("lasten per kostensoort en jaar").body["Totaal lasten"]
    rounded = (len(plans) + 1) * 50  # each amount at most half a euro
    assert abs(in_plans + cents(per_area["Hele stad"][6]) - cents(together[6])) <= rounded


def test_the_means_of_the_activities_add_up_per_pijler(application: Document) -> None:
    year = YEARS[0]
    activities = [
        line
        for line in sheet(ROOT / "inputs" / "activiteiten.xlsx", "Activiteiten")
        if str(line["Begin"])[:4] <= year <= str(line["Eind"])[:4]
    ]
    body = application.grid(f"inzet per pijler in {year}").body

    def wanted(lines: list[dict[str, Any]]) -> list[int]:
        counts = [
            sum(line[header] or 0 for line in lines)
            for header in ("Vrijwilligers", "Deelnemers per jaar")
        ]
        money = [
            sum(round((line[header] or 0) * 100) for line in lines)
            for header in ("Personele kosten per jaar", "Materiële kosten per jaar")
        ]
        fte = sum(round(line["Fte"] * 100) for line in lines)
        return [len(lines), fte, *counts, *map(whole, (*money, sum(money)))]

    def printed(row: tuple[str, ...]) -> list[int]:
        whole, fraction = row[1].replace(".", "").split(",")
        bare = [int(cell.replace(".", "")) for cell in (row[0], row[2], row[3])]
        fte = int(whole) * 100 + int(fraction.ljust(2, "0"))
        return [bare[0], fte, *bare[1:], *map(cents, row[4:])]

    assert printed(body.pop("Totaal")) == wanted(activities)
    kinds = Counter(x["Pijler"] for x in activities)
    assert {name.lower(): printed(row) for name, row in body.items()} == {
        kind: wanted([x for x in activities if x["Pijler"] == kind]) for kind in kinds
    }
