"""The handleiding says what is so: its pictures are of today, its commands and files are there."""

import re
import shlex
from pathlib import Path

import click
import pytest

from generator.cli import cli
from generator.workbooks.all import WORKBOOKS
from tests.pictures.sources import DRAWN, FOLDER, MANIFEST, SCREENS, WIDTH, drawn, manifest, screens
from tests.pictures.terminal_picture import picture
from tests.test_release import make

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
TYPED = re.compile(r"^samen030 .+$|(?<=`)samen030 [^`]+(?=`)", re.MULTILINE)
COMMANDS = sorted(set(TYPED.findall(TEXT) + TYPED.findall(README)))
RENEW = "out of date: python -m tests.pictures"


def test_the_pictures_are_of_the_product_as_it_is(built: Path, tmp_path: Path) -> None:
    told = screens(tmp_path / "klein")
    for name, screen in told.items():
        drawn_again = picture("samen030 build", screen, WIDTH)
        assert (FOLDER / name).read_text(encoding="utf-8") == drawn_again, RENEW
    assert MANIFEST.read_text(encoding="utf-8") == manifest({**told, **drawn(built)}), RENEW


def test_every_picture_is_shown_and_described() -> None:
    shown = re.findall(r"!\[([^]]+)\]\(([^)]+)\)", TEXT)
    assert {path for _, path in shown} == {f"handleiding/{name}" for name in (*SCREENS, *DRAWN[1:])}
    assert all(len(words) > 20 for words, _ in shown)
    assert {path.name for path in FOLDER.iterdir()} == {*SCREENS, *DRAWN[1:], MANIFEST.name}


@pytest.mark.parametrize("typed", COMMANDS)
def test_every_command_can_be_typed(typed: str) -> None:
    """As far as click can tell: a folder in it need not be there."""
    name, *words = shlex.split(typed)[1:]
    parser = cli.commands[name].make_parser(click.Context(cli.commands[name]))
    _, left, _ = parser.parse_args(words)
    assert not left


def test_commands_are_found_in_the_text() -> None:
    assert "samen030 build --final --envelope" in COMMANDS
    assert len(COMMANDS) > 8


def test_every_file_to_click_and_every_workbook_is_told() -> None:
    assert all(f"**{name}**" in TEXT for name in make.CLICKED)
    assert all(f"`{book.file}`" in TEXT for book in WORKBOOKS)


def test_the_readme_leads_there_on_its_first_screen() -> None:
    assert "(docs/handleiding.md)" in "\n".join(README.splitlines()[:25])
