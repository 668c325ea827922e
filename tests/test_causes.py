"""What is broken is told once, and not by every cell that depends on it."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.edits import check_codes, workbook

Edit = Callable[[Any], None]


def without_row(sheet: str, first: str) -> Edit:
    """Delete the row that begins with this name."""

    def edit(book: Any) -> None:
        cells = book[sheet]["A"]
        book[sheet].delete_rows(next(cell.row for cell in cells if cell.value == first))

    return edit


def retyped(sheet: str, old: str, new: str) -> Edit:
    """Type another text in the cells of a sheet that hold this one."""

    def edit(book: Any) -> None:
        for row in book[sheet].iter_rows():
            for cell in row:
                cell.value = new if cell.value == old else cell.value

    return edit


def emptied(sheet: str) -> Edit:
    def edit(book: Any) -> None:
        book[sheet].delete_rows(2, book[sheet].max_row)

    return edit


def without_column(sheet: str, header: str) -> Edit:
    def edit(book: Any) -> None:
        page = book[sheet]
        page.delete_cols(next(c.column for c in page[1] if str(c.value) == header))

    return edit


def without_sheet(sheet: str) -> Edit:
    return lambda book: book.remove(book[sheet])


CASES: dict[str, tuple[str, Edit, dict[str, int]]] = {
    "a wijk deleted": ("wijken", without_row("Wijken", "Oost"), {"X107": 1}),
    "a wijk with another name": ("wijken", retyped("Wijken", "Zuid", "Zuidelijk"), {"X107": 1}),
    "its name wrong in one sheet": ("wijken", retyped("Buurten", "Oost", "Oostt"), {"X107": 13}),
    "its name wrong in all sheets of wijken": (
        "wijken",
        lambda book: [
            retyped(s, "Oost", "Oostt")(book) for s in ("Buurten", "Postcodes", "Opgaven")
        ],
        {"X107": 1},
    ),
    "no members": ("leden", emptied("Leden"), {"K830": 1}),
    "no buurten": ("wijken", emptied("Buurten"), {"K830": 1}),
    "no working areas": ("leden", emptied("Werkgebieden"), {}),
    "no activities": ("activiteiten", emptied("Activiteiten"), {}),
    "no opgaven": ("wijken", emptied("Opgaven"), {}),
    "no eisen": ("regeling", emptied("Eisen"), {}),
    "no pijlers": ("regeling", emptied("Pijlers"), {}),
    "no column for admission": ("leden", without_column("Leden", "Stand lidmaatschap"), {}),
    "no column for a year": ("begroting", without_column("Lasten", "2021"), {"K201": 1}),
    "the members' names without a header": (
        "leden",
        retyped("Leden", "Organisatie", "Iets anders"),
        {"X301": 1},
    ),
    "no sheet with members": ("leden", without_sheet("Leden"), {"X304": 1}),
    "no sheet with costs": ("begroting", without_sheet("Lasten"), {"X304": 1}),
    "no sheet with statements": (
        "steunverklaringen",
        without_sheet("Steunverklaringen"),
        {"X304": 1},
    ),
    "no sheet with wijken": ("wijken", without_sheet("Wijken"), {"X304": 1}),
}


@pytest.fixture(scope="module")
def usual(built: Path) -> dict[str, int]:
    """What is told of the example as it was shipped, milder than an error."""
    return check_codes(built)[1]


@pytest.mark.parametrize("case", CASES)
def test_a_cause_is_told_and_not_what_follows(
    case: str, shipped: Path, usual: dict[str, int]
) -> None:
    name, edit, expected = CASES[case]
    with workbook(shipped, name) as book:
        edit(book)
    errors, others = check_codes(shipped)
    assert errors == expected
    more = Counter(others) - Counter(usual)
    assert sum(more.values()) <= 2, more


def test_a_workbook_that_does_not_open_is_the_one_error(
    shipped: Path, usual: dict[str, int]
) -> None:
    for path in sorted((shipped / "inputs").glob("*.xlsx")):
        kept = path.read_bytes()
        path.write_bytes(b"no workbook")
        errors, others = check_codes(shipped)
        path.write_bytes(kept)
        assert errors == {"X402": 1}, path.name
        more = Counter(others) - Counter(usual)
        assert sum(more.values()) <= 2, (path.name, more)
