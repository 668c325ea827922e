"""Photos in ``inputs/fotos`` become fields: small, upright, bare, and described."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from tests.edits import retype, workbook
from tests.test_own_documents import add_member, built, own, run, told, write

SECRET = b"Straatweg 1"
ALT = "Kinderen planten bollen op het plein."


def photo(project: Path, name: str, size: tuple[int, int] = (3000, 1500), held: int = 1) -> Path:
    """A photo as a telephone makes it: large, with a note of its maker, and perhaps on its side."""
    path = project / "inputs" / "fotos" / name
    path.parent.mkdir(exist_ok=True)
    note = Image.Exif()
    note[0x0112] = held
    note[0x010E] = SECRET.decode()
    Image.new("RGB", size, (200, 90, 30)).save(path, exif=note)
    return path


def describe(project: Path, text: str | None) -> None:
    with workbook(project, "wijken") as book:
        retype(book["Wijken"], 2, {"Op de foto": text})


def drawn(project: Path, path: str) -> tuple[list[bytes], str]:
    """The pictures in a made document, and its body."""
    with zipfile.ZipFile(project / "output" / path) as archive:
        media = [archive.read(n) for n in archive.namelist() if n.startswith("word/media/")]
        return media, archive.read("word/document.xml").decode()


POSTER = ("{# voor elke wijk #}", "Foto:", "{{ wijk.foto }}")
MADE = "eigen/poster Zuidwest.docx"


@pytest.mark.parametrize("name", ["Zuidwest.jpg", "zuidwest.JPEG", "Zuid-west.png"][:2])
def test_a_photo_of_a_wijk_is_small_upright_and_bare_in_the_document(
    project: Path, name: str
) -> None:
    photo(project, name, held=6)
    describe(project, ALT)
    write(project, "poster.docx", *POSTER)
    built(project)
    (data,), body = drawn(project, MADE)
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.size == (800, 1600)
        assert not picture.getexif()
    assert SECRET not in data
    assert f'descr="{ALT}"' in body
    found = re.search(r'<wp:extent cx="(\d+)" cy="(\d+)"', body)
    assert found
    wide, high = int(found[1]) / 360_000, int(found[2]) / 360_000
    assert (round(wide, 1), round(high, 1)) == (5.5, 11.0)
    assert told(project, "T304") == []


def test_a_small_png_is_not_blown_up(project: Path) -> None:
    photo(project, "Zuidwest.png", (100, 50))
    describe(project, ALT)
    write(project, "poster.docx", *POSTER)
    built(project)
    (data,), body = drawn(project, MADE)
    assert data.startswith(b"\x89PNG")
    assert SECRET not in data
    assert 'cx="914400"' in body  # 2,54 cm: a hundred dots


def test_a_photo_of_a_lid_in_a_cell_of_a_table_fits_it(project: Path) -> None:
    from docx import Document

    photo(project, "buurthuis voorbeeld.jpg")
    path = write(project, "kaart.docx", "{# voor elk lid #}")
    document = Document(str(path))
    document.add_table(1, 3).cell(0, 0).text = "{{ lid.foto }}"
    document.save(str(path))
    built(project)
    _, body = drawn(project, "eigen/kaart Buurthuis Voorbeeld.docx")
    found = re.search(r'<wp:extent cx="(\d+)" cy="(\d+)"', body)
    assert found
    assert int(found[1]) / 360_000 < 5.4
    assert abs(int(found[1]) / int(found[2]) - 2) < 0.01
    assert 'descr="Buren koken samen in de keuken."' in body


def test_without_a_photo_nothing_is_drawn_and_a_condition_sees_that(project: Path) -> None:
    write(
        project, "poster.docx", "{# voor elke wijk #}", "{%p if wijk.foto %}", "Foto:",
        "{{ wijk.foto }}", "{%p else %}", "Nog geen foto.", "{%p endif %}",
    )  # fmt: skip
    assert built(project) == {MADE: "Nog geen foto."}
    photo(project, "Zuidwest.jpg")
    built(project)
    assert own(project)[MADE].startswith("Foto:")
    assert len(drawn(project, MADE)[0]) == 1


def test_a_photo_changes_only_the_documents_that_print_it(project: Path) -> None:
    run(project)
    before = {p: p.read_bytes() for p in (project / "output").rglob("*.docx")}
    photo(project, "Zuidwest.jpg")
    run(project)
    assert {p: p.read_bytes() for p in before if p.parent.name != "nagekeken"} == {
        p: data for p, data in before.items() if p.parent.name != "nagekeken"
    }


@pytest.mark.parametrize(
    ("files", "code", "message", "fix"),
    [
        (("Zuidwst.jpg",), "T301", "“Zuidwst”", "Noem het bestand Zuidwest.jpg"),
        (("Maanstad.jpg",), "T301", "“Maanstad”", "wijk uit wijken.xlsx"),
        (("Zuidwest.jpg", "zuidwest.png"), "T302", "fotos/Zuidwest.jpg", "Haal een van beide"),
    ],
)
def test_a_photo_that_has_no_place_is_told(
    project: Path, files: tuple[str, ...], code: str, message: str, fix: str
) -> None:
    for name in files:
        photo(project, name)
    (found,) = told(project, code)
    assert message in str(found["message"])
    assert fix in str(found["fix"])


@pytest.mark.parametrize(
    "data", [b"", b"niets", b"GIF89a", b"\xff\xd8\xff\xe0 kapot", b"\x89PNG\r\n\x1a\n kapot"]
)
def test_what_is_no_photo_is_told_and_stops_the_build(project: Path, data: bytes) -> None:
    photo(project, "Zuidwest.jpg").write_bytes(data)
    (found,) = told(project, "T303")
    assert "jpg" in str(found["fix"])
    assert run(project).exit_code == 1


def test_a_photo_without_a_description_is_told_at_its_cell(project: Path) -> None:
    photo(project, "Zuidwest.jpg")
    describe(project, None)
    (found,) = told(project, "T304")
    assert (found["place"]["sheet"], found["place"]["cell"]) == ("Wijken", "I2")  # type: ignore[index]
    describe(project, ALT)
    assert told(project, "T304") == []


def test_a_name_in_the_description_of_a_photo_is_found_in_a_public_document(project: Path) -> None:
    add_member(project, Organisatie="Kring", Vertegenwoordiger="Anna Andersma")
    photo(project, "Zuidwest.jpg")
    describe(project, "Anna Andersma plant een boom.")
    write(project, "poster.docx", *POSTER)
    assert [p for p in told(project, "D301", "build") if "poster" in str(p["place"])]


def test_a_photo_within_a_sentence_is_told(project: Path) -> None:
    write(project, "poster.docx", "{# voor elke wijk #}", "Kijk: {{ wijk.foto }}")
    (found,) = told(project, "S105")
    assert "“wijk.foto”" in str(found["message"])
