"""Headers matched to declared columns, and what is said of those that do not fit."""

from collections.abc import Iterable, Mapping

from generator.dutch import did_you_mean, plain
from generator.excel import x_codes
from generator.excel.reading.cells import RawRow, column_number
from generator.excel.reading.labels import Label, Slot, rank, slot_of
from generator.excel.reading.rows import no_value, nothing
from generator.problems import CellPlace, Problem, Severity
from generator.workbooks.definition import YEAR, Column, Need, Sheet


def match(
    sheet: Sheet, labels: Iterable[Label], whole: CellPlace
) -> tuple[dict[Slot, Label], list[Problem]]:
    """Give every label its column. Reports doubled, unknown and missing headers."""
    found, problems, unknown = _given(sheet, labels)
    absent, likely = _absent(sheet, found, unknown)
    for column in absent:
        problems += _missing(column, likely.get(column.field), whole)
    taken = [label.place for label in likely.values()]
    problems += [_unused(label) for label in unknown if label.place not in taken]
    return dict(found.values()), problems


def perhaps(sheet: Sheet, labels: Iterable[Label]) -> dict[str, Label]:
    """The labels that are not read, and may be those of absent columns, by field."""
    found, _, unknown = _given(sheet, labels)
    return _absent(sheet, found, unknown)[1]


def _given(
    sheet: Sheet, labels: Iterable[Label]
) -> tuple[dict[str, tuple[Slot, Label]], list[Problem], list[Label]]:
    """The label of each column, what is said of them, and the labels of none."""
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
    return found, problems, unknown


def _absent(
    sheet: Sheet, found: Mapping[str, tuple[Slot, Label]], unknown: list[Label]
) -> tuple[list[Column], dict[str, Label]]:
    """The columns that are not there, and the labels that may be theirs."""
    present = {slot.column.field for slot, _ in found.values()}
    absent = [c for c in sheet.columns if c.field not in present]
    return absent, _likely(absent, unknown, _between(sheet, absent, unknown, found.values()))


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


def _between(
    sheet: Sheet,
    absent: list[Column],
    unknown: list[Label],
    found: Iterable[tuple[Slot, Label]],
) -> Column | None:
    """The one absent column that belongs where a header is wiped out, by the order of the sheet."""
    gap = next((column_number(u.place.column or "") for u in unknown if not u.text), 0)
    order = {column.field: number for number, column in enumerate(sheet.columns)}
    known = [(column_number(at.place.column or ""), order[s.column.field]) for s, at in found]
    left = max((number for at, number in known if at < gap), default=-1)
    right = min((number for at, number in known if at > gap), default=len(order))
    fitting = [column for column in absent if left < order[column.field] < right]
    return fitting[0] if gap and len(fitting) == 1 else None


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


def _missing(column: Column, likely: Label | None, whole: CellPlace) -> list[Problem]:
    """An absent column: an open point, or a fault when its data may stand under another header."""
    if column.need is Need.OPTIONAL and not column.per_year and not likely:
        return []
    header = _shown(column)
    if column.counted and not likely:
        message = f"De kolom “{header}” is er niet; we nummeren de rijen zelf"
        return [x_codes.OWN_NUMBERS.at(whole, message)]
    milder = Severity.GAP if not likely and column.need is not Need.KEY else None
    message = f"De kolom “{header}” is niet gevonden"
    if likely and likely.text:
        message += f"; hier staat “{likely.text}”"
        fix = f"Verander de kop “{likely.text}” in “{header}”"
    elif likely:
        message += "; hier staan gegevens zonder kop"
        fix = f"Zet hier de kop “{header}”, of de kop die er stond"
    else:
        fix = f"Zet de kop “{header}” terug"
    place = likely.place if likely else whole
    return [x_codes.COLUMN_MISSING.at(place, message, fix=fix, milder=milder)]


def _shown(column: Column) -> str:
    return column.header.replace(YEAR, "2019")


def _unused(label: Label) -> Problem:
    what = f"“{label.text}”" if label.text else f"{label.place.column}, die geen kop heeft,"
    return x_codes.COLUMN_UNUSED.at(label.place, f"De kolom {what} lezen we niet")
