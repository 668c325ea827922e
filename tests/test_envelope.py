"""``build --final --envelope`` as it is used: the folder to upload, whole or not at all."""

import hashlib
import io
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from pypdf import PdfReader, PdfWriter

from generator.checks.all import envelope_check, submission_check
from generator.checks.on_results.submission_limits import Made
from generator.cli import cli
from generator.delivery import pdf_export
from generator.envelope.definition import Envelope, LeftOut, Piece
from generator.envelope.enclosed_files import enclosed_files
from generator.envelope.joined_pdf import joined
from generator.envelope.measuring import pages, words
from generator.envelope.upload_names import ascii_name
from generator.figures.all import derive
from generator.problems import FilePlace, Finding, Severity
from generator.word.budget_paper import budget_paper
from generator.word.inspecting.made_document import read_paper
from generator.word.packaging.package import open_package
from generator.workbooks.application import Attachment
from generator.workbooks.budget import Cost, Income
from generator.workbooks.scheme import Limit, Measured
from tests.conftest import ROOT
from tests.edits import retype, workbook
from tests.finished import final, small
from tests.make import dossier_of
from tests.tables import write_sheet

ODD = f"Jaarrekening & ‘überblick’ {'van heel lang geleden ' * 8}.PDF"
ATTACHMENTS = f"""
    | Nr | Titel                | Soort                        | Verplicht | Bestand    | Aanwezig |
    | 1  | Statuten             | statuten of oprichtingsakte  | ja        | akte.pdf   | ja       |
    | 2  | Handelsregister      | KvK-uittreksel               | ja        | kvk.pdf; bank.pdf | ja |
    | 3  | Bankafschrift        | kopie bankafschrift          | ja        | bank.pdf   | ja       |
    | 4a | Financiële positie   | verslag financiële positie   | ja        | {ODD}      | ja       |
    | 5  | Ons lijstje          | anders                       | nee       | later.pdf  | nee      |
    | 6  | Plan                 | plannen per wijk             | ja        |            | ja       |
"""
SHAPE = re.compile(r"\d\d-[a-z0-9-]{1,75}\.[a-z0-9]+")


def upload(project: Path, *options: str) -> Result:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf_export, "find", lambda: None)
        return final(project, "--envelope", *options)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("mijn aanvraag") / "pröject 1"
    small(project)
    write_sheet(project / "inputs" / "aanvraag.xlsx", "Bijlagen", ATTACHMENTS)
    with workbook(project, "regeling") as book:
        retype(book["Grenzen"], 2, {"Maximum woorden": None, "Soorten bestanden": None})
    (project / "inputs/bijlagen/positie.pdf").rename(project / "inputs/bijlagen" / ODD)
    (project / "inputs/bijlagen/foto van de buurt.jpg").write_bytes(b"x")
    result = upload(project)
    assert result.exit_code == 0, result.output
    assert "Om te uploaden:" in result.output
    assert "foto van de buurt.jpg" in result.output
    return project


@pytest.fixture
def project(sent: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sent, tmp_path / "project"))


def lying(project: Path) -> dict[str, bytes]:
    folder = project / "output/indienen"
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir())} if folder.is_dir() else {}


def test_names_are_numbered_and_plain_also_of_what_is_called_oddly(sent: Path) -> None:
    names = [*lying(sent)]
    assert all(SHAPE.fullmatch(name) for name in names)
    assert [int(name[:2]) for name in names] == [*range(len(names))]
    assert names[1] == "01-subsidieaanvraag.docx"
    assert "10-bijlage-4a-financiele-positie.pdf" in names
    assert ascii_name("Ж", "Straße über 5") == "strasse-uber-5"
    assert ascii_name("Ж") == "bestand"


def test_what_bijlage_b_calls_enclosed_lies_there(sent: Path) -> None:
    paper = read_paper(
        (sent / "output/subsidieaanvraag.docx").read_bytes(), "subsidieaanvraag.docx"
    )
    table = next(t for t in paper.tables if t.rows[0][0] == "Nr" and "Stand" in t.rows[0])
    stand = table.rows[0].index("Stand")
    named = {
        row[0] for row in table.rows[1:] if "ijgevoegd" in row[stand] and "Niet" not in row[stand]
    }
    assert named == {"1", "2", "3", "4a", "6"}
    there = {match[1] for name in lying(sent) if (match := re.match(r"\d\d-bijlage-(\w+)-", name))}
    assert there == named
    assert sum("bijlage-2-" in name for name in lying(sent)) == 2


