"""A template that was opened: its parts, and what is read in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.problems import DocumentPlace
from generator.word.inspecting.leftovers import Leftover, leftovers
from generator.word.inspecting.unwanted_content import carried
from generator.word.inspecting.unwanted_parts import Carried
from generator.word.numbering.contents_field import contents_list
from generator.word.packaging.package import Package
from generator.word.proofreading.field_names import Views
from generator.word.proofreading.lint import Judged, Reading
from generator.word.proofreading.misfits import Scope
from generator.word.proofreading.outside_paragraphs import PROPERTIES, properties, with_alternatives
from generator.word.proofreading.remedies import Remedy, remedy
from generator.word.proofreading.slips import Slip
from generator.word.text.paragraphs import Paragraph, paragraphs, root_of


@dataclass(frozen=True)
class TaggedPart:
    """One part of a template with the tags in it."""

    name: str
    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def lines(self) -> tuple[Paragraph, ...]:
        """The paragraphs, each followed by the alternative texts of its pictures."""
        return tuple(with_alternatives(self.paragraphs))

    @cached_property
    def _reading(self) -> Reading:
        return Reading(self.lines)

    @cached_property
    def _last(self) -> dict[int, tuple[Scope, Judged]]:
        return {}

    def judged(self, view: Scope, others: Views) -> Judged:
        """Its slips and the fields that it prints; remembered for the next check."""
        known = self._last.get(id(view))
        if known is None:
            known = self._last[id(view)] = (view, self._reading.judged(view, others))
        return known[1]

    def remedy(self, slip: Slip, view: Scope, others: Views) -> Remedy:
        """The text that sets a slip right in its place, tried there."""
        return remedy(slip, self.lines, lambda lines: Reading(lines).judged(view, others).slips)

    def at(self, line: int, mark: str = "") -> DocumentPlace:
        """The place of a paragraph; ``mark`` is the part of its text that is meant."""
        return replace(self.lines[line].place, mark=mark)


@dataclass(frozen=True)
class Template:
    """A template that was opened, not yet filled.

    ``elsewhere`` are fields that it may not name, by where those may be named.
    """

    package: Package
    elsewhere: Views = field(default_factory=dict)

    @cached_property
    def parts(self) -> tuple[TaggedPart, ...]:
        """The parts with running text."""
        return tuple(
            TaggedPart(name, tuple(_own_text(list(paragraphs(self.package, name)))))
            for name in self.package.text_parts()
        )

    @cached_property
    def carried(self) -> tuple[Carried, ...]:
        """What it has besides text that may not come along."""
        return tuple(carried(self.package, {part.name: part.paragraphs for part in self.parts}))

    @cached_property
    def leftovers(self) -> tuple[Leftover, ...]:
        """What Word and people left behind in its text."""
        return tuple(leftovers(self.package, [part.paragraphs for part in self.parts]))

    @cached_property
    def properties(self) -> TaggedPart:
        """Title, subject and so on: they are filled in as well."""
        return TaggedPart(PROPERTIES, tuple(properties(self.package)))


def _own_text(lines: list[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, without the entries that Word wrote in the contents list."""
    listed = contents_list(root_of(lines))
    first, *others = listed.paragraphs if listed else (None,)
    for line in lines:
        if line.element is first:
            yield replace(line, known="")
        elif line.element not in others:
            yield line
