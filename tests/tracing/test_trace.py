"""``samen030 trace``: from what is printed to its cells, from a cell to where it is printed."""

import json
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.tracing.printed_values import everything
from generator.workbooks.definition import columns
from generator.workbooks.members import Member
from tests.edits import build, made, retype, workbook
from tests.plain_files import document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def trace(project: Path, asked: str, *options: str) -> Result:
    words = ["trace", asked, *options, "--project", str(project)]
    return CliRunner().invoke(cli, words, catch_exceptions=False)


def told(project: Path, asked: str, *options: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(trace(project, asked, "--json", *options).stdout)
    return answer


def addresses(cells: list[dict[str, Any]]) -> list[str]:
    return [f"{cell['file']}!{cell['sheet']}!{cell['cell']}" for cell in cells]


def test_a_sum_is_told_with_its_terms_and_every_place(project: Path) -> None:
    with workbook(project, "begroting") as book:
        page = book["Lasten"]
        years = [c.column for c in page[1] if str(c.value).strip().isdigit()]
        amounts = [1000 + 10 * n for n in range(len(years))]
        for column, amount in zip(years, amounts, strict=True):
            page.cell(2, column).value = amount
        first, last = (page.cell(2, column).coordinate for column in (years[0], years[-1]))
    asked = f"€ {sum(amounts)}"
    answer = told(project, asked)
    (value,) = answer["values"]
    assert value["how"] == "opgeteld"
    assert addresses(value["cells"])[:: len(years) - 1] == [
        f"begroting.xlsx!Lasten!{first}",
        f"begroting.xlsx!Lasten!{last}",
    ]
    assert len(value["cells"]) == len(years)
    assert "subsidieaanvraag.docx" in {place["document"] for place in value["places"]}
    screen = trace(project, asked).output
    assert f"begroting.xlsx › Lasten › {first}:{last} ({len(years)} cellen)" in screen
    assert "Opgeteld:" in screen
    assert "1.000" in screen


def test_a_number_is_found_however_it_is_typed(project: Path) -> None:
    with workbook(project, "begroting") as book:
        page = book["Lasten"]
        years = [c.column for c in page[1] if str(c.value).strip().isdigit()]
        for column in years:
            page.cell(2, column).value = 0
        page.cell(2, years[0]).value = 4321.5
    found = [
        told(project, way)["values"] for way in ("€ 4.321,50", "4321,50", "€4321,50", "4.321,5")
    ]
    assert found[0]
    assert all(one == found[0] for one in found)


def test_a_date_a_name_and_a_sentence(project: Path) -> None:
    with workbook(project, "leden") as book:
        name = book["Leden"]["A2"].value
        book["Leden"]["A2"].value = "Buurthuis De Groene Kom"
        for row in book["Werkgebieden"].iter_rows(min_row=2):
            if row[0].value == name:
                row[0].value = "Buurthuis De Groene Kom"
    (value, *_) = told(project, "buurthuis de groene kom")["values"]
    assert "leden.xlsx!Leden!A2" in addresses(value["cells"])
    text = "De coöperatie telt nu één lid."
    (spoken,) = told(project, text)["values"]
    assert addresses(spoken["cells"]).count("leden.xlsx!Leden!A2") == 1
    dated = told(project, "peildatum")  # a word of the template alone
    assert dated["values"] == []


def test_a_cell_tells_every_place_where_it_is_used(project: Path) -> None:
    with workbook(project, "aanvraag") as book:
        rows = book["Aanvrager"]
        row = next(r for r in range(1, rows.max_row + 1) if rows.cell(r, 1).value == "Plaats")
        rows.cell(row, 2).value = "Verweggistan"
    answer = told(project, f"aanvraag!Aanvrager!b{row}")
    assert answer["asked_cells"][0]["value"] == "Verweggistan"
    places = {(p["document"], p["excerpt"]) for p in answer["used"]}
    assert places
    assert all("Verweggistan" in excerpt for _, excerpt in places)
    build(project)
    printed = {
        name
        for name in made(project)
        if "Verweggistan" in " ".join(_text(project / "output" / name))
    }
    assert {name for name, _ in places} == printed


def test_a_cell_that_decides_says_so(project: Path) -> None:
    with workbook(project, "leden") as book:
        head = [cell.value for cell in book["Leden"][1]]
        letter = book["Leden"].cell(1, head.index("Stand lidmaatschap") + 1).column_letter
    answer = told(project, f"leden.xlsx › Leden › {letter}2")
    assert answer["used"] == []
    assert any("één lid" in place["excerpt"] for place in answer["decides"])
    assert "Beslist mee over" in trace(project, f"leden.xlsx!Leden!{letter}2").output


def test_what_is_private_is_found_in_internal_documents_alone(project: Path) -> None:
    with workbook(project, "steunverklaringen") as book:
        head = [cell.value for cell in book["Steunverklaringen"][1]]
        retype(book["Steunverklaringen"], 2, {"E-mailadres": "geheim@klaver.example"})
        letter = book["Steunverklaringen"].cell(1, head.index("E-mailadres") + 1).column_letter
    answer = told(project, "geheim@klaver.example")
    assert {p["internal"] for v in answer["values"] for p in v["places"]} == {True}
    assert "alleen in interne documenten" in trace(project, "geheim@klaver.example").output
    cell = trace(project, f"steunverklaringen.xlsx!Steunverklaringen!{letter}2").output
    assert "persoonsgegeven" in cell


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("leden.xlsx!Ledn!A2", "Bedoel je Leden?"),
        ("ledne.xlsx!Leden!A2", "Bedoel je leden.xlsx?"),
        ("leden.xlsx!Leden!ZZ99", "ZZ99 is leeg, en komt in geen document terecht"),
        ("leden.xlsx!Leden!A1", "(“Organisatie”) is een kop, een vraag of uitleg"),
        ("leden.xlsx!Uitleg!A1", "is een kop, een vraag of uitleg"),
        ("leden.xlsx A2", "Op welk blad: Leden en Werkgebieden? Vraag bijvoorbeeld leden.xlsx!"),
        ("dit staat werkelijk nergens in", "staat in geen document"),
    ],
)
def test_what_is_not_there_is_said_with_what_is_near(project: Path, asked: str, said: str) -> None:
    result = trace(project, asked)
    assert result.exit_code == 2
    assert said in result.output


