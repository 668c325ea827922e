"""Activities and their means: added up per wijk, per pijler and in all."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.figures.all import derive
from generator.figures.effort import Effort, Means, means
from generator.workbooks.activities import Activity
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.definition import Row
from generator.workbooks.districts import District, Neighbourhood
from tests.rows import dossier, row, rows

CITY = (
    *rows(District, "| Wijk |\n| West |\n| Oost |"),
    *rows(
        Neighbourhood,
        """
        | Buurtcode | Buurt        | Wijk | Eigen naam |
        | BU1       | Oog in Al    | West | De Oog     |
        | BU2       | Lage Weide   | West |            |
        | BU3       | Wittevrouwen | Oost |            |
        """,
    ),
)
ACTIVITIES = rows(
    Activity,
    """
    | Nr | Pijler      | Wijk      | Buurten            | Fte  | Vrijwilligers | Deelnemers per jaar | Personele kosten per jaar | Materiële kosten per jaar |
    | A1 | volwassenen | West      | De Oog             | 0,25 | 3             | 10                  | 1.000,50                  | 20                        |
    | A2 | jeugd       | West      |                    | 1,5  |               | 5                   | 0                         | 0,25                      |
    | A3 | volwassenen | Oost      | BU3; Lage Weide    |      | 4             |                     |                           |                           |
    | A4 |             | stedelijk |                    | 0,1  | 1             | 1                   | 2                         |                           |
    | A5 | jeugd       |           |                    |      |               |                     |                           | 3                         |
    """,
)


def effort(*given_rows: Row) -> Effort:
    return derive(dossier(*CITY, *given_rows)).effort


def numbers(found: tuple[Activity, ...]) -> list[str]:
    return [a.number for a in found]


def test_means_are_added_and_an_empty_cell_adds_nothing() -> None:
    total = effort(*ACTIVITIES).total()
    assert total == Means(
        activities=5,
        fte=Decimal("1.85"),
        volunteers=8,
        reach=16,
        personnel=Decimal("1002.50"),
        material=Decimal("23.25"),
    )
    assert total.costs == Decimal("1025.75")
    some = effort(*ACTIVITIES).total(ACTIVITIES[:2])
    assert (some.activities, some.fte, some.costs) == (2, Decimal("1.75"), Decimal("1020.75"))
    assert effort(*ACTIVITIES).total([]).activities == 0


def test_an_activity_is_in_its_wijk_and_without_one_for_the_whole_city() -> None:
    found = effort(*ACTIVITIES)
    assert numbers(found.in_area("West")) == ["A1", "A2"]
    assert numbers(found.in_area("Oost")) == ["A3"]
    assert numbers(found.in_area(CITYWIDE)) == ["A4", "A5"]
    assert numbers(found.in_districts()) == ["A1", "A2", "A3"]


def test_a_buurt_has_what_names_it_and_what_is_for_its_whole_wijk() -> None:
    found = effort(*ACTIVITIES)
    assert {p.name: numbers(found.in_neighbourhood(p)) for p in found.places.neighbourhoods} == {
        "Oog in Al": ["A1", "A2"],
        "Lage Weide": ["A2", "A3"],
        "Wittevrouwen": ["A3"],
    }


def test_without_activities_everything_is_nothing() -> None:
    assert effort().total() == Means(0, Decimal(0), 0, 0, Decimal(0), Decimal(0))


activities = st.lists(
    st.fixed_dictionaries(
        {
            "area": st.sampled_from(("West", "Oost", CITYWIDE, None)),
            "pillar": st.sampled_from(("volwassenen", "jeugd", None)),
            "fte": st.none() | st.integers(0, 500).map(lambda n: Decimal(n) / 100),
            "volunteers": st.none() | st.integers(0, 99),
            "reach": st.none() | st.integers(0, 9999),
            "personnel_costs": st.none() | st.integers(0, 10**7).map(lambda n: Decimal(n) / 100),
            "material_costs": st.none() | st.integers(0, 10**7).map(lambda n: Decimal(n) / 100),
        }
    ),
    max_size=10,
)


@given(activities)
def test_the_wijken_and_the_whole_city_add_up_to_all(raw: list[dict[str, object]]) -> None:
    found = effort(*(row(Activity, number=f"A{n}", **each) for n, each in enumerate(raw)))
    places = [means(found.in_area(area)) for area in ("West", "Oost", CITYWIDE)]
    total = found.total()
    assert sum(m.activities for m in places) == total.activities == len(raw)
    assert sum(m.fte for m in places) == total.fte
    assert sum(m.volunteers for m in places) == total.volunteers
    assert sum(m.reach for m in places) == total.reach
    assert sum(m.costs for m in places) == total.costs
    wanted = sum(
        (each[k] for each in raw for k in ("personnel_costs", "material_costs") if each[k]),
        Decimal(0),
    )
    assert total.costs == wanted
