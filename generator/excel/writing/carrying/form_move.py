"""Where each cell of a form goes: an answer beside its label, lines of her own under ours."""

from collections.abc import Collection

from generator.dutch import plain
from generator.excel.reading.cell_values import shown
from generator.excel.reading.cells import RawRow
from generator.excel.reading.form_layout import HEADS, HELP, lay_out
from generator.excel.reading.headers import match, perhaps
from generator.excel.reading.headers_told import Holding
from generator.excel.reading.labels import Slot
from generator.excel.reading.sheets import Found
from generator.excel.writing.carrying.moves import Fate, Move, Spot, labels_of
from generator.problems import CellPlace

_HELP = "C"
_BESIDE = 4  # the first column that is free for her own


class FormMove(Move):
    """An answer goes beside its label; lines of her own come under ours."""

    def __init__(
        self,
        found: Found,
        slots: list[Slot],
        had: Collection[str] | None,
        elsewhere: Collection[int],
    ) -> None:
        super().__init__(found, slots)
        layout = lay_out(found.sheet, found.raw.rows)
        self._label, self._answer, self._head = layout.labels, layout.answers, layout.header
        self._elsewhere = elsewhere
        heads = next((r.cells for r in found.raw.rows if r.number == self._head), {})
        texts = {letter: plain(shown(text)) for letter, text in heads.items()}
        self._help = next((letter for letter, text in texts.items() if text == HELP), "")
        self._lines: dict[int, int] = {}
        self._answers(had)
        if self._head:
            self._lines[self._head] = 1
            for letter in {self._label, self._answer, self._help} & heads.keys():
                fate = Fate.REPLACED if texts[letter] in HEADS else Fate.LEFT_OVER
                self.fates[self._head, letter] = fate
        first = min((n for n in self._lines if n != self._head), default=0)
        for row in found.raw.rows:
            if row.number < first and row.number != self._head and not self._is_line(row):
                self.fates.update(
                    dict.fromkeys(((row.number, at) for at in row.cells), Fate.LEFT_OVER)
                )
            elif row.number not in elsewhere:
                self._line(row.number)

    def _is_line(self, row: RawRow) -> bool:
        """Whether it holds a label and an answer; above the form anything else is a title."""
        return self._label in row.cells and self._answer in row.cells

    def _answers(self, had: Collection[str] | None) -> None:
        """The lines that are ours, and those of hers that stand where one of ours would."""
        found, slots = self.found, self.slots
        away = {self._head, *self._elsewhere}
        rows = [r for r in found.raw.rows if self._label in r.cells and r.number not in away]
        labels = labels_of(found, ((row, self._label) for row in rows))
        answered = {row.number for row in rows if self._answer in row.cells}
        whole = CellPlace(found.file, found.title)
        held = Holding(found.sheet, whole, len(answered), lambda at: at.place.row in answered)
        matched, _ = match(held, labels)
        place = {slot.field: n for n, slot in enumerate(slots, start=2)}
        self._lines |= {label.place.row or 0: place[slot.field] for slot, label in matched.items()}
        self.given = {slot.field for slot in matched}
        for slot, label in matched.items():
            self.fates[label.place.row or 0, self._label] = Fate.REPLACED
            if plain(label.text) != plain(slot.header):
                self.renamed[label.text] = slot.header
        for name, label in perhaps(held, labels, had).items():
            if name in place:
                self._lines[label.place.row or 0] = place[name]
                self.given.add(name)
                self.kept[slots[place[name] - 2].header] = label.text

    def spot(self, row: int, letter: str) -> Spot | Fate:
        """Where this cell goes."""
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
        """Where the column goes, when it goes anywhere as a whole."""
        return self._beside(letter) if letter in self._ours() else self.own.get(letter)

    def _line(self, row: int) -> int:
        return self._lines.setdefault(row, max((*self._lines.values(), len(self.slots) + 1)) + 1)

    def _beside(self, letter: str) -> str:
        return self._ours().get(letter) or self.owned(letter, _BESIDE)

    def _ours(self) -> dict[str, str]:
        ours = {self._label: "A", self._answer: "B"}
        return ours | ({self._help: _HELP} if self._help else {})
