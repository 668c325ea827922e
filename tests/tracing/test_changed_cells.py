"""Random cells are changed: what changes in a view is what named the cell, and the reverse."""

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import pytest

from generator.documents.all import DOCUMENTS
from generator.documents.definition import Edition, View
from generator.dossier import Dossier
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.following import readable
from generator.origins.signs import pieces
from generator.origins.sources import Ledger, Source
from generator.tracing.asked import NUMBERS, number_of
from generator.workbooks.definition import Column, Row, columns
from generator.workbooks.districts import District, Neighbourhood
from generator.workbooks.scheme import Pillar

ROOT = Path(__file__).resolve().parents[2]
Path_: TypeAlias = tuple[object, ...]
_CELLS = 24

# What a template chooses by: a sentence of its own that stands there or not. It is no text, so it
# can't tell where it came from; `trace` says so in as many words (in_sentences.UNTOLD).
_CHOICES = {
    "aanwezig", "accountant", "afgerond", "betaald", "buurten_van_cbs", "heeft_plafond",
    "heeft_steun", "in_oprichting", "lang", "meer_jaren", "meer_wijken", "met_leden", "overal_lid",
    "per_boekjaar", "ruimer", "scholing", "speeltuinen", "themas", "vergelijking", "wnt",
}  # fmt: skip


class Cell(NamedTuple):
    """A filled cell: the row among those of its kind, its column, and its year."""

    kind: type[Row]
    place: int
    column: Column
    year: int | None


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read(ROOT / "inputs")[0]


def views(dossier: Dossier) -> dict[str, View]:
    figures = derive(dossier)
    return {
        f"{document.name} {number}": readable(copy.view)
        for document in DOCUMENTS
        for number, copy in enumerate(document.copies(dossier, figures, Edition()), start=1)
    }


def test_a_dossier_that_is_followed_prints_the_same(dossier: Dossier) -> None:
    assert views(dossier.followed(Ledger())) == views(dossier)


def test_the_choices_of_templates_are_these(dossier: Dossier) -> None:
    assert {
        path[-1] for path, leaf in _leaves(views(dossier)) if isinstance(leaf, bool)
    } == _CHOICES


def test_a_changed_cell_changes_nothing_that_did_not_name_it(dossier: Dossier) -> None:
    before, ledger = views(dossier), Ledger()
    named = _named(views(dossier.followed(ledger)), ledger)
    chance, hit = random.Random(18), 0
    for cell in chance.sample(_one_of_each_column(dossier, chance), _CELLS):
        untold, wrong, changed = _untold(dossier, before, named, cell)
        assert not untold, (_source(dossier, cell), untold)
        assert not wrong, (_source(dossier, cell), wrong)
        hit += changed
    assert hit > _CELLS // 2


def _named(followed: object, ledger: Ledger) -> dict[Path_, frozenset[Source]]:
    """The cells behind every text."""
    return {
        path: ledger.behind(sign for _, around in pieces(_marked(text)) for sign in around)
        for path, text in _texts(followed)
    }


def _untold(
    dossier: Dossier, before: object, named: dict[Path_, frozenset[Source]], cell: Cell
) -> tuple[dict[Path_, str | None], dict[Path_, str], bool]:
    """What changed and did not name the cell; what it is made of and did not change; any at all."""
    together = list(_together(dossier, cell))
    cells = {_source(dossier, one) for one in together}
    deciding = {source._replace(decides=True) for source in cells}
    texts = dict(_texts(before))
    changed = set(_changes(before, views(_changed(dossier, together)), ()))
    told = {path for path, sources in named.items() if sources & (cells | deciding)}
    untold = {path: texts.get(path) for path in changed if not _is_told(path, told)}
    gone = {path[:-1] for path in changed if path[-1] == "#"}
    same = {path for path in told - changed if named[path] & cells and not _under(path, gone)}
    old = _value(dossier, cell)
    wrong = {p: texts[p] for p in same if not _hides(texts[p], old, _alone(named[p], cells))}
    return untold, wrong, bool(changed)


def _marked(text: str) -> str:
    return getattr(text, "marked", text)


def _texts(value: object) -> Iterator[tuple[Path_, str]]:
    return ((path, leaf) for path, leaf in _leaves(value) if isinstance(leaf, str))


def _leaves(value: object, path: Path_ = ()) -> Iterator[tuple[Path_, object]]:
    if isinstance(value, Mapping):
        entries: Iterable[tuple[object, object]] = value.items()
    elif isinstance(value, list | tuple):
        entries = enumerate(value)
    else:
        yield path, value
        return
    for key, one in entries:
        yield from _leaves(one, (*path, key))


def _is_told(path: Path_, told: set[Path_]) -> bool:
    """The text names the cell; of entries that went (``#``), any text in them does."""
    if path[-1] == "#":
        return any(one[: len(path) - 1] == path[:-1] for one in told)
    return path in told


def _under(path: Path_, lists: set[Path_]) -> bool:
    return any(path[: len(one)] == one for one in lists)


def _alone(sources: frozenset[Source], cells: set[Source]) -> bool:
    """No other cell of its column is in it: it is no count, and no word for many."""
    columns_of = {source[:2] + source[3:] for source in cells}
    return {s for s in sources if s[:2] + s[3:] in columns_of} <= cells


def _hides(text: str, old: object, alone: bool) -> bool:
    """A rounding, a count of names, a word for many values: they need not change with the cell."""
    if text.endswith("%") or "afgerond" in text:
        return True
    written = f"{old}".casefold() in text.casefold()
    if isinstance(old, int | Decimal) and not isinstance(old, bool) and not written:
        return not any(letter.isdigit() for letter in text)
    return not (alone and written)


