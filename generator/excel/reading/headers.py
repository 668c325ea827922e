"""Headers matched to declared columns, and what is said of those that do not fit."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.dutch import count, did_you_mean, plain
from generator.excel import x_codes
from generator.excel.reading.cells import RawRow, column_number
from generator.excel.reading.form_layout import Layout
from generator.excel.reading.labels import Label, Slot, rank, slot_of
from generator.excel.reading.rows import no_value, nothing
from generator.problems import CellPlace, Problem, Severity
from generator.workbooks.definition import YEAR, Column, Need, Sheet

_LIKE = 0.55  # a question, not a reading: that asks for less likeness
_OF_FORMS = frozenset({
    "begintijd", "starttijd", "start time", "laatste wijzigingstijd", "last modified time", "score",
})  # fmt: skip
_HEAD = {"kolom": "kop", "regel": "regel"}


@dataclass(frozen=True)
class Holding:
    """What a sheet holds: how many rows (of a form: answers), and how many cells under a header."""

    sheet: Sheet
    whole: CellPlace
    rows: int
    below: Callable[[Label], int]

    @property
    def column(self) -> str:
        """What a header or label belongs to."""
        return "regel" if self.sheet.form else "kolom"

    @property
    def amount(self) -> str:
        """How many rows there are, for within a sentence; a form has no rows."""
        rows = count(self.rows, "rij", "rijen")
        verb = "is" if self.rows == 1 else "zijn"
        return "" if self.sheet.form else f", en er {verb} {rows}"

    def spot(self, label: Label) -> int:
        """Where it stands in the order of the sheet."""
        return label.place.row or 0 if self.sheet.form else column_number(label.place.column or "")


def match(held: Holding, labels: Iterable[Label]) -> tuple[dict[Slot, Label], list[Problem]]:
    """Give every label its column. Reports doubled, unknown and missing headers."""
    sheet = held.sheet
    found: dict[str, tuple[Slot, Label]] = {}
    unknown: list[Label] = []
    problems: list[Problem] = []
    for label in sorted(labels, key=lambda label: rank(sheet, label)):
        slot = slot_of(sheet.columns, label.text)
        if slot is None:
            unknown.append(label)
        elif slot.field not in found:
            found[slot.field] = (slot, label)
            problems += _other_name(slot, label)
        else:
            problems.append(_doubled(sheet, label, found[slot.field][1]))
    present = {slot.column.field for slot, _ in found.values()}
    absent = [c for c in sheet.columns if c.field not in present]
    order = Order(held, list(found.values()))
    last = max((held.spot(label) for _, label in found.values()), default=0)
    near = [label for label in unknown if label.text or held.spot(label) <= last + 1]
    likely = _likely(absent, near, order.wiped_out(absent, near))
    unknown = [label for label in unknown if label not in likely.values()]
    meant = order.meant([c for c in absent if c.field not in likely], unknown)
    told: list[Label] = []
    for column in absent:
        missed = _missing(column, likely.get(column.field), meant.get(column.field), held)
        problems += missed
        told += [meant[column.field]] if missed and column.field in meant else []
    names = {meant[c.field].place: _shown(c) for c in absent if c.field in meant}
    for left in (label for label in unknown if label not in told):
        aside = not left.text and held.spot(left) > last + 1
        problems.append(_unused(left, names.get(left.place, ""), aside, held))
    return dict(found.values()), problems


def no_answers(sheet: Sheet, whole: CellPlace) -> Problem:
    """A form without its column of answers: what stands beside the labels is the help."""
    message = f"De kolom Invullen is er niet: van het blad {sheet.title} lezen we geen antwoorden"
    fix = "Voeg een kolom in tussen Gegeven en Uitleg, zet er Invullen boven, en typ de antwoorden"
    milder = Severity.GAP if sheet.need is Need.FINAL else None
    return x_codes.ANSWERS_MISSING.at(whole, message, fix=fix, milder=milder)


def without_label(
    rows: Iterable[RawRow], layout: Layout, at: Callable[[int, str], CellPlace]
) -> Iterator[Problem]:
    """Answers before which nothing stands."""
    for row in rows:
        standing = row.cells.keys() | row.blank
        if layout.answers in row.cells and layout.labels not in standing:
            message = "Voor deze cel staat geen gegeven; we lezen haar niet"
            fix = "Zet ervoor welk gegeven het is, zoals op het blad Uitleg, of haal het weg"
            yield x_codes.COLUMN_UNUSED.at(at(row.number, layout.answers), message, fix=fix)


def nameless(spots: Iterable[tuple[RawRow, CellPlace]], problems: list[Problem]) -> list[Problem]:
    """Also the headers and labels of which Excel keeps no text, though something belongs to them.

    Any column that seems to be absent may be there: of those nothing is said.
    """
    found = []
    for row, place in spots:
        letter = place.column or ""
        if letter in row.blank:
            found.append(nothing(place, "Typ hier de kop in plaats van de formule"))
        elif letter in row.cells:
            problem = no_value(row.cells[letter], place)
            found += [problem] if problem else []
    if not found:
        return problems
    here = {problem.place for problem in found}
    return found + [p for p in problems if p.code != "X301" and p.place not in here]


def _other_name(slot: Slot, label: Label) -> list[Problem]:
    if slot.year is not None or plain(label.text) == plain(slot.header):
        return []
    message = f"De kop “{label.text}” gelezen als “{slot.header}”"
    return [x_codes.OTHER_HEADER.at(label.place, message)]


def _doubled(sheet: Sheet, label: Label, first: Label) -> Problem:
    """Two columns with one header; another name gives way to a question, and that to the header."""
    yields = rank(sheet, first) < rank(sheet, label)
    message = f"De kop “{label.text}” staat hier nog een keer"
    if plain(label.text) != plain(first.text):
        message = f"“{label.text}” betekent hetzelfde als “{first.text}”"
    if yields:
        message = f"“{label.text}” betekent hetzelfde als “{first.text}”; we lezen alleen die kolom"
    return x_codes.HEADER_TWICE.at(
        label.place,
        message,
        fix="Haal een van de twee weg, of geef die een andere kop",
        related=(first.place,),
        milder=Severity.WARNING if yields else None,
    )


@dataclass(frozen=True)
class Order:
    """The headers that were found, in the order of the sheet: what belongs between them."""

    held: Holding
    found: Sequence[tuple[Slot, Label]]

    def wiped_out(self, absent: Sequence[Column], unknown: Iterable[Label]) -> Column | None:
        """The one absent column that belongs where a header is wiped out."""
        gap = next((label for label in unknown if not label.text), None)
        return self._fitting(gap, absent) if gap else None

    def meant(self, absent: Sequence[Column], unknown: Iterable[Label]) -> dict[str, Label]:
        """By its field an absent column, with the unknown header under which it may stand."""
        meant: dict[str, Label] = {}
        for label in unknown:
            if not label.text or not self.held.below(label) or is_own(label):
                continue
            free = [column for column in absent if column.field not in meant]
            near = did_you_mean(label.text, [_shown(c) for c in free], cutoff=_LIKE)
            column = next((c for c in free if _shown(c) == near), None)
            column = column or self._fitting(label, free)
            if column is not None:
                meant[column.field] = label
        return meant

    def _fitting(self, label: Label, absent: Sequence[Column]) -> Column | None:
        """The one absent column that belongs at this place."""
        order = {column.field: number for number, column in enumerate(self.held.sheet.columns)}
        known = [(self.held.spot(at), order[slot.column.field]) for slot, at in self.found]
        here = self.held.spot(label)
        left = max((number for at, number in known if at < here), default=-1)
        right = min((number for at, number in known if at > here), default=len(order))
        fitting = [column for column in absent if left < order[column.field] < right]
        return fitting[0] if len(fitting) == 1 else None


def _likely(absent: list[Column], unknown: list[Label], fitting: Column | None) -> dict[str, Label]:
    """For an absent column the unknown header that looks like it; else one that was wiped out."""
    likely: dict[str, Label] = {}
    for column in absent:
        free = {label.text: label for label in unknown if label not in likely.values()}
        near = did_you_mean(_shown(column), filter(None, free))
        asked = len(absent) == 1 or column.need is not Need.OPTIONAL or column is fitting
        if near or ("" in free and asked):
            likely[column.field] = free[near or ""]
    return likely


def _missing(
    column: Column, likely: Label | None, meant: Label | None, held: Holding
) -> list[Problem]:
    """An absent column: an open point, or a fault when its data may stand under another header.

    One that feeds nothing may be absent; so may any other while there are no rows.
    """
    needed = column.need is not Need.OPTIONAL or column.per_year
    lost = (column.absent or column.spare) if held.rows else ""
    if not likely and not needed and not lost:
        return []
    header, whole = _shown(column), held.whole
    if column.counted and not likely:
        message = f"De kolom “{header}” is er niet; we nummeren de rijen zelf"
        return [x_codes.OWN_NUMBERS.at(whole, message)]
    milder = _milder(column, needed) if not likely else None
    message = f"De {held.column} “{header}” is niet gevonden"
    label = likely or meant
    if label is None:
        fix = f"Zet de {_HEAD[held.column]} “{header}” terug"
        fix += "" if needed else "; wat erbij hoort, mag leeg blijven"
    elif label.text:
        message += f"; hier staat “{label.text}”"
        fix = f"Verander de kop “{label.text}” in “{header}”"
    else:
        message += "; hier staan gegevens zonder kop"
        fix = f"Zet hier de kop “{header}”, of de kop die er stond"
    if meant and not likely:
        fix = f"Hoort dat in “{header}”? {fix}. Anders: zet “{header}” terug"
    if lost:
        message += f"{held.amount}. {lost}"
    place = label.place if label else whole
    return [x_codes.COLUMN_MISSING.at(place, message, fix=fix, milder=milder)]


def _milder(column: Column, needed: bool) -> Severity | None:
    if column.need is Need.KEY:
        return None
    return Severity.GAP if needed or column.absent else Severity.WARNING


def _shown(column: Column) -> str:
    return column.header.replace(YEAR, "2019")


def is_own(label: Label) -> bool:
    """Whether it holds nothing for us: she says so herself, or a form keeps it for itself."""
    return plain(label.text).startswith("eigen ") or plain(label.text) in _OF_FORMS


def _unused(label: Label, meant: str, aside: bool, held: Holding) -> Problem:
    """A column or line that is not read: a warning when it holds data and may have been meant."""
    below = held.below(label)
    name = f"“{label.text}”" if label.text else f"{label.place.column}, die geen kop heeft,"
    message, fix = f"De {held.column} {name} lezen we niet", ""
    calm = not below or aside or is_own(label)
    if below and held.sheet.form:
        message += "; er staat een antwoord bij"
    elif below:
        message += f"; er staan gegevens in {count(below, 'cel', 'cellen')}"
    if meant:
        message += f". Bedoel je “{meant}”?"
        fix = f"Verander “{label.text}” dan in “{meant}”. "
    if not calm:
        fix += (
            f"Is de {held.column} van jullie zelf, begin de {_HEAD[held.column]} dan met “eigen”"
            if label.text
            else "Zet er een kop boven; van jullie zelf begint die met “eigen”"
        )
    milder = Severity.NOTE if calm else None
    return x_codes.COLUMN_UNUSED.at(label.place, message, fix=fix, milder=milder)
