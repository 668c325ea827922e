"""``samen030 explain``, and the page in docs that is made from the same source."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.problems import CATALOGUE
from generator.reports.catalogue import catalogue_page, explanations
from generator.reports.explain import EXPLANATIONS, explain, nearest, overview
from generator.reports.spoken_sources import in_words

PAGE = Path(__file__).parents[2] / "docs/meldingen.md"


@pytest.mark.parametrize(("path", "made"), [(PAGE, catalogue_page), (EXPLANATIONS, explanations)])
def test_what_is_made_of_the_rules_is_up_to_date(
    path: Path, made: Callable[[], str], update: bool
) -> None:
    if update:
        path.write_text(made(), encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == made(), "run pytest with --update"


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_code_has_a_page_that_fits_the_screen(code: str) -> None:
    text = explain(code)
    assert text is not None
    assert text.startswith(f"{code}  {CATALOGUE[code].title}")
    assert len(text) > len(CATALOGUE[code].title) + 80
    assert all(len(line) <= 80 for line in text.splitlines())
    assert CATALOGUE[code].why.strip()[-1] in ".)", "an explanation is made of sentences"


def test_no_explanation_speaks_in_numbers_of_our_own_or_short_names_of_laws() -> None:
    short = re.compile(r"\bR[0-9]+\b|\bAwb\b|\bBW\b")
    assert not [code for code in CATALOGUE if short.search(explain(code) or "")]


def test_a_source_is_told_by_the_name_of_the_law() -> None:
    assert in_words("R21") == in_words("R2, R3") == in_words("") == ""
    told = in_words("R8, Awb 4:61, 4:65")
    assert told == "de Algemene wet bestuursrecht, artikel 4:61 en 4:65"
    assert in_words("R3, Awb 4:61-4:63").endswith("artikel 4:61 tot en met 4:63")
    assert "topinkomens, artikel 1.3" in in_words("R28, R29, WNT 1.3")
    assert in_words("R12, AVG") == "de privacywet (AVG)"


def test_without_a_code_all_codes_are_listed() -> None:
    result = CliRunner().invoke(cli, ["explain"])
    assert result.exit_code == 0
    assert all(f"{code}  {rule.title}" in result.output for code, rule in CATALOGUE.items())
    assert result.output.strip() == overview()


def test_a_code_in_small_letters_is_fine_and_a_wrong_one_gets_a_suggestion() -> None:
    assert CliRunner().invoke(cli, ["explain", "x101"]).output.startswith("X101")
    wrong = CliRunner().invoke(cli, ["explain", "X1001"])
    assert wrong.exit_code == 2
    assert "bestaat niet" in wrong.output
    assert "Traceback" not in wrong.output


@pytest.mark.parametrize(
    ("typed", "begin"), [("X1011", "X1"), ("K70", "K70"), ("wijkplan", ""), ("onbekend", "")]
)
def test_only_a_code_that_looks_like_it_is_proposed(typed: str, begin: str) -> None:
    found = nearest(typed)
    assert found is not None and found.startswith(begin) if begin else found is None


def test_two_who_add_a_rule_merge_without_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = explanations().splitlines(keepends=True)
    merged = tmp_path / "merged.jsonl"
    both = [line.replace("Dit is geen datum", "Geen datum") for line in lines[:2]]
    merged.write_text("".join([*lines, *both, *both]), encoding="utf-8")
    monkeypatch.setattr("generator.reports.explain.EXPLANATIONS", merged)
    assert overview().count("X101  Geen datum") == overview().count("X102  ") == 1
