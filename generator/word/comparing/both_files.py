"""Two files in one: the new one, and of the old one what its text makes use of."""

import hashlib
import posixpath
import re

from lxml import etree

from generator.word.packaging.added_parts import Additions
from generator.word.packaging.content_types import TYPES, ContentTypes
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import (
    Parts,
    Relation,
    Relations,
    holder_of,
    relations_of,
    used,
)
from generator.word.packaging.strangers import without_strangers
from generator.word.xml import R, xml_bytes

_UNNAMED = frozenset(("numbering", "footnotes", "endnotes"))  # no text says the name of their link
_NUMBER = re.compile(r"\d*$")


class BothFiles:
    """The parts of the new file, and those of the old one under names that are free."""

    def __init__(self, old: Package, new: Package) -> None:
        self.old, self.new = old.parts, new.parts
        self._additions = Additions(new.parts)
        self._types = ContentTypes(old.parts[TYPES])
        self._same = {_signature(new.parts, name): name for name in reversed(list(new.parts))}
        self._taken = set(new.parts)
        self._adopted: dict[str, str] = {}
        self._links: dict[str, dict[tuple[str, str], str]] = {}
        self._made: set[tuple[str, str]] = set()
        self._written: dict[str, bytes] = {}

    def adopt(self, root: etree._Element, old_source: str, source: str) -> None:
        """All that a part of the old file refers to, under the names of a part of the new one."""
        links = relations_of(self.old, old_source)
        for element in root.iter(etree.Element):
            for name, value in element.attrib.items():
                if str(name).startswith(R) and str(value) in links:
                    element.set(name, self.relate(links[str(value)], source))

    def relate(self, link: Relation, source: str) -> str:
        """The name of the same relationship, with the same part, in the new file."""
        outside = link.outside or link.part not in self.old
        target = link.target if outside else self.part(link.part)
        return self.link(source, target, link.kind, outside=outside)

    def link(self, source: str, target: str, kind: str, *, outside: bool = False) -> str:
        """The name of a relationship with a part or website; made when there is none."""
        if source not in self._links:
            known = relations_of(self.new, source).values()
            self._links[source] = {
                (k.kind, k.target if k.outside else k.part): k.name for k in known
            }
        names = self._links[source]
        if (kind, target) not in names:
            where = target if outside else posixpath.relpath(target, posixpath.dirname(source))
            made = self._additions.relate(where, kind, source=source, outside=outside)
            names[kind, target] = made
            if kind not in _UNNAMED:
                self._made.add((source, made))
        return names[kind, target]

    def part(self, name: str) -> str:
        """What a part of the old file is called in the new one, with all that belongs to it."""
        if name not in self._adopted:
            known = self._same.get(_signature(self.old, name))
            self._adopted[name] = known or self.free_name(name)
            if known is None:
                self._bring(name, self._adopted[name])
        return self._adopted[name]

    def _bring(self, name: str, called: str) -> None:
        self.write(called, self.old[name], self._types.of(name))
        held = self.old.get(holder_of(name))
        if held is not None:
            links = Relations(name, held)
            parts = [link.part for link in links if not link.outside and link.part in self.old]
            links.rename({part: self.part(part) for part in parts} | {name: called})
            self._additions.add(holder_of(called), links.data())

    def free_name(self, name: str) -> str:
        """A name like this one that no part has."""
        stem, ending = posixpath.splitext(name)
        stem = _NUMBER.sub("", stem)
        numbers = range(1, len(self._taken) + 2)
        found = next(n for i in numbers if (n := f"{stem}{i}{ending}") not in self._taken)
        self._taken.add(found)
        return found

    def write(self, name: str, data: bytes | etree._Element, kind: str = "") -> None:
        """A part as it becomes."""
        self._taken.add(name)
        self._written[name] = data if isinstance(data, bytes) else xml_bytes(data)
        self._additions.add(name, self._written[name], kind)

    def copy(self, name: str, called: str) -> None:
        """A part of the new file once more, with all that it refers to."""
        self.write(called, self.new[name], ContentTypes(self.new[TYPES]).of(name))
        if holder_of(name) in self.new:
            self._additions.add(holder_of(called), self.new[holder_of(name)])
            known = relations_of(self.new, name).values()
            self._links[called] = {
                (k.kind, k.target if k.outside else k.part): k.name for k in known
            }

    def target(self, source: str, name: str) -> str:
        """The part at the end of a relationship."""
        links = self._links.get(source, {})
        return next(target for (_, target), known in links.items() if known == name)

    def original(self, name: str) -> str:
        """A part of the old file that is called so now."""
        return next(old for old, called in self._adopted.items() if called == name)

    def kind_of(self, name: str) -> str:
        """What a part of the old file is."""
        return self._types.of(name)

    def finished(self) -> dict[str, bytes]:
        """All parts; what nothing makes use of, stays behind."""
        parts = self._additions.finished()
        for source in sorted({source for source, _ in self._made}):
            shown = used(parts, source)
            links = Relations(source, parts[holder_of(source)])
            links.remove([n for s, n in self._made if s == source and n not in shown])
            parts[holder_of(source)] = links.data()
        return without_strangers(parts)


def _signature(parts: Parts, name: str, above: tuple[str, ...] = ()) -> bytes:
    """Equal for parts that hold the same, and lead to parts that hold the same."""
    found = hashlib.sha256(parts.get(name, b""))
    if name in above or holder_of(name) not in parts or name == BODY:
        return found.digest()
    for link in sorted(relations_of(parts, name).values(), key=lambda link: link.name):
        inner = b"" if link.outside else _signature(parts, link.part, (*above, name))
        found.update(f"{link.name} {link.kind} {link.target if link.outside else ''}".encode())
        found.update(inner)
    return found.digest()
