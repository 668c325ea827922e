"""What contributors are told is so: every room has its tests, the changelog its form, the hooks their tools."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "generator"
GUIDE = (ROOT / "docs" / "CONTRIBUTING.md").read_text(encoding="utf-8")
ROWS = [line.split(" | ") for line in GUIDE.splitlines() if line.startswith("| `")]
KINDS = ["Toegevoegd", "Gewijzigd", "Verouderd", "Verwijderd", "Opgelost", "Beveiliging"]


def test_every_room_is_in_the_table_once() -> None:
    named = [room for row in ROWS for room in re.findall(r"`([\w.]+)`", row[0])]
    rooms = {p.name for p in HOUSE.iterdir() if p.is_dir() and any(p.rglob("*.*"))} - {
        "__pycache__"
    }
    modules = {p.name for p in HOUSE.glob("*.py")} - {"__init__.py", "__main__.py"}
    assert sorted(named) == sorted(rooms | modules)


def test_every_test_in_the_table_is_there() -> None:
    named = re.findall(r"`(tests/[\w./]+)", GUIDE)
    assert len(named) > 40
    assert not [name for name in named if not (ROOT / name).exists()]


def test_the_changelog_is_a_changelog_as_many_know_it() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.split(r"^## ", text, flags=re.MULTILINE)[1]
    heads = re.findall(r"^### (.+)$", newest, re.MULTILINE)
    assert newest.startswith("Nog niet uitgebracht\n")
    assert heads == [kind for kind in KINDS if kind in heads]
    assert not re.search(r"^- ", newest.partition("### ")[0], re.MULTILINE), (
        "a line under no heading"
    )


def test_the_hooks_are_those_of_the_guard_of_main() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    entries = re.findall(r"entry: (.+)", hooks)
    assert entries == [
        "ruff check --fix",
        "ruff format",
        "mypy",
        "pytest -n 0 tests/test_architecture.py",
    ]
    assert all(
        tool in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
        for tool in ("ruff", "mypy", "audit.py")
    )
