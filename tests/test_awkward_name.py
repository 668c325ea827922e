"""A name full of signs that mean something to XML, Excel or Jinja: printed as it was typed."""

from pathlib import Path
from typing import Any

import pytest

from tests.edits import (
    APPLICATION,
    INTERNAL,
    LIST,
    build,
    column,
    find,
    read,
    retype,
    workbook,
)
from tests.plain_files import everything, sheet

NAME = 'Jansen & Zn <test> "x"'
QUOTED = "Jansen & Zn <test> ‘x’"  # within the quotation marks of a motivation
HERE = "Binnenstad"
PLAN = "wijkplannen/06-binnenstad.docx"
NUMBERS_ONLY = (
    "de activiteiten naast de begroting",
    "gevraagde subsidie per boekjaar", "inzet per pijler", "de wijken in cijfers",
    "lasten per kostensoort", "lasten per wijk", "steunverklaringen per wijk",
    "steunende organisaties naar soort", "kosten voor", "wat er nog ontbreekt",
    "de aanvraag in cijfers", "wat wij in", "de Binnenstad in cijfers",
)  # fmt: skip


@pytest.fixture
def awkward(shipped: Path) -> Path:
    """The example in which everything of one wijk, and of the city, has one awkward name."""
    with workbook(shipped, "leden") as book:
        _members(book)
    with workbook(shipped, "steunverklaringen") as book:
        areas = [row["Wijk"] for row in sheet(shipped / "inputs" / "wijken.xlsx", "Wijken")]
        _statements(book["Steunverklaringen"], [*areas, "stedelijk"])
    with workbook(shipped, "activiteiten") as book:
        _activities(book["Activiteiten"])
    with workbook(shipped, "wijken") as book:
        _districts(book)
    with workbook(shipped, "begroting") as book:
        for title in ("Lasten", "Baten"):
            retype(book[title], 2, {"Omschrijving": NAME, "Toelichting": NAME})
    with workbook(shipped, "aanvraag") as book:
        _application(book)
    with workbook(shipped, "regeling") as book:
        _scheme(book)
    return shipped


def _members(book: Any) -> None:
    page = book["Leden"]
    row = find(page, "Wijk", HERE)
    old = page.cell(row, 1).value
    named = {"Organisatie": NAME, "Rol": "initiatiefnemer", "Over de organisatie": NAME}
    retype(page, row, named)
    for area in book["Werkgebieden"].iter_rows(min_row=2):
        if area[0].value == old:
            area[0].value = NAME


def _statements(page: Any, areas: list[str]) -> None:
    """One organisation per wijk that says yes to everything, and one that did not sign."""
    given = {
        "Organisatie of persoon": "organisatie", "Soort organisatie": "anders",
        "Functie": NAME, "Getekend": "ja", "Datum": "6-4-2018", "Ingetrokken op": None,
        "Organisatienaam mag erin": "ja", "Motivatie mag erin": "ja",
        "Toestemming op": "6-4-2018", "Toestemming via": NAME, "Aangeboden bijdrage": NAME,
    }  # fmt: skip
    for area in areas:
        name = NAME if area == HERE else f"{NAME} {area}"
        retype(page, find(page, "Wijk", area), {**given, "Organisatie": name, "Motivatie": name})
    unsigned = {"Organisatie": f"{NAME} niet", "Organisatie of persoon": "organisatie"}
    retype(page, find(page, "Getekend", "nee"), unsigned)


def _activities(page: Any) -> None:
    texts = ("Activiteit", "Partners", "Uitvoerder", "Materiële middelen")
    for pillar in {cell.value for cell in page["C"][1:]} - {None}:
        row = find(page, "Pijler", pillar)
        retype(page, row, {**dict.fromkeys(texts, NAME), "Wijk": HERE, "Buurten": None})


def _districts(book: Any) -> None:
    for title, headers in (
        ("Opgaven", ("Thema", "Opgave", "Doel", "Streefwaarde")),
        ("Partners", ("Partner", "Rol", "Afspraak")),
        ("Accommodaties", ("Accommodatie", "Beheer")),
        ("Buurten", ("Bron",)),
    ):
        page = book[title]
        retype(page, find(page, "Wijk", HERE), dict.fromkeys(headers, NAME))
    page = book["Buurten"]
    page.cell(find(page, "Buurt", "Bleekstraat en omgeving"), column(page, "Eigen naam"), NAME)


def _application(book: Any) -> None:
    for title, headers in (
        ("Ondertekenaars", ("Naam", "Bevoegdheid")),
        ("Bijlagen", ("Titel",)),
        ("Planning", ("Mijlpaal", "Wie")),
        ("Risico's", ("Risico", "Maatregel", "Wie")),
    ):
        retype(book[title], 2, dict.fromkeys(headers, NAME))
    other = {"Verstrekker": NAME, "Regeling": NAME, "Bedrag": 10, "Stand": "aangevraagd"}
    retype(book["Andere subsidies"], 2, other)
    answers = {
        **dict.fromkeys(("Titel", "Onderwerp"), NAME),
        **dict.fromkeys(("Statutaire naam", "Naam rekeninghouder"), NAME),
        "Andere subsidies aangevraagd": "ja",
    }
    for title in ("Aanvrager", "Aanvraag"):
        for row in book[title].iter_rows(min_row=2):
            row[1].value = answers.get(row[0].value, row[1].value)


def _scheme(book: Any) -> None:
    retype(book["Eisen"], 2, dict.fromkeys(("Eis", "Bron", "Toelichting"), NAME))
    retype(book["Verplichtingen"], 2, dict.fromkeys(("Verplichting", "Wanneer", "Bron"), NAME))
    for row in book["Regeling"].iter_rows(min_row=2):
        if row[0].value in {"Gericht aan", "Verantwoordingsprotocol"}:
            row[1].value = NAME


def test_it_is_printed_literally_in_every_table_and_never_escaped_twice_or_cut(
    awkward: Path,
) -> None:
    names = build(awkward)
    for name in (APPLICATION, LIST, INTERNAL, PLAN):
        for grid in read(awkward, name).grids:
            printed = any(NAME in cell for row in grid.rows[1:] for cell in row)
            numbers = grid.caption.partition(": ")[2].startswith(NUMBERS_ONLY)
            assert printed is not numbers, (name, grid.caption)
    for name in names:
        whole = everything(awkward / "output" / name)
        assert NAME in whole
        assert whole.count("Jansen") == whole.count(NAME) + whole.count(QUOTED), name
        assert "&amp;" not in whole
        assert "&lt;" not in whole
