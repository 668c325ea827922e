"""The answer in sentences."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from generator.cell_ranges import ranges
from generator.documents.definition import INTERNAL
from generator.dutch import count, euro, long_date, number
from generator.tracing.adding_up import amount_in, by_sheet
from generator.tracing.answer import Answer, Spot, Value
from generator.tracing.printed_values import Cell

_MOST_TERMS = 12
_LARGEST = 5
_MOST_VALUES = 8
_NARROW = "Met --document NAAM zoek je in één document; met --json zie je ze allemaal."
_AROUND = 40  # characters on either side
_FIXED = "Staat zo in het sjabloon, of in een eigen tekst in inputs/teksten, en komt uit geen cel:"
_HOW = {
    "cel": "Staat in één cel",
    "gelijk": "Staat zo in elk van deze cellen",
    "opgeteld": "Opgeteld",
    "verschil": "Het verschil van deze twee",
    "gemiddeld": "Opgeteld en gedeeld door het aantal jaren",
    "aandeel": "Een deel van deze cellen, gedeeld door alles samen",
    "geteld": "Geteld",
    "berekend": "Berekend uit deze cellen",
}
UNTOLD = (
    "  Niet genoemd: de volgorde van regels, of een tabel centen toont, wat er nu niet staat, en "
    "of een vaste zin van een sjabloon er staat."
)
BROKEN = (
    "Er staan nog fouten in de werkboeken of sjablonen, dus sommige waarden kunnen anders "
    "uitvallen. Met samen030 check zie je welke."
)


def in_words(answer: Answer) -> str:
    """All of it, as people read it."""
    shown, more = answer.values[:_MOST_VALUES], len(answer.values) - _MOST_VALUES
    parts = [*_of_cells(answer), *(part for value in shown for part in _of_value(value))]
    if more > 0:
        parts.append(f"Het staat er ook met nog {more} andere herkomsten. {_NARROW}")
    if answer.fixed:
        parts.append(_FIXED)
        parts += _places(answer.fixed)
    if answer.broken:
        parts += ["", BROKEN]
    return "\n".join(parts).strip()


def nothing(answer: Answer) -> str:
    """Why there is no answer, and what may have been meant."""
    if answer.complaint:
        return answer.complaint
    text = f"“{answer.asked}” staat in geen document, zoals de werkboeken nu zijn."
    near = f"Wel in de buurt: {'; '.join(answer.near)}." if answer.near else ""
    return " ".join(filter(None, (text, near, BROKEN if answer.broken else "")))


def _of_value(value: Value) -> Iterator[str]:
    yield f"“{_short(value.text)}”"
    if value.cells:
        yield f"  Komt uit {count(len(value.cells), 'cel', 'cellen')}:"
        yield from (f"    {line}" for line in ranges(c.place for c in value.cells))
        yield from _sum(value)
    if value.decided:
        yield f"  {'Daarover' if value.cells else 'Hierover'} beslissen ook:"
        yield from (f"    {line}" for line in ranges(c.place for c in value.decided))
    yield f"  Staat op {count(len(value.spots), 'plek', 'plekken')}:"
    yield from _places(value.spots)
    if all(map(internal, value.spots)):
        yield "  Dit staat alleen in interne documenten; het gaat niet naar de gemeente."
    yield ""


def _sum(value: Value) -> Iterator[str]:
    if value.how == "cel":
        cell = value.cells[0]
        yield f"    Daar staat: {_short(said(cell.value))}{_of_row(cell)}"
        return
    yield f"  {_HOW[value.how]}:"
    terms = [(amount, cell) for cell in value.cells if (amount := amount_in(cell)) is not None]
    if not terms or value.how in ("geteld", "gelijk"):
        yield f"    {_rows(value.cells)}"
        return
    money = any(cell.column.kind.name == "bedrag" for _, cell in terms)
    if value.how == "verschil":
        yield from (_term(whole, money, sheet) for sheet, whole in by_sheet(value.cells))
        return
    largest = sorted(terms, key=lambda term: -abs(term[0]))
    shown = terms if len(terms) <= _MOST_TERMS else largest[:_LARGEST]
    for amount, cell in shown:
        yield _term(amount, money, f"{cell.place.cell}{_of_row(cell)}")
    if len(shown) < len(terms):
        rest = sum((amount for amount, _ in largest[_LARGEST:]), Decimal(0))
        yield _term(rest, money, f"de andere {len(terms) - len(shown)} cellen samen")
    if value.whole is not None:
        yield _term(value.whole, money, "samen")


def _term(amount: Decimal, money: bool, what: str) -> str:
    return f"    {_amount(amount, money):>16}  {what}"


def _rows(cells: Sequence[Cell]) -> str:
    names = list(dict.fromkeys(_name(cell) for cell in cells))
    if len(names) <= _MOST_TERMS:
        return ", ".join(names)
    return f"{', '.join(names[:_LARGEST])} en nog {len(names) - _LARGEST}"


def _name(cell: Cell) -> str:
    return cell.place.row_name or _short(said(cell.value))


def _of_row(cell: Cell) -> str:
    named = cell.place.row_name
    header = cell.place.header
    return "".join(f"  ({part})" for part in (" · ".join(filter(None, (header, named))),) if part)


def _amount(amount: Decimal, money: bool) -> str:
    if money:
        return euro(amount, cents=True)
    exponent = amount.as_tuple().exponent
    return number(amount, max(0, -exponent) if isinstance(exponent, int) else 0)


def _of_cells(answer: Answer) -> Iterator[str]:
    if not answer.cells:
        return
    for cell in answer.cells[:_MOST_TERMS]:
        holds = "is leeg" if cell.value in (None, "", ()) else f"bevat: {_short(said(cell.value))}"
        yield f"{cell.place.file} › {cell.place.sheet} › {cell.place.cell}{_of_row(cell)} {holds}"
    if len(answer.cells) > _MOST_TERMS:
        yield f"en nog {len(answer.cells) - _MOST_TERMS} cellen"
    private = any(cell.column.private for cell in answer.cells)
    if private and answer.used and all(map(internal, answer.used)):
        yield "  Dit is een persoonsgegeven: het staat alleen in interne documenten."
    if answer.used:
        yield f"  Wordt gebruikt op {count(len(answer.used), 'plek', 'plekken')}:"
        yield from _places(answer.used)
    if answer.decides:
        yield f"  Beslist mee over {count(len(answer.decides), 'plek', 'plekken')}:"
        yield from _places(answer.decides)
    if not answer.used and not answer.decides:
        yield "  Dit komt in geen document terecht."
    idle = (cell.column.unprinted for cell in answer.cells)
    yield from dict.fromkeys(f"  {what}." for what in idle if what)
    yield UNTOLD


def _places(spots: Iterable[Spot]) -> Iterator[str]:
    for _, same in groupby(spots, key=lambda spot: (spot.line.document, spot.line.place.order)):
        spot = next(same)
        yield f"    {where(spot)}: {around(spot)}"


def internal(spot: Spot) -> bool:
    """Whether it is in a document that the gemeente never gets."""
    return spot.line.document.startswith(INTERNAL)


def where(spot: Spot) -> str:
    """A place as one looks for it in Word."""
    place = spot.line.place
    under = f" onder “{_short(place.headings[-1])}”" if place.headings else ""
    return f"{spot.line.document}{under}{f', {place.spot}' if place.spot else ''}"


def around(spot: Spot) -> str:
    """The letters with some of what stands around them."""
    text = spot.line.text
    start, end = max(0, spot.start - _AROUND), spot.end + _AROUND
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return " ".join(f"{before}{text[start:end]}{after}".split())


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else f"{line[:79]}…"


def said(value: object) -> str:
    """The value of a cell as it reads."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if isinstance(value, Decimal):
        return _amount(value, False)
    if hasattr(value, "isoformat"):
        return long_date(value)  # type: ignore[arg-type]
    return "" if value is None else str(value)
