"""Support is counted honestly: once per organisation, and only what was signed and still stands."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.all import derive
from generator.figures.support import Support, may_name, may_quote
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.definition import Row
from generator.workbooks.districts import District, Neighbourhood
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement
from tests.rows import dossier, row, rows

CITY = (
    *rows(District, "| Wijk |\n| West |\n| Oost |"),
    *rows(Neighbourhood, "| Buurtcode | Buurt | Wijk |\n| BU1 | Wittevrouwen | Oost |"),
)
STATEMENTS = rows(
    Statement,
    """
    | Nr | Organisatie of persoon | Organisatie | Soort organisatie | Naam ondertekenaar | Wijk | Buurt | Getekend | Datum | Ingetrokken op |
    | S1 | organisatie | De Pan   | sport of cultuur |      | West      |              | ja  | 6-4-2018 |          |
    | S2 | organisatie | de  PAN! | anders           |      | Oost      |              | ja  | 7-4-2018 |          |
    | S3 | organisatie | De Thee  | anders           |      |           | Wittevrouwen | ja  | 6-4-2018 |          |
    | S4 | organisatie | De Bank  | anders           |      | stedelijk |              | ja  | 6-4-2018 |          |
    | S5 | persoon     |          |                  | Ans  | West      |              | ja  | 6-4-2018 |          |
    | S6 | persoon     |          |                  | Ans  | West      |              | ja  | 6-4-2018 |          |
    | S7 | organisatie | De Kan   | anders           |      | West      |              | nee | 6-4-2018 |          |
    | S8 | organisatie | De Kom   | anders           |      | West      |              |     | 6-4-2018 |          |
    | S9 | organisatie | De Bel   | anders           |      | West      |              | ja  |          |          |
    | T1 | organisatie | De Deur  | anders           |      | West      |              | ja  | 6-4-2018 | 8-4-2018 |
    | T2 | persoon     |          |                  | Bep  | Oost      |              | nee | 6-4-2018 | 8-4-2018 |
    """,
)
MEMBERS = rows(
    Member,
    """
    | Organisatie | Rol             | Stand lidmaatschap |
    | De Pan      | lid             | toegelaten         |
    | De Bond     | lid             | toegelaten         |
    | De Bank     | initiatiefnemer |                    |
    | De Kring    | lid             | aangevraagd        |
    """,
)


def supported(*given_rows: Row) -> Support:
    return derive(dossier(*CITY, *given_rows)).support


def numbers(group: tuple[Statement, ...]) -> list[str]:
    return [s.number for s in group]


def test_each_organisation_counts_once_in_the_wijk_of_its_first_statement() -> None:
    support = supported(*STATEMENTS)
    assert {area: numbers(group) for area, group in support.organisations.items()} == {
        "West": ["S1"],
        "Oost": ["S3"],
        CITYWIDE: ["S4"],
    }
    assert {area: numbers(group) for area, group in support.persons.items()} == {
        "West": ["S5", "S6"],
        "Oost": [],
        CITYWIDE: [],
    }
    assert (support.tally().organisations, support.tally().persons) == (3, 2)
    assert support.tally("West").total == 3
    assert support.by_kind == {"anders": 2, "sport of cultuur": 1}


def test_what_is_withdrawn_or_not_signed_is_named_and_not_counted() -> None:
    support = supported(*STATEMENTS)
    assert numbers(support.not_signed) == ["S7", "S8", "S9"]
    assert numbers(support.withdrawn) == ["T1", "T2"]
    assert numbers(support.received) == numbers(STATEMENTS)  # type: ignore[arg-type]
    assert numbers(support.counted) == ["S1", "S3", "S4", "S5", "S6"]
    assert numbers(support.not_counted) == ["S2", "S7", "S8", "S9", "T1", "T2"]


def test_the_first_statement_that_stands_counts_when_an_earlier_one_does_not() -> None:
    table = """
        | Nr | Organisatie of persoon | Organisatie | Wijk | Getekend | Datum    |
        | S1 | organisatie            | De Pan      | West | nee      | 6-4-2018 |
        | S2 | organisatie            | De Pan      | Oost | ja       | 6-4-2018 |
        """
    assert supported(*rows(Statement, table)).tally("Oost").organisations == 1


def test_members_and_initiatiefnemers_that_support_are_one_organisation_behind_us() -> None:
    assert supported(*STATEMENTS, *MEMBERS).organisations_behind == 4  # Pan, Thee, Bank, Bond
    founder = row(Member, name="De Grond", role="initiatiefnemer")
    assert supported(*STATEMENTS, *MEMBERS, founder).organisations_behind == 5


def test_who_may_not_be_named_is_counted_per_wijk_and_in_all() -> None:
    support = supported(*STATEMENTS)
    assert [support.unnamed(area) for area in ("West", "Oost", CITYWIDE)] == [1, 1, 1]
    assert support.unnamed() == 3


def test_persons_of_one_organisation_count_each() -> None:
    table = """
        | Nr | Organisatie of persoon | Organisatie | Naam ondertekenaar | Wijk | Getekend | Datum    |
        | S1 | organisatie            | De Pan      |                    | West | ja       | 6-4-2018 |
        | S2 | persoon                | De Pan      | Ans                | West | ja       | 6-4-2018 |
        | S3 | persoon                | De Pan      | Bep                | West | ja       | 6-4-2018 |
        """
    tally = supported(*rows(Statement, table)).tally("West")
    assert (tally.organisations, tally.persons) == (1, 2)


def test_of_what_counts_only_a_motivation_with_consent_may_be_quoted() -> None:
    table = """
        | Nr | Organisatie of persoon | Organisatie | Motivatie | Motivatie mag erin | Toestemming op | Toestemming via | Wijk | Getekend | Datum    |
        | S1 | organisatie            | De Pan      | Goed.     | ja                 | 6-4-2018       | post            | West | ja       | 6-4-2018 |
        | S2 | organisatie            | De Thee     | Goed.     | nee                | 6-4-2018       | post            | West | ja       | 6-4-2018 |
        | S3 | organisatie            | De Bank     | Goed.     | ja                 | 6-4-2018       | post            | West | nee      | 6-4-2018 |
        | S4 | organisatie            | De Bel      |           | ja                 | 6-4-2018       | post            | West | ja       | 6-4-2018 |
        | S5 | persoon                |             | Goed.     | ja                 | 6-4-2018       | post            | Oost | ja       | 6-4-2018 |
        | S6 | persoon                |             | Goed.     | ja                 |                | post            | Oost | ja       | 6-4-2018 |
        """
    support = supported(*rows(Statement, table))
    counted = [
        s for by_area in (support.organisations, support.persons) for s in sum(by_area.values(), ())
    ]
    assert [s.number for s in counted if may_quote(s)] == ["S1", "S5"]


@pytest.mark.parametrize(
    ("admission", "also"),
    [("toegelaten", ["S1"]), ("opgezegd", []), ("geweigerd", []), ("aangevraagd", []), (None, [])],
)
def test_only_who_was_admitted_is_a_member_that_also_supports(
    admission: str | None, also: list[str]
) -> None:
    member = row(Member, name="de pan", role="lid", admission=admission)
    assert numbers(supported(*STATEMENTS, member).also_members) == also


def test_a_statement_that_does_not_say_of_whom_is_of_an_organisation_and_counts_once() -> None:
    table = """
        | Nr | Organisatie of persoon | Organisatie | Wijk | Getekend | Datum    |
        | S1 |                        | De Pan      | West | ja       | 6-4-2018 |
        | S2 | organisatie            | De Pan      | Oost | ja       | 6-4-2018 |
        | S3 |                        | De Pan      | Oost | ja       | 6-4-2018 |
        """
    assert supported(*rows(Statement, table)).tally().organisations == 1


def test_names_stand_in_alphabetical_order_without_their_article() -> None:
    table = """
        | Nr | Organisatie of persoon | Organisatie      | Wijk | Getekend | Datum    |
        | S1 | organisatie            | Het Zand         | West | ja       | 6-4-2018 |
        | S2 | organisatie            | De Appel         | West | ja       | 6-4-2018 |
        | S3 | organisatie            | Élan             | West | ja       | 6-4-2018 |
        """
    assert numbers(supported(*rows(Statement, table)).organisations["West"]) == ["S2", "S3", "S1"]


@pytest.mark.parametrize("kind", ["organisatie", "persoon", None])
@pytest.mark.parametrize("organisation", ["ja", "nee", None])
@pytest.mark.parametrize("person", ["ja", "nee", None])
@pytest.mark.parametrize("proof", [("6-4-2018", "post"), ("6-4-2018", None), (None, "post")])
def test_a_name_may_be_printed_only_with_its_own_consent_that_can_be_shown(
    kind: str | None, organisation: str | None, person: str | None, proof: tuple[Any, Any]
) -> None:
    statement = row(
        Statement, number="S1", supporter=kind, organisation="De Pan", person="Ans de Boer",
        may_print_organisation=organisation, may_print_person=person,
        consent_on=proof[0], consent_by=proof[1],
    )  # fmt: skip
    own = person if kind == "persoon" else organisation
    assert may_name(statement) is (own == "ja" and None not in proof)


def test_a_motivation_is_quoted_only_when_there_is_one_and_it_may() -> None:
    given_consent = {"may_print_motivation": "ja", "consent_on": "6-4-2018", "consent_by": "post"}
    full = {"number": "S1", "motivation": "Het werkt.", **given_consent}
    assert may_quote(row(Statement, **full))
    for without in ("motivation", *given_consent):
        assert not may_quote(row(Statement, **(full | {without: None}))), without
    assert not may_quote(row(Statement, **(full | {"may_print_motivation": "nee"})))


organisations = st.sampled_from(("De Pan", "de pan", "De Thee", "De Bank", None))
statements = st.lists(
    st.fixed_dictionaries(
        {
            "supporter": st.sampled_from(("organisatie", "persoon", None)),
            "organisation": organisations,
            "area": st.sampled_from(("West", "Oost", "stedelijk", None)),
            "signed": st.sampled_from(("ja", "nee", None)),
            "signed_on": st.sampled_from(("6-4-2018", None)),
            "withdrawn_on": st.sampled_from((None, "8-4-2018")),
        }
    ),
    max_size=12,
)
members = st.sets(st.sampled_from(("De Pan", "De Thee", "De Bond")))


@given(statements, members)
def test_withdrawn_and_unsigned_never_count_and_no_organisation_counts_twice(
    given_rows: list[dict[str, Any]], joined: set[str]
) -> None:
    support = supported(
        *(row(Statement, number=f"S{n}", **raw) for n, raw in enumerate(given_rows)),
        *(row(Member, name=name, admission="toegelaten") for name in sorted(joined)),
    )
    stand = [
        (f"S{n}", raw)
        for n, raw in enumerate(given_rows)
        if raw["signed"] == "ja" and raw["signed_on"] and not raw["withdrawn_on"]
    ]
    persons = {n for n, raw in stand if raw["supporter"] == "persoon"}
    named = {
        raw["organisation"].casefold()
        for n, raw in stand
        if n not in persons and raw["organisation"]
    }
    nameless = {n for n, raw in stand if n not in persons and not raw["organisation"]}
    assert support.tally().persons == len(persons)
    assert support.tally().organisations == len(named) + len(nameless)
    assert sum(support.by_kind.values()) == support.tally().organisations
    assert sum(support.tally(a).total for a in support.organisations) == support.tally().total
    behind = named | nameless | {name.casefold() for name in joined}
    assert support.organisations_behind == len(behind)
    left_out = len(support.not_signed) + len(support.withdrawn)
    assert left_out == len(given_rows) - len(stand)
