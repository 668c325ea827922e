"""A Word file with tracked changes: all accepted it is the new version, all rejected the old one."""

from datetime import date
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from generator.word.comparing.tracked_changes import CannotCompare, redlined
from tests.word.as_word_settles import accept_all, parts_of, reject_all, shown
from tests.word.chance_changes import changed, rich

DAY = date(2018, 4, 6)


def compared(old: bytes, new: bytes) -> bytes:
    return redlined(old, new, "SAMEN030", DAY)


def both_ways(old: bytes, new: bytes) -> bytes:
    made = compared(old, new)
    assert shown(accept_all(made)) == shown(new)
    assert shown(reject_all(made)) == shown(old)
    return made


@pytest.mark.parametrize("seed", range(300))
def test_whatever_changes_both_versions_come_back(seed: int) -> None:
    base = rich(seed % 10)
    old = changed(base, seed + 10_000) if seed % 3 == 0 else base
    both_ways(old, changed(base, seed))
