"""Every file that lies in inputs/ is accounted for: read as something, or named with what it costs."""

import csv
import io
import shutil
import unicodedata
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart

from generator.excel.reading.read_dossier import read
from generator.problems import FilePlace, Problem, Severity
from generator.workbooks.activities import Activity
from generator.workbooks.definition import Row
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.statements import Statement

MEMBERS = "Organisatie;Rol;Wijk;Lid sinds;Over de organisatie\r\n"
SLUIS = 'De Sluis;lid;Zuidwest;1-4-2018;"Buren koken hier.\r\nCafé, soep; elke week."\r\n'
CSV = (MEMBERS + SLUIS).encode("cp1252")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def about(folder: Path, name: str) -> list[Problem]:
    """What is said of a file as a file, above a note; columns that it lacks are another matter."""
    found = (p for p in read(folder)[1] if p.place.order[0] == name and p.severity > Severity.NOTE)
    return [p for p in found if p.code not in {"X301", "X303", "X107"}]


def rows_of(folder: Path, name: str, kind: type[Row] = Member) -> list[Any]:
    """The rows that came from this file."""
    field = "organiser" if kind is Activity else "email"
    return [row for row in read(folder)[0].rows(kind) if row.at(field).file == name]


def one(folder: Path, name: str) -> Problem:
    (problem,) = about(folder, name)
    return problem


def retitle(path: Path, names: dict[str, str], sheet: str) -> None:
    """The names in column A of a workbook changed, and everything beside them emptied."""
    book = load_workbook(path)
    page = book[sheet]
    for row in page.iter_rows(min_row=2):
        if row[0].value in names:
            row[0].value = names[row[0].value]
            for cell in row[1:]:
                cell.value = None
    book.save(path)


def book_of(*rows: list[object], title: str = "Sheet1") -> Workbook:
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return book


# ---- text files


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_csv_of_any_sign_and_encoding_is_read_as_a_sheet(
    sign: str, coding: str, inputs: Path
) -> None:
    cells = ["De Sluis", "lid", "Zuidwest", "1-4-2018", f"Café{sign} soep.\r\nElke ‘week’."]
    text = MEMBERS.replace(";", sign) + sign.join(f'"{cell}"' for cell in cells) + "\r\n"
    (inputs / "leden zuid.csv").write_bytes(text.encode(coding))
    assert not about(inputs, "leden zuid.csv")
    (read_as,) = rows_of(inputs, "leden zuid.csv")
    assert (read_as.name, read_as.role, read_as.district) == ("De Sluis", "lid", "Zuidwest")
    assert f"{read_as.member_since}" == "2018-04-01"
    assert read_as.about == f"Café{sign} soep.\nElke ‘week’."
    assert str(read_as.at("role")) == "leden zuid.csv › blad leden zuid › cel B2"


def test_the_first_line_sep_is_no_row_as_in_excel(inputs: Path) -> None:
    (inputs / "leden zuid.csv").write_bytes(b"sep=;\r\n" + CSV)
    (member,) = rows_of(inputs, "leden zuid.csv")
    assert (member.name, member.at("name").cell) == ("De Sluis", "A2")


def test_a_comma_in_amounts_does_not_tear_cells_apart(inputs: Path) -> None:
    head = "Nr;Activiteit;Wijk;Personele kosten per jaar;Materiële kosten per jaar"
    (inputs / "activiteiten zuid.csv").write_text(f"{head}\nZ1;Soep;Zuidwest;1.234,50;7,25\n")
    (activity,) = rows_of(inputs, "activiteiten zuid.csv", Activity)
    assert (f"{activity.personnel_costs}", f"{activity.material_costs}") == ("1234.50", "7.25")


def test_a_zero_in_front_survives_and_a_value_wrapped_as_a_formula_is_unwrapped(
    inputs: Path,
) -> None:
    (inputs / "leden zuid.csv").write_text('Organisatie;Rol;KvK-nummer\nA;lid;01234567\nB;lid;="02345678"\n')  # fmt: skip
    found = [member.kvk for member in rows_of(inputs, "leden zuid.csv")]
    assert found == ["01234567", "02345678"]


