"""``samen030 new --from``: all that was typed is in the new workbooks, where it belongs."""

from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell

from generator.workbooks.all import WORKBOOKS
from tests.damage import YELLOW, damage
from tests.excel.test_former import DEMANDS, LINES
from tests.renewing import cells, files, renew, renewed, rows
from tests.tables import write_sheet


@pytest.mark.parametrize("seed", range(3))
def test_what_was_read_is_read_again_and_nothing_new_is_told(
    shipped: Path, tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    damage(shipped / "inputs", seed)
    there = tmp_path_factory.mktemp("een plek") / "nieuw jaar"
    before, told = rows(shipped / "inputs")
    originals, typed = files(shipped), cells(shipped / "inputs")
    result = renew(shipped, there)
    assert result.exit_code == 0, result.output
    assert files(shipped) == originals
    after, told_now = rows(there / "inputs")
    assert after == before
    assert not told_now - told
    now = cells(there / "inputs")
    lost = Counter(str(c.value) for c in typed) - Counter(str(c.value) for c in now)
    known = {n for b in WORKBOOKS for s in b.sheets for c in s.columns for n in c.also}
    assert {text for text in lost if not text.startswith("=")} <= known
    assert len(formulas(now)) == len(formulas(typed)) > 0
    marked = [c for c in typed if c.comment and c.comment.text.startswith("nakijken: ")]
    kept = [c for c in now if c.comment and c.comment.text.startswith("nakijken: ")]
    assert look(marked) == look(kept)
    assert {c.fill.fgColor.rgb for c in kept} == {YELLOW}
    assert {(c.font.name, c.font.sz, c.font.b) for c in kept} == {("Courier New", 9, True)}


def formulas(found: list[Cell]) -> list[Cell]:
    return [cell for cell in found if cell.data_type == "f"]


def look(found: list[Cell]) -> Counter[tuple[object, ...]]:
    return Counter(
        (c.value, c.number_format, c.comment.text, c.comment.author, c.hyperlink.target)
        for c in found
        if c.comment and c.hyperlink
    )


def test_what_stood_in_the_old_places_goes_to_regeling(project: Path) -> None:
    inputs = project / "inputs"
    (inputs / "regeling.xlsx").unlink()
    write_sheet(inputs / "aanvraag.xlsx", "Aanvraag", LINES)
    write_sheet(inputs / "aanvraag.xlsx", "Eisen", DEMANDS)
    before, told = rows(inputs)
    assert told["X414"]
    new = renewed(project)
    after, told_now = rows(new / "inputs")
    assert {k: after[k] for k in ("Scheme", "Limit", "Requirement")} == {
        k: before[k] for k in ("Scheme", "Limit", "Requirement")
    }
    assert not told_now - told
    assert not told_now["X414"] + told_now["X312"]
    assert "Eisen" not in load_workbook(new / "inputs" / "aanvraag.xlsx").sheetnames


def test_all_else_comes_along_and_the_output_does_not(project: Path) -> None:
    brief = (project / "templates" / "wijkplan.docx").read_bytes()
    for name, data in {
        "inputs/fotos/zuid.jpg": b"foto", "inputs/bijlagen/statuten/a.pdf": b"pdf",
        "inputs/teksten/zuid.docx": b"tekst", "templates/eigen/brief.docx": brief,
        "templates/wijkplan.docx": b"van haar", "output/oud.docx": b"oud",
        "output/definitief/2019-04-06-1/oud.docx": b"ingediend",
        "inputs/leden-zuid.csv": b"Organisatie;Wijk\nKring;Zuid\n", "inputs/~$leden.xlsx": b"x",
    }.items():  # fmt: skip
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_bytes(data)
    result = renew(project, project.parent / "nieuw jaar")
    made = files(project.parent / "nieuw jaar")
    assert made["inputs/fotos/zuid.jpg"] == b"foto"
    assert made["inputs/bijlagen/statuten/a.pdf"] == b"pdf"
    assert made["inputs/teksten/zuid.docx"] == b"tekst"
    assert made["inputs/leden-zuid.csv"] == b"Organisatie;Wijk\nKring;Zuid\n"
    assert made["templates/eigen/brief.docx"] == brief
    assert made["templates/wijkplan.docx"] == b"van haar"
    assert "wijkplan.docx is anders dan in dit programma" in result.stdout
    assert not [name for name in made if "oud.docx" in name or "~$" in name]
    assert "Wat je hebt ingediend, blijft bewaard in" in result.stdout
    assert 'samen030 check --project "' in result.stdout


def test_equal_projects_give_equal_bytes(project: Path) -> None:
    assert files(renewed(project)) == files(renewed_again(project))


def renewed_again(project: Path) -> Path:
    assert renew(project, project.parent / "nog eens").exit_code == 0
    return project.parent / "nog eens"


def test_it_writes_into_nothing_that_is_there(project: Path, tmp_path: Path) -> None:
    taken = tmp_path / "al in gebruik"
    taken.mkdir()
    (taken / "brief.txt").write_text("van mij", encoding="utf-8")
    before = files(project)
    for there in (taken, project / "inputs" / "nieuw", project):
        result = renew(project, there)
        assert (result.exit_code, result.stdout) == (2, "")
    assert files(project) == before
    assert files(taken) == {"brief.txt": b"van mij"}


def test_what_is_no_folder_with_workbooks_is_told_kindly(project: Path, tmp_path: Path) -> None:
    (tmp_path / "foto's").mkdir()
    (tmp_path / "foto's" / "a.txt").write_text("x", encoding="utf-8")
    for source, words in {
        tmp_path / "weg": "is er niet",
        tmp_path / "foto's": "staan geen werkboeken die we kennen",
        project / "inputs" / "leden.xlsx": f'samen030 new --from "{project}" NIEUW',
    }.items():
        result = renew(source, tmp_path / "nieuw")
        assert (result.exit_code, result.stdout) == (2, "")
        assert words in result.stderr
    assert not (tmp_path / "nieuw").exists()


def test_from_inputs_is_from_the_project_around_it(project: Path) -> None:
    (project / "templates" / "wijkplan.docx").write_bytes(b"van haar")
    assert renew(project / "inputs", project.parent / "nieuw").exit_code == 0
    assert files(project.parent / "nieuw")["templates/wijkplan.docx"] == b"van haar"


def test_from_the_folder_in_which_one_stands(project: Path, around: pytest.MonkeyPatch) -> None:
    around.chdir(project / "inputs")
    assert renew(Path(), project.parent / "nieuw").exit_code == 0
    assert rows(project.parent / "nieuw" / "inputs")[0] == rows(project / "inputs")[0]
