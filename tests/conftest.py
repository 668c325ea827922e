"""Fixtures: a finished project folder, and the shipped example."""

import shutil
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import settings

from generator.cli import cli
from generator.delivery import pdf_export
from tests.finished import small
from tests.one_wijk import keep_one
from tests.sharing import known, papers, share
from tests.tables import example_inputs

ROOT = Path(__file__).resolve().parents[1]

# The same cases on every machine; `pytest --hypothesis-profile=default` looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="accept golden files and workbooks")
    parser.addoption("--afresh", action="store_true", help="no test uses what another worked out")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "afresh: each build of this test does all of its work")


@pytest.fixture(scope="session", autouse=True)
def shared_steps() -> Iterator[None]:
    """What one test worked out the next need not: see ``sharing.py``."""
    with pytest.MonkeyPatch.context() as patch:
        share(patch)
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """A test that changes the program, or says so, is done afresh."""
    patches = "monkeypatch" in getattr(item, "fixturenames", ())
    marked = item.get_closest_marker("afresh") is not None
    known.on = papers.on = not (patches or marked or item.config.getoption("--afresh"))
    return (yield)


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def around() -> Iterator[pytest.MonkeyPatch]:
    """Changes what stands around a build: the clock, the disk, the screen, what is done after it.

    With ``monkeypatch`` the program itself is changed, and nothing is shared (``sharing.py``).
    """
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@pytest.fixture
def no_office() -> Iterator[None]:
    """A computer without LibreOffice: no page is counted."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf_export, "find", lambda: None)
        yield


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder ``inputs`` in which every sheet holds one faultless row."""
    folder = tmp_path / "inputs"
    example_inputs(folder)
    return folder


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A copy of the shipped example project, without output."""
    for name in ("inputs", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture(scope="session")
def oost(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped example with one wijk, never built; a test takes ``one_wijk``, a copy of it."""
    folder = tmp_path_factory.mktemp("oost")
    for name in ("inputs", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    keep_one(folder, "Oost")
    return folder


@pytest.fixture
def one_wijk(oost: Path, tmp_path: Path) -> Path:
    """The shipped example with Oost alone: the same long texts, in a third of the time."""
    return Path(shutil.copytree(oost, tmp_path / "project"))


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with nothing open, never built; a test takes ``project``, a copy of it."""
    folder = tmp_path_factory.mktemp("klein")
    small(folder)
    return folder


@pytest.fixture
def project(finished: Path, tmp_path: Path) -> Path:
    """A small project of its own with nothing open: it builds in half a second."""
    return Path(shutil.copytree(finished, tmp_path / "project"))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped example, built once by the real command; a test leaves it as it is."""
    project = tmp_path_factory.mktemp("een map met spaties")
    for name in ("inputs", "templates"):
        shutil.copytree(ROOT / name, project / name)
    result = CliRunner().invoke(cli, ["build", "--project", str(project)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return project
