"""Checked copies: what is put into her workbook, and that nothing else in it changes."""

import io
import re
import string
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import settings as limits
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

from generator.excel.reading.cells import letters, read_sheet
from generator.excel.reading.container import Container
from generator.excel.reading.workbook_parts import open_parts
from generator.excel.writing.review_copies import checked_copies
from generator.problems import CATALOGUE, CellPlace, Problem, Severity

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
SHEET = "xl/worksheets/sheet1.xml"
RELS = "xl/worksheets/_rels/sheet1.xml.rels"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/{SHEET}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Leden" sheetId="4" r:id="s"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Leden!$1:$1</definedName></definedNames></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="s" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    SHEET: f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Naam</t></is></c></row><row r="3" hidden="1" spans="1:2"><c r="B3" s="1"><v>43000</v></c><c r="D3" t="inlineStr"><is><t>&lt;b&gt; é</t></is></c></row></sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></worksheet>',
    "xl/onbekend.bin": "zomaar",
}  # fmt: skip
COMMENTS = f'<comments xmlns="{MAIN}"><authors><author>tc={{1}}</author></authors><commentList><comment ref="B3" authorId="0" xr:uid="{{1}}" xmlns:xr="urn:r"><text><t>Van mij</t></text></comment><comment ref="A1" authorId="0"><text><r><t>Blijft</t></r></text></comment></commentList></comments>'  # fmt: skip


def strict(text: str) -> str:
    dialect = text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    return dialect.replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")


def prefixed(text: str) -> str:
    if f'xmlns="{MAIN}"' not in text:
        return text
    text = text.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
    return re.sub(r"<(/?)(?=\w)", r"<\1x:", text)


