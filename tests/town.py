"""An invented town: three wijken, eleven buurten, two years, and nothing that lies anywhere else.

The project is made with ``samen030 new``; then each workbook is filled in as somebody there would.
A sheet that is not named here gets one row with the example of each of its columns.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from click.testing import CliRunner

from generator.cli import cli
from generator.excel.writing.scaffold import workbook_bytes
from generator.workbooks.activities import Activity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.application import (
    Applicant,
    Application,
    Attachment,
    AttachmentKind,
    OtherSubsidy,
)
from generator.workbooks.budget import Cost, Income
from generator.workbooks.definition import Row, Sheet
from generator.workbooks.districts import (
    District,
    Goal,
    Neighbourhood,
    Partner,
    Postcode,
    Venue,
)
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.municipality import Municipality
from generator.workbooks.scheme import Duty, Scheme
from generator.workbooks.statements import Statement
from tests.sharing import known

Rows = Mapping[type[Row], Sequence[Mapping[str, object]]]

TOWN = "Klaverhaven"
YEARS = (2027, 2028)
# Per wijk how a sentence names it, its tile, and its buurten with their inhabitants.
WIJKEN: Mapping[str, tuple[str, tuple[str, str], Mapping[str, str]]] = {
    "Havenkwartier": ("het Havenkwartier", ("1", "1"), {
        "Oude Kade": "1.210", "Zeildoek": "845", "Loodswezen": "2.030", "Havenhoofd": "",
    }),
    "Molenwijk": ("de Molenwijk", ("2", "1"), {
        "Achtkant": "1.500", "Wieken": "990", "Maalstoel": "1.120", "Onder de Linden": "0",
    }),
    "Buitenveld": ("", ("1,5", "2"), {"Klaverweide": "640", "Slotenbuurt": "720", "Ooievaar": "310"}),
}  # fmt: skip
_PER_WIJK, _FOR_ALL = "40.000,00", "20.000,00"


def town(folder: Path, more: Rows | None = None, only: str = "") -> Path:
    """A project of the town in this folder; ``more`` replaces the rows of some sheets.

    ``only`` is for a town of one wijk: what the other sheets say of any wijk is of that one.
    """
    for name, new in known.once(lambda: TOWN, lambda: _new(folder)).items():
        if new is None:
            (folder / name).mkdir(parents=True, exist_ok=True)
        else:
            (folder / name).write_bytes(new)
    rows = {**_rows(), **(more or {})}
    homes = [(wijk, buurt) for wijk, (_, _, buurten) in WIJKEN.items() for buurt in buurten]
    for book in WORKBOOKS:
        filled = {
            sheet.kind: [_typed(sheet, row, only) for row in rows.get(sheet.kind, [{}])]
            for sheet in book.sheets
        }
        data = known.once(
            lambda book=book, filled=filled: (TOWN, book.file, repr(filled)),
            lambda book=book, filled=filled: workbook_bytes(book, filled, YEARS, homes),
        )
        (folder / "inputs" / book.file).write_bytes(data)
    return folder


def _new(folder: Path) -> Mapping[str, bytes | None]:
    """What ``samen030 new`` lays in a folder; a folder in it has no bytes."""
    made = CliRunner().invoke(cli, ["new", str(folder), "--gemeente", TOWN], catch_exceptions=False)
    assert made.exit_code == 0, made.output
    found = [folder, *sorted(folder.rglob("*"))]
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in found
    }


def _typed(sheet: Sheet, row: Mapping[str, object], only: str) -> dict[str, object]:
    """The cells of a row, with the example of the column where nothing is said; "" is empty."""
    typed: dict[str, object] = {}
    for column in sheet.columns:
        value = row.get(column.field, column.example)
        if column.per_year and not isinstance(value, Mapping):
            value = dict.fromkeys(YEARS, value)
        if only and column.kind.list_name in ("wijken", "gebieden") and value != "stedelijk":
            value = only
        if value not in ("", None):
            typed[column.field] = value
    return typed


def _rows() -> dict[type[Row], Sequence[Mapping[str, object]]]:
    return {**_application(), **_places(), **_people(), **_plans()}


def _application() -> Rows:
    needed = (AttachmentKind.DEED, AttachmentKind.REGISTER, AttachmentKind.BANK)
    kinds = [*needed, AttachmentKind.FINANCIAL_POSITION]
    return {
        Applicant: [
            {
                "name": "Coöperatie Klaverblad U.A.",
                "account_name": "Coöperatie Klaverblad U.A.",
                "short_name": "Klaverblad",
                "phrase": "de dorpscoöperatie",
                "other_names": "het Klaverblad",
                "town": TOWN,
                "founded_on": "1-3-2026",
            }
        ],
        Municipality: [
            {
                "name": TOWN,
                "settlement": "dorp",
                "whole": "",
                "adjective": "Klaverhavense",
                "seats": f"{TOWN}; Buitenveld",
            }
        ],
        Application: [
            {
                "title": "Ons dorp, onze straat",
                "decision": "Een subsidie per boekjaar voor het sociaal makelaarschap.",
                "first_year": "2027",
                "last_year": "2028",
                "requested": "280.000,00",
                "requested_per_year": "140.000,00",
                "dated": "1-5-2026",
                "signed_at": TOWN,
            }
        ],
        Scheme: [
            {
                "name": f"Subsidieregeling Buurtkracht {TOWN} 2027-2028",
                "reference": f"Gemeenteblad {TOWN} 2026, 12",
                "addressee": f"College van burgemeester en wethouders van {TOWN}",
                "first_year": "2027",
                "last_year": "2028",
                "most_years": "2",
                "ceiling": "300.000,00",
                "most": "300.000,00",
                "most_per_year": "150.000,00",
                "support_by": "1-4-2026",
                "deadline": "15-5-2026",
            }
        ],
        Duty: [{"when": "elk jaar voor 1 april", "by": "31-3-2028"}],
        OtherSubsidy: [],
        Attachment: [
            {"number": str(n), "kind": kind.value, "file": f"bijlage-{n}.pdf", "dated": "1-4-2026"}
            for n, kind in enumerate(kinds, start=1)
        ],
    }


def _places() -> Rows:
    return {
        District: [
            {
                "name": wijk,
                "code": "",
                "phrase": phrase,
                "map_column": column,
                "map_row": line,
                "contact": f"wijkcoördinator {wijk}",
            }
            for wijk, (phrase, (column, line), _) in WIJKEN.items()
        ],
        Neighbourhood: [
            {
                "code": "",
                "name": buurt,
                "district": wijk,
                "inhabitants": people,
                "year": "2026" if people else "",
                "source": f"Gemeente {TOWN}, eigen telling" if people else "",
            }
            for wijk, (_, _, buurten) in WIJKEN.items()
            for buurt, people in buurten.items()
        ],
        Postcode: [
            {"area": "9991", "district": "Havenkwartier", "share": "60"},
            {"area": "9991", "district": "Molenwijk", "share": "40"},
            {"area": "9992", "district": "Buitenveld"},
            {"area": "1234", "district": "Havenkwartier"},
            {"area": "9990", "district": ""},
        ],
        Goal: [
            {"number": f"G{n}", "district": wijk, "year": "2028"}
            for n, wijk in enumerate(WIJKEN, start=1)
        ],
        Partner: [{"district": "Molenwijk"}],
        Venue: [{"district": "Havenkwartier", "neighbourhood": "Oude Kade"}],
    }


def _people() -> Rows:
    return {
        Member: [
            {
                "name": "Buurthuis De Kade",
                "town": TOWN,
                "postcode": "9991 AB",
                "district": "Havenkwartier",
                "requested_on": "1-2-2026",
                "decided_on": "20-2-2026",
            }
        ],
        WorkingArea: [
            {
                "organisation": "Buurthuis De Kade",
                "district": "het havenkwartier",
                "neighbourhood": "Oude Kade",
            }
        ],
        Statement: [
            {
                "number": f"S{n}",
                "organisation": name,
                "area": area,
                "neighbourhood": "",
                "email": f"post{n}@klaver.example",
                "signed_on": "6-4-2026",
                "consent_on": "6-4-2026",
            }
            for n, (name, area) in enumerate(
                (("Kaartclub Zeil", "Havenkwartier"), ("Wiekenkoor", "molenwijk"), ("Dorpsfanfare", "stedelijk")),
                start=1,
            )
        ],
    }  # fmt: skip


def _plans() -> Rows:
    areas = (*WIJKEN, "stedelijk")
    return {
        Activity: [
            {
                "number": f"A{n}",
                "area": area,
                "neighbourhoods": "",
                "starts": "1-1-2027",
                "ends": "31-12-2028",
                "organiser": "Klaverblad" if area == "stedelijk" else "",
            }
            for n, area in enumerate(areas, start=1)
        ],
        Cost: [
            {
                "number": f"L{n}",
                "area": area,
                "amounts": _FOR_ALL if area == "stedelijk" else _PER_WIJK,
                "description": f"Sociaal makelaars {area}",
            }
            for n, area in enumerate(areas, start=1)
        ],
        Income: [{"amounts": "140.000,00"}],
    }
