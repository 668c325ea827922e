import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from xml.etree import ElementTree

import openpyxl
import pytest
from openpyxl.utils import range_boundaries
from openxml_audit import OpenXmlValidator

from generator.excel.writing.known_rows import known_homes, known_rows
from generator.excel.writing.review_looks import COLOURS
from generator.excel.writing.scaffold import workbook_bytes
from generator.problems import Severity
from generator.utrecht import shipped
from generator.workbooks.activities import Activity
from generator.workbooks.all import WORKBOOKS, home
from generator.workbooks.application import Applicant, Application, LegalForm, Signatory
from generator.workbooks.budget import Cost
from generator.workbooks.cells.kind import Content
from generator.workbooks.definition import Need, Row, Sheet, Workbook
from generator.workbooks.districts import District, Neighbourhood, Postcode, Venue
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.municipality import Municipality

YEARS = (2019, 2020, 2021)
DISTRICTS = [district.name for district in shipped().districts]
TABLES = [(book, sheet) for book in WORKBOOKS for sheet in book.sheets if not sheet.form]
FORMS = [(book, sheet) for book in WORKBOOKS for sheet in book.sheets if sheet.form]


def named(part: Workbook | Sheet) -> str:
    return part.title if isinstance(part, Sheet) else part.file


each_book = pytest.mark.parametrize("book", WORKBOOKS, ids=lambda book: book.file)
each_table = pytest.mark.parametrize(("book", "sheet"), TABLES, ids=named)
each_form = pytest.mark.parametrize(("book", "sheet"), FORMS, ids=named)


def opened(book: Workbook, rows: Mapping[type[Row], Sequence[Mapping[str, object]]] | None = None):
    return load(workbook_bytes(book, rows or {}, YEARS, known_homes("Utrecht")))


def load(data: bytes):
    return openpyxl.load_workbook(io.BytesIO(data))


def sheet_with(kind: type[Row], *rows: Mapping[str, object]):
    book, sheet = home(kind)
    return opened(book, {kind: rows})[sheet.title]


def headers(sheet: Sheet) -> list[str]:
    return [
        column.header.replace("{jaar}", str(year))
        for column in sheet.columns
        for year in (YEARS if column.per_year else (0,))
    ]


def cell_of(made, kind: type[Row], field: str, row: int = 2):
    column = next(c for c in home(kind)[1].columns if c.field == field)
    index = next(cell.column for cell in made[1] if cell.value == column.header)
    return made.cell(row, index)


def rule_of(made, cell):
    return next((v for v in made.data_validations.dataValidation if cell in v.sqref), None)


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[-6:][i : i + 2], 16) / 255 for i in (0, 2, 4)]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@each_book
def test_sheets_stand_between_the_guide_and_the_lists(book):
    made = opened(book)
    sums = ["Totalen"] if any(sheet.summed for sheet in book.sheets) else []
    assert made.sheetnames == ["Uitleg", *(s.title for s in book.sheets), *sums, "Lijsten"]
    assert all(sheet.sheet_state == "visible" for sheet in made)


@each_table
def test_row_1_holds_exactly_the_declared_headers(book, sheet):
    assert [cell.value for cell in opened(book)[sheet.title][1]] == headers(sheet)


@each_form
def test_a_form_has_a_line_per_declared_column_and_year(book, sheet):
    made = opened(book)[sheet.title]
    assert [cell.value for cell in made[1]] == ["Gegeven", "Invullen", "Uitleg"]
    assert [cell.value for cell in made["A"]][1:] == headers(sheet)
    assert made.freeze_panes == "A2"
    shown = [column for column in sheet.columns if column.example]
    explained = "\n".join(cell.value for cell in made["C"])
    assert all(column.example in explained for column in shown)


@each_table
def test_each_list_is_a_table_with_filter_and_bands(book, sheet):
    made = opened(book)[sheet.title]
    (table,) = made.tables.values()
    assert table.autoFilter.ref == table.ref
    assert table.tableStyleInfo.showRowStripes
    assert [column.name for column in table.tableColumns] == headers(sheet)
    assert range_boundaries(table.ref) == (1, 1, len(headers(sheet)), 2)


