"""After a correction: what is solved, what is new, and what only moved."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.problems import (
    CATALOGUE,
    CellPlace,
    DocumentPlace,
    FilePlace,
    Place,
    Problem,
    Severity,
    Stage,
)
from generator.reports.solved_and_new import since_last
from tests.edits import workbook

ALL = frozenset(Stage)
BEFORE_MAKING = ALL - {Stage.RESULTS}


def cell(row: int, header: str = "Besluit op", name: str = "De Sluis", column: str = "L") -> Place:
    return CellPlace("leden.xlsx", "Leden", row, column, header, name)


def spot(mark: str, place: str) -> Place:
    return DocumentPlace("plan.docx", ("Leden",), place, f"voor {mark} na", mark)


def told(code: str, place: Place, message: str = "Er is iets", fix: str = "") -> Problem:
    return CATALOGUE[code].at(place, message, fix=fix)


OTHER_CELLS: dict[str, tuple[Place, Place, bool]] = {
    "a row was put above": (cell(3), cell(4), True),
    "a column was put before": (cell(3), cell(3, column="M"), True),
    "another column": (cell(3), cell(3, header="Aangevraagd op"), False),
    "another row": (cell(3), cell(3, name="De Brug"), False),
    "a row without a name": (cell(3, name=""), cell(4, name=""), False),
    "the same tag further down": (spot("{{ x }}", "alinea 2"), spot("{{ x }}", "alinea 3"), True),
    "another tag": (spot("{{ x }}", "alinea 2"), spot("{{ y }}", "alinea 2"), False),
    "another file": (FilePlace("a.xlsx"), FilePlace("b.xlsx"), False),
}


@pytest.mark.parametrize("case", OTHER_CELLS)
def test_a_message_is_known_again_by_what_it_is_about(case: str) -> None:
    before, after, same = OTHER_CELLS[case]
    _, remembered = since_last(None, [told("X101", before)], ALL)
    since, _ = since_last(remembered, [told("X101", after)], ALL)
    assert since is not None
    assert (len(since.solved), len(since.new)) == ((0, 0) if same else (1, 1))


def test_a_number_in_the_message_that_changes_is_no_news() -> None:
    _, remembered = since_last(None, [told("K201", cell(3), "Het verschil is 10")], ALL)
    since, _ = since_last(remembered, [told("K201", cell(3), "Het verschil is 12")], ALL)
    assert since is not None
    assert (since.solved, since.new) == ((), ())


def test_one_of_two_equal_messages_is_solved() -> None:
    _, remembered = since_last(None, [told("X101", cell(3))] * 2, ALL)
    since, _ = since_last(remembered, [told("X101", cell(3))], ALL)
    assert since is not None
    assert (len(since.solved), len(since.new)) == (1, 0)


def test_notes_and_locked_files_are_no_news() -> None:
    note = CATALOGUE["X123"].at(cell(3), "Hier staat een formule")
    assert note.severity is Severity.NOTE
    locked = told("B201", FilePlace("plan.docx"))
    _, remembered = since_last([], [note, locked], ALL)
    assert remembered == []


@pytest.mark.parametrize(
    "before", [None, {}, "tekst", 3], ids=["nothing", "a table", "text", "a number"]
)
def test_without_a_last_time_nothing_is_said(before: object) -> None:
    since, remembered = since_last(before, [told("X101", cell(3))], ALL)
    assert since is None
    assert len(remembered) == 1


@pytest.mark.parametrize(
    "entry",
    [
        3,
        None,
        {},
        {"code": "X101"},
        {"code": 1, "key": 2, "place": 3, "message": 4},
        {"code": "Q999", "key": "", "place": "", "message": ""},
    ],
    ids=str,
)
def test_an_entry_that_we_did_not_write_counts_for_nothing(entry: object) -> None:
    since, remembered = since_last([entry], [], ALL)
    assert since is not None
    assert (since.solved, since.new, remembered) == ((), (), [])


def test_what_was_not_looked_at_is_not_solved_and_not_forgotten() -> None:
    in_document = told("D110", spot("de de", "alinea 2"))
    _, first = since_last(None, [in_document], ALL)
    since, second = since_last(first, [told("X101", cell(3))], BEFORE_MAKING)
    assert since is not None
    assert [t.code for t in since.solved] == []
    assert [t.code for t in since.new] == ["X101"]
    since, _ = since_last(second, [], ALL)
    assert since is not None
    assert sorted(t.code for t in since.solved) == ["D110", "X101"]


def check(project: Path) -> str:
    result = CliRunner().invoke(cli, ["check", "--project", str(project)], catch_exceptions=False)
    return result.stdout


def test_a_correction_is_told_at_the_next_run(shipped: Path) -> None:
    with workbook(shipped, "leden") as book:
        book["Leden"]["G2"].value = "Nergens"
    assert "Sinds de vorige keer" not in check(shipped)
    with workbook(shipped, "leden") as book:
        book["Leden"]["G2"].value = "Zuidwest"
        book["Leden"].insert_rows(2)
        book["Leden"]["K4"].value = "31-2-2018"
    shown = check(shipped)
    assert "Sinds de vorige keer: 1 melding opgelost, 1 nieuwe." in shown
    assert "Opgelost: X107" in shown
    assert "Nieuw: X101" in shown
    assert "Sinds de vorige keer" not in check(shipped)


def test_json_holds_the_same(shipped: Path) -> None:
    def run() -> dict[str, list[dict[str, str]]] | None:
        result = CliRunner().invoke(cli, ["check", "--json", "--project", str(shipped)])
        found: dict[str, dict[str, list[dict[str, str]]] | None] = json.loads(result.stdout)
        return found["since_last"]

    assert run() is None
    with workbook(shipped, "leden") as book:
        book["Leden"]["G2"].value = "Nergens"
    since = run()
    assert since is not None
    assert [told["code"] for told in since["new"]] == ["X107"]
    assert since["solved"] == []
