"""The plan per wijk: ten of them, who is aan zet in each buurt, and money that adds up."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from generator.documents.definition import Edition
from generator.documents.district_plan.document import DISTRICT_PLAN
from generator.dossier import Dossier
from generator.figures.all import derive
from generator.own_words import OwnWords
from generator.pictures import Image, TileMap
from generator.printed import Printed
from generator.problems import CellPlace
from generator.utrecht import shipped
from generator.workbooks.activities import Activity
from generator.workbooks.application import Applicant, Application
from generator.workbooks.budget import Cost
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.definition import Row, columns
from generator.workbooks.districts import District, Goal, Neighbourhood, Partner, Venue
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.municipality import Municipality
from generator.workbooks.scheme import Scheme
from generator.workbooks.statements import Statement

PLACES = {"Oog in Al": "West", "Lombok-Oost": "West", "Wittevrouwen": "Noordoost"}


def row(kind: type[Row], /, **raw: object) -> Any:
    cells = {c.field: CellPlace("boek.xlsx", "Blad", 2, "A", c.header) for c in columns(kind)}
    return kind.as_typed(raw, cells)


def member(name: str, **raw: object) -> Member:
    return row(Member, name=name, kind="bewonersinitiatief", admission="toegelaten", **raw)


def works(name: str, place: str | None = None, district: str = "West") -> WorkingArea:
    where = {"neighbourhood": place} if place else {}
    return row(WorkingArea, organisation=name, district=district, pillar="volwassenen", **where)


def statement(number: str, **raw: object) -> Statement:
    given = {"supporter": "organisatie", "organisation": f"Buurthuis {number}", "area": "West"}
    consent = {"may_print_organisation": "ja", "consent_on": "6-4-2018", "consent_by": "formulier"}
    signed = {"signed": "ja", "signed_on": "6-4-2018"}
    return row(Statement, number=number, **(given | consent | signed | raw))


def dossier(*rows: Row) -> Dossier:
    tables: dict[type[Row], tuple[Row, ...]] = {
        Applicant: (row(Applicant, short_name="SAMEN030", phrase="de stadscoöperatie"),),
        Municipality: (row(Municipality, name="Utrecht", settlement="stad"),),
        Scheme: (row(Scheme),),
        Application: (row(Application, first_year=2019, last_year=2020),),
        District: tuple(
            row(District, name=d.name, code=d.code, phrase=d.phrase or d.name)
            for d in shipped().districts
        ),
        Neighbourhood: tuple(
            row(Neighbourhood, code=f"BU{n}", name=name, district=district, inhabitants=1000 + n)
            for n, (name, district) in enumerate(PLACES.items())
        ),
    }
    for one in rows:
        tables[type(one)] = (*tables.get(type(one), ()), one)
    return Dossier(tables)


def plans(*rows: Row) -> dict[str, Any]:
    data = dossier(*rows)
    copies = DISTRICT_PLAN.copies(data, derive(data), Edition())
    return {copy.path: copy.view for copy in copies}


def west(*rows: Row) -> Any:
    return plans(*rows)["wijkplannen/01-west.docx"]


def values(view: object) -> Iterator[object]:
    if isinstance(view, dict):
        for value in view.values():
            yield from values(value)
    elif isinstance(view, list | tuple):
        for value in view:
            yield from values(value)
    else:
        yield view


def amount(printed: str) -> Decimal:
    return Decimal(printed.replace("€", "").replace(".", "").replace(",", ".").strip())


def full() -> tuple[Row, ...]:
    """A wijk with one of everything."""
    return (
        member("Buurtkeuken De Pan", about="Wij koken."),
        works("Buurtkeuken De Pan", "Oog in Al"),
        statement("S1", motivation="Het werkt.", may_print_motivation="ja"),
        row(Goal, number="W1", district="West", challenge="Stil", aim="Luid", year=2020),
        row(Partner, name="het buurtteam", district="West"),
        row(Venue, name="De Pan", district="West", neighbourhood="Oog in Al"),
        row(Activity, number="A1", title="Eten", area="West", neighbourhoods="Oog in Al"),
        row(Activity, number="A2", title="Bellen", area="West"),
        row(Activity, number="A3", title="Stadsfeest", area="stedelijk"),
        row(Cost, number="L1", category="personeel", area="West", amounts={2019: "10,50"}),
    )


def test_there_are_ten_plans_with_number_and_plain_name() -> None:
    assert list(plans()) == [
        "wijkplannen/01-west.docx",
        "wijkplannen/02-noordwest.docx",
        "wijkplannen/03-overvecht.docx",
        "wijkplannen/04-noordoost.docx",
        "wijkplannen/05-oost.docx",
        "wijkplannen/06-binnenstad.docx",
        "wijkplannen/07-zuid.docx",
        "wijkplannen/08-zuidwest.docx",
        "wijkplannen/09-leidsche-rijn.docx",
        "wijkplannen/10-vleuten-de-meern.docx",
    ]


def test_the_title_carries_the_article_where_dutch_does() -> None:
    titles = [view["document"]["titel"] for view in plans().values()]
    assert titles[0] == "Plan voor West"
    assert titles[5] == "Plan voor de Binnenstad"


def test_the_ten_plans_and_the_city_are_the_whole_begroting() -> None:
    areas = (*(d.name for d in shipped().districts), CITYWIDE)
    costs = [
        row(Cost, number=f"L{n}", category="personeel", area=area,
            amounts={2019: f"{1000 * n}", 2020: f"{n}"})
        for n, area in enumerate(areas, start=1)
    ]  # fmt: skip
    budget = derive(dossier(*costs)).budget
    printed = [amount(view["kosten"]["totaal"]) for view in plans(*costs).values()]
    assert sum(printed) + budget.for_area(CITYWIDE).total == budget.total_costs.total


def test_years_and_kinds_of_costs_add_up_to_the_same_total() -> None:
    money = west(
        row(Cost, number="L1", category="personeel", area="West", amounts={2019: "10,40"}),
        row(Cost, number="L2", area="West", amounts={2019: "3", 2020: "1"}),
    )["kosten"]
    total = amount(money["totaal"])
    assert total == Decimal(14)
    assert sum(amount(r["bedrag"]) for r in money["jaren"]) == total
    assert sum(amount(r["bedrag"]) for r in money["soorten"]) == total
    assert [r["soort"] for r in money["soorten"]] == ["Personeel", "Kostensoort niet ingevuld"]
    assert {"," in r["bedrag"] for r in money["jaren"]} == {False}
    assert money["afgerond"] is True


def test_a_buurt_with_a_member_is_served_by_it() -> None:
    view = west(member("De Pan"), works("De Pan", "Oog in Al"))
    assert [b["aan_zet"] for b in view["buurten"]] == ["De Pan", "De stadscoöperatie"]
    assert view["aan_zet"]["namen"] == "Lombok-Oost"
    assert view["aan_zet"]["kort"] == "Eén met een lid, één zonder"
    assert view["aan_zet"]["waar"].startswith("In deze buurt werkt nog geen lid: Lombok-Oost (1.0")
    assert view["aan_zet"]["zin"] == ("In één buurt van West werkt een lid, in één nog niet.")


def test_who_works_in_a_buurt_without_a_member_stands_with_one_point_at_the_end() -> None:
    host = (member("De Ketting U.A."), works("De Ketting U.A.", "Oog in Al"))
    there = row(Activity, number="A1", title="Eten", area="West", organiser="De Ketting U.A.")
    told = west(*host, there)["aan_zet"]["wie_doet"]
    assert told == "Wat er in deze buurten is: A1 Eten, door De Ketting U.A."


def test_the_stadscooperatie_takes_over_where_the_last_member_goes() -> None:
    before = west(member("De Pan"), works("De Pan"))
    gone = row(Member, name="De Pan", admission="opgezegd")
    after = west(gone, works("De Pan"))
    assert before["aan_zet"]["buurten"] == []
    assert {b["aan_zet"] for b in after["buurten"]} == {"De stadscoöperatie"}
    assert [b["naam"] for b in after["aan_zet"]["buurten"]] == ["Oog in Al", "Lombok-Oost"]
    assert after["leden"] == []
    assert after["aan_zet"]["waar"].startswith(
        "In geen enkele buurt van West werkt al een lid (sam"
    )
    assert [v["aan_zet"]["kort"] for v in (before, after)] == ["Overal een lid", "Nergens een lid"]


def test_a_member_shows_its_buurten_and_pijlers_once() -> None:
    areas = (
        works("De Pan", "Oog in Al"),
        works("De Pan", "Oog in Al"),
        works("De Pan", "Lombok-Oost"),
    )
    (lid,) = west(member("De Pan"), *areas)["leden"]
    assert lid["buurten"] == "Oog in Al\nLombok-Oost"
    assert lid["pijlers"] == "Volwassenen"


def test_supporters_are_named_only_with_consent_and_the_others_counted() -> None:
    view = west(
        statement("S1"),
        statement("S2", may_print_organisation="nee"),
        statement("S3", supporter="persoon", person="Jannigje Verduijn"),
    )
    assert view["steun"]["namen"] == ["Buurthuis S1"]
    assert view["steun"]["anderen"] == "één organisatie"
    assert view["steun"]["zin"] == "Uit West steunen twee organisaties en één bewoner de aanvraag."
    assert not {"Buurthuis S2", "Jannigje Verduijn"} & set(map(str, values(view)))


def test_two_voices_that_are_not_in_the_application_and_only_with_consent() -> None:
    words = ("Het werkt hier het langst.", "Het werkt.", "Ja.", "Zeker.")
    view = west(
        *(
            statement(f"S{n}", motivation=said, may_print_motivation="ja")
            for n, said in enumerate(words)
        )
    )
    assert [v["van"] for v in view["stemmen"]] == ["Buurthuis S1", "Buurthuis S2"]
    speech = statement("S0", motivation="Het werkt hier. " * 30, may_print_motivation="ja")
    short = [
        statement(f"S{n}", motivation=said, may_print_motivation="ja")
        for n, said in enumerate(words[1:], start=1)
    ]
    assert [v["van"] for v in west(speech, *short)["stemmen"]] == ["Buurthuis S2", "Buurthuis S3"]
    alone = west(statement("S1", motivation="Het werkt.", may_print_motivation="ja"))
    assert [v["tekst"] for v in alone["stemmen"]] == ["Het werkt."]
    assert west(statement("S1", motivation="Het werkt."))["stemmen"] == []


def test_activities_are_told_per_buurt_and_once_for_the_whole_wijk() -> None:
    view = west(*full())
    assert view["hele_wijk"] == "A2 Bellen."
    assert [b["activiteiten"] for b in view["per_buurt"]] == [
        "A1 Eten",
        "Alleen wat voor de hele wijk is",
    ]
    assert view["stedelijk"] == "één activiteit"
    assert [a["nr"] for a in view["activiteiten"]] == ["A1", "A2"]


def test_a_buurt_names_the_activities_that_are_only_there() -> None:
    assert [b["nummers"] for b in west(*full())["buurten"]] == ["A1", "–"]


def test_more_than_twelve_supporters_are_told_by_their_largest_groups() -> None:
    few = [statement(f"S{n}", kind="sport of cultuur") for n in range(2)]
    told = west(*few, statement("S9", may_print_organisation="nee"))["steun"]["kort"]
    assert told == "Buurthuis S0; Buurthuis S1; nog één organisatie zonder naam."
    many = [statement(f"T{n}", kind="bewonersinitiatief") for n in range(11)]
    told = west(*few, *many)["steun"]["kort"]
    assert told == "De grootste groepen zijn bewonersinitiatief (11) en sport of cultuur (2)."
    assert west()["steun"]["kort"] == ""


def test_a_long_period_counts_its_activities() -> None:
    every = [row(Activity, number=f"A{n}", title="Eten", area="West") for n in range(4)]
    assert [p["activiteiten"] for p in west(*every)["planning"]] == ["alle vier activiteiten."]
    late = row(Activity, number="B1", title="Zingen", area="West", starts="1-1-2020")
    told = [p["activiteiten"] for p in west(*every, late)["planning"]]
    assert told == ["de andere vier activiteiten.", "B1 Zingen."]


def test_the_source_of_the_inhabitants_has_its_year_once() -> None:
    places = [
        row(Neighbourhood, name=f"B{n}", district="West", inhabitants=1, source=source, year=2022)
        for n, source in enumerate(("CBS 2022", "CBS 2022", "Eigen telling"))
    ]
    assert west(*places)["wijk"]["bron"] == "CBS 2022; Eigen telling, 2022"


def test_the_planning_groups_activities_by_period() -> None:
    view = west(
        row(Activity, number="A1", title="Eten", area="West", starts="1-3-2019", ends="31-12-2020"),
        row(Activity, number="A2", title="Zingen", area="West", starts="1-1-2019"),
        row(Activity, number="A3", title="Bellen", area="West", starts="1-1-2019"),
        row(Activity, number="A4", title="Lopen", area="West", ends="30-6-2019"),
        row(Activity, number="A5", title="Lezen", area="West"),
    )
    assert [(p["periode"], p["activiteiten"]) for p in view["planning"]] == [
        ("Tot en met juni 2019", "A4 Lopen."),
        ("Hele periode", "A5 Lezen."),
        ("Vanaf januari 2019", "A2 Zingen en A3 Bellen."),
        ("Van maart 2019 tot en met december 2020", "A1 Eten."),
    ]


def test_an_empty_wijk_has_sentences_and_no_rows() -> None:
    view = plans()["wijkplannen/03-overvecht.docx"]
    assert view["aan_zet"]["zin"] == "Van Overvecht staan nog geen buurten in onze gegevens."
    assert view["steun"]["zin"] == "Uit Overvecht is nog geen steunverklaring binnen die meetelt."
    assert not view["kosten"]["aanwezig"]
    for key in (
        "buurten",
        "leden",
        "stemmen",
        "accommodaties",
        "opgaven",
        "activiteiten",
        "partners",
    ):
        assert view[key] == []


@pytest.mark.parametrize("rows", [(), full()])
def test_a_view_holds_only_text_pictures_and_yes_or_no(rows: tuple[Row, ...]) -> None:
    for view in plans(*rows).values():
        assert {type(v) for v in values(view)} <= {str, Printed, bool, TileMap, OwnWords, Image}
        assert not any("None" in str(v) for v in values(view))
