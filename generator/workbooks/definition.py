"""What a workbook is: sheets, rows and columns, each column declared on one line.

The header is Dutch, the field is English, and they meet on the line of the column only.
Glossary: wijk = district, buurt = neighbourhood, lid = member, steunverklaring = statement,
aanvraag = application, aanvrager = applicant, begroting = budget, last = cost, bate = income,
toelichting = explanation, opgave = goal, eis = requirement, bijlage = attachment,
ondertekenaar = signatory, werkgebied = working area, accommodatie = venue, pijler = pillar,
concept = draft, definitief = final. Official codes keep their names: kvk, rsin, iban, awb.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr
from pydantic.fields import FieldInfo

from generator.origins.followed_numbers import carrying
from generator.origins.sources import Ledger, Origin, Source
from generator.problems import CellPlace
from generator.workbooks.cells.kind import Cell, Content, Kind, Unreadable

YEAR = "{jaar}"
OWN_EYES = "Hier doen we niets mee: het is alleen voor jullie zelf"
OWN_DOCUMENTS = "Hier kijken we niets mee na: het is voor documenten die jullie zelf maken"
_UNSEEN = "Hier staan alleen tekens die je niet ziet"


class Need(Enum):
    """When a cell must be filled."""

    KEY = "altijd"
    FINAL = "voor de definitieve versie"
    OPTIONAL = "mag leeg"


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One column of a sheet, or one line of a form.

    ``example`` is typed as she would type it. ``also`` lists other headers that mean the same.
    ``private`` marks personal data, which no public document may hold. ``mild``: a cell that
    cannot be read is left out with a warning, because nothing hangs on it (rule R11).
    ``kept``: for ourselves, in no public document.
    ``absent``: what the documents lose when the whole column is gone while there are rows, ``spare``
    what happens instead when little is lost. ``unprinted``: what we do with it, when no document
    that comes with the program prints it, or only what follows from it.
    ``counted``: when the whole column is absent, as in exports of forms, rows are numbered.
    ``question``: how a form asks for it, which is another name of the column; "" asks it nowhere.
    """

    field: str
    header: str
    example: str
    help: str
    also: tuple[str, ...]
    need: Need
    private: bool
    kept: bool
    mild: bool
    counted: bool
    absent: str
    spare: str
    unprinted: str
    question: str
    width: int
    kind: Kind

    @property
    def per_year(self) -> bool:
        """True when the header stands for one column per year."""
        return YEAR in self.header

    def read(self, raw: object) -> Cell:
        """What a filled cell becomes; the name of a row and the amount of a year are never empty."""
        cell = self.kind.read(raw)
        if cell.value is None and not cell.fault:
            if self.need is Need.KEY:
                fix = "Vul de cel in, of maak de hele rij leeg"
                return Cell(fault=Unreadable("X201", _UNSEEN, fix))
            if self.per_year:
                code = "X103" if self.kind.content is Content.MONEY else "X104"
                fix = f"Typ een {self.kind.name}, of maak de cel leeg"
                return Cell(fault=Unreadable(code, _UNSEEN, fix))
        return cell

    def value(self, raw: object) -> object:
        """What a cell means that is known to be right, such as an example; raises ``Unreadable``."""
        cell = self.read(raw)
        if cell.fault:
            raise cell.fault
        return cell.value


def column(
    header: str,
    example: str = "",
    help: str = "",
    *,
    also: tuple[str, ...] = (),
    need: Need = Need.OPTIONAL,
    private: bool = False,
    kept: bool = False,
    mild: bool = False,
    counted: bool = False,
    absent: str = "",
    spare: str = "",
    unprinted: str = "",
    question: str = "",
    width: int = 0,
) -> Any:  # pydantic reads the type from the annotation; this is only its declaration
    """Declare a column on a field of a ``Row``; see ``Column`` for the words."""
    declared: Any = {
        "header": header,
        "example": example,
        "help": help,
        "also": also,
        "need": need,
        "private": private,
        "kept": kept,
        "mild": mild,
        "counted": counted,
        "absent": absent,
        "spare": spare,
        "unprinted": unprinted,
        "question": question,
        "width": width,
    }
    if need is Need.KEY:
        return Field(json_schema_extra=declared)
    if YEAR in header:
        return Field(default_factory=dict, json_schema_extra=declared)
    return Field(default=None, json_schema_extra=declared)


