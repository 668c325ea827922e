"""A value means what Excel shows: the number format of a cell counts where words are asked."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from generator.dutch import number
from generator.excel.reading.cell_values import since_1904, value_of
from generator.excel.reading.number_formats import picture_of
from generator.excel.reading.read_dossier import read
from generator.excel.reading.workbook_parts import Workbook as Parts
from generator.problems import Problem, Severity
from generator.workbooks.activities import Activity
from generator.workbooks.all import home
from generator.workbooks.application import Milestone
from generator.workbooks.budget import Cost
from generator.workbooks.cells.dates import Date
from generator.workbooks.definition import Row
from generator.workbooks.districts import Goal, Venue
from generator.workbooks.members import Member
from generator.workbooks.scheme import Limit
from generator.workbooks.statements import Statement
from tests.edits import column

SHOWN = [
    (0.8, "0%", "80%"),
    (1, "0%", "100%"),
    (0.055, "0.0%", "5,5%"),
    (12500, '"€" #,##0', "€ 12.500"),
    (12500, '_ "€"\\ * #,##0.00_ ;_ "€"\\ * \\-#,##0.00_ ', "€ 12.500,00"),
    (-12500, '_ "€"\\ * #,##0.00_ ;_ "€"\\ * \\-#,##0.00_ ', "€ -12.500,00"),
    (12500, "[$€-413] #,##0", "€ 12.500"),
    (-5, "#,##0;[Red]-#,##0", "-5"),
    (-5, "#,##0", "-5"),
    (-0.2, "0", "0"),
    (12, '0" uur"', "12 uur"),
    (12, "0\\ \\u\\u\\r", "12 uur"),
    (12, 'General" leden"', "12 leden"),
    (1.5, 'Standaard" fte"', "1,5 fte"),
    (7, "0000", "0007"),
    (612345678, '00"-"00000000', "06-12345678"),
    (1200, "#,##0", "1.200"),
    (1234567.891, "#,##0.00", "1.234.567,89"),
    (0.5, "#,##0.00", "0,50"),
    (0.5, "#.00", ",50"),
    (1.5, "# ?/?", "1 1/2"),
    (0.25, "# ??/??", "1/4"),
    (3, "# ?/?", "3"),
    (1.75, "# ?/8", "1 6/8"),
    (1.23456, "0.0##", "1,235"),
    (1.2, "0.0##", "1,2"),
    (2, "0.##", "2"),
    (12500, '#,##0,"k"', "13k"),
    (1234.5, "0.00E+00", "1,23E+03"),
    (0, '#,##0;-#,##0;"geen"', "geen"),
    (1, '"ja";;"nee"', "ja"),
    (0, '"ja";;"nee"', "nee"),
    (150, '[>=100]0" veel";0" weinig"', "150 veel"),
    (50, '[>=100]0" veel";0" weinig"', "50 weinig"),
    (2.5, "0", "3"),
    (datetime(2018, 4, 6), "d mmmm yyyy", "6 april 2018"),
    (datetime(2018, 4, 6), "[$-413]dddd d mmmm yyyy;@", "vrijdag 6 april 2018"),
    (datetime(2019, 3, 1), "mmm-yy", "mrt-19"),
    (datetime(2019, 1, 1), "yyyy", "2019"),
    (datetime(2019, 1, 1), 'mmmm" "yyyy', "januari 2019"),
    (datetime(2018, 4, 6), "dd/mm/yyyy", "06-04-2018"),
    (datetime(2018, 4, 6), "mm/dd/yyyy", "6-4-2018"),
    (datetime(2018, 4, 6), "yyyy-mm-dd", "6-4-2018"),
    (datetime(2018, 4, 6, 14, 5), "d-m-yyyy h:mm", "6-4-2018 14:05"),
    (datetime(2018, 4, 6, 14, 5), "dd-mm-yyyy", "06-04-2018"),
    (time(14, 5), 'h:mm" uur"', "14:05 uur"),
    (time(9, 5, 7), "hh:mm:ss", "09:05:07"),
    (timedelta(hours=26, minutes=30), "[h]:mm", "26:30"),
    (timedelta(minutes=90), "[mm]:ss", "90:00"),
]


@pytest.mark.parametrize(("value", "code", "shown"), SHOWN)
def test_a_format_shows_a_value_as_excel_does(value: object, code: str, shown: str) -> None:
    picture = picture_of(-1, code)
    assert picture is not None
    assert picture.show(value) == shown


CODES = st.lists(
    st.sampled_from(
        [
            *'0#?.,%/;@E+-dmyhs[]"\\_* x€',
            "General",
            "[h]",
            "[Red]",
            "[>=5]",
            "[$€-413]",
            "AM/PM",
            "yyyy",
        ]
    ),
    max_size=12,
).map("".join)
VALUES = st.one_of(
    st.integers(-(10**16), 10**16), st.floats(-1e20, 1e20), st.floats(-1, 1), st.datetimes(), st.times(),
    st.timedeltas(timedelta(0), timedelta(10_000)), st.booleans(),
)  # fmt: skip


@given(code=CODES, value=VALUES)
def test_whatever_the_format_something_is_shown(code: str, value: object) -> None:
    picture = picture_of(-1, code)
    if picture:
        assert isinstance(picture.show(value), str)


@given(value=st.integers(0, 10**9), decimals=st.integers(0, 4))
def test_a_format_with_points_and_a_comma_shows_what_dutch_people_write(
    value: int, decimals: int
) -> None:
    picture = picture_of(-1, f"#,##0.{'0' * decimals}".rstrip("."))
    assert picture is not None
    assert picture.show(value) == number(value, decimals)


BUILT_IN = [(9, 0.8, "80%"), (3, 1200, "1.200"), (7, 5, "€ 5,00"), (44, 0, "€ -"), (12, 0.5, "1/2")]


@pytest.mark.parametrize(("number", "value", "shown"), BUILT_IN)
def test_a_built_in_format_needs_no_code(number: int, value: float, shown: str) -> None:
    picture = picture_of(number, None)
    assert picture is not None
    assert picture.show(value) == shown


@pytest.mark.parametrize(("number", "code"), [(0, None), (49, None), (164, "General"), (165, "@")])
def test_a_value_without_a_format_of_its_own_has_no_picture(number: int, code: str | None) -> None:
    assert picture_of(number, code) is None


def test_a_day_as_text_in_world_time_is_as_doubtful_as_when_it_was_typed() -> None:
    stored = {
        "2018-03-05": datetime(2018, 3, 5),
        "2018-03-05T00:00:00Z": datetime(2018, 3, 5),
        "2018-03-05T12:00:00Z": datetime(2018, 3, 5, 12),
        "2018-03-04T23:00:00Z": "2018-03-04T23:00:00Z",
    }
    assert {text: value_of("d", text, 0, False, Parts()) for text in stored} == stored
    assert Date.__metadata__[0].read("2018-03-04T23:00:00Z").fault is not None


def typed_in(
    inputs: Path, kind: type[Row], header: str, value: object, code: str
) -> tuple[Any, list[Problem]]:
    """The first row of a sheet of examples with another value and format in one cell."""
    workbook, sheet = home(kind)
    book = load_workbook(inputs / workbook.file)
    page = book[sheet.title]
    cell = page.cell(2, column(page, header))
    cell.value = value
    cell.number_format = code
    book.save(inputs / workbook.file)
    dossier, problems = read(inputs)
    here = [p for p in problems if getattr(p.place, "cell", "") == cell.coordinate]
    rows = dossier.rows(kind)
    return rows[0] if rows else None, [
        p for p in here if getattr(p.place, "sheet", "") == sheet.title
    ]


IN_WORDS = [
    (Goal, "Streefwaarde", 0.8, "0%", "target", "80%"),
    (Goal, "Streefwaarde", 1, "0%", "target", "100%"),
    (Goal, "Streefwaarde", 1200, "#,##0", "target", "1.200"),
    (Goal, "Nu", 12500, '"€" #,##0', "baseline", "€ 12.500"),
    (Goal, "Nr", 7, "0000", "number", "0007"),
    (Cost, "Omschrijving", 12, '0" uur"', "description", "12 uur"),
    (Statement, "Nr", 1, '"S"000', "number", "S001"),
    (Milestone, "Wanneer", datetime(2019, 1, 1), "mmmm yyyy", "when", "januari 2019"),
    (Milestone, "Wanneer", datetime(2018, 4, 6), "d mmmm", "when", "6 april"),
    (Member, "Over de organisatie", 1.5, "# ?/?", "about", "1 1/2"),
    (Member, "Wijk", 0, '"Oost";;"Zuidwest"', "district", "Zuidwest"),
    (Venue, "Huurbewijs aanwezig", 0, '"ja";;"nee"', "proof", False),
]


@pytest.mark.parametrize(("kind", "header", "value", "code", "field", "shown"), IN_WORDS)
def test_where_words_are_asked_the_cell_is_read_as_it_stands_there(
    kind: type[Row], header: str, value: object, code: str, field: str, shown: object, inputs: Path
) -> None:
    row, problems = typed_in(inputs, kind, header, value, code)
    assert getattr(row, field) == shown
    assert all(p.severity is Severity.NOTE for p in problems)


def test_what_was_read_from_the_format_is_said(inputs: Path) -> None:
    _, problems = typed_in(inputs, Goal, "Streefwaarde", 1200, "#,##0")
    said = "Voor Excel is dit het getal 1200; gelezen als “1.200”"
    assert [p.finding.message for p in problems] == [said]


AS_VALUE = [
    (Activity, "Fte", 0.2, "0%", "fte", Decimal("0.2")),
    (Activity, "Fte", 1.5, '0.0" fte"', "fte", Decimal("1.5")),
    (Venue, "Huur per jaar", 12500.4, '"€" #,##0', "rent", Decimal("12500.40")),
    (Venue, "Huur per jaar", 12500, '#,##0,"k"', "rent", Decimal("12500.00")),
    (Member, "KvK-nummer", 12345678, "#,##0", "kvk", "12345678"),
    (Member, "KvK-nummer", 1234567, "00000000", "kvk", "01234567"),
    (Statement, "Datum", 43196, "0", "signed_on", date(2018, 4, 6)),
    (Statement, "Datum", 43163.99968, "dd-mm-yyyy", "signed_on", date(2018, 3, 5)),
    (Statement, "Datum", 43163.99968, "d mmmm yyyy", "signed_on", date(2018, 3, 5)),
    (Statement, "Datum", 43163.5, "dd-mm-yyyy", "signed_on", date(2018, 3, 4)),
    (Statement, "Datum", 43163.9992, "dd-mm-yyyy", "signed_on", date(2018, 3, 4)),
    (Goal, "Jaar", 2024, "#,##0", "year", 2024),
    (Goal, "Jaar", datetime(2024, 1, 1), "yyyy", "year", 2024),
    (Goal, "Jaar", 2024, '"eind "0', "year", 2024),
]


@pytest.mark.parametrize(("kind", "header", "value", "code", "field", "meant"), AS_VALUE)
def test_where_a_number_or_a_day_is_asked_the_value_counts(
    kind: type[Row], header: str, value: object, code: str, field: str, meant: object, inputs: Path
) -> None:
    row, problems = typed_in(inputs, kind, header, value, code)
    assert getattr(row, field) == meant
    assert all(p.severity is Severity.NOTE for p in problems)


REFUSED = [
    (Venue, "Huur per jaar", 125, "0%", "X103", "Hier staat 12500%, geen bedrag"),
    (Limit, "Maximum pagina's", 0.5, "0%", "X104", "Hier staat 50%, geen getal"),
]


@pytest.mark.parametrize(("kind", "header", "value", "code", "told", "said"), REFUSED)
def test_a_percentage_where_it_cannot_be_is_refused(
    kind: type[Row], header: str, value: object, code: str, told: str, said: str, inputs: Path
) -> None:
    _, problems = typed_in(inputs, kind, header, value, code)
    assert [p.code for p in problems] == [told]
    assert said in problems[0].finding.message


def test_an_amount_with_three_decimals_asks_and_the_advice_works(inputs: Path) -> None:
    _, problems = typed_in(inputs, Venue, "Huur per jaar", 293.612, "General")
    assert [(p.code, p.severity) for p in problems] == [("X103", Severity.ERROR)]
    assert "Typ 293612 of 293,61" in problems[0].finding.fix
    for obeyed, meant in ((293612, "293612.00"), (293.61, "293.61")):
        row, problems = typed_in(inputs, Venue, "Huur per jaar", obeyed, "General")
        assert (row.rent, problems) == (Decimal(meant), [])


@pytest.mark.parametrize(("bare", "day"), [(0, 1462), (10.5, 1472.5), ("4", "4"), (True, True)])
def test_a_bare_day_of_a_workbook_of_1904_moves_along_and_nothing_else(
    bare: object, day: object
) -> None:
    assert since_1904(bare) == day  # type: ignore[arg-type]
    assert type(since_1904(bare)) is type(day)  # type: ignore[arg-type]
