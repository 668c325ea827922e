"""Whole runs on the shipped example, through the real command, as the coordinator runs it."""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from generator.cli import cli
from generator.problems import DocumentPlace
from generator.word.filling.fill import CannotFill, fill
from generator.word.inspecting.made_document import Paper, read_paper
from generator.word.packaging.package import Package, open_package, to_bytes

NBSP = "\N{NO-BREAK SPACE}"
DOCUMENTS = 13


def run(project: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, [*words, "--project", str(project)], catch_exceptions=False)


def made(project: Path) -> dict[str, bytes]:
    """The documents and their record, without the lists for her own eyes."""
    output = project / "output"
    return {
        p.relative_to(output).as_posix(): p.read_bytes()
        for p in sorted(output.rglob("*"))
        if p.is_file() and p.suffix in {".docx", ".json"} and p.parent.name != "nagekeken"
    }


def paper(project: Path, name: str) -> Paper:
    return read_paper((project / "output" / name).read_bytes(), name)


def text_of(project: Path, name: str) -> str:
    return "\n".join(paper(project, name).outline()).replace(NBSP, " ")


def edit(project: Path, book: str, sheet: str, cell: str, value: object) -> None:
    path = project / "inputs" / book
    workbook = load_workbook(path)
    workbook[sheet][cell].value = value
    workbook.save(path)


def euros(text: str) -> Decimal:
    return Decimal(text.replace(NBSP, "").replace("€", "").replace(".", "").replace(",", "."))


def test_the_example_builds_without_errors_and_says_what_is_open(built: Path) -> None:
    result = run(built, "build")
    assert "0 fouten" in result.stdout
    assert "13 documenten klaar" in result.stdout
    assert "De uiterste indiendatum is voorbij." in result.stdout
    assert len([n for n in made(built) if n.endswith(".docx")]) == DOCUMENTS


def test_a_second_build_changes_nothing(built: Path) -> None:
    before = made(built)
    result = run(built, "build")
    assert made(built) == before
    assert result.stdout.count("ongewijzigd") == DOCUMENTS


def test_no_document_holds_a_tag_an_empty_table_or_a_foreign_word(built: Path) -> None:
    for name, data in made(built).items():
        if name.endswith(".docx"):
            read = read_paper(data, name)
            lines = read.outline()
            assert not [
                x for x in lines if "{{" in x or "{%" in x or re.search(r"\bNone\b|Undefined", x)
            ]
            assert all(len(table.rows) > 1 for table in read.tables), name
            assert read.properties["language"] == "nl-NL", name
            assert read.properties["title"]


def test_every_page_says_that_it_is_an_example_and_a_draft(built: Path) -> None:
    for name, data in made(built).items():
        if name.endswith(".docx"):
            parts = read_paper(data, name).package.parts
            headers = b"".join(d for n, d in parts.items() if "/header" in n).decode()
            assert "VOORBEELD · CONCEPT" in headers, name


def test_the_plans_and_the_city_add_up_to_the_budget(built: Path) -> None:
    costs = load_workbook(built / "inputs" / "begroting.xlsx")["Lasten"]
    heads = [cell.value for cell in costs[1]]
    years = [i for i, head in enumerate(heads) if str(head).isdigit()]
    by_area: dict[str, Decimal] = {}
    for row in costs.iter_rows(min_row=2, values_only=True):
        if row[0]:
            amount = sum((Decimal(str(row[i] or 0)) for i in years), Decimal(0))
            by_area[str(row[3])] = by_area.get(str(row[3]), Decimal(0)) + amount
    assert sum(by_area.values()) == Decimal("38400000")
    for name in (n for n in made(built) if n.startswith("wijkplannen/")):
        read = paper(built, name)
        district = next(
            d for d in by_area if name.endswith(f"-{d.casefold().replace(chr(32), chr(45))}.docx")
        )
        totals = [
            row for table in read.tables for row in table.rows if row[0] in {"Samen", "Totaal"}
        ]
        amounts = {euros(cell) for row in totals for cell in row if "€" in cell}
        whole = by_area[district].quantize(Decimal(1), ROUND_HALF_UP)
        assert whole in amounts, name


