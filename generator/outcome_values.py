"""An outcome as plain values, as JSON can hold them, and back; nothing else comes out of them."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, TypeAlias

from generator import events, problems
from generator.events import Outcome
from generator.problems import Rule

_CLASSES = {
    one.__name__: one
    for module in (events, problems)
    for one in vars(module).values()
    if isinstance(one, type) and is_dataclass(one) and one.__module__ == module.__name__
}
_ENUMS = {"Severity": problems.Severity, "Stage": problems.Stage}
# Known to who asks, or of use only while it runs: the ``unprinted`` stand in controle.xlsx.
_LEFT = {"output", "around", "texts", "unprinted"}
_IS = "is"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")  # moves the cursor of a terminal


Neighbours: TypeAlias = Mapping[problems.CellPlace, tuple[tuple[str, str], ...]]


def to_values(outcome: Outcome, around: Neighbours) -> dict[str, object]:
    """Without what the next run knows itself, but with the neighbours of some cells."""
    rules = {p.code: _fields(p.rule) for p in outcome.problems}
    beside = [_plain(pair) for pair in around.items()]
    return {"rules": rules, "outcome": _plain(outcome), "around": beside}


def from_values(values: object) -> tuple[Outcome, Neighbours]:
    """Both again. Raises ``ValueError`` when these are not values of an outcome."""
    try:
        if isinstance(values, dict):
            rules = {code: Rule(**_read_fields(r, {})) for code, r in values["rules"].items()}
            found = _read(values["outcome"], rules)
            if isinstance(found, Outcome):
                return found, dict(_read(pair, rules) for pair in values["around"])
    except (KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise ValueError(str(fault)) from fault
    raise ValueError("no outcome")


def _plain(value: object) -> object:
    if isinstance(value, Rule):
        return {_IS: "Rule", "code": value.code}
    if isinstance(value, Enum):
        return {_IS: type(value).__name__, "value": value.value}
    if isinstance(value, date):
        return {_IS: "date", "value": value.isoformat()}
    if is_dataclass(value):
        return {_IS: type(value).__name__, **_fields(value)}
    if isinstance(value, frozenset):
        return {_IS: "frozenset", "value": sorted(map(_plain, value), key=str)}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    return value


def _fields(value: object) -> dict[str, object]:
    names = (one.name for one in fields(value) if one.name not in _LEFT)  # type: ignore[arg-type]
    return {name: _plain(getattr(value, name)) for name in names}


def _read(value: object, rules: Mapping[str, Rule]) -> Any:
    if isinstance(value, str) and _CONTROL.search(value):
        raise ValueError("a control character")
    if isinstance(value, list):
        return tuple(_read(each, rules) for each in value)
    if not isinstance(value, dict):
        return value
    kind = value.get(_IS)
    if kind is None:
        return _read_fields(value, rules)
    if kind == "Rule":
        return rules[value["code"]]
    if kind in _ENUMS:
        return _ENUMS[kind](value["value"])
    if kind == "date":
        return date.fromisoformat(value["value"])
    if kind == "frozenset":
        return frozenset(_read(each, rules) for each in value["value"])
    return _CLASSES[kind](**_read_fields(value, rules))


def _read_fields(value: Mapping[str, object], rules: Mapping[str, Rule]) -> dict[str, Any]:
    return {name: _read(each, rules) for name, each in value.items() if name != _IS}
