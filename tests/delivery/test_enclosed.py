"""The attachments that lie ready: what is seen of ``inputs/bijlagen``, and what is said of it."""

import json
import shutil
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import cli
from generator.delivery.new_project import enclosed
from generator.figures.enclosures import Enclosures
from generator.printed import GAP
from generator.word.inspecting.made_document import read_paper
from generator.workbooks.application import Attachment
from tests.edits import workbook
from tests.rows import row


def files(inputs: Path, *names: str) -> None:
    for name in names:
        path = inputs / "bijlagen" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%PDF")


def made(project: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, [*words, "--project", str(project)], catch_exceptions=False)


def said(project: Path) -> dict[str, list[dict]]:
    result = made(project, "check", "--json")
    problems = json.loads(result.stdout)["problems"]
    return {c: [p for p in problems if p["code"] == c] for c in ("K702", "K704", "K705")}


def test_without_the_folder_nothing_lies_ready(tmp_path: Path) -> None:
    assert enclosed(tmp_path) == ({}, [])


def test_files_are_seen_in_folders_too_and_what_a_computer_adds_is_not(tmp_path: Path) -> None:
    files(tmp_path, "a.pdf", "huur/b.pdf", ".DS_Store", "Thumbs.db", "desktop.ini", "~$a.docx")
    assert enclosed(tmp_path)[0] == {"a.pdf": 4, "huur/b.pdf": 4}


def test_a_link_to_its_own_folder_does_no_harm(tmp_path: Path) -> None:
    files(tmp_path, "a.pdf")
    (tmp_path / "bijlagen" / "rond").symlink_to(tmp_path / "bijlagen")
    assert enclosed(tmp_path) == ({"a.pdf": 4}, [])


def test_a_file_in_the_place_of_the_folder_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "bijlagen").write_text("geen map", encoding="utf-8")
    assert enclosed(tmp_path) == ({}, [])


def test_without_any_file_there_is_one_open_point_at_the_first_that_must_be(shipped: Path) -> None:
    [problem] = said(shipped)["K704"]
    assert problem["severity"] == "open punt"
    assert problem["place"]["cell"] == "E2"


def test_each_file_that_is_named_and_absent_is_told_at_its_cell(shipped: Path) -> None:
    files(shipped / "inputs", "STATUTEN.pdf", "financiele positie.pdf", "bankafschrift.pdf")
    found = said(shipped)
    cells = {p["place"]["cell"]: p["severity"] for p in found["K704"]}
    assert "E2" not in cells
    assert "E4" not in cells
    assert cells["E5"] == "open punt"
    assert cells["E9"] == "waarschuwing"
    assert not {"E6", "E7", "E8"} & {*cells}, "what the program makes itself lies ready"
    assert [p["place"]["file"] for p in found["K705"]] == ["bijlagen/financiele positie.pdf"]


def test_a_file_that_arrived_is_noticed_where_the_answer_is_still_no(shipped: Path) -> None:
    files(shipped / "inputs", "kvk-uittreksel.pdf")
    [problem] = said(shipped)["K702"]
    assert "ligt al in de map bijlagen" in problem["fix"]


def enclosed_in_the_application(project: Path) -> list[str]:
    """How each bijlage stands, as the document says it."""
    made(project, "build")
    paper = read_paper((project / "output/subsidieaanvraag.docx").read_bytes(), "aanvraag")
    [table] = [t for t in paper.tables if t.rows[0][1:2] == ("Stuk",)]
    return [row[table.rows[0].index("Stand")] for row in table.rows[1:]]


def test_the_application_calls_nothing_enclosed_that_does_not_lie_ready(project: Path) -> None:
    assert enclosed_in_the_application(project) == ["Bijgevoegd"] * 4
    (project / "inputs/bijlagen/kvk.pdf").unlink()
    first, second, *others = enclosed_in_the_application(project)
    assert [first, *others] == ["Bijgevoegd"] * 3
    assert second != "Bijgevoegd"
    assert made(project, "build", "--final").exit_code == 1
    shutil.rmtree(project / "inputs/bijlagen")
    assert "Bijgevoegd" not in enclosed_in_the_application(project)
    assert made(project, "build", "--final").exit_code == 1


def test_what_a_build_makes_is_enclosed_and_named_as_what_it_is(shipped: Path) -> None:
    plan, support, budget = "Tien plannen bijgevoegd", "Bijgevoegd", "In deze aanvraag"
    assert enclosed_in_the_application(shipped)[4:7] == [budget, plan, support]
    files(shipped / "inputs", "begroting.pdf")
    with workbook(shipped, "aanvraag") as book:
        book["Bijlagen"]["E6"] = "begroting.pdf"
    assert enclosed_in_the_application(shipped)[4] == "Bijgevoegd"
    (shipped / "inputs/bijlagen/begroting.pdf").unlink()
    assert GAP in enclosed_in_the_application(shipped)[4]


def test_without_a_wijk_no_plan_is_enclosed() -> None:
    plans = row(Attachment, number="6", kind="plannen per wijk", present="nee")
    assert not Enclosures((), frozenset(), plans=0).made(plans)
    assert Enclosures((), frozenset(), plans=1).made(plans)