@each_book
def test_table_names_are_allowed_and_unique(book):
    names = [name for sheet in opened(book) for name in sheet.tables]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(re.fullmatch(r"Tabel_\w+", name) for name in names)


@each_book
def test_the_style_of_the_tables_exists(book):
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(book, {}, YEARS))) as archive:
        styles = ElementTree.fromstring(archive.read("xl/styles.xml"))
        tables = [archive.read(name) for name in archive.namelist() if "/tables/" in name]
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    known = {style.get("name") for style in styles.iter(f"{space}tableStyle")}
    used = {ElementTree.fromstring(t).find(f"{space}tableStyleInfo").get("name") for t in tables}
    assert used <= known
    looks = len(styles.find(f"{space}dxfs"))
    assert all(int(e.get("dxfId")) < looks for e in styles.iter(f"{space}tableStyleElement"))


@each_table
def test_the_header_stays_in_view_and_on_every_printed_page(book, sheet):
    made = opened(book)[sheet.title]
    assert made.freeze_panes == ("B2" if sheet.columns[0].need is Need.KEY else "A2")
    assert made.print_title_rows == "$1:$1"
    assert (made.page_setup.orientation, made.page_setup.paperSize) == ("landscape", 9)
    assert made.page_setup.fitToHeight == 0
    wide = [7 * made.column_dimensions[cell.column_letter].width + 5 for cell in made[1]]
    beside = made.page_setup.fitToWidth
    assert 1026 * beside / (sum(wide) + (beside - 1) * wide[0]) >= 0.55  # letters of 6 points
    assert (made.print_title_cols == "$A:$A") == (beside > 1)
    assert made.sheet_properties.pageSetUpPr.fitToPage
    assert made.oddFooter.right.text == "Pagina &P van &N"


@each_table
def test_each_header_has_a_note_with_help_example_and_need(book, sheet):
    made = opened(book)[sheet.title]
    for column in sheet.columns:
        header = column.header.replace("{jaar}", str(YEARS[0]))
        note = next(cell for cell in made[1] if cell.value == header).comment.text
        assert column.help[1:] in note
        assert column.example in note
        assert {
            Need.KEY: "Altijd nodig",
            Need.FINAL: "Nodig voor de definitieve versie",
            Need.OPTIONAL: "Mag leeg blijven",
        }[column.need] in note
        assert ("Persoonsgegeven" in note) == column.private


@each_table
def test_a_header_shows_by_more_than_colour_when_it_is_needed_or_private(book, sheet):
    made = opened(book)[sheet.title]
    for column in sheet.columns:
        header = column.header.replace("{jaar}", str(YEARS[0]))
        cell = next(cell for cell in made[1] if cell.value == header)
        assert cell.font.b == (column.need is not Need.OPTIONAL)
        assert cell.font.i == column.private
        stripe = cell.border.bottom and cell.border.bottom.style
        assert (stripe == "thick") == (column.need is Need.FINAL)
        assert contrast(cell.font.color.rgb, cell.fill.fgColor.rgb) >= 4.5


@each_table
def test_spare_rows_have_the_format_of_their_column(book, sheet):
    made = opened(book)[sheet.title]
    for column in sheet.columns:
        header = column.header.replace("{jaar}", str(YEARS[0]))
        cell = next(cell for cell in made[1] if cell.value == header)
        below = made.column_dimensions[cell.column_letter]
        assert below.number_format == column.kind.excel_format
        assert below.alignment.vertical == "top"
        words = column.kind.wrap or column.kind.content is Content.WORDS
        assert bool(below.alignment.wrap_text) == words  # or the next column would cut it off
        assert below.width >= (column.width or column.kind.width)


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        (Member, {"kvk": "01234567", "postcode": "3531 AB", "phone": "0301234567"}),
        (Member, {"phone": "+31301234567", "town": "@home", "about": "-", "email": "a@b.nl"}),
        (Member, {"name": "=1+1", "about": "=HYPERLINK(1)", "website": "#N/A"}),
    ],
)
def test_text_stays_text_whatever_it_looks_like(kind, row):
    made = sheet_with(kind, row)
    for field, value in row.items():
        cell = cell_of(made, kind, field)
        assert (cell.value, cell.data_type, cell.number_format) == (value, "s", "@")


