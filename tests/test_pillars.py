"""What another regeling calls the parts of the work: two of them, four, or none; and its categories."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from generator.excel.reading.read_dossier import read
from generator.workbooks.activities import Activity
from generator.workbooks.application import Application, OtherSubsidy
from generator.workbooks.definition import Row
from generator.workbooks.members import WorkingArea
from generator.workbooks.scheme import Category, Occasion, Pillar, RequiredAttachment, Scheme
from tests.edits import build
from tests.plain_files import document
from tests.town import TOWN, WIJKEN, _rows, town

Rows = Mapping[type[Row], Sequence[Mapping[str, object]]]
USUAL = _rows()


def pillar(name: str, **cells: str) -> dict[str, object]:
    return {"name": name, "other_names": "", "heading": "", "vision": "", "opening": "", **cells}


def doing(*pillars: str) -> Rows:
    """The activities of the town, each for one of these, and its member for the first."""
    rows = USUAL[Activity]
    named = [pillars[n % len(pillars)] for n in range(len(rows))]
    return {
        Activity: [{**row, "pillar": name} for row, name in zip(rows, named, strict=True)],
        WorkingArea: [{**USUAL[WorkingArea][0], "pillar": pillars[0]}],
    }


def form(kind: type[Row], **cells: str) -> Rows:
    return {kind: [{**USUAL[kind][0], **cells}]}


def application(folder: Path, rows: Rows) -> str:
    build(town(folder / "project", rows))
    return document(folder / "project" / "output" / "subsidieaanvraag.docx").text


def test_two_pijlers_with_what_is_said_of_them(tmp_path: Path) -> None:
    green = pillar("groen", other_names="natuur", heading="Groen dichtbij", vision="Eerst tuinen.\nDan parken.", opening="Wij planten")  # fmt: skip
    told = application(
        tmp_path,
        {
            Pillar: [pillar("samen eten"), green],
            **doing("Samen Eten", "natuur"),
            **form(
                Scheme, work="buurtkracht", work_phrase="de buurtkracht", workers="", each_worker=""
            ),
            **form(Application, subject="", about=""),
        },
    )
    for expected in (
        "Visie op buurtkracht",
        "Groen dichtbij\nEerst tuinen.\nDan parken.\n",
        "Samen eten\nHiervoor staan twee activiteiten in dit plan.",
        "Groen\nWij planten. Hiervoor staan twee activiteiten in dit plan.",
        "activiteiten, samen eten",
        "Subsidieaanvraag buurtkracht",
        "om de buurtkracht in hun handen te leggen",
    ):
        assert expected in told, expected
    for foreign in ("olwassenen", "inderen en jeugd", "Waar het over gaat.", "akelaars en", "D106"):
        assert foreign not in told, foreign


def test_a_regeling_without_pijlers_has_its_activities_in_one_list(tmp_path: Path) -> None:
    told = application(tmp_path, {Pillar: [], **doing("")})
    assert "Alle activiteiten\nHiervoor staan vier activiteiten in dit plan." in told
    assert "pijler" not in told.replace("Het werk rust op drie pijlers.", "").casefold()
    assert "nog in te vullen: Pijler" not in told


@pytest.mark.parametrize(
    ("typed", "codes", "meant"),
    [
        ("groen", [], "groen"),
        ("2. Groen", ["X120"], "groen"),
        ("NATUUR", ["X120"], "groen"),
        ("goren", ["X106"], None),
        ("jeugd", ["X106"], None),
    ],
)
def test_a_pijler_in_a_cell_is_one_of_the_sheet(
    tmp_path: Path, typed: str, codes: list[str], meant: str | None
) -> None:
    rows = {Pillar: [pillar("groen", other_names="natuur"), pillar("zorg")], **doing("zorg")}
    one = {**USUAL[Activity][0], "pillar": typed}
    folder = town(tmp_path / "project", {**rows, Activity: [one]})
    dossier, problems = read(folder / "inputs")
    assert [p.code for p in problems if p.place.file == "activiteiten.xlsx"] == codes
    assert [row.pillar for row in dossier.rows(Activity)] == [meant]
    if "X106" in codes:
        (fix,) = [p.finding.fix for p in problems if p.code == "X106"]
        assert fix.endswith("op het blad Pijlers van regeling.xlsx")


def test_what_is_typed_counts_as_long_as_the_sheet_is_empty(tmp_path: Path) -> None:
    told = application(tmp_path, {Pillar: [], **doing("meedoen", "Thuis", "Meedoen")})
    assert "activiteiten, meedoen" in told
    assert "activiteiten, Thuis" in told
    assert "activiteiten, Meedoen" not in told


def test_a_grant_that_is_not_per_boekjaar_and_has_no_plafond(tmp_path: Path) -> None:
    asked = [{"occasion": Occasion.ALWAYS.value}]
    rows = {
        **form(Scheme, per_year="nee", ceiling="Geen plafond"),
        **form(Application, reserve="", other_subsidies="", first_application=""),
        RequiredAttachment: asked,
        OtherSubsidy: [],
        Category: [{"name": "A", "purpose": "kleine plannen", "most": "", "per": ""}],
    }
    told = application(tmp_path, rows)
    for law in ("4:61", "4:62", "4:63", "4:64", "4:65", "4:66", "boekjaar is", "galisatiereserve"):
        assert law not in told, law
    assert "het subsidieplafond is" not in told
    assert "[nog in te vullen" not in told.replace(
        "[nog in te vullen: bestand, aanvraag.xlsx › Bijlagen", ""
    )
    assert "A, kleine plannen" in told


def test_a_place_of_one_wijk_is_no_row_of_wijken(tmp_path: Path) -> None:
    from generator.workbooks.districts import District, Neighbourhood, Partner, Postcode, Venue

    name = next(iter(WIJKEN))
    empty = {"code": "", "phrase": "", "map_column": "", "map_row": ""}
    buurt = {"code": "", "name": "De Kern", "district": name, "inhabitants": "9", "year": "2026"}
    rows = {District: [{"name": name, **empty}], Neighbourhood: [buurt], Venue: [], Partner: []}
    folder = town(tmp_path / "project", {**rows, Postcode: [], WorkingArea: []}, only=name)
    build(folder)
    told = document(folder / "output" / "subsidieaanvraag.docx").text
    assert "drie in de wijk en één voor het hele dorp" in told
    for many in ("elke wijk", "n de wijken", "de plannen per wijk leest", "één in de wijken"):
        assert many not in told, many
    plan = document(next((folder / "output" / "wijkplannen").iterdir())).text
    assert "Bijlagen: het plan van de wijk, de lijst van steunverklaringen" in told
    assert "Bijlage bij de subsidieaanvraag “" in plan
    assert "wijken" not in plan.replace("Kerncijfers wijken en buurten", "")
    assert TOWN in plan
