"""The command speaks Dutch: its help, its answer to wrong use, and the catalogue behind both."""

import ast
import gettext
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli

CATALOGUE = Path(__file__).parents[1] / "generator/locale/nl/LC_MESSAGES"
ENGLISH = re.compile(r"\b(usage|options|commands|show|this|message|exit|error|missing|the|for help|no such|invalid)\b", re.I)  # fmt: skip


def texts(po: str) -> dict[str, str]:
    """The entries of a .po file; plural forms under their first msgid, joined by a zero."""
    found: dict[str, str] = {}
    for block in re.split(r"\n\s*\n", po):
        parts: dict[str, str] = {}
        key = ""
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            head = re.match(r'(msgid_plural|msgid|msgstr(?:\[\d\])?)\s+(".*")$', line)
            if head:
                key = head[1]
                parts[key] = ast.literal_eval(head[2])
            elif line.startswith('"'):
                parts[key] += ast.literal_eval(line)
        if "msgid" in parts:
            forms = [text for name, text in parts.items() if name.startswith("msgstr")]
            found[parts["msgid"]] = "\0".join(forms)
    return found


def test_the_compiled_catalogue_is_what_the_source_says() -> None:
    with (CATALOGUE / "samen030.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    source = texts((CATALOGUE / "samen030.po").read_text(encoding="utf-8"))
    assert len(source) > 5
    for message, forms in source.items():
        if not message:
            continue
        if "\0" in forms:
            assert [compiled.ngettext(message, "", n) for n in (1, 2)] == forms.split("\0")
        else:
            assert compiled.gettext(message) == forms


@pytest.mark.parametrize("command", ["", *sorted(cli.commands)])
def test_help_is_dutch(command: str) -> None:
    result = CliRunner().invoke(cli, [*filter(None, [command]), "--help"])
    assert result.exit_code == 0
    assert result.output.startswith("Gebruik:")
    assert not ENGLISH.search(re.sub(r"--[\w-]+", "", result.output))


@pytest.mark.parametrize(
    "words",
    [["bouw"], ["build", "--snel"], ["build", "--project"], ["build", "--project", "/bestaat/niet"],
     ["new"], ["check", "te", "veel"], ["explain", "Q1"]],
)  # fmt: skip
def test_wrong_use_is_answered_in_dutch_with_exit_code_2(words: list[str]) -> None:
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == 2
    assert result.output.strip()
    assert not ENGLISH.search(re.sub(r"--[\w-]+", "", result.output)), result.output
