"""The drop-downs, and the sheet with the lists behind them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from generator.excel.writing.appearance import paint_header, paint_text, set_page
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.definition import Column, Row, Sheet, Workbook
from generator.workbooks.districts import District, Neighbourhood
from generator.workbooks.members import Member

LISTS = "Lijsten"
ORGANISATIONS = "Organisaties"
_INLINE = 255  # Excel takes no longer list within the rule itself
_LOWEST = 1001  # so far down a list of wijken may grow
_DISTRICT_FIELDS = ("district", "area")


Homes = Sequence[tuple[str, str]]


def own_homes(rows: Sequence[Mapping[str, object]]) -> Homes:
    """Wijk and name of each buurt of a sheet, the buurten of a wijk together."""
    found = [(str(r["district"]), str(r["name"])) for r in rows if r.get("district")]
    order = {district: place for place, district in enumerate(dict.fromkeys(d for d, _ in found))}
    return sorted(dict.fromkeys(found), key=lambda home: order[home[0]])


@dataclass
class Lists:
    """The lists that the drop-downs of one workbook need, one column each, as they turn up.

    A list of wijken grows with what is typed: on the sheet Wijken when the workbook has one, and
    else in its column of the sheet with lists. So does one of organisations; outside leden.xlsx it
    is only a help, for Excel can't look into a workbook that is closed, and then any name will do.
    """

    book: Workbook
    homes: Homes
    pillars: Sequence[str] = ()
    members: Sequence[str] = ()
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def rule(self, sheet: Sheet, column: Column, district_cell: str = "") -> DataValidation | None:
        """The drop-down of a column, None when it has none.

        ``district_cell`` is the cell in the first row that names the wijk: a list of buurten
        then shows only those of that wijk.
        """
        source = self._source(sheet, column, district_cell)
        if not source:
            return None
        return DataValidation(
            type="list",
            formula1=source,
            allow_blank=True,
            showErrorMessage=column.kind.list_name != "leden" or bool(self._typed_on(Member)),
            errorStyle="warning",
            errorTitle="Dit staat niet in de lijst",
            error=f"{column.header}: kies liever uit de lijst (het pijltje naast de cel). "
            "Wil je dit toch laten staan? Kies Ja. De controle zegt het als het niet kan.",
        )

    def write(self, made: openpyxl.Workbook) -> None:
        """The last sheet, with a heading per list; no sheet when there is no list."""
        if not self.columns:
            return
        sheet = made.create_sheet(LISTS)
        for index, (heading, values) in enumerate(self.columns.items(), start=1):
            letter = get_column_letter(index)
            sheet.column_dimensions[letter].width = max(map(len, (heading, *values))) + 4
            paint_header(sheet[f"{letter}1"])
            sheet[f"{letter}1"].value = heading
            for number, value in enumerate(values, start=2):
                cell = sheet[f"{letter}{number}"]
                cell.value = value
                cell.data_type = "s"
                cell.number_format = "@"
                paint_text(cell, boxed=False)
        sheet.row_dimensions[1].height = 24
        sheet.freeze_panes = "A2"
        set_page(sheet)

    def _source(self, sheet: Sheet, column: Column, district_cell: str) -> str:
        kind = column.kind
        if kind.options:
            inline = ",".join(kind.options)
            if len(inline) <= _INLINE and inline.count(",") == len(kind.options) - 1:
                return '"{}"'.format(inline.replace('"', '""'))
            return self._range(column.header, kind.options, sheet.title)
        known = tuple(dict.fromkeys(district for district, _ in self.homes))
        if kind.list_name == "wijken":
            return self._typed_on(District) or _growing(self._range("Wijken", known))
        if kind.list_name == "gebieden":
            return _growing(self._range("Wijken en stedelijk", (CITYWIDE, *known)))
        if kind.list_name == "pijlers":
            return _growing(self._range("Pijlers", tuple(self.pillars)))
        if kind.list_name == "leden":
            return self._typed_on(Member) or _growing(
                self._range(ORGANISATIONS, tuple(self.members))
            )
        if kind.list_name == "buurten":
            return self._neighbourhoods(district_cell)
        return ""

    def _typed_on(self, kind: type[Row]) -> str:
        """The names on a sheet of the workbook itself."""
        sheet = next((s for s in self.book.sheets if s.kind is kind), None)
        if sheet is None or sheet.key is None:
            return ""
        letter = get_column_letter(sheet.columns.index(sheet.key) + 1)
        return _growing(f"{sheet.title}!${letter}$2:${letter}$2")

    def _neighbourhoods(self, cell: str) -> str:
        if not self.homes:
            return self._typed_on(Neighbourhood)
        home = self._range("Buurten: wijk", tuple(district for district, _ in self.homes))
        names = self._range("Buurten: naam", tuple(name for _, name in self.homes))
        if not cell:
            return names
        count, first = f"COUNTIF({home},{cell})", names.partition(":")[0]
        within = f"OFFSET({first},MATCH({cell},{home},0)-1,0,{count},1)"
        return f"IF({count}=0,{names},{within})"

    def _range(self, heading: str, values: tuple[str, ...], owner: str = "") -> str:
        """Where the list stands; it gets a column when it had none yet."""
        if self.columns.get(heading, values) != values:
            heading = f"{heading} ({owner})"
        self.columns[heading] = values
        letter = get_column_letter([*self.columns].index(heading) + 1)
        return f"{LISTS}!${letter}$2:${letter}${max(len(values), 1) + 1}"


def _growing(cells: str) -> str:
    """The cells of a list, and what is typed below them."""
    first = cells.partition(":")[0]
    column = f"{first}:{first.partition('!')[2].rstrip('0123456789')}{_LOWEST}"
    return f"OFFSET({first},0,0,MAX(1,COUNTA({column})),1)"


def district_column(sheet: Sheet) -> Column | None:
    """The column that says in which wijk a row is."""
    return next((c for c in sheet.columns if c.field in _DISTRICT_FIELDS), None)