def _changes(before: object, after: object, path: Path_) -> Iterator[Path_]:
    """Where a text is another one, and with ``#`` the lists that lost an entry.

    Where nothing stood there is nothing to name. The order of a list is no text of it.
    """
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in before.keys() & after.keys():
            yield from _changes(before[key], after[key], (*path, key))
    elif isinstance(before, list | tuple) and isinstance(after, list | tuple):
        pairs = _pairs(before, after)
        if len(pairs) < len(before):
            yield (*path, "#")
        for old, new in pairs:
            if _another(before[old], after[new]):
                yield (*path, old, "#")
            else:
                yield from _changes(before[old], after[new], (*path, old))
    elif isinstance(before, bool):
        assert path[-1] in _CHOICES
    elif isinstance(before, str) and before and before != after and not _alike(before, after):
        yield path


def _another(before: object, after: object) -> bool:
    """Another entry in its place: of a group of texts, not one is the same."""
    if not isinstance(before, Mapping) or not isinstance(after, Mapping):
        return False
    return not {text for _, text in _texts(before)} & {text for _, text in _texts(after)}


def _alike(before: str, after: object) -> bool:
    """The same amount with its cents, because another amount in the table has them."""
    if "€" not in before or not isinstance(after, str):
        return False
    old, new = ([number_of(found[0]) for found in NUMBERS.finditer(t)] for t in (before, after))
    return old == new and NUMBERS.sub("", before) == NUMBERS.sub("", after)


def _pairs(before: Any, after: Any) -> list[tuple[int, int]]:
    """The same entries of a list, by their name; those with another name in their order."""
    names, others = [_name(one) for one in before], [_name(one) for one in after]
    both = range(min(len(names), len(others)))
    found = {place: place for place in both if names[place] == others[place]}
    free: dict[str, list[int]] = {}
    for place, entry in enumerate(after):
        if place not in found:
            free.setdefault(_name(entry), []).append(place)
    for place, entry in enumerate(before):
        if place not in found and free.get(_name(entry)):
            found[place] = free[_name(entry)].pop(0)
    left = (place for place in range(len(before)) if place not in found)
    new = sorted(place for places in free.values() for place in places)
    return sorted([*found.items(), *zip(left, new, strict=False)])


def _name(entry: object) -> str:
    """What an entry of a list says in its first texts, one of which may be the same for many."""
    texts = [text for _, text in _texts(entry)]
    return " ".join(texts[: 2 if len(texts) == 2 else 1])


def _one_of_each_column(dossier: Dossier, chance: random.Random) -> list[Cell]:
    found: list[Cell] = []
    for kind, rows in dossier.tables.items():
        for column in columns(kind):
            filled: list[Cell] = []
            for place, row in enumerate(rows):
                value = getattr(row, column.field)
                years: list[int | None] = [*value] if isinstance(value, Mapping) else [None]
                if value is not None and row.at(column.field).column:
                    filled += [Cell(kind, place, column, year) for year in years]
            found += chance.sample(filled, min(1, len(filled)))
    return found


def _source(dossier: Dossier, cell: Cell) -> Source:
    place = dossier.rows(cell.kind)[cell.place].at(cell.column.field, cell.year)
    assert place.row
    assert place.column
    return Source(place.file, place.sheet, place.row, place.column)


def _value(dossier: Dossier, cell: Cell) -> Any:
    value = getattr(dossier.rows(cell.kind)[cell.place], cell.column.field)
    return value if cell.year is None else value[cell.year]


def _together(dossier: Dossier, cell: Cell) -> Iterator[Cell]:
    """The cell, and the cells that name it: a wijk that is renamed in one place is an error."""
    yield cell
    lists = _LISTS.get(cell.kind, set()) if cell.column.field == "name" else set()
    for kind, rows in dossier.tables.items():
        for column in (c for c in columns(kind) if {c.kind.list_name, c.field} & lists):
            for place, row in enumerate(rows):
                if _value(dossier, cell) in _named_in(getattr(row, column.field)):
                    yield Cell(kind, place, column, None)


def _named_in(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


_LISTS: Mapping[type[Row], set[str]] = {
    District: {"wijken", "gebieden"},
    Pillar: {"pijlers"},
    Neighbourhood: {"buurten", "neighbourhoods"},
}


def _changed(dossier: Dossier, cells: list[Cell]) -> Dossier:
    """With another value in these cells, which she could have typed without an error."""
    new = _other(dossier, cells[0].column, _value(dossier, cells[0]))
    tables = {kind: list(rows) for kind, rows in dossier.tables.items()}
    for kind, place, column, year in cells:
        row, value = tables[kind][place], new
        whole = getattr(row, column.field)
        if year is not None:
            value = {**whole, year: new}
        elif isinstance(whole, tuple) and len(cells) > 1:
            value = tuple(new if one == _value(dossier, cells[0]) else one for one in whole)
        tables[kind][place] = row.model_copy(update={column.field: value})
    return replace(dossier, tables={kind: tuple(found) for kind, found in tables.items()})


def _other(dossier: Dossier, column: Column, value: Any) -> Any:
    if column.kind.list_name in ("wijken", "gebieden", "pijlers"):
        kind = Pillar if column.kind.list_name == "pijlers" else District
        return next(row.name for row in dossier.rows(kind) if row.name != value)
    if isinstance(value, bool):
        return not value
    if isinstance(value, Enum):
        return next(one for one in type(value) if one is not value)
    if isinstance(value, Decimal):
        return value + Decimal("123.45")
    if isinstance(value, date):
        return value + timedelta(days=400)
    if isinstance(value, tuple):
        return (*value, "Xander")
    return value + 1 if isinstance(value, int) else f"Xq{value}"
