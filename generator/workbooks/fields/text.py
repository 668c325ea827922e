"""Cells with words: a name, a line, a story, a list of names."""

import re
import unicodedata
from typing import Annotated

from generator.workbooks.fields.kind import Kind, Noted

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile("[ \t\u00a0]+")


def clean(raw: object) -> tuple[str, str]:
    """Text in NFC without characters that no document can hold, and a note when some were."""
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    text = str(raw).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
    kept = _CONTROL.sub("", text)
    note = "Onzichtbare tekens weggelaten" if kept != text else ""
    return unicodedata.normalize("NFC", kept), note


def parse_story(raw: object) -> str | Noted:
    """Several lines, kept as typed; blank space at both ends goes."""
    text, note = clean(raw)
    text = text.strip()
    return Noted(text, note) if note else text


def parse_line(raw: object) -> str | Noted:
    """One line: a line break or a row of spaces within it becomes one space."""
    text, note = clean(raw)
    line = _SPACES.sub(" ", " ".join(part.strip() for part in text.split("\n"))).strip()
    if "\n" in text.strip():
        note = "Regeleinde gelezen als spatie"
    return Noted(line, note) if note else line


def parse_list(raw: object) -> tuple[str, ...]:
    """Names separated by a semicolon or a line break (names themselves hold commas)."""
    text, _ = clean(raw)
    return tuple(filter(None, (_SPACES.sub(" ", p).strip() for p in re.split(r"[;\n]", text))))


_LINE = Kind("tekst", parse_line, "één regel tekst", width=28)
Name = Annotated[str, _LINE]
Line = Annotated[str | None, _LINE]
Story = Annotated[
    str | None, Kind("tekst", parse_story, "tekst, meer regels mag", width=52, wrap=True)
]
Names = Annotated[
    tuple[str, ...] | None,
    Kind("namen", parse_list, "namen met een puntkomma ertussen", width=40, wrap=True),
]
NeighbourhoodName = Annotated[
    str | None,
    Kind("buurt", parse_line, "een buurt uit wijken.xlsx", width=34, list_name="buurten"),
]
