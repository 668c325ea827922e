"""``samen030 new --from``: sheets, headers and rows that are not as the form has them."""

from collections import Counter
from pathlib import Path

from tests.edits import column, workbook
from tests.renewing import page, renew, renewed, rows, same_codes, under


def test_a_header_that_may_be_one_of_ours_stays_hers_and_is_told(project: Path) -> None:
    with workbook(project, "leden") as book:
        leden = book["Leden"]
        leden.tables.clear()
        leden.cell(1, column(leden, "Rechtsvorm")).value = "Rechtsvrom"
    before, told = rows(project / "inputs")
    result = renew(project, project.parent / "nieuw")
    assert "staat “Rechtsvrom” waar “Rechtsvorm” hoort" in result.stdout
    after, told_now = rows(project.parent / "nieuw" / "inputs")
    assert (after, told_now - told) == (before, Counter())


def test_a_header_that_was_understood_is_told_with_its_own_words(project: Path) -> None:
    with workbook(project, "leden") as book:
        leden = book["Leden"]
        leden.tables.clear()
        place = column(leden, "Telefoonnummer")
        leden.cell(1, place).value = "Tel nr 06"
        for row in range(2, leden.max_row + 1):
            leden.cell(row, place).value = f"030 - 999 00 {row:02}"
    assert "Leden: “Tel nr 06” heet nu “Telefoonnummer”." in same_codes(project)[1]


def test_a_header_in_the_place_of_one_that_the_form_never_had_is_her_own(project: Path) -> None:
    with workbook(project, "activiteiten") as book:
        sheet = book["Activiteiten"]
        sheet.tables.clear()
        place = column(sheet, "Hoe vaak")
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, place).value = "maandag"
        sheet.cell(1, place).value = "Weekdag"
        guide = book["Uitleg"]
        line = next(r for r in range(1, 200) if guide.cell(r, 1).value == "Hoe vaak")
        form = [guide.cell(line, number).value for number in range(1, 6)]
        guide.delete_rows(line)
    new = renewed(project)
    sheet = page(new, "activiteiten", "Activiteiten")
    assert under(sheet, "Weekdag").value == "maandag"
    assert under(sheet, "Hoe vaak").value is None
    with workbook(project, "activiteiten") as book:  # the form had it: then hers may be that one
        book["Uitleg"].insert_rows(line)
        for number, text in enumerate(form, start=1):
            book["Uitleg"].cell(line, number).value = text
    result = renew(project, project.parent / "nog een")
    assert "staat “Weekdag” waar “Hoe vaak” hoort" in result.stdout


def test_rows_that_we_numbered_keep_their_numbers(project: Path) -> None:
    with workbook(project, "steunverklaringen") as book:
        sheet = book["Steunverklaringen"]
        sheet.tables.clear()
        sheet.delete_cols(column(sheet, "Nr"))
        sheet.insert_rows(1, 3)
        sheet["A1"] = "Uitvoer van het formulier"
    before, _ = rows(project / "inputs")
    new = renewed(project)
    assert rows(new / "inputs")[0] == before
    rest = page(new, "steunverklaringen", "Niet geplaatst")
    assert [cell.value for cell in rest[2]] == [
        "Steunverklaringen", "A1", "Uitvoer van het formulier",
    ]  # fmt: skip


def test_a_sheet_without_headers_stays_as_it_is_and_is_told(project: Path) -> None:
    with workbook(project, "leden") as book:
        book["Leden"].tables.clear()
        book["Leden"].delete_rows(1)
    before, told = rows(project / "inputs")
    result = renew(project, project.parent / "nieuw jaar")
    assert "op Leden vinden we geen koppen" in result.stdout
    after, told_now = rows(project.parent / "nieuw jaar" / "inputs")
    assert (after, told_now - told) == (before, Counter())
    assert told_now["X305"]
    assert told["X305"]


def test_a_second_sheet_of_one_kind_stays_as_it_is(project: Path) -> None:
    with workbook(project, "leden") as book:
        book.copy_worksheet(book["Leden"]).title = "Leden Zuid"
        zuid = book["Leden Zuid"]
        zuid.delete_rows(2, zuid.max_row)
        zuid["A2"] = "De Sluis"
    assert rows(project / "inputs")[1]["X321"]
    new, said = same_codes(project)
    assert "Leden Zuid lezen we ook, als Leden; dat blad is nog zoals het was" in said
    assert page(new, "leden", "Leden Zuid")["A2"].value == "De Sluis"


def test_a_sheet_beside_one_that_has_its_name_stays_as_it_is(project: Path) -> None:
    with workbook(project, "leden") as book:
        book["Leden"].title = "Organisaties"
        book.create_sheet("Leden", 0)["A1"] = "zie Organisaties"
    new, _ = same_codes(project)
    assert page(new, "leden", "Leden")["A1"].value == "zie Organisaties"


def test_a_form_without_its_column_of_answers_stays_as_it_is(project: Path) -> None:
    with workbook(project, "aanvraag") as book:
        book["Aanvrager"].delete_cols(2)
    assert rows(project / "inputs")[1]["X320"]
    assert "op Aanvrager mist de kolom Invullen" in same_codes(project)[1]


def test_answers_stand_under_their_own_header(project: Path) -> None:
    with workbook(project, "aanvraag") as book:
        book["Aanvrager"].insert_cols(2)
        book["Aanvrager"]["B1"], book["Aanvrager"]["B3"] = "Wie", "Ans"
    new, _ = same_codes(project)
    aanvrager = page(new, "aanvraag", "Aanvrager")
    assert (aanvrager["D1"].value, aanvrager["D3"].value) == ("Wie", "Ans")


def test_a_title_above_a_form_and_a_row_of_sums_are_not_read_anew(project: Path) -> None:
    with workbook(project, "aanvraag") as book:
        book["Aanvrager"].insert_rows(1, 2)
        book["Aanvrager"]["B2"] = "versie 4"
    with workbook(project, "begroting") as book:
        lasten = book["Lasten"]
        lasten.tables.clear()
        lasten.insert_cols(1)
        lasten["A1"] = "Eigen volgorde"
        below, amounts = lasten.max_row + 1, [c.column for c in lasten[1] if "20" in str(c.value)]
        lasten.cell(below, 1).value = "Totaal"
        for number in amounts:
            letter = lasten.cell(1, number).column_letter
            lasten.cell(below, number).value = f"=SUM({letter}2:{letter}{below - 1})"
    new, _ = same_codes(project)
    for book_name, text in (("aanvraag", "versie 4"), ("begroting", "Totaal")):
        rest = page(new, book_name, "Niet geplaatst")
        assert text in {cell.value for cell in rest["C"]}


def test_what_had_no_place_before_is_still_there_the_next_time(project: Path) -> None:
    with workbook(project, "leden") as book:
        book["Leden"].insert_rows(1, 2)
        book["Leden"]["A1"] = "Bijgehouden door ons"
    once = renewed(project)
    with workbook(once, "leden") as book:
        book["Leden"].tables.clear()
        book["Leden"].insert_rows(1, 2)
        book["Leden"]["A1"] = "Versie van mei"
    assert renew(once, project.parent / "nog een").exit_code == 0
    again = page(project.parent / "nog een", "leden", "Niet geplaatst")
    assert {"Bijgehouden door ons", "Versie van mei"} <= {cell.value for cell in again["C"]}
    assert not rows(project.parent / "nog een" / "inputs")[1]["X323"]
