"""The subsidieaanvraag: who, where and why; a sentence for whatever is missing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.documents.application.document import APPLICATION
from generator.documents.definition import Edition
from generator.documents.example_dossier import example_dossier, example_row
from generator.dossier import Dossier
from generator.dutch import number
from generator.figures.all import derive
from generator.pictures import Picture
from generator.printed import GAP
from generator.word.filling.fill import fill
from generator.word.packaging.package import open_package
from generator.workbooks.activities import Activity
from generator.workbooks.all import home
from generator.workbooks.application import Applicant, Application, Attachment
from generator.workbooks.definition import Row
from generator.workbooks.districts import District, Goal, Neighbourhood, Venue
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.scheme import Requirement
from generator.workbooks.statements import Statement
from tests.rows import dossier, row, rows

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
BARE = dossier()

CITY = (
    *rows(District, "| Wijk |\n| West |\n| Oost |"),
    *rows(
        Neighbourhood,
        """
        | Buurtcode | Buurt        | Wijk | Inwoners | Jaar | Bron |
        | BU1       | Oog in Al    | West | 5000     | 2022 | CBS  |
        | BU2       | Lage Weide   | West | 0        | 2022 | CBS  |
        | BU3       | Wittevrouwen | Oost | 6255     | 2022 | CBS  |
        """,
    ),
)
PAN = rows(
    Member,
    """
    | Organisatie | Soort organisatie  | Rol | Stand lidmaatschap |
    | De Pan      | bewonersinitiatief | lid | toegelaten         |
    """,
)
AREA = row(WorkingArea, organisation="De Pan", neighbourhood="Oog in Al")


def view(*given: Row, final: bool = False) -> Any:
    return view_of(dossier(*given), final=final)


def view_of(data: Dossier, *, final: bool = False) -> Any:
    (copy,) = APPLICATION.copies(data, derive(data), Edition(final))
    assert copy.path == "subsidieaanvraag.docx"
    return copy.view


def city(*given: Row) -> Any:
    """Two wijken with three buurten, and one member, in Oog in Al."""
    return view(*CITY, *PAN, AREA, *given)


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, part in value.items():
            assert key == key.lower()
            assert key.isidentifier()
            yield from leaves(part, f"{path}.{key}")
    elif isinstance(value, list):
        for part in value:
            yield from leaves(part, path)
    else:
        yield path, value


@pytest.mark.parametrize("data", [example_dossier(), dossier(*CITY, *PAN, AREA), BARE])
def test_a_view_holds_only_text_pictures_and_yes_or_no(data: Dossier) -> None:
    for path, value in leaves(view_of(data)):
        assert isinstance(value, str | bool | Picture), f"{path}: {value!r}"
        assert "None" not in str(value), path


def test_every_list_has_an_entry_in_the_example() -> None:
    """Otherwise the check of a template could not look inside its loops."""
    data = example_dossier()
    founder = example_row(*home(Member), role="initiatiefnemer")
    other = example_row(*home(Application), other_subsidies="ja")
    found = view_of(Dossier({**data.tables, Member: (founder,), Application: (other,)}))
    empty = {path for path, value in lists(found) if not value}
    assert empty <= {".aan_zet.wijken"}


def lists(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from lists(part, f"{path}.{key}")
    elif isinstance(value, list):
        yield path, value
        for part in value:
            yield from lists(part, path)


@pytest.mark.parametrize("data", [example_dossier(), dossier(*CITY, *PAN, AREA), BARE])
def test_the_template_fills_with_the_example_and_with_nothing(data: Dossier) -> None:
    package = open_package(TEMPLATES / APPLICATION.template, APPLICATION.template)
    assert fill(package, view_of(data))


def test_the_mark_says_example_and_draft() -> None:
    sample = (row(Applicant), row(Application, example="ja"))
    assert view(*sample)["document"]["merk"] == "VOORBEELD · CONCEPT"
    assert view(*sample, final=True)["document"]["merk"] == "VOORBEELD"
    assert view()["document"]["merk"] == "CONCEPT"
    assert view(final=True)["document"]["merk"] == ""


def test_the_wijken_add_up_to_the_city() -> None:
    found = city(
        row(Goal, number="G1", district="West", theme="groen"),
        row(Goal, number="G2", district="West", theme="rust"),
        row(Activity, number="A1", area="Oost"),
    )
    for key, total in (("buurten", 3), ("met_lid", 1), ("zonder_lid", 2), ("opgaven", 2)):
        assert sum(int(line[key]) for line in found["wijken"]) == total
        assert found["stad"][key] == number(total)
    assert [line["activiteiten"] for line in found["wijken"]] == ["0", "1"]
    assert [line["themas"] for line in found["wijken"]] == ["Groen en rust", "–"]
    assert found["stad"]["inwoners"] == found["cijfers"]["inwoners"] == "11.255"


def test_activities_for_the_whole_city_are_counted_beside_those_of_the_wijken() -> None:
    found = city(
        row(Activity, number="A1", area="Oost"),
        row(Activity, number="A2", area="stedelijk"),
        row(Activity, number="A3"),
    )
    assert (found["stad"]["activiteiten"], found["stad"]["activiteiten_stedelijk"]) == ("3", "2")
    assert found["zinnen"]["werk"] == (
        "Wij beginnen met drie activiteiten: één in de wijken en twee voor de hele stad."
    )
    more = [row(Activity, number=f"B{n}", area="Oost") for n in range(25)]
    told = city(row(Activity, number="A2", area="stedelijk"), *more)["zinnen"]["werk"]
    assert told == "Wij beginnen met 26 activiteiten: 25 in de wijken en 1 voor de hele stad."
    citywide = city(row(Activity, number="A2", area="stedelijk"))["zinnen"]["werk"]
    assert citywide == "Wij beginnen met één activiteit voor de hele stad."


def test_a_buurt_that_loses_its_last_member_falls_to_the_stadscooperatie() -> None:
    before = city()["aan_zet"]
    assert [line["buurten"] for line in before["wijken"]] == ["Lage Weide", "Wittevrouwen"]
    gone = row(Member, name="De Pan", role="lid", admission="opgezegd")
    after = view(*CITY, gone, AREA)
    assert after["aan_zet"]["wijken"][0]["buurten"] == "Oog in Al en Lage Weide"
    assert (before["aantal"], after["aan_zet"]["aantal"]) == ("2", "3")
    assert (before["inwoners"], after["aan_zet"]["inwoners"]) == ("6.255", "11.255")
    assert after["zinnen"]["zonder_lid"] == "In geen van de drie buurten werkt al een lid."
    assert after["zinnen"]["wie"].endswith("op dit moment nog geen leden.")
    assert after["leden"] == []


def test_with_a_member_everywhere_nobody_falls_to_the_stadscooperatie() -> None:
    areas = [row(WorkingArea, organisation="De Pan", district=d) for d in ("West", "Oost")]
    found = view(*CITY, *PAN, *areas)
    assert found["aan_zet"]["overal_lid"] is True
    assert found["aan_zet"]["wijken"] == []
    assert found["zinnen"]["zonder_lid"] == ""


def test_members_stand_with_the_wijken_where_they_work() -> None:
    found = view(
        *CITY,
        *rows(
            Member,
            """
            | Organisatie | Rol             | Stand lidmaatschap | Soort organisatie |
            | De Pan      | lid             | toegelaten         | speeltuin in zelfbeheer |
            | De Thee     | initiatiefnemer | toegelaten         | sport of cultuur  |
            | De Bank     | lid             | aangevraagd        | anders            |
            | De Kan      | penvoerder      |                    | anders            |
            """,
        ),
        row(WorkingArea, organisation="de pan", neighbourhood="Wittevrouwen"),
        row(WorkingArea, organisation="De Pan", district="West"),
        row(WorkingArea, organisation="De Bank", district="West"),
    )
    assert [(m["naam"], m["wijken"]) for m in found["leden"]] == [
        ("De Pan", "West en Oost"),
        ("De Thee", "–"),
    ]
    assert [(f["naam"], f["rol"]) for f in found["initiatiefnemers"]] == [
        ("De Thee", "Initiatiefnemer en lid"),
        ("De Kan", "Penvoerder"),
    ]
    assert found["cijfers"]["leden"] == "twee leden"
    assert found["cijfers"]["initiatiefnemers"] == "één initiatiefnemer"
    assert found["zinnen"]["wie"] == (
        "Zij is een initiatief van één organisatie. De organisatie telt nu twee leden. "
        "Samen werken zij in drie buurten, waar 11.255 mensen wonen."
    )


SUPPORT = rows(
    Statement,
    """
    | Nr | Organisatie of persoon | Organisatie | Soort organisatie | Wijk | Getekend | Datum    | Ingetrokken op |
    | S1 | organisatie            | De Pan      | sport of cultuur  | West | ja       | 6-4-2018 |                |
    | S2 | organisatie            | De Thee     | sport of cultuur  | Oost | ja       | 6-4-2018 |                |
    | S3 | organisatie            | de thee     | anders            | West | ja       | 7-4-2018 |                |
    | S4 | persoon                |             |                   | Oost | ja       | 6-4-2018 |                |
    | S5 | organisatie            | De Bank     | anders            | Oost | nee      | 6-4-2018 |                |
    | S6 | organisatie            | De Kan      | anders            | Oost | ja       | 6-4-2018 | 8-4-2018       |
    | S7 | organisatie            | De Kom      | anders            | stedelijk | ja  | 6-4-2018 |                |
    """,
)


def test_support_is_counted_once_and_adds_up() -> None:
    found = city(*SUPPORT)["steun"]
    assert [(w["naam"], w["organisaties"], w["bewoners"], w["totaal"]) for w in found["per_wijk"]] == [
        ("West", "1", "0", "1"),
        ("Oost", "1", "1", "2"),
        ("Heel Utrecht", "1", "0", "1"),
    ]  # fmt: skip
    assert (found["organisaties"], found["bewoners"], found["totaal"]) == ("3", "1", "4")
    assert [(s["soort"], s["aantal"], s["aandeel"]) for s in found["soorten"]] == [
        ("Sport of cultuur", "2", "67%"),
        ("Andere organisatie", "1", "33%"),
    ]
    assert found["ook_lid"].startswith("Eén organisatie is ook lid;")


def test_who_stands_behind_us_counts_a_member_that_supports_once() -> None:
    found = city(*SUPPORT, row(Member, name="De Bond", role="initiatiefnemer"))
    assert (
        found["zinnen"]["steun"] == "Drie organisaties en één bewoner tekenden een steunverklaring."
    )
    assert found["zinnen"]["achter_ons"] == (
        "Met de leden en de initiatiefnemers erbij staan vier verschillende organisaties achter ons."
    )


def voice(number: str, text: str, **raw: object) -> Row:
    given = {
        "supporter": "organisatie", "organisation": f"De {number}", "area": "West",
        "signed": "ja", "signed_on": "6-4-2018", "motivation": text,
        "may_print_organisation": "ja", "may_print_motivation": "ja",
        "consent_on": "6-4-2018", "consent_by": "formulier",
    }  # fmt: skip
    return row(Statement, number=number, **(given | raw))


def test_each_wijk_speaks_once_with_its_longest_readable_quotation() -> None:
    found = city(
        voice("S1", "Kort."),
        voice("S2", "Iets langer dan kort."),
        voice("S3", "Te lang. " * 40),
        voice("S4", "Niemand gaf hier toestemming voor.", may_print_motivation="nee"),
        voice("S5", "Zonder naam mag dit wel.", area="Oost", may_print_organisation="nee"),
        voice("S6", "Voor de hele stad.", area="stedelijk"),
    )["steun"]["stemmen"]
    assert [(v["tekst"], v["van"]) for v in found] == [
        ("Iets langer dan kort.", "De S2, West"),
        ("Zonder naam mag dit wel.", "Een organisatie uit Oost"),
        ("Voor de hele stad.", "De S6, heel Utrecht"),
    ]


def test_a_venue_without_a_wijk_stands_in_that_of_its_buurt() -> None:
    found = city(row(Venue, name="De Zaal", neighbourhood="Wittevrouwen", management="bewoners"))
    assert [(v["naam"], v["wijk"], v["beheer"]) for v in found["accommodaties"]] == [
        ("De Zaal", "Oost", "bewoners")
    ]


def test_an_attachment_that_must_be_there_and_is_not_is_a_gap() -> None:
    found = view(
        *rows(
            Attachment,
            """
            | Nr | Titel    | Verplicht | Aanwezig | Datum     | Openbaar |
            | 1  | Statuten | ja        | ja       | 25-4-2018 | ja       |
            | 2  | Akte     | ja        | nee      |           | nee      |
            | 3  | Folder   | nee       | nee      |           |          |
            """,
        )
    )["bijlagen"]
    assert [a["stand"] for a in found][::2] == ["Bijgevoegd", "Niet bijgevoegd"]
    assert found[1]["stand"].startswith(f"{GAP}Aanwezig")
    assert [a["openbaar"] for a in found] == ["Ja", "Nee", "–"]
    assert [a["datum"] for a in found] == ["25-04-2018", "–", "–"]


def test_the_source_of_the_inhabitants_has_its_year_once() -> None:
    named = row(Neighbourhood, name="Vier", inhabitants=1, source="CBS 2022", year=2022)
    other = row(Neighbourhood, name="Vijf", inhabitants=1, source="Eigen telling", year=2018)
    found = [s["bron"] for s in view(named, named, other)["bronnen"]]
    assert found[:2] == ["CBS 2022", "Eigen telling, 2018"]
    assert found[2].startswith("Eigen telling, uit de werkgebieden")


def test_an_empty_dossier_gives_sentences() -> None:
    found = view()
    assert found["zinnen"]["werk"] == "De activiteiten zijn nog niet beschreven."
    assert found["zinnen"]["steun"] == "Er is nog geen steunverklaring binnen die meetelt."
    assert found["zinnen"]["wie"] == "De organisatie heeft op dit moment nog geen leden."
    assert found["zinnen"]["mensen"] == found["zinnen"]["achter_ons"] == ""
    assert found["steun"]["aanwezig"] is False
    assert found["aan_zet"]["overal_lid"] is False


def test_what_the_law_asks_is_a_gap_as_long_as_it_is_empty() -> None:
    found = view()
    assert found["aanvrager"]["kvk"] == f"{GAP}KvK-nummer, boek.xlsx › Applicant › A2]"
    for key in ("besluit", "gevraagd", "plafond", "datum", "reserve"):
        assert found["aanvraag"][key].startswith(GAP)
    for key in ("reserve_zin", "andere_zin"):
        assert found["begroting"][key].startswith(GAP)
    assert found["toegankelijkheid"] == []


def test_accessibility_is_a_gap_when_the_regeling_asks_for_it() -> None:
    asked = rows(Requirement, "| Nr | Gegeven |\n| E1 | toegankelijkheid |")
    assert city(*asked)["toegankelijkheid"][0].startswith(GAP)


def test_the_pijlers_add_up_to_all_activities() -> None:
    found = city(
        *rows(
            Activity,
            """
            | Nr | Pijler      | Fte  | Personele kosten per jaar | Materiële kosten per jaar | Deelnemers per jaar | Vrijwilligers |
            | A1 | volwassenen | 0,25 | 10,50                     |                           | 5                   |               |
            | A2 | jeugd       | 0,25 | 10,50                     | 1                         | 5                   |               |
            | A3 | volwassenen | 0,25 | 10,50                     |                           | 5                   |               |
            | A4 |             | 0    |                           | 3                         |                     | 2             |
            """,
        )
    )
    lines, total = found["middelen"]["pijlers"], found["middelen"]["totaal"]
    assert [(x["naam"], x["aantal"], x["per_jaar"]) for x in lines] == [
        ("Volwassenen", "2", "€\N{NO-BREAK SPACE}21"),
        ("Jeugd", "1", "€\N{NO-BREAK SPACE}12"),
        ("Pijler nog niet ingevuld", "1", "€\N{NO-BREAK SPACE}3"),
    ]
    assert total["per_jaar"] == "€\N{NO-BREAK SPACE}36"
    assert (total["aantal"], total["fte"], total["deelnemers"]) == ("4", "0,75", "15")
    adults, _, last = found["pijlers"]
    assert adults["totaal"]["fte"] == "0,5"
    loose = last["activiteiten"]
    assert loose[0]["inzet"] == "2 vrijwilligers, geen betaald werk"
    assert loose[0]["personele_kosten"].startswith(GAP)


def test_the_planning_of_an_activity_is_short_for_whole_years() -> None:
    found = city(
        row(Activity, number="A1", frequency="iedere week", starts="1-1-2019", ends="31-12-2020"),
        row(Activity, number="A2", area="West", starts="1-3-2019", reach=1),
    )["pijlers"][0]["activiteiten"]
    assert found[0]["planning"] == "Iedere week, 2019-2020."
    assert found[1]["planning"] == "Vanaf 1 maart 2019, 1 deelnemer per jaar."
    assert [a["waar"] for a in found] == ["Heel Utrecht", "Heel West"]
    assert {a["uitvoerder"] for a in found} == {"de stadscoöperatie"}
