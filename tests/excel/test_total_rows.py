"""Rows of sums and lines under a table are left out and named; what only resembles them stays."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.excel.reading.read_dossier import read
from generator.workbooks.activities import Activity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.application import Milestone, OtherSubsidy
from generator.workbooks.budget import Cost, Income
from generator.workbooks.definition import Row
from generator.workbooks.districts import Neighbourhood, Partner, Venue
from generator.workbooks.members import Member
from generator.workbooks.scheme import Limit
from generator.workbooks.statements import Statement
from tests.tables import Expected, found, only_sheet

OURS = {"X203", "X213", "X214"}

LASTEN = """
| Nr  | Kostensoort | Omschrijving | Wijk      | 2019 | 2020 | Toelichting |
| L01 | personeel   | Makelaars    | stedelijk | 100  | 200  | x           |
| L02 | activiteiten| Eten         | stedelijk | 50   | 60   | x           |
| L03 | organisatie | Kantoor      | stedelijk | 7    | 8    | x           |
"""
LEDEN = """
| Organisatie | Soort organisatie  | Rol | Wijk     |
| De Sluis    | bewonersinitiatief | lid | Zuidwest |
| De Brug     | bewonersinitiatief | lid | Zuidwest |
"""

LEFT_OUT = {
    "words in the key": (Cost, LASTEN, "| Totaal lasten !X203 | | | | 157 | 268 | |"),
    "words in another cell": (Cost, LASTEN, "| | | Totaal lasten !X203 | | 157 | 268 | |"),
    "words in the second cell": (Cost, LASTEN, "| | Totaal: !X203 | | | 157 | 268 | |"),
    "sums that are not right": (Cost, LASTEN, "| Totaal lasten !X203 | | | | 1 | 2 | |"),
    "a sum of one year": (Cost, LASTEN, "| Eindtotaal !X203 | | | | 157 | | |"),
    "total of everything": (Cost, LASTEN, "| Totaal generaal !X203 | | | | 157 | 268 | |"),
    "words at the end": (Cost, LASTEN, "| | | Lasten totaal !X203 | | 157 | 268 | |"),
    "a balance": (Cost, LASTEN, "| Saldo !X203 | | | | 0 | 0 | |"),
    "a balance in words": (Cost, LASTEN, "| | | Saldo baten en lasten !X203 | | 5 | 6 | |"),
    "a sum sign in words": (Cost, LASTEN, "| Som van de posten !X203 | | | | 157 | 268 | |"),
    "no words at all": (Cost, LASTEN, "| | | | | 157 !X203 | 268 | |"),
    "other words, no number": (Cost, LASTEN, "| | | Alles bij elkaar !X203 | | 157 | 268 | |"),
    "a number, nothing else": (Cost, LASTEN, "| L04 !X203 | | | | 157 | 268 | |"),
    "money in words": (Cost, LASTEN, "| Subtotaal personeel !X203 | | | | € 157,- | 268,00 | |"),
    "a kind beside the words": (Cost, LASTEN, "| Subtotaal !X203 | organisatie | | | 157 | 268 | |"),
    "members counted": (Member, LEDEN, "| Totaal aantal leden: 2 !X213 | | | |"),
    "members counted beside": (Member, LEDEN, "| Aantal leden !X213 | 2 | | |"),
    "members counted in words": (Member, LEDEN, "| Totaal !X203 | 2 | | |"),
    "a source": (Member, LEDEN, "| Bron: ledenadministratie !X213 | | | |"),
    "a date of change": (Member, LEDEN, "| Laatst bijgewerkt op 6 april 2018 !X213 | | | |"),
    "a date beside": (Member, LEDEN, "| Peildatum: !X213 | 1-4-2018 | | |"),
    "a page": (Member, LEDEN, "| | | Pagina 1 van 2 !X213 | |"),
    "a note": (Member, LEDEN, "| NB: zonder de wijkpartners !X213 | | | |"),
    "counted rows": (Member, LEDEN, "| 2 organisaties !X213 | | | |"),
    "counted by the name of the sheet": (Member, LEDEN, "| 3 leden !X213 | | | |"),
    "counted with words after": (Member, LEDEN, "| Totaal 2 organisaties !X213 | | | |"),
    "counted with words before": (Member, LEDEN, "| 2 leden in totaal !X213 | | | |"),
    "a total and nothing else": (Member, LEDEN, "| Totaal !X213 | | | |"),
    "a star": (Member, LEDEN, "| * voorlopig !X213 | | | |"),
    "what the amounts are": (Member, LEDEN, "| Alle bedragen in euro’s !X213 | | | |"),
    "a line": (Member, LEDEN, "| ------ !X213 | | | |"),
    "a version": (Member, LEDEN, "| Concept 3 !X213 | | | |"),
    "several": (
        Member,
        LEDEN,
        "| | | | |\n| Aantal: 2 !X213 | | | |\n| Stand per 1-4-2018 !X213 | | | |",
    ),
    "statements": (
        Statement,
        "| Nr | Organisatie | Wijk | Datum |\n| S001 | De Sluis | Zuidwest | 6-4-2018 |",
        "| Totaal aantal verklaringen: 1 !X213 | | | |",
    ),
    "activities": (
        Activity,
        "| Nr | Activiteit | Wijk | Fte | Bedrag |\n| A1 | Eten | Zuidwest | 0,2 | 100 |\n| A2 | Sport | Zuidwest | 0,3 | 50 |",
        "| | | | 0,5 !X203 | 150 |",
    ),
    "milestones counted": (
        Milestone,
        "| Mijlpaal | Wanneer | Wie |\n| Start | 1-1-2019 | bestuur |\n| Einde van het jaar | 1-12-2019 | bestuur |",
        "| Totaal 12 mijlpalen !X213 | | |",
    ),
    "planning": (
        Milestone,
        "| Mijlpaal | Wanneer | Wie |\n| Start | 1-1-2019 | bestuur |",
        "| Bijgewerkt op 1-4-2018 !X213 | | |",
    ),
    "venues": (
        Venue,
        "| Accommodatie | Soort | Wijk | Huur per jaar |\n| A | buurtcentrum | Zuidwest | 100 |\n| B | speeltuin | Zuidwest | 50 |",
        "| Totale huur !X203 | | | 150 |",
    ),
    "neighbourhoods": (
        Neighbourhood,
        "| Buurt | Wijk | Inwoners |\n| Een | Zuidwest | 100 |\n| Twee | Zuidwest | 50 |",
        "| Totaal !X203 | | 150 |",
    ),
    "other subsidies": (
        OtherSubsidy,
        "| Verstrekker | Regeling | Bedrag | Stand |\n| Fonds | Buurt | 100 | aangevraagd |",
        "| Totaal !X203 | | 100 | |",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "table", "more"), LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_what_is_no_row_is_left_out_and_named(
    kind: type[Row], table: str, more: str, tmp_path: Path
) -> None:
    rows, expected, told = outcome(kind, table, more, tmp_path)
    assert told == expected
    assert rows == len(table.strip().splitlines()) - 1


STAYS = {
    "an activity": (Activity, "| Nr | Activiteit | Wijk |\n| A1 | Koken | Zuidwest |", "| A2 | Samen eten | Zuidwest |"),
    "an activity without a wijk yet": (Activity, "| Nr | Activiteit | Wijk |\n| A1 | Koken | Zuidwest |", "| A2 | Samen | |"),
    "an organisation": (Member, LEDEN, "| Totaal Welzijn | anders | lid | Zuidwest |"),
    "an organisation that begins the same": (Member, LEDEN, "| Somali vereniging | | | |"),
    "another": (Member, LEDEN, "| Totaalvoetbal Zuid | | | |"),
    "a name with a number": (Member, LEDEN, "| 3 Musketiers | | | |"),
    "a name in sum": (Member, LEDEN, "| Samen 2020 | | | |"),
    "a short name": (Member, LEDEN, "| SOM | anders | lid | Zuidwest |"),
    "words that are not sure": (Member, LEDEN, "| Totaal Welzijn !X214 | | | |"),
    "a post in the words of a total": (Cost, LASTEN, "| L04 | personeel | Totaal pakket scholing | stedelijk | 9 | 9 | x |"),
    "a post as large as the one above": (Cost, LASTEN, "| L04 | personeel | Nog iets | stedelijk | 7 | 8 | x |"),
    "a post as large as all above": (Cost, LASTEN, "| L04 | personeel | Nog iets | stedelijk | 157 | 268 | x |"),
    "a sum in one year alone": (Cost, LASTEN, "| L04 | | | | 157 | 5 | |"),
    "a sum with a number and a name": (Cost, LASTEN, "| L04 !X214 | | Alles | | 157 | 268 | |"),
    "a post that has no amounts": (Cost, LASTEN, "| L04 | personeel | | | | | |"),
    "a milestone": (Milestone, "| Mijlpaal | Wanneer |\n| Start | 1-1-2019 |", "| Plan, versie 2 | |"),
    "a footer above a row": (Member, LEDEN, "| Bron: Bewoners aan zet | | | |\n| De Wilg | anders | lid | Zuidwest |"),
    "a partner": (Partner, "| Partner | Wijk | Rol |\n| het buurtteam | Zuidwest | zorg |", "| Som der Delen | Zuidwest | zorg |"),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "table", "more"), STAYS.values(), ids=STAYS.keys())
def test_what_only_resembles_it_stays_a_row(
    kind: type[Row], table: str, more: str, tmp_path: Path
) -> None:
    rows, expected, told = outcome(kind, table, more, tmp_path)
    assert told == expected
    assert rows == len(table.strip().splitlines()) - 1 + len(more.splitlines())


CHOICES = [
    (sheet.kind, sheet.key.header, choice)
    for workbook in WORKBOOKS
    for sheet in workbook.sheets
    if sheet.key
    for choice in sheet.key.kind.options
]


@pytest.mark.parametrize("written", [str, str.upper, "{}:".format, "3. {}".format])
@pytest.mark.parametrize(("kind", "header", "choice"), CHOICES)
def test_no_choice_of_a_list_is_the_word_of_a_total(
    kind: type[Row], header: str, choice: str, written: Callable[[str], str], tmp_path: Path
) -> None:
    above = [other for _, _, other in CHOICES if other != choice][:2]
    table = f"| {header} | Maximum woorden | Maximum MB |\n" + "\n".join(
        f"| {other} | 10 | 5 |" for other in above
    )
    rows, expected, told = outcome(kind, table, f"| {written(choice)} | 20 | 10 |", tmp_path)
    assert (rows, told) == (3, expected)


def test_under_choices_too_a_total_is_a_total(tmp_path: Path) -> None:
    table = "| Waarvoor | Maximum woorden |\n| elk bestand | 10 |\n| alles samen | 20 |"
    rows, expected, told = outcome(Limit, table, "| Totaal !X203 | 30 |", tmp_path)
    assert (rows, told) == (2, expected)


def outcome(
    kind: type[Row], table: str, more: str, tmp_path: Path
) -> tuple[int, set[Expected], set[Expected]]:
    """How many rows are read, what is expected of them, and what is told of totals."""
    expected = only_sheet(kind, f"{table.strip()}\n{more}", tmp_path / "inputs")
    dossier, problems = read(tmp_path / "inputs")
    return len(dossier.rows(kind)), expected, {e for e in found(problems) if e.code in OURS}


def test_subtotals_and_the_total_of_all_are_each_known_by_their_sums(tmp_path: Path) -> None:
    table = """
    | Nr  | Soort         | Omschrijving | 2019 | 2020 |
    | B01 | fondsen       | Fonds        | 10   | 20   |
    | B02 | fondsen       | Nog een      | 1    | 2    |
    |     |               |              | 11 !X203 | 22 |
    | B03 | overig        | Verhuur      | 5    | 5    |
    | B04 | overig        | Bar          | 6    | 6    |
    |     |               | Samen !X203  | 11   | 11   |
    |     |               |              | 22 !X203 | 33 |
    """
    expected = only_sheet(Income, table, tmp_path / "inputs")
    dossier, problems = read(tmp_path / "inputs")
    assert {e for e in found(problems) if e.code in OURS} == expected
    assert [income.number for income in dossier.rows(Income)] == ["B01", "B02", "B03", "B04"]
    said = [p.finding.message for p in problems if p.code == "X203"]
    assert (
        said[2]
        == "Rij 8 is een regel met totalen (de som van rij 2 tot en met 6); die telt niet mee"
    )


def test_sums_of_which_no_outcome_is_kept_are_sums_all_the_same(tmp_path: Path) -> None:
    only_sheet(Cost, f"{LASTEN.strip()}\n| Totaal lasten | | | | | | |", tmp_path / "inputs")
    book = load_workbook(tmp_path / "inputs" / "begroting.xlsx")
    book["Lasten"]["E5"], book["Lasten"]["F5"] = "=SUM(E2:E4)", "=SUM(F2:F4)"
    book.save(tmp_path / "inputs" / "begroting.xlsx")
    dossier, problems = read(tmp_path / "inputs")
    assert [cost.number for cost in dossier.rows(Cost)] == ["L01", "L02", "L03"]
    here = [p for p in problems if getattr(p.place, "row", 0) == 5 and p.place.sheet == "Lasten"]
    assert [p.code for p in here] == ["X203"]


def test_a_neighbourhood_is_no_total_for_its_inhabitants(tmp_path: Path) -> None:
    table = "| Buurt | Wijk | Inwoners |\n| Een | Zuidwest | 100 |\n| Twee | Zuidwest | 200 |"
    rows, _, told = outcome(Neighbourhood, table, "| Drie | Zuidwest | 300 |", tmp_path)
    assert (rows, told) == (3, set())
