"""The shape of the made documents, compared with outlines that people can read.

``pytest --update`` accepts a changed shape: read the difference before you keep it.
"""

from pathlib import Path

import pytest

from tests.plain_files import Document, Grid, Heading, document

OUTLINES = Path(__file__).parent / "outlines"
MADE = (
    "subsidieaanvraag.docx",
    "steunverklaringen.docx",
    "intern/steunverklaringen-intern.docx",
    "wijkplannen/02-noordwest.docx",  # many members, nearly every buurt served
    "wijkplannen/06-binnenstad.docx",  # few members
)


def outline(read: Document) -> str:
    """Headings with their numbers; tables as caption, first row and number of rows below it."""
    lines = []
    for block in read.blocks:
        if isinstance(block, Heading):
            lines.append(f"{'#' * block.level} {f'{block.number} {block.text}'.strip()}")
        elif isinstance(block, Grid):
            below = len(block.rows) - 1
            count = f"{below} {'rij' if below == 1 else 'rijen'}"
            repeated = "" if block.header else ", kopregel herhaalt niet"
            lines.append(f"    {block.caption or 'zonder bijschrift'}")
            lines.append(f"    | {' | '.join(block.rows[0])} | {count}{repeated}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", MADE)
def test_a_document_has_the_shape_that_was_agreed(built: Path, name: str, update: bool) -> None:
    found = outline(document(built / "output" / name))
    golden = OUTLINES / f"{Path(name).stem}.txt"
    if update:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8", newline="\n")
    assert found.splitlines() == golden.read_text(encoding="utf-8").splitlines()


def test_every_outline_is_of_a_document_that_is_compared() -> None:
    assert {p.stem for p in OUTLINES.iterdir()} == {Path(name).stem for name in MADE}


def test_the_ten_plans_have_the_same_chapters(built: Path) -> None:
    plans = sorted((built / "output" / "wijkplannen").iterdir())
    chapters = {
        tuple((h.number, h.text) for h in document(plan).headings if h.level == 1) for plan in plans
    }
    assert len(plans) == 10
    assert len(chapters) == 1


@pytest.mark.parametrize("name", [*MADE, "wijkplannen/10-vleuten-de-meern.docx"])
def test_the_contents_list_has_the_headings_under_the_numbers_that_word_prints(
    built: Path, name: str
) -> None:
    read = document(built / "output" / name)
    start = read.lines.index("Inhoud") + 1
    depth = 1 if name.startswith("wijkplannen") else 2  # a plan is short
    listed = [h for h in read.headings if h.level <= depth]
    wanted = [f"{h.number}\t{h.text}" if h.number else h.text for h in listed]
    assert read.lines[start : start + len(wanted)] == wanted
