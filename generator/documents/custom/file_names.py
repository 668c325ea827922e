"""What a document of her own is called: the name of its template, with fields filled in."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from generator.documents.definition import View
from generator.inside import plain_name
from generator.printed import GAP

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+')
_LONGEST = 150  # characters: with the folders of a project around it Windows takes 260


@dataclass(frozen=True)
class Name:
    """What a copy is called: ``text`` as it is meant, ``file`` as a disk takes it.

    ``empty`` are the fields in it that hold nothing.
    """

    text: str
    empty: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """Without letters that Windows refuses, and with its ending."""
        safe = " ".join(_UNSAFE.sub("-", self.text).split()).strip(". -")
        return f"{safe}.docx"

    @property
    def key(self) -> str:
        """Two files of which this is the same are one file on Windows or a Mac."""
        return unicodedata.normalize("NFC", self.file).casefold()

    @property
    def fault(self) -> str:
        """Why no file can be called so, in Dutch; empty when it can."""
        if len(self.file) > _LONGEST:
            return f"is langer dan {_LONGEST} tekens"
        if self.file == ".docx":
            return "is leeg"
        return "" if plain_name(self.file) else "is een naam die Windows niet aanneemt"


@dataclass(frozen=True)
class NamePattern:
    """The name of a template: texts, each followed by a field (or by nothing, at the end)."""

    pieces: tuple[tuple[str, str], ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields in it."""
        return tuple(field for _, field in self.pieces if field)

    def filled(self, view: View) -> Name:
        """The name of one copy."""
        values = {field: _value(view, field) for field in self.fields}
        text = "".join(before + values.get(field, "") for before, field in self.pieces)
        return Name(text.strip(), tuple(field for field, value in values.items() if not value))


def _value(view: View, path: str) -> str:
    value: object = view
    for key in path.split("."):
        value = value.get(key, "") if isinstance(value, Mapping) else ""
    text = value.strip() if isinstance(value, str) else ""
    return "" if GAP in text else text
