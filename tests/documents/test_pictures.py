"""What is drawn: the same numbers as the tables, in a sensible order, told in words as well."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.documents.all import DOCUMENTS
from generator.documents.blocks.pictures import (
    area_chart,
    category_chart,
    coverage_chart,
    coverage_map,
    district_map,
    support_chart,
)
from generator.documents.definition import Edition
from generator.documents.example_dossier import example_dossier
from generator.dossier import Dossier
from generator.dutch import euro
from generator.excel.reading.read_dossier import read
from generator.figures.all import Figures, derive
from generator.pictures import BarChart, Picture, TileMap, Tone, Unit
from generator.workbooks.application import Applicant, Application
from generator.workbooks.budget import Cost
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.definition import Row
from generator.workbooks.districts import Neighbourhood
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.municipality import Municipality
from generator.workbooks.scheme import Scheme
from tests.make import dossier_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def figures() -> Figures:
    """Those of the shipped example."""
    return derive(read(ROOT / "inputs")[0])


def bars(chart: BarChart | str) -> BarChart:
    assert isinstance(chart, BarChart)
    assert all(len(series.values) == len(chart.categories) for series in chart.series)
    return chart


def tiles(drawn: TileMap | str) -> TileMap:
    assert isinstance(drawn, TileMap)
    return drawn


def rows(chart: BarChart) -> dict[str, tuple[int | Decimal, ...]]:
    values = zip(*(series.values for series in chart.series), strict=True)
    return dict(zip(chart.categories, values, strict=True))


def test_the_map_tells_the_coverage_of_each_wijk_in_words_and_in_tone(figures: Figures) -> None:
    drawn = tiles(coverage_map(figures))
    assert [tile.name for tile in drawn.tiles] == [d.name for d in figures.places.districts]
    for tile in drawn.tiles:
        served = len(figures.coverage.with_member(tile.name))
        every = len(figures.places.by_district[tile.name])
        assert tile.note == f"{served} van {every} buurten"
        assert f"{tile.name} {tile.note}" in drawn.alt
        assert (tile.tone is Tone.FULL) == (served == every)
    assert {tone for tone, _ in drawn.legend} == set(Tone)


@pytest.mark.parametrize(
    ("served", "tone"), [(0, Tone.NONE), (1, Tone.LIGHT), (4, Tone.MIDDLE), (6, Tone.STRONG)]
)
def test_the_tone_follows_the_share_of_buurten_with_a_member(served: int, tone: Tone) -> None:
    base = dossier_of()
    zuid = [p for p in derive(base).places.neighbourhoods if p.district == "Zuid"]
    assert len(zuid) == 8
    areas = [{"district": "Zuid", "neighbourhood": p.name} for p in zuid[:served]]
    dossier = dossier_of({WorkingArea: areas or [{"district": "West", "neighbourhood": None}]})
    drawn = tiles(coverage_map(derive(dossier)))
    assert next(t.tone for t in drawn.tiles if t.name == "Zuid") is tone


def test_in_a_plan_only_the_wijk_itself_is_marked(figures: Figures) -> None:
    for district in figures.places.districts:
        drawn = tiles(district_map(district, figures))
        assert [t.name for t in drawn.tiles if t.tone is not Tone.NONE] == [district.name]
        assert f"{district.name} is gemarkeerd" in drawn.alt


def test_the_chart_of_coverage_has_the_numbers_of_the_figures(figures: Figures) -> None:
    chart = bars(coverage_chart(figures))
    for name, (served, without) in rows(chart).items():
        assert served == len(figures.coverage.with_member(name))
        assert without == len(figures.coverage.without_member(name))
        assert f"{name} {served} met en {without} zonder" in chart.alt
    shares = [Decimal(a) / (a + b) for a, b in rows(chart).values()]
    assert shares == sorted(shares, reverse=True)
    assert len(shares) == 10


def test_the_chart_of_support_adds_up_and_ends_with_the_whole_city(figures: Figures) -> None:
    chart = bars(support_chart(figures))
    organisations, persons = (sum(series.values) for series in chart.series)
    tally = figures.support.tally()
    assert (organisations, persons) == (tally.organisations, tally.persons)
    assert rows(chart)["Oost"] == (
        figures.support.tally("Oost").organisations,
        figures.support.tally("Oost").persons,
    )
    totals = [sum(values) for values in rows(chart).values()]
    assert chart.categories[-1] == "Heel Utrecht"
    assert totals[:-1] == sorted(totals[:-1], reverse=True)
    assert f"Oost {rows(chart)['Oost'][0]} organisaties en" in chart.alt


def test_the_charts_of_the_budget_are_the_whole_budget(figures: Figures) -> None:
    for chart in (bars(category_chart(figures)), bars(area_chart(figures))):
        values = chart.series[0].values
        assert sum(values) == figures.budget.total_costs.total
        assert chart.unit is Unit.MILLIONS
        for name, (amount,) in rows(chart).items():
            assert f"{name} {euro(Decimal(amount), cents=False)}" in chart.alt
    by_area = rows(bars(area_chart(figures)))
    assert list(by_area)[-1] == "Hele stad"
    assert by_area["Hele stad"] == (figures.budget.for_area(CITYWIDE).total,)


def test_a_changed_cell_changes_the_chart() -> None:
    def chart(amount: str) -> BarChart:
        cost = {"area": "Oost", "number": "L1", "amounts": {2019: amount}}
        return bars(area_chart(derive(dossier_of({Cost: [cost]}))))

    assert rows(chart("100,00")) == {"Oost": (Decimal("100.00"),)}
    assert rows(chart("200,50")) == {"Oost": (Decimal("200.50"),)}
    assert chart("100,00").unit is Unit.EURO


def test_without_data_there_is_no_picture() -> None:
    forms: tuple[type[Row], ...] = (Applicant, Application, Municipality, Scheme)
    empty = dossier_of()
    nothing = derive(Dossier({kind: empty.rows(kind) for kind in forms}))
    drawn = (coverage_map, coverage_chart, support_chart, category_chart, area_chart)
    assert [make(nothing) for make in drawn] == [""] * 5
    nobody = derive(dossier_of({Member: [], WorkingArea: []}))
    assert {t.tone for t in tiles(coverage_map(nobody)).tiles} == {Tone.NONE}


def test_a_wijk_without_data_keeps_its_place() -> None:
    base = dossier_of()
    places = [p for p in base.rows(Neighbourhood) if p.district != "Zuid"]
    dossier = Dossier({**base.tables, Neighbourhood: tuple(places)})
    drawn = tiles(coverage_map(derive(dossier)))
    zuid = next(t for t in drawn.tiles if t.name == "Zuid")
    assert (zuid.tone, zuid.note) == (Tone.NONE, "geen gegevens")
    assert len(drawn.tiles) == 10


def test_the_example_shows_a_picture_wherever_a_template_may_ask_for_one() -> None:
    example = example_dossier()
    keys = set()
    for document in DOCUMENTS:
        view = next(iter(document.copies(example, derive(example), Edition()))).view
        for key, value in view.items():
            if key == "kaart" or key.startswith("grafiek"):
                assert isinstance(value, Picture), key
                keys.add(key)
    assert keys == {
        "kaart",
        "grafiek_dekking",
        "grafiek_steun",
        "grafiek_lasten",
        "grafiek_lasten_wijken",
    }
