"""Back into Excel: ``output/intern/controle.xlsx`` and the checked copies, as she finds them."""

import json
import os
import shutil
import zipfile
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.cli import cli
from generator.excel.writing.review_list import review_list
from generator.problems import CATALOGUE, CellPlace, FilePlace, Problem

BLANK_ROWS = "".join(f'<row r="{n}" s="1" customFormat="1"/>' for n in range(9, 90_000))


def run(command: str, project: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, [command, "--project", str(project), *options])


def change(path: Path, sheet: str, cells: dict[str, object]) -> None:
    book = load_workbook(path)
    for address, value in cells.items():
        book[sheet][address] = value
        if isinstance(value, str) and value[:1] == "=":
            book[sheet][address].data_type = "s"
    book.save(path)


def rows(project: Path) -> list[dict[str, object]]:
    sheet = load_workbook(project / "output/intern/controle.xlsx")["Controle"]
    head = [cell.value for cell in sheet[5]]
    return [dict(zip(head, row, strict=True)) for row in sheet.iter_rows(min_row=6)]


def checked(project: Path, file: str) -> Worksheet:
    book = load_workbook(project / f"output/intern/nagekeken/{file} (nagekeken).xlsx")
    assert isinstance(book.active, Worksheet)
    return book.active


@pytest.fixture
def faulty(shipped: Path) -> Path:
    """The example with two faults in one member, and a wicked name."""
    change(shipped / "inputs/leden.xlsx", "Leden", {"L9": "31-2-2018", "N9": "misschien"})
    change(shipped / "inputs/leden.xlsx", "Leden", {"A9": "=cmd|' /C calc'!A0"})
    return shipped


@pytest.mark.parametrize("command", ["build", "check"])
def test_every_problem_is_a_line_with_a_jump_worst_first(faulty: Path, command: str) -> None:
    before = {p: p.read_bytes() for p in (faulty / "inputs").iterdir()}
    result = run(command, faulty)
    assert result.exit_code == 1
    assert "output/intern/controle.xlsx" in result.output.replace(os.sep, "/")
    lines = rows(faulty)
    order = [line["Ernst"].value for line in lines]
    assert order[:2] == ["Fout", "Fout"]
    assert order == sorted(order, key=["Fout", "Open punt", "Waarschuwing", "Opmerking"].index)
    first = next(line for line in lines if line["Code"].value == "X101")
    link = first["Cel"].hyperlink
    assert (link.target, link.location) == ("../../inputs/leden.xlsx", "'Leden'!L9")
    assert first["Cel"].value == "L9"
    assert {p: p.read_bytes() for p in (faulty / "inputs").iterdir()} == before


def test_the_checked_copy_has_the_messages_at_the_cells(faulty: Path) -> None:
    run("build", faulty)
    sheet = checked(faulty, "leden")
    assert sheet.title == "Leden"
    note = sheet["L9"].comment.text
    assert note.startswith("FOUT X101")
    assert "31-2-2018" in note
    assert sheet["L9"].fill.fgColor.rgb != sheet["L10"].fill.fgColor.rgb
    assert sheet["A1"].comment, "the notes on the headers stay"


def test_text_like_a_formula_stays_text(faulty: Path) -> None:
    run("build", faulty)
    cell = next(line["Gaat over"] for line in rows(faulty) if line["Code"].value == "X101")
    assert cell.value == "=cmd|' /C calc'!A0"
    assert cell.data_type == "s"
    with zipfile.ZipFile(faulty / "output/intern/controle.xlsx") as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    assert checked(faulty, "leden")["A9"].data_type == "s"


def test_equal_problems_give_equal_bytes(faulty: Path) -> None:
    run("check", faulty)
    first = {p.name: p.read_bytes() for p in (faulty / "output").rglob("*.xlsx")}
    for path in (faulty / "output").rglob("*.xlsx"):
        path.unlink()
    run("check", faulty)
    assert {p.name: p.read_bytes() for p in (faulty / "output").rglob("*.xlsx")} == first


def test_a_copy_goes_when_its_problems_are_gone(faulty: Path, shipped: Path) -> None:
    run("check", faulty)
    copy = faulty / "output/intern/nagekeken/begroting (nagekeken).xlsx"
    assert not copy.exists()
    sound = (faulty / "inputs/begroting.xlsx").read_bytes()
    change(faulty / "inputs/begroting.xlsx", "Lasten", {"F2": "ca. 5"})
    run("check", faulty)
    assert copy.exists()
    (faulty / "inputs/begroting.xlsx").write_bytes(sound)
    run("check", faulty)
    assert not copy.exists()


def test_what_she_typed_in_a_copy_is_kept(faulty: Path) -> None:
    run("check", faulty)
    change(faulty / "output/intern/nagekeken/leden (nagekeken).xlsx", "Leden", {"B9": "mijn werk"})
    result = run("check", faulty)
    assert "B102" in result.output
    kept = load_workbook(faulty / "output/intern/nagekeken/leden (nagekeken) (bewerkt).xlsx")
    assert kept["Leden"]["B9"].value == "mijn werk"
    assert checked(faulty, "leden")["B9"].value != "mijn werk"


