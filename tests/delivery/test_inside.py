"""Nothing that lies in a project folder names a place outside it: refused, and told."""

import json
import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.delivery.build_record import Record, checksum, checksums
from generator.delivery.deliver import deliver
from generator.delivery.recovery import look_over
from generator.delivery.side_files import set_aside, set_guide
from generator.excel.reading.cell_context import Around
from generator.excel.writing.review_copies import checked_copies
from generator.inside import (
    everything,
    is_folder,
    is_link,
    leaks,
    plain_name,
    project_of,
    refused,
)
from generator.problems import CATALOGUE, CellPlace, Severity
from tests.tables import example_inputs

links = pytest.mark.skipif(
    not hasattr(os, "symlink") or os.name == "nt", reason="making a link needs rights there"
)
SECRET = b"niet van dit project"
SUM = checksum(SECRET)
OLD, NEW = {"a.docx": b"oud", "wijkplannen/01-west.docx": b"west"}, {"a.docx": b"nieuw"}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A delivered set, with a stranger's file beside the project and one above it."""
    (tmp_path / "buiten.txt").write_bytes(SECRET)
    (tmp_path / "project").mkdir()
    (tmp_path / "project/leden.docx").write_bytes(SECRET)
    deliver(tmp_path / "project/output", OLD, Record())
    return tmp_path / "project/output"


def untouched(output: Path) -> bool:
    strangers = (output.parents[1] / "buiten.txt", output.parent / "leden.docx")
    return all(path.read_bytes() == SECRET for path in strangers)


def all_of(output: Path, names: dict[str, str]) -> None:
    for name, text in names.items():
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


GOOD = {"before": None, "after": SUM}
OUT = ["../../buiten.txt", "../leden.docx", "a/../../leden.docx", "..\\leden.docx", "./../leden.docx", "wijkplannen/../../leden.docx"]  # fmt: skip
ODD = [
    *OUT, "C:\\leden.docx", "C:/leden.docx", "c:leden.docx", "\\\\server\\map\\x.docx", "//server/map/x.docx", "/etc/hostname",
    "", ".", "..", "/", "a//b.docx", "con.docx", "NUL", "lpt1.docx", "com¹.docx", "a/aux.docx", "a.docx:stroom", "a.docx.",
    "a.docx ", "a\x00.docx", "a\n.docx", ".bezig", ".vorige/a.docx", "nagekeken/.stand.json", "*.docx", "x" * 300 + ".docx",
    "\ud800.docx", "CONOUT$.docx", "nul .docx", "a/" * 20 + "b.docx",
]  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_a_name_that_is_no_document_is_known_on_every_system(name: str) -> None:
    assert not plain_name(name)


@pytest.mark.parametrize(
    "name",
    ["a.docx", "wijkplannen/10-vleuten-de-meern (bewerkt 2).docx", "Één plan – ’s avonds.pdf", "console.docx", "common.docx", "a..b.docx"],
)  # fmt: skip
def test_a_name_that_she_may_meet_is_plain(name: str) -> None:
    assert plain_name(name)


JOURNALS = {
    "leeg": "",
    "lijst": "[]",
    "null": "null",
    "getal": "7",
    "tekst": '"x"',
    "afgebroken": '{"format": 2, "files": {"a.docx": {"before": nu',
    "geen json": "\x00\x01",
    "diep": "[" * 100_000,
    "groot getal": "1" * 10_000,
    "zonder files": '{"format": 2}',
    "andere versie": '{"format": 3, "files": {"a.docx": {"before": null, "after": null}}}',
    "vorige versie": '{"a.docx": true, "../leden.docx": false, "../../buiten.txt": false}',
    "verkeerde soort": '{"format": 2, "files": {"a.docx": [1]}}',
    "verkeerde som": '{"format": 2, "files": {"a.docx": {"before": 1, "after": "x"}}}',
    "lijst van files": '{"format": 2, "files": ["a.docx"]}',
    "geen document": json.dumps({"format": 2, "files": {"LEESMIJ.txt": GOOD}}),
    **{name: json.dumps({"format": 2, "files": {name: GOOD, "a.docx": GOOD}}) for name in ODD},
}


