"""A text of a wijk that is not used at all is in the account, with all its words."""

from pathlib import Path

import pytest
from docx import Document

from generator.own_words import Fate
from generator.word.own_words.district_files import own_words


def written(path: Path, text: str, tracked: bool = False) -> None:
    document = Document()
    paragraph = document.add_paragraph(text)
    if tracked:
        run = paragraph.runs[0]._element
        change = run.makeelement(f"{run.tag[:-1]}ins", {f"{run.tag[:-1]}id": "1"})
        run.addprevious(change)
        change.append(run)
    document.save(str(path))


@pytest.mark.parametrize(
    ("file", "tracked", "code", "words"),
    [
        ("Ergens.docx", False, "T101", 4),
        ("Oost 2.docx", False, "T102", 4),
        ("Zuid.docx", True, "T104", 4),
        ("Zuid.odt", False, "T103", 1),
    ],
)
def test_what_is_refused_counts_as_refused(
    file: str, tracked: bool, code: str, words: int, tmp_path: Path
) -> None:
    folder = tmp_path / "inputs" / "teksten"
    folder.mkdir(parents=True)
    written(folder / "Oost.docx", "Hier wonen wij allemaal")
    written(folder / file, "Wij koken hier samen", tracked)
    found = own_words(tmp_path / "inputs", ["Oost", "Zuid"])
    refused = [p.place.file for p in found.problems if p.code == code]
    account = found.accounts[refused[0]]
    assert (account.printed, account.told) == (0, words)
    assert {row.why for row in account.left} == {Fate.REFUSED}
    (other,) = (a for name, a in found.accounts.items() if name != refused[0])
    assert (other.printed, other.told) == (4, 0)


def test_a_text_without_words_has_nothing_to_lose(tmp_path: Path) -> None:
    folder = tmp_path / "inputs" / "teksten"
    folder.mkdir(parents=True)
    written(folder / "Oost.docx", "")
    found = own_words(tmp_path / "inputs", ["Oost"])
    assert [(p.code, found.accounts[p.place.file].seen) for p in found.problems] == [("T105", 0)]