def test_the_list_tells_each_file_its_size_and_its_checksum(sent: Path) -> None:
    files = lying(sent)
    told = files.pop("00-lees-mij.txt").decode("utf-8-sig").replace("\r\n", "\n")
    for name, data in files.items():
        sum_ = hashlib.sha256(data).hexdigest()
        assert re.search(rf"^{re.escape(name)}\n(    .*\n){{2}}    {sum_}$", told, re.MULTILINE)
    assert f"Samen: {len(files)} bestanden" in told
    assert "LibreOffice" in told
    assert "foto van de buurt.jpg: dit staat niet op het blad Bijlagen" in told


def test_the_workbook_of_the_begroting_adds_up(sent: Path) -> None:
    name = next(name for name in lying(sent) if name.endswith(".xlsx"))
    page = load_workbook(io.BytesIO(lying(sent)[name]))["Lasten"]
    rows = [row for row in page.iter_rows(min_row=5, values_only=True) if row[0] or row[2]]
    for column in range(4, page.max_column - 1):
        assert sum(row[column] for row in rows[:-1]) == rows[-1][column] > 0


@pytest.mark.afresh
def test_again_gives_the_same_and_a_concept_takes_it_away(project: Path) -> None:
    before = lying(project)
    assert upload(project).exit_code == 0
    assert lying(project) == before
    kept = next((project / "output/definitief").iterdir()) / "documenten/indienen"
    assert {p.name: p.read_bytes() for p in kept.iterdir()} == before
    verified = CliRunner().invoke(cli, ["verify", "--project", str(project)])
    assert verified.exit_code == 0, verified.output
    CliRunner().invoke(cli, ["build", "--project", str(project)], catch_exceptions=False)
    assert lying(project) == {}


def test_a_file_that_is_open_or_strange_is_told(project: Path) -> None:
    folder = project / "output/indienen"
    (folder / "handtekening.pdf").write_bytes(b"x")
    result = upload(project)
    assert "B802" in result.output
    assert result.exit_code == 0
    lock = folder / ".~lock.01-subsidieaanvraag.docx#"
    lock.write_text(",Ans,laptop,,;", encoding="utf-8")
    before = lying(project)
    result = upload(project)
    assert "B803" in result.output
    assert "staat nog open" in result.output
    assert result.exit_code == 3
    assert lying(project) == before


def test_a_limit_that_cannot_be_measured_keeps_all_of_it_back(project: Path) -> None:
    with workbook(project, "regeling") as book:
        retype(book["Grenzen"], 2, {"Waarvoor": "elke bijlage", "Maximum pagina's": 10})
    before = lying(project)
    result = upload(project)
    assert result.exit_code == 1
    assert "D414" in result.output
    assert "Statuten (pdf)" in result.output
    assert lying(project) == before


def test_only_a_final_version_is_uploaded(project: Path) -> None:
    words = ["build", "--envelope", "--project", str(project)]
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == 2
    assert "samen030 build --final --envelope" in result.output


def test_an_attachment_that_cannot_be_read_is_an_open_point(tmp_path: Path) -> None:
    dossier = dossier_of({Attachment: [{"file": "weg.pdf"}]}, enclosed=["weg.pdf"])
    pieces, problems = enclosed_files(tmp_path, dossier, derive(dossier))
    assert not pieces
    assert [(p.code, p.severity) for p in problems] == [("B801", Severity.GAP)]


def test_together_counts_what_lies_there_and_not_what_stays_behind() -> None:
    empty = dict.fromkeys(("pages", "words", "kinds"))
    limit = {**empty, "measured": "alles samen", "megabytes": "3"}
    dossier = dossier_of({Limit: [limit]}, enclosed={"foto.jpg": 4_000_000})
    for counted, codes in ((False, ["D406"]), (True, [])):
        now = replace(dossier, counted=counted)
        found = submission_check.run(frozenset(), Made({}, {}), now, derive(now))
        assert [problem.code for problem in found] == codes


PLACE = FilePlace("bijlagen/akte.pdf")
GIVEN = Piece("bijlage-1-akte", "Akte", "pdf", b"x" * 3000, PLACE, Measured.ATTACHMENT, given=True)
COUNTED = {"pages": 12, "words": 700}


def told(piece: Piece, **limit: object) -> list[tuple[str, Finding]]:
    empty = dict.fromkeys(("pages", "words", "megabytes", "kinds"))
    dossier = dossier_of({Limit: [{**empty, "measured": "elk bestand", **limit}]})
    envelope = Envelope((piece,))
    found = envelope_check.run(frozenset(), envelope, dossier, derive(dossier))
    return [(problem.code, problem.finding) for problem in found]


