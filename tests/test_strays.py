"""A file in ``templates`` that belongs to no document is named, with the one it resembles."""

from pathlib import Path

import pytest

from generator.documents.all import DOCUMENTS
from generator.own_templates import strays

NAMES = [document.template for document in DOCUMENTS]


@pytest.mark.parametrize(
    ("file", "near"),
    [
        ("wijkplan (2).docx", "wijkplan.docx"),
        ("Kopie van wijkplan.docx", "wijkplan.docx"),
        ("wijkplan - kopie.docx", "wijkplan.docx"),
        ("wijkplan v2 def.docx", "wijkplan.docx"),
        ("Wijkplan Oost.docx", "wijkplan.docx"),
        ("wijkplan (nagekeken).docx", "wijkplan.docx"),
        ("wijkplan.docx.docx", "wijkplan.docx"),
        ("wijkplna.docx", "wijkplan.docx"),
        ("wijkplan.doc", "wijkplan.docx"),
        ("aanvraag-oud.docx", "subsidieaanvraag.docx"),
        ("Subsidie aanvraag.docx", "subsidieaanvraag.docx"),
        ("steunverklaringen 2.docx", "steunverklaringen.docx"),
        ("steunverklaringen-intern oud.docx", "steunverklaringen-intern.docx"),
        ("persbericht.docx", ""),
        ("foto.jpg", ""),
        ("oud", ""),
    ],
)
def test_a_stray_file_is_named_with_what_it_resembles(tmp_path: Path, file: str, near: str) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / file).write_bytes(b"x")
    (found,) = strays(folder, NAMES)
    assert (found.code, found.place.file) == ("S014", file)
    assert (f"het lijkt op {near}" in found.finding.message) == bool(near)
    assert "het lijkt op" not in found.finding.message or near
    assert "templates/eigen" in found.finding.fix


def test_what_belongs_there_and_what_word_leaves_open_is_not_told(tmp_path: Path) -> None:
    for name in (*NAMES, "~$jkplan.docx", ".DS_Store", "Thumbs.db"):
        (tmp_path / name).write_bytes(b"x")
    for name in ("eigen", "beginnen", "Eigen"):
        (tmp_path / name).mkdir(exist_ok=True)
    assert list(strays(tmp_path, NAMES)) == []
