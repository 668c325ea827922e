"""What the fields of a view hold, by their names with points."""

from collections.abc import Iterator, Mapping

from generator.printed import Number, Printed


def numbers(view: Mapping[str, object], before: str = "") -> Iterator[tuple[str, object]]:
    """Every field outside lists that is a number, with what it holds."""
    for name, value in view.items():
        if isinstance(value, Mapping):
            yield from numbers(value, f"{before}{name}.")
        elif is_number(value):
            yield f"{before}{name}", value


def value_at(view: Mapping[str, object], path: str) -> object:
    """What a field holds, by way of the first entry of each list; else None."""
    value: object = view
    for name in path.split("."):
        if isinstance(value, list | tuple):
            value = next(iter(value), None)
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def is_number(value: object) -> bool:
    """Whether a field is printed from a number."""
    return isinstance(value, Printed) and isinstance(value.plain, Number)


def is_money(value: object) -> bool:
    """Whether that number is an amount of money."""
    return (
        isinstance(value, Printed) and isinstance(value.plain, Number) and value.plain.unit == "€"
    )
