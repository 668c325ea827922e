"""A row takes what its columns have read, and nothing else."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from generator.problems import CellPlace
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.cells.kind import Unreadable
from generator.workbooks.cells.numbers import Money, MoneyPerYear
from generator.workbooks.cells.text import Line, Name
from generator.workbooks.definition import Column, Need, Row, column, columns


class Post(Row):
    name: Name = column("Naam", need=Need.KEY)
    cost: Money = column("Kosten")
    amounts: MoneyPerYear = column("{jaar}")
    remark: Line = column("Opmerking")


NAME, COST, AMOUNTS, REMARK = columns(Post)


@pytest.mark.parametrize(("asked", "code"), [(NAME, "X201"), (AMOUNTS, "X103")])
def test_what_must_hold_something_is_not_empty_for_the_eye(asked: Column, code: str) -> None:
    fault = asked.read("\u200b").fault
    assert fault
    assert (fault.code, fault.message) == (code, "Hier staan alleen tekens die je niet ziet")


@pytest.mark.parametrize("asked", [COST, REMARK])
def test_another_cell_with_nothing_to_see_is_empty_and_told(asked: Column) -> None:
    cell = asked.read("\u200b")
    assert (cell.value, cell.fault) == (None, None)
    assert cell.note.endswith("gelezen als een lege cel")


def test_an_amount_of_a_year_stands_in_the_cell_of_that_year() -> None:
    whole, year = CellPlace("b.xlsx", "Lasten", 2), CellPlace("b.xlsx", "Lasten", 2, "D", "2027")
    post = Post.as_typed({"name": "Huur"}, {"name": whole, "amounts": whole, "amounts.2027": year})
    assert post.at("amounts", 2027) == year
    assert post.at("amounts") == post.at("amounts", 2028) == whole


KEYS = [s.key for w in WORKBOOKS for s in w.sheets if s.key]


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.header)
def test_no_row_has_a_name_that_nobody_sees(key: Column) -> None:
    fault = key.read("\u200b").fault
    assert fault
    assert fault.code == "X201"


def test_a_row_holds_what_was_typed_for_each_year() -> None:
    row = Post.as_typed({"name": " A ", "cost": "€ 12,50", "amounts": {2019: 7, 2020: "8"}}, {})
    assert (row.name, row.cost, row.remark) == ("A", Decimal("12.50"), None)
    assert row.amounts == {2019: Decimal(7), 2020: Decimal(8)}


@pytest.mark.parametrize("typed", [{"cost": "12.50"}, {"amounts": {2019: "12.50"}}])
def test_a_typed_row_that_cannot_be_read_is_refused(typed: dict[str, Any]) -> None:
    with pytest.raises(Unreadable) as fault:
        Post.as_typed({"name": "A", **typed}, {})
    assert fault.value.code == "X103"


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"name": None},
        {"name": "A", "cost": "12,50"},
        {"name": "A", "cost": 12},
        {"name": "A", "amounts": {"2019": Decimal(1)}},
        {"name": "A", "amounts": {2019: None}},
        {"name": "A", "surprise": "x"},
    ],
)
def test_a_row_converts_nothing_and_takes_no_stranger(values: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Post.of(values, {})


def test_a_row_does_not_change() -> None:
    with pytest.raises(ValidationError):
        Post.of({"name": "A"}, {}).name = "B"
