"""What came of a run is told again while nothing changed; anything else is worked out anew."""

import json
import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.delivery.kept_outcome import NAME
from tests.edits import find, retype, workbook

SAID = "Er is niets veranderd sinds de vorige keer."
COMMANDS = (["build"], ["check"], ["build", "--notes"], ["check", "--json"])


def told(project: Path, *command: str) -> tuple[str, str, int]:
    result = CliRunner().invoke(cli, [*command, "--project", str(project)], catch_exceptions=False)
    return result.stdout, result.stderr, result.exit_code


def words(text: str, project: Path) -> str:
    """Whatever the length of the lines, and wherever the project lies."""
    return "".join(text.split()).replace("".join(str(project).split()), "PROJECT")


def tree(project: Path) -> dict[str, bytes]:
    files = (path for path in (project / "output").rglob("*") if path.is_file())
    found = {path.relative_to(project).as_posix(): path.read_bytes() for path in files}
    return {name: data for name, data in found.items() if name != f"output/{NAME}"}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_run_of_the_same_is_told_again_word_for_word(project: Path, command: list[str]) -> None:
    told(project, *command)
    worked_out = told(project, *command)
    assert worked_out[1].strip() == SAID
    before = tree(project)
    (project / "output" / NAME).unlink()
    anew = told(project, *command)
    assert SAID not in anew[1]
    assert anew[0] == worked_out[0]
    assert anew[2] == worked_out[2]
    assert tree(project) == before


def _type(project: Path, chance: random.Random) -> None:
    with workbook(project, "leden") as book:
        name = chance.choice(["Zonneveld", "Waterkant", "Bij de Brug"])
        page = book["Leden"]
        retype(page, 2, {"Over de organisatie": f"Wij zijn van {name}."})


def _break(project: Path, chance: random.Random) -> None:
    with workbook(project, "begroting") as book:
        page = book["Lasten"]
        page.cell(2, page.max_column).value = chance.choice(["twaalf", 1200, None])


def _save_again(project: Path, chance: random.Random) -> None:
    path = chance.choice(sorted((project / "inputs").glob("*.xlsx")))
    path.write_bytes(path.read_bytes())


def _lay_beside(project: Path, chance: random.Random) -> None:
    name = chance.choice(["~$leden.xlsx", "notities.txt", "leden (1).xlsx", "bijlagen/x.pdf"])
    path = project / "inputs" / name
    path.parent.mkdir(exist_ok=True)
    if path.exists():
        path.unlink()
    else:
        source = project / "inputs/leden.xlsx"
        path.write_bytes(source.read_bytes() if name.startswith("leden") else b"x")


def _edit_by_hand(project: Path, chance: random.Random) -> None:
    made = sorted((project / "output").rglob("*.docx"))
    if made:
        path = chance.choice(made)
        path.write_bytes(path.read_bytes() + b" ")


def _throw_away(project: Path, chance: random.Random) -> None:
    made = sorted(path for path in (project / "output").rglob("*") if path.is_file())
    if made:
        chance.choice(made).unlink()


def _nothing(project: Path, chance: random.Random) -> None:
    pass


STEPS: tuple[Callable[[Path, random.Random], None], ...] = (
    _type, _break, _save_again, _lay_beside, _edit_by_hand, _throw_away, _nothing, _nothing,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(2))
def test_whatever_she_does_a_remembered_run_is_the_run_itself(
    project: Path, tmp_path: Path, seed: int
) -> None:
    twin = Path(shutil.copytree(project, tmp_path / "another"))
    remembered = 0
    for number in range(8):
        step = random.Random(100 * seed + number).choice(STEPS)
        command = random.Random(1000 * seed + number).choice(COMMANDS)
        for one in (project, twin):
            step(one, random.Random(number))
        for path in (project / "inputs").glob("*.xlsx"):  # a workbook holds when it was saved
            shutil.copy(path, twin / "inputs")
        (twin / "output" / NAME).unlink(missing_ok=True)
        here, there = told(project, *command), told(twin, *command)
        assert words(here[0], project) == words(there[0], twin), (step, command)
        assert here[2] == there[2], (step, command)
        assert tree(project) == tree(twin), (step, command)
        remembered += SAID in here[1]
    assert remembered