def test_a_list_that_is_open_in_excel_is_a_warning_not_a_failure(shipped, monkeypatch) -> None:
    run("build", shipped)
    real = os.replace

    def locked(source: object, target: object) -> None:
        if str(target).endswith("controle.xlsx"):
            raise PermissionError(13, "in use", str(target))
        real(source, target)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", locked)
    change(shipped / "inputs/leden.xlsx", "Leden", {"D9": "123"})
    result = run("build", shipped)
    assert result.exit_code == 0
    assert "B203" in result.output
    assert (shipped / "output/subsidieaanvraag.docx").exists()
    assert not list((shipped / "output").glob(".controle*"))


def test_an_output_that_is_a_file_is_a_sentence(shipped: Path) -> None:
    (shipped / "output").write_text("hoi", encoding="utf-8")
    result = run("check", shipped)
    assert result.exit_code == 0
    assert "B203" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("place", "target", "location"),
    [
        (CellPlace("leden zuid #2.xlsx", "Leden", 3, "B"), "../../inputs/leden%20zuid%20%232.xlsx", "'Leden'!B3"),
        (CellPlace("aanvraag.xlsx", "Risico's", 4, "A"), "../../inputs/aanvraag.xlsx", "'Risico''s'!A4"),
        (CellPlace("wijken één.xlsx", "Wijken"), "../../inputs/wijken één.xlsx".replace(" ", "%20"), "'Wijken'!A1"),
    ],
)  # fmt: skip
def test_links_survive_odd_names(tmp_path, place, target, location) -> None:
    path = tmp_path / "controle.xlsx"
    path.write_bytes(review_list([Problem(CATALOGUE["X101"], CATALOGUE["X101"].at(place, "x").finding)]))  # fmt: skip
    sheet = load_workbook(path)["Controle"]
    links = [cell.hyperlink for row in sheet.iter_rows(min_row=6) for cell in row if cell.hyperlink]
    assert [(link.target, link.location) for link in links] == [(target, location)]


def test_no_problems_is_a_friendly_sentence_and_no_empty_table(tmp_path: Path) -> None:
    path = tmp_path / "controle.xlsx"
    path.write_bytes(review_list([]))
    sheet = load_workbook(path)["Controle"]
    assert "niets te melden" in str(sheet["A2"].value)
    assert not sheet.tables


def test_very_many_problems_stay_a_list_that_opens(tmp_path: Path) -> None:
    rule = CATALOGUE["X101"]
    many = [rule.at(CellPlace("leden.xlsx", "Leden", n, "A"), f"\x00{n}") for n in range(1, 7001)]
    path = tmp_path / "controle.xlsx"
    path.write_bytes(review_list([*many, rule.at(FilePlace("leden.xlsx"), "x")]))
    sheet = load_workbook(path)["Controle"]
    assert sheet.max_row == 5005
    assert "2.001" in str(sheet["A3"].value)


@pytest.mark.parametrize(
    "content",
    [
        '<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        f"<sheetData>{BLANK_ROWS}</sheetData>",
        '<sheetData/><hyperlinks><hyperlink ref="B2:XFD1048576" location="A1"/></hyperlinks>',
    ],
    ids=["one block of merged cells", "formatted blank rows", "one link over all cells"],
)  # fmt: skip
def test_a_sheet_that_only_seems_large_gets_its_copy(shipped: Path, content: str) -> None:
    """A library that keeps every cell in memory would take gigabytes for each of these."""
    path = shipped / "inputs/leden.xlsx"
    change(path, "Leden", {"L9": "31-2-2018"})
    parts = zipfile.ZipFile(path)
    kept = {name: parts.read(name) for name in parts.namelist()}
    sheet = "xl/worksheets/sheet1.xml"  # Uitleg
    text = kept[sheet].decode()
    kept[sheet] = f"{text[: text.index('<sheetData')]}{content}</worksheet>".encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in kept.items():
            archive.writestr(name, data)
    assert run("check", shipped).exit_code == 1
    with zipfile.ZipFile(shipped / "output/intern/nagekeken/leden (nagekeken).xlsx") as archive:
        assert archive.read(sheet) == kept[sheet]


def test_a_workbook_too_large_to_copy_is_listed_without_a_copy(shipped: Path) -> None:
    path = shipped / "inputs/leden.xlsx"
    change(path, "Leden", {"L9": "31-2-2018"})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/film.bin", bytes(2**26))
    assert run("check", shipped).exit_code == 1
    assert not (shipped / "output/intern/nagekeken/leden (nagekeken).xlsx").exists()
    head = load_workbook(shipped / "output/intern/controle.xlsx")["Controle"]["A4"].value
    assert "Te groot voor een nagekeken kopie: leden.xlsx" in str(head)


