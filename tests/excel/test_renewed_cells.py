"""``samen030 new --from``: formulas, looks, links and choices come along as they were."""

from datetime import datetime
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from generator.excel.reading.cells import read_sheet
from generator.excel.reading.container import Container
from generator.excel.reading.workbook_parts import open_parts
from generator.excel.writing.carrying.stored import Stored, put_back, stored
from tests.damage import YELLOW
from tests.edits import column, workbook
from tests.renewing import page, renewed, same_codes, under


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