def test_identifiers_on_a_form_are_text_too():
    made = sheet_with(Applicant, {"kvk": "01234567", "rsin": "012345678", "iban": "NL91 ABNA"})
    found = {row[0].value: row[1] for row in made.iter_rows(min_row=2)}
    for label, value in (("KvK-nummer", "01234567"), ("RSIN", "012345678"), ("IBAN", "NL91 ABNA")):
        assert (found[label].value, found[label].data_type) == (value, "s")
        assert found[label].number_format == "@"


def test_values_are_written_as_their_kind():
    member = {
        "name": "De Brug & Zn <b>",
        "legal_form": LegalForm.FOUNDATION,
        "agreement": True,
        "mandate": False,
        "member_since": date(2018, 4, 1),
        "kvk": None,
    }
    made = sheet_with(Member, member)
    assert cell_of(made, Member, "name").value == "De Brug & Zn <b>"
    assert cell_of(made, Member, "legal_form").value == "stichting"
    assert cell_of(made, Member, "agreement").value == "ja"
    assert cell_of(made, Member, "mandate").value == "nee"
    assert cell_of(made, Member, "member_since").value == datetime(2018, 4, 1)
    assert cell_of(made, Member, "member_since").number_format == "dd-mm-yyyy"
    assert cell_of(made, Member, "kvk").value is None


def test_names_are_joined_and_amounts_stand_under_their_year():
    book, sheet = home(Cost)
    made = opened(book, {Cost: [{"number": "L1", "amounts": {2019: Decimal("1.50"), 2021: 7}}]})
    row = {header.value: cell for header, cell in zip(*made[sheet.title]["A1:I2"], strict=True)}
    assert (row["2019"].value, row["2020"].value, row["2021"].value) == (1.5, None, 7)
    assert "€" in row["2019"].number_format
    activities = next(b for b in WORKBOOKS if b.file == "activiteiten.xlsx")
    (sheet,) = activities.sheets
    made = sheet_with(sheet.kind, {"number": "A1", "neighbourhoods": ("Oog in Al", "Ondiep")})
    assert cell_of(made, sheet.kind, "neighbourhoods").value == "Oog in Al; Ondiep"


def test_a_form_holds_its_years_and_keeps_the_explanation():
    made = sheet_with(Application, {"title": "Ons plan", "requested_per_year": {2020: 5}})
    found = {row[0].value: row[1].value for row in made.iter_rows(min_row=2)}
    assert found["Titel"] == "Ons plan"
    assert (found["Gevraagd bedrag 2019"], found["Gevraagd bedrag 2020"]) == (None, 5)


@pytest.mark.parametrize("row", [{"nmae": "typo"}, {"amounts": {2035: 1}}])
def test_a_value_without_a_column_is_refused_instead_of_lost(row):
    book, _ = home(Cost)
    with pytest.raises(ValueError, match="Lasten has no column"):
        workbook_bytes(book, {Cost: [row]}, YEARS)


