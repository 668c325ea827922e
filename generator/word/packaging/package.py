"""A .docx as a zip of parts: read safely, written so that equal input gives equal bytes."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from generator.word.packaging.file_formats import of_no_zip, of_parts
from generator.word.packaging.part_names import as_word_names_them
from generator.word.xml import W, parsed

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a zip can name, as Word writes it too
_MOST_BYTES = 200 * 2**20  # unpacked; hundreds of times a template
_MOST_PARTS = 5_000  # a document of Word has some dozens
_TEXT_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_STYLES = "word/styles.xml"
_PROPERTIES = "docProps/core.xml"


class NotWord(Exception):
    """The file is no .docx that we can read; the text says why, in Dutch."""


@dataclass(frozen=True)
class Package:
    """The members of a .docx in their order."""

    name: str
    parts: Mapping[str, bytes]

    def text_parts(self) -> list[str]:
        """The parts with running text: the body first, then headers, footers, footnotes."""
        found = [name for name in self.parts if _TEXT_PARTS.fullmatch(name)]
        return sorted(found, key=lambda name: (name != "word/document.xml", name))

    def filled_parts(self) -> list[str]:
        """The parts in which tags are filled: running text, and the properties of the file."""
        return [*self.text_parts(), *([_PROPERTIES] if _PROPERTIES in self.parts else ())]

    def styles(self) -> Iterator[etree._Element]:
        """The styles; none when the file has no part for them."""
        if _STYLES in self.parts:
            yield from self.tree(_STYLES).iter(f"{W}style")

    def tree(self, part: str) -> etree._Element:
        """A part, strictly parsed; raises ``XMLSyntaxError`` when it is not well-formed."""
        return parsed(self.parts[part])


def open_package(path: Path, shown: str) -> Package:
    """Read a template from disk, every part of it well-formed. Raises ``NotWord``."""
    try:
        package = from_bytes(path.read_bytes(), shown)
        for part in package.parts:
            if part.endswith((".xml", ".rels")) and _declares(package.tree(part)):
                raise NotWord(f"{shown} bevat iets dat niet in een Word-document hoort (DOCTYPE)")
    except OSError as fault:
        raise NotWord(f"{shown} is niet te openen") from fault
    except etree.XMLSyntaxError as fault:
        raise NotWord(f"{shown} is beschadigd: Word kan het misschien nog herstellen") from fault
    return package


def _declares(root: etree._Element) -> bool:
    return root.getroottree().docinfo.internalDTD is not None


def from_bytes(data: bytes, shown: str) -> Package:
    """The parts of a .docx in memory. Raises ``NotWord``."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [e for e in archive.infolist() if not e.is_dir()]
            if sum(e.file_size for e in entries) > _MOST_BYTES or len(entries) > _MOST_PARTS:
                raise NotWord(f"{shown} is uitgepakt te groot")
            parts = {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as fault:
        raise NotWord(f"{shown} {of_no_zip(data)}") from fault
    doubled = len(entries) > len(parts)
    named = parts if doubled else _named(parts)
    if why := of_parts(named, doubled=doubled):
        raise NotWord(f"{shown} {why}")
    return Package(shown, named)


def _named(parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    try:
        return as_word_names_them(parts)
    except (etree.XMLSyntaxError, KeyError):  # told when the part itself is read
        return parts


def to_bytes(parts: Mapping[str, bytes]) -> bytes:
    """Zip the parts: fixed times, the order given."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, data)
    return buffer.getvalue()
