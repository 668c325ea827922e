"""What several documents print: how far a wijk is covered, and where support comes from."""

import pytest

from generator.documents.blocks.on_every_document import _first, _period
from generator.documents.blocks.pictures import _height, _tone, coverage_map
from generator.documents.blocks.statements import in_order, neighbourhood_name, supporter_name
from generator.figures.all import derive
from generator.figures.coverage import Share
from generator.pictures import Tone
from generator.workbooks.application import Application
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.districts import District, Neighbourhood
from generator.workbooks.statements import Statement
from tests.rows import dossier, row


@pytest.mark.parametrize(
    ("part", "whole", "tone"),
    [
        (0, 4, Tone.NONE),
        (1, 4, Tone.LIGHT),
        (49, 100, Tone.LIGHT),
        (50, 100, Tone.MIDDLE),
        (74, 100, Tone.MIDDLE),
        (75, 100, Tone.STRONG),
        (99, 100, Tone.STRONG),
        (4, 4, Tone.FULL),
    ],
)
def test_a_tile_is_darker_where_more_buurten_have_a_member(
    part: int, whole: int, tone: Tone
) -> None:
    assert _tone(Share(part, whole)) is tone


def test_a_legend_takes_room_and_so_does_each_bar() -> None:
    assert (_height(1), _height(2), _height(2, legend=True)) == (1.18, 1.76, 2.56)


@pytest.mark.parametrize(
    ("typed", "area", "shown"),
    [
        (None, CITYWIDE, "Hele stad"),
        (None, "West", "Hele wijk"),
        ("Ergens", CITYWIDE, "Ergens"),
    ],
)
def test_support_without_a_buurt_is_of_the_whole(typed: str | None, area: str, shown: str) -> None:
    statement = row(Statement, number="S1", neighbourhood=typed)
    assert neighbourhood_name(statement, derive(dossier()), area) == shown


@pytest.mark.parametrize("supporter", ["organisatie", "persoon"])
@pytest.mark.parametrize("granted", [True, False])
def test_a_name_is_printed_with_consent_and_the_unnamed_come_last_by_number(
    supporter: str, granted: bool
) -> None:
    consent = {"consent_on": "6-4-2018", "consent_by": "post"}
    answer = "ja" if granted else "nee"
    asked = {"may_print_person": answer, "may_print_organisation": answer}
    named = {"supporter": supporter, "person": "An Boel", "organisation": "De Pan"}
    statement = row(Statement, number="S3", **named, **asked, **consent)
    own = "An Boel" if supporter == "persoon" else "De Pan"
    assert (supporter_name(statement) == own) is granted
    silent = [row(Statement, number=n, supporter=supporter) for n in ("S2", "S1")]
    order = [s.number for s in in_order([silent[0], statement, silent[1]])]
    assert order == (["S3", "S1", "S2"] if granted else ["S1", "S2", "S3"])


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2027", "2030", "2027-2030"),
        ("2027", "2027", "2027"),
        ("[nog]", "2030", "[nog] tot en met 2030"),
        ("2027", "[nog]", "2027 tot en met [nog]"),
    ],
)
def test_a_period_of_one_year_is_that_year(first: str, last: str, shown: str) -> None:
    assert _period(first, last) == shown


def test_whether_it_is_a_first_application_is_answered_or_asked() -> None:
    figures = derive(dossier())
    rows = [row(Application, first_application=answer) for answer in ("ja", "nee", None)]
    told = [_first(one, figures) for one in rows]
    assert [text.split(";")[0] for text in told[:2]] == ["Ja", "Nee"]
    assert told[2].startswith("[nog in te vullen")


def test_there_is_no_map_without_wijken_or_without_buurten() -> None:
    wijk, buurt = row(District, name="West"), row(Neighbourhood, name="Kade", district="West")
    for rows, drawn in (((wijk, buurt), True), ((wijk,), False), ((buurt,), False)):
        assert bool(coverage_map(derive(dossier(*rows)))) is drawn, rows