def test_another_day_or_another_program_works_it_out_anew(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(project, "build")
    with monkeypatch.context() as patch:
        patch.setattr("generator.delivery.kept_outcome.__version__", "99.0")
        assert SAID not in told(project, "build")[1]
    told(project, "build")
    assert SAID in told(project, "build")[1]

    class Tomorrow(date):
        @classmethod
        def today(cls) -> date:
            return date(2031, 1, 1)

    monkeypatch.setattr("generator.commands.build.date", Tomorrow)
    assert SAID not in told(project, "build")[1]


@pytest.mark.parametrize(
    "path",
    [
        "inputs/leden.xlsx", "inputs/teksten/Zuidwest.docx", "inputs/bijlagen/akte.pdf",
        "templates/wijkplan.docx", "templates/eigen/brief.docx", "output/subsidieaanvraag.docx",
        "output/intern/controle.xlsx", "output/build.json",
    ],
)  # fmt: skip
def test_whatever_file_is_otherwise_it_is_worked_out_anew(project: Path, path: str) -> None:
    told(project, "build")
    assert SAID in told(project, "build")[1]
    changed = project / path
    changed.parent.mkdir(parents=True, exist_ok=True)
    changed.write_bytes((changed.read_bytes() if changed.exists() else b"") + b" ")
    assert SAID not in told(project, "build")[1]


def test_another_library_works_it_out_anew(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(project, "build")
    (tmp_path / "beside" / "jinja2-99.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "beside")
    assert SAID not in told(project, "build")[1]


def test_another_program_works_it_out_anew(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "program" / "checks" / "budget.py"
    module.parent.mkdir(parents=True)
    module.write_text("LIMIT = 1\n", encoding="utf-8")
    monkeypatch.setattr("generator.delivery.kept_outcome.HOUSE", tmp_path / "program")
    told(project, "build")
    assert SAID in told(project, "build")[1]
    module.write_text("LIMIT = 2\n", encoding="utf-8")
    assert SAID not in told(project, "build")[1]


@pytest.mark.usefixtures("no_office")
def test_a_final_version_is_always_made(project: Path) -> None:
    told(project, "build", "--final")
    assert SAID not in told(project, "build", "--final")[1]


DAMAGE: tuple[Callable[[str], str], ...] = (
    lambda text: text[: len(text) // 2],
    lambda text: "[]",
    lambda text: "[" * 100_000,
    lambda text: text.replace('"is": "Outcome"', '"is": "Path"'),
    lambda text: text.replace('"is": "CellPlace"', '"is": "Rule"'),
    lambda text: text.replace("subsidieaanvraag.docx", "\\u001b[2Jsubsidieaanvraag.docx"),
)


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_memory_is_no_memory(project: Path, damage: Callable[[str], str]) -> None:
    told(project, "build")
    path = project / "output" / NAME
    whole = path.read_text(encoding="utf-8")
    assert damage(whole) != whole
    path.write_text(damage(whole), encoding="utf-8")
    again = told(project, "build")
    assert SAID not in again[1]
    assert "\x1b" not in again[0]
    assert SAID in told(project, "build")[1]


def test_what_is_kept_is_not_more_than_what_was_told(project: Path) -> None:
    with workbook(project, "leden") as book:
        page = book["Leden"]
        retype(page, find(page, "Organisatie", page.cell(2, 1).value), {"Telefoonnummer": "030-77"})
    said = told(project, "check", "--json")[0]
    kept = json.loads((project / "output" / NAME).read_text(encoding="utf-8"))
    messages = {p["finding"]["message"] for p in kept["check"]["outcome"]["outcome"]["problems"]}
    assert messages == {p["message"] for p in json.loads(said)["problems"]}
