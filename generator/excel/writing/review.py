"""Back into Excel: the list of problems and the checked copies, as files for ``output/``."""

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath

from generator.events import CellsRead, TemplateParts
from generator.own_words import Account
from generator.problems import Problem

LIST = "controle.xlsx"
FOLDER = "nagekeken"


def review(
    inputs: Path,
    problems: Sequence[Problem],
    cells: CellsRead,
    texts: Mapping[str, Account],
    templates: Sequence[TemplateParts] = (),
) -> dict[str, bytes]:
    """By path within the confidential folder: the list, a copy of each workbook with faults."""
    from generator.excel.writing.review_copies import checked_copies
    from generator.excel.writing.review_list import review_list

    copies, without = checked_copies(inputs, problems)
    named = {f"{FOLDER}/{PurePath(f).stem} (nagekeken).xlsx": data for f, data in copies.items()}
    return {LIST: review_list(problems, without, cells, texts, templates), **named}
