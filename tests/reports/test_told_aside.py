"""A problem that is told beside the work of a command."""

import pytest

from generator.problems import CATALOGUE, FilePlace
from generator.reports.told_aside import in_sentences


def test_a_sentence_breaks_between_words_and_never_within_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    message = "Er ligt nog iets in de map Documenten van vorige stedelijke-plannen"
    said = in_sentences(CATALOGUE["B102"].at(FilePlace("x"), message, fix="Haal het weg"))
    assert said.splitlines() == [
        "Er ligt nog iets in de map Documenten van vorige",
        "stedelijke-plannen. Haal het weg.",
    ]
