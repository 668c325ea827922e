"""The list of steunverklaringen: consent obeyed, counts equal to the figures."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from generator.documents.blocks.statements import UNNAMED
from generator.documents.definition import Edition
from generator.documents.support_list.document import SUPPORT_LIST, SUPPORT_LIST_INTERNAL
from generator.dossier import Dossier
from generator.figures.all import derive
from generator.figures.private import revealed
from generator.figures.unfinished_statements import missing
from generator.printed import Printed
from generator.problems import CellPlace
from generator.workbooks.application import Applicant, Application
from generator.workbooks.definition import Row, columns
from generator.workbooks.districts import District, Neighbourhood
from generator.workbooks.members import Member
from generator.workbooks.municipality import Municipality
from generator.workbooks.scheme import Scheme
from generator.workbooks.statements import Statement


def row(kind: type[Row], /, **raw: object) -> Any:
    cells = {c.field: CellPlace("boek.xlsx", "Blad", 2, "A", c.header) for c in columns(kind)}
    return kind.as_typed(raw, cells)


def statement(number: str = "S1", **raw: object) -> Statement:
    """A signed statement of an organisation, all consents given; ``None`` empties a cell."""
    typed: dict[str, object] = {
        "number": number,
        "supporter": "organisatie",
        "organisation": f"Buurthuis {number}",
        "kind": "bewonersinitiatief",
        "person": "Jannigje Verduijn",
        "person_role": "voorzitter",
        "area": "West",
        "email": "jannigje@buurthuis.example",
        "phone": "030 - 765 43 21",
        "signed": "ja",
        "signed_on": "6-4-2018",
        "motivation": f"Omdat het werkt, zegt {number}.",
        "may_print_organisation": "ja",
        "may_print_person": "ja",
        "may_print_motivation": "ja",
        "consent_on": "6-4-2018",
        "consent_by": "formulier",
        "file": "scan.pdf",
    }
    return row(Statement, **{k: v for k, v in (typed | raw).items() if v is not None})


def dossier(*statements: Statement, members: tuple[Member, ...] = ()) -> Dossier:
    return Dossier(
        {
            Applicant: (row(Applicant),),
            Scheme: (row(Scheme),),
            Municipality: (row(Municipality, name="Utrecht", settlement="stad"),),
            Application: (row(Application, dated="23-4-2018"),),
            District: (row(District, name="West"), row(District, name="Oost")),
            Neighbourhood: (
                row(Neighbourhood, code="BU1", name="Oog in Al", district="West"),
                row(Neighbourhood, code="BU2", name="Wittevrouwen", district="Oost"),
            ),
            Member: members,
            Statement: statements,
        }
    )


def public(*statements: Statement, members: tuple[Member, ...] = ()) -> Any:
    data = dossier(*statements, members=members)
    (copy,) = SUPPORT_LIST.copies(data, derive(data), Edition())
    return copy.view


def internal(*statements: Statement) -> Any:
    data = dossier(*statements)
    (copy,) = SUPPORT_LIST_INTERNAL.copies(data, derive(data), Edition())
    return copy.view


def values(view: object) -> Iterator[object]:
    if isinstance(view, dict):
        for value in view.values():
            yield from values(value)
    elif isinstance(view, list | tuple):
        for value in view:
            yield from values(value)
    else:
        yield view


def text(view: object) -> str:
    return "\n".join(str(v) for v in values(view))


CHOICES = ("ja", "nee", None)


@pytest.mark.parametrize(
    ("kind", "organisation", "person", "motivation", "when", "how"),
    list(
        product(
            ("organisatie", "persoon"),
            CHOICES,
            CHOICES,
            CHOICES,
            ("6-4-2018", None),
            ("formulier", None),
        )
    ),
)
def test_only_what_was_consented_to_provably_is_printed(
    kind: str,
    organisation: str | None,
    person: str | None,
    motivation: str | None,
    when: str | None,
    how: str | None,
) -> None:
    is_person = kind == "persoon"
    given = statement(
        supporter=kind,
        organisation=None if is_person else "Buurthuis De Kruimel",
        motivation="Omdat het werkt.",
        may_print_organisation=organisation,
        may_print_person=person,
        may_print_motivation=motivation,
        consent_on=when,
        consent_by=how,
    )
    printed = text(public(given))
    proven = bool(when and how)
    assert ("Buurthuis De Kruimel" in printed) is (
        not is_person and organisation == "ja" and proven
    )
    assert ("Jannigje Verduijn" in printed) is (is_person and person == "ja" and proven)
    assert ("Omdat het werkt." in printed) is (motivation == "ja" and proven)
    assert "buurthuis.example" not in printed
    assert "765 43 21" not in printed


def test_an_organisation_without_consent_stays_in_the_totals_unnamed() -> None:
    view = public(statement("S1", may_print_organisation="nee"), statement("S2"))
    rows = view["wijken"][0]["steun"]
    assert [r["organisatie"] for r in rows] == ["Buurthuis S2", UNNAMED]
    assert rows[1]["buurt"] == rows[1]["soort"] == "–"
    assert view["totaal"]["aantal_organisaties"] == "2"
    assert view["totaal"]["zonder_naam"] == "één organisatie"


def test_a_motivation_without_the_name_says_where_it_comes_from() -> None:
    view = public(
        statement("S1", may_print_organisation="nee"),
        statement("S2", supporter="persoon", organisation=None, may_print_person="nee"),
        statement("S3", supporter="persoon", organisation=None, area="stedelijk"),
    )
    assert [q["van"] for q in view["wijken"][0]["stemmen"]] == [
        "Een organisatie uit West",
        "Een bewoner van West",
    ]
    assert [q["van"] for q in view["stedelijk"]["stemmen"]] == ["Jannigje Verduijn"]


def test_of_many_motivations_the_list_has_five_that_stand_nowhere_else() -> None:
    said = [statement(f"S{n}", motivation="Zo" + "o" * n) for n in range(10)]
    west = public(*said)["wijken"][0]
    assert [q["van"] for q in west["stemmen"]] == [f"Buurthuis S{n}" for n in range(2, 7)]
    assert (
        west["meer_stemmen"] == "Vijf andere motivaties van hier bewaren wij bij de verklaringen."
    )
    assert public(said[0])["wijken"][0]["meer_stemmen"] == ""


def test_a_table_of_more_than_forty_is_called_long() -> None:
    known = [statement(f"S{n}") for n in range(41)]
    assert public(*known)["wijken"][0]["lang"] is True
    assert public(*known[1:])["wijken"][0]["lang"] is False


@pytest.mark.parametrize(
    "motivation",
    [
        "Ons Buurthuis S1 doet mee.",
        "Bel Jannigje Verduijn maar.",
        "Vraag naar mevrouw Verduijn!",
        "Mail jannigje@buurthuis.example",
        "Bel 0307654321",
    ],
)
def test_a_motivation_that_betrays_what_was_refused_is_not_printed(motivation: str) -> None:
    refused = statement(motivation=motivation, may_print_organisation="nee", may_print_person="nee")
    assert revealed(refused)
    assert motivation not in text(public(refused))


def test_a_motivation_may_name_the_organisation_that_consented() -> None:
    given = statement(motivation="Ons Buurthuis S1 doet mee.")
    assert "Ons Buurthuis S1 doet mee." in text(public(given))


def test_the_counts_are_those_of_the_figures() -> None:
    given = (
        statement("S1"),
        statement("S2", organisation="Buurthuis S1", area="Oost"),
        statement("S3", area="Oost"),
        statement("S4", supporter="persoon", organisation=None, area="stedelijk"),
        statement("S5", signed="nee"),
        statement("S6", withdrawn_on="20-4-2018"),
    )
    data = dossier(*given)
    support = derive(data).support
    view = public(*given)
    assert view["totaal"]["aantal"] == str(support.tally().total) == "3"
    assert view["totaal"]["aantal_organisaties"] == str(support.tally().organisations)
    assert [r["aantal"] for r in view["overzicht"]] == ["1", "1", "1"]
    assert sum(int(r["aantal"]) for r in view["soorten"]) == support.tally().organisations
    assert [len(w["steun"]) for w in view["wijken"]] == [1, 1]
    assert view["personen"]["aantal"] == "één bewoner"
    assert "één verklaring zonder handtekening" in view["totaal"]["niet_geteld"]
    assert "één verklaring waarvan de steun is ingetrokken" in view["totaal"]["niet_geteld"]


def test_a_member_that_also_supports_counts_once_behind_the_application() -> None:
    both = row(Member, name="Buurthuis S1", role="lid", admission="toegelaten")
    alone = row(Member, name="Speeltuin Hoog", role="lid", admission="toegelaten")
    view = public(statement("S1"), statement("S2"), members=(both, alone))
    assert "erbij staan drie verschillende organisaties achter ons" in view["totaal"]["achter_ons"]
    assert view["totaal"]["ook_lid"].startswith("Eén organisatie is ook lid;")


@pytest.mark.parametrize("admission", ["belangstelling", "aangevraagd", "opgezegd"])
def test_who_was_not_admitted_is_no_member_that_also_supports(admission: str) -> None:
    asked = row(Member, name="Buurthuis S1", role="lid", admission=admission)
    assert public(statement("S1"), members=(asked,))["totaal"]["ook_lid"] == ""


def test_a_list_without_statements_has_sentences_and_no_rows() -> None:
    view = public()
    assert view["heeft_steun"] is False
    assert view["wijken"][0]["zin"] == "Uit West is nog geen steunverklaring binnen die meetelt."
    assert not view["wijken"][0]["steun"]
    assert not view["personen"]["aanwezig"]


@pytest.mark.parametrize("make", [public, internal])
def test_a_view_holds_only_text_and_yes_or_no(make: Any) -> None:
    empty = row(Statement, number="S9")
    for view in (make(), make(statement("S1"), empty)):
        assert {type(v) for v in values(view)} <= {str, Printed, bool}
        assert "None" not in text(view)


def test_the_internal_list_has_contact_data_and_is_not_public() -> None:
    view = internal(statement("S1"))
    (first, *_) = view["gebieden"]
    assert "jannigje@buurthuis.example" in first["steun"][0]["contact"]
    assert first["steun"][0]["ontbreekt"] == "Niets"
    assert SUPPORT_LIST_INTERNAL.public is False
    assert SUPPORT_LIST.public is True


def test_the_internal_list_names_what_is_missing() -> None:
    assert missing(statement()) == []
    assert missing(statement(consent_on=None)) == ["datum van de toestemming"]
    assert missing(statement(consent_by=None)) == ["hoe de toestemming is gegeven"]
    assert missing(statement(email=None, phone=None)) == ["e-mailadres of telefoonnummer"]
    assert missing(statement(may_print_organisation=None)) == [
        "antwoord: mag de organisatienaam erin"
    ]


def test_the_internal_list_says_why_a_statement_does_not_count() -> None:
    view = internal(
        statement("S1"),
        statement("S2", organisation="Buurthuis S1"),
        statement("S3", signed="nee"),
        statement("S4", signed_on=None),
        statement("S5", withdrawn_on="20-4-2018"),
    )
    assert [(s["nr"], s["reden"]) for s in view["niet_geteld"]] == [
        ("S2", "Dezelfde organisatie telt al mee als S1"),
        ("S3", "Niet getekend"),
        ("S4", "Zonder datum"),
        ("S5", "Ingetrokken op 20 april 2018"),
    ]
