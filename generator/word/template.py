"""The tags of a template, read as one text per part: line n is the n-th paragraph."""

import re
from dataclasses import dataclass
from functools import cached_property

from jinja2 import TemplateSyntaxError, nodes

from generator.problems import DocumentPlace
from generator.word.environment import TemplateEnvironment
from generator.word.outline import Paragraph, paragraphs
from generator.word.package import Package

_TAG = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_PREFIX = re.compile(r"\{([{%])\s*(?:tr|tc|p|r)\s+")


@dataclass(frozen=True)
class SyntaxFault:
    """Where Jinja stumbled, and what it said (English: never shown as it is)."""

    line: int
    message: str


@dataclass(frozen=True)
class TaggedPart:
    """One part of a template as Jinja sees it."""

    name: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def source(self) -> str:
        """The text of all paragraphs, one a line, without docxtpl's prefixes."""
        lines = (_PREFIX.sub(r"{\1 ", p.text.replace("\n", " ")) for p in self.paragraphs)
        return "\n".join(lines)

    @cached_property
    def tree(self) -> nodes.Template | None:
        """The syntax tree; None when the syntax is wrong."""
        return self._parsed if isinstance(self._parsed, nodes.Template) else None

    @cached_property
    def fault(self) -> SyntaxFault | None:
        """What is wrong with the syntax, and in which line."""
        return self._parsed if isinstance(self._parsed, SyntaxFault) else None

    @cached_property
    def _parsed(self) -> nodes.Template | SyntaxFault:
        try:
            return TemplateEnvironment(in_text=True).parse(self.source)
        except TemplateSyntaxError as fault:
            return SyntaxFault(fault.lineno, fault.message or "")

    def at(self, line: int, mark: str = "") -> DocumentPlace:
        """The place of a line of the source; ``mark`` is the part of the text that is meant."""
        place = self.paragraphs[min(line, len(self.paragraphs)) - 1].place
        return DocumentPlace(
            place.file, place.headings, place.spot, place.text, mark, place.position
        )

    def tags(self) -> list[tuple[str, DocumentPlace]]:
        """Every tag as typed, with its place."""
        return [
            (tag, self.at(n, tag))
            for n, paragraph in enumerate(self.paragraphs, start=1)
            for tag in _TAG.findall(paragraph.text)
        ]


@dataclass(frozen=True)
class Template:
    """A template that was opened, not yet filled."""

    package: Package

    @cached_property
    def parts(self) -> tuple[TaggedPart, ...]:
        """The parts with running text."""
        return tuple(
            TaggedPart(name, tuple(paragraphs(self.package, name)))
            for name in self.package.text_parts()
        )
