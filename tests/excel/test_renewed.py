"""``samen030 new --from``: all that was typed is in the new workbooks, where it belongs."""

from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.cli import cli
from generator.excel.reading.cells import read_sheet
from generator.excel.reading.container import Container
from generator.excel.reading.read_dossier import read
from generator.excel.reading.workbook_parts import open_parts
from generator.excel.writing.carrying.stored import Stored, put_back, stored
from generator.workbooks.all import WORKBOOKS
from tests.damage import YELLOW, damage
from tests.edits import column, workbook
from tests.excel.test_former import DEMANDS, LINES
from tests.tables import write_sheet

FORM = {"Uitleg", "Lijsten"}


def renew(old: Path, new: Path) -> Result:
    words = ["new", "--from", str(old), str(new)]
    return CliRunner().invoke(cli, words, catch_exceptions=False)


def renewed(old: Path) -> Path:
    """The new project, beside the old one, which stays as it was."""
    before, new = files(old), old.parent / "nieuw jaar"
    result = renew(old, new)
    assert result.exit_code == 0, result.output
    assert files(old) == before
    return new


def files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def rows(inputs: Path) -> tuple[dict[str, list[object]], Counter[str]]:
    """All that is read, and how often each code is told."""
    dossier, problems = read(inputs)
    tables = {k.__name__: [r.model_dump() for r in v] for k, v in dossier.tables.items()}
    return tables, Counter(problem.code for problem in problems)


def cells(inputs: Path) -> list[Cell]:
    """The filled cells of all sheets but the form's own."""
    return [
        cell
        for path in sorted(inputs.glob("*.xlsx"))
        for page in load_workbook(path).worksheets
        if page.title not in FORM
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None and isinstance(cell, Cell)
    ]


def page(project: Path, book: str, title: str) -> Worksheet:
    found = load_workbook(project / "inputs" / f"{book}.xlsx")[title]
    assert isinstance(found, Worksheet)
    return found


def under(sheet: Worksheet, header: str, row: int = 2) -> Any:
    return sheet.cell(row, column(sheet, header))


