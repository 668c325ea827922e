"""Which attachments must be there: what the law asks, what the regeling asks, what she says."""

import pytest

from generator.figures.all import derive
from generator.workbooks.application import Application, Attachment
from generator.workbooks.budget import Income
from generator.workbooks.definition import Row
from generator.workbooks.members import Member
from generator.workbooks.scheme import RequiredAttachment, Scheme
from tests.rows import dossier, row

ASKED = {"title": "Bankafschrift", "kind": "kopie bankafschrift"}


def application(first: str | None = "nee") -> Row:
    return row(Application, first_year=2019, last_year=2020, first_application=first)


def demanded(*rows: Row) -> list[str]:
    return [demand.named for demand in derive(dossier(*rows)).enclosures.demands]


@pytest.mark.parametrize(
    ("occasion", "first", "holds"),
    [
        ("altijd", "ja", True),
        ("altijd", None, True),
        ("eerste aanvraag", "ja", True),
        ("eerste aanvraag", "nee", False),
        ("eerste aanvraag", None, False),
        ("vervolgaanvraag", "nee", True),
        ("vervolgaanvraag", "ja", False),
        ("vervolgaanvraag", None, False),
    ],
)
def test_a_demand_holds_on_its_occasion(occasion: str, first: str | None, holds: bool) -> None:
    found = demanded(application(first), row(RequiredAttachment, occasion=occasion, **ASKED))
    assert ("van de soort kopie bankafschrift" in found) is holds


@pytest.mark.parametrize(("form", "holds"), [("informeel", True), ("stichting", False)])
def test_a_demand_for_informal_members_needs_one(form: str, holds: bool) -> None:
    member = row(Member, name="De Pan", legal_form=form, admission="toegelaten")
    occasion = "informeel lid"
    found = demanded(application(), member, row(RequiredAttachment, occasion=occasion, **ASKED))
    assert bool(found) is holds


@pytest.mark.parametrize(("asked", "holds"), [("100,00", False), ("100,01", True)])
def test_a_demand_above_an_amount_begins_above_it(asked: str, holds: bool) -> None:
    subsidy = row(
        Income, number="B1", category="gevraagde subsidie", amounts={2019: asked, 2020: "1,00"}
    )
    demand = row(RequiredAttachment, occasion="altijd", above="100,00", **ASKED)
    assert bool(demanded(application(), subsidy, demand)) is holds


@pytest.mark.parametrize(
    ("first", "per_year", "asked"), [("ja", "ja", 2), ("ja", None, 2), ("nee", "ja", 0), ("ja", "nee", 0)]
)  # fmt: skip
def test_the_law_asks_two_things_of_a_first_application_per_boekjaar(
    first: str, per_year: str | None, asked: int
) -> None:
    assert len(demanded(application(first), row(Scheme, per_year=per_year))) == asked


@pytest.mark.parametrize(
    ("kind", "required", "mandatory"),
    [
        ("kopie bankafschrift", "nee", True),
        ("kopie bankafschrift", None, True),
        ("volmachten", "ja", True),
        ("volmachten", "nee", False),
        ("volmachten", None, False),
    ],
)
def test_an_attachment_is_mandatory_when_it_is_asked_or_she_says_so(
    kind: str, required: str | None, mandatory: bool
) -> None:
    demand = row(RequiredAttachment, occasion="altijd", **ASKED)
    enclosures = derive(dossier(application(), demand)).enclosures
    assert (
        enclosures.mandatory(row(Attachment, number="1", kind=kind, required=required)) is mandatory
    )
