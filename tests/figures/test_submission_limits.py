"""What the counter takes is compared with what is about to be handed in, by size, kind and name."""

import pytest

from generator.figures.submission_limits import Limits, derive, ending, megabytes, plain_name
from generator.workbooks.application import Application
from tests.rows import dossier, row


def limits(**typed: object) -> Limits:
    return derive(dossier(row(Application, **typed)))


@pytest.mark.parametrize(("typed", "most"), [(None, 10), ("2", 2)])
def test_a_file_of_just_the_limit_is_taken_and_one_byte_more_is_not(typed: str | None, most: int) -> None:  # fmt: skip
    assert not limits(largest_file=typed).too_large(most * 1024 * 1024)
    assert limits(largest_file=typed).too_large(most * 1024 * 1024 + 1)


@pytest.mark.parametrize(
    ("typed", "refused"),
    [
        (None, set()),
        ("pdf", {"docx", "jpg", "jpeg", "tif"}),
        (".pdf, *.docx", {"jpg", "jpeg", "tif"}),
        ("PDF en JPG", {"docx", "tif"}),
        ("pdf/jpeg;tiff", {"docx"}),
        ("tif docx .", {"pdf", "jpg", "jpeg"}),
    ],
)
def test_a_kind_is_taken_under_either_of_its_names(typed: str | None, refused: set[str]) -> None:
    found = limits(file_types=typed)
    kinds = ("pdf", "docx", "jpg", "jpeg", "tif")
    assert {kind for kind in kinds if found.refused(f"map/stuk.{kind.upper()}")} == refused


def test_names_and_sizes_are_read_and_told_in_plain_terms() -> None:
    assert ending("map.v2/STATUTEN.JPEG") == "jpg"
    assert ending("zonder") == ""
    assert plain_name("map met spatie/plan-2_a.v1.pdf")
    assert not plain_name("map/plan 2.pdf")
    assert megabytes(1024 * 1024 * 5 // 2) == "2,5 MB"


def test_each_kind_of_document_has_its_own_cell_for_its_pages() -> None:
    found = limits()
    named = [found.pages_field(name) for name in ("subsidieaanvraag", "steunverklaringen", "wijkplannen", "iets")]  # fmt: skip
    assert named == ["most_pages", "most_pages_list", "most_pages_plan", ""]
