"""What a new project knows already: the gemeente, and its wijken when CBS's table of it is here."""

from generator.excel.writing.drop_downs import Homes
from generator.utrecht import CbsTable, table_of
from generator.workbooks.definition import Row, Workbook
from generator.workbooks.districts import District, Neighbourhood, Postcode
from generator.workbooks.municipality import Municipality


def known_rows(book: Workbook, municipality: str) -> dict[type[Row], list[dict[str, object]]]:
    """The rows of a workbook that nobody has to type."""
    known = _of_table(table) if (table := table_of(municipality)) else {}
    known.setdefault(Municipality, [{"name": municipality}])
    return {
        sheet.kind: [
            {k: v for k, v in row.items() if v not in ("", None)} for row in known[sheet.kind]
        ]
        for sheet in book.sheets
        if sheet.kind in known
    }


def known_homes(municipality: str) -> Homes:
    """The buurten that a new project can choose from."""
    table = table_of(municipality)
    return [(place.district, place.name) for place in table.neighbourhoods] if table else ()


def _of_table(table: CbsTable) -> dict[type[Row], list[dict[str, object]]]:
    return {
        Municipality: [
            {
                "name": table.municipality,
                "settlement": table.settlement,
                "adjective": table.adjective,
                "seats": table.seats,
                "team": table.team,
                "teams": table.teams,
            }
        ],
        District: [
            {
                "name": d.name,
                "code": d.code,
                "phrase": d.phrase,
                "map_column": d.column,
                "map_row": d.row,
            }
            for d in table.districts
        ],
        Neighbourhood: [
            {
                "code": place.code,
                "name": place.name,
                "district": place.district,
                "inhabitants": place.inhabitants,
                "year": place.year,
                "source": f"{table.source} {place.year}",
            }
            for place in table.neighbourhoods
        ],
        Postcode: [
            {"area": line.area, "district": line.district, "share": line.share}
            for line in table.postcodes
        ],
    }