def test_a_csv_stands_in_for_a_workbook_of_one_sheet(inputs: Path) -> None:
    (inputs / "activiteiten.xlsx").unlink()
    (inputs / "activiteiten.csv").write_text("Nr;Activiteit;Wijk\nA1;Soep;Zuidwest\n")
    dossier, problems = read(inputs)
    assert [activity.title for activity in dossier.rows(Activity)] == ["Soep"]
    assert not [p for p in problems if p.code in {"X401", "X304"}]


def test_a_csv_alone_cannot_hold_the_two_sheets_of_members(inputs: Path) -> None:
    (inputs / "leden.xlsx").unlink()
    (inputs / "leden.csv").write_bytes(CSV)
    dossier, problems = read(inputs)
    assert [member.name for member in dossier.rows(Member)] == ["De Sluis"]
    (absent,) = (p for p in problems if p.code == "X304")
    assert "Het blad Werkgebieden staat niet in leden.csv" in absent.finding.message
    (inputs / "leden werkgebieden.csv").write_text(
        "Organisatie,Wijk,Buurt,Pijler\nDe Sluis,Zuidwest,,volwassenen\n"
    )
    dossier, problems = read(inputs)
    assert [area.organisation for area in dossier.rows(WorkingArea)] == ["De Sluis"]
    assert not [p for p in problems if p.code in {"X401", "X304"}]


HOSTILE = {
    "empty": (b"", "X402"),
    "only a mark": (b"\xef\xbb\xbf\r\n", "X402"),
    "zeros": (b"\0" * 5000, "X402"),
    "a workbook": (b"PK\x03\x04" + b"\0" * 200, "X402"),
    "an old workbook": (OLE, "X402"),
    "a page": (b"<!DOCTYPE html><html><table><tr><td>Organisatie", "X402"),
    "a quote that never closes": (CSV + b'De Brug;lid;"Zuidwest\r\nDe Bries;lid;West\r\n', "X404"),
    "a cell without end": (CSV + b'"' + b"x" * 300_000 + b'"', "X404"),
    "a cell in half of utf-16": (b"\xff\xfe" + CSV[:-1], "X402"),
    "too large": (b"Organisatie;Rol\n" + b"De Sluis;lid\n" * 1_700_000, "X406"),
    "one column": (b"Organisatie\nDe Sluis\n", "X304"),
    "no headers": (b"De Sluis;030-1234567;anna@nergens.example\n", "X304"),
}