def test_the_counts_of_the_list_are_those_of_the_application(built: Path) -> None:
    statements = load_workbook(built / "inputs" / "steunverklaringen.xlsx")["Steunverklaringen"]
    head = [cell.value for cell in statements[1]]
    rows = [
        dict(zip(head, row, strict=True))
        for row in statements.iter_rows(min_row=2, values_only=True)
        if row[0]
    ]
    count = [r for r in rows if r["Getekend"] == "ja" and r["Datum"] and not r["Ingetrokken op"]]
    organisations = {
        r["Organisatie"] for r in count if r["Organisatie of persoon"] == "organisatie"
    }
    persons = [r for r in count if r["Organisatie of persoon"] == "persoon"]
    expected = f"{len(organisations)} organisaties en {len(persons)} bewoners"
    assert expected in text_of(built, "subsidieaanvraag.docx")
    assert str(len(organisations)) in text_of(built, "steunverklaringen.docx")


def test_nothing_private_is_in_any_part_of_a_public_file(built: Path) -> None:
    statements = load_workbook(built / "inputs" / "steunverklaringen.xlsx")["Steunverklaringen"]
    head = [cell.value for cell in statements[1]]
    secrets = set()
    for row in statements.iter_rows(min_row=2, values_only=True):
        cells = dict(zip(head, row, strict=True))
        secrets |= {cells["E-mailadres"], cells["Telefoonnummer"]}
        if cells["Persoonsnaam mag erin"] != "ja":
            secrets.add(cells["Naam ondertekenaar"])
    for name, data in made(built).items():
        if name.endswith(".docx") and not name.startswith("intern/"):
            everything = read_paper(data, name).everything
            assert not [s for s in secrets if s and str(s) in everything], name


def test_the_internal_list_says_that_it_is_confidential_on_each_page(built: Path) -> None:
    with zipfile.ZipFile(built / "output" / "intern" / "steunverklaringen-intern.docx") as archive:
        headers = [archive.read(n).decode() for n in archive.namelist() if "/header" in n]
    assert headers
    assert all("VERTROUWELIJK" in h for h in headers if "<w:t" in h)


def test_an_error_in_a_cell_leaves_the_previous_set_untouched(built: Path, tmp_path: Path) -> None:
    project = Path(shutil.copytree(built, tmp_path / "project"))
    before = made(project)
    edit(project, "begroting.xlsx", "Lasten", "E2", "ongeveer veel")
    result = run(project, "build")
    assert result.exit_code == 1
    assert "X103" in result.stdout
    assert "begroting.xlsx › blad Lasten › cel E2" in result.stdout
    assert "K201" not in result.stdout  # the sums wait for the cell
    assert len(before) == DOCUMENTS + 1
    assert made(project) == before


def test_check_makes_no_documents(project: Path) -> None:
    result = run(project, "check")
    assert result.exit_code == 0
    assert not made(project)


def test_a_misspelled_field_in_a_template_is_named_with_its_place(project: Path) -> None:
    import docx

    path = project / "templates" / "wijkplan.docx"
    document = docx.Document(str(path))
    document.add_paragraph("Kosten: {{ kosten.totaaal }}")
    document.save(str(path))
    result = run(project, "check")
    assert result.exit_code == 1
    assert "S201" in result.stdout
    assert "Bedoel je kosten.totaal?" in result.stdout


def test_a_missing_template_and_a_broken_one_are_named(project: Path) -> None:
    (project / "templates" / "wijkplan.docx").unlink()
    (project / "templates" / "steunverklaringen.docx").write_bytes(b"geen zip")
    result = run(project, "check")
    assert {"S001", "S002"} <= set(re.findall(r"FOUT (\w\d+)", result.stdout))


def test_without_a_template_nothing_is_begun_and_nothing_is_made(project: Path) -> None:
    (project / "templates" / "wijkplan.docx").unlink()
    result = run(project, "build")
    assert result.exit_code == 1
    assert "S001" in result.stdout
    assert "Documenten maken" not in result.output
    assert not made(project)


