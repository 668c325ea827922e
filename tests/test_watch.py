"""``samen030 watch``: built again when she has finished saving, and only then."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from generator.cli import cli
from generator.events import Outcome, Written
from generator.problems import CATALOGUE, FilePlace
from generator.reports import watch_report
from generator.watching import _PATIENCE, Watch, files, free
from tests.reports.test_terminal import GAP

A, B = "inputs/leden.xlsx", "templates/wijkplan.docx"
OLD, NEW, MORE = (1, 10), (2, 20), (3, 30)


def rounds_of(
    *seen: dict[str, tuple[int, int]], busy: frozenset[str] = frozenset()
) -> list[tuple[str, ...]]:
    """What each round after the first listing finds changed."""
    listings = iter(seen)
    watch = Watch(lambda: next(listings), lambda name: name not in busy)
    return [watch.changed() for _ in seen[1:]]


def test_a_saved_file_is_built_once_it_is_the_same_two_rounds_long() -> None:
    start = {A: OLD, B: OLD}
    saved = {A: NEW, B: OLD}
    assert rounds_of(start, start, saved, saved, saved) == [(), (), (A,), ()]


def test_a_file_that_still_grows_is_left_alone() -> None:
    found = rounds_of({A: OLD}, {A: NEW}, {A: MORE}, {A: (3, 40)}, {A: (3, 40)})
    assert found == [(), (), (), (A,)]


def test_two_files_saved_together_are_one_build() -> None:
    assert rounds_of({A: OLD, B: OLD}, {A: NEW, B: OLD}, {A: NEW, B: NEW}, {A: NEW, B: NEW}) == [(), (), (A, B)]  # fmt: skip


def test_a_file_that_is_gone_while_it_is_saved_is_no_change_by_itself() -> None:
    assert rounds_of({A: OLD}, {}, {}, {A: NEW}, {A: NEW}) == [(), (), (), (A,)]
    assert rounds_of({A: OLD}, {}, {}, {A: OLD}, {A: OLD}) == [(), (), (), ()]


def test_a_file_that_stays_away_is_told_in_the_end() -> None:
    found = rounds_of({A: OLD}, *[{}] * (_PATIENCE + 3))
    assert [changed for changed in found if changed] == [(A,)]
    assert found.index((A,)) == _PATIENCE


def test_a_locked_file_is_waited_for_and_not_for_ever() -> None:
    found = rounds_of({A: OLD}, *[{A: NEW}] * (_PATIENCE + 3), busy=frozenset({A}))
    assert found.index((A,)) == _PATIENCE
    assert rounds_of({A: OLD, B: OLD}, *[{A: NEW, B: OLD}] * 2, busy=frozenset({B})) == [(), (A,)]


def test_a_new_file_counts_as_well() -> None:
    assert rounds_of({A: OLD}, {A: OLD, B: NEW}, {A: OLD, B: NEW})[-1] == (B,)


def test_the_files_of_a_build_are_listed_and_not_what_office_puts_beside_them(
    tmp_path: Path,
) -> None:
    kept = {"inputs/leden.xlsx", "inputs/teksten/West.docx", "inputs/bijlagen/statuten.pdf", "templates/wijkplan.docx"}  # fmt: skip
    beside = {
        "inputs/~$leden.xlsx", "inputs/A1B2C3D4", "inputs/.~lock.leden.xlsx#", "inputs/Thumbs.db",
        "inputs/bijlagen/kaart.pdf.crdownload", "templates/~WRD0001.tmp", "templates/~wijkplan.docx",
        "output/controle.xlsx", "inputs/anders/leden.xlsx",
    }  # fmt: skip
    for name in kept | beside:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"iets")
    found = files(tmp_path)
    assert set(found) == kept
    (tmp_path / A).write_bytes(b"iets meer")
    assert files(tmp_path)[A] != found[A]
    assert files(tmp_path / "bestaat niet") == {}


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="rights are not kept from this user"
)
def test_a_file_without_rights_is_not_free(tmp_path: Path) -> None:
    (tmp_path / "x").touch(mode=0)
    assert not free(tmp_path / "x")


def test_what_is_gone_is_free_and_what_cannot_be_opened_is_not(tmp_path: Path) -> None:
    assert free(tmp_path / "weg.xlsx")
    assert not free(tmp_path)  # a folder cannot be opened as a file


Round = Callable[[], None]


def watching(
    project: Path, around: pytest.MonkeyPatch, *between: Round, options: tuple[str, ...] = ()
) -> Result:
    """The command, with a round of "sleep" for each of these, then Ctrl+C."""

    def steps() -> Iterator[None]:
        for step in between:
            step()
            yield
        raise KeyboardInterrupt

    running = steps()
    around.setattr("time.sleep", lambda _: next(running))
    return CliRunner().invoke(cli, ["watch", "--project", str(project), *options])


def nothing() -> None: ...


def retype(project: Path, value: object) -> None:
    path = project / "inputs" / "leden.xlsx"
    book = load_workbook(path)
    book["Leden"]["A2"].value = value
    book.save(path)


def test_each_save_gives_a_report_until_it_is_stopped(
    shipped: Path, around: pytest.MonkeyPatch
) -> None:
    result = watching(shipped, around, nothing, lambda: retype(shipped, "De Nieuwe Naam"), nothing, nothing)  # fmt: skip
    assert result.exit_code == 0, result.output
    assert result.stdout.count("13 documenten klaar") == 2
    assert "leden.xlsx is veranderd; we bouwen opnieuw." in result.stdout
    assert result.stdout.rstrip().endswith("Gestopt met meekijken.")
    assert "Traceback" not in result.output


def test_a_damaged_file_is_reported_and_the_next_save_mends_it(
    shipped: Path, around: pytest.MonkeyPatch
) -> None:
    good = (shipped / A).read_bytes()
    result = watching(
        shipped,
        around,
        lambda: (shipped / A).write_bytes(good[:3000]) and None,
        nothing,
        lambda: (shipped / A).write_bytes(good) and None,
        nothing,
    )
    assert "X404" in result.stdout
    assert result.stdout.count("13 documenten klaar") == 2


def test_a_fault_in_one_round_does_not_end_it(
    shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator import pipeline

    true, calls = pipeline.derive, []

    def sometimes(*given: object) -> object:
        calls.append(1)
        if len(calls) == 1:
            raise RuntimeError("stuk")
        return true(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "derive", sometimes)
    result = watching(shipped, monkeypatch, lambda: retype(shipped, "Anders"), nothing)
    assert result.exit_code == 0
    assert "samen030-foutverslag.txt" in result.stdout
    assert result.stdout.count("13 documenten klaar") == 1


def test_final_is_asked_of_every_round(shipped: Path, around: pytest.MonkeyPatch) -> None:
    result = watching(
        shipped, around, lambda: retype(shipped, "Anders"), nothing, options=("--final",)
    )
    assert result.stdout.count("er zijn open punten") == 2


def test_a_folder_that_is_no_project_is_told_and_not_watched(
    tmp_path: Path, around: pytest.MonkeyPatch
) -> None:
    result = watching(tmp_path, around)
    assert result.exit_code == 2
    assert "is geen project" in result.stderr
    assert "Gestopt" not in result.stdout


def test_when_nothing_is_wrong_one_line_with_the_time_is_enough() -> None:
    from datetime import datetime

    now = datetime(2026, 11, 23, 14, 5, 9)
    written = (
        Written("a.docx", "vernieuwd"),
        Written("b.docx", "ongewijzigd"),
        Written("c.docx", "gemaakt"),
    )
    good = Outcome((), written=written)
    assert (
        watch_report.calm(now, good)
        == "14:05:09  Alles in orde: 2 documenten bijgewerkt en 1 document ongewijzigd."
    )
    assert watch_report.calm(now, Outcome((GAP,), written=written)) == ""
    locked = CATALOGUE["B201"].at(FilePlace("a.docx"), "a.docx is niet te schrijven")
    assert watch_report.calm(now, Outcome((locked,), held_back=True)) == ""
    note = CATALOGUE["X123"].at(FilePlace("a.xlsx"), "Hier staan formules")
    assert watch_report.calm(now, Outcome((note,), written=written[1:2])).endswith(
        "1 document ongewijzigd."
    )
    assert watch_report.saved(now, (A,)) == "14:05:09  leden.xlsx is veranderd; we bouwen opnieuw."
    five = watch_report.saved(now, tuple(f"inputs/{n}.xlsx" for n in range(5)))
    assert (
        five
        == "14:05:09  0.xlsx, 1.xlsx, 2.xlsx en nog 2 bestanden zijn veranderd; we bouwen opnieuw."
    )


def test_the_overview_is_opened_once(project: Path, around: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    around.setattr("webbrowser.open", opened.append)
    path = project / "templates" / "wijkplan.docx"
    result = watching(
        project, around, lambda: os.utime(path, (1, 1)), nothing, nothing, options=("--open",)
    )
    assert result.output.count(watch_report.WAITING) == 2
    assert opened == [(project / "output" / "overzicht.html").as_uri()]
