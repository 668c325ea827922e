"""The fields of the templates as plain values: ``documents/`` lists them, others show them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Sort(Enum):
    """What a field holds, and so how it is used."""

    TEXT = "tekst"
    YES_NO = "ja of nee"
    PICTURE = "plaatje"


@dataclass(frozen=True)
class Field:
    """One field: its name as typed in Word, what it means and what it is now.

    ``source`` names the cell that it comes from, if it is one; ``label`` heads a column with it.
    """

    name: str
    label: str
    meaning: str
    value: str
    source: str = ""
    sort: Sort = Sort.TEXT

    @property
    def tag(self) -> str:
        """What she copies into a template."""
        if self.sort is Sort.YES_NO:
            return f"{{% if {self.name} %}} … {{% endif %}}"
        return f"{{{{ {self.name} }}}}"


@dataclass(frozen=True)
class Repeat:
    """A list: what it is called, what one round is called, and what a round holds.

    Without fields a round is a text. ``enclosing`` are the lists that it lies in, outermost first;
    ``like`` names an earlier list with the same fields. ``shown`` tells one round from another.
    """

    name: str
    one: str
    meaning: str
    value: str
    fields: tuple[Field, ...] = ()
    inner: "tuple[Repeat, ...]" = ()
    enclosing: "tuple[Repeat, ...]" = ()
    like: str = ""
    shown: str = ""

    def begin(self, mark: str = "") -> str:
        """The tag that begins it; ``mark`` is ``tr`` for rows, ``p`` for paragraphs."""
        return f"{{%{mark} for {self.one} in {self.name} %}}"

    @property
    def printed(self) -> tuple[Field, ...]:
        """The fields of a round that can stand in a table."""
        return tuple(field for field in self.fields if field.sort is Sort.TEXT)


@dataclass(frozen=True)
class Section:
    """Fields and lists that belong together."""

    title: str
    fields: tuple[Field, ...]
    repeats: tuple[Repeat, ...]


@dataclass(frozen=True)
class Chapter:
    """The fields of one template, or those of all of them (then ``template`` is empty)."""

    title: str
    template: str
    about: str
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Operation:
    """What can be done with a field or list: its examples, each with what comes out now."""

    name: str
    meaning: str
    examples: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Guide:
    """All fields. ``about`` tells where the values come from; ``example``: they are not hers."""

    chapters: tuple[Chapter, ...]
    about: str
    example: bool = False
    operations: tuple[Operation, ...] = ()


def nested(repeats: tuple[Repeat, ...]) -> Iterator[Repeat]:
    """These lists and those within them."""
    for repeat in repeats:
        yield repeat
        yield from nested(repeat.inner)


def every_field(chapter: Chapter) -> Iterator[tuple[Section, Repeat | None, Field]]:
    """Each field of a chapter, with the list whose rounds it belongs to."""
    for section in chapter.sections:
        for field in section.fields:
            yield section, None, field
        for repeat in nested(section.repeats):
            for field in repeat.fields:
                yield section, repeat, field