@pytest.mark.parametrize(
    ("text", "times", "says"),
    [
        ("{% if " * 4_000, 1, "deze alinea heeft meer dan 20.000 tekens"),
        ("{\u200b" * 21_000, 1, "er staan meer dan 10.000 accolades in"),
        ("regel", 10_100, "er zijn meer dan 10.000 alinea’s"),
    ],
)
def test_a_template_of_absurd_length_is_refused_and_not_read(
    project: Path, text: str, times: int, says: str
) -> None:
    path = project / "templates" / "wijkplan.docx"
    package = open_package(path, path.name)
    body = package.parts["word/document.xml"].decode("utf-8")
    added = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" * times
    body = body.replace("<w:sectPr", f"{added}<w:sectPr", 1)
    path.write_bytes(to_bytes({**package.parts, "word/document.xml": body.encode("utf-8")}))
    result = run(project, "check", "--json")
    told = [p for p in json.loads(result.stdout)["problems"] if p["code"].startswith("S")]
    assert {p["code"] for p in told} == {"S003"}
    assert any(says in p["message"].casefold() for p in told)


def test_after_a_document_without_end_the_others_of_its_template_are_not_tried(
    shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = []

    def endless(package: Package, view: object) -> bytes:
        tried.append(package.name)
        if package.name == "wijkplan.docx":
            raise CannotFill(DocumentPlace(package.name), "het duurt te lang", endless=True)
        return fill(package, view)  # type: ignore[arg-type]

    monkeypatch.setattr("generator.making_documents.fill", endless)
    result = run(shipped, "build")
    assert tried.count("wijkplan.docx") == 1
    assert "01-west.docx en 9 andere: het duurt te lang" in " ".join(result.stdout.split())


def test_an_empty_project_reports_and_builds_a_concept(tmp_path: Path) -> None:
    runner = CliRunner()
    assert runner.invoke(cli, ["new", str(tmp_path / "leeg")]).exit_code == 0
    result = run(tmp_path / "leeg", "build")
    assert result.exit_code == 0, result.stdout
    assert len([n for n in made(tmp_path / "leeg") if n.endswith(".docx")]) == DOCUMENTS


@pytest.mark.parametrize("where", ["inputs", "inputs/teksten", "output/wijkplannen", "templates"])
def test_a_command_finds_the_project_that_it_is_run_in(project: Path, where: str) -> None:
    (project / where).mkdir(parents=True, exist_ok=True)
    result = run(project / where, "check")
    assert result.exit_code == 0
    assert str(project / "output/intern") in "".join(result.stdout.splitlines())


@pytest.mark.parametrize("command", ["build", "check", "changes"])
def test_a_folder_that_is_no_project_is_left_as_it_is(command: str, tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_bytes(b"van haar")
    result = run(tmp_path, command)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert 'samen030 new "mijn aanvraag"' in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["brief.docx"]


def test_new_never_goes_over_an_existing_folder(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    result = CliRunner().invoke(cli, ["new", "--example", str(tmp_path / "map")])
    assert result.exit_code == 2
    assert not list((tmp_path / "map").iterdir())


def test_help_is_dutch_and_wrong_use_ends_with_two(tmp_path: Path) -> None:
    runner = CliRunner()
    assert runner.invoke(cli, ["--help"]).output.startswith("Gebruik:")
    wrong = runner.invoke(cli, ["build", "--projekt", "x"])
    assert wrong.exit_code == 2
    assert "De optie --projekt bestaat niet." in wrong.output
    assert runner.invoke(cli, ["explain", "Z999"]).exit_code == 2
    assert "in het verkeerde plan" in runner.invoke(cli, ["explain", "k402"]).output


def test_the_output_folder_being_a_file_ends_with_three(project: Path) -> None:
    (project / "output").write_text("hier", encoding="utf-8")
    result = run(project, "build")
    assert result.exit_code == 3
    assert "B201" in result.stdout


def test_an_unforeseen_fault_is_one_sentence_and_a_log(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("stuk")

    monkeypatch.setattr("generator.pipeline.derive", broken)
    result = CliRunner().invoke(cli, ["build", "--project", str(project)])
    assert result.exit_code == 3
    assert "Traceback" not in result.output
    assert "samen030-foutverslag.txt" in result.output


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["new", "--help"]])
def test_help_starts_without_excel_and_word(words: list[str]) -> None:
    heavy = {"openpyxl", "docxtpl", "lxml", "pydantic", "PIL", "generator.pipeline"}
    code = f"""
import sys
from generator.cli import main
try:
    main()
except SystemExit as end:
    assert not end.code
assert not {heavy} & sys.modules.keys(), {heavy} & sys.modules.keys()
"""
    ran = subprocess.run([sys.executable, "-c", code, *words], check=False, capture_output=True)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout
