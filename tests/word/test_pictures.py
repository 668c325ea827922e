"""A field alone in its paragraph becomes a map or a chart: whole, valid, and always the same."""

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook

from generator.cli import cli
from generator.pictures import BarChart, Picture, Series, Tile, TileMap, Tone, Unit
from generator.word.filling.fill import CannotFill, fill
from generator.word.inspecting.made_document import Paper, read_paper
from generator.word.packaging.package import Package, from_bytes

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
SOFFICE = shutil.which("soffice")
NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"))


def chart(*values: int, names: tuple[str, ...] = (), alt: str = "Steun: West 3.") -> BarChart:
    categories = names or tuple(f"Wijk {n}" for n in range(len(values)))
    return BarChart(alt, "Wijk", categories, (Series("Leden", values),), Unit.COUNT, 12, 5)


def tiles(*names: str) -> TileMap:
    found = tuple(Tile(n, i, 0, Tone.FULL, "1 van 2 buurten") for i, n in enumerate(names))
    return TileMap("Kaart: West 1 van 2.", found, 12, ((Tone.FULL, "overal"),))


def template(make: Callable[[Any], None]) -> Package:
    document = Document()
    make(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return from_bytes(buffer.getvalue(), "sjabloon.docx")


def body(*lines: str) -> Package:
    def make(document: Any) -> None:
        for line in lines:
            document.add_paragraph(line)

    return template(make)


def filled(package: Package, **view: object) -> Paper:
    return read_paper(fill(package, view), "gevuld.docx")


def printed(paper: Paper, number: int = 1) -> tuple[list[str], list[str]]:
    """Names and values that the chart part holds."""
    root = paper.package.tree(f"word/charts/chart{number}.xml")
    names = [v.text or "" for v in root.iterfind(f".//{C}cat//{C}v")]
    return names, [v.text or "" for v in root.iterfind(f".//{C}val//{C}v")]


def editable(paper: Paper, number: int = 1) -> list[tuple[Any, ...]]:
    """The rows that open at Gegevens bewerken."""
    data = paper.package.parts[f"word/embeddings/chart{number}.xlsx"]
    return list(load_workbook(io.BytesIO(data))["Gegevens"].iter_rows(values_only=True))


def sound(paper: Paper) -> None:
    """All ids are unique, every relationship leads somewhere, every part has a type."""
    parts = paper.package.parts
    ids = re.findall(
        r'<(?:wp:docPr|wps:cNvPr) [^>]*?\bid="(\d+)"', parts["word/document.xml"].decode()
    )
    assert len(ids) == len(set(ids))
    types = parts["[Content_Types].xml"].decode()
    for name in parts:
        ending = f'Extension="{name.rsplit(".", 1)[-1]}"'
        assert f'PartName="/{name}"' in types or ending in types, name
    for name, data in parts.items():
        if name.endswith(".rels"):
            folder = name.removesuffix(name.rsplit("_rels/", 1)[-1]).removesuffix("_rels/")
            relations = etree.fromstring(data)
            assert len({r.get("Id") for r in relations}) == len(relations)
            for relation in relations:
                target = (Path("/") / folder / str(relation.get("Target"))).resolve()
                assert target.as_posix().lstrip("/") in parts, target


def test_a_chart_and_the_workbook_behind_it_hold_the_same_numbers() -> None:
    paper = filled(body("{{ grafiek }}"), grafiek=chart(5, 0, 12, names=("West", "Oost", "Zuid")))
    assert printed(paper) == (["West", "Oost", "Zuid"], ["5", "0", "12"])
    assert editable(paper) == [("Wijk", "Leden"), ("West", 5), ("Oost", 0), ("Zuid", 12)]
    sound(paper)


@pytest.mark.parametrize("unit", [Unit.EURO, Unit.MILLIONS])
def test_amounts_keep_their_cents_and_are_shown_in_euros(unit: Unit) -> None:
    amounts = (Decimal("25047529.44"), Decimal("1E+6"))
    picture = BarChart("", "Soort", ("a", "b"), (Series("Lasten", amounts),), unit, 12, 5)
    paper = filled(body("{{ grafiek }}"), grafiek=picture)
    assert printed(paper)[1] == ["25047529.44", "1000000"]
    assert [row[1] for row in editable(paper)[1:]] == [25047529.44, 1000000]
    shown = paper.package.tree("word/charts/chart1.xml").find(f".//{C}dLbls/{C}numFmt")
    assert shown is not None
    assert "€" in shown.get("formatCode", "")


def test_the_cells_that_a_chart_names_hold_what_it_shows() -> None:
    two = (Series("Organisaties", (3, 4)), Series("Bewoners", (1, 2)))
    picture = BarChart("Steun.", "Wijk", ("West", "Oost"), two, Unit.COUNT, 12, 5)
    paper = filled(body("{{ grafiek }}"), grafiek=picture)
    sheet = load_workbook(io.BytesIO(paper.package.parts["word/embeddings/chart1.xlsx"]))
    for reference in paper.package.tree("word/charts/chart1.xml").iter(f"{C}strRef", f"{C}numRef"):
        name, cells = str(reference.findtext(f"{C}f")).split("!")
        found = sheet[name][cells.replace("$", "")]
        rows = found if isinstance(found, tuple) else ((found,),)
        cached = [v.text for v in reference.iter(f"{C}v")]
        assert [str(row[0].value) for row in rows] == cached


def test_a_number_beside_a_bar_stays_on_one_line() -> None:
    paper = filled(body("{{ grafiek }}"), grafiek=chart(540_000))
    part = next(n for n in paper.package.parts if re.fullmatch(r"word/charts/[^/]+xml", n))
    labels = paper.package.tree(part).iter(f"{C}dLbls")
    wraps = [body.get("wrap") for label in labels for body in label.iter("{*}bodyPr")]
    assert wraps == ["none"]


def test_a_map_shows_each_tile_and_is_described() -> None:
    paper = filled(body("{{ kaart }}"), kaart=tiles("West", "Oost"))
    root = paper.package.tree("word/document.xml")
    shapes = [
        ["".join(str(t) for t in p.itertext()) for p in shape.iter("{*}p")]
        for shape in root.iter(f"{WPS}wsp")
    ]
    assert shapes[:2] == [["West", "1 van 2 buurten"], ["Oost", "1 van 2 buurten"]]
    described = root.find(f".//{WP}docPr")
    assert described is not None
    assert described.get("descr") == "Kaart: West 1 van 2."
    sound(paper)


@pytest.mark.parametrize(
    ("name", "smaller"),
    [("West", False), ("Buitenlanden & Westerhornermeeden", True), ("A-" * 30, False)],
)
def test_a_long_word_on_a_tile_gets_smaller_letters_and_stays_whole(
    name: str, smaller: bool
) -> None:
    root = filled(body("{{ kaart }}"), kaart=tiles("West", name)).package.tree("word/document.xml")
    usual, own = (
        int(size.get(qn("w:val"), "0"))
        for shape in list(root.iter(f"{WPS}wsp"))[:2]
        for size in [next(shape.iter(qn("w:sz")))]
    )
    assert (own < usual) is smaller
    assert own >= 12


@settings(max_examples=60, deadline=None)
@given(NAMES, NAMES)
def test_any_name_and_any_description_arrive_as_they_are(name: str, alt: str) -> None:
    paper = filled(body("{{ grafiek }}"), grafiek=chart(1, names=(name,), alt=alt))
    assert printed(paper)[0] == [name]
    assert (editable(paper)[1][0] or "") == name
    described = paper.package.tree("word/document.xml").find(f".//{WP}docPr")
    assert described is not None
    assert described.get("descr") == alt


def test_pictures_in_a_loop_and_in_a_table_are_each_drawn_once() -> None:
    def make(document: Any) -> None:
        for line in ("{%p for w in wijken %}", "{{ w.kaart }}", "{{ w.grafiek }}", "{%p endfor %}"):
            document.add_paragraph(line)
        document.add_table(1, 1).cell(0, 0).text = "{{ los }}"

    wijken = [{"kaart": tiles(n), "grafiek": chart(i)} for i, n in enumerate(("West", "Oost"))]
    paper = filled(template(make), wijken=wijken, los=chart(7))
    assert [printed(paper, n)[1] for n in (1, 2, 3)] == [["0"], ["1"], ["7"]]
    assert paper.package.parts["word/document.xml"].count(b"<wpg:wgp") == 2
    sound(paper)


def extent(paper: Paper) -> tuple[float, float]:
    """Width and height of the one picture, in centimetres."""
    (found,) = paper.package.tree("word/document.xml").iter(f"{WP}extent")
    return int(found.get("cx", "0")) / 360_000, int(found.get("cy", "0")) / 360_000


@pytest.mark.parametrize("picture", [chart(3), tiles("West", "Oost", "Zuid", "Noord")])
@pytest.mark.parametrize(("cell", "width"), [(9, 9 - 0.38), (30, 12), (2, 6)])
def test_a_picture_is_as_wide_as_the_cell_it_stands_in(
    picture: Picture, cell: float, width: float
) -> None:
    def make(document: Any) -> None:
        narrow = document.add_table(1, 1).cell(0, 0)
        narrow.text = "{{ plaat }}"
        narrow.width = Cm(cell)

    assert extent(filled(template(make), plaat=picture))[0] == pytest.approx(width, abs=0.01)


def test_the_legend_of_a_narrow_map_stands_below_the_tiles() -> None:
    corners = (Tile("A", 0, 1, Tone.NONE), Tile("B", 5, 0, Tone.NONE), Tile("C", 3, 2, Tone.NONE))
    legend = tuple((tone, f"uitleg {tone}") for tone in Tone)
    wide, narrow = (TileMap("Kaart.", corners, width, legend) for width in (18.0, 8.0))
    heights = [extent(filled(body("{{ plaat }}"), plaat=found))[1] for found in (wide, narrow)]
    assert heights == [
        pytest.approx(18 / 6 * 2.887, abs=0.01),
        pytest.approx(8 / 6 * 2.887 + 5 * 0.45, abs=0.01),
    ]


def test_a_condition_may_stand_around_the_field() -> None:
    package = body("{% if grafiek %}{{ grafiek }}{% endif %}")
    assert "word/charts/chart1.xml" in filled(package, grafiek=chart(1)).package.parts
    assert "word/charts/chart1.xml" not in filled(package, grafiek="").package.parts


def test_what_the_template_already_had_keeps_its_name_and_its_number() -> None:
    own = body("{{ grafiek }}")
    old = b'<w:p><w:r><w:drawing><wp:docPr id="41" name="Foto"/></w:drawing></w:r></w:p><w:sectPr'
    parts = dict(own.parts)
    parts["word/document.xml"] = own.parts["word/document.xml"].replace(b"<w:sectPr", old, 1)
    parts["word/charts/chart1.xml"] = b"<eigen/>"
    link = b'<Relationship Id="rIdX" Type="x/chart" Target="charts/chart1.xml"/></Relationships>'
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", link)
    paper = filled(Package("sjabloon.docx", parts), grafiek=chart(1))
    assert paper.package.parts["word/charts/chart1.xml"] == b"<eigen/>"
    assert printed(paper, 2)[1] == ["1"]
    ids = re.findall(rb'<wp:docPr [^>]*?id="(\d+)"', paper.package.parts["word/document.xml"])
    assert sorted(ids) == [b"41", b"42"]


def test_another_prefix_in_the_template_does_not_hide_the_map() -> None:
    own = body("{{ kaart }}")
    uri = b"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
    parts = dict(own.parts)
    changed = re.sub(rb' xmlns:wpg="[^"]*"', b"", parts["word/document.xml"])
    parts["word/document.xml"] = changed.replace(
        b"<w:document ", b'<w:document xmlns:q="%s" ' % uri
    )
    root = filled(Package("sjabloon.docx", parts), kaart=tiles("West")).package.tree(
        "word/document.xml"
    )
    choice = next(root.iter("{*}Choice"))
    assert choice.nsmap[choice.get("Requires")] == uri.decode()


def in_header(document: Any) -> None:
    document.sections[0].header.paragraphs[0].text = "{{ grafiek }}"


def in_property(document: Any) -> None:
    document.core_properties.title = "{{ grafiek }}"


@pytest.mark.parametrize(
    "make",
    [
        lambda d: d.add_paragraph("Zie {{ grafiek }} hier"),
        lambda d: d.add_paragraph("{{ grafiek }}{{ grafiek }}"),
        lambda d: d.add_paragraph("{{ grafiek | eenregel }}"),
        in_header,
        in_property,
    ],
)
def test_where_no_picture_can_stand_it_says_so(make: Callable[[Any], None]) -> None:
    with pytest.raises(CannotFill, match="een kaart of grafiek kan alleen"):
        fill(template(make), {"grafiek": chart(1)})


def test_typed_text_is_never_taken_for_a_picture() -> None:
    picture = chart(1)
    typed = f'<picture at="{id(picture)}"/>'
    paper = filled(body("{{ tekst }}", "{{ grafiek }}"), tekst=typed, grafiek=picture)
    assert paper.paragraphs[0].text == typed
    assert paper.package.parts["word/document.xml"].count(b"<c:chart ") == 1


def test_equal_pictures_give_equal_bytes_and_another_number_another_chart() -> None:
    def made(*values: int) -> bytes:
        return fill(body("{{ grafiek }}", "{{ kaart }}"), view(*values))

    def view(*values: int) -> dict[str, Picture]:
        return {"grafiek": chart(*values), "kaart": tiles("West")}

    assert made(1, 2) == made(1, 2)
    assert printed(read_paper(made(1, 2), "x"))[1] != printed(read_paper(made(1, 3), "x"))[1]


def test_what_stands_in_the_workbook_behind_a_chart_is_searched_too() -> None:
    paper = filled(body("{{ grafiek }}"), grafiek=chart(1, names=("Jansen & Zn",)))
    parts = {n: d for n, d in paper.package.parts.items() if not n.startswith("word/charts/")}
    assert "Jansen & Zn" in Paper(Package("x", parts)).everything


@pytest.mark.skipif(not (SOFFICE and shutil.which("pdftotext")), reason="LibreOffice is not there")
def test_libreoffice_shows_the_map_and_the_numbers_of_the_charts(shipped: Path) -> None:
    assert CliRunner().invoke(cli, ["build", "--project", str(shipped)]).exit_code == 0
    profile = f"-env:UserInstallation={(shipped / 'profile').as_uri()}"
    document = shipped / "output" / "subsidieaanvraag.docx"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(shipped)]
    subprocess.run([*command, str(document)], check=True, capture_output=True, timeout=180)
    pdf = shipped / "subsidieaanvraag.pdf"
    raw = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    text = raw.stdout.decode("utf-8").replace("\N{NO-BREAK SPACE}", " ")
    paper = read_paper(document.read_bytes(), document.name)
    for tile in re.findall(r"\d+ van \d+ buurten", paper.everything):
        assert tile in text
    names, values = printed(paper, 2)
    assert names[0] == "Personeel"
    assert f"€ {float(values[0]) / 1e6:.1f} mln".replace(".", ",") in text
