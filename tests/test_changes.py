"""A cell is changed in Excel: after a rebuild the right documents say so, and only those."""

from pathlib import Path

from tests.edits import (
    APPLICATION,
    INTERNAL,
    LIST,
    build,
    changed,
    column,
    find,
    made,
    read,
    retype,
    workbook,
)
from tests.plain_files import everything, sheet

UNTIL = "totdat er een buurt- of wijkorganisatie door inwoners is opgericht"
TAKES_OVER = (
    "Daar is de stadscoöperatie aan zet, met de wijkcoördinator van {} als aanspreekpunt, "
    "totdat bewoners een eigen organisatie hebben."
)
WEST, OVERVECHT = "wijkplannen/01-west.docx", "wijkplannen/03-overvecht.docx"
OOST = "wijkplannen/05-oost.docx"
ZUID, ZUIDWEST = "wijkplannen/07-zuid.docx", "wijkplannen/08-zuidwest.docx"


def test_a_changed_text_turns_up_in_the_documents_that_hold_it_and_in_no_other(
    built: Path, shipped: Path
) -> None:
    wanted: dict[str, set[str]] = {}

    def mark(*documents: str) -> str:
        text = f"Nieuw {len(wanted)} & <mooi>"
        wanted[text] = set(documents)
        return text

    with workbook(shipped, "wijken") as book:
        page = book["Wijken"]
        retype(page, find(page, "Wijk", "Overvecht"), {"Kracht": mark(OVERVECHT)})
        page = book["Opgaven"]
        retype(page, find(page, "Wijk", "Overvecht"), {"Streefwaarde": mark(OVERVECHT)})
        page = book["Partners"]
        retype(page, find(page, "Wijk", "West"), {"Afspraak": mark(WEST)})
        page = book["Accommodaties"]
        retype(page, find(page, "Wijk", "West"), {"Beheer": mark(WEST)})
    with workbook(shipped, "activiteiten") as book:
        page = book["Activiteiten"]
        retype(page, find(page, "Wijk", "Overvecht"), {"Doel": mark(OVERVECHT, APPLICATION)})
        retype(page, find(page, "Wijk", "stedelijk"), {"Doel": mark(APPLICATION)})
    with workbook(shipped, "begroting") as book:
        page = book["Lasten"]
        retype(page, find(page, "Wijk", "West"), {"Toelichting": mark(APPLICATION)})
    with workbook(shipped, "leden") as book:
        page = book["Leden"]
        retype(page, find(page, "Wijk", "West"), {"Over de organisatie": mark(WEST)})
    with workbook(shipped, "steunverklaringen") as book:
        page = book["Steunverklaringen"]
        row = find(page, "Wijk", "West")
        retype(page, row, {"Aangeboden bijdrage": mark(INTERNAL), "Ontvangen via": mark(INTERNAL)})
    with workbook(shipped, "aanvraag") as book:
        page = book["Risico's"]
        retype(page, 2, {"Maatregel": mark(APPLICATION)})
    after = build(shipped)
    texts = {name: everything(shipped / "output" / name) for name in after}
    for text, documents in wanted.items():
        assert {name for name, whole in texts.items() if text in whole} == documents, text
    assert changed(made(built), after) == set.union(*wanted.values())


def test_an_amount_moved_between_two_posts_of_a_wijk_changes_its_plan_and_the_application(
    built: Path, shipped: Path
) -> None:
    with workbook(shipped, "begroting") as book:
        page = book["Lasten"]
        row = find(page, "Wijk", "Zuid")
        assert page.cell(row + 1, column(page, "Wijk")).value == "Zuid"
        cells = [page.cell(r, column(page, "2019")) for r in (row, row + 1)]
        cells[0].value -= 1234.56
        cells[1].value += 1234.56
        numbers = [page.cell(r, column(page, "Nr")).value for r in (row, row + 1)]
    assert changed(made(built), build(shipped)) == {APPLICATION, ZUID}
    posts = read(shipped, APPLICATION).grid("alle lasten per post en jaar").body
    for number, cell in zip(numbers, cells, strict=True):
        assert posts[number][1] == dutch(cell.value)
    before, after = (read(p, ZUID) for p in (built, shipped))
    per_year = [next(x for x in p.lines if x.startswith("Per jaar: ")) for p in (before, after)]
    assert per_year[0] == per_year[1]
    kinds = "kosten voor Zuid naar soort"
    assert before.grid(kinds).rows != after.grid(kinds).rows
    assert before.grid(kinds).body["Totaal"] == after.grid(kinds).body["Totaal"]