@pytest.mark.parametrize("seed", range(3))
def test_what_was_read_is_read_again_and_nothing_new_is_told(
    shipped: Path, tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    damage(shipped / "inputs", seed)
    there = tmp_path_factory.mktemp("een plek") / "nieuw jaar"
    before, told = rows(shipped / "inputs")
    originals, typed = files(shipped), cells(shipped / "inputs")
    result = renew(shipped, there)
    assert result.exit_code == 0, result.output
    assert files(shipped) == originals
    after, told_now = rows(there / "inputs")
    assert after == before
    assert not told_now - told
    now = cells(there / "inputs")
    lost = Counter(str(c.value) for c in typed) - Counter(str(c.value) for c in now)
    known = {n for b in WORKBOOKS for s in b.sheets for c in s.columns for n in c.also}
    assert {text for text in lost if not text.startswith("=")} <= known
    assert len(formulas(now)) == len(formulas(typed)) > 0
    marked = [c for c in typed if c.comment and c.comment.text.startswith("nakijken: ")]
    kept = [c for c in now if c.comment and c.comment.text.startswith("nakijken: ")]
    assert look(marked) == look(kept)
    assert {c.fill.fgColor.rgb for c in kept} == {YELLOW}
    assert {(c.font.name, c.font.sz, c.font.b) for c in kept} == {("Courier New", 9, True)}


def formulas(found: list[Cell]) -> list[Cell]:
    return [cell for cell in found if cell.data_type == "f"]


def look(found: list[Cell]) -> Counter[tuple[object, ...]]:
    return Counter(
        (c.value, c.number_format, c.comment.text, c.comment.author, c.hyperlink.target)
        for c in found
        if c.comment and c.hyperlink
    )


def test_a_formula_follows_the_cells_that_it_names_and_keeps_its_outcome(project: Path) -> None:
    with workbook(project, "leden") as book:
        leden = book["Leden"]
        leden.tables.clear()
        leden.insert_cols(1)
        leden["A1"], leden["A2"] = "Letters", "=LEN(B2)&C2"
        leden["H3"] = "=Leden!$B$2"
        sums = book.create_sheet("Sommen")
        sums["A1"], sums["A2"] = "=COUNTA(Leden!B2:B9)", "=Leden!A2"
    path = project / "inputs" / "leden.xlsx"
    outcomes(path, "Leden", {"A2": Stored("str", "17coöp", formula=True)})
    new = renewed(project)
    leden = page(new, "leden", "Leden")
    letter = under(leden, "Letters").column_letter
    assert under(leden, "Letters").value == "=LEN(A2)&B2"
    assert page(new, "leden", "Sommen")["A1"].value == "=COUNTA('Leden'!A2:A9)"
    assert page(new, "leden", "Sommen")["A2"].value == f"='Leden'!{letter}2"
    made = new / "inputs" / "leden.xlsx"
    sheet = load_workbook(made).sheetnames.index("Leden")
    assert stored(made)[sheet][f"{letter}2"] == Stored("str", "17coöp", formula=True)


def outcomes(path: Path, title: str, known: dict[str, Stored]) -> None:
    """Put outcomes beside formulas, as Excel does."""
    import zipfile

    part = f"xl/worksheets/sheet{load_workbook(path).sheetnames.index(title) + 1}.xml"
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = put_back(parts[part], known)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def test_a_structured_formula_names_the_headers_of_today(project: Path) -> None:
    with workbook(project, "begroting") as book:
        lasten = book["Lasten"]
        table = next(iter(lasten.tables.values()))
        header = lasten["A1"].value
        lasten[f"Z{2}"] = f"={table.displayName}[[#This Row],[{header}]]"
        lasten["Z1"] = "Nog eens"
    lasten = page(renewed(project), "begroting", "Lasten")
    table = next(iter(lasten.tables.values()))
    assert under(lasten, "Nog eens").value == f"={table.displayName}[[#This Row],[{header}]]"


def test_what_she_set_stays_as_it_was_set(project: Path) -> None:
    with workbook(project, "leden") as book:
        leden = book["Leden"]
        leden.cell(1, 60).value = "Verjaardag"
        leden.cell(2, 60).value = datetime(2019, 5, 4)
        leden.cell(2, 60).number_format = "d mmmm yyyy"
        leden.column_dimensions["B"].width = 71
        leden["B9"].fill = PatternFill("solid", fgColor=YELLOW)
        leden["A1"].comment = Comment("eigen notitie", "Penningmeester")
        leden.row_dimensions[2].hidden = True
        rule = DataValidation(type="list", formula1='"rood,blauw"', sqref="BH2:BH9")
        leden.add_data_validation(rule)
        second = leden.cell(1, 2).value
    new = renewed(project)
    leden = page(new, "leden", "Leden")
    birthday = under(leden, "Verjaardag")
    assert (birthday.value, birthday.number_format) == (datetime(2019, 5, 4), "d mmmm yyyy")
    assert leden.column_dimensions[under(leden, str(second)).column_letter].width == 71
    assert leden["B9"].fill.fgColor.rgb == YELLOW
    assert leden["A1"].comment.text.endswith("\n\neigen notitie")
    assert leden.row_dimensions[2].hidden
    choices = [v for v in leden.data_validations.dataValidation if v.formula1 == '"rood,blauw"']
    assert [str(v.sqref) for v in choices] == [
        f"{birthday.column_letter}2:{birthday.column_letter}9"
    ]


def test_a_header_that_may_be_one_of_ours_stays_hers_and_is_told(project: Path) -> None:
    with workbook(project, "leden") as book:
        leden = book["Leden"]
        leden.tables.clear()
        leden.cell(1, column(leden, "Rechtsvorm")).value = "Rechtsvrom"
    before, told = rows(project / "inputs")
    result = renew(project, project.parent / "nieuw")
    assert "staat “Rechtsvrom” waar “Rechtsvorm” hoort" in result.stdout
    after, told_now = rows(project.parent / "nieuw" / "inputs")
    assert (after, told_now - told) == (before, Counter())


def test_rows_that_we_numbered_keep_their_numbers(project: Path) -> None:
    with workbook(project, "steunverklaringen") as book:
        sheet = book["Steunverklaringen"]
        sheet.tables.clear()
        sheet.delete_cols(column(sheet, "Nr"))
        sheet.insert_rows(1, 3)
        sheet["A1"] = "Uitvoer van het formulier"
    before, _ = rows(project / "inputs")
    new = renewed(project)
    assert rows(new / "inputs")[0] == before
    rest = page(new, "steunverklaringen", "Niet geplaatst")
    assert [cell.value for cell in rest[2]] == [
        "Steunverklaringen", "A1", "Uitvoer van het formulier",
    ]  # fmt: skip


def test_what_stood_in_the_old_places_goes_to_regeling(project: Path) -> None:
    inputs = project / "inputs"
    (inputs / "regeling.xlsx").unlink()
    write_sheet(inputs / "aanvraag.xlsx", "Aanvraag", LINES)
    write_sheet(inputs / "aanvraag.xlsx", "Eisen", DEMANDS)
    before, told = rows(inputs)
    assert told["X414"]
    new = renewed(project)
    after, told_now = rows(new / "inputs")
    assert {k: after[k] for k in ("Scheme", "Limit", "Requirement")} == {
        k: before[k] for k in ("Scheme", "Limit", "Requirement")
    }
    assert not told_now - told
    assert not told_now["X414"] + told_now["X312"]
    assert "Eisen" not in load_workbook(new / "inputs" / "aanvraag.xlsx").sheetnames


def test_all_else_comes_along_and_the_output_does_not(project: Path) -> None:
    brief = (project / "templates" / "wijkplan.docx").read_bytes()
    for name, data in {
        "inputs/fotos/zuid.jpg": b"foto", "inputs/bijlagen/statuten/a.pdf": b"pdf",
        "inputs/teksten/zuid.docx": b"tekst", "templates/eigen/brief.docx": brief,
        "templates/wijkplan.docx": b"van haar", "output/oud.docx": b"oud",
        "output/definitief/2019-04-06-1/oud.docx": b"ingediend",
        "inputs/leden-zuid.csv": b"Organisatie;Wijk\nKring;Zuid\n", "inputs/~$leden.xlsx": b"x",
    }.items():  # fmt: skip
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_bytes(data)
    result = renew(project, project.parent / "nieuw jaar")
    made = files(project.parent / "nieuw jaar")
    assert made["inputs/fotos/zuid.jpg"] == b"foto"
    assert made["inputs/bijlagen/statuten/a.pdf"] == b"pdf"
    assert made["inputs/teksten/zuid.docx"] == b"tekst"
    assert made["inputs/leden-zuid.csv"] == b"Organisatie;Wijk\nKring;Zuid\n"
    assert made["templates/eigen/brief.docx"] == brief
    assert made["templates/wijkplan.docx"] == b"van haar"
    assert "wijkplan.docx is anders dan in dit programma" in result.stdout
    assert not [name for name in made if "oud.docx" in name or "~$" in name]
    assert "Wat je hebt ingediend, blijft bewaard in" in result.stdout
    assert 'samen030 check --project "' in result.stdout


def test_a_sheet_without_headers_stays_as_it_is_and_is_told(project: Path) -> None:
    with workbook(project, "leden") as book:
        book["Leden"].tables.clear()
        book["Leden"].delete_rows(1)
    before, told = rows(project / "inputs")
    result = renew(project, project.parent / "nieuw jaar")
    assert "op Leden vinden we geen koppen" in result.stdout
    after, told_now = rows(project.parent / "nieuw jaar" / "inputs")
    assert (after, told_now - told) == (before, Counter())
    assert told_now["X305"]
    assert told["X305"]


def test_equal_projects_give_equal_bytes(project: Path) -> None:
    assert files(renewed(project)) == files(renewed_again(project))


def renewed_again(project: Path) -> Path:
    assert renew(project, project.parent / "nog eens").exit_code == 0
    return project.parent / "nog eens"


def test_it_writes_into_nothing_that_is_there(project: Path, tmp_path: Path) -> None:
    taken = tmp_path / "al in gebruik"
    taken.mkdir()
    (taken / "brief.txt").write_text("van mij", encoding="utf-8")
    before = files(project)
    for there in (taken, project / "inputs" / "nieuw", project):
        result = renew(project, there)
        assert (result.exit_code, result.stdout) == (2, "")
    assert files(project) == before
    assert files(taken) == {"brief.txt": b"van mij"}


def same_codes(project: Path) -> tuple[Path, str]:
    """The new project, of which nothing else is read or told; and what the command said."""
    before, told = rows(project / "inputs")
    result = renew(project, project.parent / "nieuw jaar")
    assert result.exit_code == 0, result.output
    after, told_now = rows(project.parent / "nieuw jaar" / "inputs")
    assert (after, told_now - told) == (before, Counter())
    return project.parent / "nieuw jaar", result.stdout


def test_a_second_sheet_of_one_kind_stays_as_it_is(project: Path) -> None:
    with workbook(project, "leden") as book:
        book.copy_worksheet(book["Leden"]).title = "Leden Zuid"
        zuid = book["Leden Zuid"]
        zuid.delete_rows(2, zuid.max_row)
        zuid["A2"] = "De Sluis"
    assert rows(project / "inputs")[1]["X321"]
    new, said = same_codes(project)
    assert "Leden Zuid lezen we ook, als Leden; dat blad is nog zoals het was" in said
    assert page(new, "leden", "Leden Zuid")["A2"].value == "De Sluis"


def test_a_sheet_beside_one_that_has_its_name_stays_as_it_is(project: Path) -> None:
    with workbook(project, "leden") as book:
        book["Leden"].title = "Organisaties"
        book.create_sheet("Leden", 0)["A1"] = "zie Organisaties"
    new, _ = same_codes(project)
    assert page(new, "leden", "Leden")["A1"].value == "zie Organisaties"


def test_a_form_without_its_column_of_answers_stays_as_it_is(project: Path) -> None:
    with workbook(project, "aanvraag") as book:
        book["Aanvrager"].delete_cols(2)
    assert rows(project / "inputs")[1]["X320"]
    assert "op Aanvrager mist de kolom Invullen" in same_codes(project)[1]


def test_answers_stand_under_their_own_header(project: Path) -> None:
    with workbook(project, "aanvraag") as book:
        book["Aanvrager"].insert_cols(2)
        book["Aanvrager"]["B1"], book["Aanvrager"]["B3"] = "Wie", "Ans"
    new, _ = same_codes(project)
    aanvrager = page(new, "aanvraag", "Aanvrager")
    assert (aanvrager["D1"].value, aanvrager["D3"].value) == ("Wie", "Ans")


def test_a_title_above_a_form_and_a_row_of_sums_are_not_read_anew(project: Path) -> None:
    with workbook(project, "aanvraag") as book:
        book["Aanvrager"].insert_rows(1, 2)
        book["Aanvrager"]["B2"] = "versie 4"
    with workbook(project, "begroting") as book:
        lasten = book["Lasten"]
        lasten.tables.clear()
        lasten.insert_cols(1)
        lasten["A1"] = "Eigen volgorde"
        below, amounts = lasten.max_row + 1, [c.column for c in lasten[1] if "20" in str(c.value)]
        lasten.cell(below, 1).value = "Totaal"
        for number in amounts:
            letter = lasten.cell(1, number).column_letter
            lasten.cell(below, number).value = f"=SUM({letter}2:{letter}{below - 1})"
    new, _ = same_codes(project)
    for book_name, text in (("aanvraag", "versie 4"), ("begroting", "Totaal")):
        rest = page(new, book_name, "Niet geplaatst")
        assert text in {cell.value for cell in rest["C"]}


def test_what_had_no_place_before_is_still_there_the_next_time(project: Path) -> None:
    with workbook(project, "leden") as book:
        book["Leden"].insert_rows(1, 2)
        book["Leden"]["A1"] = "Bijgehouden door ons"
    once = renewed(project)
    with workbook(once, "leden") as book:
        book["Leden"].tables.clear()
        book["Leden"].insert_rows(1, 2)
        book["Leden"]["A1"] = "Versie van mei"
    assert renew(once, project.parent / "nog een").exit_code == 0
    again = page(project.parent / "nog een", "leden", "Niet geplaatst")
    assert {"Bijgehouden door ons", "Versie van mei"} <= {cell.value for cell in again["C"]}
    assert not rows(project.parent / "nog een" / "inputs")[1]["X323"]


def test_a_header_in_the_place_of_one_that_the_form_never_had_is_her_own(project: Path) -> None:
    with workbook(project, "activiteiten") as book:
        sheet = book["Activiteiten"]
        sheet.tables.clear()
        place = column(sheet, "Hoe vaak")
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, place).value = "maandag"
        sheet.cell(1, place).value = "Weekdag"
        guide = book["Uitleg"]
        line = next(r for r in range(1, 200) if guide.cell(r, 1).value == "Hoe vaak")
        form = [guide.cell(line, number).value for number in range(1, 6)]
        guide.delete_rows(line)
    new = renewed(project)
    sheet = page(new, "activiteiten", "Activiteiten")
    assert under(sheet, "Weekdag").value == "maandag"
    assert under(sheet, "Hoe vaak").value is None
    with workbook(project, "activiteiten") as book:  # the form had it: then hers may be that one
        book["Uitleg"].insert_rows(line)
        for number, text in enumerate(form, start=1):
            book["Uitleg"].cell(line, number).value = text
    result = renew(project, project.parent / "nog een")
    assert "staat “Weekdag” waar “Hoe vaak” hoort" in result.stdout


