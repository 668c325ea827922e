"""Excel's way of writing characters that XML lacks is undone, and nothing else."""

import pytest

from generator.excel.reading.rich_texts import unescape


@pytest.mark.parametrize(
    ("stored", "meant"),
    [
        ("Beste_x0020_buur", "Beste buur"),
        ("_x000D_", "\r"),
        ("a_x00e9_n", "a\u00e9n"),
        ("_x005F_x000D_", "_x000D_"),
        ("plan_x2_versie", "plan_x2_versie"),
        ("_x00G0_", "_x00G0_"),
    ],
)
def test_what_was_escaped_is_read_as_it_was_meant(stored: str, meant: str) -> None:
    assert unescape(stored) == meant
