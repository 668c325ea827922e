"""Advice is obeyed to the letter: then its message is gone, and nothing new stands in its place."""

import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.problems import CATALOGUE, Problem, Severity
from tests.checks.obedience import Entry
from tests.checks.obedience.edits import do
from tests.checks.obedience.elsewhere import ELSEWHERE
from tests.checks.obedience.on_cells import ON_CELLS
from tests.checks.obedience.on_data import ON_DATA
from tests.checks.obedience.on_files import ON_FILES
from tests.checks.obedience.on_own_words import ON_OWN_WORDS
from tests.checks.obedience.on_results import ON_RESULTS
from tests.checks.obedience.on_scheme import ON_SCHEME
from tests.checks.obedience.on_templates import ON_TEMPLATES
from tests.checks.obedience.telling import told
from tests.conftest import ROOT
from tests.finished import small

TABLE = (*ON_CELLS, *ON_FILES, *ON_DATA, *ON_SCHEME, *ON_TEMPLATES, *ON_OWN_WORDS, *ON_RESULTS)
STAGE = {
    "S503": "S503",
    "S701": "S701",
    "S110": "D",
}  # told later, or dearer, than the rest of their letter
TIDY = """
    aanvraag › Andere subsidies › 2 =
    leden › Leden › 2 › Postcode = 1234 AB
"""
UTRECHT = """
    aanvraag › Gemeente › Gemeente = Utrecht
    wijken › Wijken › 2 › Wijkcode = WK034408
    wijken › Buurten › 2 › Buurtcode = BU03440832
    wijken › Buurten › 2 › Buurt = Kanaleneiland-Noord
    wijken › Buurten › 2 › Eigen naam = Molenbuurt
"""
Told = dict[tuple[str, str], Problem]


def by_place(problems: list[Problem]) -> Told:
    return {(problem.code, str(problem.place)): problem for problem in problems}


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """The projects that things happen in, by name."""
    folder = tmp_path_factory.mktemp("adviezen")
    small(folder / "klein")
    do(TIDY, folder / "klein")
    shutil.copytree(folder / "klein", folder / "utrecht")
    do(UTRECHT, folder / "utrecht")
    yield {path.name: path for path in folder.iterdir()}
    before.cache_clear()


@cache
def before(base: Path, code: str) -> Told:
    """What is told of a project as it is, which is the same for all codes of a stage but one."""
    return by_place(told(base, code))


@pytest.mark.parametrize("entry", TABLE, ids=lambda entry: f"{entry.code} {entry.says}"[:60])
def test_advice_can_be_obeyed(entry: Entry, bases: dict[str, Path], tmp_path: Path) -> None:
    code = STAGE.get(entry.code, entry.code[0])
    sound = before(bases[entry.base], code)
    project = Path(shutil.copytree(bases[entry.base], tmp_path / "project"))
    do(entry.damage, project)
    found = by_place(told(project, code))
    told_now = [place for one, place in found.keys() - sound.keys() if one == entry.code]
    places = {place for place in told_now if place.endswith(entry.at)}
    assert places, f"{entry.code} wordt hier niet gemeld, wel: {list(found.keys() - sound.keys())}"
    fixes = {found[entry.code, place].finding.fix for place in places}
    assert any(entry.says in fix.replace("\N{NO-BREAK SPACE}", " ") for fix in fixes), fixes
    do(entry.obey, project)
    after = by_place(told(project, code))
    left = [
        key for key in after
        if key[1] in places and (key[0] == entry.code or key not in found)
    ]  # fmt: skip
    assert not left, {key: (after[key].finding.message, after[key].finding.fix) for key in left}
    worse = [
        key for key, problem in after.items()
        if problem.severity is Severity.ERROR and key not in found and key not in sound
    ]  # fmt: skip
    assert not worse, [after[key].finding for key in worse]


def test_every_message_is_in_the_table() -> None:
    """A new code gets a line in ON_DATA (or its neighbour), or its reason in ELSEWHERE."""
    missing = sorted(CATALOGUE.keys() - {entry.code for entry in TABLE} - ELSEWHERE.keys())
    assert not missing, (
        f"Nog niet opgevolgd: {', '.join(missing)}. Zet voor elk een Entry in tests/checks/obedience "
        "(wat zij deed, woorden uit het advies, en doen wat er staat), of de reden in ELSEWHERE"
    )
    assert not ELSEWHERE.keys() - CATALOGUE.keys()


@pytest.mark.parametrize(("code", "reason"), ELSEWHERE.items())
def test_what_is_tried_elsewhere_is_tried_there(code: str, reason: str) -> None:
    """A reason names the file of the test, or says that there is nothing to do."""
    named = re.findall(r"tests/[\w/]+\.py", reason)
    assert (
        named or code in {"K204", "S401"} or re.search("advies|hoeft|kijken|meldt|nakijken", reason)
    )
    for name in named:
        assert code in (ROOT / name).read_text(encoding="utf-8"), name
