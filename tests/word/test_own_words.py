"""Texts that people of a wijk wrote in Word: what comes along, what is told, where it ends up."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Picture

from generator.cli import cli
from generator.documents.example_views import example_views
from generator.own_words import Entry, Heading, OwnWords, Paragraph, Run, Table
from generator.pictures import Image
from generator.problems import Problem
from generator.word.filling.fill import CannotFill, fill
from generator.word.inspecting.made_document import read_paper
from generator.word.own_words.district_files import TextsRead, own_words
from generator.word.own_words.read_text import read_words
from generator.word.packaging.package import Package, from_bytes, open_package
from generator.word.xml import W
from tests.checks.obedience.telling import told
from tests.word.small import lines, paragraphs, template

Make = Callable[[Any], object]
TEMPLATE = Path(__file__).parents[2] / "templates" / "wijkplan.docx"
DISTRICTS = ("West", "Oost", "Zuidwest", "Vleuten-De Meern")


def written(make: Make) -> bytes:
    document = Document()
    make(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read(make: Make) -> tuple[OwnWords | None, list[Problem]]:
    text = read_words(from_bytes(written(make), "teksten/Oost.docx"))
    return text.words, text.problems


def blocks(make: Make) -> list[object]:
    words, problems = read(make)
    assert words
    assert [p for p in problems if p.code != "T202"] == []
    return list(words.blocks)


def form(document: Any) -> None:
    paragraph = document.add_paragraph("gewoon ")
    paragraph.add_run("vet").bold = True
    slanted = paragraph.add_run("schuin")
    slanted.italic, slanted.font.color.rgb, slanted.font.size = True, RGBColor(255, 0, 0), Pt(40)
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run(" onder").underline = True


def test_bold_italic_and_raised_stay_and_colours_and_sizes_go() -> None:
    (paragraph,) = blocks(form)
    assert paragraph == Paragraph(
        (Run("gewoon "), Run("vet", bold=True), Run("schuin", italic=True), Run("2", raised="superscript"), Run(" onder"))
    )  # fmt: skip


def test_letters_that_libreoffice_raises_or_lowers_are_read_as_such() -> None:
    def make(document: Any) -> None:
        paragraph = document.add_paragraph("CO")
        for text, half_points in (("2", -4), (" per m", 0), ("2", 8)):
            run = paragraph.add_run(text)
            run._r.get_or_add_rPr().append(
                parse_xml(f'<w:position {nsdecls("w")} w:val="{half_points}"/>')
            )

    (paragraph,) = blocks(make)
    assert paragraph.runs == (  # type: ignore[attr-defined]
        Run("CO"), Run("2", raised="subscript"), Run(" per m"), Run("2", raised="superscript"),
    )  # fmt: skip


def test_text_with_a_line_through_it_stays_out_and_is_named() -> None:
    def make(document: Any) -> None:
        document.add_paragraph("Wel zo. ").add_run("Niet meer zo").font.strike = True

    words, problems = read(make)
    assert words is not None
    assert list(words.texts()) == ["Wel zo."]
    assert [p.finding.message for p in problems] == [
        "Dit komt niet mee: doorgestreepte tekst, “Niet meer zo”"
    ]


def test_headings_begin_at_one_and_make_no_jumps() -> None:
    def make(document: Any) -> None:
        for level in (2, 4, 4, 2, 5):
            document.add_heading(f"Kop {level}", level)

    assert [b.level for b in blocks(make) if isinstance(b, Heading)] == [1, 2, 2, 1, 2]


def test_a_title_is_a_heading_and_empty_lines_are_nothing() -> None:
    def make(document: Any) -> None:
        document.add_heading("Wij zijn Oost", 0)
        document.add_paragraph("")
        document.add_paragraph("  ")
        document.add_paragraph("tekst")
        document.add_page_break()

    assert blocks(make) == [Heading(1, (Run("Wij zijn Oost"),)), Paragraph((Run("tekst"),))]


def test_lists_keep_their_kind_and_depth() -> None:
    def make(document: Any) -> None:
        document.add_paragraph("een", style="List Bullet")
        document.add_paragraph("twee", style="List Bullet 2")
        document.add_paragraph("drie", style="List Number")

    found = [(b.counted, b.level) for b in blocks(make) if isinstance(b, Entry)]
    assert found == [(False, 0), (False, 1), (True, 0)]


def test_a_deeper_list_counts_on_its_own_and_again_for_every_entry() -> None:
    def entry(level: int) -> Entry:
        return Entry((Run("x"),), True, level, "5")

    words = OwnWords([entry(level) for level in (0, 1, 1, 0, 1, 0)], "teksten/Oost.docx")
    package = open_package(TEMPLATE, TEMPLATE.name)
    view = {**example_views()[TEMPLATE.name], "portret": words}
    paper = read_paper(fill(package, view), TEMPLATE.name)
    made = [p for p in paper.paragraphs if p.text == "x"]
    lists = [p.element.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") for p in made]  # type: ignore[union-attr]
    first, deep, again = lists[0], lists[1], lists[4]
    assert lists == [first, deep, deep, first, again, first]
    assert len({first, deep, again}) == 3


def test_a_quotation_and_a_line_break_stay() -> None:
    def make(document: Any) -> None:
        document.add_paragraph("Hij zei:\nkom", style="Quote")

    assert blocks(make) == [Paragraph((Run("Hij zei:\nkom"),), quote=True)]


def linked(target: str) -> Make:
    def make(document: Any) -> None:
        rel = document.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        xml = f"<w:hyperlink {nsdecls('w', 'r')} r:id='{rel}'><w:r><w:t>de site</w:t></w:r></w:hyperlink>"
        document.add_paragraph("Zie ")._p.append(parse_xml(xml))

    return make


@pytest.mark.parametrize(
    ("target", "kept"),
    [("https://wijk.example/a?b=1&c=2", True), ("mailto:a@b.example", True), ("file:///c:/x", False), ("javascript:x", False)],
)  # fmt: skip
def test_links_to_websites_stay_and_others_become_text(target: str, kept: bool) -> None:
    (paragraph,) = blocks(linked(target))
    assert isinstance(paragraph, Paragraph)
    assert [run.link for run in paragraph.runs][-1] == (target if kept else "")
    assert "".join(run.text for run in paragraph.runs) == "Zie de site"


def test_a_field_gives_its_outcome_and_not_its_code() -> None:
    def make(document: Any) -> None:
        field = "".join(
            f"<w:r>{inside}</w:r>"
            for inside in (
                "<w:fldChar w:fldCharType='begin'/>", "<w:instrText> DATE </w:instrText>", "<w:t>code</w:t>",
                "<w:fldChar w:fldCharType='separate'/>", "<w:t>1 mei</w:t>", "<w:fldChar w:fldCharType='end'/>",
            )
        )  # fmt: skip
        document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{field}</w:p>"))

    assert blocks(make) == [Paragraph((Run("1 mei"),))]


def merged(document: Any) -> None:
    table = document.add_table(2, 3)
    for row in range(2):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 0).merge(table.cell(0, 1))


def test_merged_cells_become_loose_cells_and_that_is_told() -> None:
    words, problems = read(merged)
    assert words
    (table,) = words.blocks
    assert isinstance(table, Table)
    texts = [["".join(run.text for run in cell) for cell in row] for row in table.rows]
    assert texts == [["00\n01", "", "02"], ["10", "11", "12"]]
    assert [p.code for p in problems] == ["T202"]


def pictured(kind: str = "PNG", alt: str = "Het veldje", width: float = 25) -> Make:
    def make(document: Any) -> None:
        buffer = io.BytesIO()
        Picture.new("RGB", (40, 20), (30, 120, 90)).save(buffer, kind)
        document.add_picture(buffer, width=Cm(width))
        document.inline_shapes[0]._inline.docPr.set("descr", alt)

    return make


@pytest.mark.parametrize("target", ["/word/media/image1.png", "./media/image1.png"])
def test_a_picture_is_found_however_its_address_is_written(target: str) -> None:
    parts = dict(from_bytes(written(pictured("PNG")), "teksten/Oost.docx").parts)
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b'"media/image1.png"', f'"{target}"'.encode())
    assert target.encode() in parts[rels]
    text = read_words(Package("teksten/Oost.docx", parts))
    words, problems = text.words, text.problems
    assert words is not None
    assert [type(block) for block in words.blocks] == [Image]
    assert [p for p in problems if p.code != "T202"] == []


@pytest.mark.parametrize(
    ("kind", "arrives"),
    [("PNG", "png"), ("JPEG", "jpeg"), ("GIF", "gif"), ("BMP", "png"), ("TIFF", "png")],
)
def test_pictures_come_along_with_their_words(kind: str, arrives: str) -> None:
    (image,) = blocks(pictured(kind))
    assert isinstance(image, Image)
    assert (image.kind, image.alt, round(image.width_cm), round(image.height_cm, 1)) == (
        arrives, "Het veldje", 25, 12.5,
    )  # fmt: skip


def test_what_can_not_come_along_is_told_at_its_place() -> None:
    def odd(xml: str) -> Make:
        def make(document: Any) -> None:
            document.add_heading("Ons veld", 1)
            document.add_paragraph("tekst ")._p.append(parse_xml(xml))

        return make

    graphic = f"<w:r {nsdecls('w', 'wp', 'a')}><w:drawing><wp:inline><wp:extent cx='9' cy='9'/><a:graphic><a:graphicData><c:chart xmlns:c='x'/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    hidden = f"<w:r {nsdecls('w')}><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>"
    for make, code in (
        (odd(graphic), "T201"), (odd(hidden), "T201"), (pictured(alt=""), "T203"),
    ):  # fmt: skip
        words, problems = read(make)
        assert [p.code for p in problems if p.code != "T105"] == [code]
        assert "geheim" not in "".join(words.texts() if words else ())
    _, problems = read(odd(graphic))
    assert str(problems[0].place) == "teksten/Oost.docx › Ons veld › alinea 1"
    assert "een grafiek" in problems[0].finding.message


def test_tracked_changes_are_refused_and_comments_do_not_come_along() -> None:
    def tracked(document: Any) -> None:
        xml = f"<w:ins {nsdecls('w')} w:id='1' w:author='x'><w:r><w:t>erbij</w:t></w:r></w:ins>"
        document.add_paragraph("tekst")._p.append(parse_xml(xml))

    words, problems = read(tracked)
    assert (words, [p.code for p in problems]) == (None, ["T104"])

    def commented(document: Any) -> None:
        paragraph = document.add_paragraph("tekst")
        document.add_comment(paragraph.runs, text="Geheim", author="Jan", initials="J")

    assert blocks(commented) == [Paragraph((Run("tekst"),))]


def footnoted(document: Any) -> None:
    document.add_paragraph("Dat is zo")._p.append(
        parse_xml(f"<w:r {nsdecls('w')}><w:footnoteReference w:id='2'/></w:r>")
    )


def test_a_footnote_comes_behind_its_words_in_brackets() -> None:
    package = from_bytes(written(footnoted), "x.docx")
    note = f"<w:footnotes {nsdecls('w')}><w:footnote w:id='2'><w:p><w:r><w:t>volgens Rietje</w:t></w:r></w:p></w:footnote></w:footnotes>"
    parts = {**package.parts, "word/footnotes.xml": note.encode()}
    words = read_words(type(package)("x.docx", parts)).words
    assert words
    assert list(words.texts()) == ["Dat is zo (volgens Rietje)"]


@pytest.mark.parametrize(
    ("name", "district"),
    [
        ("Oost.docx", "Oost"),
        ("OOST.DOCX", "Oost"),
        ("05 oost.docx", "Oost"),
        ("wijk Oost.docx", "Oost"),
        ("vleuten de meern.docx", "Vleuten-De Meern"),
        ("10-vleuten-en-de-meern.docx", "Vleuten-De Meern"),
        ("Zuid-West.docx", "Zuidwest"),
        ("Portret van Oost.docx", "Oost"),
    ],
)
def test_a_file_belongs_to_the_wijk_that_it_is_called_after(
    name: str, district: str, tmp_path: Path
) -> None:
    (tmp_path / "teksten").mkdir()
    (tmp_path / "teksten" / name).write_bytes(written(lambda d: d.add_paragraph("tekst")))
    found = own_words(tmp_path, DISTRICTS)
    assert (list(found.by_district), found.problems) == ([district], [])
    assert [account.printed for account in found.accounts.values()] == [1]


@pytest.mark.parametrize(
    ("files", "codes"),
    [
        ({"Oosst.docx": None}, ["T101"]),
        ({"Oost.docx": None, "oost .docx": None}, ["T102"]),
        ({"Oost.odt": b"PK"}, ["T103"]),
        ({"Oost.docm": b"PK"}, ["T103"]),
        ({"Oost.pdf": b"%PDF"}, ["T103"]),
        ({"Oost.docx": b"kapot"}, ["T103"]),
        ({"~$Oost.docx": b"x", ".Oost.docx": b"x", "lees mij.xlsx": b"x"}, []),
    ],
)
def test_what_is_wrong_with_the_files_is_told(
    files: dict[str, bytes | None], codes: list[str], tmp_path: Path
) -> None:
    (tmp_path / "teksten").mkdir()
    for name, data in files.items():
        sound = written(lambda d: d.add_paragraph("tekst"))
        (tmp_path / "teksten" / name).write_bytes(sound if data is None else data)
    assert [p.code for p in own_words(tmp_path, DISTRICTS).problems] == codes


def test_an_empty_file_is_told_and_no_folder_is_nothing(tmp_path: Path) -> None:
    assert own_words(tmp_path, DISTRICTS) == TextsRead({}, [], {})
    words, problems = read(lambda document: document.add_paragraph(" "))
    assert (words, [p.code for p in problems]) == (None, ["T105"])


def put(words: OwnWords) -> list[str]:
    made = fill(template(paragraphs("voor", "{{ portret }}", "na")), {"portret": words})
    return lines(read_paper(made, "x.docx"))


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
        min_size=1,
    )
)
def test_any_words_arrive_as_they_were_written(text: str) -> None:
    assert put(OwnWords((Paragraph((Run(text),)),))) == ["voor", text, "na"]


def test_no_words_leave_no_empty_line() -> None:
    make = paragraphs("voor", "{% if portret %}", "{{ portret }}", "{% endif %}", "na")
    assert lines(read_paper(fill(template(make), {"portret": OwnWords()}), "x")) == ["voor", "na"]


@pytest.mark.parametrize("text", ["Zie {{ portret }}", "{{ portret | eenregel }}"])
def test_within_a_sentence_there_is_no_place_for_a_whole_text(text: str) -> None:
    with pytest.raises(CannotFill, match="eigen tekst"):
        fill(template(paragraphs(text)), {"portret": OwnWords((Paragraph((Run("x"),)),))})


def rich(document: Any) -> None:
    document.add_heading("Wij zijn Oost", 0)
    form(document)
    document.add_heading("Zo doen we dat", 2)
    for text in ("luisteren", "bellen"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("{{ naam }} & <b> {% if %}")
    merged(document)
    linked("https://wijk.example")(document)
    pictured()(document)
    deep = OxmlElement("w:bookmarkStart")
    deep.set(qn("w:id"), "1")
    deep.set(qn("w:name"), "_Toc1")
    document.paragraphs[0]._p.append(deep)


def build(project: Path, *options: str) -> Any:
    return CliRunner().invoke(cli, ["build", "--project", str(project), *options])


def test_a_text_becomes_the_portret_of_its_wijk_and_of_no_other(shipped: Path) -> None:
    assert build(shipped).exit_code == 0
    others = {p.name: p.read_bytes() for p in (shipped / "output/wijkplannen").iterdir()}
    (shipped / "inputs/teksten").mkdir()
    (shipped / "inputs/teksten/Oost.docx").write_bytes(written(rich))
    result = build(shipped, "--json")
    assert result.exit_code == 0, result.output
    told = [p["code"] for p in json.loads(result.stdout)["problems"] if p["code"][0] in "TDS"]
    assert told == ["T202"]
    made = {p.name: p.read_bytes() for p in (shipped / "output/wijkplannen").iterdir()}
    assert [name for name, data in made.items() if data != others[name]] == ["05-oost.docx"]
    paper = read_paper(made["05-oost.docx"], "05-oost.docx")
    outline = paper.outline()
    begin, end = outline.index("# Portret van de wijk"), outline.index("# Wie er al zijn")
    assert outline[begin + 1 : end] == [
        "## Wij zijn Oost",
        "gewoon vetschuin2 onder",
        "### Zo doen we dat",
        "luisteren",
        "bellen",
        "{{ naam }} & <b> {% if %}",
        "| 00\n01 |  | 02 |",
        "| 10 | 11 | 12 |",
        "Zie de site",
    ]
    contents = [line for line in outline[:begin] if line.endswith("Portret van de wijk")]
    assert len(contents) == 1
    assert not [line for line in outline[:begin] if "Wij zijn Oost" in line]  # chapters alone
    build_record = json.loads((shipped / "output/build.json").read_text(encoding="utf-8"))
    assert "teksten/Oost.docx" in build_record["inputs"]


def test_a_text_with_a_fault_stops_the_build_and_personal_data_are_told(shipped: Path) -> None:
    folder = shipped / "inputs/teksten"
    folder.mkdir()
    (folder / "Oost.docx").write_bytes(
        written(
            lambda d: d.add_paragraph("Bel Rietje: 030 - 271 82 81. Haar nummer is BSN 111222333.")
        )
    )
    result = build(shipped, "--json")
    codes = {p["code"] for p in json.loads(result.stdout)["problems"]}
    assert codes >= {"K606", "K607"}
    assert result.exit_code == 1
    (folder / "Oost.docx").write_bytes(b"kapot")
    assert build(shipped).exit_code == 1
    assert not list(shipped.rglob("output/**/05-oost.docx"))


def test_with_a_text_of_their_own_the_columns_of_the_portret_may_stay_empty(shipped: Path) -> None:
    from tests.edits import find, retype, workbook

    with workbook(shipped, "wijken") as book:
        page = book["Wijken"]
        retype(page, find(page, "Wijk", "Oost"), {"Kracht": None, "Kwetsbaarheid": None})

    def codes() -> list[Problem]:
        return [problem for problem in told(shipped, "K") if problem.code == "K406"]

    assert len(codes()) == 2
    (shipped / "inputs/teksten").mkdir()
    (shipped / "inputs/teksten/Oost.docx").write_bytes(written(form))
    assert codes() == []
