"""A column with the month first is one message, and none of its doubtful days is read."""

from datetime import date, datetime
from pathlib import Path

from openpyxl import load_workbook

from generator.excel.reading.read_dossier import read
from generator.problems import Problem, Severity
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement
from tests.tables import only_sheet

COLUMN = """
| Nr   | Wijk      | Datum             | Toestemming op |
| S001 | stedelijk | 04/03/2018        | 5-3-2018       |
| S002 | stedelijk | 03/13/2018 !X131  | 13-3-2018      |
| S003 | stedelijk | 03/14/2018        | 4-3-2018       |
| S004 | stedelijk | 15-3-2018         | 4-3-2018       |
| S005 | stedelijk | 5 maart 2018      | 4-3-2018       |
| S006 | stedelijk | 5-5-2018          | 4-3-2018       |
"""


def days(inputs: Path) -> tuple[list[date | None], list[Problem]]:
    dossier, problems = read(inputs)
    faults = [p for p in problems if p.severity is Severity.ERROR]
    return [s.signed_on for s in dossier.rows(Statement)], faults


def test_it_is_one_message_that_names_every_row_in_doubt(tmp_path: Path) -> None:
    only_sheet(Statement, COLUMN, tmp_path / "inputs")
    read_days, faults = days(tmp_path / "inputs")
    assert read_days == [None, None, None, date(2018, 3, 15), date(2018, 3, 5), date(2018, 5, 5)]
    assert [(p.code, p.place.cell) for p in faults] == [("X131", "C3")]
    assert faults[0].finding.message == (
        "In Datum staat de maand vooraan: “03/13/2018” (rij 3 en 4); "
        "daardoor is ook rij 2 niet zeker: “04/03/2018”"
    )
    assert [place.cell for place in faults[0].finding.related] == ["C2", "C4"]


def test_what_excel_made_a_date_of_is_in_doubt_too(tmp_path: Path) -> None:
    inputs = tmp_path / "inputs"
    only_sheet(Statement, COLUMN, inputs)
    book = load_workbook(inputs / "steunverklaringen.xlsx")
    book["Steunverklaringen"]["C2"].value = datetime(2018, 3, 4)
    book["Steunverklaringen"]["C5"].value = datetime(2018, 3, 15)
    book.save(inputs / "steunverklaringen.xlsx")
    read_days, faults = days(inputs)
    assert read_days[0] is None
    assert read_days[3] == date(2018, 3, 15)
    assert len(faults) == 1


def test_the_advice_works_when_obeyed(tmp_path: Path) -> None:
    inputs = tmp_path / "inputs"
    only_sheet(Statement, COLUMN, inputs)
    assert (
        "Typ in al deze rijen eerst de dag en dan de maand; rij 3 wordt 13-3-2018"
        in days(inputs)[1][0].finding.fix
    )
    obeyed = COLUMN.replace("04/03/2018", "3-4-2018").replace("03/13/2018 !X131", "13-3-2018")
    only_sheet(Statement, obeyed.replace("03/14/2018", "14-3-2018"), inputs)
    read_days, faults = days(inputs)
    assert read_days[:3] == [date(2018, 4, 3), date(2018, 3, 13), date(2018, 3, 14)]
    assert faults == []


def test_another_column_and_another_sheet_keep_their_days(tmp_path: Path) -> None:
    inputs = tmp_path / "inputs"
    only_sheet(Statement, COLUMN, inputs)
    dossier, _ = read(inputs)
    assert [s.consent_on for s in dossier.rows(Statement)][:3] == [
        date(2018, 3, 5), date(2018, 3, 13), date(2018, 3, 4)
    ]  # fmt: skip
    assert dossier.rows(Member)[0].requested_on == date(2018, 3, 1)
