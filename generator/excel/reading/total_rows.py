"""Rows that are no thing of their own: sums under a table, and lines at its foot.

A row of sums is known by its words, by what it lacks, and by its sums; one of the three is not
enough: an organisation may be called Totaal Welzijn, and a post may equal the two above it. What a
list of choices holds is no word of a sum: "alles samen" is a limit of the counter.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from generator.dutch import plain
from generator.excel import x_codes
from generator.excel.reading.cell_values import (
    Computed,
    ExcelError,
    NoOutcome,
    Raw,
    computed,
    shown,
)
from generator.excel.reading.cells import RawRow, column_number
from generator.excel.reading.labels import Slot
from generator.excel.reading.sheets import Found
from generator.problems import CellPlace, Problem
from generator.workbooks.cells.kind import Content
from generator.workbooks.cells.raw_text import quote
from generator.workbooks.definition import Need

_WORD = r"(?:(?:sub|eind|tussen)? ?totaal|totalen|totale|(?:sub|grand )?total|som|saldo|sommatie)"
_EXACT = re.compile(rf"(?:{_WORD}|sum|samen|tezamen|alles samen|totaal generaal|generaal totaal)")
_PHRASE = re.compile(rf"(?:generaal )?{_WORD} .+|.+ (?:sub|eind)?totaal")
_COUNTED = re.compile(
    r"(?:totaal )?aantal(?: \D{1,40})?(?: [0-9]+)?|(?=.*[0-9]).*\b(?:sub|eind)?tota\w+\b.*"
    r"|(?:som|n) [0-9]+(?: \D{1,40})?"
)
_AMOUNT = re.compile(r"([0-9]+) \D{1,40}")
_FOOTER = re.compile(
    r"(?:bron(?:nen|vermelding)?|peildatum|stand|versie|datum|noot|nb|n\.b\.|let op|toelichting|"
    r"opmerking(?:en)?|opgesteld door|gemaakt door|legenda|akkoord|paraaf)\s*:.*"
    r"|[*†©(].*|[–—=_-]{2,}.*"
    r"|(?:alle |genoemde )?(?:bedragen|cijfers|aantallen|prijzen|getallen) "
    r"(?:zijn|in|x|exclusief|inclusief|excl|incl)\b.*"
    r"|(?:peildatum|datum|versie|concept)\b.*[0-9].*|einde"
    r"|(?:zie|vervolg|wordt vervolgd|deze (?:lijst|tabel))\b.*"
    r"|(?:laatst(?:e keer)? )?(?:bijgewerkt|gewijzigd|aangepast|bewerkt|afgedrukt|geprint|"
    r"ge[eë]xporteerd|gegenereerd|opgesteld|opgemaakt)(?: op| door| per)\b.*"
    r"|laatst(?:e)? (?:bijgewerkt|gewijzigd|aangepast|wijziging|update)\b.*|stand per .*"
    r"|(?:pagina|blz\.?) [0-9]+(?: van [0-9]+)?|einde(?: van de)?(?: lijst| tabel| overzicht)",
    re.DOTALL,
)
_HINT = re.compile(r"tota|som|saldo|sam|sum", re.IGNORECASE)
_FIGURE = re.compile(r"[€0-9., %-]*")
FIRST = 3  # the words stand in one of the first filled cells
_LONGEST = 120  # a line of words, not a story
_ITS_OWN = "Is het toch een eigen rij? Vul dan ook de andere cellen van de rij in"
_RENAMED = "Is het toch een eigen rij? Geef die dan een andere naam, en vul ook de andere cellen in"
_CENT = Decimal("0.005")


def set_aside(
    found: Found, body: Sequence[RawRow], slots: Mapping[str, Slot]
) -> tuple[frozenset[int], list[Problem]]:
    """The numbers of the rows that are left out, and what is said of them."""
    table = _Table(found, slots)
    last = next((row.number for row in reversed(body) if table.is_full(row)), 0)
    for row in body:
        if row.number < last or not table.is_footer(row):
            table.judge(row)
    return frozenset(table.aside), table.told


class _Table:
    """A table on its way down: the sums so far, and which rows are set aside."""

    def __init__(self, found: Found, slots: Mapping[str, Slot]) -> None:
        self._found, self._slots = found, slots
        named = {letter: slot.column for letter, slot in slots.items() if slot.year is None}
        self._key = next((at for at, c in named.items() if c.need is Need.KEY), "")
        self._asked = [
            at for at, c in named.items() if c.need is not Need.OPTIONAL and not _counts(slots[at])
        ]
        self._amounts = [letter for letter, slot in slots.items() if _counts(slot)]
        self._above: list[RawRow] = []
        self._since = 0
        self.aside: list[int] = []
        self.told: list[Problem] = []

    def is_full(self, row: RawRow) -> bool:
        """True when more than one cell that is asked is filled: no line at the foot of a table."""
        return len([at for at in self._asked if at in row.cells and _says(row, at)]) > 1

    def is_footer(self, row: RawRow) -> bool:
        """Set a line at the foot aside: "Bron: …", "Aantal leden: 57", with nothing beside it."""
        at, text = _first(row)[0], _text(row, _first(row)[0])
        beside = [letter for letter in row.cells if letter != at and _says(row, letter)]
        if beside or len(row.cells) > 2 or isinstance(row.cells[at], ExcelError | NoOutcome):
            return False
        bare = plain(text)
        figure = len(row.cells) > 1 or any(sign.isdigit() for sign in text)
        alone = len(row.cells) == 1 and _EXACT.fullmatch(bare)
        counted = alone or (_COUNTED.fullmatch(bare) and figure) or self._counts_rows(bare)
        if not counted and not _FOOTER.fullmatch(text.casefold()):
            return False
        message = f"Rij {row.number}, {quote(text)}, staat onder de tabel; die telt niet mee"
        self.told.append(x_codes.FOOTER_ROW.at(self._place(row, at), message, fix=_ITS_OWN))
        self.aside.append(row.number)
        return True

    def _counts_rows(self, text: str) -> bool:
        """As "46 leden", under just so many rows or on the sheet of that name."""
        found = _AMOUNT.fullmatch(text)
        rows = str(len(self._above))
        title = plain(self._found.sheet.title)
        return bool(found) and (found[1] == rows or text.endswith(f" {title}"))  # type: ignore[index]

    def judge(self, row: RawRow) -> None:
        """Count a row, or set it aside as a row of sums; ask when that is not sure."""
        if self._chosen(row, self._key):
            self._above.append(row)
            return
        at = self._words(row)
        present = sum(letter in row.cells for letter in self._asked)
        plainly = not at and (not self._amounts or (self._key in row.cells and present > 2))
        if plainly or isinstance(row.cells.get(self._key), ExcelError | NoOutcome):
            self._above.append(row)
            return
        others = [letter for letter in self._asked if letter != at]
        filled = [letter for letter in others if letter in row.cells and _says(row, letter)]
        if at:
            self._by_words(row, at, len(filled), len(others))
        else:
            self._by_sums(row, len(filled), len(others))

    def _words(self, row: RawRow) -> str:
        """The column of the words of a total, in one of the first cells of the row."""
        for letter in _first(row):
            raw = row.cells[letter]
            text = raw.value if isinstance(raw, Computed) else raw
            hint = isinstance(text, str) and _HINT.search(text, 0, _LONGEST)
            if hint and not self._chosen(row, letter):
                bare = plain(_text(row, letter))
                if _EXACT.fullmatch(bare) or _PHRASE.fullmatch(bare):
                    return letter
        return ""

    def _chosen(self, row: RawRow, letter: str) -> bool:
        """True for a cell with one of the choices of its column, under any name."""
        slot, raw = self._slots.get(letter), row.cells.get(letter)
        value = computed(raw) if isinstance(raw, Computed) else raw
        if value is None or slot is None or isinstance(value, ExcelError | NoOutcome):
            return False
        return bool(slot.column.kind.options) and slot.column.read(value).fault is None

    def _by_words(self, row: RawRow, at: str, filled: int, others: int) -> None:
        text, sums = _text(row, at), self._sums(row)
        own = filled > 0 and filled * 2 >= others
        summed = any(letter in row.cells for letter in self._amounts)
        figures = summed or any(not _says(row, c) for c in row.cells) or text[-1:].isdigit()
        if (
            sums
            or (len(row.cells) > 1 and not own and _EXACT.fullmatch(plain(text)))
            or (figures and not filled)
        ):
            self._aside(row, at, sums)
        else:
            if not own:
                self._ask(row, at)
            self._above.append(row)

    def _by_sums(self, row: RawRow, filled: int, others: int) -> None:
        """Without words: a row without a name of its own that is the sum of those above."""
        nameless = self._key not in row.cells and filled * 2 <= others
        sums = self._sums(row, least=1 if nameless else 2)
        if sums and (nameless or not filled - (self._key in row.cells and _says(row, self._key))):
            self._aside(row, _first(row)[0], sums)
            return
        if sums:
            self._ask(row, _first(row)[0])
        self._above.append(row)

    def _aside(self, row: RawRow, at: str, sums: str) -> None:
        called = f", {quote(_text(row, at))}," if _says(row, at) else ""
        why = f" ({sums})" if sums else ""
        message = f"Rij {row.number}{called} is een regel met totalen{why}; die telt niet mee"
        fix = _RENAMED if _says(row, at) and self._words(row) else _ITS_OWN
        self.told.append(x_codes.TOTALS_ROW.at(self._place(row, at), message, fix=fix))
        self.aside.append(row.number)
        self._since = len(self._above)

    def _ask(self, row: RawRow, at: str) -> None:
        text = quote(_text(row, at))
        message = f"Rij {row.number}, {text}, lijkt een regel met totalen; die telt nu wel mee"
        fix = "Haal de rij weg als het een totaal is; vul anders ook de andere cellen van de rij in"
        self.told.append(x_codes.MAYBE_TOTAL.at(self._place(row, at), message, fix=fix))

    def _sums(self, row: RawRow, least: int = 1) -> str:
        """Of which rows above it is the sum, in every year; empty when it is of none."""
        amounts = {at: _amount(self._slots[at], row.cells.get(at)) for at in self._amounts}
        if sum(bool(amount) for amount in amounts.values()) < least:
            return ""
        asked = [at for at in amounts if amounts[at] or self._slots[at].year is not None]
        for rows in (self._above[self._since :], self._above):
            if len(rows) > 1 and all(
                abs(amounts[at] - self._sum(at, rows)) < _CENT for at in asked
            ):
                return f"de som van rij {rows[0].number} tot en met {rows[-1].number}"
        return ""

    def _sum(self, at: str, rows: Sequence[RawRow]) -> Decimal:
        return sum((_amount(self._slots[at], row.cells.get(at)) for row in rows), Decimal())

    def _place(self, row: RawRow, letter: str) -> CellPlace:
        return CellPlace(self._found.file, self._found.title, row.number, letter)


def _first(row: RawRow) -> list[str]:
    return sorted(row.cells, key=column_number)[:FIRST]


def _text(row: RawRow, letter: str) -> str:
    return shown(row.cells[letter])[:_LONGEST]


def _counts(slot: Slot) -> bool:
    """True for a column of which a sum can be made."""
    kind = slot.column.kind
    return kind.content is Content.MONEY or kind.name in {"aantal", "getal"}


def _says(row: RawRow, letter: str) -> bool:
    """True when there are words in a cell, and not a bare figure that belongs to a total."""
    unknown = isinstance(row.cells[letter], ExcelError | NoOutcome)
    return not unknown and not _FIGURE.fullmatch(_text(row, letter))


def _amount(slot: Slot, raw: Raw | None) -> Decimal:
    """What a cell adds to a sum; nothing when it can't be read."""
    value = computed(raw) if isinstance(raw, Computed) else raw
    if value is None or isinstance(value, ExcelError | NoOutcome):
        return Decimal()
    amount = slot.column.kind.read(value).value
    return Decimal(amount) if isinstance(amount, Decimal | int) else Decimal()