@each_book
def test_each_choice_has_a_drop_down_also_in_spare_rows(book):
    made = opened(book)
    for sheet in book.sheets:
        place = made[sheet.title]
        cells = place["A"] if sheet.form else place[1]
        for column in sheet.columns:
            if column.per_year or not (column.kind.options or column.kind.list_name):
                continue
            at = next(cell for cell in cells if cell.value == column.header)
            first = f"B{at.row}" if sheet.form else f"{at.column_letter}2"
            rule = rule_of(place, first)
            assert (rule.type, rule.errorStyle) == ("list", "warning"), column.header
            elsewhere = column.kind.list_name == "leden" and book.file != "leden.xlsx"
            assert bool(rule.showErrorMessage) != elsewhere
            assert not rule.showDropDown  # this attribute hides the arrow
            assert len(rule.errorTitle) <= 32
            assert len(rule.error) <= 255
            assert len(rule.formula1) <= 257 or not rule.formula1.startswith('"')
            if not sheet.form:
                assert f"{at.column_letter}200" in rule.sqref
            if column.kind.options:
                assert choices(made, rule.formula1) == list(column.kind.options)


def choices(made, formula: str) -> list[object]:
    if formula.startswith('"'):
        return formula.strip('"').split(",")
    if grows := re.fullmatch(r"OFFSET\((\S+?),0,0,MAX\(1,COUNTA\((\S+?)\)\),1\)", formula):
        assert grows[2].startswith(f"{grows[1]}:")
        formula = grows[2]
    sheet, _, area = formula.replace("$", "").partition("!")
    return [cell.value for (cell,) in made[sheet][area] if cell.value is not None]


def test_a_wijk_or_stedelijk_comes_from_the_lists():
    members, activities = WORKBOOKS[2], WORKBOOKS[4]
    made = opened(members)
    rule = rule_of(made["Leden"], cell_of(made["Leden"], Member, "district").coordinate)
    assert choices(made, rule.formula1) == DISTRICTS
    made = opened(activities)
    sheet = activities.sheets[0]
    rule = rule_of(made[sheet.title], cell_of(made[sheet.title], sheet.kind, "area").coordinate)
    assert choices(made, rule.formula1) == ["stedelijk", *DISTRICTS]


def test_a_buurt_is_chosen_among_those_of_the_wijk_in_the_same_row():
    made = opened(home(WorkingArea)[0])
    place = made["Werkgebieden"]
    district = cell_of(place, WorkingArea, "district")
    rule = rule_of(place, cell_of(place, WorkingArea, "neighbourhood").coordinate)
    parts = re.fullmatch(
        r"IF\(COUNTIF\((\S+?),(\S+?)\)=0,(\S+?),"
        r"OFFSET\((\S+?),MATCH\(\2,\1,0\)-1,0,COUNTIF\(\1,\2\),1\)\)",
        rule.formula1,
    )
    assert parts[2] == f"${district.column_letter}2"
    homes, names = choices(made, parts[1]), choices(made, parts[3])
    assert parts[4] == parts[3].split(":")[0]
    together = [name for i, name in enumerate(homes) if i == 0 or homes[i - 1] != name]
    assert len(together) == len(set(together))  # OFFSET needs the rows of a wijk side by side
    expected = {(place.district, place.name) for place in shipped().neighbourhoods}
    assert set(zip(homes, names, strict=True)) == expected


def test_buurten_come_from_the_rows_when_the_workbook_has_them():
    rows = [
        {"code": "1", "name": "Nieuwbuurt", "district": "Zuid"},
        {"code": "2", "name": "Oudbuurt", "district": "West"},
        {"code": "3", "name": "Anderbuurt", "district": "Zuid"},
    ]
    made = opened(home(Venue)[0], {Neighbourhood: rows})
    names = next(c for c in made["Lijsten"].iter_cols(values_only=True) if "Oudbuurt" in c)
    assert [n for n in names if n][1:] == ["Nieuwbuurt", "Anderbuurt", "Oudbuurt"]


@each_book
def test_the_guide_names_every_column_with_help_and_example(book):
    texts = [str(c.value) for row in opened(book)["Uitleg"].iter_rows() for c in row if c.value]
    everything = "\n".join(texts)
    assert book.help in texts
    for sheet in book.sheets:
        assert sheet.title in texts
        assert sheet.help in texts
        for column in sheet.columns:
            assert column.header.replace("{jaar}", "2019 t/m 2021") in texts
            assert column.help[1:] in everything
            assert not column.example or column.example in texts
    for word in ("Lege regels", "Sorteren", "eigen kolom", "oranje", "check"):
        assert word in everything
    private = any(column.private for sheet in book.sheets for column in sheet.columns)
    assert ("Persoonsgegeven" in everything) == private


