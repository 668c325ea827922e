"""The application: its sentences are right for none, one and many, and claim nothing unasked."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from generator.documents.application.document import APPLICATION
from generator.documents.definition import Edition
from generator.figures.all import derive
from generator.printed import GAP
from generator.workbooks.activities import Activity
from generator.workbooks.application import Application
from generator.workbooks.budget import Cost, Income
from generator.workbooks.definition import Row
from generator.workbooks.districts import Goal, Venue
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.statements import Statement
from tests.make import dossier_of

Rows = Mapping[type[Row], Sequence[Mapping[str, object]]]
NOTHING: Rows = {
    kind: [] for kind in (Activity, Cost, Goal, Income, Member, Statement, Venue, WorkingArea)
}


def application(changed: Rows | None = None) -> Any:
    dossier = dossier_of(changed)
    (copy,) = APPLICATION.copies(dossier, derive(dossier), Edition())
    return copy.view


def test_a_dossier_without_rows_claims_nothing() -> None:
    view = application(NOTHING)
    said = view["zinnen"]
    assert view["begroting"]["sluitend"] == said["geld"] == "De begroting is nog leeg."
    assert said["werk"] == "De activiteiten zijn nog niet beschreven."
    assert said["personeel"] == "Hoeveel betaald werk er nodig is, staat nog niet in onze gegevens."
    assert said["vrijwilligers"].startswith("Hoeveel vrijwilligers er nodig zijn, staat nog niet")
    assert said["steun"] == "Er is nog geen steunverklaring binnen die meetelt."
    assert said["mensen"] == said["achter_ons"] == view["cijfers"]["opgaven"] == ""
    assert not view["cijfers"]["scholing"]
    assert not view["stad"]["themas"]
    assert not any(" 0 " in sentence for sentence in said.values())


def test_one_of_each_is_told_in_the_singular() -> None:
    said = application({Activity: [{"volunteers": 1}], Statement: [{}]})["zinnen"]
    assert said["leden"].startswith("Op de datum van deze aanvraag heeft de coöperatie één lid.")
    assert "Dat werkt in één buurt." in said["leden"]
    assert "De coöperatie telt nu één lid. Dat werkt in één buurt, waar" in said["wie"]
    assert said["werk"] == "Wij beginnen met één activiteit in de wijken."
    assert said["vrijwilligers"] == "De activiteiten rekenen op één vrijwilliger."
    assert said["steun"] == "Eén organisatie tekende een steunverklaring."


def test_members_without_a_place_to_work_are_not_said_to_work_somewhere() -> None:
    said = application({WorkingArea: []})["zinnen"]
    assert "werkt in" not in said["wie"]
    assert said["leden"].endswith("Wie niet bij een wijk staat, werkt nog niet in een vaste buurt.")


@pytest.mark.parametrize(
    ("answer", "told", "compared"),
    [
        ("ja", "Ja; de stukken die daarbij horen, staan in bijlage B", False),
        ("nee", "Nee", True),
        (None, GAP, False),
    ],
)
def test_whether_it_is_a_first_application_is_only_said_when_answered(
    answer: str | None, told: str, compared: bool
) -> None:
    view = application({Application: [{"first_application": answer}]})
    assert view["aanvraag"]["eerste_aanvraag"].startswith(told)
    assert view["begroting"]["vergelijking"] is compared
    assert view["begroting"]["vergelijking_zin"].startswith(GAP) is (answer is None)


@pytest.mark.parametrize(
    ("admission", "part"),
    [
        (None, "Initiatiefnemer"),
        ("belangstelling", "Initiatiefnemer"),
        ("aangevraagd", "Initiatiefnemer; lidmaatschap aangevraagd"),
        ("toegelaten", "Initiatiefnemer en lid"),
    ],
)
def test_an_initiatiefnemer_is_called_a_member_only_when_admitted(
    admission: str | None, part: str
) -> None:
    view = application({Member: [{"role": "initiatiefnemer", "admission": admission}]})
    assert [founder["rol"] for founder in view["initiatiefnemers"]] == [part]


@pytest.mark.parametrize(
    ("cells", "plek"),
    [
        ({"area": "stedelijk", "neighbourhoods": None}, "Heel Utrecht."),
        ({"area": "Overvecht", "neighbourhoods": None}, "Heel Overvecht."),
        ({"area": "Binnenstad", "neighbourhoods": None}, "De hele Binnenstad."),
        ({"area": "West", "neighbourhoods": "Lombok-Oost"}, "West: Lombok-Oost."),
    ],
)
def test_where_an_activity_is_reads_as_a_place(cells: Mapping[str, object], plek: str) -> None:
    pillars = application({Activity: [cells]})["pijlers"]
    assert [a["plek"] for pillar in pillars for a in pillar["activiteiten"]] == [plek]


@pytest.mark.parametrize(
    ("paid", "volunteers", "told"),
    [
        ("0,5", "2", "0,5 fte en 2 vrijwilligers"),
        ("0", "2", "2 vrijwilligers, geen betaald werk"),
        ("0", "0", "Geen betaald werk"),
    ],
)
def test_who_does_the_work_is_said_without_zeros(paid: str, volunteers: str, told: str) -> None:
    view = application({Activity: [{"fte": paid, "volunteers": volunteers}]})
    (block,) = [a for pillar in view["pijlers"] for a in pillar["activiteiten"]]
    assert block["inzet"] == told


def test_a_euro_sign_stays_with_its_amount() -> None:
    view = application({Cost: [{"explanation": "Tien wijken × € 600 is € 6.000."}]})
    told = "Tien wijken × €\N{NO-BREAK SPACE}600 is €\N{NO-BREAK SPACE}6.000."
    assert [post["toelichting"] for post in view["begroting"]["posten"]] == [told]


def test_a_name_that_ends_with_a_full_stop_gets_no_second_one() -> None:
    view = application({Activity: [{"organiser": "De Ketting U.A.", "partners": None}]})
    (block,) = [a for pillar in view["pijlers"] for a in pillar["activiteiten"]]
    assert block["door"] == "Uitvoerder: De Ketting U.A."


@pytest.mark.parametrize(("last", "average"), [("2019", False), ("2020", True)])
def test_of_one_year_no_average_is_told(last: str, average: bool) -> None:
    view = application({Application: [{"first_year": "2019", "last_year": last}]})
    assert ("Gemiddeld is dat" in view["zinnen"]["geld"]) is average
    assert view["aanvraag"]["meer_jaren"] is average
