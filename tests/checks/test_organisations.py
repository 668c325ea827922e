"""Who is who: names that are one organisation, names that are two, in a text table."""

import time

import pytest

from generator.problems import CellPlace, Severity
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement
from tests.make import FILE, findings_of

ALIKE = """
    Buurthuis De Brug               | Stichting Buurthuis De Brug
    Buurthuis De Brug               | Buurthuis de Burg
    Buurthuis De Brug               | De Brug, buurthuis
    Buurthuis De Brug               | Burthuis De Bruug
    Buurthuis De Brug               | Buurthuis De Brug Utrecht
    Vrouwennetwerk Zeven Trappen    | Vrouwen netwerk Zeven Trappen
    Coöperatie Overvecht U.A.       | Overvecht
    Café Ontmoeting B.V.            | Cafe Ontmoeting
    Jansen & Zn                     | Jansen en Zn.
    Vrienden van het Park           | Vrienden van Park
    Schuldenmaatjes Blauwe Envelop  | Schuldmaatjes Blauwe Envelop
    Speeltuin 't Kromme Hekje       | Speeltuin Het Kromme Hekje
    Vereniging Hart voor Zuilen     | Ver. Hart voor Zuillen
"""
APART = """
    Speeltuin 1                     | Speeltuin 2
    Stichting De Brug               | Vereniging De Brug
    Buurtvereniging Lombok-Oost     | Buurtvereniging Lombok-West
    Oosterstation                   | Westerstation
    Speeltuin De Brug               | Buurthuis De Brug
    Groep A                         | Groep B
    De Hoge Woerd                   | De Lage Woerd
    Mannenkoor Zuilen               | Vrouwenkoor Zuilen
    Buurtcomité Tuinwijk            | Buurtcomité Tuindorp
    Oud Hoograven                   | Nieuw Hoograven
    Stichting                       | Vereniging
    Bos                             | Bus
"""


def pairs(table: str) -> list[tuple[str, str]]:
    lines = [line.split("|") for line in table.strip().splitlines()]
    return [(one.strip(), two.strip()) for one, two in lines]


def near(member: str, supporter: str, **cells: object) -> set[str]:
    found = findings_of(
        {Member: [{"name": member, **cells}], Statement: [{"organisation": supporter}]}
    )
    return {str(p.place) for p in found if p.code == "K508"}


@pytest.mark.parametrize(("one", "two"), pairs(ALIKE))
def test_one_organisation_under_two_names(one: str, two: str) -> None:
    assert near(one, two) == {"steunverklaringen.xlsx › blad Steunverklaringen › cel C2"}
    assert near(two, one)


@pytest.mark.parametrize(("one", "two"), pairs(APART))
def test_two_organisations_with_names_of_one_kind(one: str, two: str) -> None:
    assert not near(one, two)
    assert not near(two, one)


def test_two_members_with_a_number_of_their_own_in_the_register_are_two() -> None:
    names = [
        {"name": "De Brug", "kvk": "11111111"},
        {"name": "Stichting De Brug", "kvk": "22222222"},
    ]
    assert "K508" not in {p.code for p in findings_of({Member: names})}
    names[1]["kvk"] = "11111111"
    assert "K506" in {p.code for p in findings_of({Member: names})}


def test_both_places_are_given_also_in_another_file() -> None:
    zuid = {FILE: "leden-zuid.xlsx", "kvk": None, "website": None, "email": None}
    found = findings_of({Member: [{}, zuid]})
    [double] = [p for p in found if p.code == "K506"]
    assert double.severity is Severity.ERROR
    assert double.finding.message == "Buurthuis Voorbeeld staat ook in rij 2 van leden.xlsx"
    [other] = double.finding.related
    assert isinstance(other, CellPlace)
    assert isinstance(double.place, CellPlace)
    assert (double.place.file, other.file, other.cell) == ("leden-zuid.xlsx", "leden.xlsx", "A2")


def test_a_number_that_two_files_both_use_names_the_other_file() -> None:
    zuid = {FILE: "steunverklaringen-zuid.xlsx", "organisation": "De Sluis"}
    found = findings_of({Statement: [{}, zuid]})
    [double] = [p for p in found if p.code == "K511"]
    assert "rij 2 van steunverklaringen.xlsx" in double.finding.message


def test_persons_are_not_named_in_a_message() -> None:
    person = {"supporter": "persoon", "organisation": None, "person": "Jo Verzonnen"}
    found = findings_of({Statement: [person, {**person, "number": "S2"}]})
    said = [p.finding.message for p in found if p.code == "K513"]
    assert said == ["S2 heeft dezelfde naam als S001 in rij 2"]


def test_thousands_of_names_are_compared_in_seconds() -> None:
    kinds = ("Buurthuis", "Speeltuin", "Kring", "Bewonersgroep")
    letters = "abcdefghiklmnoprstuvwxyz"
    words = ["".join(letters[(i * k + k) % 24] for k in range(3, 11)) for i in range(2000)]
    rows = [
        {"name": f"{kinds[i % 4]} De {words[i % 2000]} {words[i * 7 % 2000]}", "kvk": None}
        for i in range(3000)
    ]
    start = time.perf_counter()
    findings_of({Member: rows})
    assert time.perf_counter() - start < 30
