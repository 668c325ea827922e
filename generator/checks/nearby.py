"""Where in a template something that is not there would have stood."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.checks.example_values import value_at
from generator.problems import DocumentPlace
from generator.word.proofreading.opened_template import Template

_TAG = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}%]*%\}")
_LOOP = re.compile(r"\bfor\s+([^\W\d]\w*)\s+in\b")


class Nearby:
    """The tags of a template with their places, to find what is about the same."""

    def __init__(self, template: Template) -> None:
        self._tags: list[tuple[str, DocumentPlace]] = [
            (found[0], part.at(number, found[0]))
            for part in template.parts
            for number, line in enumerate(part.lines)
            for found in _TAG.finditer(line.text)
        ]

    def loop(self, path: str) -> DocumentPlace | None:
        """Where a list is repeated, in whatever order or choice; not where its groups are."""
        return self._first(rf"\bin\s+{self._called(path)}(?![\w.])(?![^%]*\|\s*per\b)")

    def mention(self, path: str) -> DocumentPlace | None:
        """Where a list or field is named, in a condition or a sum."""
        return self._first(rf"(?<![\w.]){self._called(path)}(?![\w.])")

    def _called(self, path: str) -> str:
        """What a list is called: one within another begins with the name of a row of that."""
        around, _, last = path.rpartition(".")
        outer = self.loop(around) if around else None
        return re.escape(f"{name_in(outer)}.{last}" if outer else path)

    def beside(self, paths: Sequence[str], number: int) -> DocumentPlace | None:
        """Where what comes before it in the document stands, or else what comes after it."""
        around = (*reversed(paths[:number]), *paths[number + 1 :])
        found = (self.loop(path) or self.mention(path) for path in around)
        return next((place for place in found if place), None)

    def of_field(self, fields: Sequence[str], number: int) -> DocumentPlace | None:
        """Where a field would stand: in the loop over its list, or beside its neighbours."""
        path = fields[number].rpartition(".")[0]
        around = (*reversed(fields[:number]), *fields[number + 1 :])
        kin = [field for field in around if field.rpartition(".")[0] == path]
        near = (self.mention(field) for field in kin)
        beside = next((place for place in near if place), None)
        parents = [field.rpartition(".")[0] for field in fields]
        return self.loop(path) or beside or self.mention(path) or self.beside(parents, number)

    def _first(self, pattern: str) -> DocumentPlace | None:
        sought = re.compile(pattern)
        return next((place for tag, place in self._tags if sought.search(tag)), None)


def name_in(loop: DocumentPlace) -> str:
    """What one entry is called in a loop."""
    found = _LOOP.search(loop.mark)
    return found[1] if found else "regel"


def repeated(lists: Sequence[str], field: str) -> str:
    """Loops within each other that print a field of the innermost list: what can be typed."""

    def _loops(around: str, names: Sequence[str]) -> Iterator[str]:
        if not names:
            yield f"{{{{ {around}.{field} }}}} "
            return
        name = f"rij{len(lists) - len(names) or ''}"
        path = f"{around}.{names[0]}" if around else names[0]
        yield f"{{% for {name} in {path} %}}"
        yield from _loops(name, names[1:])
        yield "{% endfor %}"

    return "".join(_loops("", lists))


def lists_in(view: Mapping[str, object], path: str) -> Iterator[str]:
    """A path cut where one list stands within another."""
    steps = path.split(".")
    taken: list[str] = []
    for number, step in enumerate(steps, start=1):
        taken.append(step)
        here = value_at(view, ".".join(steps[:number]))
        if isinstance(here, list | tuple) or number == len(steps):
            yield ".".join(taken)
            taken = []
