"""What is read from a cell, and what is said when it cannot be read."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.excel.reading.read_dossier import read
from generator.problems import FilePlace, Severity
from generator.workbooks.application import Applicant, Application
from generator.workbooks.budget import Cost
from generator.workbooks.definition import Row
from generator.workbooks.members import Member, Role
from generator.workbooks.statements import Statement
from tests.tables import bytes_of, found, only_sheet, write_sheet

FAULTY = {
    "dates": (
        Statement,
        """
        | Nr   | Wijk     | Datum               |
        | S001 | Zuidwest | 6 april 2018        |
        | S002 | Zuidwest | 31-2-2018 !X101     |
        | S003 | Zuidwest | begin april !X101   |
        | S004 | Zuidwest | 4/6/18 !X101        |
        | S005 | Zuidwest | 6-4-2018 14:05      |
        | S006 | Zuidwest | 43196               |
        | S007 | Zuidwest | 2018 !X101          |
        | S008 | Zuidwest | donderdag 6 april 2018 !X101 |
        """,
    ),
    "yes, no and choices": (
        Statement,
        """
        | Nr   | Getekend       | Soort organisatie      | Wijk             |
        | S001 | j              | Bewonersinitiatief     | Wijk 08 Zuidwest |
        | S002 | misschien !X105| bewonerinitiatif !X106 | Zuidwst !X107    |
        | S003 | WAAR           |                        | WK999908         |
        | S004 | ja, mits !X105 | 1. bewonersinitiatief  | Wijk 03 Zuidwest !X107 |
        | S005 | ☒ !X105        |                        | Oost en West !X107     |
        """,
    ),
    "money": (
        Cost,
        """
        | Nr  | Kostensoort | Wijk       | 2019          | 2020        | 2021       |
        | L01 | personeel   | stedelijk  | 1.234,56      | € 1.234,-   | 12         |
        | L02 | personeel   | stedelijk  | 12.50 !X103   | ca. 5 !X103 | 1.23 !X103 |
        | L03 | personeel   | stedelijk  | 1 234,50      | (12,50)     | EUR 12,-   |
        | L04 | personeel   | stedelijk  | 2 ton !X103   | 12,505 !X103| n.v.t. !X103 |
        """,
    ),
    "numbers of organisations warn, they do not stop": (
        Member,
        """
        | Organisatie | Rol | KvK-nummer   | Postcode      | E-mailadres         | Telefoonnummer |
        | De Sluis    | lid | 1234567 !X108| 3531 !X111    | fatima@huis,nl !X112| 030 12 !X113   |
        | De Brug     | lid | 12345678     | 3531ab        | info@huis.example   | +31 30 2861000 |
        | De Bries    | lid | KvK 12345678 | 353O AB !X111 | a@b.nl; c@d.nl !X112| 030-2861000 / 06-12345678 !X113 |
        """,
    ),
    "a row without its key": (
        Member,
        """
        | Organisatie | Rol |
        | De Sluis    | lid |
        | !X201       | lid |
        |             |     |
        | De Brug     | lid |
        """,
    ),
    "headers": (
        Statement,
        """
        | NR.⏎ | Datum verklaring !X302 | Wyk !X301 | Wijk van de supporter !X303 | Datum |
        | S001 | 6-4-2018         | Zuidwest  | x                     | 1-1-2018    |
        """,
    ),
}


@pytest.mark.parametrize(("kind", "table"), FAULTY.values(), ids=FAULTY.keys())
def test_every_fault_is_reported_at_its_cell(kind: type[Row], table: str, tmp_path: Path) -> None:
    expected = only_sheet(kind, table, tmp_path / "inputs")
    _, problems = read(tmp_path / "inputs")
    cells = {e for e in found(problems) if e.cell}
    assert cells == expected


def test_a_faultless_project_gives_no_problems(inputs: Path) -> None:
    dossier, problems = read(inputs)
    assert [p for p in problems if p.severity > Severity.NOTE] == []
    assert not dossier.damaged


def test_values_arrive_with_their_type(inputs: Path) -> None:
    dossier, _ = read(inputs)
    cost, member = dossier.rows(Cost)[0], dossier.rows(Member)[0]
    assert cost.amounts == dict.fromkeys(range(2019, 2025), Decimal("1000000.00"))
    assert member.requested_on == date(2018, 3, 1)
    assert member.role is Role.MEMBER
    assert dossier.form(Application).reserve == 0


def test_a_row_remembers_its_cells(inputs: Path) -> None:
    dossier, _ = read(inputs)
    assert str(dossier.rows(Member)[0].at("role")) == "leden.xlsx › blad Leden › cel I2"
    assert dossier.rows(Cost)[0].at("amounts", 2020).header == "2020"
    assert dossier.form(Applicant).at("kvk").column == "B"


def test_the_header_may_stand_lower_and_blank_rows_do_not_count(inputs: Path) -> None:
    table = """
    | Onze leden  |      |
    |             |      |
    | ORGANISATIE | rol  |
    |             |      |
    | De Sluis    | lid  |
    |             |      |
    | De Brug     | lid  |
    """
    write_sheet(inputs / "leden.xlsx", "Leden", table)
    dossier, problems = read(inputs)
    assert [m.name for m in dossier.rows(Member)] == ["De Sluis", "De Brug"]
    assert dossier.rows(Member)[1].at("name").cell == "A7"
    assert not [p for p in problems if p.code == "X305"]


def test_several_files_of_members_are_taken_together(inputs: Path) -> None:
    more = bytes_of({"Leden": "| Organisatie | Rol |\n| De Noord | lid |"})
    (inputs / "leden-noord.xlsx").write_bytes(more)
    (inputs / "~$leden.xlsx").write_bytes(b"lock")
    dossier, problems = read(inputs)
    assert [m.name for m in dossier.rows(Member)] == ["De Noord", "Buurthuis Voorbeeld"]
    assert not [p for p in problems if p.severity > Severity.GAP]


def test_line_breaks_in_a_motivation_survive_and_in_a_name_become_a_space(inputs: Path) -> None:
    table = "| Nr | Organisatie | Motivatie |\n| S001 | De⏎Sluis | Eerste regel⏎tweede regel |"
    write_sheet(inputs / "steunverklaringen.xlsx", "Steunverklaringen", table)
    dossier, problems = read(inputs)
    statement = dossier.rows(Statement)[0]
    assert statement.organisation == "De Sluis"
    assert statement.motivation == "Eerste regel\ntweede regel"
    assert "X120" in {p.code for p in problems}


def test_a_dropped_zero_comes_back_and_is_reported(inputs: Path) -> None:
    path = inputs / "leden.xlsx"
    book = load_workbook(path)
    book["Leden"]["D2"].value = 1234567
    book.save(path)
    dossier, problems = read(inputs)
    assert dossier.rows(Member)[0].kvk == "01234567"
    assert [str(p.place) for p in problems if p.code == "X120"] == [
        "leden.xlsx › blad Leden › cel D2"
    ]


def test_a_note_stands_at_the_cell_of_its_year(tmp_path: Path) -> None:
    table = """
    | Nr  | 2019 | 2020  | 2021  |
    | L01 | 12   | 1 234 | 1 234 |
    | L02 | 12   | 12,50 | 1.250 |
    """
    only_sheet(Cost, table, tmp_path / "inputs")
    _, problems = read(tmp_path / "inputs")
    noted = {p.place.cell: p.finding.message for p in problems if p.code == "X120"}
    assert noted.keys() == {"C2", "D2", "D3"}
    assert noted["D3"].startswith("“1.250” gelezen als")


def test_a_cell_in_which_nothing_is_to_be_seen_is_empty_and_a_key_is_then_missing(
    tmp_path: Path,
) -> None:
    table = (
        "| Nr | Naam ondertekenaar | Motivatie |\n| S001 | \u200b | x |\n| \ufeff !X201 | y | x |"
    )
    expected = only_sheet(Statement, table, tmp_path / "inputs")
    dossier, problems = read(tmp_path / "inputs")
    assert [s.person for s in dossier.rows(Statement)] == [None]
    assert {e for e in found(problems) if e.cell} == expected


def test_an_excel_error_is_a_fault_at_its_cell(inputs: Path) -> None:
    path = inputs / "leden.xlsx"
    book = load_workbook(path)
    book["Leden"]["B2"].value = "#N/A"
    book["Leden"]["B2"].data_type = "e"
    book.save(path)
    _, problems = read(inputs)
    assert [(p.code, str(p.place)) for p in problems if p.severity is Severity.ERROR] == [
        ("X121", "leden.xlsx › blad Leden › cel B2")
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "X402"),
        (b"Nr;Naam\n1;De Sluis\n", "X402"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "X402"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "X403"),
        (b"PK\x03\x04 half a zip", "X404"),
    ],
)
def test_a_file_that_is_no_workbook_gives_one_sentence(
    content: bytes, code: str, inputs: Path
) -> None:
    (inputs / "wijken.xlsx").write_bytes(content)
    _, problems = read(inputs)
    errors = [p for p in problems if p.severity is Severity.ERROR]
    assert [(p.code, p.place) for p in errors] == [(code, FilePlace("wijken.xlsx"))]
    assert errors[0].finding.fix


def test_a_truncated_workbook_gives_one_sentence(inputs: Path) -> None:
    path = inputs / "wijken.xlsx"
    path.write_bytes(path.read_bytes()[:-2000])
    _, problems = read(inputs)
    assert [p.code for p in problems if p.severity is Severity.ERROR] == ["X404"]


def test_a_missing_workbook_and_a_missing_sheet_are_named(inputs: Path) -> None:
    (inputs / "begroting.xlsx").unlink()
    book = load_workbook(inputs / "wijken.xlsx")
    del book["Opgaven"]
    book.save(inputs / "wijken.xlsx")
    _, problems = read(inputs)
    errors = {p.code: p for p in problems if p.severity is Severity.ERROR}
    assert str(errors["X401"].place) == "begroting.xlsx"
    assert "Opgaven" in errors["X304"].finding.message


def test_a_sheet_without_headers_is_named(inputs: Path) -> None:
    write_sheet(inputs / "wijken.xlsx", "Partners", "| hallo |\n| daar |")
    _, problems = read(inputs)
    assert [(p.code, p.place.file) for p in problems if p.severity is Severity.ERROR] == [
        ("X305", "wijken.xlsx")
    ]
