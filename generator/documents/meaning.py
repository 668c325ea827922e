"""How the meaning of a field is declared: a sentence, or the column that it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias, Union

from generator.workbooks.definition import Row


@dataclass(frozen=True)
class Cell:
    """A field that shows what was typed in this column; its help tells what it means."""

    kind: type[Row]
    field: str


@dataclass(frozen=True)
class Group:
    """Fields that are named with a dot: ``aanvrager.naam``."""

    about: str
    fields: "Meanings"


@dataclass(frozen=True)
class Each:
    """A list. ``one`` is what a round is called; without fields a round is a text by itself."""

    one: str
    about: str
    fields: "Meanings"


Meaning: TypeAlias = Union[str, Cell, Group, Each]  # noqa: UP007  # classes that name each other
Meanings: TypeAlias = Mapping[str, Meaning]


def cells(kind: type[Row], **fields: str) -> dict[str, Meaning]:
    """Keys of a view that show a column each: ``naam="name"``."""
    return {key: Cell(kind, field) for key, field in fields.items()}


def text(one: str, about: str) -> Each:
    """A list of texts."""
    return Each(one, about, {})


def as_typed(path: str, meanings: Meanings) -> str:
    """A field as somebody types it in a template: what is in a list stands in a loop over it."""
    begin, rest, name = "", path.split("."), ""
    while rest:
        name = f"{name}.{rest[0]}" if name else rest[0]
        meaning = meanings[rest.pop(0)]
        if isinstance(meaning, Each):
            begin += f"{{% for {meaning.one} in {name} %}}"
            name = meaning.one
        if isinstance(meaning, Each | Group):
            meanings = meaning.fields
    return f"{begin}{{{{ {name} }}}}{'{% endfor %}' * begin.count('{% for')}"
