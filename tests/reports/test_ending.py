"""The last lines of a screen, and the short form of ``status``, sentence by sentence."""

import io
from datetime import date

import pytest

from generator.events import Outcome, PartsLeft, TemplateParts
from generator.problems import CATALOGUE, FilePlace
from generator.reports.ending import ending
from generator.reports.lines import fitted
from generator.reports.status import lines

PAST, TODAY = "De uiterste indiendatum is voorbij.", "De aanvraag moet vandaag binnen zijn."


def told(outcome: Outcome) -> list[str]:
    return list(ending(outcome, (), notes=False))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (None, []), (-2, [PAST]), (-1, [PAST]), (0, [TODAY]),
        (1, ["Nog 1 dag tot de uiterste indiendatum."]), (9, ["Nog 9 dagen tot de uiterste indiendatum."]),
    ],
)  # fmt: skip
def test_the_days_that_are_left(days: int | None, expected: list[str]) -> None:
    assert told(Outcome((), days_left=days))[1:] == expected


@pytest.mark.parametrize(
    ("calm", "why"), [(True, "2 nu niet nodig"), (False, "2 weggelaten")]
)  # fmt: skip
def test_what_became_of_the_templates(calm: bool, why: str) -> None:
    left = PartsLeft(FilePlace("a.docx"), 2, "Vroeger", "Verborgen", calm=calm)
    said = told(Outcome((), templates=(TemplateParts("a.docx", 9, (left,)),)))
    assert said[1:] == [f"9 woorden en velden in de sjablonen gelezen, 7 gebruikt, {why}."]
    whole = told(Outcome((), templates=(TemplateParts("a.docx", 9),)))
    assert whole[1:] == ["9 woorden en velden in de sjablonen gelezen, alles gebruikt."]


def test_status_says_where_to_begin_and_nothing_when_there_is_nothing() -> None:
    rule = CATALOGUE["K406"]
    found = tuple(rule.at(FilePlace(f"{n}.xlsx"), f"Leeg {n}") for n in range(5))
    said = list(lines(Outcome(found), date(2018, 4, 23)))
    assert "Begin hiermee:" in said
    assert "   0.xlsx: Leeg 0" in said
    assert "   En nog 2 andere punten." in said
    assert "Begin hiermee:" not in list(lines(Outcome(()), date(2018, 4, 23)))


def test_a_short_sentence_with_a_command_stays_on_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    screen = io.StringIO()
    screen.isatty = lambda: True  # type: ignore[method-assign]
    assert fitted("Typ  samen030 new", screen) == "Typ  samen030 new"
    alone = f"  samen030 new {'x' * 60}"
    assert fitted(alone, screen) == alone
