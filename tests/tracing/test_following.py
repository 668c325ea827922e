"""Values know their cells: what a changed cell changes in a view is what was named before."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from generator.documents.all import DOCUMENTS
from generator.documents.definition import Edition
from generator.dossier import Dossier
from generator.dutch import capital, enumerate_names, euro, long_date, number, percent, words
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.following import readable
from generator.origins.followed_numbers import Amount, Day, Whole, carrying
from generator.origins.followed_text import Followed, followed, joined
from generator.origins.signs import pieces, without_signs
from generator.origins.sources import Ledger, Source
from generator.workbooks.definition import Column, Row, columns
from generator.workbooks.districts import District

ROOT = Path(__file__).resolve().parents[2]
Leaves: TypeAlias = dict[tuple[object, ...], str | int]
_CELLS = 40

LEDGER = Ledger()
ONE, TWO = (LEDGER.of([Source("boek.xlsx", "Blad", row, "A")]) for row in (2, 3))


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read(ROOT / "inputs")[0]


def leaves(dossier: Dossier) -> Leaves:
    """Every text of every view by its path, and how long every list is."""
    figures = derive(dossier)
    copies = (c for document in DOCUMENTS for c in document.copies(dossier, figures, Edition()))
    return {(c.path, *path): leaf for c in copies for path, leaf in _leaves(readable(c.view))}


def _leaves(value: object) -> Iterator[tuple[tuple[object, ...], str | int]]:
    if isinstance(value, str):
        yield (), value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from (((key, *path), leaf) for path, leaf in _leaves(inner))
    elif isinstance(value, list):
        yield ("#",), len(value)
        seen: Counter[str] = Counter()
        for place, inner in enumerate(value):
            name = _name(inner) or str(place)
            seen[name] += 1
            key = without_signs(f"{name}:{seen[name]}")
            yield from (((key, *path), leaf) for path, leaf in _leaves(inner))


def _name(entry: object) -> str:
    """By what an entry of a list is known, wherever in the list it stands."""
    if isinstance(entry, str):
        return str(entry)
    names = (
        (entry.get(key) for key in ("nr", "naam", "soort", "tekst"))
        if isinstance(entry, Mapping)
        else ()
    )
    return next((str(name) for name in names if name), "")


def signs(text: object) -> set[str]:
    marked = getattr(text, "marked", f"{text}")
    return {sign for _, around in pieces(marked) for sign in around}


def cells(text: object) -> frozenset[Source]:
    return LEDGER.behind(signs(text))


def test_a_dossier_that_is_followed_prints_the_same(dossier: Dossier) -> None:
    assert leaves(dossier.followed(Ledger())) == leaves(dossier)


def test_a_changed_cell_changes_nothing_that_did_not_name_it(dossier: Dossier) -> None:
    before, ledger = leaves(dossier), Ledger()
    named: dict[Source, set[tuple[object, ...]]] = {}
    for path, leaf in leaves(dossier.followed(ledger)).items():
        for source in ledger.behind(signs(leaf)) if isinstance(leaf, str) else ():
            named.setdefault(source, set()).add(path)
    hit = 0
    for kind, place, column, year in _some_cells(dossier, random.Random(18)):
        row = dossier.rows(kind)[place]
        cell = row.at(column.field, year)
        assert cell.row
        assert cell.column
        source = Source(cell.file, cell.sheet, cell.row, cell.column)
        after = leaves(_changed(dossier, kind, place, column, year))
        changed, shifted = _difference(before, after)
        of_value = {path for path in named.get(source, set()) if not _under(path, shifted)}
        decided = named.get(source._replace(decides=True), set())
        assert changed <= of_value | decided, (cell, changed - of_value - decided)
        hidden = {path for path in of_value - changed if not _hidden(str(before[path]))}
        assert not hidden, (cell, hidden)
        hit += bool(changed)
    assert hit > _CELLS // 3


def _difference(
    before: Leaves, after: Leaves
) -> tuple[set[tuple[object, ...]], list[tuple[object, ...]]]:
    """The leaves that changed, and the lists that got longer or shorter (their leaves moved)."""
    both = before.keys() | after.keys()
    shifted = [p[:-1] for p in both if p[-1] == "#" and before.get(p) != after.get(p)]
    changed = {p for p in before.keys() & after.keys() if before[p] != after[p]}
    return {p for p in changed if not _under(p, shifted)}, shifted


def _under(path: tuple[object, ...], lists: list[tuple[object, ...]]) -> bool:
    return any(path[: len(one)] == one for one in lists)


def _hidden(text: str) -> bool:
    """A rounding, or a word that stands for many values, need not change with its cell."""
    return text.endswith("%") or not any(letter.isdigit() for letter in text)


def _some_cells(
    dossier: Dossier, chance: random.Random
) -> list[tuple[type[Row], int, Column, int | None]]:
    found: list[tuple[type[Row], int, Column, int | None]] = []
    for kind, rows in dossier.tables.items():
        for column in columns(kind):
            filled: list[tuple[type[Row], int, Column, int | None]] = []
            for place, row in enumerate(rows):
                value = getattr(row, column.field)
                years: list[int | None] = [*value] if isinstance(value, Mapping) else [None]
                if value is not None and row.at(column.field).column:
                    filled += [(kind, place, column, year) for year in years]
            found += chance.sample(filled, min(1, len(filled)))
    return chance.sample(found, _CELLS)


def _changed(
    dossier: Dossier, kind: type[Row], place: int, column: Column, year: int | None
) -> Dossier:
    rows = list(dossier.rows(kind))
    value = getattr(rows[place], column.field)
    if column.kind.list_name in ("wijken", "gebieden"):
        new = next(d.name for d in dossier.rows(District) if d.name != value)
    else:
        new = {**value, year: _other(value[year])} if year is not None else _other(value)
    rows[place] = rows[place].model_copy(update={column.field: new})
    return replace(dossier, tables={**dossier.tables, kind: tuple(rows)})


def _other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, Enum):
        return next(one for one in type(value) if one is not value)
    if isinstance(value, Decimal):
        return value + Decimal("123.45")
    if isinstance(value, date):
        return value + timedelta(days=400)
    return (
        value + 1
        if isinstance(value, int)
        else (*value, "Xander")
        if isinstance(value, tuple)
        else f"Xq{value}"
    )


def test_numbers_carry_their_cells_through_every_operation() -> None:
    one, two = Amount(Decimal("10.25"), ONE), Whole(4, TWO)
    for made in (
        one + two,
        two + one,
        one - two,
        two * one,
        one / two,
        sum([one, two], Decimal(0)),
    ):
        assert isinstance(made, Amount)
        assert made.origin.sources == ONE.sources | TWO.sources
    assert one + two == Decimal("14.25")
    assert sum([two, Whole(1, ONE)]).origin.sources == ONE.sources | TWO.sources  # type: ignore[union-attr]
    for alone in (-one, abs(one), one.quantize(Decimal(1)), one.normalize(), 3 * one, one + 1):
        assert alone.origin is ONE


@pytest.mark.parametrize(
    "text",
    [
        euro(Amount(Decimal("1234.5"), ONE)),
        number(Whole(1234, ONE)),
        percent(Whole(1, ONE), 3),
        words(Whole(7, ONE)),
        long_date(Day(date(2018, 4, 6), ONE)),
        capital(Followed(ONE.around("één lid"))),
        enumerate_names([Followed(ONE.around("West")), "Oost"]),
        followed(f"Zij heet {Followed(ONE.around('West'))}.")[4:-1],
        joined("; ", ["a", Followed(ONE.around("b"))]),
    ],
)
def test_what_is_written_knows_its_cell(text: str) -> None:
    assert cells(text) == ONE.sources
    assert without_signs(text) == text


def test_letters_know_their_own_cell_alone() -> None:
    text = followed(f"{carrying('Noord', ONE)} en {carrying('Zuid', TWO)}.")
    told = [(part, LEDGER.behind(around)) for part, around in pieces(f"{text}")]
    assert told == [
        ("Noord", ONE.sources), (" en ", frozenset()), ("Zuid", TWO.sources), (".", frozenset()),
    ]  # fmt: skip
    assert cells(text.split(" en ")[1]) == TWO.sources
    assert cells(text[:5]) == ONE.sources
    assert cells(text.removeprefix("Noord en ").strip()) == TWO.sources
