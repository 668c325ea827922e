"""Where regeling.xlsx had its data before it was a workbook of its own: in aanvraag.xlsx.

A project of then still builds: without regeling.xlsx its data are read here, and said so.
"""

from collections.abc import Mapping
from typing import TypeVar

from generator.workbooks.cells.dates import Date
from generator.workbooks.cells.file_kinds import FileKinds
from generator.workbooks.cells.numbers import MoneyOrNone, MostCount, MostNumber
from generator.workbooks.cells.text import Line
from generator.workbooks.definition import Row, Sheet, Workbook, column, columns
from generator.workbooks.scheme import Limit, Measured, Requirement, Scheme

R = TypeVar("R", bound=Row)


class FormerScheme(Row):
    """The lines of the sheet Aanvraag that describe the regeling."""

    name: Line = column("Regeling")
    reference: Line = column("Kenmerk uitvraag")
    addressee: Line = column("Gericht aan")
    ceiling: MoneyOrNone = column("Subsidieplafond")
    deadline: Date = column("Uiterste indiendatum", also=("deadline",))
    largest_file: MostNumber = column("Grootste bestand in MB")
    file_types: FileKinds = column("Bestandstypen")
    most_pages: MostCount = column("Maximum pagina's aanvraag")
    most_pages_list: MostCount = column("Maximum pagina's lijst")
    most_pages_plan: MostCount = column("Maximum pagina's wijkplan")


WORKBOOK = Workbook(
    "aanvraag.xlsx",
    (Sheet("Aanvraag", FormerScheme, "", form=True), Sheet("Eisen", Requirement, "")),
    "",
)
SCHEME = {name: name for name in ("name", "reference", "addressee", "ceiling", "deadline")}
LIMITS = {
    Measured.EACH: {"megabytes": "largest_file", "kinds": "file_types"},
    Measured.APPLICATION: {"pages": "most_pages"},
    Measured.SUPPORT: {"pages": "most_pages_list"},
    Measured.PLAN: {"pages": "most_pages_plan"},
}


def scheme_of(row: FormerScheme) -> Scheme:
    """The regeling as today's sheet holds it; its cells are those of then."""
    return _as(Scheme, row, SCHEME, {})


def limits_of(row: FormerScheme) -> list[Limit]:
    """The limits that were typed, each as the row that it is today."""
    return [
        _as(Limit, row, fields, {"measured": measured})
        for measured, fields in LIMITS.items()
        if any(getattr(row, then) is not None for then in fields.values())
    ]


def _as(
    kind: type[R], row: FormerScheme, fields: Mapping[str, str], known: Mapping[str, object]
) -> R:
    values = {**known, **{now: getattr(row, then) for now, then in fields.items()}}
    elsewhere = row.at(next(iter(fields.values())))
    cells = {c.field: row.at(fields[c.field]) if c.field in fields else elsewhere for c in columns(kind)}  # fmt: skip
    unread = {f for f in cells if f not in known and not (f in fields and row.readable(fields[f]))}
    return kind.of(values, cells, frozenset(unread))
