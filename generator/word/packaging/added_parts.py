"""Parts that come into a file, old or new: each with its type, and what relates to it."""

from collections.abc import Mapping

from generator.word.packaging.content_types import TYPES, ContentTypes
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import Relations, holder_of


class Additions:
    """The parts of a file, none for a new one, and what is added to them."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = dict(parts) or {TYPES: b""}
        self._types = ContentTypes(self._parts[TYPES])
        self._relations: dict[str, Relations] = {}

    def free_number(self, *patterns: str) -> int:
        """The first number for which none of these names, with ``{}`` in them, is taken."""
        number = 1
        while any(pattern.format(number) in self._parts for pattern in patterns):
            number += 1
        return number

    def add(self, name: str, data: bytes, kind: str = "") -> None:
        """A part; without a kind its type is known by the end of its name."""
        self._parts[name] = data
        if kind:
            self._types.add(name, kind)

    def know(self, ending: str, kind: str) -> None:
        """The type of all parts whose names end so."""
        self._types.know(ending, kind)

    def relate(self, target: str, kind: str, *, source: str = BODY, outside: bool = False) -> str:
        """A relationship of a part with one beside it or a website; gives its name."""
        if source not in self._relations:
            held = self._parts.setdefault(holder_of(source), b"")
            self._relations[source] = Relations(source, held)
        return self._relations[source].add(target, kind, outside=outside)

    def finished(self) -> dict[str, bytes]:
        """All parts, the new ones at the end."""
        changed = {holder_of(source): links.data() for source, links in self._relations.items()}
        return self._parts | {TYPES: self._types.data()} | changed
