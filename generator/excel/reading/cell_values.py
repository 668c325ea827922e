"""One stored cell becomes a value: text, number, yes or no, a day, or why there is none."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from generator.excel.reading.rich_texts import unescape
from generator.excel.reading.workbook_parts import Workbook
from generator.workbooks.cells.raw_text import Seen, is_visible, typed

_LAST_DAY = 2_958_466  # the day after 31 December 9999
_BEFORE_1904 = 1462
_EPOCH = datetime(1899, 12, 30)

Value = str | int | float | bool | date | datetime | time | timedelta | Seen


@dataclass(frozen=True, slots=True)
class ExcelError:
    """A cell in which Excel itself reports an error, such as ``#N/A``."""

    text: str


@dataclass(frozen=True, slots=True)
class NoOutcome:
    """A formula of which no outcome is stored."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A cell that is not read for what stands in others; it was told with them."""


@dataclass(frozen=True, slots=True)
class Computed:
    """The stored outcome of a formula."""

    value: Value


Raw = Value | ExcelError | NoOutcome | Refused | Computed


def value_of(kind: str, text: str, style: int, formula: bool, book: Workbook) -> Raw | None:
    """The value of a cell of this type (``t``), or None when it is blank.

    A formula of which the outcome is an empty text is blank too.
    """
    found = _stored(kind, text, style, book)
    if formula and isinstance(found, str) and not is_visible(found):
        return None
    if formula and isinstance(found, ExcelError):
        return found
    if found is None:
        blank = kind == "str" or not formula
        return None if blank else NoOutcome()
    return Computed(found) if formula and not isinstance(found, ExcelError) else found


def _stored(kind: str, text: str, style: int, book: Workbook) -> Value | ExcelError | None:
    if not text.strip():
        return None
    if kind == "s":
        return _shared(text, book)
    if kind in {"str", "inlineStr"}:
        return unescape(text) if kind == "str" else text
    if kind == "b":
        return text.strip() not in {"0", "false"}
    if kind == "e":
        return ExcelError(text.strip())
    if kind == "d":
        return _iso(text.strip())
    return _number(text.strip(), style, book)


def _shared(text: str, book: Workbook) -> str | ExcelError | None:
    try:
        index = int(text)
        found = book.texts[index] if index >= 0 else None
    except (ValueError, IndexError):
        return ExcelError("een verwijzing naar tekst die er niet is")
    return found if found and found.strip() else None


def _iso(text: str) -> Value | ExcelError:
    try:
        moment = datetime.fromisoformat(text.removesuffix("Z"))
    except ValueError:
        return ExcelError(text)
    tomorrow_here = text.endswith("Z") and moment.hour >= 22
    return text if tomorrow_here else moment


def _number(text: str, style: int, book: Workbook) -> Value | ExcelError:
    try:
        amount = int(text) if text.lstrip("-").isdecimal() else float(text)
    except (ValueError, OverflowError):
        return ExcelError(text)
    if isinstance(amount, float):
        amount = float(f"{amount:.15g}")  # as many digits as Excel shows
        if amount - amount != 0:
            return ExcelError(text)
    picture = book.styles.pictures.get(style)
    if picture is None:
        return amount
    if picture.spans and 0 <= amount < _LAST_DAY:
        return Seen(timedelta(seconds=round(amount * 86400)), picture)
    return Seen(_day(amount, book.epoch_1904) if picture.day else amount, picture)


def _day(serial: float, epoch_1904: bool) -> Value:
    """A serial number with a date format, as the day or the time that Excel shows."""
    if not 0 <= serial < _LAST_DAY:
        return serial
    if epoch_1904:
        return _EPOCH + timedelta(days=serial + _BEFORE_1904)
    if serial < 1:
        return (_EPOCH + timedelta(seconds=round(serial * 86400) % 86400)).time()
    if int(serial) == 60:
        return serial  # 29 February 1900, which Excel shows and which never was
    days = serial + 1 if serial < 60 else serial
    whole = int(days)
    return _EPOCH + timedelta(days=whole, seconds=round((days - whole) * 86400))


def computed(outcome: Computed) -> Seen:
    """The outcome of a formula, as a value that nobody typed."""
    value = outcome.value
    picture = value.picture if isinstance(value, Seen) else None
    return Seen(value.value if isinstance(value, Seen) else value, picture, computed=True)


def since_1904(value: Raw) -> Raw:
    """A day that lost its date format, in a workbook that counts days from 1904."""
    bare = value.value if isinstance(value, Seen) else value
    counts = isinstance(bare, int | float) and not isinstance(bare, bool)
    return bare + _BEFORE_1904 if counts else value  # type: ignore[operator]


def shown(value: Raw) -> str:
    """A value as text, about as Excel shows it: for headers, names of rows and messages."""
    if isinstance(value, Computed):
        return shown(value.value)
    if isinstance(value, ExcelError):
        return value.text
    if isinstance(value, NoOutcome):
        return "(formule)"
    return " ".join(typed(value).split())
