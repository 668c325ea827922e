"""How the place, its wijken and the applicant are called, by what the workbooks say of them."""

import pytest

from generator.figures.naming import Naming, derive
from generator.workbooks.application import Applicant
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.districts import District
from generator.workbooks.municipality import Municipality
from tests.rows import dossier, row


def named(applicant: dict[str, str] | None = None, *phrases: str, **place: str) -> Naming:
    wijken = [row(District, name=f"Wijk {n}", phrase=p or None) for n, p in enumerate(phrases, 1)]
    given = [row(Applicant, **(applicant or {})), row(Municipality, **place), *wijken]
    return derive(dossier(*given))


@pytest.mark.parametrize(
    ("place", "whole", "whole_place", "before_noun", "line"),
    [
        ({"name": "Ares", "settlement": "stad"}, "heel Ares", "de hele stad", "stedelijke", "Hele stad"),
        ({"name": "Ares", "settlement": "dorp"}, "heel Ares", "het hele dorp", "dorpsbrede", "Hele dorp"),
        ({"name": "Ares", "whole": "het eiland"}, "het eiland", "de hele gemeente", "gemeentebrede", "Hele gemeente"),
        ({"settlement": "dorp"}, "het hele dorp", "het hele dorp", "dorpsbrede", "Hele dorp"),
    ],
)  # fmt: skip
def test_the_whole_is_called_after_the_name_and_the_kind_of_place(
    place: dict[str, str], whole: str, whole_place: str, before_noun: str, line: str
) -> None:
    naming = named(**place)
    assert (naming.whole, naming.whole_place) == (whole, whole_place)
    assert (naming.wide_before_noun, naming.whole_line) == (before_noun, line)
    assert naming.adjective == "plaatselijke"


@pytest.mark.parametrize(
    ("applicant", "phrase", "noun", "pronoun", "possessive"),
    [
        ({"phrase": "de wijkraad"}, "de wijkraad", "wijkraad", "zij", "haar"),
        ({"phrase": "het Dorpshuis"}, "het Dorpshuis", "Dorpshuis", "het", "zijn"),
        ({"phrase": "Hetty’s huis"}, "Hetty’s huis", "Hetty’s huis", "zij", "haar"),
        ({"legal_form": "stichting"}, "de stichting", "stichting", "zij", "haar"),
        ({}, "de aanvrager", "aanvrager", "zij", "haar"),
    ],
)
def test_the_applicant_is_called_as_she_typed_or_by_its_legal_form(
    applicant: dict[str, str], phrase: str, noun: str, pronoun: str, possessive: str
) -> None:
    naming = named(applicant)
    assert (naming.applicant, naming.applicant_noun) == (phrase, noun)
    assert (naming.applicant_pronoun, naming.applicant_possessive) == (pronoun, possessive)


@pytest.mark.parametrize(
    ("legal_form", "body", "noun"),
    [
        ("vereniging", "de vereniging", "vereniging"),
        ("coöperatie", "de coöperatie", "coöperatie"),
        ("vennootschap", "de organisatie", "organisatie"),
    ],
)
def test_the_legal_form_has_a_name_in_a_sentence(legal_form: str, body: str, noun: str) -> None:
    naming = named({"legal_form": legal_form})
    assert (naming.body, naming.body_noun) == (body, noun)


def test_the_applicant_is_known_by_each_of_its_names_with_and_without_article() -> None:
    applicant = {"name": "Coöperatie Zes U.A.", "phrase": "de Zes", "other_names": "het team; Z"}
    naming = named(applicant)
    for name in ("cooperatie zes u.a.", "De zes", "Zes", "Het Team", "z"):
        assert naming.is_applicant(name), name
    assert not naming.is_applicant("de coöperatie")
    assert not naming.is_applicant("")
    assert naming.short_applicant == "Coöperatie Zes U.A."


def test_one_wijk_is_the_wijk_and_more_of_them_are_each_named() -> None:
    one, two = named(None, ""), named(None, "de Ene", "")
    assert (one.every_district, two.every_district) == ("de wijk", "elke wijk")
    assert (one.the_districts, two.the_districts) == ("de wijk", "de wijken")
    assert (one.per_district, two.per_district) == ("in de wijk", "per wijk")
    assert (one.the_plans, two.the_plans) == ("het plan van de wijk", "de plannen per wijk")


@pytest.mark.parametrize(
    ("area", "in_sentence", "all_of"),
    [
        ("Wijk 1", "de Heuvel", "de hele Heuvel"),
        ("Wijk 2", "het Eiland", "het hele Eiland"),
        ("Wijk 3", "Wijk 3", "heel Wijk 3"),
        (CITYWIDE, "heel Ares", "heel Ares"),
    ],
)
def test_a_wijk_stands_in_a_sentence_as_it_was_typed(
    area: str, in_sentence: str, all_of: str
) -> None:
    naming = named(None, "de Heuvel", "het Eiland", "", name="Ares")
    assert (naming.in_sentence(area), naming.all_of(area)) == (in_sentence, all_of)