def of(piece: Piece, **values: object) -> Piece:
    return Piece(**{**vars(piece), **values})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("piece", "limit", "code", "fix"),
    [
        (of(GIVEN, **COUNTED), {"pages": "11"}, "D411", "splits het"),
        (of(GIVEN, **COUNTED), {"words": "600"}, "D411", "splits het"),
        (of(GIVEN, given=False, measured=None), {"megabytes": "0,001"}, "D411", "toelichtingen"),
        (of(GIVEN, given=False, kind="docx"), {"kinds": "pdf"}, "D412", "Installeer LibreOffice"),
        (GIVEN, {"measured": "alles samen", "megabytes": "0,001"}, "D413", "Verklein"),
        (of(GIVEN, **COUNTED), {"measured": "alles samen", "words": "600"}, "D413", "Kort"),
        (GIVEN, {"pages": "11"}, "D414", "Tel ze zelf"),
        (of(GIVEN, kind="docx"), {"pages": "11"}, "D414", "Bewaar het als pdf"),
        (of(GIVEN, given=False, measured=None), {"pages": "11"}, "D414", "Installeer"),
    ],
)
def test_limits_are_measured_on_what_lies_there(
    piece: Piece, limit: dict[str, object], code: str, fix: str
) -> None:
    found = told(piece, **limit)
    assert [one for one, _ in found] == [code]
    assert fix in found[0][1].fix
    assert not told(of(piece, data=b"x", pages=11, words=600, kind="pdf"), **limit)


def test_what_stays_behind_is_told_by_what_can_be_done() -> None:
    dossier = dossier_of()
    left = (LeftOut("a.pdf", "niet op het blad", PLACE, "Zet het"), LeftOut("b", "xlsx", PLACE))
    found = envelope_check.run(frozenset(), Envelope(left_out=left), dossier, derive(dossier))
    assert [(p.code, p.severity) for p in found] == [
        ("D415", Severity.WARNING),
        ("D415", Severity.NOTE),
    ]


def blank(amount: int) -> bytes:
    writer, made = PdfWriter(), io.BytesIO()
    for _ in range(amount):
        writer.add_blank_page(100, 100)
    writer.write(made)
    return made.getvalue()


def test_how_long_a_file_of_another_is() -> None:
    assert pages("pdf", blank(3)) == 3
    assert pages("jpg", b"") == 1
    assert pages("pdf", b"%PDF-1.7\n") is None
    assert pages("docx", b"") is None
    assert words("txt", b"een twee") == 2
    assert words("pdf", blank(1)) is None  # a scan
    assert words("docx", b"geen zip") is None


def test_plans_in_one_pdf_keep_their_order_and_get_a_bookmark_each() -> None:
    made = joined({"Plan West": blank(2), "Plan Oost": blank(1)}, "Plannen per wijk")
    reader = PdfReader(io.BytesIO(made))
    assert len(reader.pages) == 3
    assert [item["/Title"] for item in reader.outline] == ["Plan West", "Plan Oost"]
    assert [reader.get_destination_page_number(item) for item in reader.outline] == [0, 2]
    assert made == joined({"Plan West": blank(2), "Plan Oost": blank(1)}, "Plannen per wijk")


@pytest.mark.skipif(pdf_export.find() is None, reason="LibreOffice is not there")
def test_pdfs_in_one_are_still_tagged_throughout() -> None:
    dossier = dossier_of({Cost: [{}], Income: [{}]})
    look = open_package(ROOT / "templates/subsidieaanvraag.docx", "")
    paper = budget_paper(derive(dossier).budget, "Begroting", "Hele stad", look)
    pdf = pdf_export.to_pdf({"b.docx": paper}, pdf_export.day(None))["b.pdf"]
    one, two = (PdfReader(io.BytesIO(x)) for x in (pdf, joined({"A": pdf, "B": pdf}, "Samen")))
    root, single = two.trailer["/Root"], one.trailer["/Root"]["/StructTreeRoot"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl-NL"
    assert b"Samen" in root["/Metadata"].get_data()
    tags = root["/StructTreeRoot"]
    numbers = tags["/ParentTree"]["/Nums"]
    assert len(numbers) == 2 * len(single["/ParentTree"]["/Nums"])
    assert len(tags["/K"]) == 2
    by_number = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for page in two.pages:
        first = by_number[page["/StructParents"]].get_object()[0].get_object()
        assert first["/Pg"].get_object() == page.get_object()
