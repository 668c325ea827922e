"""Where each cell of a table goes: rows keep their distance, columns go under their headers."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from generator.dutch import plain
from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import RawRow, column_number, letters
from generator.excel.reading.guessed_headers import guesses
from generator.excel.reading.headers import match, perhaps
from generator.excel.reading.headers_told import Holding
from generator.excel.reading.labels import Label, Slot, header_row
from generator.excel.reading.second_headers import tables_of
from generator.excel.reading.sheets import Found
from generator.excel.reading.total_rows import FIRST, set_aside
from generator.excel.writing.carrying.moves import Fate, Move, Spot, labels_of
from generator.problems import CellPlace
from generator.workbooks.cells.areas import Areas


class TableMove(Move):
    """Rows keep their distance to the headers; columns go under ours, hers to the right."""

    def __init__(
        self,
        known: Found,
        slots: list[Slot],
        had: Collection[str] | None,
        found: Found,
        areas: Areas,
    ) -> None:
        super().__init__(known, slots)
        self._had = had
        self._typed = {row.number: row.cells for row in found.raw.rows}
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
        for row in body:
            for letter, value in row.cells.items():
                if row.number != self.top and self._typed[row.number][letter] is not value:
                    self.typed[self._landed(row.number, letter)] = shown(value)

    def spot(self, row: int, letter: str) -> Spot | Fate:
        """Where this cell goes."""
        if fate := self.fates.get((row, letter)):
            return fate
        if row < self.top:
            return Fate.LEFT_OVER
        return self._landed(row, letter)

    def column(self, letter: str) -> str | None:
        """Where the column goes, when it goes anywhere as a whole."""
        return next((c[letter] for _, c in self._parts if letter in c), self.own.get(letter))

    def _landed(self, row: int, letter: str) -> Spot:
        columns = next((c for first, c in reversed(self._parts) if first <= row), {})
        return row - self.top + 1, columns.get(letter) or self._own(letter)

    def _own(self, letter: str) -> str:
        return self.owned(letter, len(self.slots) + 1)

    def _part(
        self, top: RawRow, body: Sequence[RawRow], title: RawRow | None, *, last: bool
    ) -> None:
        used = sorted({c for row in body for c in row.cells} - top.cells.keys(), key=column_number)
        labels = labels_of(self.found, ((top, letter) for letter in (*top.cells, *used)))
        below = Counter(letter for row in body for letter in row.cells)
        whole = CellPlace(self.found.file, self.found.title)
        held = Holding(self.found.sheet, whole, len(body), lambda at: below[at.place.column or ""])
        matched, _ = match(held, labels)
        columns = {label.place.column or "": self._at[s.field] for s, label in matched.items()}
        slots = {label.place.column or "": slot for slot, label in matched.items()}
        self.given |= {slot.field for slot in matched}
        for slot, label in matched.items():
            letter = label.place.column or ""
            self.fates[top.number, letter] = Fate.REPLACED
            if letter in top.cells:
                hers = shown(self._typed[top.number][letter])
                self.renamed |= {hers: slot.header} if plain(hers) != plain(slot.header) else {}
        if top.number == self.top:
            self._keep(perhaps(held, labels, self._had), labels, columns, slots)
        else:
            above = [(title.number, letter) for letter in title.cells] if title else []
            for at in (*above, *((top.number, letter) for letter in top.cells)):
                self.fates.setdefault(at, Fate.LEFT_OVER)
        self._parts.append((top.number, columns))
        aside, _ = set_aside(self.found, body, slots)
        for row in (row for row in body if row.number in aside):
            if not last or not _keeps_its_words(row, columns):
                self.fates.update(
                    dict.fromkeys(((row.number, c) for c in row.cells), Fate.LEFT_OVER)
                )
        self._count(body, aside, slots)

    def _keep(
        self,
        may_be: Mapping[str, Label],
        labels: list[Label],
        columns: dict[str, str],
        slots: Mapping[str, Slot],
    ) -> None:
        """A header that seems to be one of ours stays as it is, where ours would stand."""
        likely = {field: at for at, field in self._guessed.items()}
        likely |= {field: label.place.column or "" for field, label in may_be.items()}
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


def _keeps_its_words(row: RawRow, columns: Mapping[str, str]) -> bool:
    """Whether a row of sums will still be known as one: by a word in one of its first cells."""
    here = sorted(row.cells, key=column_number)
    there = sorted(here, key=lambda at: (at not in columns, column_number(columns.get(at, at))))
    words = {at for at in here[:FIRST] if isinstance(row.cells[at], str)}
    return words <= set(there[:FIRST])