@pytest.mark.parametrize("content", JOURNALS.values(), ids=map(repr, JOURNALS))
def test_a_forged_or_broken_journal_harms_nothing_and_stops_nothing(
    content: str, output: Path
) -> None:
    shutil.copytree(output, output / ".vorige")
    all_of(output, {".vorige/journal.json": content, "LEESMIJ.txt": SECRET.decode()})
    (output / ".vorige/a.docx").write_bytes(b"van daarvoor")
    (output / "wijkplannen/01-west.docx").write_bytes(b"van haar")
    problems = look_over(output)
    assert untouched(output)
    assert {"B501", "B503"} == {p.code for p in problems}
    assert (output / "a.docx").read_bytes() == b"oud"
    assert (output / "a (vorige).docx").read_bytes() == b"van daarvoor"
    assert (output / "wijkplannen/01-west.docx").read_bytes() == b"van haar"
    assert (output / "LEESMIJ.txt").read_bytes() == SECRET
    assert not [p for p in everything(output) if p.name.startswith(".")]
    assert look_over(output) == []
    written, problems = deliver(output, NEW, Record())
    assert [w.path for w in written] == ["a.docx"]
    assert not problems


def test_a_journal_that_is_a_folder_and_files_for_folders_stop_nothing(output: Path) -> None:
    (output / ".vorige/journal.json/x").mkdir(parents=True)
    (output / ".nieuw").write_bytes(b"geen map")
    assert [p.code for p in look_over(output)] == ["B501"]
    assert not [p for p in everything(output) if p.name.startswith(".")]
    (output / ".vorige").write_bytes(b"geen map")
    assert [p.code for p in look_over(output)] == ["B501"]
    assert deliver(output, NEW, Record())[0]


@pytest.mark.parametrize("name", ODD)
def test_a_forged_record_takes_nothing_away(name: str, output: Path) -> None:
    found = json.loads((output / "build.json").read_text(encoding="utf-8"))
    found["documents"][name] = SUM
    (output / "build.json").write_text(json.dumps(found), encoding="utf-8")
    assert [p.code for p in look_over(output)] == ["B602"]
    written, _ = deliver(output, NEW, Record())
    assert written
    assert untouched(output)
    assert look_over(output) == []


@pytest.mark.parametrize("name", OUT)
def test_a_forged_list_of_copies_takes_nothing_away(name: str, output: Path) -> None:
    documents = {"a.docx": checksum(b"oud"), name: SUM}
    all_of(output, {"intern/nagekeken/.stand.json": json.dumps(documents)})
    assert [p.code for p in look_over(output)] == ["B602"]
    set_aside(output, {"controle.xlsx": b"lijst"})
    assert untouched(output)
    assert (output / "a.docx").read_bytes() == b"oud"
    assert (output / "intern/controle.xlsx").read_bytes() == b"lijst"


@pytest.mark.parametrize("content", ["", "[]", "null", '{"documents": []}', "[" * 100_000, '{"documents": {"a.docx": 1}}'])  # fmt: skip
def test_a_record_that_is_not_one_stops_nothing(content: str, output: Path) -> None:
    all_of(output, {"build.json": content, "intern/nagekeken/.stand.json": content})
    written, _ = deliver(output, NEW, Record())
    assert [w.path for w in written] == ["a (nieuw).docx"]
    assert set_aside(output, {"controle.xlsx": b"lijst"}) == (("intern/controle.xlsx",), [])


LINKS = [
    ".", "wijkplannen", "intern", "intern/nagekeken", ".vorige", ".nieuw", "a.docx", "build.json", "lijst.docx", ".bezig",
    "intern/.controle.xlsx.nieuw", "intern/.veldenlijst.docx.nieuw", "intern/nagekeken/.stand.json", "intern/controle.xlsx", ".vorige/journal.json",
    "wijkplannen/01-west.docx",
]  # fmt: skip


