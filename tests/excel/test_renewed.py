"""``samen030 new --from``: all that was typed is in the new workbooks, where it belongs."""

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from openpyxl.cell import Cell

from generator.cli import cli
from generator.excel.reading.read_dossier import read
from generator.workbooks.all import WORKBOOKS
from tests.damage import damage

Bytes = dict[str, bytes]


def renew(old: Path, new: Path) -> Result:
    words = ["new", "--from", str(old), str(new)]
    return CliRunner().invoke(cli, words, catch_exceptions=False)


def files(folder: Path) -> Bytes:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def rows(inputs: Path) -> tuple[dict[str, list[object]], Counter[str]]:
    """All that is read, and how often each code is told."""
    dossier, problems = read(inputs)
    tables = {k.__name__: [r.model_dump() for r in v] for k, v in dossier.tables.items()}
    return tables, Counter(problem.code for problem in problems)


def cells(inputs: Path) -> list[Cell]:
    """The filled cells of all sheets but the form's own."""
    return [
        cell
        for path in sorted(inputs.glob("*.xlsx"))
        for page in load_workbook(path).worksheets
        if page.title not in {"Uitleg", "Lijsten"}
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None
    ]


def values(inputs: Path) -> Counter[str]:
    return Counter(repr(c.value) for c in cells(inputs) if c.data_type != "f")


@pytest.fixture
def there(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("een plek") / "nieuw jaar"


@pytest.mark.parametrize("seed", range(3))
def test_what_was_read_is_read_again_and_nothing_new_is_told(
    shipped: Path, there: Path, seed: int
) -> None:
    damage(shipped / "inputs", seed)
    before, told = rows(shipped / "inputs")
    originals, typed = files(shipped), values(shipped / "inputs")
    result = renew(shipped, there)
    assert result.exit_code == 0, result.output
    after, told_now = rows(there / "inputs")
    assert after == before
    assert not told_now - told
    assert files(shipped) == originals
    lost = typed - values(there / "inputs")
    declared = {repr(n) for b in WORKBOOKS for s in b.sheets for c in s.columns for n in c.also}
    assert not [text for text in lost if text not in declared]