def dutch(amount: float) -> str:
    return "€\xa0" + f"{amount:,.0f}".replace(",", ".")


def test_support_that_is_withdrawn_leaves_the_public_documents(built: Path, shipped: Path) -> None:
    """One that is quoted in the plan, and no member: a member is named there by itself."""
    plan = read(built, OOST).text
    members = {row["Organisatie"] for row in sheet(shipped / "inputs" / "leden.xlsx", "Leden")}
    with workbook(shipped, "steunverklaringen") as book:
        page = book["Steunverklaringen"]
        row = next(
            r
            for r in range(2, page.max_row + 1)
            if page.cell(r, column(page, "Wijk")).value == "Oost"
            and page.cell(r, column(page, "Organisatienaam mag erin")).value == "ja"
            and page.cell(r, column(page, "Toestemming op")).value
            and page.cell(r, column(page, "Organisatie")).value in plan
            and page.cell(r, column(page, "Organisatie")).value not in members
        )
        name = page.cell(row, column(page, "Organisatie")).value
        retype(page, row, {"Ingetrokken op": "22-4-2018"})
    before = {n: everything(built / "output" / n) for n in (APPLICATION, LIST, OOST)}
    assert name in before[LIST]
    assert name in before[OOST]
    assert changed(made(built), build(shipped)) == {APPLICATION, LIST, INTERNAL, OOST}
    for document_name in before:
        assert name not in everything(shipped / "output" / document_name)
    gone = read(shipped, INTERNAL).grid("niet meegeteld, met de reden").rows
    assert [r[3] for r in gone if r[1] == name] == ["Ingetrokken op 22 april 2018"]
    totals = [
        [int(c) for c in read(p, LIST).grid("steunverklaringen per wijk").body["Totaal"]]
        for p in (built, shipped)
    ]
    assert totals[1] == [totals[0][0] - 1, totals[0][1], totals[0][2] - 1]


def test_a_buurt_that_loses_its_last_member_goes_to_the_cooperative_and_comes_back_with_one(
    built: Path, shipped: Path
) -> None:
    """In Zuidwest every buurt has a member, in Zuid one has none; here that is turned round.

    Who works in all of Zuidwest leaves too, and so does the one organisation of a single buurt.
    """
    path = shipped / "inputs" / "leden.xlsx"
    standing = {m["Organisatie"]: m["Stand lidmaatschap"] for m in sheet(path, "Leden")}
    areas = [
        area
        for area in sheet(path, "Werkgebieden")
        if standing[area["Organisatie"]] == "toegelaten"
    ]
    by_place: dict[str, set[str]] = {}
    for area in areas:
        if area["Wijk"] == "Zuidwest" and area["Buurt"]:
            by_place.setdefault(area["Buurt"], set()).add(area["Organisatie"])
    place = next(buurt for buurt, names in by_place.items() if len(names) == 1)
    with workbook(shipped, "leden") as book:
        page = book["Werkgebieden"]
        for row in page.iter_rows(min_row=2):
            if row[1].value == "Zuidwest" and row[2].value in (place, None):
                for cell in row:
                    cell.value = None
        free = page.max_row + 1
        member = next(a["Organisatie"] for a in areas if a["Wijk"] == "Zuid")
        retype(page, free, {"Organisatie": member, "Wijk": "Zuid", "Pijler": "volwassenen"})
    assert TAKES_OVER.format("Zuidwest") not in read(built, ZUIDWEST).text
    assert TAKES_OVER.format("Zuid") in read(built, ZUID).text
    assert changed(made(built), build(shipped)) == {APPLICATION, ZUID, ZUIDWEST}
    plan = read(shipped, ZUIDWEST)
    served = next(g for g in plan.grids if ": de buurten van" in g.caption)
    alone = [n for n in served.body if n == place or n not in (*by_place, "Hele wijk")]
    assert [n for n, row in served.body.items() if row[1] == "De stadscoöperatie"] == alone
    (told,) = [x for x in plan.lines if "werkt nog geen lid:" in x]
    assert all(name in told for name in alone)
    assert TAKES_OVER.format("Zuidwest") in told
    assert TAKES_OVER.format("Zuid") not in read(shipped, ZUID).text
    application = read(shipped, APPLICATION)
    body = application.grid("thema’s van de opgaven, en buurten zonder lid, per wijk").body
    assert all(name in body["Zuidwest"][1] for name in alone)
    assert body["Zuid"][1] == "–"
    assert f"Hier is de stadscoöperatie aan zet, {UNTIL}." in application.text