class Row(BaseModel):
    """One row of a sheet (or a whole form), frozen, that knows the cells it came from."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    _cells: dict[str, CellPlace] = PrivateAttr(default_factory=dict)
    _unread: frozenset[str] = PrivateAttr(default=frozenset())
    _ledger: Ledger | None = PrivateAttr(default=None)

    @classmethod
    def of(
        cls,
        values: Mapping[str, object],
        cells: dict[str, CellPlace],
        unread: frozenset[str] = frozenset(),
    ) -> Self:
        """A row of values that its columns have read.

        ``unread`` names fields whose cell was reported already and is left out.
        """
        row = cls.model_validate(values)
        row._cells = cells
        row._unread = unread
        return row

    @classmethod
    def as_typed(
        cls,
        typed: Mapping[str, object],
        cells: dict[str, CellPlace],
        unread: frozenset[str] = frozenset(),
    ) -> Self:
        """A row of raw cells that are known to be right; raises ``Unreadable`` when one is not."""
        by_field = {c.field: c for c in columns(cls)}
        values = {
            field: {year: by_field[field].value(one) for year, one in raw.items()}
            if isinstance(raw, Mapping)
            else by_field[field].value(raw)
            for field, raw in typed.items()
        }
        return cls.of(values, cells, unread)

    def unprinted(self, field: str) -> str:
        """Why no document prints this cell, for what else stands in the row; empty when one does."""
        return ""

    def readable(self, field: str) -> bool:
        """False when the cell held something that was reported as unreadable."""
        return field not in self._unread

    def settled(self, field: str, value: object) -> Self:
        """The row with what a cell turned out to mean; None when nobody knows."""
        row = self.model_copy(update={field: value})
        row._unread = self._unread if value is not None else self._unread | {field}
        return row

    def followed(self, ledger: Ledger) -> Self:
        """The same row, with values that know their cell and keep knowing it."""
        row = self.model_copy(
            update={c.field: self._carrying(c.field, ledger) for c in columns(type(self))}
        )
        row._ledger = ledger
        return row

    def _carrying(self, field: str, ledger: Ledger) -> object:
        value = getattr(self, field)
        if isinstance(value, Mapping):
            years = {y: _source(self.at(field, y), ledger) for y in value}
            return {y: carrying(one, years[y]) for y, one in value.items()}
        origin = _source(self.at(field), ledger)
        if isinstance(value, tuple):
            return tuple(carrying(one, origin) for one in value)
        return carrying(value, origin)

    def origin(self, *fields: str) -> Origin | None:
        """The cells of these fields; None when the row is not followed."""
        if self._ledger is None:
            return None
        found = [_source(self.at(field), self._ledger) for field in fields]
        return self._ledger.of(s for one in found if one for s in one.sources)

    @property
    def named(self) -> Origin | None:
        """The cell with the name of the row; None when the row is not followed."""
        if self._ledger is None:
            return None
        return self.origin(*(c.field for c in columns(type(self)) if c.need is Need.KEY))

    def at(self, field: str, year: int | None = None) -> CellPlace:
        """The cell of this field (of a year). An absent column gives the row."""
        private = self.__pydantic_private__ or {}  # asked by itself: it is asked for most often
        cells: Mapping[str, CellPlace] = private["_cells"]
        return cells[field] if year is None else cells.get(f"{field}.{year}", cells[field])


def _source(place: CellPlace, ledger: Ledger) -> Origin | None:
    if place.row is None or place.column is None:
        return None
    return ledger.of([Source(place.file, place.sheet, place.row, place.column)])


@dataclass(frozen=True)
class Sheet:
    """One sheet: a table with a row per thing, or a form with a label and a value per line.

    ``need`` says how bad it is when a workbook does not have it; ``empty`` what the documents lose
    when it has no rows, where no check says so. ``summed`` names the fields that the sheet Totalen
    adds up, ``summed_by`` the field with choices that parts those sums.
    """

    title: str
    kind: type[Row]
    help: str
    form: bool = False
    also: tuple[str, ...] = ()
    need: Need = Need.KEY
    empty: str = ""
    summed: tuple[str, ...] = ()
    summed_by: str = ""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in the order of their declaration."""
        return columns(self.kind)

    @property
    def key(self) -> Column | None:
        """The column that names a row; forms have none."""
        return next((c for c in self.columns if c.need is Need.KEY), None)


@dataclass(frozen=True)
class Workbook:
    """One workbook. ``many`` allows ``leden-zuid.xlsx`` beside ``leden.xlsx``.

    ``balanced`` are two kinds of rows whose sums must be equal.
    """

    file: str
    sheets: tuple[Sheet, ...]
    help: str
    many: bool = False
    balanced: tuple[type[Row], ...] = ()


@cache
def columns(kind: type[Row]) -> tuple[Column, ...]:
    """The declared columns of a kind of row."""
    return tuple(_column(field, info) for field, info in kind.model_fields.items())


def _column(field: str, info: FieldInfo) -> Column:
    nested = [m for part in get_args(info.annotation) for m in getattr(part, "__metadata__", ())]
    kinds = [m for m in (*info.metadata, *nested) if isinstance(m, Kind)]
    if len(kinds) != 1 or not isinstance(info.json_schema_extra, dict):
        raise TypeError(f"{field}: declare it with column() and one kind of cell")
    return Column(field=field, kind=kinds[0], **info.json_schema_extra)  # type: ignore[arg-type]
