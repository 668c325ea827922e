"""The record of a build, and ``samen030 verify``: what each document is, and what changed since."""

import json
import os
import shutil
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result
from PIL import Image

from generator.cli import cli
from generator.delivery.build_record import LIBRARIES, made_with
from generator.delivery.ingredients import INPUTS, TEMPLATES
from generator.documents.custom.document import FOLDER as OWN
from generator.excel.reading.delimited import KINDS
from generator.word.own_words.district_files import FOLDER as TEXTS
from generator.word.own_words.photo_files import PHOTOS
from tests.edits import retype, workbook
from tests.test_pipeline import run

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def once(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with a text, a photo and a template of her own, built as a draft."""
    project = tmp_path_factory.mktemp("nagaan") / "project"
    shutil.copytree(finished, project)
    inputs = project / "inputs"
    for folder in ("teksten", "fotos"):
        (inputs / folder).mkdir()
    (project / "templates/eigen").mkdir()
    for path in (inputs / "teksten/Zuidwest.docx", project / "templates/eigen/persbericht.docx"):
        document = docx.Document()
        document.add_paragraph("Buren kennen elkaar hier.")
        document.save(str(path))
    Image.new("RGB", (1200, 800)).save(inputs / "fotos/Zuidwest.png")
    (inputs / "~$leden.xlsx").write_bytes(b"slot")
    (inputs / "bijlagen/Thumbs.db").write_bytes(b"van Windows")
    result = run(project, "build")
    assert result.exit_code == 0, result.stdout
    return project


@pytest.fixture
def project(once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(once, tmp_path / "project"))


def verify(*words: object) -> Result:
    return CliRunner().invoke(cli, ["verify", *map(str, words)], catch_exceptions=False)


def said(project: Path) -> dict[str, object]:
    found = json.loads(verify("--json", "--project", project).stdout)
    assert isinstance(found, dict)
    return found


def record(project: Path) -> dict[str, dict[str, object]]:
    found = json.loads((project / "output/build.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def stamps(project: Path) -> dict[str, tuple[int, int]]:
    """Of every file in output: when it was written, and which file it is."""
    found = {p: p.stat() for p in (project / "output").rglob("*") if p.is_file()}
    return {p.name: (stat.st_mtime_ns, stat.st_ino) for p, stat in found.items()}


def test_the_record_holds_all_that_went_in_and_nothing_that_others_put_beside_it(
    once: Path,
) -> None:
    inputs = record(once)["inputs"].keys()
    assert {
        "leden.xlsx",
        "teksten/Zuidwest.docx",
        "fotos/Zuidwest.png",
        "bijlagen/kvk.pdf",
    } < inputs
    assert not [name for name in inputs if "~$" in name or "Thumbs" in name]
    assert {"wijkplan.docx", "eigen/persbericht.docx"} < record(once)["templates"].keys()
    assert all(len(str(sum_)) == 64 for sum_ in record(once)["inputs"].values())


def test_what_is_hashed_is_what_is_read() -> None:
    assert {f"*{kind}" for kind in (".xlsx", *KINDS)} < set(INPUTS)
    assert {f"{TEXTS}/*.docx", f"{PHOTOS}/*", "bijlagen/**/*"} < set(INPUTS)
    assert set(TEMPLATES) == {"*.docx", f"{OWN}/**/*.docx"}


def test_it_holds_what_was_printed_told_and_used(once: Path) -> None:
    found = record(once)
    assert found["totals"]["gevraagde subsidie"]["2019"] == "1000000.00"
    assert found["totals"]["lasten"]["samen"] == "6000000.00"
    assert found["python"] == ".".join(map(str, sys.version_info[:3]))
    assert found["libraries"].keys() == set(LIBRARIES)
    told = json.loads(run(once, "check", "--json").stdout)["problems"]
    codes = [p["code"] for p in told if not p["code"].startswith("B")]
    counted = {code: codes.count(code) for code in codes if code != "X409"}
    assert found["problems"] == counted
    assert "X409" in codes, "an open workbook is no property of what was made"


def test_every_library_of_the_record_is_one_of_ours() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ours = {line.split(">")[0].split("=")[0] for line in asked["dependencies"]}
    assert set(LIBRARIES) - ours == {"python-docx"}  # docxtpl stands on it
    assert "onbekend" not in made_with()[1].values()


def test_a_build_that_changes_nothing_writes_nothing(project: Path) -> None:
    assert run(project, "build").exit_code == 0
    before = stamps(project)
    (project / "inputs/~$leden.xlsx").unlink()  # Excel was closed: nothing else was
    assert run(project, "build").exit_code == 0
    after = stamps(project)
    ours = {name for name in after if name.startswith((".", "controle"))}
    assert {n: s for n, s in after.items() if n not in ours} == {
        n: s for n, s in before.items() if n not in ours
    }
    before = stamps(project)
    assert run(project, "build").exit_code == 0
    assert stamps(project) == before


def test_elsewhere_the_record_is_the_same(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "een andere plek é"
    for name in ("inputs", "templates"):
        shutil.copytree(project / name, other / name)
    assert run(other, "build").exit_code == 0
    there = (other / "output/build.json").read_bytes()
    assert there == (project / "output/build.json").read_bytes()


def test_when_nothing_happened_all_is_as_made(project: Path) -> None:
    result = verify("--project", project)
    assert result.exit_code == 0
    assert result.stdout.startswith("Alles klopt: ")
    found = said(project)
    assert found["documents"] == dict.fromkeys(record(project)["documents"], "zoals gemaakt")
    for place in (project, project / "output"):
        assert verify(place).stdout == result.stdout


def test_of_each_document_it_is_told_what_it_is(project: Path) -> None:
    output = project / "output"
    with (output / "subsidieaanvraag.docx").open("ab") as file:
        file.write(b"x")
    (output / "steunverklaringen.docx").unlink()
    (output / "wijkplannen/99-ergens.docx").write_bytes(b"van haar")
    (output / "intern/mijn lijst.docx").write_bytes(b"van haar")
    (output / "~$plan.docx").write_bytes(b"slot")
    found = said(project)
    assert found["exit_code"] == 1
    assert found["documents"] == dict.fromkeys(record(project)["documents"], "zoals gemaakt") | {
        "subsidieaanvraag.docx": "met de hand bewerkt",
        "steunverklaringen.docx": "weg",
        "wijkplannen/99-ergens.docx": "niet van ons",
        "intern/mijn lijst.docx": "niet van ons",
    }
    screen = verify("--project", project).stdout
    assert "Met de hand bewerkt: 1 document\n   - subsidieaanvraag.docx" in screen
    assert "Niet van ons: 2 documenten" in screen


def new_member(project: Path) -> None:
    with workbook(project, "leden") as book:
        retype(book["Leden"], 2, {"Rol": "andere rol"})


CHANGED: dict[str, tuple[Callable[[Path], object], str, str, str]] = {
    "a workbook": (new_member, "inputs", "changed", "leden.xlsx"),
    "a csv": (lambda p: (p / "inputs/Leden.CSV").write_bytes(b"x"), "inputs", "new", "Leden.CSV"),
    "a text": (lambda p: (p / "inputs/teksten/Zuidwest.docx").unlink(), "inputs", "gone", "teksten/Zuidwest.docx"),
    "a photo": (lambda p: (p / "inputs/fotos/Zuidwest.png").write_bytes(b"2"), "inputs", "changed", "fotos/Zuidwest.png"),
    "an attachment": (lambda p: (p / "inputs/bijlagen/kvk.pdf").write_bytes(b"2"), "inputs", "changed", "bijlagen/kvk.pdf"),
    "a template": (lambda p: (p / "templates/wijkplan.docx").write_bytes(b"2"), "templates", "changed", "wijkplan.docx"),
    "her template": (lambda p: (p / "templates/eigen/persbericht.docx").unlink(), "templates", "gone", "eigen/persbericht.docx"),
    "another template": (lambda p: shutil.copy(p / "templates/wijkplan.docx", p / "templates/eigen/een.docx"), "templates", "new", "eigen/een.docx"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "folder", "how", "name"), CHANGED.values(), ids=CHANGED.keys())
def test_what_went_in_and_is_otherwise_now_is_told(
    change: Callable[[Path], object], folder: str, how: str, name: str, project: Path
) -> None:
    change(project)
    found = said(project)
    nothing: dict[str, list[str]] = {"changed": [], "new": [], "gone": []}
    expected = {"inputs": nothing, "templates": nothing, folder: {**nothing, how: [name]}}
    assert {key: found[key] for key in expected} == expected
    assert found["exit_code"] == 1
    states = found["documents"]
    assert isinstance(states, dict)
    assert set(states.values()) == {"van oudere gegevens"}
    dutch = {"changed": "veranderd", "new": "nieuw", "gone": "weg"}[how]
    assert f"   {dutch}: {folder}/{name}" in verify("--project", project).stdout


DAMAGE: dict[str, bytes] = {
    "empty": b"",
    "cut off": b'{"documents": {"a.docx": ',
    "no text": b"\xff\xfe\x00\x01",
    "a list": b"[]",
    "deep": b"[" * 100_000,
    "other shapes": b'{"documents": [1], "inputs": "x", "templates": null}',
    "half": b'{"documents": {}}',
}


@pytest.mark.parametrize("data", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_record_is_told_in_a_sentence(data: bytes, project: Path) -> None:
    (project / "output/build.json").write_bytes(data)
    result = verify("--project", project)
    assert result.exit_code == 1
    assert "output/build.json is beschadigd" in " ".join(result.stdout.split())
    assert said(project)["record"] == "damaged"


@pytest.mark.parametrize(
    "made_up",
    [
        {"documents": {"../geheim.docx": "a" * 64, "b.docx": 3, "c.docx": None}},
        {"documents": {"wijkplannen": "a" * 64, "intern": "x"}, "version": [1]},
        {"inputs": {"../../x": "y", "": 1}, "templates": {"\ud800": "\x1b[31m"}},
    ],
)
def test_a_made_up_record_is_told_in_sentences(made_up: dict[str, object], project: Path) -> None:
    path = project / "output/build.json"
    path.write_text(json.dumps({**record(project), **made_up}), encoding="utf-8")
    for words in ((), ("--json",)):
        assert verify("--project", project, *words).exit_code == 1


def test_without_a_build_or_a_project_it_says_so(project: Path, tmp_path: Path) -> None:
    shutil.rmtree(project / "output")
    result = verify("--project", project)
    assert result.exit_code == 1
    assert "Hier zijn nog geen documenten gemaakt" in result.stdout
    empty = tmp_path / "leeg"
    empty.mkdir()
    for words in ((empty,), ("bestaat niet",), ("--project", empty)):
        result = verify(*words)
        assert result.exit_code == 2
        assert "geen project" in result.stderr
        assert "Traceback" not in result.output


def test_it_changes_nothing(project: Path) -> None:
    before = stamps(project)
    verify("--project", project)
    assert stamps(project) == before


def test_it_is_one_page_however_much_is_wrong(project: Path) -> None:
    for number in range(200):
        (project / "output" / f"brief {number}.docx").write_bytes(b"x")
        (project / "inputs/bijlagen" / f"stuk {number}.pdf").write_bytes(b"x")
    lines = verify("--project", project).stdout.splitlines()
    assert len(lines) < 45
    assert "   - en nog 192" in lines


@pytest.mark.skipif(os.name == "nt" or not os.getuid(), reason="a file that may not be read")
def test_what_can_not_be_read_is_told(project: Path) -> None:
    (project / "output/subsidieaanvraag.docx").chmod(0)
    assert "Niet te lezen: 1 document" in verify("--project", project).stdout