def test_what_is_no_folder_with_workbooks_is_told_kindly(project: Path, tmp_path: Path) -> None:
    (tmp_path / "foto's").mkdir()
    (tmp_path / "foto's" / "a.txt").write_text("x", encoding="utf-8")
    for source, words in {
        tmp_path / "weg": "is er niet",
        tmp_path / "foto's": "staan geen werkboeken die we kennen",
        project / "inputs" / "leden.xlsx": f'samen030 new --from "{project}" NIEUW',
    }.items():
        result = renew(source, tmp_path / "nieuw")
        assert (result.exit_code, result.stdout) == (2, "")
        assert words in result.stderr
    assert not (tmp_path / "nieuw").exists()


def test_from_inputs_is_from_the_project_around_it(project: Path) -> None:
    (project / "templates" / "wijkplan.docx").write_bytes(b"van haar")
    assert renew(project / "inputs", project.parent / "nieuw").exit_code == 0
    assert files(project.parent / "nieuw")["templates/wijkplan.docx"] == b"van haar"


def test_from_the_folder_in_which_one_stands(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "inputs")
    assert renew(Path(), project.parent / "nieuw").exit_code == 0
    assert rows(project.parent / "nieuw" / "inputs")[0] == rows(project / "inputs")[0]


def test_an_empty_cell_with_a_link_stays_empty(project: Path) -> None:
    path = project / "inputs" / "leden.xlsx"
    with workbook(project, "leden") as book:
        address = book["Leden"].cell(2, column(book["Leden"], "Website")).coordinate
        book["Leden"][address].value = "www.buurt.example"
        book["Leden"][address].hyperlink = "https://buurt.example"
        bare = book["Leden"]["AZ2"]
        bare.value, bare.hyperlink = "ver weg", "https://ver.example"
    emptied(path, "Leden", address)
    emptied(path, "Leden", "AZ2")
    new, _ = same_codes(project)
    leden = page(new, "leden", "Leden")
    links = {c.hyperlink.target: c.coordinate for row in leden for c in row if c.hyperlink}
    assert links.keys() == {"https://buurt.example", "https://ver.example"}
    for at in links.values():
        assert stored_text(new / "inputs" / "leden.xlsx", "Leden", at) == ""


def emptied(path: Path, title: str, address: str) -> None:
    """Wipe a cell out, as Delete does in Excel: its link stays."""
    outcomes(path, title, {address: Stored("n", "", formula=False)})


def stored_text(path: Path, title: str, address: str) -> str:
    with Container(path) as container:
        book = open_parts(container)
        cells = read_sheet(container, book.sheets[title], book).rows
    return next(
        (str(v) for r in cells for a, v in r.cells.items() if f"{a}{r.number}" == address), ""
    )


def test_a_header_that_was_understood_is_told_with_its_own_words(project: Path) -> None:
    with workbook(project, "leden") as book:
        leden = book["Leden"]
        leden.tables.clear()
        place = column(leden, "Telefoonnummer")
        leden.cell(1, place).value = "Tel nr 06"
        for row in range(2, leden.max_row + 1):
            leden.cell(row, place).value = f"030 - 999 00 {row:02}"
    assert "Leden: “Tel nr 06” heet nu “Telefoonnummer”." in same_codes(project)[1]
