"""Of every filled cell it is known what became of it: filled is used and told, and never more."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st
from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.dossier import Dossier
from generator.events import CellsRead
from generator.excel.reading.ledger import ABOVE, FOOTER, UNTOLD
from generator.excel.reading.read_dossier import read
from generator.problems import Problem, Severity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.members import Member
from tests.tables import example_inputs, write_sheet
from tests.town import town

ROOT = Path(__file__).parents[2]
OURS = ("Uitleg", "Lijsten")
NAMES = [book.file for book in WORKBOOKS]


def counted(inputs: Path) -> dict[tuple[str, str], int]:
    """The filled cells of every sheet as another program counts them."""
    found = {}
    for path in sorted(inputs.glob("*.xlsx")):
        for sheet in load_workbook(path, data_only=True).worksheets:
            values = (cell for row in sheet.iter_rows(values_only=True) for cell in row)
            amount = sum(
                v is not None and (not isinstance(v, str) or bool(v.strip())) for v in values
            )
            if amount:
                found[path.name, sheet.title] = amount
    return found


def assert_closed(cells: CellsRead, inputs: Path) -> None:
    for sheet in cells.sheets:
        assert sheet.filled == sheet.used + sheet.ours + sheet.unused, sheet
        assert all(group.why != UNTOLD.why for group in sheet.left_out), sheet
    told = {(s.file, s.sheet): s.filled for s in cells.sheets if s.filled}
    assert told == counted(inputs)


def edit(inputs: Path, file: str, change: Callable[[Book], None]) -> tuple[Dossier, list[Problem]]:
    book = load_workbook(inputs / file)
    change(book)
    book.save(inputs / file)
    dossier, problems = read(inputs)
    assert_closed(dossier.cells, inputs)
    return dossier, problems


def said(problems: list[Problem], code: str) -> list[tuple[Severity, str]]:
    return [(p.severity, p.finding.message) for p in problems if p.code == code]


def test_of_the_shipped_example_everything_is_used(shipped: Path) -> None:
    dossier, _ = read(shipped / "inputs")
    assert_closed(dossier.cells, shipped / "inputs")
    assert dossier.cells.unused == 0
    assert dossier.cells.used > 10_000


def test_the_sums_close_over_a_project_of_examples_and_a_town(inputs: Path, tmp_path: Path) -> None:
    town(tmp_path / "dorp")
    for folder in (inputs, tmp_path / "dorp" / "inputs"):
        dossier, _ = read(folder)
        assert_closed(dossier.cells, folder)


def test_the_sums_close_over_a_project_of_before(inputs: Path) -> None:
    (inputs / "regeling.xlsx").unlink()
    lines = "| Gegeven | Invullen |\n| Titel | x |\n| Regeling | Oud |\n| Subsidieplafond | 12 |"
    write_sheet(inputs / "aanvraag.xlsx", "Aanvraag", lines)
    write_sheet(inputs / "aanvraag.xlsx", "Eisen", "| Nr | Eis |\n| E1 | Eén aanvraag |")
    dossier, problems = read(inputs)
    assert_closed(dossier.cells, inputs)
    assert not dossier.cells.unused
    assert not said(problems, "X322")


def _damage(book: Book, chance: random.Random) -> None:
    """One thing that people do to a sheet."""
    sheet = chance.choice(book.worksheets)
    row, column = chance.randint(1, sheet.max_row + 3), chance.randint(1, sheet.max_column + 3)
    chance.choice((
        lambda: sheet.delete_rows(row),
        lambda: sheet.delete_cols(column),
        lambda: sheet.insert_rows(row),
        lambda: sheet.insert_cols(column),
        lambda: setattr(sheet.cell(row, column), "value", chance.choice(("x", 12, "Totaal", "#N/B"))),
        lambda: setattr(sheet.cell(1, column), "value", chance.choice(("Wijk", "Nr", "Iets", None))),
        lambda: setattr(sheet.cell(row, 1), "value", None),
        lambda: setattr(sheet.cell(row, 305), "value", "ver weg"),
        lambda: setattr(sheet, "sheet_state", "hidden"),
        lambda: setattr(sheet, "title", f"{sheet.title[:20]} {chance.randint(2, 99)}"),
        lambda: _copy(book, sheet, chance),
        lambda: book.create_sheet().append(["een", "kladblok", 3]),
        lambda: sheet.append([c.value for c in sheet[1]]),
    ))()  # fmt: skip


def _copy(book: Book, sheet: Worksheet, chance: random.Random) -> None:
    other = book.create_sheet()
    for line in sheet.iter_rows(values_only=True):
        if chance.random() < 0.8:
            other.append(line)


@limits(max_examples=25)
@given(seed=st.integers(0, 10_000), file=st.sampled_from(NAMES), times=st.integers(1, 5))
def test_the_sums_close_over_random_damage(
    seed: int, file: str, times: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    inputs = tmp_path_factory.mktemp("damaged") / "inputs"
    example_inputs(inputs)
    chance = random.Random(seed)

    def damage(book: Book) -> None:
        for _ in range(times):
            _damage(book, chance)

    edit(inputs, file, damage)


def test_a_renamed_column_is_an_open_point_with_what_it_costs(shipped: Path) -> None:
    def rename(book: Book) -> None:
        next(c for c in book["Leden"][1] if c.value == "Over de organisatie").value = "Introductie"

    dossier, problems = edit(shipped / "inputs", "leden.xlsx", rename)
    ((severity, message),) = said(problems, "X301")
    assert severity is Severity.GAP
    assert "hier staat “Introductie”" in message
    assert "57 rijen. Daardoor stelt geen enkel plan de leden voor" in message
    (left,) = dossier.cells.left_out
    assert (left.area, left.cells, left.place.header) == ("S1:S58", 53, "Introductie")
    assert left.example
    assert left.example != "Introductie"


def test_without_the_column_getekend_nobody_is_said_not_to_have_signed(shipped: Path) -> None:
    def delete(book: Book) -> None:
        page = book["Steunverklaringen"]
        page.delete_cols(next(c.column for c in page[1] if c.value == "Getekend"))
        page["Z5"] = "losse notitie"  # far to the right: not the column that is gone

    _, problems = edit(shipped / "inputs", "steunverklaringen.xlsx", delete)
    ((severity, message),) = said(problems, "X301")
    assert severity is Severity.GAP
    assert message.endswith("300 rijen. Daardoor telt geen van de verklaringen mee")


@pytest.mark.parametrize(
    ("header", "severity"),
    [
        ("Opmerkingen", Severity.WARNING),
        ("Eigen opmerkingen", Severity.NOTE),
        (None, Severity.NOTE),
    ],
)
def test_a_column_of_ones_own_warns_until_it_says_so(
    header: str | None, severity: Severity, inputs: Path
) -> None:
    def add(book: Book) -> None:
        page, place = book["Leden"], book["Leden"].max_column + (1 if header else 4)
        page.cell(1, place).value, page.cell(2, place).value = header, "bellen"

    dossier, problems = edit(inputs, "leden.xlsx", add)
    ((found, message),) = said(problems, "X303")
    assert found is severity
    assert "1 cel" in message
    assert dossier.cells.unused == (2 if header else 1)


def test_a_sheet_with_the_same_headers_is_read_too(inputs: Path) -> None:
    write_sheet(inputs / "leden.xlsx", "Leden Zuid", "| Organisatie | Rol |\n| De Zuid | lid |")
    dossier, problems = read(inputs)
    assert {m.name for m in dossier.rows(Member)} == {"Buurthuis Voorbeeld", "De Zuid"}
    assert said(problems, "X321") == [
        (Severity.NOTE, "Het blad “Leden Zuid” lezen we ook, als Leden: 1 rij")
    ]


def test_a_hidden_one_is_read_and_warned_of(inputs: Path) -> None:
    write_sheet(inputs / "leden.xlsx", "Leden Zuid", "| Organisatie | Rol |\n| De Zuid | lid |")

    def hide(book: Book) -> None:
        book["Leden Zuid"].sheet_state = book["Werkgebieden"].sheet_state = "hidden"

    _, problems = edit(inputs, "leden.xlsx", hide)
    ((severity, message),) = said(problems, "X321")
    assert severity is Severity.WARNING
    assert message.startswith("Het verborgen blad")
    assert said(problems, "X324") == [
        (Severity.NOTE, "Het blad Werkgebieden is verborgen; we lezen het wel")
    ]


@pytest.mark.parametrize(
    ("file", "sheet", "title", "table", "told"),
    [
        ("leden.xlsx", "Leden", "Leden (2)", None, "herhaalt 1 rij van het blad Leden"),
        ("begroting.xlsx", "Lasten", "Lasten West", None, "heeft de koppen van Lasten"),
        ("leden.xlsx", "", "Geld", "| Nr | Kostensoort | Omschrijving | Wijk | Toelichting |\n| 1 | a | b | c | d |", "heeft de koppen van Lasten van begroting.xlsx"),
    ],
)  # fmt: skip
def test_one_that_may_not_be_there_twice_is_named_with_its_rows(
    file: str, sheet: str, title: str, table: str | None, told: str, inputs: Path
) -> None:
    def add(book: Book) -> None:
        if sheet:
            book.copy_worksheet(book[sheet]).title = title

    if table:
        write_sheet(inputs / file, title, table)
    _, problems = edit(inputs, file, add)
    ((severity, message),) = said(problems, "X322")
    assert severity is Severity.WARNING
    assert told in message
    assert message.endswith("er staat 1 rij op")


def test_a_sheet_of_another_kind_is_named_calmly(inputs: Path) -> None:
    write_sheet(inputs / "leden.xlsx", "Kladblok", "| nog bellen | |\n| De Sluis | maandag |")
    dossier, problems = read(inputs)
    ((severity, message),) = said(problems, "X323")
    assert (severity, message) == (
        Severity.NOTE,
        "Het blad “Kladblok” lezen we niet; er staan gegevens in 3 cellen",
    )
    assert [(g.cells, g.calm) for g in dossier.cells.left_out] == [(3, True)]


@pytest.mark.parametrize(
    ("file", "sheet"),
    [("aanvraag.xlsx", "Aanvrager"), ("aanvraag.xlsx", "Gemeente"), ("regeling.xlsx", "Regeling")],
)
def test_without_the_column_of_answers_the_help_is_no_answer(
    file: str, sheet: str, inputs: Path
) -> None:
    dossier, problems = edit(inputs, file, lambda book: book[sheet].delete_cols(2))
    ((severity, message),) = said(problems, "X320")
    assert severity is (Severity.GAP if sheet == "Gemeente" else Severity.ERROR)
    assert "De kolom Invullen is er niet" in message
    kind = next(s.kind for b in WORKBOOKS for s in b.sheets if s.title == sheet)
    (form,) = dossier.rows(kind)
    assert not any(form.readable(field) for field in type(form).model_fields)


def test_answers_are_found_by_their_header_wherever_they_stand(inputs: Path) -> None:
    def insert(book: Book) -> None:
        book["Gemeente"].insert_cols(2)
        book["Gemeente"]["B2"] = "een aantekening"

    before, _ = read(inputs)
    dossier, _ = edit(inputs, "aanvraag.xlsx", insert)
    assert [dict(r) for r in dossier.tables[_municipality()]] == [
        dict(r) for r in before.tables[_municipality()]
    ]
    assert [g.example for g in dossier.cells.left_out] == ["een aantekening"]


def _municipality() -> type:
    return next(s.kind for b in WORKBOOKS for s in b.sheets if s.title == "Gemeente")


@pytest.mark.parametrize("title", ["Planning", "Risico's"])
def test_a_list_without_rows_says_which_chapter_is_lost(title: str, inputs: Path) -> None:
    _, problems = edit(inputs, "aanvraag.xlsx", lambda book: book[title].delete_rows(2))
    ((severity, message),) = said(problems, "X325")
    assert severity is Severity.GAP
    assert "dat hoofdstuk valt weg" in message


def test_sums_lines_at_the_foot_and_second_headers_have_their_own_cause(shipped: Path) -> None:
    def change(book: Book) -> None:
        page = book["Leden"]
        headers = [cell.value for cell in page[1]]
        page.append(["Nieuwe leden"])
        page.append(headers)
        page.append(["De Nieuwe", *(cell.value for cell in page[2][1:])])
        page.append(["Totaal aantal leden: 58"])

    dossier, _ = edit(shipped / "inputs", "leden.xlsx", change)
    assert "De Nieuwe" in {member.name for member in dossier.rows(Member)}
    (sheet,) = [one for one in dossier.cells.sheets if one.sheet == "Leden"]
    causes = {(group.area, group.cells, group.why) for group in sheet.left_out}
    assert causes == {
        ("A59", 1, ABOVE.why),
        ("A62", 1, FOOTER.why),
    }
    assert sheet.filled == sheet.used + sheet.ours + sheet.unused