@links
@pytest.mark.parametrize("dangling", [False, True])
@pytest.mark.parametrize("name", LINKS)
def test_a_link_that_leads_out_of_output_stops_all_writing(
    name: str, dangling: bool, output: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elders"
    if not dangling:
        elsewhere.mkdir()
        (elsewhere / "01-west.docx").write_bytes(b"west")
    path = output / name
    shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(elsewhere)
    before = sorted(everything(tmp_path))
    told = look_over(output)
    assert [p.code for p in told] == ["B601"]
    assert deliver(output, {**NEW, "lijst.docx": b"x"}, Record()) == ([], told)
    assert set_aside(output, {"controle.xlsx": b"lijst"}) == ((), [])
    assert set_guide(output, b"velden")
    assert sorted(everything(tmp_path)) == before
    path.unlink()  # as the message says
    assert deliver(output, NEW, Record())[0]


@links
def test_a_link_in_wait_within_output_is_not_written_through(output: Path) -> None:
    (output / "intern").mkdir(exist_ok=True)
    (output / "intern/.controle.xlsx.nieuw").symlink_to(output / "a.docx")
    (output / ".nieuw").mkdir()
    (output / ".nieuw/a.docx").symlink_to(output / "wijkplannen/01-west.docx")
    set_aside(output, {"controle.xlsx": b"lijst"})
    assert (output / "a.docx").read_bytes() == b"oud"
    deliver(output, {**OLD, **NEW}, Record())
    assert (output / "wijkplannen/01-west.docx").read_bytes() == b"west"


@links
def test_what_is_read_through_a_link_that_leads_out_is_refused_at_each_place(
    shipped: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elders")
    moved = ["inputs/leden.xlsx", "templates/wijkplan.docx"]
    for name in moved:
        shutil.move(shipped / name, elsewhere / Path(name).name)
        (shipped / name).symlink_to(elsewhere / Path(name).name)
    (elsewhere / "secret").write_bytes(b"\x06SECRET" + SECRET)
    (shipped / "inputs/bijlagen").mkdir()
    for name in ("inputs/anders.xlsx", "inputs/~$budget.xlsx", "inputs/~$begroting.xlsx"):
        (shipped / name).symlink_to(elsewhere / "secret")
    (shipped / "inputs/bijlagen/statuten.pdf").symlink_to(elsewhere / "secret")
    (shipped / "inputs/bijlagen/map").symlink_to(elsewhere)
    (shipped / "inputs/teksten").symlink_to(elsewhere)
    result = CliRunner().invoke(cli, ["build", "--json", "--project", str(shipped)])
    found = json.loads(result.stdout)["problems"]
    assert {p["place"]["file"] for p in found if p["code"] == "X413"} == {
        "leden.xlsx", "wijkplan.docx", "bijlagen/statuten.pdf", "bijlagen/map", "teksten",
    }  # fmt: skip
    assert result.exit_code == 1
    assert "SECRET" not in result.stdout
    assert not list((shipped / "output").glob("**/leden*"))


@links
def test_a_workbook_that_lies_elsewhere_is_not_shown_copied_or_summed(tmp_path: Path) -> None:
    project = tmp_path / "project"
    example_inputs(project / "inputs")
    (project / "inputs/leden.xlsx").rename(tmp_path / "leden.xlsx")
    (project / "inputs/leden.xlsx").symlink_to(tmp_path / "leden.xlsx")
    place = CellPlace("leden.xlsx", "Leden", 2, "A")
    problem = CATALOGUE["X101"].at(place, "geen datum")
    assert Around(project / "inputs")(place) == (("A", ""),)
    assert checked_copies(project / "inputs", [problem]) == ({}, ())
    assert "leden.xlsx" not in checksums(project / "inputs", "*.xlsx")
    (project / "inputs/leden.xlsx").unlink()
    (tmp_path / "leden.xlsx").rename(project / "inputs/leden.xlsx")
    assert Around(project / "inputs")(place) != (("A", ""),)
    assert checked_copies(project / "inputs", [problem])[0]
    assert "leden.xlsx" in checksums(project / "inputs", "*.xlsx")


@links
def test_folders_of_a_project_that_lie_elsewhere_are_refused(shipped: Path) -> None:
    elsewhere = shipped.parent / f"{shipped.name}-elders"
    for name in ("inputs", "templates"):
        shutil.move(shipped / name, elsewhere / name)
        (shipped / name).symlink_to(elsewhere / name)
    result = CliRunner().invoke(cli, ["check", "--json", "--project", str(shipped)])
    found = json.loads(result.stdout)["problems"]
    assert {p["place"]["file"] for p in found if p["code"] == "X413"} >= {"inputs", "wijkplan.docx"}
    shutil.rmtree(elsewhere)


@links
def test_a_project_that_is_itself_reached_by_a_link_is_fine(built: Path, tmp_path: Path) -> None:
    (tmp_path / "snel").symlink_to(built)
    result = CliRunner().invoke(cli, ["check", "--json", "--project", str(tmp_path / "snel")])
    assert not [p for p in json.loads(result.stdout)["problems"] if p["severity"] == "fout"]


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("/".join("abcdefghi"), True),
        ("/".join("abcdefghij"), False),
        ("x" * 240, True),
        ("x" * 241, False),
        ("é" * 120, True),
        ("é" * 121, False),
    ],
)
def test_a_name_has_at_most_nine_parts_of_240_bytes(name: str, plain: bool) -> None:
    assert plain_name(name) is plain


