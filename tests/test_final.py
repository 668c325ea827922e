"""The version to hand in, by the real command: made when all is answered, and never before."""

import json
import random
import re
import shutil
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from generator.delivery import pdf_export
from generator.problems import CATALOGUE, Severity
from tests.edits import build, column, made, retype, workbook
from tests.finished import answered, enclose, final
from tests.plain_files import document, everything
from tests.test_pipeline import run

Edit = Callable[[Path], None]
needs_office = pytest.mark.skipif(pdf_export.find() is None, reason="LibreOffice is not there")


@pytest.fixture(autouse=True)
def quickly(request: pytest.FixtureRequest) -> None:
    """Without LibreOffice a final version is made in a second."""
    if "with_office" not in request.fixturenames:
        request.getfixturevalue("no_office")


@pytest.fixture
def with_office() -> None:
    """For a test in which the pages are counted."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped example with nothing open, handed in once; a test leaves it as it is."""
    project = tmp_path_factory.mktemp("definitief")
    answered(project)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf_export, "find", lambda: None)
        result = final(project)
    assert result.exit_code == 0, result.output
    (project / "scherm.txt").write_text(result.output, encoding="utf-8")
    return project


def contents(project: Path) -> dict[str, bytes]:
    """All that stands in output, but for what is for her own eyes."""
    files = (p for p in sorted((project / "output").rglob("*")) if p.is_file())
    found = {p.relative_to(project / "output").as_posix(): p.read_bytes() for p in files}
    return {
        n: d for n, d in found.items() if Path(n).name != "controle.xlsx" and "nagekeken" not in n
    }