def test_a_folder_that_is_no_project_stays_as_it_is(tmp_path: Path) -> None:
    assert run("check", tmp_path).exit_code == 2
    assert not list(tmp_path.iterdir())


def test_the_list_and_each_copy_say_in_front_that_they_are_confidential(faulty: Path) -> None:
    run("check", faulty)
    found = list((faulty / "output").rglob("*.xlsx"))
    assert len(found) > 2
    for path in found:
        assert path.relative_to(faulty / "output").parts[0] == "intern"
        front = load_workbook(path).worksheets[0]
        said = " ".join(str(cell.value) for row in front.iter_rows(max_row=4) for cell in row)
        assert "persoonsgegevens" in said, path
        assert "niet voor de gemeente" in said, path


def test_all_that_is_for_her_eyes_lies_in_the_confidential_folder(built: Path) -> None:
    outside = {p.parts[len(built.parts) + 1] for p in (built / "output").rglob("*")}
    assert outside == {
        "build.json", "intern", "overzicht.html", "steunverklaringen.docx", "subsidieaanvraag.docx", "wijkplannen"
    }  # fmt: skip


def earlier_version(project: Path) -> Path:
    """The files for her eyes where version 0.1.0 wrote them, with its record."""
    run("check", project)
    run("fields", project)
    output = project / "output"
    record = json.loads((output / "intern/nagekeken/.stand.json").read_text(encoding="utf-8"))
    del record["meldingen"]  # which it did not keep
    for path in record:
        target = output / path.removeprefix("intern/")
        target.parent.mkdir(exist_ok=True)
        (output / path).rename(target)
    old = {path.removeprefix("intern/"): then for path, then in record.items()}
    (output / "nagekeken/.stand.json").write_text(json.dumps(old), encoding="utf-8")
    shutil.rmtree(output / "intern")
    return output


@pytest.mark.parametrize("command", ["check", "fields"])
def test_what_an_earlier_version_wrote_elsewhere_is_cleaned_up(faulty: Path, command: str) -> None:
    output = earlier_version(faulty)
    result = run(command, faulty)
    assert [p.name for p in output.iterdir()] == ["intern"]
    assert "eerdere versie" not in result.output


def test_what_she_changed_there_stays_and_is_told_until_it_is_gone(faulty: Path) -> None:
    output = earlier_version(faulty)
    kept = output / "nagekeken/leden (nagekeken).xlsx"
    change(kept, "Leden", {"B9": "mijn werk"})
    for _ in range(2):
        result = run("check", faulty)
        assert "B104" in result.output
        assert "nagekeken" in result.output
        assert sorted(p.name for p in output.iterdir()) == ["intern", "nagekeken"]
        assert load_workbook(kept)["Leden"]["B9"].value == "mijn werk"
    kept.rename(output / "intern/leden van mij.xlsx")
    assert "B104" not in run("check", faulty).output
    assert sorted(p.name for p in output.iterdir()) == ["intern"]


@pytest.mark.parametrize("name", ["../inputs/leden.xlsx", "inputs/../../x.xlsx", "build.json", "C:/x.xlsx", "intern/../x.docx"])  # fmt: skip
def test_an_old_record_names_no_file_of_another_place(shipped: Path, name: str) -> None:
    from generator.delivery.build_record import checksum

    data = (shipped / "inputs/leden.xlsx").read_bytes()
    for path in ("build.json", "x.xlsx", "x.docx"):
        (shipped / "output").mkdir(exist_ok=True)
        (shipped / "output" / path).write_bytes(data)
    (shipped / "output/nagekeken").mkdir()
    record = json.dumps({name: checksum(data)})
    (shipped / "output/nagekeken/.stand.json").write_text(record, encoding="utf-8")
    run("check", shipped)
    assert (shipped / "inputs/leden.xlsx").read_bytes() == data
    assert {"build.json", "x.xlsx", "x.docx"} <= {p.name for p in (shipped / "output").iterdir()}


def test_what_is_not_printed_of_a_text_of_a_wijk_stands_on_the_sheet_too(project: Path) -> None:
    text = docx.Document()
    text.add_paragraph("Wij wonen hier graag.").add_run(" En dit niet.").font.strike = True
    (project / "inputs" / "teksten").mkdir()
    text.save(str(project / "inputs" / "teksten" / "Zuidwest.docx"))
    result = CliRunner().invoke(cli, ["check", "--project", str(project)])
    assert result.exit_code == 0, result.output
    sheet = load_workbook(project / "output" / "intern" / "controle.xlsx")["Niet gelezen"]
    rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows(min_row=6)]
    (line,) = [row for row in rows if row[0] == "teksten/Zuidwest.docx"]
    assert line[4] == "3"
    assert line[6] == "Dit staat niet in het plan: er staat een streep door"
    assert "Van 7 woorden, tekens en plaatjes in eigen teksten staan er 3 niet" in sheet["A2"].value