@each_book
def test_equal_rows_give_equal_bytes(book):
    first = workbook_bytes(book, known_rows(book, "Utrecht"), YEARS)
    assert first == workbook_bytes(book, known_rows(book, "Utrecht"), YEARS)
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(2018, 1, 1, 0, 0, 0)}
        names = archive.namelist()
        assert names == ["[Content_Types].xml", *sorted(names[1:])]
        times = re.findall(rb"\d{4}-\d\d-\d\dT[\d:]+Z", archive.read("docProps/core.xml"))
        assert set(times) == {b"2018-01-01T00:00:00Z"}


@each_book
def test_the_properties_are_dutch_and_of_the_house(book):
    properties = opened(book).properties
    assert (properties.creator, properties.language) == ("samen030", "nl")
    assert properties.title.startswith(book.file[0].upper())


@each_book
def test_every_part_is_sound_and_numbers_as_text_get_no_green_corner(book):
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(book, {}, YEARS))) as archive:
        parts = {n: archive.read(n) for n in archive.namelist() if n.endswith((".xml", ".rels"))}
    for content in parts.values():
        ElementTree.fromstring(content)
    sheets = [parts[n] for n in parts if n.startswith("xl/worksheets/sheet")]
    assert all(content.count(b"<ignoredErrors>") == 1 for content in sheets)
    rows = [row for content in sheets for row in re.findall(rb"<row [^>]*>", content)]
    assert rows
    assert not any(b"customHeight" in row for row in rows)  # or they would not grow
    for content in sheets:
        order = [e.tag.rpartition("}")[2] for e in ElementTree.fromstring(content)]
        after = {"drawing", "legacyDrawing", "tableParts"}
        assert not after & set(order[: order.index("ignoredErrors")])


def test_a_new_project_knows_the_wijken_and_buurten():
    book, _ = home(District)
    rows = known_rows(book, "Utrecht")
    assert set(rows) == {District, Neighbourhood, Postcode}
    assert [row["name"] for row in rows[District]] == DISTRICTS
    assert len(rows[Neighbourhood]) == 111
    for kind, found in rows.items():
        assert [kind.as_typed(row, {}) for row in found]
    assert rows[Neighbourhood][0]["source"] == "CBS, Kerncijfers wijken en buurten 2022"
    made = opened(book, rows)
    assert made["Buurten"].tables["Tabel_Buurten"].ref == "A1:G112"


def test_of_the_other_workbooks_only_the_gemeente_is_known():
    known = [kind for book in WORKBOOKS for kind in known_rows(book, "Utrecht")]
    assert known == [Municipality, District, Neighbourhood, Postcode]


def test_of_another_gemeente_only_its_name_is_known():
    known = [known_rows(book, "Zandvliet") for book in WORKBOOKS]
    assert [rows for rows in known if rows] == [{Municipality: [{"name": "Zandvliet"}]}]
    assert not known_homes("Zandvliet")


def test_the_list_of_wijken_follows_the_sheet_that_she_fills():
    made = load(workbook_bytes(home(Venue)[0], {}, YEARS))
    rule = rule_of(
        made["Accommodaties"], cell_of(made["Accommodaties"], Venue, "district").coordinate
    )
    made["Wijken"]["A2"], made["Wijken"]["A3"] = "Molenwijk", "Havenkwartier"
    assert choices(made, rule.formula1) == ["Molenwijk", "Havenkwartier"]
    buurt = cell_of(made["Accommodaties"], Venue, "neighbourhood").coordinate
    made["Buurten"]["B2"] = "Molenbuurt"
    assert choices(made, rule_of(made["Accommodaties"], buurt).formula1) == ["Molenbuurt"]


