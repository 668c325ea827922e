"""Whatever text stands in a cell: it comes out as typed, or the cell is named in a message."""

import html
import json
import re
import shutil
import unicodedata
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from generator.cli import cli
from generator.documents.blocks.wording import typographic
from generator.workbooks.all import WORKBOOKS
from tests.finished import small

Slot = tuple[str, str, str]
SLOTS = [
    (book.file, sheet.title, sheet.form, index, column.field)
    for book in WORKBOOKS
    for sheet in book.sheets
    for index, column in enumerate(sheet.columns, start=1)
    if column.kind.name == "tekst" and column is not sheet.key
    if sheet.title != "Buurten"  # other sheets refer to its names
]
LITERAL = (
    "{{ lid.naam }}", "{% for a in b %}", "{#", "{%", "}}", "&amp; <b> ]]>", "<w:p/>", '"\'', "=1+1",
    "@som", "+31 6", "-5", "{_{ x }_}", "é ñ", "👩‍👧", "ﬁ", "_x000D_", "%s {0} \\n",
)  # fmt: skip
AWKWARD = st.sampled_from(
    [*LITERAL, "\t", "a\nb", "\u202eabc", "\u200b", "e\u0301", "\x0c", "\x07"]
)
TEXT = st.lists(st.one_of(st.text(min_size=1, max_size=25), AWKWARD), min_size=1, max_size=4).map(
    " ".join
)


def typed(text: str) -> str:
    """What a workbook can hold of it: Excel itself has no control characters."""
    text = ILLEGAL_CHARACTERS_RE.sub("", text)
    return "".join(c for c in text if not 0xD800 <= ord(c) <= 0xDFFF and c not in "\ufffe\uffff\r")


def stored(text: str) -> str:
    """As Excel stores text that looks like its way of writing a character: ``_x000D_``."""
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)


def put(project: Path, texts: dict[Slot, str]) -> dict[Slot, str]:
    """Type these texts into the project; gives the cell of each."""
    cells = {}
    for file in {slot[0] for slot in SLOTS}:
        path = project / "inputs" / file
        book = load_workbook(path)
        for name, title, form, index, field in SLOTS:
            if name == file and (name, title, field) in texts:
                sheet = book[title]
                cell = sheet.cell(index + 1, 2) if form else sheet.cell(2, index)
                cell.value, cell.data_type = stored(texts[name, title, field]), "s"
                cells[name, title, field] = cell.coordinate
        book.save(path)
    return cells


def build(project: Path) -> tuple[int, list[dict]]:
    result = CliRunner().invoke(cli, ["build", "--json", "--project", str(project)])
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result.exit_code, json.loads(result.stdout)["problems"]


def places(problems: list[dict], *severities: str) -> set[tuple[str, str, str]]:
    return {
        (place["file"], place.get("sheet"), place.get("cell"))
        for p in problems
        if p["severity"] in severities
        for place in (p["place"], *p.get("related", ()))
    }


def squeezed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def as_quoted(slot: Slot, text: str) -> str:
    """A quotation has the marks of a quotation within it."""
    return typographic(text) if slot[2] == "motivation" else text


def printed(project: Path) -> str:
    """The text of all made documents."""
    pieces = []
    for path in sorted((project / "output").rglob("*.docx")):
        with zipfile.ZipFile(path) as package:
            for name in package.namelist():
                if name.startswith("word/") and name.endswith(".xml"):
                    xml = package.read(name).decode("utf-8")
                    xml = re.sub(r"<w:(br|tab|cr)\b[^>]*/>|</w:p>", " ", xml)
                    pieces.append(html.unescape(re.sub(r"<[^>]+>", "", xml)))
    return squeezed(" ".join(pieces))


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A row on each sheet with every cell filled, so that each column of text is tried."""
    folder = tmp_path_factory.mktemp("any-text")
    small(folder)
    shutil.copytree(folder / "inputs", folder / "sound")
    return folder


@pytest.fixture(scope="module")
def shown(base: Path) -> set[Slot]:
    """The columns that take any text without a fault, and bring it into a document."""
    marks = {(*slot[:2], slot[4]): f"merk{n}teken" for n, slot in enumerate(SLOTS)}
    cells = put(base, marks)
    faults = places(build(base)[1], "fout")
    for file in {slot[0] for slot in SLOTS}:
        shutil.copy(base / "sound" / file, base / "inputs" / file)
    free = {s: mark for s, mark in marks.items() if (s[0], s[1], cells[s]) not in faults}
    put(base, free)
    exit_code, problems = build(base)
    assert exit_code == 0, places(problems, "fout")
    text = printed(base)
    found = {slot for slot, mark in free.items() if mark in text}
    assert len(found) > 40
    return found


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_text_comes_out_as_typed_or_is_reported(
    data: st.DataObject, base: Path, shown: set[Slot]
) -> None:
    texts = {slot: typed(data.draw(TEXT)) for slot in sorted(shown)}
    cells = put(base, texts)
    exit_code, problems = build(base)
    assert exit_code == 0 or places(problems, "fout")
    if exit_code == 0:
        text = printed(base)
        named = places(problems, "opmerking", "waarschuwing", "open punt")
        for slot, wanted in texts.items():
            arrived = as_quoted(slot, squeezed(wanted)) in text
            assert arrived or (*slot[:2], cells[slot]) in named, (slot, wanted)


@pytest.mark.parametrize("turn", range(2))
def test_what_looks_like_code_is_printed_as_it_stands(
    base: Path, shown: set[Slot], turn: int
) -> None:
    """No note, no fault, no change: every sample in several columns."""
    texts = {
        slot: f"Van {LITERAL[(number * 5 + turn) % len(LITERAL)]} tot nr{number}"
        for number, slot in enumerate(sorted(shown))
    }
    cells = put(base, texts)
    exit_code, problems = build(base)
    assert exit_code == 0, places(problems, "fout")
    text = printed(base)
    changed = {p["place"].get("cell") for p in problems if p["code"] == "X120"}
    for slot, wanted in texts.items():
        assert as_quoted(slot, wanted) in text, (slot, wanted)
        assert cells[slot] not in changed or slot[0] == "activiteiten.xlsx", (slot, wanted)
