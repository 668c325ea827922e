"""Where each cell of a sheet goes in the new form of that sheet."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from generator.dutch import plain
from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import RawRow, column_number, letters
from generator.excel.reading.form_exports import numbered
from generator.excel.reading.guessed_headers import guesses, with_known_headers
from generator.excel.reading.headers import match, perhaps
from generator.excel.reading.labels import Label, Slot, form_column, header_row
from generator.excel.reading.second_headers import tables_of
from generator.excel.reading.sheets import Found
from generator.excel.reading.totals import set_aside
from generator.excel.writing.unfolded_columns import unfold
from generator.problems import CellPlace
from generator.workbooks.cells.areas import Areas

Spot = tuple[int, str]  # a row and the letter of a column
_HELP = "C"  # of a form
_BESIDE = 4  # the first column of a form that is free for her own


class Fate(Enum):
    """What becomes of a cell that gets no place in the new sheet."""

    REPLACED = "in the new form under its own words"
    LEFT_OVER = "told on a sheet of its own"
    ELSEWHERE = "in another sheet or workbook"
    EXPLAINED = "an explanation of the old form, unless it is hers"


@dataclass
class Move:
    """A sheet on its way: ``spot`` says where a cell goes.

    ``typed`` holds what the reading itself adds, such as the number of a row; ``kept`` the headers
    of hers that stand where one of ours would, by that one; ``renamed`` what ours are called now;
    ``own`` the columns of her own, by the letter they had; ``given`` the fields that she had.
    """

    found: Found
    slots: list[Slot]
    fates: dict[Spot, Fate] = field(default_factory=dict)
    typed: dict[Spot, str] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    own: dict[str, str] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)

    @property
    def title(self) -> str:
        """The sheet of the new workbook."""
        return self.found.sheet.title

    @property
    def fresh(self) -> list[str]:
        """The headers and labels that her sheet did not have."""
        return [s.header for s in self.slots if s.field not in self.given]

    def spot(self, row: int, letter: str) -> Spot | Fate:
        """Where this cell goes."""
        raise NotImplementedError

    def column(self, letter: str) -> str | None:
        """Where the column goes, when it goes anywhere as a whole."""
        raise NotImplementedError

    def _owned(self, letter: str, first: int) -> str:
        """The column for one of hers, at the right of ours."""
        return self.own.setdefault(letter, letters(first + len(self.own)))


class Gone(Move):
    """A sheet that is no longer in this workbook."""

    def spot(self, row: int, letter: str) -> Spot | Fate:
        """Nowhere here."""
        return Fate.ELSEWHERE

    def column(self, letter: str) -> str | None:
        """Nowhere here."""
        return None


def move_of(
    found: Found, own: str, years: Sequence[int], areas: Areas, elsewhere: Collection[int] = ()
) -> Move:
    """How a sheet goes over. ``elsewhere`` are rows of a form that go to another workbook."""
    known = numbered(with_known_headers(found)[0], own)
    slots = unfold(found.sheet, years_of(known) or years)
    if found.sheet.form:
        return _FormMove(known, slots, elsewhere)
    return _TableMove(known, slots, found, areas)


def years_of(found: Found) -> list[int]:
    """The years that have a column or a line on the sheet."""
    if found.sheet.form:
        column = form_column(found.sheet, found.raw.rows)
        labels = _labels(found, ((row, column) for row in found.raw.rows if column in row.cells))
    else:
        top = header_row(found.sheet, found.raw.rows)
        labels = _labels(found, ((top, letter) for letter in top.cells) if top else ())
    slots, _ = match(found.sheet, labels, CellPlace(found.file, found.title))
    return sorted({slot.year for slot in slots if slot.year is not None})


def _labels(found: Found, cells: Iterable[tuple[RawRow, str]]) -> list[Label]:
    return [
        Label(shown(row.cells[at]) if at in row.cells else "", _place(found, row.number, at))
        for row, at in cells
    ]


def _place(found: Found, row: int, letter: str) -> CellPlace:
    return CellPlace(found.file, found.title, row, letter)


class _TableMove(Move):
    """Rows keep their distance to the headers; columns go under ours, hers to the right."""

    def __init__(self, known: Found, slots: list[Slot], found: Found, areas: Areas) -> None:
        super().__init__(known, slots)
        self._at = {slot.field: letters(n) for n, slot in enumerate(slots, start=1)}
        self._parts: list[tuple[int, dict[str, str]]] = []
        top = header_row(known.sheet, known.raw.rows)
        self.top = top.number if top else 0
        self._guessed = {
            g.place.column or "": g.column.field for g in guesses(known, areas) if not g.certain
        }
        body = [row for row in known.raw.rows if row.number > self.top] if top else []
        tables = [*tables_of(known.sheet, top, body)] if top else []
        for table in tables:
            self._part(table.top, table.body, table.title, last=table is tables[-1])
        for letter in sorted({c for row in known.raw.rows for c in row.cells}, key=column_number):
            if not all(letter in columns for _, columns in self._parts):
                self._own(letter)
        before = {row.number: row for row in found.raw.rows}
        for row in body:
            for letter, value in row.cells.items():
                if row.number != self.top and before[row.number].cells[letter] is not value:
                    self.typed[self._landed(row.number, letter)] = shown(value)

    def spot(self, row: int, letter: str) -> Spot | Fate:
        if fate := self.fates.get((row, letter)):
            return fate
        if row < self.top:
            return Fate.LEFT_OVER
        return self._landed(row, letter)

    def column(self, letter: str) -> str | None:
        return next((c[letter] for _, c in self._parts if letter in c), self.own.get(letter))

    def _landed(self, row: int, letter: str) -> Spot:
        columns = next((c for first, c in reversed(self._parts) if first <= row), {})
        return row - self.top + 1, columns.get(letter) or self._own(letter)

    def _own(self, letter: str) -> str:
        return self._owned(letter, len(self.slots) + 1)

    def _part(
        self, top: RawRow, body: Sequence[RawRow], title: RawRow | None, *, last: bool
    ) -> None:
        used = sorted({c for row in body for c in row.cells} - top.cells.keys(), key=column_number)
        labels = _labels(self.found, ((top, letter) for letter in (*top.cells, *used)))
        whole = CellPlace(self.found.file, self.found.title)
        matched, _ = match(self.found.sheet, labels, whole)
        columns = {label.place.column or "": self._at[s.field] for s, label in matched.items()}
        slots = {label.place.column or "": slot for slot, label in matched.items()}
        self.given |= {slot.field for slot in matched}
        for slot, label in matched.items():
            self.fates[top.number, label.place.column or ""] = Fate.REPLACED
            if plain(label.text) != plain(slot.header):
                self.renamed[label.text] = slot.header
        if top.number == self.top:
            self._keep_likely(labels, columns, slots)
        else:
            above = [(title.number, letter) for letter in title.cells] if title else []
            for at in (*above, *((top.number, letter) for letter in top.cells)):
                self.fates.setdefault(at, Fate.LEFT_OVER)
        self._parts.append((top.number, columns))
        aside, _ = set_aside(self.found, body, slots)
        if not last:
            at_the_foot = (
                (row.number, c) for row in body if row.number in aside for c in row.cells
            )
            self.fates.update(dict.fromkeys(at_the_foot, Fate.LEFT_OVER))
        self._count(body, aside, slots)

    def _keep_likely(
        self, labels: list[Label], columns: dict[str, str], slots: Mapping[str, Slot]
    ) -> None:
        """A header that seems to be one of ours stays as it is, where ours would stand."""
        likely = {field: at for at, field in self._guessed.items()}
        likely |= {f: at.place.column or "" for f, at in perhaps(self.found.sheet, labels).items()}
        texts = {label.place.column or "": label.text for label in labels}
        taken = {slot.field for slot in slots.values()}
        for name, letter in likely.items():
            if name in self._at and name not in taken and letter not in columns:
                columns[letter] = self._at[name]
                self.given.add(name)
                header = next(slot.header for slot in self.slots if slot.field == name)
                self.kept[header] = texts[letter]

    def _count(
        self, body: Sequence[RawRow], aside: Collection[int], slots: Mapping[str, Slot]
    ) -> None:
        """The numbers that rows without a number were read under."""
        key = self.found.sheet.key
        if key is None or not key.counted or key in {slot.column for slot in slots.values()}:
            return
        if key.header in self.kept:
            return
        for row in body:
            if row.number not in aside and slots.keys() & row.cells.keys():
                number = f"{self.found.own or 'rij'}-{row.number}"
                self.typed[row.number - self.top + 1, self._at[key.field]] = number


class _FormMove(Move):
    """An answer goes beside its label; lines of her own come under ours."""

    def __init__(self, found: Found, slots: list[Slot], elsewhere: Collection[int]) -> None:
        super().__init__(found, slots)
        self._label = form_column(found.sheet, found.raw.rows)
        self._answer = letters(column_number(self._label) + 1)
        self._elsewhere = elsewhere
        lines = [(row, self._label) for row in found.raw.rows if self._label in row.cells]
        heads = [row for row, at in lines if plain(shown(row.cells[at])) == "gegeven"]
        self._head = heads[0].number if heads else 0
        texts = heads[0].cells.items() if heads else ()
        self._help = next((c for c, text in texts if plain(shown(text)) == "uitleg"), "")
        labels = _labels(found, (line for line in lines if line[0] not in heads))
        matched, _ = match(found.sheet, labels, CellPlace(found.file, found.title))
        place = {slot.field: n for n, slot in enumerate(slots, start=2)}
        self._lines = {label.place.row or 0: place[slot.field] for slot, label in matched.items()}
        self.given = {slot.field for slot in matched}
        for slot, label in matched.items():
            self.fates[label.place.row or 0, self._label] = Fate.REPLACED
            if plain(label.text) != plain(slot.header):
                self.renamed[label.text] = slot.header
        for name, label in perhaps(found.sheet, labels).items():
            if name in place:
                self._lines[label.place.row or 0] = place[name]
                self.given.add(name)
                self.kept[slots[place[name] - 2].header] = label.text
        if self._head:
            self._lines[self._head] = 1
            heading = {self._label, self._answer, self._help} & heads[0].cells.keys()
            self.fates |= {(self._head, letter): Fate.REPLACED for letter in heading}
        for row in found.raw.rows:
            if row.number not in elsewhere:
                self._line(row.number)

    def spot(self, row: int, letter: str) -> Spot | Fate:
        if fate := self.fates.get((row, letter)):
            return fate
        if row in self._elsewhere:
            fates = {self._label: Fate.REPLACED, self._answer: Fate.ELSEWHERE}
            return fates.get(letter, Fate.LEFT_OVER)
        ours = row in self._lines and self._lines[row] <= len(self.slots) + 1
        if letter == self._help and ours:
            return Fate.EXPLAINED
        return self._line(row), self._beside(letter)

    def column(self, letter: str) -> str | None:
        return self._beside(letter) if letter in self._ours() else self.own.get(letter)

    def _line(self, row: int) -> int:
        return self._lines.setdefault(row, max((*self._lines.values(), len(self.slots) + 1)) + 1)

    def _beside(self, letter: str) -> str:
        return self._ours().get(letter) or self._owned(letter, _BESIDE)

    def _ours(self) -> dict[str, str]:
        ours = {self._label: "A", self._answer: "B"}
        return ours | ({self._help: _HELP} if self._help else {})
