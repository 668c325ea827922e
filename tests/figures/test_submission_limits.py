"""What the counter takes is compared with what is about to be handed in, by size, kind and name."""

from generator.figures.submission_limits import (
    Limits,
    derive,
    ending,
    megabytes,
    plain_name,
    strictest,
    too_large,
)
from generator.workbooks.scheme import Limit, Measured
from tests.rows import dossier, row


def limits(*rows: dict[str, object]) -> Limits:
    return derive(dossier(*(row(Limit, **typed) for typed in rows)))


def test_a_file_of_just_the_limit_is_taken_and_one_byte_more_is_not() -> None:
    rows = limits({"measured": "elk bestand", "megabytes": "2"}).rows
    assert too_large(rows, 2 * 1024 * 1024) is None
    assert too_large(rows, 2 * 1024 * 1024 + 1) is rows[0]
    assert too_large((), 2**40) is None


def test_the_strictest_of_two_limits_holds_and_nought_limits_nothing() -> None:
    wide, narrow, nought = (
        row(Limit, measured="elk bestand", pages=pages) for pages in ("9", "3", "0")
    )
    assert strictest((wide, narrow, nought), "pages") is narrow
    assert strictest((nought,), "pages") is None


def test_a_limit_holds_for_its_own_document_and_for_each_file() -> None:
    found = limits(
        {"measured": "elk bestand", "megabytes": "10"},
        {"measured": "subsidieaanvraag", "words": "5000"},
        {"measured": "elke bijlage", "megabytes": "4"},
        {"measured": "alles samen", "pages": "60"},
    )
    each, application, attachment, together = found.rows
    assert found.on_document(Measured.APPLICATION) == (each, application)
    assert found.on_document(None) == (each,)
    assert found.on_attachments == (each, attachment)
    assert found.on_all == (together,)
    assert found.in_words
    assert not limits({"measured": "elk bestand", "megabytes": "10"}).in_words


def test_names_and_sizes_are_read_and_told_in_plain_terms() -> None:
    assert ending("map.v2/STATUTEN.JPEG") == "jpg"
    assert ending("zonder") == ""
    assert plain_name("map met spatie/plan-2_a.v1.pdf")
    assert not plain_name("map/plan 2.pdf")
    assert megabytes(1024 * 1024 * 5 // 2) == "2,5 MB"
