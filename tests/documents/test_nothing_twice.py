"""What stands in a plan stands there alone: shares of sentences and of eight words in a row."""

import re
from pathlib import Path
from statistics import mean

from tests.plain_files import Grid, document

_ROW = 8  # words


def lines(path: Path) -> list[str]:
    """Headings, paragraphs and cells; a label stands apart from its text."""
    found = []
    for block in document(path).blocks:
        if isinstance(block, Grid):
            found += [cell for row in block.rows for cell in row]
        else:
            found.append(block if isinstance(block, str) else block.text)
    return [part for one in found for part in re.split(r"[\t\n]", one)]


def sentences(path: Path) -> list[str]:
    found = (one for line in lines(path) for one in re.split(r"(?<=[.!?…])\s+", line))
    return [one for one in found if len(one.split()) > 3]


def rows_of_words(path: Path) -> list[tuple[str, ...]]:
    words = [re.findall(r"\w+", line.lower()) for line in lines(path)]
    return [tuple(w[n : n + _ROW]) for w in words for n in range(len(w) - _ROW + 1)]


def share(own: list[object], *elsewhere: list[object]) -> float:
    known = set().union(*elsewhere)
    return sum(one in known for one in own) / len(own)


def plans(built: Path) -> list[Path]:
    return sorted((built / "output" / "wijkplannen").glob("*.docx"))


def test_little_of_a_plan_stands_in_the_application(built: Path) -> None:
    application = built / "output" / "subsidieaanvraag.docx"
    for cut, most in ((sentences, 0.10), (rows_of_words, 0.08)):
        whole = cut(application)
        assert mean(share(cut(plan), whole) for plan in plans(built)) < most


def test_little_of_a_plan_stands_in_the_nine_others(built: Path) -> None:
    for cut, most in ((sentences, 0.20), (rows_of_words, 0.13)):
        texts = [cut(plan) for plan in plans(built)]
        assert mean(share(t, *(o for o in texts if o is not t)) for t in texts) < most


def test_what_all_plans_say_is_short(built: Path) -> None:
    shared = set.intersection(*(set(sentences(plan)) for plan in plans(built)))
    assert len(shared) < 25
    assert sum(len(one.split()) for one in shared) < 200
