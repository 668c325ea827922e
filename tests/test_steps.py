"""The order of the steps: what stops which version, and what is told of a job."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.delivery import lock
from generator.delivery.lock import only_one
from generator.events import Outcome, StepStarted
from generator.job import Job
from generator.pipeline import _stops, run
from generator.problems import CATALOGUE, FilePlace, Problem, Severity
from generator.reports.told_aside import whole
from tests.edits import made, retype, workbook

TODAY = date(2018, 4, 23)
STEPS = [
    "Werkboeken lezen",
    "Gegevens en sjablonen controleren",
    "Documenten maken",
    "Bladzijden opmaken met LibreOffice",
    "Documenten klaarzetten",
]


def problem(severity: Severity) -> Problem:
    rule = next(r for r in CATALOGUE.values() if r.severity is severity)
    return rule.at(FilePlace("x"), "x")


@pytest.mark.parametrize(
    ("severity", "draft", "final"),
    [
        (Severity.NOTE, False, False),
        (Severity.WARNING, False, False),
        (Severity.GAP, False, True),
        (Severity.ERROR, True, True),
    ],
)
def test_an_error_stops_all_and_an_open_point_the_final_version(
    severity: Severity, draft: bool, final: bool
) -> None:
    found = [problem(Severity.NOTE), problem(severity), problem(Severity.NOTE)]
    assert (_stops(found, False), _stops(found, True)) == (draft, final)
    assert not _stops([], True)


def done(project: Path, **asked: bool) -> tuple[Outcome, list[str]]:
    steps: list[str] = []
    outcome = run(
        Job(project, TODAY, **asked),
        lambda event: steps.append(event.title) if isinstance(event, StepStarted) else None,
    )
    return outcome, steps


def test_a_check_reads_and_judges_and_makes_nothing(project: Path) -> None:
    outcome, steps = done(project, documents=False)
    assert steps == [*STEPS[:2], "Documenten proberen"]
    assert (outcome.checked_only, outcome.held_back, outcome.final) == (True, False, False)
    assert outcome.days_left == 7
    assert dict(outcome.counts) == {
        "wijken": 1,
        "buurten": 1,
        "leden": 1,
        "steunverklaringen": 1,
        "activiteiten": 1,
    }
    assert not made(project)


def test_a_draft_pages_nothing_and_a_final_version_or_pdfs_do(project: Path) -> None:
    outcome, steps = done(project)
    assert steps == [*STEPS[:3], *STEPS[4:]]
    assert (outcome.checked_only, outcome.held_back, outcome.final) == (False, False, False)
    assert {w.path for w in outcome.written} == made(project).keys()
    assert done(project, pdf=True)[1] == STEPS
    outcome, steps = done(project, final=True)
    assert (steps, outcome.final, outcome.held_back) == (STEPS, True, False)
    assert "B301" not in {p.code for p in outcome.problems if p.severity is Severity.GAP}


def test_what_is_open_holds_a_final_version_back_and_no_draft(project: Path) -> None:
    with workbook(project, "aanvraag") as book:
        page = book["Aanvrager"]
        row = next(r for r in range(2, page.max_row + 1) if page.cell(r, 1).value == "KvK-nummer")
        page.cell(row, 2).value = None
    outcome, _ = done(project, final=True)
    assert outcome.held_back
    assert not outcome.written
    assert not made(project)
    assert not done(project)[0].held_back


def test_an_unread_row_is_told_and_nothing_is_made(project: Path) -> None:
    with workbook(project, "begroting") as book:
        page = book["Lasten"]
        retype(page, 2, {page.cell(1, page.max_column).value: "veel"})
        page.cell(2, 5).value = "ongeveer veel"
    outcome, steps = done(project)
    assert outcome.held_back
    assert steps == STEPS[:2]
    assert "intern/controle.xlsx" in outcome.review


def test_while_another_build_holds_the_folder_nothing_is_written(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr(lock.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(lock.time, "sleep", lambda pause: clock.append(clock.pop() + pause))
    with only_one(project / "output"):
        outcome, steps = done(project)
    assert 60 < clock[0] < 61
    assert steps == ["Er loopt al een build in deze map; deze wacht daarop"]
    assert outcome.held_back
    assert outcome.exit_code == 3
    assert "B202" in {p.code for p in outcome.problems}
    assert not made(project)


def test_a_check_beside_a_build_waits_for_nobody_and_writes_nothing(project: Path) -> None:
    with only_one(project / "output"):
        outcome, steps = done(project, documents=False)
    assert outcome.exit_code == 0
    assert steps[0] == STEPS[0]
    assert not list((project / "output").iterdir())


@pytest.mark.skipif(not hasattr(Path, "symlink_to"), reason="links")
def test_with_a_link_that_leads_out_nothing_at_all_is_written(project: Path) -> None:
    (project / "output").mkdir(exist_ok=True)
    try:
        (project / "output" / "weg").symlink_to(project.parent)
    except OSError:
        pytest.skip("making a link needs rights there")
    outcome, _ = done(project)
    assert {"B601"} <= {p.code for p in outcome.problems}
    assert outcome.review == ()
    assert [p.name for p in (project / "output").iterdir()] == ["weg"]


def test_what_lies_expired_is_told_once_by_every_job(project: Path) -> None:
    output = project / "output"
    output.mkdir(exist_ok=True)
    (output / "plan (vervallen).docx").write_bytes(b"hers")
    for documents in (False, True):
        found = [p for p in done(project, documents=documents)[0].problems if p.code == "B111"]
        assert [str(p.place) for p in found] == ["plan (vervallen).docx"]


def test_what_a_killed_build_left_is_told_in_a_sentence_for_who_does_no_more(
    tmp_path: Path,
) -> None:
    assert whole(tmp_path) == ""
    (tmp_path / "output" / ".nieuw").mkdir(parents=True)
    told = whole(tmp_path)
    assert told.endswith("\n")
    assert "afgebroken" in told
    assert whole(tmp_path) == ""


def test_a_folder_without_workbooks_is_left_as_it_is(tmp_path: Path) -> None:
    outcome, _ = done(tmp_path)
    assert outcome.held_back
    assert outcome.review == ()
    assert not list(tmp_path.iterdir())


def test_what_the_counter_refuses_is_held_back_whole(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing = SimpleNamespace(run=lambda *_: iter([problem(Severity.ERROR)]))
    monkeypatch.setattr("generator.pipeline.submission_check", refusing)
    outcome, steps = done(project)
    assert (outcome.held_back, outcome.written, steps) == (True, (), STEPS[:3])
    assert not made(project)