def test_the_organisations_of_werkgebieden_are_those_of_leden_as_they_are_typed():
    book, _ = home(Member)
    made = load(workbook_bytes(book, {}, YEARS))
    cell = cell_of(made["Werkgebieden"], WorkingArea, "organisation").coordinate
    made["Leden"]["A2"], made["Leden"]["A3"] = "De Brug", "De Sluis"
    rule = rule_of(made["Werkgebieden"], cell)
    assert choices(made, rule.formula1) == ["De Brug", "De Sluis"]


def test_in_another_workbook_the_organisations_are_a_help_that_stops_nobody():
    book, sheet = home(Activity)
    made = load(workbook_bytes(book, {}, YEARS, members=["De Brug", "De Sluis"]))
    cell = cell_of(made[sheet.title], Activity, "organiser").coordinate
    rule = rule_of(made[sheet.title], cell)
    assert (choices(made, rule.formula1), rule.showErrorMessage) == (["De Brug", "De Sluis"], False)


@each_book
def test_a_day_is_asked_kindly_and_another_answer_is_a_question(book):
    made = opened(book)
    for sheet in book.sheets:
        cells = made[sheet.title]["A"] if sheet.form else made[sheet.title][1]
        for column in (c for c in sheet.columns if c.kind.content is Content.DAY):
            at = next(cell for cell in cells if cell.value == column.header)
            rule = rule_of(
                made[sheet.title], f"B{at.row}" if sheet.form else f"{at.column_letter}9"
            )
            assert (rule.type, rule.errorStyle, rule.showInputMessage) == ("date", "warning", True)
            assert "6-4-2018" in rule.prompt
            assert "6 april 2018" in rule.error
            assert len(rule.errorTitle) <= 32
            assert max(len(rule.prompt), len(rule.error)) <= 255


@each_book
def test_what_is_needed_turns_yellow_once_its_row_has_something(book):
    made = opened(book)
    for sheet in book.sheets:
        place = made[sheet.title]
        cells = place["A"] if sheet.form else place[1]
        needed = {c.header for c in sheet.columns if c.need is not Need.OPTIONAL}
        at = [cell for cell in cells if cell.value in needed]
        marked = {f"B{c.row}" if sheet.form else f"{c.column_letter}500" for c in at}
        rules = place.conditional_formatting
        looks = [area for area in rules if "LEN(TRIM(" in area.rules[0].formula[0]]
        assert len(looks) == bool(needed), sheet.title
        for area in looks:
            assert all(cell in area.sqref for cell in marked)
            assert sum(r.size[("columns", "rows")[sheet.form]] for r in area.sqref.ranges) == len(
                at
            )
            (rule,) = area.rules
            first = "B" if sheet.form else at[0].column_letter
            assert f"LEN(TRIM({first}" in rule.formula[0]
            assert sheet.form or f"COUNTA($A2:${place[1][-1].column_letter}2)>0" in rule.formula[0]
            assert rule.dxf.fill.bgColor.rgb.endswith(COLOURS[Severity.GAP])


@each_book
def test_an_independent_validator_has_nothing_to_say(book, tmp_path):
    (tmp_path / book.file).write_bytes(workbook_bytes(book, {}, YEARS))
    said = map(str, OpenXmlValidator().validate(tmp_path / book.file).errors)
    # openpyxl writes texts in the cells, and the parts of a font in an order that Office reads too
    assert not [one for one in said if "inline-string" not in one and "/font[" not in one]


def test_names_come_back_as_they_went_in():
    names = ["Café 't Hart & Ziel", "“De Brug”", "Ülkü’s <buurt>", "regel 1\nregel 2", " x "]
    made = sheet_with(Signatory, *({"role": name} for name in names))
    assert [cell.value for cell in made["A"]][1:] == names


def test_a_long_story_gets_a_higher_row_that_may_still_grow():
    made = sheet_with(Member, {"name": "Kort"}, {"name": "Lang", "about": "Buren koken. " * 30})
    assert made.row_dimensions[2].height is None
    assert made.row_dimensions[3].height > 60
