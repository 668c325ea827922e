"""The tools that measure: inputs without errors, a tiny run, and steps that exist."""

import json
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from openpyxl import load_workbook

from generator.cli import cli
from tests.benchmarks import invented, node, runs
from tests.benchmarks.__main__ import main
from tests.benchmarks.cases import Case, as_it_is, cases, one_cell, peer, plain
from tests.benchmarks.inputs import make
from tests.benchmarks.measured import Compared, NotDone, Took, measured
from tests.benchmarks.sampled import step_of
from tests.benchmarks.size import Size
from tests.benchmarks.steps import REST, STEPS, WAYS_IN
from tests.benchmarks.table import page
from tests.edits import INTERNAL


def test_no_two_names_are_alike() -> None:
    for name in (invented.organisation, invented.person, invented.email):
        assert len({name(n) for n in range(60_000)}) == 60_000


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a few rows of everything added, and what the other programs need of it."""
    folder = tmp_path_factory.mktemp("groter") / "place"
    sizes = "--statements 310 --members 60 --posts 55 --activities 83".split()
    made = CliRunner().invoke(main, ["lay", str(folder), *sizes], catch_exceptions=False)
    assert made.exit_code == 0, made.output
    return folder


def test_an_input_of_any_size_has_no_errors_and_counts_as_asked(place: Path) -> None:
    said = CliRunner().invoke(cli, ["check", "--json", "--project", str(place / "project")])
    found = json.loads(said.stdout)
    assert said.exit_code == 0
    assert not [p for p in found["problems"] if p["severity"] == "fout"]
    assert found["counts"]["steunverklaringen"] == 310
    assert found["counts"]["activiteiten"] == 83


def test_the_same_size_gives_the_same_rows_in_files_that_are_not_too_large(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.benchmarks.inputs.PER_FILE", 4)
    make(tmp_path / "project", Size(310, 60, 55, 83))
    names = ("steunverklaringen-1", "steunverklaringen-2", "steunverklaringen-3")
    apart = [cells for name in names for cells in _cells(tmp_path / "project", name)]
    assert apart == _cells(place / "project", "steunverklaringen-1")
    assert len(apart) == 10


def _cells(project: Path, name: str) -> list[tuple[object, ...]]:
    page = load_workbook(project / "inputs" / f"{name}.xlsx").worksheets[0]
    return list(page.iter_rows(min_row=2, values_only=True))


def test_what_is_smaller_than_the_example_or_there_already_is_refused(tmp_path: Path) -> None:
    for asked in ([str(tmp_path / "p"), "--statements", "10"], [str(tmp_path)]):
        assert CliRunner().invoke(main, ["make", *asked]).exit_code == 2


def test_the_plain_script_fills_all_documents_with_all_rows(place: Path) -> None:
    assert measured(plain(place)).seconds > 0
    assert len(list((place / "plain").rglob("*.docx"))) == 13
    assert {"S001", "V000001"} <= set(" ".join(_words(place / "plain" / INTERNAL)).split())


@pytest.mark.parametrize("engine", node.PEERS)
def test_an_engine_of_node_prints_what_docxtpl_prints(engine: str, place: Path) -> None:
    if engine not in node.engines_there():
        pytest.skip("Node or a package is not here")
    measured(plain(place, "same/docxtpl/jobs.json"))
    measured(peer(engine, place))
    for path in (place / "plain").rglob("*.docx"):
        assert _words(path) == _words(place / engine / path.relative_to(place / "plain"))


def test_one_cell_typed_anew_is_another_workbook_and_the_first_comes_back(place: Path) -> None:
    path = place / "project" / "inputs" / "activiteiten.xlsx"
    first = path.read_bytes()
    one_cell(place)
    assert path.read_bytes() != first
    one_cell(place)
    assert path.read_bytes() == first


def _words(path: Path) -> list[str]:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]


def test_a_tiny_run_prints_the_page(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "placed", lambda case, work: place)
    monkeypatch.setattr("tests.benchmarks.__main__.engines_there", lambda: [])
    done = CliRunner().invoke(main, "run --rounds 1 --sizes= --only=--version".split())
    assert done.exit_code == 0, done.output
    assert "| `--version` | empty Python |" in done.stdout
    assert "Not measured: docxtemplater and carbone" in done.stdout


def test_a_command_that_fails_is_no_measurement() -> None:
    with pytest.raises(NotDone, match="kapot"):
        measured([sys.executable, "-c", "raise SystemExit('kapot')"])


def test_a_case_that_does_not_end_well_stands_in_the_table_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "placed", lambda case, work: work)
    cannot = Case("unknown", ("no-such-command",), as_it_is)
    results = list(runs.run([cannot], 1, tmp_path, lambda line: None))
    assert "| unknown | plain script |  | does not end well |" in page(1, results, [], [])


def test_without_node_no_engine_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert node.engines_there() == []


def test_where_nothing_but_the_clock_is_known_the_clock_is_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr("os.wait4", raising=False)
    took = measured([sys.executable, "-c", "pass"])
    assert (took.cpu, took.peak) == (None, None)
    assert took.seconds == took.wall > 0


def test_the_ratio_is_the_middle_one_of_the_rounds() -> None:
    others = [Took(9, cpu=2.0), Took(9, cpu=1.0), Took(9, cpu=4.0)]
    compared = Compared([Took(1, cpu=1.0), Took(1, cpu=3.0), Took(1, cpu=4.0)], others)
    assert compared.ratio == 1.0
    assert compared.ratios == [0.5, 3.0, 1.0]


def test_each_way_into_a_step_is_a_function_that_exists() -> None:
    for name in WAYS_IN:
        module, function = name.rsplit(".", 1)
        found: Callable[..., object] = getattr(import_module(module), function)
        assert found.__code__.co_qualname == function, name


def test_the_innermost_way_in_says_which_step_it_is() -> None:
    def outside() -> str:
        return step_of(sys._getframe())

    def named(name: str, inside: Callable[[], str]) -> str:
        module, function = name.rsplit(".", 1)
        space = {"__name__": module, "inside": inside}
        exec(f"def {function}(): return inside()", space)
        return str(space[function]())  # type: ignore[operator]

    fill, make_ = "generator.word.filling.fill.fill", "generator.making_documents.make"
    assert named(make_, lambda: named(fill, outside)) == WAYS_IN[fill]
    assert named(fill, lambda: named(make_, outside)) == WAYS_IN[make_]
    assert outside() == REST


def test_the_profile_shares_a_build_out_over_the_steps(place: Path) -> None:
    done = CliRunner().invoke(main, ["profile", str(place / "project"), "--rounds", "1"])
    assert done.exit_code == 0, done.output
    lines = [line.split(maxsplit=3) for line in done.output.splitlines()]
    assert [line[3] for line in lines] == list(STEPS)
    assert 99 < sum(float(line[0].rstrip("%")) for line in lines) < 101
    assert all(float(line[1]) > 0 for line in lines)


def test_every_case_has_a_name_of_its_own() -> None:
    names = [case.name for case in cases([3_000, 10_000])]
    assert len(set(names)) == len(names) == 12