def test_a_number_that_is_not_there_gives_the_nearest(project: Path) -> None:
    with workbook(project, "begroting") as book:
        page = book["Lasten"]
        for column in [c.column for c in page[1] if str(c.value).strip().isdigit()]:
            page.cell(2, column).value = 87654
    assert "87.654" in trace(project, "€ 87.653").output


def test_one_document_alone(project: Path) -> None:
    everywhere = told(project, "aanvraag.xlsx!Aanvrager!B2")["used"]
    one = told(project, "aanvraag.xlsx!Aanvrager!B2", "--document", "subsidieaanvraag")["used"]
    assert one == [p for p in everywhere if p["document"] == "subsidieaanvraag.docx"]
    assert 0 < len(one) < len(everywhere)
    assert "Bedoel je" in trace(project, "x", "--document", "subsidieaanvrag").output


def _text(path: Path) -> list[str]:
    return [text for block in document(path).blocks for text in _texts(block)]


def _texts(block: Any) -> list[str]:
    return [block] if isinstance(block, str) else [str(block)]


def test_in_a_draft_with_links_every_value_leads_to_its_cell(project: Path) -> None:
    build(project)
    plain = {name: document(project / "output" / name) for name in made(project)}
    options = ["build", "--trace", "--project", str(project)]
    result = CliRunner().invoke(cli, options, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    first = made(project)
    assert {name: document(project / "output" / name) for name in first} == plain
    with zipfile.ZipFile(project / "output" / "subsidieaanvraag.docx") as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
        links = archive.read("word/_rels/document.xml.rels").decode()
    found = {
        link.get(f"{W}anchor"): "".join(link.itertext())
        for link in body.iter(f"{W}hyperlink")
        if link.get(f"{R}id") and link.get(f"{W}anchor")
    }
    with workbook(project, "aanvraag") as book:
        name = book["Aanvrager"]["B2"].value
    assert found["'Aanvrager'!B2"] == name
    assert 'Target="../inputs/aanvraag.xlsx"' in links
    CliRunner().invoke(cli, options, catch_exceptions=False)
    assert made(project) == first


def test_links_come_and_go_with_the_option(project: Path) -> None:
    def links(*options: str) -> bool:
        words = ["build", *options, "--project", str(project)]
        CliRunner().invoke(cli, words, catch_exceptions=False)
        with zipfile.ZipFile(project / "output" / "subsidieaanvraag.docx") as archive:
            return "inputs/aanvraag.xlsx" in archive.read("word/_rels/document.xml.rels").decode()

    asked: list[tuple[str, ...]] = [(), ("--trace",), ("--trace",), (), ()]
    assert [links(*options) for options in asked] == [False, True, True, False, False]


def test_links_are_for_a_draft_alone(project: Path) -> None:
    words = ["build", "--trace", "--final", "--project", str(project)]
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == 2
    assert "--trace" in result.output


def test_a_number_of_a_phone_is_like_no_amount(project: Path) -> None:
    assert "Wel in de buurt" not in trace(project, "06-99887766").output


def test_a_cell_that_is_left_out_says_why(project: Path) -> None:
    with workbook(project, "leden") as book:
        page = book["Leden"]
        page.cell(1, page.max_column + 2).value = "Kleur van de deur"
        page.cell(2, page.max_column).value = "groen"
        cell = page.cell(2, page.max_column).coordinate
        book.create_sheet("Kladblok")["B3"].value = "bellen"
    for asked, text in ((f"leden.xlsx!Leden!{cell}", "groen"), ("leden!Kladblok!B3", "bellen")):
        said = trace(project, asked).output
        assert f"(“{text}”) wordt niet gebruikt. " in said


def test_a_column_for_checking_says_what_it_is_for(project: Path) -> None:
    with workbook(project, "leden") as book:
        head = [cell.value for cell in book["Leden"][1]]
        letter = book["Leden"].cell(1, head.index("KvK-nummer") + 1).column_letter
    said = trace(project, f"leden.xlsx!Leden!{letter}2").output
    assert "Dit komt in geen document terecht." in said
    [what] = [column.unprinted for column in columns(Member) if column.field == "kvk"]
    assert what
    assert f"{what}." in " ".join(said.split())


def test_a_range_is_all_its_cells(project: Path) -> None:
    alone = [told(project, f"aanvraag!Aanvrager!B{row}")["used"] for row in (2, 3, 4)]
    together = told(project, "aanvraag!Aanvrager!B2:B4")
    assert addresses(together["asked_cells"]) == [
        f"aanvraag.xlsx!Aanvrager!B{n}" for n in (2, 3, 4)
    ]
    texts = {(p["document"], p["excerpt"]) for one in alone for p in one}
    assert {(p["document"], p["excerpt"]) for p in together["used"]} == texts


def test_a_difference_and_a_share_name_what_they_are_made_of(project: Path) -> None:
    ways = {v["how"] for asked in ("€ 0", "100%") for v in told(project, asked)["values"]}
    assert {"verschil", "aandeel"} <= ways


def test_words_without_quotes_are_one_question(project: Path) -> None:
    words = ["trace", "De", "coöperatie", "telt", "nu", "één", "lid", "--project", str(project)]
    assert "Leden › A2" in CliRunner().invoke(cli, words, catch_exceptions=False).output


@pytest.mark.parametrize(
    ("book", "page", "header", "value"),
    [
        ("aanvraag", "Aanvrager", "B3", "de vereniging"),
        ("begroting", "Lasten", "E2", 98765),
        ("leden", "Leden", "Soort organisatie", "moestuin"),
        ("steunverklaringen", "Steunverklaringen", "Organisatie", "Kring De Omslag"),
        ("wijken", "Buurten", "Inwoners", 4321),
        ("activiteiten", "Activiteiten", "Vrijwilligers", 17),
    ],
)
def test_what_changes_on_paper_was_named(
    project: Path, book: str, page: str, header: str, value: object
) -> None:
    with workbook(project, book) as kept:
        sheet = kept[page]
        heads = {str(cell.value).strip(): f"{cell.column_letter}2" for cell in sheet[1]}
        where = heads.get(header, header)
    before = everything(project).lines
    answer = told(project, f"{book}!{page}!{where}")
    named = {(p["document"], p["excerpt"]) for p in (*answer["used"], *answer["decides"])}
    with workbook(project, book) as kept:
        kept[page][where].value = value
    after = {(line.document, line.text) for line in everything(project).lines}
    changed = {(line.document, line.text) for line in before} - after
    assert changed
    assert changed <= named