@pytest.mark.parametrize(("content", "code"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_csv_that_cannot_be_read_is_one_clear_message(
    content: bytes, code: str, inputs: Path
) -> None:
    (inputs / "leden zuid.csv").write_bytes(content)
    problem = one(inputs, "leden zuid.csv")
    nothing_lost = "is leeg" in problem.finding.message
    assert problem.severity is (Severity.WARNING if nothing_lost else Severity.ERROR)
    assert nothing_lost == (not content.strip(b"\xef\xbb\xbf\r\n\0"))
    assert problem.code == code
    assert problem.finding.fix
    assert "nergens.example" not in problem.finding.message


def test_the_blank_tail_of_a_csv_is_no_rows_and_many_cells_are_refused(inputs: Path) -> None:
    (inputs / "leden zuid.csv").write_bytes(CSV + b";;;;\r\n" * 200_000)
    assert len(rows_of(inputs, "leden zuid.csv")) == 1
    (inputs / "leden zuid.csv").write_bytes(CSV + b"A;b;c;d;e\r\n" * 61_000)
    assert one(inputs, "leden zuid.csv").code == "X406"


def test_the_same_members_as_csv_are_a_copy(shipped: Path) -> None:
    inputs = shipped / "inputs"
    page = load_workbook(inputs / "leden.xlsx")["Leden"]
    with (inputs / "leden.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        for row in page.iter_rows(values_only=True):
            writer.writerow([v.strftime("%d-%m-%Y") if isinstance(v, date) else v for v in row])
    problem = one(inputs, "leden.csv")
    assert problem.code == "X421"
    assert "dezelfde 57 rijen" in problem.finding.message


def test_a_file_that_is_too_large_to_look_into_is_a_warning(inputs: Path) -> None:
    (inputs / "begroting groot.xlsx").write_bytes(b"PK" + b"\0" * 20_000_001)
    assert one(inputs, "begroting groot.xlsx").code == "X420"


def test_a_csv_of_ten_thousand_columns_is_bounded(inputs: Path) -> None:
    (inputs / "leden zuid.csv").write_bytes(CSV.replace(b"\r\n", b";" * 10_000 + b"x\r\n", 1))
    assert {p.code for p in read(inputs)[1] if p.place.order[0] == "leden zuid.csv"} >= {"X308"}


# ---- files under another name


@pytest.mark.parametrize(
    "name",
    ["Aanmelding leden (antwoorden).xlsx", "ledenlijst zuid.xlsx", "Nieuwe Leden.csv", "Lédenlijst.xlsx"],
)  # fmt: skip
def test_a_name_that_resembles_is_read_and_said_so(name: str, inputs: Path) -> None:
    if name.endswith("csv"):
        (inputs / name).write_bytes(CSV)
    else:
        book_of(["Organisatie", "Rol", "Wijk", "Website"], ["De Sluis", "lid", "Zuidwest"]).save(
            inputs / name
        )
    assert [member.name for member in rows_of(inputs, name)] == ["De Sluis"]
    (said,) = (p for p in read(inputs)[1] if p.code == "X422")
    assert said.finding.message == f"{name} gelezen als leden: 1 rij"
    assert said.severity is Severity.NOTE


def test_a_name_that_says_nothing_is_read_by_its_headers_with_a_warning_to_obey(
    inputs: Path,
) -> None:
    book = book_of(["Organisatie", "Rol", "Wijk", "Website", "Rechtsvorm", "Plaats", "Lid sinds"],
                   ["De Sluis", "lid", "Zuidwest"])  # fmt: skip
    book.save(inputs / "export 🎉.xlsx")
    problem = one(inputs, "export 🎉.xlsx")
    assert problem.code == "X422"
    assert "Noem het bestand dan leden export 🎉.xlsx" in problem.finding.fix
    (inputs / "export 🎉.xlsx").rename(inputs / "leden export 🎉.xlsx")
    assert not about(inputs, "leden export 🎉.xlsx")
    assert [member.name for member in rows_of(inputs, "leden export 🎉.xlsx")] == ["De Sluis"]


def test_a_name_in_separate_accents_is_the_same_name(inputs: Path) -> None:
    name = unicodedata.normalize("NFD", "leden café.xlsx")
    book_of(["Organisatie", "Rol"], ["De Sluis", "lid"], title="Leden").save(inputs / name)
    assert [member.name for member in rows_of(inputs, name)] == ["De Sluis"]


def test_an_old_list_that_counts_is_asked_about(inputs: Path) -> None:
    book_of(["Organisatie", "Rol"], ["De Sluis", "lid"], title="Leden").save(
        inputs / "leden oud.xlsx"
    )
    problem = one(inputs, "leden oud.xlsx")
    assert "telt mee als leden, en heet “oud”" in problem.finding.message
    (inputs / "leden oud.xlsx").rename(inputs / "leden zuid.xlsx")
    assert not about(inputs, "leden zuid.xlsx")


def test_minutes_of_a_meeting_of_members_are_no_members(inputs: Path) -> None:
    for name in ("notulen leden.xlsx", "ledenvergadering.xlsx"):
        book_of(["Punt", "Wie", "Wat"], ["1", "Anna Verzonnen", "koffie"]).save(inputs / name)
        problem = one(inputs, name)
        assert (problem.code, problem.severity) == ("X420", Severity.WARNING)
        assert "(2 rijen, 6 cellen)" in problem.finding.message
        assert "Op het blad “Sheet1” herkennen we geen enkele kop" in problem.finding.message
        assert "Anna" not in problem.finding.message


# ---- copies


@pytest.mark.parametrize(
    "name", ["leden (1).xlsx", "leden - kopie.xlsx", "Kopie van leden.xlsx", "download.xlsx"]
)
def test_a_copy_is_one_message_and_is_not_read(name: str, inputs: Path) -> None:
    shutil.copy(inputs / "leden.xlsx", inputs / name)
    dossier, problems = read(inputs)
    assert len(dossier.rows(Member)) == 1
    assert len(dossier.rows(WorkingArea)) == 1
    (said,) = (p for p in problems if p.place == FilePlace(name))
    assert said.code == "X421"
    assert said.finding.message.startswith(f"{name} is een kopie van leden.xlsx: dezelfde 2 rijen")


def test_a_copy_with_changes_says_how_many_rows_are_the_same_and_which_differ(
    shipped: Path,
) -> None:
    inputs = shipped / "inputs"
    book = load_workbook(inputs / "leden.xlsx")
    page = book["Leden"]
    rows = page.max_row + book["Werkgebieden"].max_row - 2
    page["H3"] = "www.anders.example"
    page["A5"] = "Een heel ander huis"
    page["D5"] = page["E5"] = page["H5"] = page["T5"] = None
    book.save(inputs / "leden (1).xlsx")
    before = len(read(inputs)[0].rows(Member))
    problem = one(inputs, "leden (1).xlsx")
    assert problem.code == "X421"
    assert f"{rows - 2} rijen zijn hetzelfde" in problem.finding.message
    assert "rij 3 van Leden is anders" in problem.finding.message
    assert "rij 5 van Leden is alleen hier" in problem.finding.message
    assert before == len(read(inputs)[0].rows(Member)) == page.max_row - 1


def test_a_later_export_of_the_same_form_replaces_the_earlier_one(inputs: Path) -> None:
    (inputs / "steunverklaringen.xlsx").unlink()
    head = ["Id", "Completion time", "Email", "Wat is de naam van uw organisatie?", "In welke wijk?"]  # fmt: skip
    rows = [[n, "3-4-2018", "anonymous", f"Huis {n}", "Zuidwest"] for n in range(1, 81)]
    for last in (40, 80):
        book_of(head, *rows[:last]).save(inputs / f"Steunverklaring SAMEN030(1-{last}).xlsx")
    dossier, problems = read(inputs)
    assert len(dossier.rows(Statement)) == 80
    (copy,) = (p for p in problems if p.code == "X421")
    assert copy.place == FilePlace("Steunverklaring SAMEN030(1-40).xlsx")
    assert "dezelfde 40 rijen" in copy.finding.message
    assert [p for p in problems if p.place.order[0] == copy.place.order[0]] == [copy]


def test_another_file_with_some_of_the_same_rows_still_counts(inputs: Path) -> None:
    rows = [["De Sluis", "lid"], ["De Brug", "lid"], ["De Bries", "lid"]]
    book_of(["Organisatie", "Rol"], *rows, title="Leden").save(inputs / "leden zuid.xlsx")
    book_of(["Organisatie", "Rol"], rows[0], ["Een", "lid"], ["Twee", "lid"], title="Leden").save(
        inputs / "leden west.xlsx"
    )
    dossier, problems = read(inputs)
    assert not [p for p in problems if p.code == "X421"]
    assert len(dossier.rows(Member)) == 7


HEADS = ["Nr", "Organisatie", "Wijk", "Getekend"]


@pytest.mark.parametrize(
    ("wijk", "changed", "said"),
    [
        ("West", "Huis 3", "2 rijen zijn hetzelfde en rij 4 van Steunverklaringen is anders"),
        ("West", "Tuin", "2 rijen zijn hetzelfde en rij 4 van Steunverklaringen is alleen hier"),
        ("Zuidwest", "Tuin", "2 rijen zijn hetzelfde en rij 4 van Steunverklaringen is alleen hier"),
    ],
)  # fmt: skip
def test_a_row_under_a_number_is_the_same_by_what_no_other_row_has(
    wijk: str, changed: str, said: str, inputs: Path
) -> None:
    rows = [[f"S{n}", f"Huis {n}", "Zuidwest", "ja"] for n in (1, 2, 3)]
    book_of(HEADS, *rows, title="Steunverklaringen").save(inputs / "steunverklaringen.xlsx")
    rows[2] = ["S3", changed, wijk, "ja"]
    book_of(HEADS, *rows, title="Steunverklaringen").save(inputs / "steunverklaringen (1).xlsx")
    (copy,) = (p for p in read(inputs)[1] if p.code == "X421")
    assert copy.finding.message.split(": ", 1)[1].partition(".")[0] == said


def test_numbers_that_begin_again_are_no_copy(inputs: Path) -> None:
    for file, first in (("steunverklaringen.xlsx", 1), ("steunverklaringen west.xlsx", 11)):
        rows = [[f"S{n}", f"Huis {first + n}", "Zuidwest", "ja"] for n in (1, 2)]
        book_of(HEADS, *rows, title="Steunverklaringen").save(inputs / file)
    dossier, problems = read(inputs)
    assert not [p for p in problems if p.code == "X421"]
    assert len(dossier.rows(Statement)) == 4


LIKE = {
    "Organisatie": "De Bries",
    "Rol": "lid",
    "Wijk": "Zuidwest",
    "Plaats": "Voorbeeldstad",
    "KvK-nummer": "12345678",
}


@pytest.mark.parametrize(
    ("heads", "changed", "how"),
    [
        (4, {"Wijk": "Oost", "Plaats": "Elders"}, "anders"),
        (4, {"Rol": "partner", "Wijk": "Oost", "Plaats": "Elders"}, "alleen hier"),
        (5, {"Wijk": "Oost", "Plaats": "Elders", "KvK-nummer": "87654321"}, "alleen hier"),
        (2, {"Rol": "partner"}, "alleen hier"),
    ],
)  # fmt: skip
def test_a_row_under_a_name_is_the_same_when_half_of_it_is(
    heads: int, changed: dict[str, str], how: str, inputs: Path
) -> None:
    columns = list(LIKE)[:heads]
    rows = [{**LIKE, "Organisatie": name} for name in ("De Sluis", "De Brug", "De Bries")]
    for file in ("leden.xlsx", "leden (1).xlsx"):
        table = [[row[column] for column in columns] for row in rows]
        book_of(columns, *table, title="Leden").save(inputs / file)
        rows[2] = {**rows[2], **changed}
    (copy,) = (p for p in read(inputs)[1] if p.code == "X421")
    assert f"rij 4 van Leden is {how}" in copy.finding.message


# ---- what is not read


def test_a_second_budget_is_named_with_its_rows_and_the_advice_works(inputs: Path) -> None:
    name = "begroting v2 def.xlsx"
    shutil.copy(inputs / "begroting.xlsx", inputs / name)
    assert "is een kopie van begroting.xlsx" in one(inputs, name).finding.message
    book = load_workbook(inputs / name)
    for sheet in ("Lasten", "Baten"):
        for number, cells in enumerate(book[sheet].iter_rows(min_row=2), start=7):
            cells[0].value = f"X{number}"
            for cell in cells[2:]:
                cell.value = number
    book.save(inputs / name)
    problem = one(inputs, name)
    assert (problem.code, problem.severity) == ("X423", Severity.WARNING)
    assert "lijkt op begroting.xlsx (2 rijen)" in problem.finding.message
    assert "we lezen begroting.xlsx" in problem.finding.message
    (inputs / "begroting.xlsx").unlink()
    (inputs / name).rename(inputs / "begroting.xlsx")
    assert not [p for p in read(inputs)[1] if p.code in {"X401", "X423"}]


def test_two_that_resemble_a_missing_workbook_are_both_named(inputs: Path) -> None:
    shutil.copy(inputs / "begroting.xlsx", inputs / "begroting v1.xlsx")
    (inputs / "begroting.xlsx").rename(inputs / "begroting v2.xlsx")
    (absent,) = (p for p in read(inputs)[1] if p.code == "X401")
    assert "begroting v1.xlsx en begroting v2.xlsx" in absent.finding.message
    assert "Kies welke geldt" in absent.finding.fix


UNREAD = {
    "leden zuid.xls": (OLE, "met de naam leden zuid.xlsx"),
    "steunverklaringen.ods": (b"PK\x05\x06" + b"\0" * 18, "met de naam steunverklaringen.xlsx"),
    "begroting oud.xls": (b"<html><table>", "Neem het over in begroting.xlsx"),
    "prognose.xls": (b"Nr\tNaam\r\n1\tSoep\r\n", "in het werkboek waar het hoort"),
    "leden.numbers": (b"PK\x05\x06" + b"\0" * 18, "met de naam leden.xlsx"),
    "wijken.xlsb": (OLE, "Neem het over in wijken.xlsx"),
}


@pytest.mark.parametrize(("name", "content", "asked"), [(n, *c) for n, c in UNREAD.items()])
def test_a_kind_that_we_do_not_open_is_a_warning_with_a_way_out(
    name: str, content: bytes, asked: str, inputs: Path
) -> None:
    (inputs / name).write_bytes(content)
    problem = one(inputs, name)
    assert (problem.code, problem.severity) == ("X420", Severity.WARNING)
    assert problem.finding.message.startswith(f"{name} is ")
    assert "telt niet mee" in problem.finding.message
    assert asked in problem.finding.fix


QUIET = {
    "plan.docx": "inputs/teksten",
    "foto.jpg": "inputs/fotos",
    "uittreksel.pdf": "inputs/bijlagen",
    "notities.txt": "geen werkboek",
    "~WRL0001.tmp": "",
    "3FA1B2C4": "tijdelijk",
    "leden.xlsx.crdownload": "tijdelijk",
    ".DS_Store": "",
    "Thumbs.db": "",
    "README.md": "",
    "leeg.xls": "leeg",
}


@pytest.mark.parametrize(("name", "said"), QUIET.items())
def test_what_costs_nothing_is_named_calmly(name: str, said: str, inputs: Path) -> None:
    (inputs / name).write_bytes(b"" if name == "leeg.xls" else b"x")
    assert not about(inputs, name)
    found = [p for p in read(inputs)[1] if p.place == FilePlace(name)]
    assert [said in p.finding.message for p in found] == ([True] if said else [])


def test_the_text_of_a_wijk_beside_its_folder_is_a_warning(inputs: Path) -> None:
    for name in ("Zuidwest.docx", "Zuidwest.jpg"):
        (inputs / name).write_bytes(b"x")
        assert one(inputs, name).code == "X424"


def test_workbooks_in_a_folder_of_her_own_are_counted(inputs: Path) -> None:
    for folder in ("nieuw", "oud"):
        (inputs / folder).mkdir()
        shutil.copy(inputs / "leden.xlsx", inputs / folder / "leden.xlsx")
    assert "ligt 1 werkboek; die lezen we niet" in one(inputs, "nieuw").finding.message
    assert not about(inputs, "oud")


def test_a_zip_with_workbooks_is_named(inputs: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("Steunverklaringen.csv", "Tijdstempel,Wijk")
    (inputs / "antwoorden.zip").write_bytes(buffer.getvalue())
    assert "Pak het uit" in one(inputs, "antwoorden.zip").finding.fix


def test_a_workbook_with_only_a_chart_and_one_with_only_empty_sheets(inputs: Path) -> None:
    book = Workbook()
    book.create_chartsheet("Grafiek").add_chart(BarChart())
    book.remove(book["Sheet"])
    book.save(inputs / "grafiek.xlsx")
    Workbook().save(inputs / "blanco.xlsx")
    for name in ("grafiek.xlsx", "blanco.xlsx"):
        assert not [p for p in about(inputs, name) if p.severity is Severity.ERROR]
        assert [p.code for p in read(inputs)[1] if p.place == FilePlace(name)] == ["X412"]


def test_nothing_lies_there_without_a_word(inputs: Path) -> None:
    """Each file is read, or somebody is told: over all that the tests above lay down."""
    for name, (content, _) in UNREAD.items():
        (inputs / name).write_bytes(content)
    for name, said in QUIET.items():
        if said:
            (inputs / name).write_bytes(b"x")
    dossier, problems = read(inputs)
    named = {place.order[0] for p in problems for place in (p.place, *p.finding.related)}
    for kind in (Member, Statement, Activity):
        named |= {row.at("area" if kind is not Member else "name").file for row in dossier.rows(kind)}  # fmt: skip
    ours = {"regeling.xlsx", "aanvraag.xlsx", "begroting.xlsx", "wijken.xlsx"}
    assert {path.name for path in inputs.iterdir()} - named - ours == set()


def test_a_list_with_a_few_columns_is_one_message_and_not_one_per_column(inputs: Path) -> None:
    text = "Organisatie;Stand lidmaatschap;Wijk\nNieuwe groep;toegelaten;Zuidwest\n"
    (inputs / "leden zuid.csv").write_text(text, encoding="cp1252")
    _, problems = read(inputs)
    (told,) = (p for p in problems if p.code == "X301" and p.place.file == "leden zuid.csv")
    assert told.severity is Severity.GAP
    assert "16 kolommen zijn niet gevonden" in told.finding.message
    assert "Daardoor " in told.finding.message
