"""An unknown header: which column it may mean, by its words and by what stands under it.

Read as that column only when its words name it, what stands under it can be nothing else, and no
other column competes. Anything less is a proposal; a date, a yes or a text is never guessed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.dutch import count, plain
from generator.excel import x_codes
from generator.excel.reading.cell_values import Computed, ExcelError, NoOutcome, Raw, shown
from generator.excel.reading.cells import RawRow, column_number
from generator.excel.reading.form_words import of_the_form
from generator.excel.reading.labels import SMALL_WORDS, header_row, slot_of
from generator.excel.reading.sheets import Found
from generator.problems import CellPlace, Place, Problem
from generator.workbooks.cells.areas import Areas
from generator.workbooks.cells.kind import Kind, Unreadable
from generator.workbooks.definition import Column

_PROVED = 0.8  # of the filled cells: what stands there is of this kind
_DENIED = 0.5  # less than this, and the words alone prove nothing
_LOOKED_AT = 200
_LONGEST = 120  # characters: longer is a story, whatever it begins with
_OWN_FORM = frozenset({
    "e-mailadres", "telefoonnummer", "postcode", "KvK-nummer", "RSIN", "IBAN", "webadres", "keuze",
})  # fmt: skip
_TELLING = _OWN_FORM | {"datum", "ja of nee", "wijk", "gebied"}
_LEAST_OPTIONS = 3


@dataclass(frozen=True)
class Guess:
    """The column that an unknown header seems to mean."""

    place: CellPlace
    header: str
    column: Column
    filled: int
    certain: bool


def with_known_headers(found: Found) -> tuple[Found, list[Problem]]:
    """The sheet with a header that can mean one column only put right, and a note of each."""
    if found.sheet.form or _as_declared(found):
        return found, []
    top = header_row(found.sheet, found.raw.rows)
    certain = [guess for guess in guesses(found, None) if guess.certain]
    if top is None or not certain:
        return found, []
    better = {guess.place.column or "": guess.column.header for guess in certain}
    new = replace(top, cells={**top.cells, **better})
    rows = tuple(new if row is top else row for row in found.raw.rows)
    notes = [
        x_codes.GUESSED.at(
            guess.place,
            f"De kop “{guess.header}” gelezen als “{guess.column.header}”: "
            f"zo heet het, en zo zien de {count(guess.filled, 'cel', 'cellen')} eruit",
        )
        for guess in certain
    ]
    return replace(found, raw=replace(found.raw, rows=rows)), notes


def proposed(founds: Iterable[Found], problems: Sequence[Problem], areas: Areas) -> list[Problem]:
    """Where a column is not read, the column that it seems to be: in the place of the message."""
    unread = {p.place for p in problems if p.code == "X303"}
    sheets = {place.order[:2] for place in unread}
    better: dict[Place, Problem] = {
        guess.place: _proposal(guess)
        for found in founds
        if (found.file, found.title) in sheets
        for guess in guesses(found, areas)
        if not guess.certain
    }
    return [better.get(p.place, p) if p.code == "X303" else p for p in problems]


def guesses(found: Found, areas: Areas | None) -> Iterator[Guess]:
    """For the unknown headers of a table what they seem to mean, one column each."""
    top = None if found.sheet.form else header_row(found.sheet, found.raw.rows)
    if top is None:
        return
    headers = {at: shown(top.cells[at]) for at in sorted(top.cells, key=column_number)}
    slots = {at: slot_of(found.sheet.columns, text) for at, text in headers.items()}
    own = of_the_form(headers.values())
    unknown = [at for at, slot in slots.items() if not slot and headers[at] not in own]
    present = {slot.column.field for slot in slots.values() if slot}
    absent = [c for c in found.sheet.columns if c.field not in present and not c.per_year]
    if not unknown or not absent:
        return
    rows = [row for row in found.raw.rows if row.number > top.number]
    columns = found.sheet.columns
    judged = {at: _candidates(headers[at], _below(rows, at), columns, areas) for at in unknown}
    for at, (column, certain) in _settled(judged, absent).items():
        filled = sum(at in row.cells for row in rows)
        place = CellPlace(found.file, found.title, top.number, at)
        yield Guess(place, headers[at], column, filled, certain)


def _as_declared(found: Found) -> bool:
    """Whether the first row is nothing but our headers, as it nearly always is."""
    ours = {plain(column.header) for column in found.sheet.columns}
    first = found.raw.rows[0].cells.values() if found.raw.rows else ()
    return all(plain(shown(text)) in ours for text in first)


@dataclass(frozen=True)
class _Fit:
    """How well a column fits: its words stand in the header, and of the cells so many agree."""

    column: Column
    named: bool
    proved: bool

    @property
    def certain(self) -> bool:
        return self.named and self.proved and self.column.kind.name in _OWN_FORM


def _settled(
    judged: Mapping[str, list[_Fit]], absent: Sequence[Column]
) -> dict[str, tuple[Column, bool]]:
    """The one column for a header, if there is one, and if no other header wants it as much."""
    best: dict[str, _Fit] = {}
    for at, fits in judged.items():
        free = [fit for fit in fits if fit.column in absent]
        named = [fit for fit in free if fit.named]
        most = [fit for fit in named if fit.proved] or named or [f for f in free if f.proved]
        if len(most) == 1:
            best[at] = most[0]
    claims = [fit.column for fit in best.values()]
    rivals = {at: sum(f.named for f in judged[at]) > 1 for at in best}
    return {
        at: (fit.column, fit.certain and not rivals[at])
        for at, fit in best.items()
        if claims.count(fit.column) == 1
    }


def _candidates(
    header: str, cells: Sequence[Raw], columns: Iterable[Column], areas: Areas | None
) -> list[_Fit]:
    """The columns that a header may mean; a text only when the cells are nothing more telling."""
    shares = {c: _share(c.kind, cells, areas) for c in columns if cells and not c.per_year}
    anything = any(share is not None and share >= _PROVED for share in shares.values())
    found = []
    for column, share in shares.items():
        fit = _Fit(column, _named(column, header), share is not None and share >= _PROVED)
        denied = anything if share is None else share < _DENIED
        if fit.proved or (fit.named and not denied):
            found.append(fit)
    return found


def _named(column: Column, header: str) -> bool:
    """Whether the words of the column, or of another name of it, stand in the header."""
    words = _telling(header)
    text, joined = f" {' '.join(words)} ", "".join(words)
    for name in (column.header, *column.also):
        wanted = _telling(name)
        enough = sum(map(len, wanted)) > 2
        if enough and (f" {' '.join(wanted)} " in text or _joined(wanted, joined)):
            return True
    return False


def _telling(text: str) -> list[str]:
    return [word for word in plain(text).split() if word not in SMALL_WORDS]


def _joined(wanted: Sequence[str], joined: str) -> bool:
    """Whether it stands there in pieces ("e-mail adres"); a short word may do so by chance."""
    word = "".join(wanted)
    return len(word) >= 8 and word in joined


def _share(kind: Kind, cells: Sequence[Raw], areas: Areas | None) -> float | None:
    """Which part of the cells is of this kind; None when cells of this kind tell nothing."""
    if kind.name not in _TELLING or (kind.name == "keuze" and len(kind.options) < _LEAST_OPTIONS):
        return None
    if kind.list_name and not (areas and areas.districts):
        return None
    return sum(_reads(kind, cell, areas) for cell in cells) / len(cells)


def _reads(kind: Kind, cell: Raw, areas: Areas | None) -> bool:
    value = cell.value if isinstance(cell, Computed) else cell
    if isinstance(value, ExcelError | NoOutcome) or len(shown(value)) > _LONGEST:
        return False
    try:
        if kind.list_name and areas:
            areas.read(shown(value), citywide=kind.list_name == "gebieden")
        else:
            kind.parse(value)
    except Unreadable:
        return False
    return True


def can_be(column: Column, rows: Sequence[RawRow], letter: str) -> bool:
    """Whether at least one of the cells under a header is of this kind; a text may be any."""
    telling = column.kind.name in _TELLING and not column.kind.list_name
    cells = _below(rows, letter) if telling else ()
    return not cells or any(_reads(column.kind, cell, None) for cell in cells)


def _below(rows: Sequence[RawRow], letter: str) -> list[Raw]:
    filled = (row.cells[letter] for row in rows if letter in row.cells)
    return [cell for _, cell in zip(range(_LOOKED_AT), filled, strict=False)]


def _proposal(guess: Guess) -> Problem:
    cells = count(guess.filled, "cel", "cellen")
    meant = guess.column.header
    message = f"De kolom “{guess.header}” lezen we niet ({cells}). Zo te zien is dit {meant}"
    fix = f"Verander de kop in “{meant}”, als dat klopt"
    return x_codes.PROPOSED.at(guess.place, message, fix=fix)
