"""What was handed in is kept for good, and any change to it is seen: by the real command."""

import hashlib
import json
import os
import shutil
import stat
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.delivery import pdf_export
from generator.delivery.final_sets import keep_final
from generator.delivery.proof import is_kept_final, proof
from generator.delivery.recovery import look_over
from generator.problems import Problem
from tests.delivery.breaking import KILLED, Then, full_from, in_child, killed_at
from tests.edits import retype, workbook
from tests.finished import final, small

DAY = "2018-04-23"
TOLD = 5
pytestmark = pytest.mark.usefixtures("no_office")
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that can be killed")


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with a supporter, handed in once; a test leaves it as it is."""
    project = tmp_path_factory.mktemp("ingediend")
    small(project)
    with workbook(project, "steunverklaringen") as book:
        somebody = {"Nr": "S002", "Organisatie of persoon": "persoon", "Wijk": "Zuidwest"}
        somebody |= {"Naam ondertekenaar": "Voornaam Achternaam", "Datum": "6-4-2018"}
        no = dict.fromkeys(("Organisatienaam mag erin", "Persoonsnaam mag erin"), "nee")
        told = {"Getekend": "ja", "Ontvangen via": "e-mail", "Motivatie mag erin": "nee"}
        retype(book["Steunverklaringen"], 3, {**somebody, **no, **told})
    (project / "inputs/bijlagen/map").mkdir()
    shutil.move(project / "inputs/bijlagen/kvk.pdf", project / "inputs/bijlagen/map/Kvk é.PDF")
    with workbook(project, "aanvraag") as book:
        retype(book["Bijlagen"], 3, {"Bestand": "map/Kvk é.PDF"})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf_export, "find", lambda: None)
        result = final(project)
    assert result.exit_code == 0, result.output
    return project


@pytest.fixture
def project(sent: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sent, tmp_path / "project"))


def kept(project: Path, number: int = 1) -> Path:
    return project / "output/definitief" / f"{DAY}-{number}"


def verify(*words: object) -> Result:
    return CliRunner().invoke(cli, ["verify", *map(str, words)], catch_exceptions=False)


def files(folder: Path) -> dict[str, bytes]:
    found = (p for p in sorted(folder.rglob("*")) if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in found}


def write(path: Path, data: bytes) -> None:
    """As somebody does who takes the protection off."""
    path.chmod(0o644)
    path.write_bytes(data)


def test_all_of_it_is_kept_with_what_it_was_made_from(sent: Path) -> None:
    output, there = sent / "output", files(kept(sent))
    record = json.loads((output / "build.json").read_text(encoding="utf-8"))
    assert there["build.json"] == (output / "build.json").read_bytes()
    for name in record["documents"]:
        where = name if name.startswith("intern/") else f"documenten/{name}"
        assert there[where] == (output / name).read_bytes()
    for folder in ("inputs", "templates"):
        for name in record[folder]:
            assert there[f"{folder}/{name}"] == (sent / folder / name).read_bytes()
    assert "inputs/bijlagen/map/Kvk é.PDF" in there
    known = sum(len(record[group]) for group in ("documents", "inputs", "templates"))
    assert len(there) == known + len({"build.json", "LEES-MIJ.txt", "SHA256SUMS"})


def test_it_is_protected(sent: Path) -> None:
    for path in kept(sent).rglob("*"):
        if path.is_file():
            assert not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH), path


def test_who_signs_can_read_what_it_is_and_check_it_without_us(sent: Path) -> None:
    data = (kept(sent) / "LEES-MIJ.txt").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    text = data.decode("utf-8-sig")
    assert text.startswith("Definitieve versie van de subsidieaanvraag van 23 april 2018")
    assert "certutil -hashfile" in text
    assert "Stadscoöperatie Voorbeeld U.A." in text
    lines = text.splitlines()
    for name, content in files(kept(sent)).items():
        if name not in {"LEES-MIJ.txt", "SHA256SUMS"}:
            assert lines[lines.index(name) + 1].strip() == hashlib.sha256(content).hexdigest()


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="a tool of Unix")
def test_another_program_agrees_with_the_list(sent: Path) -> None:
    subprocess.run(["sha256sum", "-c", "--strict", "SHA256SUMS"], cwd=kept(sent), check=True)


def test_the_screen_says_where_it_is_and_the_number_to_note(project: Path) -> None:
    said = json.loads(final(project, "--json").stdout)["kept"]
    control = hashlib.sha256((kept(project) / "SHA256SUMS").read_bytes()).hexdigest()
    assert said == {"folder": f"definitief/{DAY}-1", "control": control, "new": False}
    shutil.rmtree(project / "output")
    screen = final(project).stdout
    assert control in screen
    assert f"definitief/{DAY}-1" in screen
    assert control in verify(kept(project)).stdout


def test_the_very_same_is_not_kept_twice_and_another_comes_beside_it(project: Path) -> None:
    before = files(kept(project))
    assert final(project).exit_code == 0
    assert not kept(project, 2).exists()
    (project / "inputs/bijlagen/bank.pdf").write_bytes(b"%PDF-1.7\nander\n")
    assert final(project).exit_code == 0
    assert files(kept(project)) == before
    assert (kept(project, 2) / "inputs/bijlagen/bank.pdf").read_bytes().endswith(b"ander\n")
    assert verify("--project", project).exit_code == 0


def test_what_was_damaged_is_kept_again_under_a_higher_number(project: Path) -> None:
    write(kept(project) / "documenten/subsidieaanvraag.docx", b"")
    damaged = files(kept(project))
    assert final(project).exit_code == 0
    assert files(kept(project)) == damaged
    assert proof(kept(project, 2)).whole


def test_a_number_is_not_used_again(project: Path) -> None:
    (project / "output/definitief" / f"{DAY}-7").mkdir()
    write(kept(project) / "build.json", b"{}")
    assert final(project).exit_code == 0
    assert proof(kept(project, 8)).whole


def test_drafts_and_watching_keep_nothing_and_later_builds_touch_nothing(project: Path) -> None:
    before = files(kept(project))
    (project / "inputs/bijlagen/bank (vervallen).pdf").write_bytes(b"x")
    build = ["build", "--json", "--project", str(project)]
    said = json.loads(CliRunner().invoke(cli, build).stdout)
    assert said["kept"] is None
    assert not [p for p in said["problems"] if p["code"].startswith("B")]
    assert files(kept(project)) == before
    assert [p.name for p in (project / "output/definitief").iterdir()] == [f"{DAY}-1"]


def test_years_later_and_elsewhere_it_still_proves_itself(project: Path, tmp_path: Path) -> None:
    there = Path(shutil.copytree(kept(project), tmp_path / "usb" / "aanvraag 2018"))
    shutil.rmtree(project)
    said = verify(there)
    assert said.exit_code == 0
    assert "compleet en onveranderd" in said.stdout
    (there / "documenten/Thumbs.db").write_bytes(b"x")
    (there / "documenten/~$bsidieaanvraag.docx").write_bytes(b"x")
    assert verify(there).exit_code == 0


EVERY_KIND = (
    "documenten/subsidieaanvraag.docx", "documenten/wijkplannen/01-zuidwest.docx",
    "intern/steunverklaringen-intern.docx", "templates/wijkplan.docx",
    "inputs/leden.xlsx", "inputs/bijlagen/map/Kvk é.PDF",
    "build.json", "LEES-MIJ.txt", "SHA256SUMS",
)  # fmt: skip


@pytest.mark.parametrize("name", EVERY_KIND)
def test_one_byte_and_a_lost_file_are_seen(name: str, project: Path) -> None:
    path = kept(project) / name
    data = path.read_bytes()
    for at in (0, len(data) // 2, len(data) - 1):
        write(path, data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        said = json.loads(verify(kept(project), "--json").stdout)
        (found,) = said["finals"].values()
        assert said["exit_code"] == verify(kept(project)).exit_code == 1, at
        if name != "SHA256SUMS":  # a damaged list can't say what it was itself
            assert (found["changed"], found["gone"], found["added"]) == ([name], [], [])
    path.unlink()
    said = json.loads(verify(kept(project), "--json").stdout)
    assert name in said["finals"][f"{DAY}-1"]["gone"]
    shown = verify(kept(project))
    assert shown.exit_code == 1
    assert "NIET meer zoals zij bewaard is" in shown.stdout
    assert f"- {name}" in shown.stdout


@pytest.mark.parametrize(
    "name",
    ["erbij.txt", "documenten/erbij.docx", "inputs/bijlagen/.erbij", "leeg/", "SHA256SUMS.txt"],
)
def test_what_came_in_is_seen(name: str, project: Path) -> None:
    path = kept(project) / name
    if name.endswith("/"):
        path.mkdir()
    else:
        path.write_bytes(b"x")
    found = verify(kept(project))
    assert found.exit_code == 1
    assert f"Erbij gekomen: 1 bestand\n   - {name}" in found.stdout


def test_a_document_changed_together_with_the_list_is_betrayed_by_the_record(project: Path) -> None:
    path, list_ = kept(project) / "documenten/subsidieaanvraag.docx", kept(project) / "SHA256SUMS"
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    write(path, b"anders")
    now = hashlib.sha256(b"anders").hexdigest()
    write(list_, list_.read_bytes().replace(before.encode(), now.encode()))
    found = proof(kept(project))
    assert found.changed == ("SHA256SUMS", "documenten/subsidieaanvraag.docx")
    write(list_, list_.read_bytes() + f"{now}  documenten/twee.docx\n".encode())
    (kept(project) / "documenten/twee.docx").write_bytes(b"anders")
    assert proof(kept(project)).added == ("documenten/twee.docx",)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "no record": lambda f: (f / "build.json").unlink(),
    "no list": lambda f: (f / "SHA256SUMS").unlink(),
    "neither": lambda f: [(f / name).unlink() for name in ("build.json", "SHA256SUMS")],
    "nothing at all": lambda f: shutil.rmtree(f) or f.mkdir(),
    "a record of lists": lambda f: write(f / "build.json", b"[[[]]]"),
    "a record of numbers": lambda f: write(f / "build.json", b'{"inputs": 1, "documents": [2]}'),
    "a deep record": lambda f: write(f / "build.json", b"[" * 100_000),
    "a list of something else": lambda f: write(f / "SHA256SUMS", b"\xff\xfe\x00"),
    "a list of a way up": lambda f: write(f / "SHA256SUMS", b"a" * 64 + b"  ../../geheim\n"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_whatever_was_done_to_it_there_is_a_sentence(
    damage: Callable[[Path], object], project: Path
) -> None:
    damage(kept(project))
    found = verify(kept(project))
    assert found.exit_code == 1
    assert "NIET meer zoals zij bewaard is" in found.stdout
    whole = verify("--project", project)
    assert whole.exit_code == 1
    assert "NIET meer zoals zij bewaard is" in whole.stdout


def test_a_link_is_no_file_of_it(project: Path) -> None:
    path = kept(project) / "documenten/subsidieaanvraag.docx"
    shutil.move(path, project / "elders.docx")
    try:
        path.symlink_to(project / "elders.docx")
    except OSError:
        pytest.skip("making a link needs rights here")
    assert proof(kept(project)).changed == ("documenten/subsidieaanvraag.docx",)


def test_nothing_is_made_in_a_final_version_that_is_kept(project: Path) -> None:
    before = files(kept(project))
    for words in (["build"], ["build", "--final"], ["check"], ["fields"]):
        CliRunner().invoke(cli, [*words, "--project", str(kept(project))])
        assert files(kept(project)) == before
        assert not (kept(project) / "output").exists()
    said = CliRunner().invoke(cli, ["build", "--json", "--project", str(kept(project))])
    assert "B703" in {p["code"] for p in json.loads(said.stdout)["problems"]}
    again = project.parent / "opnieuw"
    for name in ("inputs", "templates"):
        shutil.copytree(kept(project) / name, again / name)
    assert final(again).exit_code == 0
    assert files(kept(again)) == before


def test_a_project_in_a_folder_of_that_name_is_a_project(project: Path, tmp_path: Path) -> None:
    there = tmp_path / "definitief" / "mijn project"
    for name in ("inputs", "templates"):
        shutil.copytree(project / name, there / name)
    assert not is_kept_final(there)
    assert final(there).exit_code == 0
    assert verify("--project", there).exit_code == 0


def keep(project: Path) -> list[Problem]:
    return keep_final(project, None, "Wij")[1]


@pytest.mark.parametrize(
    "name", ["inputs/leden.xlsx", "templates/wijkplan.docx", "output/subsidieaanvraag.docx"]
)
def test_what_changed_meanwhile_is_not_kept_as_if_it_were_the_same(
    name: str, project: Path
) -> None:
    path = project / name
    path.write_bytes(path.read_bytes() + b"\n")
    (problem,) = keep(project)
    assert problem.code == "B701"
    assert path.name in problem.finding.message
    assert [p.name for p in (project / "output/definitief").iterdir()] == [f"{DAY}-1"]


def broken(
    project: Path, folder: Path, then: Callable[[int], Then]
) -> Iterator[tuple[int, Path, int]]:
    """Copies of the project in which the keeping was broken off at the 1st, 2nd … change."""
    for number in (*range(1, 10), *range(10, 10_000, 13)):  # the middle: one file after another
        copy = Path(shutil.copytree(project, folder / "poging"))
        ended, count = in_child(copy, partial(_kept_or_told, copy), then(number))
        if number <= count:
            yield number, copy, ended
        shutil.rmtree(copy)
        if number > count:
            return


def _kept_or_told(project: Path) -> None:
    if keep(project):
        os._exit(TOLD)


@forks
def test_a_kill_at_any_moment_leaves_it_whole_or_not_there(project: Path, tmp_path: Path) -> None:
    shutil.rmtree(project / "output/definitief")
    told = 0
    for number, copy, ended in broken(project, tmp_path, killed_at):
        assert ended == KILLED
        there = copy / "output/definitief/zonder datum-1"
        half = list((copy / "output/definitief").glob(".*"))
        codes = [p.code for p in look_over(copy / "output")]
        assert codes == (["B702"] if half else []), number
        told += len(codes)
        assert not list((copy / "output/definitief").glob(".*")), number
        assert not there.exists() or proof(there).whole, number
        assert keep(copy) == [], number
        assert proof(there).whole, number
    assert told > 5


@forks
def test_a_full_disk_is_told_and_leaves_nothing_half(project: Path, tmp_path: Path) -> None:
    shutil.rmtree(project / "output/definitief")
    seen = 0
    for number, copy, ended in broken(project, tmp_path, full_from):
        there = copy / "output/definitief"
        if ended == TOLD:
            seen += 1
            assert not there.exists() or not list(there.iterdir()), number
        elif there.exists():
            assert [p.name for p in there.iterdir()] == ["zonder datum-1"]
    assert seen > 5


def test_it_is_told_on_the_screen_that_the_documents_are_ready_and_not_kept(project: Path) -> None:
    shutil.rmtree(project / "output/definitief")
    (project / "output/definitief").write_bytes(b"van haar")
    result = final(project)
    said = " ".join(result.stdout.split())
    assert result.exit_code == 3
    assert "B701" in said
    assert "De documenten zijn klaar, maar nog niet bewaard als definitieve versie." in said
    assert (project / "output/definitief").read_bytes() == b"van haar"
    shown = " ".join(verify("--project", project).stdout.split())
    assert "De definitieve versie die nu in output staat, is niet bewaard" in shown


def test_no_byte_of_the_list_can_be_another(project: Path) -> None:
    path = kept(project) / "SHA256SUMS"
    data = path.read_bytes()
    for at in range(0, len(data), 11):
        for bit in (1, 7, 32):
            write(path, data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :])
            assert not proof(kept(project)).whole, (at, bit)
