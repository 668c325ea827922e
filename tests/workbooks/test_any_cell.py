"""Whatever stands in a cell: a value of the declared type, or a message under a known code."""

import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.excel import x_codes
from generator.problems import CATALOGUE
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.cells.kind import Cell, Kind
from generator.workbooks.cells.raw_text import typed
from generator.workbooks.cells.text import Line, Story, clean
from generator.workbooks.definition import Column, columns

FIELDS = {
    column.kind: (column, get_type_hints(sheet.kind, include_extras=True)[column.field])
    for book in WORKBOOKS
    for sheet in book.sheets
    for column in columns(sheet.kind)
}
EXAMPLES = sorted({c.example for b in WORKBOOKS for s in b.sheets for c in s.columns if c.example})

NBSP = "\N{NO-BREAK SPACE}"  # between the euro sign and its figures

# as people type: pieces of what the columns ask, figures, signs and words around them
PIECES = st.sampled_from([*EXAMPLES, *"0123456789.,-/'€()@+ \t\n", "mln", "ca.", "euro", "NL", "wijk", "\u00a0", "☑", "O"])  # fmt: skip
TYPED = st.lists(PIECES, min_size=1, max_size=8).map("".join)
ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1)  # surrogates too
RAW = st.one_of(
    TYPED,
    st.text(min_size=1),
    ANY_TEXT,
    st.integers(),
    st.integers(0, 10**12),
    st.floats(),
    st.floats(0, 10**6),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(timedelta(0), timedelta(10_000)),
).filter(lambda raw: not isinstance(raw, str) or raw.strip())


def plain_types(hint: Any) -> set[type]:
    """The types that a column declares: of ``Annotated[str | None, …]`` str and None."""
    origin = get_origin(hint)
    if origin is dict:
        return plain_types(get_args(hint)[1])
    if hasattr(hint, "__metadata__"):
        return plain_types(get_args(hint)[0])
    if origin is tuple:
        return {tuple}
    return {t for arg in get_args(hint) for t in plain_types(arg)} or {hint}


def outcome(column: Column | Kind, raw: object) -> Cell:
    """What becomes of a cell; what is refused has a code of reading, and words for her."""
    cell = column.read(raw)
    if cell.fault:
        assert cell.fault.code in CATALOGUE
        assert CATALOGUE[cell.fault.code].stage is x_codes.READ_AS.stage
        assert cell.fault.message.isprintable()
        assert cell.fault.fix
    return cell


@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: FIELDS[kind][0].field)
@given(raw=RAW)
def test_a_cell_becomes_its_declared_type_or_a_message(kind: Kind, raw: object) -> None:
    column, hint = FIELDS[kind]
    cell = outcome(column, raw)
    value = cell.value
    if not cell.fault:
        assert type(value) in plain_types(hint)
        assert cell.note.replace(NBSP, " ").isprintable()
        if isinstance(value, Decimal):
            assert value.is_finite()
        settled_later = kind.list_name in {"wijken", "gebieden"}  # and told then
        if isinstance(raw, str) and isinstance(value, str) and not kind.wrap | settled_later:
            assert value == " ".join(unicodedata.normalize("NFC", raw).split()) or cell.note


def printed(value: object) -> object:
    """A value as she would type it back into the cell."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    return value.value if isinstance(value, StrEnum) else typed(value)


@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: FIELDS[kind][0].field)
@given(raw=RAW)
def test_what_was_read_reads_the_same_again(kind: Kind, raw: object) -> None:
    column, _ = FIELDS[kind]
    value = outcome(column, raw).value
    if value not in (None, ()):
        assert outcome(column, printed(value)).value == value


@given(text=ANY_TEXT)
@example("\x92")
@example("a\r\n\x0bb")
@example("\u0344\u200b\u0301")
def test_any_text_comes_out_as_typed_or_with_a_note(text: str) -> None:
    wanted = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    for hint, expected in ((Story, wanted), (Line, " ".join(wanted.split()))):
        cell = outcome(hint.__metadata__[0], text)
        assert cell.value == expected or cell.note
        assert not any(unicodedata.category(c) == "Cs" for c in str(cell.value))


@given(text=ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once, _ = clean(text)
    assert clean(once)[0] == once


@given(lost=st.lists(st.sampled_from("\x00\x07\u200b\ufeff\ud800"), min_size=1, max_size=9))
def test_every_character_that_goes_is_counted(lost: list[str]) -> None:
    _, notes = clean(f"a{'b'.join(lost)}c")
    assert notes[0].startswith(f"{len(lost)} onzichtba")


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (True, "WAAR"),
        (12.5, "12,5"),
        (date(2018, 4, 6), "6-4-2018"),
        (datetime(2018, 4, 6, 14, 5, 3), "6-4-2018 14:05:03"),
        (time(9), "09:00"),
        (timedelta(hours=30, seconds=5), "30:00:05"),
    ],
)
def test_a_value_is_shown_as_in_excel(raw: object, shown: str) -> None:
    assert typed(raw) == shown


def test_the_fields_of_this_test_are_all_kinds_of_cells() -> None:
    names = {column.kind.name for column, _ in FIELDS.values()}
    assert {"datum", "jaar", "bedrag", "bedrag of geen", "aantal", "getal", "ja of nee"} <= names
    assert {"wijk", "gebied", "buurt", "tekst", "namen", "keuze", "KvK-nummer"} <= names
    assert all(column.read("x").value == "x" for column, _ in FIELDS.values() if column.kind.name == "tekst")  # fmt: skip
