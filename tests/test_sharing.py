"""What tests share is equal to what each would work out, and nobody can spoil it for the next."""

from pathlib import Path

import pytest

from generator import making_documents
from generator.excel.reading import read_dossier
from generator.workbooks.all import WORKBOOKS
from tests.edits import retype, workbook
from tests.sharing import Known, known


def opened(project: Path):
    book = next(book for book in WORKBOOKS if book.file == "leden.xlsx")
    file, _ = read_dossier.open_file(project / "inputs" / book.file, book)
    assert file is not None
    return file


def test_the_same_is_worked_out_once_and_a_fault_each_time() -> None:
    shared, done = Known(), []
    for asked in ("a", "b", "a"):
        shared.once(lambda asked=asked: asked, lambda asked=asked: done.append(asked))
    assert done == ["a", "b"]
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            shared.once(lambda: "c", lambda: done.append("c") or 1 / 0)
    assert done == ["a", "b", "c", "c"]


@pytest.mark.afresh
def test_what_is_afresh_is_worked_out_again() -> None:
    assert not known.on


def test_a_test_that_patches_is_afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not known.on


def test_a_workbook_that_is_read_is_a_copy_of_its_own(project: Path) -> None:
    first = opened(project)
    row = first.found[0].raw.rows[-1]
    before = dict(row.cells)
    row.cells.clear()
    again = opened(project)
    assert again.found[0].raw.rows[-1].cells == before
    assert again.found[0].sheet is first.found[0].sheet
    with workbook(project, "leden") as book:
        retype(book["Leden"], 2, {"Organisatie": "Heel iemand anders"})
    assert "Heel iemand anders" in opened(project).found[0].raw.rows[-1].cells.values()


def test_a_document_that_was_in_order_elsewhere_is_not_made_again_and_another_is() -> None:
    first, again = making_documents.InOrder("p"), making_documents.InOrder("p")
    key, other = first.key("document", "a.docx"), first.key("document", "b.docx")
    first.add(key, b"made")
    first.add(first.key("sjabloon"))
    assert again.document(key, "a.docx") == b"made"
    assert again.has(again.key("sjabloon"))
    assert again.kept == first.kept
    assert again.document(other, "a.docx") is None
    assert not again.has(other)
    assert making_documents.InOrder("q").key("sjabloon") != first.key("sjabloon")


@pytest.mark.afresh
def test_afresh_nothing_was_in_order_elsewhere() -> None:
    making_documents.InOrder("p").add("key", b"made")
    assert making_documents.InOrder("p").document("key", "a.docx") is None
    assert not making_documents.InOrder("p").has("key")


def test_a_paper_is_read_once_for_the_same_bytes_at_the_same_place(built: Path) -> None:
    data = (built / "output" / "steunverklaringen.docx").read_bytes()
    read = making_documents.read_paper
    assert read(data, "a.docx") is read(bytes(bytearray(data)), "a.docx")
    assert read(data, "a.docx") is not read(data, "b.docx")
