"""Her workbook as a package: what is not replaced is copied as it lies there."""

import io
import posixpath
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import quoteattr

from generator.excel.reading.container import Container
from generator.excel.reading.workbook_parts import links_of, rels_of
from generator.excel.writing.xml_outline import Node, Patched

STRICT = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_EMPTY_RELS = f'<Relationships xmlns="{_RELATIONSHIPS}"></Relationships>'.encode()
_TYPES = "[Content_Types].xml"
_DAY = (2018, 1, 1, 0, 0, 0)  # any day will do, as long as it stays the same


def to_depth(deepest: int) -> Callable[[Node, int], bool]:
    """Want elements down to this depth; the outermost is at 0."""
    return lambda _, depth: depth <= deepest + 1


class Package:
    """The parts of an opened workbook, and what takes their place."""

    def __init__(self, container: Container) -> None:
        self.container = container
        self._names = {_key(name): name for name in container.names()}
        self._changed: dict[str, bytes] = {}
        self.strict = False

    def __contains__(self, part: str) -> bool:
        return _key(part) in self._names

    def read(self, part: str) -> bytes:
        """A part as it is now. Raises ``Shut``."""
        found = self._changed.get(_key(part))
        return b"".join(self.container.chunks(part)) if found is None else found

    def write(self, part: str, data: bytes) -> None:
        """Give a part other bytes, or add it."""
        self._names.setdefault(_key(part), part)
        self._changed[_key(part)] = data

    def free(self, pattern: str) -> str:
        """The first name of this pattern that no part has."""
        number = 1
        while pattern.format(number) in self:
            number += 1
        return pattern.format(number)

    def office(self, path: str) -> str:
        """A name of Office, in the dialect of this workbook."""
        if self.strict:
            return STRICT + path.replace("/2006/", "/")
        return _TRANSITIONAL + path

    def target(self, part: str, link: str) -> str:
        """The part that a relationship leads to, or nothing."""
        return links_of(self.container, part).get(link, ("", ""))[0]

    def of_kind(self, part: str, kind: str) -> str:
        """The part of this kind that a part relates to, or nothing."""
        links = links_of(self.container, part).values()
        return next((target for target, found in links if found == kind), "")

    def relate(self, part: str, target: str, kind: str) -> str:
        """Add a relationship, and give its id."""
        rels = rels_of(part)
        patched = Patched(self.read(rels) if rels in self else _EMPTY_RELS, to_depth(1))
        taken = {node.attributes.get("Id", "").casefold() for node in patched.root.children}
        number = next(n for n in range(1, len(taken) + 2) if f"samen{n}" not in taken)
        named = f"samen{number}"
        link = quoteattr("/" + target)
        patched.append(
            patched.root,
            f'<{patched.prefix}Relationship Id="{named}" Target={link}'
            f' Type="{self.office(f"officeDocument/2006/relationships/{kind}")}"/>',
        )
        self.write(rels, patched.result())
        return named

    def declare(self, part: str, kind: str) -> None:
        """Say of which kind a part is, when nothing says so yet."""
        patched = Patched(self.read(_TYPES), to_depth(1))
        ending = posixpath.splitext(part)[1][1:].casefold()
        for node in patched.root.children:
            named = node.attributes.get("PartName")
            if named is not None and _key(named) == _key(part):
                return
            default = node.attributes.get("Extension", "").casefold()
            if default == ending and node.attributes.get("ContentType") == kind:
                return
        name = quoteattr("/" + part)
        override = f'<{patched.prefix}Override PartName={name} ContentType="{kind}"/>'
        patched.append(patched.root, override)
        self.write(_TYPES, patched.result())

    def packed(self) -> bytes:
        """The whole file: its parts in their own order, then those that were added."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name in self._names.values():
                part = zipfile.ZipInfo(name, _DAY)
                part.compress_type = zipfile.ZIP_DEFLATED
                part.create_system = 0  # otherwise Windows and Linux differ
                archive.writestr(part, b"" if name.endswith("/") else self.read(name))
        return made.getvalue()


def _key(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").casefold()
