"""Activities beside the posts that pay for them: per wijk, per year, each by its kostensoort."""

from decimal import Decimal

from generator.figures.all import derive
from generator.figures.goals import figure_of
from generator.figures.paid_by import Asked, PaidBy
from generator.workbooks.activities import Activity
from generator.workbooks.budget import Cost
from generator.workbooks.districts import District, Neighbourhood
from tests.rows import dossier, rows

PLACES = (
    *rows(District, "| Wijk |\n| West |"),
    *rows(Neighbourhood, "| Buurt | Wijk | Inwoners |\n| Kade | West | 10 |\n| Park | West | 0 |"),
)
ACTIVITIES = rows(
    Activity,
    """
    | Nr | Wijk | Buurten | Begin    | Eind       | Vrijwilligers | Fte | Personele kosten per jaar | Materiële kosten per jaar |
    | A1 | West | Park    |          | 31-12-2019 | 3             | 0,5 | 100                       | 10                        |
    | A2 | West | Park    | 1-6-2019 |            | 2             | 1   | 50,50                     | 5                         |
    """,
)
COSTS = rows(
    Cost,
    """
    | Nr | Kostensoort | Wijk | 2019 | 2020 | Fte | Niet bij een activiteit | Buurten zonder lid |
    | L1 | personeel   | West | 200  | 50   | 2   | overleg                 |                    |
    | L2 | organisatie | West | 900  | 900  |     |                         | ja                 |
    """,
)


def paid_by() -> PaidBy:
    return derive(dossier(*PLACES, *ACTIVITIES, *COSTS)).paid_by


def test_an_activity_counts_in_its_own_years_only() -> None:
    left = {(one.asked, y): one.left for y in (2019, 2020) for one in paid_by().beside("West", y)}
    assert left == {
        (Asked.FTE, 2019): Decimal("0.5"),
        (Asked.PERSONNEL, 2019): Decimal("49.50"),
        (Asked.FTE, 2020): Decimal(1),
        (Asked.PERSONNEL, 2020): Decimal("-0.50"),
    }
    assert paid_by().costs_per_year(ACTIVITIES) == Decimal("110.50")


def test_whole_euros_subtract_in_print() -> None:
    [_, personnel] = paid_by().beside("West", 2019)
    shown = personnel.rounded
    assert (shown.needed, shown.budgeted, shown.left) == (151, 200, 49)


def test_what_explains_and_what_pays_for_buurten_without_a_member() -> None:
    found = paid_by()
    assert [p.number for p in next(found.beside("West", 2019)).explained] == ["L1"]
    assert [p.number for p in found.for_uncovered] == ["L2"]
    assert found.unreached() == ("Kade",)


def test_the_number_in_a_target() -> None:
    typed = ("1.200 per jaar", "alle 5 groepen", "alle groepen", "4 tot 6", "2,5", None)
    assert [figure_of(one) for one in typed] == [1200, 5, None, None, None, None]