def visible(data: bytes) -> str:
    """What can be read in a document: text, headers and footers."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = [archive.read(n).decode("utf-8") for n in archive.namelist() if n.startswith("word/") and n.endswith(".xml")]  # fmt: skip
    return "\n".join("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", part)) for part in parts)


def test_when_all_is_answered_the_whole_dossier_is_made_as_final(whole: Path) -> None:
    documents = made(whole)
    assert len(documents) == 13
    screen = " ".join((whole / "scherm.txt").read_text(encoding="utf-8").split())
    assert f"13 documenten klaar in {whole / 'output'} (definitieve versie):" in screen
    assert "0 fouten · 0 open punten" in screen
    record = json.loads((whole / "output" / "build.json").read_text(encoding="utf-8"))
    assert record["final"] is True
    assert record["documents"].keys() == documents.keys()
    assert record["counts"]["steunverklaringen"] == 300
    read = {path.name for path in (whole / "inputs").glob("*.xlsx")}
    enclosed = {f"bijlagen/{path.name}" for path in (whole / "inputs/bijlagen").iterdir()}
    assert record["inputs"].keys() == read | enclosed
    assert len(read) == 7
    assert record["templates"].keys() == {p.name for p in (whole / "templates").glob("*.docx")}
    assert all(len(each) == 64 for each in record["documents"].values())


def test_nothing_in_it_says_that_it_is_a_draft_or_that_something_is_open(whole: Path) -> None:
    for name, data in made(whole).items():
        read = visible(data)
        assert not re.search(r"CONCEPT|VOORBEELD|nog in te vullen", read), name
        body = zipfile.ZipFile(BytesIO(data)).read("word/document.xml")
        assert b"w:highlight" not in body, name


def test_it_differs_from_the_draft_in_its_mark_alone(whole: Path, tmp_path: Path) -> None:
    project = Path(shutil.copytree(whole, tmp_path / "project"))
    before = {name: visible(data) for name, data in made(project).items()}
    assert run(project, "build").exit_code == 0
    for name, data in made(project).items():
        read = visible(data)
        assert "CONCEPT" in read, name
        assert re.sub(r"(?: · )?CONCEPT", "", read) == before[name], name
    record = json.loads((project / "output" / "build.json").read_text(encoding="utf-8"))
    assert record["final"] is False


def test_the_attachments_that_lie_ready_are_on_the_list(whole: Path) -> None:
    text = everything(whole / "output" / "subsidieaanvraag.docx")
    assert len(list((whole / "inputs" / "bijlagen").iterdir())) == 11
    for title in ("Uittreksel uit het Handelsregister", "Huurbewijzen van accommodaties"):
        assert title in text


def test_an_example_says_so_and_is_never_final(project: Path) -> None:
    answer("Voorbeeld", "ja")(project)
    result = final(project)
    assert result.exit_code == 1
    assert "typ dan hier nee" in result.output
    assert not made(project)
    build(project)
    for name, data in made(project).items():
        assert "VOORBEELD" in visible(data), name


@pytest.mark.afresh
def test_a_final_version_made_twice_is_the_same(project: Path) -> None:
    final(project)
    before = contents(project)
    again = final(project)
    assert again.exit_code == 0
    assert contents(project) == before
    assert again.stdout.count("ongewijzigd") == 4


def test_warnings_and_notes_do_not_keep_it_back(project: Path) -> None:
    result = final(project, "--json")
    found = {p["severity"] for p in json.loads(result.stdout)["problems"]}
    assert found == {"waarschuwing", "opmerking"}
    assert result.exit_code == 0


def test_check_says_beforehand_that_nothing_is_open(project: Path) -> None:
    result = run(project, "check")
    assert result.exit_code == 0
    assert "0 fouten · 0 open punten" in result.stdout


def cells(book: str, sheet: str, /, row: int = 2, **typed: object) -> Edit:
    """Type in a row of a sheet, by header (an underscore is a space)."""

    def edit(project: Path) -> None:
        with workbook(project, book) as pages:
            named = {header.replace("_", " "): value for header, value in typed.items()}
            retype(pages[sheet], row, named)

    return edit


def limit(measured: str, what: str, most: int) -> Edit:
    """What the counter takes of a document."""
    return cells("regeling", "Grenzen", 3, **{"Waarvoor": measured, f"Maximum {what}": most})


def answer(label: str, value: object, sheet: str = "Aanvraag", book: str = "aanvraag") -> Edit:
    """Type behind a label of a form."""

    def edit(project: Path) -> None:
        with workbook(project, book) as pages:
            rows = {cell.value: cell.row for cell in pages[sheet]["A"]}
            pages[sheet].cell(rows[label], 2).value = value

    return edit


def without_rows(book: str, sheet: str) -> Edit:
    def edit(project: Path) -> None:
        with workbook(project, book) as pages:
            pages[sheet].delete_rows(2, pages[sheet].max_row)

    return edit


def without_column(book: str, sheet: str, header: str) -> Edit:
    def edit(project: Path) -> None:
        with workbook(project, book) as pages:
            page: Worksheet = pages[sheet]
            page.delete_cols(column(page, header))

    return edit


def other_subsidies(project: Path) -> None:
    answer("Andere subsidies aangevraagd", "ja")(project)
    without_rows("aanvraag", "Andere subsidies")(project)


def lost_attachment(project: Path) -> None:
    (project / "inputs" / "bijlagen" / "kvk.pdf").unlink()


def large_attachment(project: Path) -> None:
    (project / "inputs" / "bijlagen" / "kvk.pdf").write_bytes(b"x" * (10 * 1024 * 1024 + 1))


def other_kind_of_attachment(project: Path) -> None:
    cells("aanvraag", "Bijlagen", 3, Bestand="kvk.tif")(project)
    enclose(project, "kvk.tif")


def field_gone(template: str, field: bytes, instead: bytes) -> Edit:
    """Another field where this one stood, throughout a template."""

    def edit(project: Path) -> None:
        path = project / "templates" / template
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        assert any(field in data for data in parts.values())
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, data.replace(field, instead))

    return edit


def fact_left_out(project: Path) -> None:
    """A requirement asks for what is filled in, and the template does not print it."""
    cells("regeling", "Eisen", Gegeven="RSIN")(project)
    field_gone("subsidieaanvraag.docx", b"aanvrager.rsin", b"aanvrager.plaats")(project)


def empty_file_name(project: Path) -> None:
    """A template of her own that is named after a telephone number that nobody gave."""
    cells("leden", "Leden", Telefoonnummer=None)(project)
    (project / "templates" / "eigen" / "intern").mkdir(parents=True)
    template = docx.Document()
    template.add_paragraph("Bel {{ lid.naam }}.")
    template.save(str(project / "templates" / "eigen" / "intern" / "bel {{ lid.telefoon }}.docx"))


def png(width: int, noise: bytes) -> bytes:
    """A picture of noise."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = zlib.crc32(kind + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + kind + data + checked

    head = (
        width.to_bytes(4, "big")
        + (len(noise) // width).to_bytes(4, "big")
        + b"\x08\x00\x00\x00\x00"
    )
    lines = b"".join(b"\x00" + noise[i : i + width] for i in range(0, len(noise), width))
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(lines)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def heavy_picture(project: Path) -> None:
    """More than a megabyte that cannot be made smaller, in the plan of a wijk."""
    image = BytesIO(png(1200, random.Random(1).randbytes(1200 * 1000)))
    path = project / "templates" / "wijkplan.docx"
    template = docx.Document(str(path))
    template.add_picture(image)
    template.save(str(path))
    limit("plan per wijk", "MB", 1)(project)


OPEN: dict[str, tuple[str, Edit]] = {
    "a legal minimum": ("K101", answer("IBAN", None, "Aanvrager")),
    "the day of the application": ("K101", answer("Datum aanvraag", None)),
    "nobody signs": ("K101", without_rows("aanvraag", "Ondertekenaars")),
    "who signs": ("K101", cells("aanvraag", "Ondertekenaars", Naam=None)),
    "a question of the law": ("K102", answer("Egalisatiereserve", None)),
    "the other subsidies": ("K102", other_subsidies),
    "an example": ("K116", answer("Voorbeeld", "ja")),
    "a step in time": ("K111", cells("aanvraag", "Planning", Wanneer=None)),
    "a measure": ("K111", cells("aanvraag", "Risico's", Maatregel=None)),
    "an amount of a year": ("K113", answer("Gevraagd bedrag 2020", None)),
    "the explanation of a post": ("K202", cells("begroting", "Lasten", Toelichting=None)),
    "a year before": ("K203", answer("Eerste aanvraag", "nee")),
    "no costs": ("K210", without_rows("begroting", "Lasten")),
    "an aim": ("K301", cells("activiteiten", "Activiteiten", Doel=None)),
    "a target": ("K308", cells("wijken", "Opgaven", Streefwaarde=None)),
    "a strength": ("K406", cells("wijken", "Wijken", Kracht=None)),
    "a role": ("K501", cells("leden", "Leden", Rol=None)),
    "the day of a statement": ("K501", cells("steunverklaringen", "Steunverklaringen", Datum=None)),
    "proof of consent": ("K601", cells("steunverklaringen", "Steunverklaringen", Toestemming_via=None)),
    "a kind of attachment": ("K701", cells("aanvraag", "Bijlagen", 3, Soort="anders")),
    "an attachment to come": ("K702", cells("aanvraag", "Bijlagen", 3, Aanwezig="nee")),
    "the title of an attachment": ("K703", cells("aanvraag", "Bijlagen", 3, Titel=None)),
    "an attachment that is not there": ("K704", lost_attachment),
    "a large attachment": ("K707", large_attachment),
    "an attachment of another kind": ("K708", other_kind_of_attachment),
    "a row without a name": ("X201", cells("aanvraag", "Risico's", 3, Maatregel="We wachten af.")),
    "a list without rows": ("X325", without_rows("aanvraag", "Planning")),
    "a column that is gone": ("X301", without_column("leden", "Leden", "Soort organisatie")),
    "no duties": ("K801", without_rows("regeling", "Verplichtingen")),
    "the years of the regeling": ("K802", answer("Eerste jaar", None, "Regeling", "regeling")),
    "what is not known yet": ("K810", answer("Nog niet bekend", "De artikelen.", "Regeling", "regeling")),
    "no category": ("K822", answer("Categorie", None)),
    "a maximum per year or in all": ("K825", cells("regeling", "Categorieën", Per=None)),
    "a fact that is asked for": ("K811", answer("Toegankelijkheid", None)),
    "a file name": ("S015", empty_file_name),
    "a field that is gone": ("S502", field_gone("steunverklaringen.docx", b"aanvrager.naam", b"aanvrager.plaats")),
    "a fact that does not get in": ("D120", fact_left_out),
    "a document that is too large": ("D401", heavy_picture),
    "too many words": ("D405", limit("subsidieaanvraag", "woorden", 100)),
    "too much together": ("D406", limit("alles samen", "woorden", 100)),
    "pages that are not counted": ("D407", limit("subsidieaanvraag", "pagina's", 99)),
}  # fmt: skip


@pytest.mark.parametrize(("code", "edit"), OPEN.values(), ids=OPEN.keys())
def test_each_kind_of_open_point_stops_it_and_output_stays(
    code: str, edit: Edit, project: Path
) -> None:
    output = project / "output"
    (output / "wijkplannen").mkdir(parents=True)
    (output / "subsidieaanvraag.docx").write_bytes(b"van de vorige keer")
    (output / "wijkplannen" / "08-zuidwest.docx").write_bytes(b"van de vorige keer")
    before = contents(project)
    edit(project)
    result = final(project, "--json")
    said = json.loads(result.stdout)
    open_points = {p["code"] for p in said["problems"] if p["severity"] == "open punt"}
    assert code in open_points
    assert said["totals"]["fout"] == 0
    assert result.exit_code == said["exit_code"] == 1
    assert said["written"] == []
    assert contents(project) == before


@pytest.mark.parametrize("name", ["a legal minimum", "proof of consent", "a row without a name"])
def test_a_draft_is_made_with_it(name: str, project: Path) -> None:
    code, edit = OPEN[name]
    edit(project)
    result = run(project, "build", "--json")
    assert code in {p["code"] for p in json.loads(result.stdout)["problems"]}
    assert result.exit_code == 0
    assert "CONCEPT" in visible(made(project)["subsidieaanvraag.docx"])


def test_every_rule_of_an_open_point_is_tried_here() -> None:
    gaps = {code for code, rule in CATALOGUE.items() if rule.severity is Severity.GAP}
    elsewhere = {"D403", "B122", "B123"}  # below, with LibreOffice; tests/test_hand_edits.py
    assert gaps - elsewhere == {code for code, _ in OPEN.values()} - {"X301"}


@needs_office
def test_too_many_pages_stop_it_and_enough_room_does_not(with_office: None, project: Path) -> None:
    limit("subsidieaanvraag", "pagina's", 2)(project)
    said = json.loads(final(project, "--json").stdout)
    assert [p["code"] for p in said["problems"] if p["severity"] == "open punt"] == ["D403"]
    assert said["exit_code"] == 1
    assert not made(project)
    limit("subsidieaanvraag", "pagina's", 99)(project)
    assert final(project).exit_code == 0
    listed = document(project / "output" / "subsidieaanvraag.docx").lines
    assert any(re.search(r"\t\d+$", line) for line in listed)


def test_an_error_stops_a_final_version_as_it_stops_a_draft(project: Path) -> None:
    cells("begroting", "Baten", **{"2019": "ongeveer veel"})(project)
    result = final(project)
    assert result.exit_code == 1
    assert "er zijn fouten" in result.stdout
    assert not made(project)


def test_the_last_final_version_stays_when_something_opens_again(project: Path) -> None:
    final(project)
    before = contents(project)
    answer("IBAN", None, "Aanvrager")(project)
    told = final(project)
    assert told.exit_code == 1
    assert "Documenten maken" not in told.output
    assert "Bladzijden opmaken" not in told.output
    assert "Geen documenten gemaakt: er zijn open punten." in " ".join(told.stdout.split())
    assert contents(project) == before


def test_without_the_column_of_signatures_no_list_says_that_nobody_signed(project: Path) -> None:
    without_column("steunverklaringen", "Steunverklaringen", "Getekend")(project)
    assert run(project, "build").exit_code == 0
    public = {n: data for n, data in made(project).items() if not n.startswith("intern/")}
    for name, data in public.items():
        read = visible(data)
        assert not re.search(r"geen (?:enkele )?(?:steun)?verklaring|zonder handtekening", read), (
            name
        )
    known = "[nog in te vullen: welke steunverklaringen getekend zijn]"
    assert visible(public["steunverklaringen.docx"]).count(known) > 1


def test_without_the_column_of_admissions_no_document_says_that_nobody_is_a_member(
    project: Path,
) -> None:
    without_column("leden", "Leden", "Stand lidmaatschap")(project)
    assert run(project, "build").exit_code == 0
    public = {n: data for n, data in made(project).items() if not n.startswith("intern/")}
    for name, data in public.items():
        assert not re.search(r"nog geen (?:leden|organisatie die lid)", visible(data)), name
    known = "[nog in te vullen: wie als lid is toegelaten]"
    assert known in visible(public["subsidieaanvraag.docx"])
    assert any(known in visible(data) for name, data in public.items() if "wijkplannen" in name)
