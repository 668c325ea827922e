"""The cells that only regeling.xlsx has: kinds of files, percentages."""

from decimal import Decimal

import pytest

from generator.workbooks.cells.file_kinds import parse_file_kinds
from generator.workbooks.cells.kind import Noted, Unreadable
from generator.workbooks.cells.percentages import parse_percentage, parse_share


def value(found: object) -> object:
    return found.value if isinstance(found, Noted) else found


@pytest.mark.parametrize(
    ("typed", "kinds", "as_asked"),
    [
        ("pdf, docx, jpg", ("pdf", "docx", "jpg"), True),
        ("pdf", ("pdf",), True),
        (".pdf en .JPG", ("pdf", "jpg"), False),
        ("PDF; jpeg; *.tif", ("pdf", "jpg", "tiff"), False),
        ("Word of Excel", ("docx", "xlsx"), False),
        ("pdf/pdf", ("pdf",), False),
    ],
)
def test_kinds_of_files_are_read_as_their_endings(
    typed: str, kinds: tuple[str, ...], as_asked: bool
) -> None:
    found = parse_file_kinds(typed)
    assert value(found) == kinds
    assert isinstance(found, Noted) is not as_asked


@pytest.mark.parametrize(("typed", "says"), [("pdf, dcox", "docx"), ("alles wat past", "Typ"), (7, "Typ")])  # fmt: skip
def test_an_unknown_kind_of_file_is_told(typed: object, says: str) -> None:
    with pytest.raises(Unreadable) as fault:
        parse_file_kinds(typed)
    assert fault.value.code == "X106"
    assert says in fault.value.fix


@pytest.mark.parametrize(
    ("typed", "percentage"),
    [(5, "5"), ("5", "5"), ("5%", "5"), ("2,5 %", "2.5"), (0.05, "5"), (0, "0"), (100, "100"), ("0,5%", "0.5")],
)  # fmt: skip
def test_a_percentage_is_read_as_typed_or_as_excel_keeps_it(typed: object, percentage: str) -> None:
    assert value(parse_percentage(typed)) == Decimal(percentage)


@pytest.mark.parametrize("typed", [101, "500%", "vijf", "-5", True])
def test_what_is_no_percentage_is_told(typed: object) -> None:
    with pytest.raises(Unreadable) as fault:
        parse_percentage(typed)
    assert fault.value.code == "X104"


@pytest.mark.parametrize(("typed", "share"), [("95%", "95"), (0.4, "0.4"), ("0,4", "0.4"), (95, "95")])  # fmt: skip
def test_a_share_is_in_percents_also_below_one(typed: object, share: str) -> None:
    assert value(parse_share(typed)) == Decimal(share)
