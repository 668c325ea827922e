"""A value in the wrong column: the message names the column where it belongs; so do places."""

from pathlib import Path

import pytest

from generator.checks.all import data_check
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.problems import CellPlace, Problem
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement
from tests.edits import retype, workbook
from tests.tables import only_sheet

HEADERS = (
    "Organisatie", "Soort organisatie", "Rol", "KvK-nummer", "Postcode", "E-mailadres",
    "Telefoonnummer", "Website", "Besluit op", "Aangevraagd op", "Overeenkomst getekend",
)  # fmt: skip
BUURTEN = """
    | Buurtcode  | Buurt             | Wijk     |
    |            | Molenbuurt        | Zuidwest |
    |            | Havenbuurt-Noord  | Haven    |
    |            | Havenbuurt-Zuid   | Haven    |
    |            | Kade              | Haven    |
    |            | Kade              | Zuidwest |
"""


def told(inputs: Path, **cells: str) -> dict[str, Problem]:
    """What is said of a member with these cells, by header; a header has _ for a space or dash."""
    typed = {plain(name): value for name, value in cells.items()}
    row = ["De Brug", "bewonersinitiatief", "lid", *(typed.get(plain(h), "") for h in HEADERS[3:])]
    table = f"| {' | '.join(HEADERS)} |\n| {' | '.join(row)} |"
    only_sheet(Member, table, inputs)
    _, problems = read(inputs)
    in_cells = [p for p in problems if isinstance(p.place, CellPlace) and p.place.row]
    return {p.place.header: p for p in in_cells if p.severity > 1}  # type: ignore[union-attr]


def plain(header: str) -> str:
    return header.casefold().replace("-", "_").replace(" ", "_")


@pytest.mark.parametrize(
    ("header", "value", "said", "where"),
    [
        ("Postcode", "030-2861000", "het lijkt een telefoonnummer", "Telefoonnummer (cel G2)"),
        ("Postcode", "info@huis.example", "het lijkt een e-mailadres", "E-mailadres (cel F2)"),
        ("Postcode", "12345678", "het lijkt een KvK-nummer", "KvK-nummer (cel D2)"),
        ("KvK-nummer", "3531 AB", "het lijkt een postcode", "Postcode (cel E2)"),
        ("KvK-nummer", "06-12345678", "het lijkt een telefoonnummer", "Telefoonnummer (cel G2)"),
        ("Telefoonnummer", "www.huis.example", "het lijkt een webadres", "Website (cel H2)"),
        ("E-mailadres", "https://huis.nl", "het lijkt een webadres", "Website (cel H2)"),
        ("Website", "info@huis.example", "het lijkt een e-mailadres", "E-mailadres (cel F2)"),
        ("Besluit op", "3531ab", "het lijkt een postcode", "Postcode (cel E2)"),
        ("Overeenkomst getekend", "3531 AB", "het lijkt een postcode", "Postcode (cel E2)"),
        ("E-mailadres", "6 april 2018", "datum", "Besluit op (I2) en Aangevraagd op (J2)"),
    ],
)
def test_a_value_of_another_column_names_that_column(
    inputs: Path, header: str, value: str, said: str, where: str
) -> None:
    found = told(inputs, **{plain(header): value})[header].finding
    assert said in found.message
    assert where in found.fix
    assert found.related
    word, _, rest = where.removesuffix(")").partition(" (")
    if " en " not in where:  # as the message says: move it, and leave this cell empty
        assert not told(inputs, **{plain(word): value})
    assert rest


def test_of_two_columns_the_one_that_is_free_is_named(inputs: Path) -> None:
    found = told(inputs, e_mailadres="6 april 2018", besluit_op="3-4-2018")["E-mailadres"].finding
    assert "kolom Aangevraagd op (cel J2)" in found.fix
    assert "Besluit op" not in found.fix


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Telefoonnummer", "12345678"),  # a number without 06
        ("Besluit op", "20180406"),  # a day in another order
        ("Besluit op", "1234.ab"),
        ("Postcode", "dhr. Jansen"),
        ("E-mailadres", "J.Jansen"),
    ],
)
def test_what_may_be_a_slip_is_not_sent_elsewhere(inputs: Path, header: str, value: str) -> None:
    found = told(inputs, **{plain(header): value})[header].finding
    assert "lijkt" not in found.message
    assert "Zet het" not in found.fix


def test_a_column_that_is_filled_is_not_overwritten_blindly(inputs: Path) -> None:
    found = told(inputs, postcode="030-2861000", telefoonnummer="06-12345678")["Postcode"].finding
    assert "Dat hoort in de kolom Telefoonnummer (cel G2); laat daar staan wat klopt" in found.fix


def test_in_a_form_it_is_the_line(inputs: Path) -> None:
    with workbook(inputs.parent, "aanvraag") as book:
        page = book["Aanvrager"]
        cells = {label.value: cell for label, cell, *_ in page.iter_rows() if label.value}
        cells["Postcode"].value, cells["IBAN"].value = "NL91 ABNA 0417 1643 00", None
        where = cells["IBAN"].coordinate
    (found,) = [p.finding for p in read(inputs)[1] if p.code == "X111"]
    assert f"Zet het bij IBAN (cel {where})" in found.fix


@pytest.mark.parametrize(
    ("wijk", "buurt", "code", "says"),
    [
        ("Molenbuurt", "", "X107", "Typ Zuidwest, en Molenbuurt in de kolom Buurt"),
        ("Havenbuurt", "", "X107", "Typ Haven: daar liggen Havenbuurt-Noord en Havenbuurt-Zuid in"),
        ("Molenbuurtt", "", "X107", "Typ Zuidwest, en Molenbuurt"),
        ("Kade", "", "X107", "Kies de wijk waar het om gaat: Haven en Zuidwest"),
        ("1234 AB", "", "X107", "Typ Zuidwest: daar ligt 1234 AB in"),
        ("06-12345678", "", "X107", "Telefoonnummer"),
        ("Haven", "Zuidwest", "K401", "Typ Zuidwest bij Wijk, en maak de cel leeg"),
        ("Haven", "Haven", "K401", "Kies een buurt van Haven, zoals Havenbuurt-Noord of"),
        ("Haven", "1234 AB", "K401", "Kies een buurt van Haven"),
        ("Haven", "Havenbuurt", "K401", "Bedoel je Havenbuurt-Noord of Havenbuurt-Zuid?"),
    ],
)
def test_a_buurt_where_a_wijk_is_asked_says_in_which_it_lies_and_the_reverse(
    inputs: Path, wijk: str, buurt: str, code: str, says: str
) -> None:
    only_sheet(Statement, f"| Nr | Datum | Wijk | Buurt | Organisatie of persoon | Telefoonnummer |\n| S1 | 6-4-2018 | {wijk} | {buurt} | persoon | |", inputs)  # fmt: skip
    with workbook(inputs.parent, "wijken") as book:
        retype(book["Wijken"], 3, {"Wijk": "Haven"})
        page = book["Buurten"]
        head, *rows = [[c.strip() for c in line.strip(" |").split("|")] for line in BUURTEN.strip().splitlines()]  # fmt: skip
        for number, row in enumerate(rows, start=2):
            retype(page, number, dict(zip(head[1:], row[-2:], strict=True)))
    whole, problems = read(inputs)
    problems += data_check.run(frozenset(), whole, derive(whole))
    (found,) = [p for p in problems if p.code == code]
    assert says in found.finding.fix
