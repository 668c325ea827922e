"""Whatever pydantic can find wrong in a row has a Dutch rule; its own English is never shown."""

from collections.abc import Iterator
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from generator.excel import x_codes
from generator.excel.x_codes import of_cell
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.cells.kind import Kind
from generator.workbooks.cells.numbers import Count, Money, MoneyPerYear
from generator.workbooks.cells.text import Line, Name
from generator.workbooks.definition import Row

# what pydantic says of a value of the wrong type, by the type of the node in the schema
WRONG_TYPE = {
    "str": {"string_type"},
    "int": {"int_type"},
    "decimal": {"decimal_type"},
    "date": {"date_type"},
    "bool": {"bool_type"},
    "enum": {"enum"},
    "tuple": {"tuple_type"},
}
# … and of one that it would have to convert: a column without a kind of cell can hold those
CONVERTING = {
    "str": {"string_unicode"},
    "int": {"int_parsing", "int_from_float", "int_parsing_size"},
    "decimal": {"decimal_parsing", "finite_number"},
    "date": {"date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"},
    "bool": {"bool_parsing"},
    "enum": set(),
    "tuple": set(),
}
CONSTRAINTS = {
    "gt": "greater_than",
    "ge": "greater_than_equal",
    "lt": "less_than",
    "le": "less_than_equal",
    "multiple_of": "multiple_of",
    "min_length": "too_short",
    "max_length": "too_long",
    "pattern": "string_pattern_mismatch",
    "max_digits": "decimal_max_digits",
    "decimal_places": "decimal_max_places",
    "strict": "strict",
}
# keys that demand nothing of a value
NEUTRAL = {
    "type", "ref", "metadata", "cls", "members", "sub_type", "missing", "items_schema",
    "variadic_item_index", "serialization",
}  # fmt: skip


def errors(node: dict[str, Any], *, guarded: bool = False, filled: bool = True) -> Iterator[str]:
    """The errors that a node of a core schema can raise on a cell.

    ``guarded``: a kind of cell gives the value, so it has its type (``test_any_cell``) or is None;
    ``filled``: None is not allowed here.
    """
    kind = node["type"]
    inner = {"guarded": guarded, "filled": filled}
    if kind == "model":
        yield from errors(node["schema"])
    elif kind == "model-fields":
        for field in node["fields"].values():
            if field["schema"]["type"] != "default":
                yield "missing"
            yield from errors(field["schema"])
    elif kind == "default":
        yield from errors(node["schema"], **inner)
    elif kind == "nullable":
        yield from errors(node["schema"], guarded=guarded, filled=False)
    elif kind == "dict":  # the reader makes the dict and its keys, the years
        yield from errors(node["values_schema"])
    elif kind == "function-before":
        owner = getattr(node["function"]["function"], "__self__", None)
        assert isinstance(owner, Kind), f"a validator that is no kind of cell: {node['function']}"
        yield "unreadable"
        yield from errors(node["schema"], guarded=True, filled=filled)
    elif kind == "function-after":  # a constraint around a kind of cell
        function = node["function"]["function"]
        yield getattr(function, "func", function).__name__.removesuffix("_validator")
        yield from errors(node["schema"], **inner)
    elif kind == "definitions":
        yield from errors(node["schema"], **inner)
    else:
        yield from errors_of_value(node, guarded=guarded, filled=filled)


def errors_of_value(node: dict[str, Any], *, guarded: bool, filled: bool) -> Iterator[str]:
    kind = node["type"]
    assert kind in WRONG_TYPE, f"what can pydantic find wrong in a {kind}? Add it to this test"
    if not guarded:
        yield from WRONG_TYPE[kind] | CONVERTING[kind]
    elif filled:
        yield from WRONG_TYPE[kind]
    for key in node.keys() - NEUTRAL:
        yield CONSTRAINTS.get(key, f"unknown: {key}")
    for item in node.get("items_schema", ()):
        yield from errors(item, guarded=guarded, filled=False)


def without_dutch(kind: type[BaseModel]) -> set[str]:
    found = set(errors(kind.__pydantic_core_schema__))  # type: ignore[arg-type]
    return found - {"unreadable"} - x_codes._BY_TYPE.keys()


ROWS = [sheet.kind for book in WORKBOOKS for sheet in book.sheets]


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.__name__)
def test_every_error_that_a_row_can_raise_has_a_dutch_rule(kind: type[Row]) -> None:
    assert without_dutch(kind) == set()


def test_every_dutch_rule_of_the_table_is_for_an_error_that_a_row_can_raise() -> None:
    raised = {e for kind in ROWS for e in errors(kind.__pydantic_core_schema__)}  # type: ignore[arg-type]
    assert x_codes._BY_TYPE.keys() <= raised


class Small(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class WithALimit(Small):
    volunteers: Annotated[Count, Field(gt=0)] = None


class WithALimitOfYears(Small):
    amounts: dict[int, Annotated[MoneyPerYear.__args__[1], Field(le=10)]]  # type: ignore[name-defined]


class WithALimitWithin(Small):
    pages: Annotated[int, Field(gt=0), Count.__metadata__[0]]  # type: ignore[attr-defined]


class WithALength(Small):
    title: Annotated[Line, Field(max_length=5)] = None


class WithAValidator(Small):
    title: Line = None

    @field_validator("title")
    @classmethod
    def no_capitals(cls, title: str) -> str:
        return title


class WithoutAKind(Small):
    pages: int | None = None


class WithAFloat(Small):
    pages: float | None = None


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (WithALimit, "greater_than"),
        (WithALimitWithin, "greater_than"),
        (WithALimitOfYears, "less_than_or_equal"),
        (WithALength, "max_length"),
        (WithAValidator, "no_capitals"),
        (WithoutAKind, "int_parsing"),
    ],
)
def test_a_column_that_would_speak_english_is_found(kind: type[BaseModel], wanted: str) -> None:
    assert wanted in without_dutch(kind)


def test_a_type_that_this_test_does_not_know_is_found() -> None:
    with pytest.raises(AssertionError, match="float"):
        without_dutch(WithAFloat)


class Tiny(Row):
    name: Name
    cost: Money = None
    amounts: MoneyPerYear = Field(default_factory=dict)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, "X201"),
        ({"name": "\u200b"}, "X201"),
        ({"name": "a", "cost": "12.50"}, "X103"),
        ({"name": "a", "amounts": {2019: "\u200b"}}, "X103"),
        ({"name": "a", "surprise": "x" * 500}, "X199"),
    ],
)
def test_each_error_becomes_a_dutch_sentence(values: dict[str, object], code: str) -> None:
    with pytest.raises(ValidationError) as fault:
        Tiny.read(values, {}, [])
    rule, message, fix = of_cell(dict(fault.value.errors()[0]))
    assert rule.code == code
    assert not any(word in message for word in ("Input", "should", "valid", "required"))
    assert len(message) < 120
    assert fix
