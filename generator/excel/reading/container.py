"""The file on disk: what it really is, and its parts, with bounds on what is unpacked."""

import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO

from generator.excel import x_codes
from generator.problems import Rule

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CHUNK = 1 << 18  # a quarter of a megabyte at a time
_MOST_PARTS = 20_000  # a workbook has some dozens
_LARGEST_PART = 1 << 28  # 256 MB unpacked; a sheet of ten thousand rows has some tens
_SMALL = 1 << 20  # a part of which one may ask what it mentions
_SAVE = "Open het in Excel en bewaar het als Excel-werkmap (.xlsx)"
_AGAIN = "Open het in Excel en bewaar het opnieuw, of neem een oudere versie"


class Shut(Exception):
    """A workbook that stays shut: under which rule, why, and what to do about it."""

    def __init__(self, rule: Rule, message: str, fix: str) -> None:
        super().__init__(message)
        self.rule, self.message, self.fix = rule, message, fix


class Empty(Shut):
    """A file without any contents: nothing is lost when it stays shut."""


class Container:
    """An opened .xlsx: a zip with parts, found under their name in any case."""

    def __init__(self, path: Path) -> None:
        """Raise ``Shut`` for everything that is no .xlsx, ``OSError`` for what cannot be read."""
        self.name = path.name
        with path.open("rb") as file:
            head = file.read(4096)
        if not head.startswith(b"PK") and not zipfile.is_zipfile(path):
            raise _no_workbook(path, head)
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError):
            raise self.damaged() from None
        self._parts = {_key(info.filename): info for info in self._zip.infolist()}
        if fault := self._refused():
            self._zip.close()
            raise fault

    def __contains__(self, part: str) -> bool:
        return _key(part) in self._parts

    def __enter__(self) -> "Container":
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def names(self) -> Iterator[str]:
        """The names of all parts, as the file writes them and in its order."""
        return (info.filename for info in self._parts.values())

    def size(self, part: str) -> int:
        """The bytes of a part when unpacked, as the file says."""
        info = self._parts.get(_key(part))
        return info.file_size if info else 0

    def chunks(self, part: str) -> Iterator[bytes]:
        """The bytes of a part, piece by piece. Raises ``Shut`` when it is damaged or too large."""
        info = self._parts.get(_key(part))
        if info is None:
            raise self.damaged()
        if info.file_size > _LARGEST_PART:
            raise self.too_large()
        try:
            with self._zip.open(info) as stream:
                yield from _pieces(stream)
        except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, OSError) as fault:
            raise self.damaged() from fault
        except RuntimeError as fault:  # what zipfile says of an encrypted part
            raise _locked(self.name) from fault
        except Exception as fault:
            if type(fault).__module__ in {"zlib", "lzma", "_lzma"}:
                raise self.damaged() from fault
            raise

    def mentions(self, words: Mapping[str, bytes]) -> bool:
        """Whether a small part whose name begins so holds its word; a damaged one does not."""
        for name, info in self._parts.items():
            word = next((w for start, w in words.items() if name.startswith(start)), b"")
            if word and info.file_size < _SMALL:
                with suppress(Shut):
                    if word in b"".join(self.chunks(name)):
                        return True
        return False

    def damaged(self) -> Shut:
        """What is said when the file cannot be trusted."""
        return Shut(x_codes.DAMAGED, f"{self.name} is beschadigd en gaat niet open", _AGAIN)

    def too_large(self) -> Shut:
        """What is said when unpacking would take too much."""
        fix = "Kopieer alleen de gevulde rijen naar een nieuw werkboek, of verdeel ze over meer"
        return Shut(x_codes.TOO_LARGE, f"{self.name} is veel te groot om te lezen", fix)

    def _refused(self) -> Shut | None:
        if len(self._parts) > _MOST_PARTS:
            return self.too_large()
        if "xl/vbaproject.bin" in self._parts:
            fix = "Bewaar het als Excel-werkmap (.xlsx), zonder macro’s"
            return Shut(x_codes.MACROS, f"{self.name} bevat macro’s", fix)
        if any(name.startswith("xl/") and name.endswith(".xml") for name in self._parts):
            return None
        if "xl/workbook.bin" in self._parts:
            return Shut(x_codes.NOT_EXCEL, f"{self.name} is een binaire werkmap (.xlsb)", _SAVE)
        if "word/document.xml" in self._parts:
            return Shut(
                x_codes.NOT_EXCEL, f"{self.name} is een Word-document", "Zet hier het werkboek neer"
            )
        if "mimetype" in self._parts:
            return Shut(
                x_codes.NOT_EXCEL, f"{self.name} is een werkblad van LibreOffice (.ods)", _SAVE
            )
        return Shut(x_codes.NOT_EXCEL, f"{self.name} is een zipbestand, geen Excel-werkboek", _SAVE)


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    while piece := stream.read(_CHUNK):
        yield piece


def _key(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").casefold()


def _no_workbook(path: Path, head: bytes) -> Shut:
    name = path.name
    if not head:
        return Empty(x_codes.NOT_EXCEL, f"{name} is leeg: het bestand heeft geen inhoud", _AGAIN)
    if head.startswith(_OLE):
        if b"E\0n\0c\0r\0y\0p\0t" in path.read_bytes():
            return _locked(name)
        return Shut(x_codes.NOT_EXCEL, f"{name} is een ouder Excel-bestand (.xls)", _SAVE)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    if start.startswith((b"<html", b"<!doctype", b"<table")):
        return Shut(x_codes.NOT_EXCEL, f"{name} is een webpagina, geen Excel-werkboek", _SAVE)
    if start.startswith(b"<"):
        return Shut(x_codes.NOT_EXCEL, f"{name} is een XML-bestand, geen Excel-werkboek", _SAVE)
    if b"\0" not in head and any(mark in head for mark in (b";", b",", b"\t")):
        return Shut(
            x_codes.NOT_EXCEL, f"{name} is een tekstbestand (csv), geen Excel-werkboek", _SAVE
        )
    return Shut(x_codes.NOT_EXCEL, f"{name} is geen Excel-werkboek, of het is beschadigd", _SAVE)


def _locked(name: str) -> Shut:
    fix = "Haal het wachtwoord eraf in Excel: Bestand › Info › Werkmap beveiligen"
    return Shut(x_codes.ENCRYPTED, f"{name} heeft een wachtwoord", fix)
