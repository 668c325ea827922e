"""Members, buurten and statements of the shipped example counted again, without our own code."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.plain_files import Document, document, sheet

ROOT = Path(__file__).resolve().parents[2]
COOPERATIVE = "De stadscoöperatie"
WORDS = "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien".split()
Lines = list[dict[str, Any]]


@pytest.fixture(scope="module")
def books() -> dict[str, Lines]:
    """The sheets of the shipped workbooks by title."""
    titles = {
        "leden": ("Leden", "Werkgebieden"),
        "steunverklaringen": ("Steunverklaringen",),
        "wijken": ("Wijken", "Buurten", "Opgaven", "Partners", "Accommodaties"),
        "activiteiten": ("Activiteiten",),
    }
    return {
        title: sheet(ROOT / "inputs" / f"{book}.xlsx", title)
        for book, sheets in titles.items()
        for title in sheets
    }


@pytest.fixture(scope="module")
def application(built: Path) -> Document:
    return document(built / "output" / "subsidieaanvraag.docx")


@pytest.fixture(scope="module")
def support_list(built: Path) -> Document:
    return document(built / "output" / "steunverklaringen.docx")


@pytest.fixture(scope="module")
def plans(built: Path, books: dict[str, Lines]) -> dict[str, Document]:
    files = sorted((built / "output" / "wijkplannen").iterdir())
    return {row["Wijk"]: document(f) for row, f in zip(books["Wijken"], files, strict=True)}


@pytest.fixture(scope="module")
def members(books: dict[str, Lines]) -> list[str]:
    return [m["Organisatie"] for m in books["Leden"] if m["Stand lidmaatschap"] == "toegelaten"]


@pytest.fixture(scope="module")
def serving(books: dict[str, Lines], members: list[str]) -> dict[tuple[str, str], list[str]]:
    """Who works in each buurt, by wijk and buurt, members in the order of their sheet."""
    found = {}
    for place in books["Buurten"]:
        here = {
            area["Organisatie"]
            for area in books["Werkgebieden"]
            if area["Wijk"] == place["Wijk"] and area["Buurt"] in (place["Buurt"], None)
        }
        found[place["Wijk"], place["Buurt"]] = [name for name in members if name in here]
    return found


def label(place: dict[str, Any]) -> str:
    return str(place["Eigen naam"] or place["Buurt"].replace("e.o.", "en omgeving"))


def dotted(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def bare(printed: str) -> int:
    return int(printed.replace(".", ""))


def test_the_application_names_all_members_and_nobody_else(
    application: Document, members: list[str]
) -> None:
    cells = application.grid("leden van de stadscoöperatie").body.values()
    assert sorted(name for (cell,) in cells for name in cell.split("; ")) == sorted(members)
    assert any(f"heeft de coöperatie {len(members)} leden." in x for x in application.lines)
    assert any(f"De coöperatie telt nu {len(members)} leden." in x for x in application.lines)


def test_each_plan_names_the_members_that_work_in_its_wijk(
    plans: dict[str, Document], books: dict[str, Lines], members: list[str]
) -> None:
    for district, plan in plans.items():
        here = {a["Organisatie"] for a in books["Werkgebieden"] if a["Wijk"] == district}
        grid = next(g for g in plan.grids if ": leden die in" in g.caption)
        named = [first.split("\n")[0] for first in grid.body]
        assert named == [m for m in members if m in here], district


def test_each_buurt_stands_in_its_plan_with_who_serves_it(
    plans: dict[str, Document],
    books: dict[str, Lines],
    serving: dict[tuple[str, str], list[str]],
) -> None:
    for district, plan in plans.items():
        grid = next(g for g in plan.grids if ": de buurten van" in g.caption)
        body = grid.body
        people, told, _ = body.pop("Hele wijk")
        own = [p for p in books["Buurten"] if p["Wijk"] == district]
        there = sum(bool(serving[district, p["Buurt"]]) for p in own)
        assert bare(people) == sum(p["Inwoners"] for p in own)
        figures = next(g for g in plan.grids if g.rows[0][:2] == ("Inwoners", "Buurten"))
        assert figures.rows[1][:2] == (people, str(len(own)))
        if there < len(own):
            counts = f"{WORDS[there]} met een lid, {WORDS[len(own) - there]} zonder"
            assert told.lower() == counts
        else:
            assert told == "Overal een lid"
        assert list(body) == [label(p) for p in own]
        for place in own:
            people, who, numbers = body[label(place)]
            there = {
                a["Nr"]
                for a in books["Activiteiten"]
                if a["Wijk"] == district and place["Buurt"] in (a["Buurten"] or "").split("; ")
            }
            assert set(numbers.split(", ")) - {"–"} == there
            names = serving[district, place["Buurt"]]
            assert bare(people) == place["Inwoners"]
            if names:
                assert who == " en ".join(filter(None, (", ".join(names[:-1]), names[-1])))
            else:
                assert who == COOPERATIVE


def test_the_buurten_without_a_member_are_the_same_in_all_documents(
    application: Document,
    plans: dict[str, Document],
    books: dict[str, Lines],
    serving: dict[tuple[str, str], list[str]],
) -> None:
    alone = [p for p in books["Buurten"] if not serving[p["Wijk"], p["Buurt"]]]
    body = application.grid("thema’s van de opgaven, en buurten zonder lid, per wijk").body
    whole = body.pop("Totaal")
    assert whole[1:] == (f"{len(alone)} buurten", dotted(sum(p["Inwoners"] for p in alone)))
    for district, plan in plans.items():
        here = [p for p in alone if p["Wijk"] == district]
        _, names, people = body[district]
        assert bare(people) == sum(p["Inwoners"] for p in here)
        assert (names == "–") is not bool(here)
        assert sum(map(len, map(label, here))) <= len(names)
        assert all(label(p) in names for p in here)
        grid = next(g for g in plan.grids if ": de buurten van" in g.caption)
        served_by_city = [n for n, row in grid.body.items() if row[1] == COOPERATIVE]
        assert served_by_city == [label(p) for p in here], district
        told = [x for x in plan.lines if "werkt nog geen lid:" in x]
        assert len(told) == bool(here), district
        if here:
            living = dotted(sum(p["Inwoners"] for p in here))
            assert re.search(rf"\((samen )?{living} inwoners\)", told[0]), district
            assert all(label(p) in told[0] for p in here)


def test_the_wijken_side_by_side(
    application: Document, books: dict[str, Lines], serving: dict[tuple[str, str], list[str]]
) -> None:
    body = application.grid("de wijken in cijfers").body

    def wanted(district: str | None) -> list[int]:
        def own(title: str) -> Lines:
            return [x for x in books[title] if district in (None, x["Wijk"])]

        places = own("Buurten")
        there = sum(bool(serving[p["Wijk"], p["Buurt"]]) for p in places)
        return [
            sum(p["Inwoners"] for p in places),
            len(places),
            there,
            len(places) - there,
            len(own("Opgaven")),
            len(own("Activiteiten")),
        ]

    for row in books["Wijken"]:
        assert [bare(c) for c in body[row["Wijk"]][:6]] == wanted(row["Wijk"])
    assert [bare(c) for c in body["Utrecht"][:6]] == wanted(None)


def test_each_plan_has_its_own_opgaven_partners_venues_and_activities(
    plans: dict[str, Document], books: dict[str, Lines]
) -> None:
    for district, plan in plans.items():
        for caption, title, header in (
            ("opgaven en doelen", "Opgaven", "Opgave"),
            ("wijkpartners", "Partners", "Partner"),
            ("buurtcentra, speeltuinen en andere plekken", "Accommodaties", "Accommodatie"),
        ):
            grid = next(g for g in plan.grids if f": {caption}" in g.caption)
            wanted = [str(x[header]) for x in books[title] if x["Wijk"] == district]
            place = grid.rows[0].index(header) if header in grid.rows[0] else 0
            printed = [row[place] for row in grid.rows[1:]]
            assert [p.lower() for p in printed] == [w.lower() for w in wanted], (district, title)
        wanted = [str(x["Nr"]) for x in books["Activiteiten"] if x["Wijk"] == district]
        told = (re.search(r"\((\w+)\)$", h.text) for h in plan.headings if h.level == 2)
        assert [found[1] for found in told if found] == wanted, district


@pytest.fixture(scope="module")
def counted(books: dict[str, Lines]) -> tuple[Lines, Lines]:
    """The statements that count: of organisations, each once, and of persons."""
    stand = [
        s
        for s in books["Steunverklaringen"]
        if s["Getekend"] == "ja" and s["Datum"] and not s["Ingetrokken op"]
    ]
    organisations: dict[str, dict[str, Any]] = {}
    for statement in stand:
        if statement["Organisatie of persoon"] == "organisatie":
            organisations.setdefault(statement["Organisatie"].lower(), statement)
    return list(organisations.values()), [
        s for s in stand if s["Organisatie of persoon"] == "persoon"
    ]


def test_statements_per_wijk_are_those_of_the_workbook(
    application: Document, support_list: Document, counted: tuple[Lines, Lines]
) -> None:
    organisations, persons = (Counter(s["Wijk"] for s in group) for group in counted)
    body = support_list.grid("steunverklaringen per wijk").body
    whole = (organisations.total(), persons.total())
    assert tuple(map(bare, body.pop("Totaal"))) == (*whole, sum(whole))
    assert {name: tuple(map(bare, row)) for name, row in body.items()} == {
        "Heel Utrecht" if area == "stedelijk" else area: (
            organisations[area],
            persons[area],
            organisations[area] + persons[area],
        )
        for area in organisations | persons
    }
    glance = next(g for g in application.grids if g.rows[0][0] == "Gevraagd")
    assert tuple(map(bare, glance.rows[1][-2:])) == whole


def test_the_kinds_of_supporting_organisations(
    support_list: Document, counted: tuple[Lines, Lines]
) -> None:
    kinds = Counter(s["Soort organisatie"] for s in counted[0])
    kinds["andere organisatie"] = kinds.pop("anders")
    body = support_list.grid("steunende organisaties naar soort").body
    assert bare(body.pop("Totaal")[0]) == kinds.total()
    assert {name.lower(): bare(row[0]) for name, row in body.items()} == kinds


def test_everybody_behind_the_application_is_counted_once(
    application: Document,
    support_list: Document,
    books: dict[str, Lines],
    members: list[str],
    counted: tuple[Lines, Lines],
) -> None:
    founders = {m["Organisatie"] for m in books["Leden"] if m["Rol"] == "initiatiefnemer"}
    supporters = {s["Organisatie"] for s in counted[0]}
    behind = len(supporters | founders | set(members))
    both = len(supporters & set(members))
    assert len(supporters) + len(founders | set(members)) > behind
    assert both == 6
    for read in (application, support_list):
        assert f"staan {behind} verschillende organisaties achter ons." in read.text
        assert "Zes organisaties zijn ook lid;" in read.text


def test_every_organisation_that_counts_has_one_row_in_its_wijk_by_name_if_it_may(
    support_list: Document, books: dict[str, Lines], counted: tuple[Lines, Lines]
) -> None:
    phrases = {d["Wijk"]: d["In een zin"] or d["Wijk"] for d in books["Wijken"]}
    for area in (*phrases, "de hele stad"):
        grid = support_list.grid(f"steunende organisaties in {phrases.get(area, area)}")
        own = [
            s for s in counted[0] if s["Wijk"] in (area, area.replace("de hele stad", "stedelijk"))
        ]
        assert {nr: row[0] for nr, row in grid.body.items()} == {
            s["Nr"]: s["Organisatie"] if consented(s, "Organisatienaam") else
            "Organisatie, naam bij ons bekend"
            for s in own
        }  # fmt: skip


def test_every_person_that_consented_is_in_the_list_and_no_other(
    support_list: Document, counted: tuple[Lines, Lines]
) -> None:
    wanted = {
        f"{s['Naam ondertekenaar']}, {s['Wijk']}"
        for s in counted[1]
        if consented(s, "Persoonsnaam")
    }
    start = "Deze bewoners vinden het goed dat hun naam hier staat: "
    (told,) = (line for line in support_list.lines if line.startswith(start))
    named = told.removeprefix(start).removesuffix(".").split("; ")
    assert set(named) == wanted
    assert len(named) == len(wanted)


def consented(statement: dict[str, Any], what: str) -> bool:
    return (
        statement[f"{what} mag erin"] == "ja"
        and statement["Toestemming op"] is not None
        and statement["Toestemming via"] is not None
    )
