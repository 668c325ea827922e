"""What a document is: a template, and a function that makes the views of its copies."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, Union

from generator.documents.meaning import Meanings
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.figures.counting import because, decided_by
from generator.origins.sources import united
from generator.own_words import OwnWords
from generator.pictures import Picture
from generator.printed import GAP, Printed
from generator.workbooks.definition import Row, columns
from generator.workbooks.scheme import Measured

# What a template may see: text (``Printed`` when it stands for a number, a day or names), a yes or
# no, a picture, lists and groups of those. Keys are Dutch.
View: TypeAlias = Mapping[str, "Value"]
Value: TypeAlias = Union[str, bool, Picture, OwnWords, View, Sequence["Value"]]  # noqa: UP007  # a name within quotes


INTERNAL = "intern/"


@dataclass(frozen=True)
class Edition:
    """Which version is made: a draft shows its gaps, a final one has none."""

    final: bool = False


@dataclass(frozen=True)
class Copy:
    """One file to make: its path under ``output/`` and what its template is filled with."""

    path: str
    title: str
    view: View


@dataclass(frozen=True, eq=False)
class Document:
    """A document: what it is called, its template, what its fields mean, and its copies.

    ``public`` is false for what the gemeente never gets; ``measured``: as what its limits call it.
    """

    name: str
    template: str
    meanings: Meanings
    copies: Callable[[Dossier, Figures, Edition], Iterable[Copy]]
    public: bool = True
    measured: Measured | None = None


def standing(entry: View, *why: object) -> View:
    """An entry of a list that knows, in its first text, what decides that it stands there."""
    key = next((key for key, value in entry.items() if isinstance(value, str) and value), None)
    return {**entry, key: decided_by(entry[key], *why)} if key and united(*why) else entry


def shown(row: Row, field: str, text: str | None = None) -> str:
    """The value of a cell as text, or a named gap when it is empty (a concept highlights it)."""
    value = getattr(row, field) if text is None else text
    if value not in (None, "", ()):
        return because(value if isinstance(value, Printed) else str(value), row.origin(field))
    return gap(row, field, next(c.header for c in columns(type(row)) if c.field == field))


def gap(row: Row, field: str, what: str) -> str:
    """What is not there yet, with the cell that asks for it."""
    place = row.at(field)
    where = " › ".join(filter(None, (place.file, place.sheet, place.cell)))
    return because(f"{GAP}{what}, {where}]", row.origin(field))
