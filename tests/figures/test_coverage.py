"""Who serves each buurt: its members, or the stadscoöperatie as long as there is none."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from generator.figures.coverage import Coverage, derive
from generator.figures.places import derive as places_of
from generator.workbooks.definition import Row
from generator.workbooks.districts import District, Neighbourhood
from generator.workbooks.members import Admission, Member, WorkingArea
from tests.rows import dossier, row, rows

CITY = (
    *rows(District, "| Wijk |\n| West |\n| Oost |"),
    *rows(
        Neighbourhood,
        """
        | Buurtcode | Buurt        | Wijk | Inwoners |
        | BU1       | Oog in Al    | West | 100      |
        | BU2       | Lage Weide   | West | 20       |
        | BU3       | Wittevrouwen | Oost | 3        |
        """,
    ),
)
MEMBERS = rows(
    Member,
    """
    | Organisatie | Stand lidmaatschap | Rol             |
    | De Pan      | toegelaten         | lid             |
    | De Thee     | toegelaten         | initiatiefnemer |
    | De Bank     | aangevraagd        | lid             |
    | De Kan      | opgezegd           | lid             |
    | De Kom      |                    | initiatiefnemer |
    | De Bel      | belangstelling     | lid             |
    | De Deur     | geweigerd          | lid             |
    | De Pen      | aangevraagd        | penvoerder      |
    | De Mee      | aangevraagd        | medeaanvrager   |
    """,
)
BUURTEN = ("Oog in Al", "Lage Weide", "Wittevrouwen")


def covered(*given_rows: Row) -> Coverage:
    data = dossier(*CITY, *given_rows)
    return derive(data, places_of(data))


def served(coverage: Coverage) -> dict[str, list[str]]:
    return {s.place.label: [m.name for m in s.members] for s in coverage.served}


def works(table: str) -> tuple[WorkingArea, ...]:
    return rows(WorkingArea, table)


def test_a_buurt_is_served_by_the_admitted_members_that_work_there() -> None:
    coverage = covered(
        *MEMBERS,
        *works(
            """
            | Organisatie | Wijk | Buurt        | Pijler      |
            | De Pan      | West | Oog in Al    | volwassenen |
            | De Pan      | West | Oog in Al    | jeugd       |
            | DE THEE     |      | oog in al    | jeugd       |
            | De Bank     | West | Lage Weide   | jeugd       |
            | De Kan      | West | Lage Weide   | jeugd       |
            | De Kom      | West | Lage Weide   | jeugd       |
            | De Bel      | West | Lage Weide   | jeugd       |
            | De Deur     | West | Lage Weide   | jeugd       |
            | De Gast     | Oost | Wittevrouwen | jeugd       |
            """
        ),
    )
    assert served(coverage) == {
        "Oog in Al": ["De Pan", "De Thee"],
        "Lage Weide": [],
        "Wittevrouwen": [],
    }
    assert coverage.served[0].pillars == {"volwassenen", "jeugd"}
    assert coverage.reached() == 100
    assert coverage.reached("Oost") == 0
    assert [m.name for m in coverage.members] == ["De Pan", "De Thee"]
    assert [m.name for m in coverage.founders] == ["De Thee", "De Kom"]
    assert {d: [m.name for m in ms] for d, ms in coverage.in_district.items()} == {
        "West": ["De Pan", "De Thee"],
        "Oost": [],
    }


def test_a_member_without_a_buurt_serves_the_whole_wijk_and_only_that() -> None:
    coverage = covered(*MEMBERS, *works("| Organisatie | Wijk |\n| De Pan | West |"))
    assert served(coverage) == {
        "Oog in Al": ["De Pan"],
        "Lage Weide": ["De Pan"],
        "Wittevrouwen": [],
    }
    assert coverage.reached("West") == 120
    assert coverage.served[0].pillars == frozenset()


def test_a_buurt_goes_before_the_wijk_that_was_typed_beside_it() -> None:
    coverage = covered(
        *MEMBERS, *works("| Organisatie | Wijk | Buurt |\n| De Pan | West | Wittevrouwen |")
    )
    assert served(coverage) == {"Oog in Al": [], "Lage Weide": [], "Wittevrouwen": ["De Pan"]}


def test_a_buurt_that_does_not_exist_serves_nowhere() -> None:
    coverage = covered(*MEMBERS, *works("| Organisatie | Wijk | Buurt |\n| De Pan | West | Oog |"))
    assert len(coverage.without_member()) == 3


def test_with_and_without_a_member_are_told_per_wijk() -> None:
    coverage = covered(
        *MEMBERS, *works("| Organisatie | Wijk | Buurt |\n| De Pan | West | Lage Weide |")
    )
    assert [s.place.label for s in coverage.with_member("West")] == ["Lage Weide"]
    assert [s.place.label for s in coverage.without_member("West")] == ["Oog in Al"]
    assert [s.place.label for s in coverage.without_member()] == ["Oog in Al", "Wittevrouwen"]
    assert (coverage.unreached("West"), coverage.unreached()) == (100, 103)
    west = coverage.share("West")
    assert (west.with_member, west.without, west.whole, west.part) == (1, 1, 2, Fraction(1, 2))
    assert [coverage.share(name).part for name in ("Oost", "Er is er geen")] == [0, 0]


names = st.sampled_from(("De Pan", "De Thee", "De Bank"))
areas = st.lists(
    st.tuples(names, st.sampled_from(("West", "Oost", None)), st.sampled_from((*BUURTEN, None)))
)
standing = st.fixed_dictionaries(dict.fromkeys(("De Pan", "De Thee"), st.sampled_from(Admission)))
Areas = list[tuple[str, str | None, str | None]]


def city_of(admissions: dict[str, Admission], worked: Areas) -> Coverage:
    return covered(
        *(row(Member, name=name, admission=state.value) for name, state in admissions.items()),
        *(
            row(WorkingArea, organisation=name, district=district, neighbourhood=buurt)
            for name, district, buurt in worked
        ),
    )


@given(standing, areas)
def test_every_buurt_is_served_by_member_organisations_or_by_the_stadscooperatie(
    admissions: dict[str, Admission], worked: Areas
) -> None:
    coverage = city_of(admissions, worked)
    homes = dict(zip(BUURTEN, ("West", "West", "Oost"), strict=True))
    for buurt, found in served(coverage).items():
        expected = [
            name
            for name, state in admissions.items()
            if state is Admission.ADMITTED
            and any(
                who == name and (where == buurt or (where is None and district == homes[buurt]))
                for who, district, where in worked
            )
        ]
        assert found == expected
    there, gone = coverage.with_member(), coverage.without_member()
    assert {s.place.code for s in there} ^ {s.place.code for s in gone} == {"BU1", "BU2", "BU3"}
    assert len(there) + len(gone) == 3
    assert sum(len(coverage.with_member(d)) for d in ("West", "Oost")) == len(there)
    assert sum(map(coverage.reached, ("West", "Oost"))) == coverage.reached()


@given(standing, areas, areas)
def test_one_more_member_never_takes_a_buurt_away(
    admissions: dict[str, Admission], worked: Areas, added: Areas
) -> None:
    before = city_of(admissions, worked)
    more = [("De Nieuwe", district, buurt) for _, district, buurt in added]
    after = city_of(admissions | {"De Nieuwe": Admission.ADMITTED}, worked + more)
    assert after.reached() >= before.reached()
    for buurt, found in served(before).items():
        assert set(found) <= set(served(after)[buurt])
