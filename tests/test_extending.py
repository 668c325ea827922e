"""The recipes of docs/extending.md, followed literally in a copy of the repository."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "docs" / "extending.md").read_text(encoding="utf-8")
RECIPES = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL))
COPIED = (
    "generator",
    "inputs",
    "templates",
    "tests",
    "docs",
    "output",
    "pyproject.toml",
    "README.md",
)
LEFT = shutil.ignore_patterns("outlines", "screens", "*.png")  # what Python compiled stays valid
SURROUNDINGS = {"PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": ""}  # what is compiled once stays so


def steps(recipe: str) -> Iterator[tuple[str, str, str]]:
    """What is said before each block of a recipe, the kind of block, and what stands in it."""
    for said, kind, block in re.findall(
        r"(.*?)^```(\w+)\n(.*?)^```$", recipe, re.MULTILINE | re.DOTALL
    ):
        yield " ".join(said.split()), kind, block


class Follower:
    """Does in a folder what a recipe says, and remembers which file it was about."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder
        self.printed = ""

    def follow(self, said: str, kind: str, block: str) -> None:
        if "throw its text away" in said:
            self._type_in_word(said, block)
        elif kind == "sh":
            self.printed = "".join(map(self._run, block.splitlines()))
        elif kind == "text":
            assert block.strip() in self.printed
        elif made := re.search(r"Make `([^`]+)`:$", said):
            self._put(made[1], block)
        else:
            self._change(said, block)

    def _put(self, name: str, block: str) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(block, encoding="utf-8")

    def _change(self, said: str, block: str) -> None:
        if named := re.findall(r"`((?:generator|tests)/[\w/]+\.py)`", said):
            self.file = self.folder / named[-1]
        lines = self.file.read_text(encoding="utf-8").splitlines(keepends=True)
        if "At the end of" in said:
            lines.append(block)
        else:
            (how, text) = re.findall(r"(below|instead of) the line with `([^`]+)`", said)[-1]
            (at,) = [n for n, line in enumerate(lines) if text in line]
            lines[at : at + 1] = [block] if how == "instead of" else [lines[at], block]
        self.file.write_text("".join(lines), encoding="utf-8")

    def _type_in_word(self, said: str, block: str) -> None:
        source, target = re.findall(r"`(templates/[^`]+)`", said)
        word = docx.Document(str(self.folder / source))
        for child in [c for c in word.element.body if not c.tag.endswith("sectPr")]:
            word.element.body.remove(child)
        for line in block.splitlines():
            style, _, text = line.partition(" | ")
            word.add_paragraph(text, style=style)
        word.save(str(self.folder / target))

    def _run(self, line: str) -> str:
        name, *words = shlex.split(line)
        module = {"pytest": "pytest", "samen030": "generator"}[name]
        ran = subprocess.run(
            [sys.executable, "-m", module, *words], cwd=self.folder, capture_output=True, text=True,
            encoding="utf-8", env={**os.environ, **SURROUNDINGS, "PYTHONPATH": str(self.folder)}, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, f"{line}\n{ran.stdout}{ran.stderr}"
        return ran.stdout


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_works_when_it_is_followed_literally(name: str, tmp_path: Path) -> None:
    for copied in COPIED:
        copy = shutil.copytree if (ROOT / copied).is_dir() else shutil.copyfile
        extra = {"ignore": LEFT} if copy is shutil.copytree else {}
        copy(ROOT / copied, tmp_path / copied, **extra)  # type: ignore[operator]
    follower = Follower(tmp_path)
    for said, kind, block in steps(RECIPES[name]):
        follower.follow(said, kind, block)


def test_there_are_the_four_recipes() -> None:
    assert list(RECIPES) == ["A column", "A check", "A document", "A workbook"]