def related(*links: tuple[str, str]) -> str:
    found = "".join(
        f'<Relationship Id="samen{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(links, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}relationships">{found}</Relationships>'


def made(parts: Mapping[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text if isinstance(text, bytes) else text.encode())
    return data.getvalue()


def problem(address: str, sheet: str = "Leden", message: str = "Dit klopt niet") -> Problem:
    letter = address.rstrip(string.digits)
    place = CellPlace("leden.xlsx", sheet, int(address[len(letter) :]), letter)
    return CATALOGUE["X101"].at(place, message, fix="Verbeter het")


def copied(data: bytes, *problems: Problem) -> dict[str, bytes] | None:
    with tempfile.TemporaryDirectory() as folder:
        inputs = Path(folder) / "inputs"
        inputs.mkdir()
        (inputs / "leden.xlsx").write_bytes(data)
        copies, without = checked_copies(inputs, problems)
        assert (not copies) == (without == ("leden.xlsx",))
        assert checked_copies(inputs, problems) == (copies, without)
    return unpacked(copies["leden.xlsx"]) if copies else None


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert len(set(archive.namelist())) == len(archive.namelist())
        return {name: archive.read(name) for name in archive.namelist()}


def values(data: bytes, tmp_path: Path) -> dict[str, object]:
    """What the product itself reads: it knows every dialect."""
    path = tmp_path / "x.xlsx"
    path.write_bytes(data)
    with Container(path) as container:
        book = open_parts(container)
        rows = read_sheet(container, book.sheets["Leden"], book).rows
    return {f"{letter}{row.number}": v for row in rows for letter, v in row.cells.items()}


RENAMED = {
    name.replace("worksheets/", "bladen/"): text.replace("worksheets/", "bladen/")
    for name, text in PARTS.items()
}
ODD: dict[str, Mapping[str, str | bytes]] = {
    "plain": PARTS,
    "prefixes": {name: prefixed(text) for name, text in PARTS.items()},
    "strict": {name: strict(text) for name, text in PARTS.items()},
    "absolute targets": {n: t.replace('Target="', 'Target="/xl/').replace("/xl/xl/", "/xl/") for n, t in PARTS.items()},
    "roundabout targets": {n: t.replace('"worksheets/', '"..\\xl\\./worksheets\\') for n, t in PARTS.items()},
    "another folder": RENAMED,
    "another case": {n.replace("xl/styles", "XL/Styles").replace("sheet1", "Sheet1"): t for n, t in PARTS.items()},
    "two bytes a letter": {n: t.encode("utf-16") if n.startswith("xl/w") else t for n, t in PARTS.items()},
    "two bytes a letter, unmarked": {n: b'\0'.join(bytes([b]) for b in t.replace("é", "e").encode()) + b"\0" if n.startswith("xl/w") else t for n, t in PARTS.items()},
    "a mark in front": {n: t.encode("utf-8-sig") for n, t in PARTS.items()},
    "letters of one byte": {n: f'<?xml version="1.0" encoding="iso-8859-1"?>{t}'.encode("latin-1") for n, t in PARTS.items()},
    "no numbers": {**PARTS, SHEET: f'<worksheet xmlns="{MAIN}"><sheetData><row><c t="inlineStr"><is><t>Naam</t></is></c></row><row/><row><c/><c s="1"><v>43000</v></c><c r="D3" t="inlineStr"><is><t>&lt;b&gt; é</t></is></c></row></sheetData></worksheet>'},
    "comments and apostrophes": {**PARTS, SHEET: PARTS[SHEET].replace("<row r=\"3\"", "<!-- <row r='3'> --><row  r = '3' ").replace('<c r="B3"', "<c  r='B3' q='>'")},
    "no styles": {n: t for n, t in PARTS.items() if n != "xl/styles.xml"},
    "damaged styles": {**PARTS, "xl/styles.xml": "<styleSheet><fills>"},
}  # fmt: skip

BEYOND_OPENPYXL = {
    "two bytes a letter, unmarked",
    "strict",
    "roundabout targets",
    "another case",
    "no styles",
    "damaged styles",
}


@pytest.mark.parametrize("kind", ODD)
def test_a_workbook_of_any_writer_gets_its_notes(kind: str, tmp_path: Path) -> None:
    data = made(ODD[kind])
    copy = copied(data, problem("B3"), problem("C3"), problem("A2"), problem("A7"))
    assert copy is not None
    before = values(data, tmp_path)
    assert values(made(copy), tmp_path) == before
    assert {"A1", "B3", "D3"} <= before.keys()
    assert copy["xl/onbekend.bin"] == unpacked(data)["xl/onbekend.bin"]
    comments = copy["xl/commentsSamen1.xml"].decode()
    assert re.findall(r'ref="(\w+)"', comments) == ["B3", "C3", "A2", "A7"]
    assert comments.count("FOUT X101") == 4
    whole = b"".join(copy.values())
    assert (MAIN.encode() in whole, OFFICE.encode() in whole) == (kind != "strict",) * 2 or "two bytes" in kind  # fmt: skip
    if kind in BEYOND_OPENPYXL:
        return
    sheet = load_workbook(io.BytesIO(made(copy)))["Leden"]
    assert [sheet[at].comment is not None for at in ("B3", "C3", "A2", "A7")] == [True] * 4
    assert sheet["B3"].fill.fgColor.rgb == sheet["A2"].fill.fgColor.rgb == "FFF4B9B0"
    assert (sheet["B3"].number_format, sheet["B3"].alignment.wrap_text) == ("mm-dd-yy", True)
    assert sheet["D3"].fill.fill_type is None


def test_rows_and_cells_stay_in_order_and_the_drawing_stands_in_its_place() -> None:
    late = '<tableParts count="0"/><extLst/>'
    parts = {**PARTS, SHEET: PARTS[SHEET].replace("</worksheet>", f"{late}</worksheet>")}
    copy = copied(made(parts), *map(problem, ("C3", "A3", "F3", "AA3", "A2", "A9", "B8")))
    assert copy is not None
    text = copy[SHEET].decode()
    assert re.findall(r'<row r="(\d+)"', text) == ["1", "2", "3", "8", "9"]
    assert re.findall(r'<c r="(\w+)"', text) == "A1 A2 A3 B3 C3 D3 F3 AA3 B8 A9".split()
    order = re.findall(r"<(pageMargins|legacyDrawing|tableParts|extLst)\b", text)
    assert order == ["pageMargins", "legacyDrawing", "tableParts", "extLst"]


def test_her_own_note_and_conversation_stay_beside_what_we_say() -> None:
    threads = '<ThreadedComments><threadedComment ref="B3" id="{1}"><text>Van mij</text></threadedComment><threadedComment ref="A1" id="{2}"/></ThreadedComments>'  # fmt: skip
    parts = {
        **PARTS,
        RELS: related(("comments", "../notities.xml"), ("threadedComment", "../draad.xml")),
        "xl/notities.xml": COMMENTS,
        "xl/draad.xml": threads,
    }
    copy = copied(made(parts), problem("B3"), problem("D3"))
    assert copy is not None
    sheet = load_workbook(io.BytesIO(made(copy)))["Leden"]
    note = sheet["B3"].comment
    assert note.text.startswith("FOUT X101")
    assert note.text.endswith("\n\nVan mij")
    assert note.author == "samen030"  # under her own name Excel shows the conversation instead
    assert sheet["A1"].comment.text == "Blijft"
    assert sheet["D3"].comment.text.startswith("FOUT")
    assert b'ref="B3"' not in copy["xl/draad.xml"]
    assert b'ref="A1"' in copy["xl/draad.xml"]
    assert b"uid" not in copy["xl/notities.xml"]


def test_boxes_and_buttons_of_hers_stay_and_a_note_has_one_box() -> None:
    box = '<v:shape id="_x0000_s{}"><v:textbox>a<br>b</v:textbox><x:ClientData ObjectType="{}"><x:Row>{}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>'  # fmt: skip
    boxes = box.format(2000, "Note", 0) + box.format(2001, "Note", 2)
    button = box.format(3000, "Button", 2)
    legacy = f'<legacyDrawing xmlns:r="{OFFICE}" r:id="samen2"/>'
    parts = {
        **PARTS,
        SHEET: PARTS[SHEET].replace("</worksheet>", f"{legacy}</worksheet>"),
        RELS: related(("comments", "../c.xml"), ("vmlDrawing", "../v.vml")),
        "xl/c.xml": COMMENTS,
        "xl/v.vml": f'<xml xmlns:v="v" xmlns:x="x">{boxes}{button}</xml>',
    }
    copy = copied(made(parts), problem("B3"), problem("C3"))
    assert copy is not None
    drawn = copy["xl/v.vml"].decode()
    assert re.findall(r"id=\"_x0000_s(\d+)", drawn) == ["2000", "3000", "3001", "3002"]
    assert button in drawn
    assert drawn.count("shapetype") == 2
    assert copy[SHEET].count(b"legacyDrawing") == 1
    assert b'application/vnd.openxmlformats-officedocument.vmlDrawing"' in copy["[Content_Types].xml"]  # fmt: skip


def test_what_is_hidden_in_a_merged_block_is_told_where_the_block_is_shown() -> None:
    merged = '<mergeCells count="1"><mergeCell ref="B3:C9"/></mergeCells>'
    parts = {**PARTS, SHEET: PARTS[SHEET].replace("<pageMargins", f"{merged}<pageMargins")}
    copy = copied(made(parts), problem("C5", message="eerst"), problem("B3", message="dan"))
    assert copy is not None
    note = load_workbook(io.BytesIO(made(copy)))["Leden"]["B3"].comment
    assert "eerst" in note.text
    assert "dan" in note.text


def test_the_sheet_in_front_moves_what_counts_sheets_and_takes_no_name_of_hers() -> None:
    sheets = '<bookViews><workbookView activeTab="0" firstSheet="1"/></bookViews><sheets><sheet name="vertrouwelijk" sheetId="9" r:id="s"/>'  # fmt: skip
    main = PARTS["xl/workbook.xml"].replace("<sheets>", sheets)
    copy = copied(made({**PARTS, "xl/workbook.xml": main}), problem("B3"))
    assert copy is not None
    text = copy["xl/workbook.xml"].decode()
    assert re.findall(r'name="(\w+)" sheetId="(\d+)"', text) == [
        ("Vertrouwelijk1", "10"), ("vertrouwelijk", "9"), ("Leden", "4"),
    ]  # fmt: skip
    assert 'localSheetId="1"' in text
    assert "firstSheet" not in text


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml"])
def test_a_workbook_that_declares_entities_gets_no_copy(part: str) -> None:
    wicked = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    assert copied(made({**PARTS, part: wicked + PARTS[part]}), problem("B3")) is None


def test_a_style_sheet_that_declares_entities_gives_no_colour_and_stays_as_it_is() -> None:
    wicked = '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + PARTS["xl/styles.xml"]
    copy = copied(made({**PARTS, "xl/styles.xml": wicked}), problem("B3"))
    assert copy is not None
    assert copy["xl/styles.xml"] == wicked.encode()


def sheets() -> bytes:
    book = Workbook()
    for sheet in (book.active, book.create_sheet("Ander")):
        assert sheet is not None
        for row in range(1, 9):
            for column in range(1, 7):
                if (row + column) % 3:
                    sheet.cell(row, column, f"r{row} & k{column}").font = Font(bold=row % 2 == 0)
    book.worksheets[0].title = "Leden"
    book.worksheets[0].protection.sheet = True
    book.worksheets[0].sheet_view.tabSelected = True
    data = io.BytesIO()
    book.save(data)
    return made(
        {**unpacked(data.getvalue()), "xl/charts/chart9.xml": b"<kapot", "vreemd.bin": b"\0"}
    )


BOOK = sheets()
CELLS = st.builds(lambda column, row: f"{letters(column)}{row}", st.integers(1, 30), st.integers(1, 12))  # fmt: skip


@given(st.sets(CELLS, min_size=1, max_size=25), st.text(min_size=1, max_size=40))
@example({"A1"}, "]]><a> & ' \" \x00\x0b\ud800 é 😀")
@limits(max_examples=25)
def test_nothing_changes_but_the_marked_cells(marked: set[str], message: str) -> None:
    there = problem("A1", "Ander")
    copy = copied(BOOK, there, *(problem(a, message=message) for a in sorted(marked)))
    assert copy is not None
    old = unpacked(BOOK)
    touched = {SHEET, SHEET.replace("1", "2"), "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"}  # fmt: skip
    assert {name for name in old if copy[name] != old[name]} <= touched
    assert list(copy)[: len(old)] == list(old)
    before, after = load_workbook(io.BytesIO(BOOK)), load_workbook(io.BytesIO(made(copy)))
    assert after.sheetnames == ["Vertrouwelijk", *before.sheetnames]
    assert after["Leden"].protection.sheet
    assert [s.title for s in after if s.sheet_view.tabSelected] == ["Ander"]
    assert after.active.title == "Ander"
    for row in range(1, 14):
        for column in range(1, 32):
            was, now = before["Leden"].cell(row, column), after["Leden"].cell(row, column)
            assert now.value == was.value
            assert (repr(now.font), repr(now.border)) == (repr(was.font), repr(was.border))
            assert (now.comment is not None) == (now.coordinate in marked)
            assert (repr(now.fill) != repr(was.fill)) == (now.coordinate in marked)


def test_the_worst_is_said_first_and_gives_the_colour() -> None:
    gap = next(rule for rule in CATALOGUE.values() if rule.severity is Severity.GAP)
    mild = gap.at(problem("B3").place, "nog leeg")
    copy = copied(made(PARTS), mild, problem("B3"))
    assert copy is not None
    cell = load_workbook(io.BytesIO(made(copy)))["Leden"]["B3"]
    assert cell.fill.fgColor.rgb == "FFF4B9B0"
    assert cell.comment.text.index("FOUT") < cell.comment.text.index("nog leeg")


def test_making_a_copy_needs_no_library_that_holds_a_whole_workbook() -> None:
    code = "import sys, generator.excel.writing.review_copies; print('openpyxl' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "False"


def test_a_sheet_without_a_place_for_cells_gets_no_copy() -> None:
    assert copied(made({**PARTS, SHEET: f'<worksheet xmlns="{MAIN}"/>'}), problem("A1")) is None


def test_very_many_notes_are_all_there() -> None:
    marks = [problem(f"{letters(n % 30 + 1)}{n // 30 + 1}") for n in range(3000)]
    copy = copied(made(PARTS), *marks)
    assert copy is not None
    assert copy["xl/commentsSamen1.xml"].count(b"<comment ") == 3000
    drawn = copy["xl/drawings/vmlDrawingSamen1.vml"]
    assert len(set(re.findall(rb'<v:shape [^>]*id="(\w+)"', drawn))) == 3000
