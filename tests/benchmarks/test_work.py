"""No step grows faster than what goes in, times a logarithm: work is counted, not timed.

A town is built twice, the second time with four times the rows of all that may grow. Python's own
profiler counts the calls of each function of the house, also each step of a generator, and each call of
what is written in C. A loop over all pairs would be called sixteen times as often. What is not seen: work within
one call, such as a long text or list that is searched for one thing.
"""

import cProfile
import math
import pstats
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from generator.excel.reading.rows import make_row
from generator.job import Job
from generator.pipeline import run
from generator.word.filling.fill import fill
from generator.word.filling.jinja_source import translated
from generator.word.inspecting.made_document import read_paper
from generator.word.packaging.package import open_package
from generator.word.text.paragraphs import text_of
from generator.workbooks.activities import Activity
from generator.workbooks.budget import Cost
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.statements import Statement
from tests.benchmarks import invented
from tests.benchmarks.measured import ROOT
from tests.town import TOWN, WIJKEN, Rows, town

pytestmark = pytest.mark.afresh
FEW, MANY = 100, 400
MOST = MANY / FEW * math.log(MANY) / math.log(FEW)
ONCE = 20  # what is called so seldom says nothing
Calls = Mapping[tuple[str, int, str], int]


def rows(amount: int) -> Rows:
    """So many statements, and a quarter of that of members, activities and posts."""
    some, wijken = range(amount // 4), list(WIJKEN)
    free = dict.fromkeys(("fte", "personnel_costs", "material_costs"), "0")
    whole_term = {"starts": "1-1-2027", "ends": "31-12-2028", "neighbourhoods": ""}
    return {
        Statement: [
            {
                "number": f"S{n}",
                "organisation": invented.organisation(n),
                "person": invented.person(n),
                "area": wijken[n % 2],
                "neighbourhood": "",
                "email": invented.email(n),
                "motivation": invented.sentence(n),
                "signed_on": "6-4-2026",
                "consent_on": "6-4-2026",
            }
            for n in range(amount)
        ],
        Member: [
            {
                "name": invented.organisation(5000 + n),
                "town": TOWN,
                "postcode": "9991 AB",
                "district": "Havenkwartier",
                "requested_on": "1-2-2026",
                "decided_on": "20-2-2026",
                "representative": invented.person(5000 + n),
                "email": invented.email(5000 + n),
                "website": "",
                "kvk": "",
            }
            for n in some
        ],
        WorkingArea: [
            {
                "organisation": invented.organisation(5000 + n),
                "district": wijken[n % 3],
                "neighbourhood": "",
            }
            for n in some
        ],
        Activity: [
            {
                "number": f"A{n}",
                "title": invented.sentence(n),
                "area": wijken[n % 2],
                "organiser": "",
            }
            | free
            | whole_term
            for n in some
        ],
        Cost: [
            {
                "number": f"L{n}",
                "area": wijken[n % 2],
                "amounts": f"{140_000 // len(some)},00",
                "description": invented.sentence(n),
            }
            for n in some
        ],
    }


def counted(project: Path, amount: int) -> Calls:
    """How often each function is called while the town is built."""
    town(project, rows(amount))
    translated.cache_clear()
    profile = cProfile.Profile()
    outcome = profile.runcall(run, Job(project, date(2026, 5, 1)), lambda event: None)
    assert len(outcome.written) == 3 + len(WIJKEN)
    return {at: taken[1] for at, taken in pstats.Stats(profile).stats.items()}  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> tuple[Calls, Calls]:
    folder = tmp_path_factory.mktemp("werk")
    return counted(folder / "weinig", FEW), counted(folder / "veel", MANY)


def test_no_function_is_called_more_than_its_input_times_a_logarithm(
    work: tuple[Calls, Calls],
) -> None:
    few, many = work
    too_often = {
        at: (few.get(at, 0), calls)
        for at, calls in many.items()
        if (str(ROOT / "generator") in at[0] or at[0] == "~")
        and "_sre." not in at[2]  # a pattern is made when it is needed first
        and calls > MOST * few.get(at, 0) + ONCE
    }
    assert not too_often


def times(calls: Calls, function: Callable[..., object]) -> int:
    """How often one function of ours was called."""
    code = function.__code__
    return calls[(code.co_filename, code.co_firstlineno, code.co_name)]


def test_the_work_grows_with_the_rows_and_the_rest_stays_as_it_is(
    work: tuple[Calls, Calls],
) -> None:
    few, many = work
    more = MANY - FEW
    assert times(many, make_row) - times(few, make_row) == more + 4 * (more // 4)
    assert 1 < times(many, text_of) / times(few, text_of) < MOST
    for made_or_opened in (fill, read_paper, open_package, translated.__wrapped__):
        assert times(many, made_or_opened) == times(few, made_or_opened) > 0