def test_what_has_just_gone_is_no_link_no_folder_and_holds_nothing(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    assert not is_link(gone)
    assert not is_folder(gone)
    assert list(everything(gone)) == []
    assert list(leaks(tmp_path)) == []


def test_a_folder_comes_before_what_it_holds_and_a_link_in_it_is_not_entered(
    tmp_path: Path,
) -> None:
    (tmp_path / "map/diep").mkdir(parents=True)
    (tmp_path / "map/diep/x").write_bytes(b"")
    (tmp_path / "a").write_bytes(b"")
    try:
        (tmp_path / "map/link").symlink_to(tmp_path / "map/diep")
    except OSError:
        pytest.skip("making a link needs rights there")
    found = [p.relative_to(tmp_path).as_posix() for p in everything(tmp_path)]
    assert found == ["a", "map", "map/diep", "map/link", "map/diep/x"]
    assert is_link(tmp_path / "map/link")
    assert [is_folder(tmp_path / n) for n in ("map", "map/link", "a")] == [True, False, False]
    assert list(leaks(tmp_path)) == []
    assert [p.name for p in leaks(tmp_path / "map" / "link")] == []


def test_a_way_out_is_told_by_its_name_and_what_lies_within_is_not(tmp_path: Path) -> None:
    project, outside = tmp_path / "project", tmp_path / "elders"
    (project / "inputs").mkdir(parents=True)
    outside.mkdir()
    assert refused(project / "inputs", project) is None
    assert refused(project / "nog niet", project) is None
    odd = refused(project / ".." / "elders", project, "x/map")
    assert odd is not None
    assert (odd.severity, str(odd.place)) == (Severity.ERROR, "x/map")
    assert "zet map zelf" in odd.finding.fix
    milder = refused(outside, project, milder=Severity.WARNING)
    assert milder is not None
    assert (milder.severity, str(milder.place)) == (Severity.WARNING, "elders")


@pytest.mark.parametrize(
    ("tag", "link"), [(0xA0000003, True), (0xA0000002, False), (0xA0000004, False), (0, False)]
)
def test_a_junction_of_windows_is_a_link(
    tag: int, link: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = SimpleNamespace(st_mode=0o040755, st_reparse_tag=tag)
    monkeypatch.setattr(Path, "lstat", lambda _: found)
    assert is_link(tmp_path / "map") is link


def test_what_may_not_be_entered_is_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "is_dir", refuse)
    assert not is_folder(tmp_path)


def test_a_project_is_found_from_a_folder_of_it_and_above_all_others(tmp_path: Path) -> None:
    project = tmp_path / "aanvraag"
    for name in ("inputs/teksten/zuid", "templates", "output"):
        (project / name).mkdir(parents=True)
    assert project_of(project) == project
    assert project_of(project / "inputs" / "teksten" / "zuid") == project
    assert project_of(project / "output") == project


def test_a_folder_without_a_project_above_it_has_none(tmp_path: Path) -> None:
    (tmp_path / "map" / "inputs").mkdir(parents=True)
    assert project_of(tmp_path / "map" / "inputs") is None
    assert project_of(tmp_path / "map") == tmp_path / "map"
