"""Cells with words: a name, a line, a story, a list of names."""

import re
import unicodedata
from datetime import date, time, timedelta
from typing import Annotated

from generator.workbooks.cells.kind import Content, Kind, Noted
from generator.workbooks.cells.raw_text import Seen, typed
from generator.workbooks.cells.unseen import removed, visible

_WINDOWS = re.compile("[\x80-\x9f]")  # what is left of ’ and … after a wrong code page
_BREAKS = re.compile("[\x0b\x0c\u2028\u2029]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def clean(raw: object) -> tuple[str, list[str]]:
    """Text in NFC without characters that no document can hold, and what was done to it.

    What joins emoji and letters stays, and so do marks for right-to-left in such a text.
    """
    text, notes = _worded(raw)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text, lost = visible(text)
    if lost:
        notes.append(removed(lost))
    if _WINDOWS.search(text):
        notes.append("Beschadigde leestekens hersteld, zoals ’ en …")
        text = _WINDOWS.sub(lambda found: found[0].encode("latin-1").decode("cp1252"), text)
    if _BREAKS.search(text):
        notes.append("Een bijzonder regeleinde gelezen als gewoon regeleinde")
        text = _BREAKS.sub("\n", text)
    if _TURNING.search(text):
        notes.append("Hier staan onzichtbare tekens die de leesrichting veranderen; die blijven staan")  # fmt: skip
    return unicodedata.normalize("NFC", text), notes


def _worded(raw: object) -> tuple[str, list[str]]:
    """A cell that is no text, as Excel shows it."""
    text = typed(raw)
    if isinstance(raw, Seen):
        plain, notes = _worded(raw.value)
        if text != plain and isinstance(raw.value, int) and not isinstance(raw.value, bool):
            notes = [f"Voor Excel is dit het getal {plain}; gelezen als “{text}”"]
        return text, [note.replace(f"“{plain}”", f"“{text}”") for note in notes]
    if isinstance(raw, bool):
        return text, [f"Voor Excel is dit waar of onwaar; gelezen als “{text}”"]
    if isinstance(raw, date | time | timedelta):
        what = "datum" if isinstance(raw, date) else "tijd"
        other = "Was het iets anders, maak van de cel dan tekst en typ het opnieuw"
        return text, [f"Voor Excel is dit een {what}; gelezen als “{text}”. {other}"]
    if isinstance(raw, float) and not raw.is_integer():
        return text, [f"Voor Excel is dit een getal; gelezen als “{text}”"]
    if isinstance(raw, int | float) and abs(raw) >= 10**15:
        return text, [f"Excel bewaart van een getal 15 cijfers; gelezen als “{text}”"]
    return text, []


def _noted(value: object, notes: list[str]) -> object:
    return Noted(value, ". ".join(notes)) if notes else value


def parse_story(raw: object) -> object:
    """Several lines, kept as typed; blank space at both ends goes."""
    text, notes = clean(raw)
    return _noted(text.strip(), notes)


def parse_line(raw: object) -> object:
    """One line: a line break or a row of spaces within it becomes one space."""
    text, notes = clean(raw)
    if "\n" in text.strip():
        notes.append("Regeleinde gelezen als spatie")
    return _noted(" ".join(text.split()), notes)


def parse_list(raw: object) -> object:
    """Names separated by a semicolon or a line break (names themselves hold commas)."""
    text, notes = clean(raw)
    names = tuple(filter(None, (" ".join(part.split()) for part in re.split(r"[;\n]", text))))
    if not names:
        notes.append("Hier staat alleen een scheidingsteken; gelezen als een lege cel")
    return _noted(names, notes)


_LINE = Kind("tekst", parse_line, "één regel tekst", width=28, content=Content.WORDS)
Name = Annotated[str, _LINE]
Line = Annotated[str | None, _LINE]
_MEMBER = Kind(
    "tekst", parse_line, "één regel tekst", width=28, list_name="leden", content=Content.WORDS
)
MemberKey = Annotated[str, _MEMBER]
MemberName = Annotated[str | None, _MEMBER]
Story = Annotated[
    str | None,
    Kind(
        "tekst",
        parse_story,
        "tekst, meer regels mag",
        width=52,
        wrap=True,
        content=Content.WORDS,
    ),
]
Names = Annotated[
    tuple[str, ...] | None,
    Kind(
        "namen",
        parse_list,
        "namen met een puntkomma ertussen",
        width=40,
        wrap=True,
        content=Content.WORDS,
    ),
]
NeighbourhoodName = Annotated[
    str | None,
    Kind(
        "buurt",
        parse_line,
        "een buurt uit wijken.xlsx",
        width=34,
        list_name="buurten",
        content=Content.WORDS,
    ),
]
