"""A build from what was kept is the build from nothing, byte for byte and message for message."""

import random
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.delivery import in_order, kept_outcome
from generator.word.filling import fill
from tests.edits import retype, workbook

pytestmark = pytest.mark.afresh

CELLS = (
    ("leden", "Leden", "Over de organisatie"), ("activiteiten", "Activiteiten", "Aanpak"),
    ("wijken", "Wijken", "Kracht"), ("aanvraag", "Risico's", "Maatregel"),
    ("begroting", "Lasten", "Toelichting"),
)  # fmt: skip
TEMPLATES = ("subsidieaanvraag.docx", "wijkplan.docx", "steunverklaringen.docx")
ODD = "<w:p><w:r><w:t>Dit is is een woord woord te veel.</w:t></w:r></w:p>"


def told(project: Path, command: str) -> tuple[str, int]:
    words = [command, "--notes", "--project", str(project)]
    result = CliRunner().invoke(cli, words, catch_exceptions=False)
    return "".join(result.stdout.split()).replace(str(project), "PROJECT"), result.exit_code


def tree(project: Path) -> dict[str, bytes]:
    files = (path for path in (project / "output").rglob("*") if path.is_file())
    found = {path.relative_to(project / "output").as_posix(): path.read_bytes() for path in files}
    return {name: data for name, data in found.items() if name not in KEPT}


KEPT = (in_order.NAME, kept_outcome.NAME)


def _type(project: Path, chance: random.Random) -> None:
    name, sheet, header = chance.choice(CELLS)
    with workbook(project, name) as book:
        retype(book[sheet], 2, {header: chance.choice(["Een zin.", "Een andere zin.", "Ja ja."])})


def _odd_line(project: Path, chance: random.Random) -> None:
    """A word that is there twice (D110) in one template, and no longer in another."""
    chosen = chance.choice(TEMPLATES)
    for name in TEMPLATES:
        path = project / "templates" / name
        with zipfile.ZipFile(path) as archive:
            parts = {entry: archive.read(entry.filename) for entry in archive.infolist()}
        with zipfile.ZipFile(path, "w") as archive:
            for entry, data in parts.items():
                if entry.filename == "word/document.xml":
                    data = data.replace(ODD.encode(), b"")
                    if name == chosen:
                        data = data.replace(b"<w:body>", b"<w:body>" + ODD.encode())
                archive.writestr(entry, data)


def _throw_away(project: Path, chance: random.Random) -> None:
    shutil.rmtree(project / "output" / "intern" / "geschiedenis", ignore_errors=True)


def _break(project: Path, chance: random.Random) -> None:
    with workbook(project, "begroting") as book:
        page = book["Lasten"]
        page.cell(2, page.max_column).value = chance.choice(["twaalf", 1200, None])


STEPS: tuple[Callable[[Path, random.Random], None], ...] = (
    _type, _odd_line, _odd_line, _break, _throw_away,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(2))
def test_a_build_from_what_was_kept_is_a_fresh_one(
    project: Path, tmp_path: Path, seed: int
) -> None:
    twin = Path(shutil.copytree(project, tmp_path / "another"))
    chance = random.Random(seed)
    for step in (_type, *chance.sample(STEPS, 3)):
        command = chance.choice(["build", "build", "check"])
        step(project, chance)
        for name in ("inputs", "templates"):
            shutil.copytree(project / name, twin / name, dirs_exist_ok=True)
        if step is _throw_away:
            step(twin, chance)
        for name in KEPT:
            (twin / "output" / name).unlink(missing_ok=True)
        assert told(project, command) == told(twin, command), (step, command)
        assert tree(project) == tree(twin), (step, command)


def test_only_what_is_otherwise_is_made_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled: list[str] = []

    def counted(package: object, view: object) -> bytes:
        filled.append(package.name)  # type: ignore[attr-defined]
        return fill.fill(package, view)  # type: ignore[arg-type]

    monkeypatch.setattr("generator.making_documents.fill", counted)
    told(project, "build")
    assert filled
    filled.clear()
    (project / "output" / kept_outcome.NAME).unlink()
    told(project, "build")
    assert filled == []
    with workbook(project, "wijken") as book:
        retype(book["Wijken"], 2, {"Kracht": "Een wijk met een plein."})
    told(project, "build")
    assert filled == ["wijkplan.docx"]


def test_a_document_that_stays_as_it_was_is_judged_again_when_the_questions_are_otherwise(
    project: Path,
) -> None:
    with workbook(project, "activiteiten") as book:
        retype(book["Activiteiten"], 2, {"Aanpak": "Bel 030 - 765 43 21."})
    before, code = told(project, "build")
    assert "D301" not in before
    assert code == 0
    with workbook(project, "steunverklaringen") as book:
        retype(book["Steunverklaringen"], 2, {"Telefoonnummer": "030 - 765 43 21"})
    after, code = told(project, "build")
    assert "D301" in after
    assert code == 1


def test_a_document_that_was_tampered_with_is_made_again(project: Path) -> None:
    told(project, "build")
    (kept,) = (project / "output" / "intern" / "geschiedenis").glob("*.zip")
    with zipfile.ZipFile(kept) as archive:
        parts = {entry: archive.read(entry.filename) for entry in archive.infolist()}
    with zipfile.ZipFile(kept, "w") as archive:
        for entry, data in parts.items():
            archive.writestr(entry, data + b" " if entry.filename.endswith(".docx") else data)
    before = tree(project)["subsidieaanvraag.docx"]
    told(project, "build")
    assert tree(project)["subsidieaanvraag.docx"] == before
