"""A recognised sheet becomes rows: a table with a row per thing, or a form."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.dutch import count
from generator.excel import x_codes
from generator.excel.reading.cell_values import Computed, Raw, computed, shown, since_1904
from generator.excel.reading.cells import RawRow, column_number
from generator.excel.reading.form_layout import Layout, lay_out
from generator.excel.reading.guessed_headers import can_be
from generator.excel.reading.headers import match, nameless
from generator.excel.reading.headers_told import Holding, no_answers, without_label
from generator.excel.reading.labels import Label, Slot, header_row
from generator.excel.reading.ledger import NAMELESS, NO_COLUMNS
from generator.excel.reading.ledger_pages import account_aside, account_form, account_table
from generator.excel.reading.marks_told import marks_told
from generator.excel.reading.month_first import refuse_month_first
from generator.excel.reading.rows import Harvest, make_row, nothing
from generator.excel.reading.same_rows import same_rows
from generator.excel.reading.second_headers import tables_of
from generator.excel.reading.second_headers import told as second_headers_told
from generator.excel.reading.sheets import Found
from generator.excel.reading.total_rows import set_aside
from generator.excel.reading.unseen_signs import drop_unseen
from generator.problems import CellPlace, Problem, Severity
from generator.workbooks.cells.kind import Content


def read_found(found: Found, harvest: Harvest) -> None:
    """Add the rows of a sheet to the harvest, and what was wrong with them."""
    if found.raw.beyond:
        place = CellPlace(found.file, found.title, 1, found.raw.beyond.rstrip("0123456789"))
        message = f"Vanaf cel {found.raw.beyond} lezen we niet verder naar rechts"
        harvest.problems.append(x_codes.TOO_FAR_RIGHT.at(place, message))
    harvest.problems += drop_unseen(found)
    read = _Reading(found, harvest)
    read.form() if found.sheet.form else read.table()


class _Reading:
    """One sheet on its way to rows."""

    def __init__(self, found: Found, harvest: Harvest) -> None:
        self._found, self._harvest = found, harvest
        self._sheet, self._rows = found.sheet, found.raw.rows
        self._page = harvest.ledger.page(found.file, found.title, found.raw)
        self._formulas: Counter[str] = Counter()
        self._first_formula: dict[str, CellPlace] = {}
        self._said: set[str] = set()  # of headers: a second table has the same ones

    def form(self) -> None:
        """A label and beside it the answer."""
        layout = lay_out(self._sheet, self._rows)
        lines = {
            row.number: row
            for row in self._rows
            if layout.labels in row.cells and row.number != layout.header
        }
        labels = [
            Label(shown(row.cells[layout.labels]), self._at(number, layout.labels))
            for number, row in lines.items()
        ]
        answered = {number for number, row in lines.items() if layout.answers in row.cells}
        held = Holding(
            self._sheet, self._at(), len(answered), lambda label: label.place.row in answered
        )
        slots, problems = match(held, labels)
        places = {
            slot: self._at(label.place.row, layout.answers, slot.header)
            for slot, label in slots.items()
            if layout.answers
        }
        known = [label.place.row or 0 for label in slots.values()]
        account_form(self._page, self._sheet, layout, known)
        self._told_of_form(layout, min(known, default=0), problems)
        answers = {layout.answers: "Invullen"} if layout.answers else {}
        self._harvest.problems += marks_told(self._found, [lines[row] for row in known], answers)
        values = {
            slot: self._value(slot, lines[place.row or 0].cells[layout.answers], place)
            for slot, place in places.items()
            if place.row in answered
        }
        self._keep(self._at(), values, places)
        self._report_formulas()

    def _told_of_form(self, layout: Layout, first: int, problems: list[Problem]) -> None:
        answered = [row for row in self._rows if layout.answers in row.cells]
        spots = [(row, self._at(row.number, layout.labels)) for row in answered]
        problems = nameless(spots, problems)
        if not layout.answers:
            problems = [no_answers(self._sheet, self._at())]
        below = (row for row in answered if row.number > first)
        problems += without_label(below, layout, self._at)
        self._harvest.problems += problems
        if any(problem.severity is Severity.ERROR for problem in problems) or not layout.answers:
            self._harvest.damaged.add(self._sheet.kind)

    def table(self) -> None:
        """A row of headers, and under it a row per thing."""
        top = header_row(self._sheet, self._rows)
        if top is None:
            fix = "Zet de koppen terug zoals op het blad Uitleg"
            message = f"Op het blad {self._found.title} staat geen rij met koppen"
            self._problem(x_codes.NO_HEADERS.at(self._at(), message, fix=fix))
            self._harvest.damaged.add(self._sheet.kind)
            self._page.leave_rows((row.number for row in self._rows), NO_COLUMNS)
            return
        body = [row for row in self._rows if row.number > top.number]
        for table in tables_of(self._sheet, top, body):
            if table.top is not top:
                self._problem(second_headers_told(self._found, table))
            above = [row.number for row in (self._above(top) if table.top is top else [])]
            above += [table.title.number] if table.title else []
            self._part(table.top, table.body, above)
        self._report_formulas()

    def _above(self, top: RawRow) -> list[RawRow]:
        return [row for row in self._rows if row.number < top.number]

    def _part(self, top: RawRow, body: Sequence[RawRow], above: Sequence[int]) -> None:
        below = Counter(letter for row in body for letter in row.cells)
        labels = [*self._headers(top), *self._headless(top, body)]
        held = Holding(
            self._sheet,
            self._at(),
            len(body),
            lambda label: below[label.place.column or ""],
            lambda label, column: can_be(column, body, label.place.column or ""),
        )
        slots, problems = match(held, labels)
        account_table(self._page, top.number, labels, slots, below, above)
        used = sorted({letter for row in body for letter in row.cells}, key=column_number)
        problems = nameless([(top, self._at(top.number, letter)) for letter in used], problems)
        problems += self._merged(body, slots)
        self._harvest.problems += [p for p in problems if p.finding.message not in self._said]
        self._said |= {problem.finding.message for problem in problems}
        if any(problem.severity is Severity.ERROR for problem in problems):
            self._harvest.damaged.add(self._sheet.kind)
            self._page.leave_rows((row.number for row in body), NO_COLUMNS)
            return
        by_letter = {label.place.column or "": slot for slot, label in slots.items()}
        aside, told = set_aside(self._found, body, by_letter)
        account_aside(self._page, aside, told)
        self._harvest.problems += told + same_rows(self._found, body, by_letter)
        headers = {letter: slot.header for letter, slot in by_letter.items()}
        self._harvest.problems += marks_told(self._found, body, headers)
        self._harvest.problems += refuse_month_first(self._found, body, by_letter)
        for row in body:
            if row.number not in aside:
                self._row(row, by_letter)

    def _row(self, raw: RawRow, slots: Mapping[str, Slot]) -> None:
        key = next((slot for slot in slots.values() if slot.column is self._sheet.key), None)
        filled = {slot: raw.cells[letter] for letter, slot in slots.items() if letter in raw.cells}
        if not filled:
            self._page.read_rows.add(raw.number)  # its cells stand in columns that are left out
            return
        name = shown(filled[key]) if key in filled else "" if key else self._counted(raw)
        places = {
            slot: CellPlace(
                self._found.file, self._found.title, raw.number, letter, slot.header, name
            )
            for letter, slot in slots.items()
        }
        if key and key not in filled:
            self._harvest.damaged.add(self._sheet.kind)
            self._problem(self._without_key(raw, places[key]))
            self._page.rows[raw.number] = NAMELESS
            return
        values = {slot: self._value(slot, value, places[slot]) for slot, value in filled.items()}
        whole = CellPlace(self._found.file, self._found.title, raw.number, row_name=name)
        if self._sheet.key and name and not key:
            counted = Slot(self._sheet.key, None, self._sheet.key.header)
            values[counted], places[counted] = name, whole
        self._keep(whole, values, places)

    def _without_key(self, raw: RawRow, place: CellPlace) -> Problem:
        if place.column in raw.blank:
            fix = f"Typ {place.header} in plaats van de formule, of maak de hele rij leeg"
            return nothing(place, fix)
        shown_only = (raw.number, place.column or "") in self._found.raw.examples
        state = "nog een voorbeeld" if shown_only else "leeg"
        message = f"In rij {raw.number} is {place.header} {state}"
        fix = f"Vul {place.header} in, of maak de hele rij leeg"
        return x_codes.NO_NAME.at(place, message, fix=fix)

    def _counted(self, raw: RawRow) -> str:
        """The number of a row on a sheet without a column for it: "zuid-12", "rij-12"."""
        if self._sheet.key is None or not self._sheet.key.counted:
            return ""
        return f"{self._found.own or 'rij'}-{raw.number}"

    def _at(self, row: int | None = None, column: str | None = None, header: str = "") -> CellPlace:
        return CellPlace(self._found.file, self._found.title, row, column, header)

    def _problem(self, problem: Problem) -> None:
        self._harvest.problems.append(problem)

    def _headers(self, top: RawRow) -> Iterator[Label]:
        for letter, value in top.cells.items():
            yield Label(shown(value), self._at(top.number, letter))

    def _headless(self, top: RawRow, body: Sequence[RawRow]) -> Iterator[Label]:
        """Columns with data and nothing above: perhaps a header that was wiped out."""
        used = {letter for row in body for letter in row.cells}
        for letter in sorted(used - top.cells.keys(), key=column_number):
            yield Label("", self._at(top.number, letter))

    def _merged(self, body: Sequence[RawRow], slots: Mapping[Slot, Label]) -> Iterator[Problem]:
        """Merged cells that hide what belongs in the cells under or beside the first."""
        filled = {(row.number, letter) for row in body for letter in row.cells}
        columns = [column_number(label.place.column or "") for label in slots.values()]
        for block in self._found.raw.merged:
            left, right = column_number(block.left), column_number(block.right)
            inside = sum(left <= column <= right for column in columns)
            if (block.first, block.left) in filled and (
                (inside and block.last > block.first) or inside > 1
            ):
                place = self._at(block.first, block.left)
                fix = "Kies in Excel “Celsamenvoeging opheffen” en vul elke cel apart in"
                message = f"De cellen {block.address} zijn samengevoegd"
                yield x_codes.MERGED_CELLS.at(place, message, fix=fix)

    def _value(self, slot: Slot, value: Raw, place: CellPlace) -> Raw:
        """The outcome of a formula, and a day counted from 1904 in its own column."""
        if isinstance(value, Computed):
            self._formulas[slot.header] += 1
            self._first_formula.setdefault(slot.header, place)
            value = computed(value)
        if self._found.epoch_1904 and slot.column.kind.content is Content.DAY:
            return since_1904(value)
        return value

    def _keep(
        self, whole: CellPlace, values: Mapping[Slot, Raw], places: Mapping[Slot, CellPlace]
    ) -> None:
        row = make_row(self._sheet, whole, values, places, self._harvest)
        if row:
            self._harvest.rows[self._sheet.kind].append(row)
            for slot, value in values.items():
                if use := slot.column.unprinted or row.unprinted(slot.column.field):
                    self._page.not_printed(places[slot], value, use)
        if whole.row and row:
            self._page.read_rows.add(whole.row)
        elif whole.row:
            self._page.rows[whole.row] = NAMELESS

    def _report_formulas(self) -> None:
        for header, amount in self._formulas.items():
            where = "Hier staat een formule"
            if amount > 1:
                where = f"Hier en verder staan in {header} {count(amount, 'formule', 'formules')}"
            message = f"{where}; we lezen de laatst bewaarde uitkomst"
            self._problem(x_codes.FORMULAS.at(self._first_formula[header], message))
