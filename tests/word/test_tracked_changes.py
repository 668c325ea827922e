"""A Word file with tracked changes: all accepted it is the new version, all rejected the old one."""

import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.word.comparing.tracked_changes import CannotCompare, redlined
from tests.edits import build, find, made, retype, workbook
from tests.word.as_word_settles import R, W, accept_all, parts_of, reject_all, shown, zipped
from tests.word.chance_changes import NOTES, changed, element, order, picture, rich, run

DAY = date(2018, 4, 6)
BODY = "word/document.xml"


def compared(old: bytes, new: bytes) -> bytes:
    return redlined(old, new, "SAMEN030", DAY)


def both_ways(old: bytes, new: bytes) -> bytes:
    made = compared(old, new)
    assert shown(accept_all(made)) == shown(new)
    assert shown(reject_all(made)) == shown(old)
    return made


def body(data: bytes) -> etree._Element:
    return etree.fromstring(parts_of(data)[BODY])


def written(make: Callable[[Any], object]) -> bytes:
    document = Document()
    make(document)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def said(*texts: str) -> bytes:
    return written(lambda document: [document.add_paragraph(text) for text in texts])


def marked(data: bytes, mark: str) -> list[str]:
    """The texts that came (``ins``) or went (``del``)."""
    found = [m for m in body(data).iter(f"{W}{mark}") if len(m)]
    return ["".join(t.text or "" for t in m.iter(f"{W}t", f"{W}delText")) for m in found]


def faults(data: bytes, path: Path) -> set[str]:
    path.write_bytes(data)
    errors = map(str, OpenXmlValidator().validate(path).errors)
    return {error for error in errors if "stylesWithEffects" not in error}  # of python-docx


@pytest.mark.parametrize("seed", range(100))
def test_whatever_changes_both_versions_come_back(seed: int) -> None:
    base = rich(seed % 10)
    old = changed(base, seed + 10_000) if seed % 3 == 0 else base
    new = changed(base, seed, most=20)
    result = body(both_ways(new, old) if seed % 2 else both_ways(old, new))
    names = [mark.get(f"{W}name") for mark in result.iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names))
    assert all(begin == end for begin, end in fates_of_fields(result))


def fates_of_fields(root: etree._Element) -> list[tuple[str, str]]:
    """Of each field, what becomes of its begin and of its end."""
    begun: list[str] = []
    found = []
    for sign in root.iter(f"{W}fldChar"):
        marks = [str(m.tag) for m in sign.iterancestors(f"{W}ins", f"{W}del")]
        kind = sign.get(f"{W}fldCharType")
        if kind == "begin":
            begun.append(str(marks))
        elif kind == "end":
            found.append((begun.pop(), str(marks)))
    assert not begun
    return found


@pytest.mark.parametrize("seed", [4, 11])
def test_what_comes_out_is_valid(seed: int, tmp_path: Path) -> None:
    new = changed(rich(seed % 10), seed)
    made = compared(rich(seed % 10), new)
    assert faults(made, tmp_path / "a.docx") <= faults(new, tmp_path / "b.docx")


@pytest.mark.parametrize("seed", range(20))
def test_a_made_plan_changed_by_chance(built: Path, seed: int) -> None:
    plan = next((built / "output/wijkplannen").glob("01-*.docx")).read_bytes()
    both_ways(plan, changed(plan, seed, most=20))


def test_all_documents_after_other_data(built: Path, shipped: Path, tmp_path: Path) -> None:
    with workbook(shipped, "leden") as book:
        page = book["Leden"]
        like, row = find(page, "Organisatie", "Vrouwennetwerk Zeven Trappen"), page.max_row + 1
        retype(page, row, {cell.value: page.cell(like, cell.column).value for cell in page[1]})
        retype(page, row, {"Organisatie": "Buurthuis De Brug", "E-mailadres": "de@brug.example"})
    with workbook(shipped, "begroting") as book:
        for name, row, cell in (("Lasten", 2, 5), ("Baten", 3, 4)):
            book[name].cell(row, cell).value += 1200
    with workbook(shipped, "activiteiten") as book:
        retype(
            book["Activiteiten"], 2, {"Aanpak": "Een kookploeg kookt.", "Deelnemers per jaar": 260}
        )
    with workbook(shipped, "wijken") as book:
        book["Wijken"].cell(2, 6).value += " Ook dat is West."
    before, after = made(built), build(shipped)
    assert len(before) == 13
    results = {name: both_ways(before[name], after[name]) for name in after}
    assert "Buurthuis De Brug" in " ".join(marked(results["subsidieaanvraag.docx"], "ins"))
    changed_ones = ["subsidieaanvraag.docx", "wijkplannen/01-west.docx"]
    for number, name in enumerate(changed_ones):
        assert faults(results[name], tmp_path / f"{number}.docx") == set()
    one = results["wijkplannen/01-west.docx"]
    assert {"240"} <= set(marked(one, "del"))
    assert {"260", " Ook dat is West."} <= set(marked(one, "ins"))


def test_only_the_words_that_changed_are_marked() -> None:
    result = both_ways(said("Wij eten op woensdag, samen."), said("Wij eten op donderdag, samen."))
    assert marked(result, "del") == ["woensdag"]
    assert marked(result, "ins") == ["donderdag"]


def test_a_new_sentence_is_not_mixed_with_the_old_one() -> None:
    result = both_ways(said("een twee drie vier vijf"), said("zes zeven drie acht negen tien"))
    assert marked(result, "del") == ["een twee drie vier vijf"]
    assert marked(result, "ins") == ["zes zeven drie acht negen tien"]


def test_other_looks_are_no_other_words() -> None:
    def bold(document: Any) -> None:
        document.add_paragraph("Wij ").add_run("eten").bold = True

    result = both_ways(said("Wij eten"), written(bold))
    assert not marked(result, "ins") + marked(result, "del")
    assert len(list(body(result).iter(f"{W}rPrChange"))) == 1


def test_what_moved_goes_here_and_comes_there() -> None:
    lines = ["De eerste alinea", "Iets van de tweede", "Nog een derde regel"]
    result = both_ways(said(*lines), said(*lines[1:], lines[0]))
    assert marked(result, "del") == marked(result, "ins") == [lines[0]]


@pytest.mark.parametrize("more", [["c d"], ["c d", "e f"]])
@pytest.mark.parametrize("cell", [False, True])
@pytest.mark.parametrize("backwards", [False, True])
def test_the_end_of_a_text_stays_an_end(more: list[str], cell: bool, backwards: bool) -> None:
    def make(texts: list[str]) -> bytes:
        def lines(document: Any) -> None:
            home = document.add_table(1, 1).cell(0, 0) if cell else document
            for text in texts:
                home.add_paragraph(text, style="List Bullet" if text == texts[-1] else None)

        return written(lines)

    sides = [make(["a b"]), make(["a b", *more])]
    result = both_ways(*(reversed(sides) if backwards else sides))
    assert "a b" not in marked(result, "ins") + marked(result, "del")


def a_table(*rows: str, widths: tuple[int, ...] = (3000, 3000)) -> bytes:
    def make(document: Any) -> None:
        table = document.add_table(len(rows), len(widths))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts.split("|"), strict=True):
                cell.text = text
        for column, width in zip(table._tbl.tblGrid, widths, strict=True):
            column.set(f"{W}w", str(width))
        document.add_paragraph("")

    return written(make)


def test_rows_come_and_go_and_cells_change() -> None:
    old = a_table("Post|Bedrag", "Huur|€ 1.000", "Koffie|€ 20")
    result = both_ways(old, a_table("Post|Bedrag", "Zaal|€ 7", "Huur|€ 1.250"))
    rows = body(result).iter(f"{W}tr")
    marks = [[m for m in ("ins", "del") if r.find(f"{W}trPr/{W}{m}") is not None] for r in rows]
    assert marks == [[], ["ins"], [], ["del"]]
    assert "€ 1.000" in marked(result, "del")
    assert "€ 1.250" in marked(result, "ins")


def test_a_table_of_other_columns_goes_and_comes() -> None:
    result = both_ways(a_table("a|b"), a_table("a|b", widths=(2000, 4000)))
    first, between, second = list(body(result)[0])[:3]
    assert [first.tag, between.tag, second.tag] == [f"{W}tbl", f"{W}p", f"{W}tbl"]
    ends = between.find(f"{W}pPr/{W}rPr")
    assert ends is not None
    assert [mark.tag for mark in ends] == [f"{W}ins", f"{W}del"]


def test_another_picture_stands_beside_the_old_one() -> None:
    sides = [written(lambda d, c=c: d.add_picture(picture(c))) for c in ("green", "red")]
    pictures = [n for n in parts_of(both_ways(*sides)) if n.startswith("word/media/")]
    assert len(pictures) == 2


def test_the_same_picture_is_kept_once() -> None:
    def make(document: Any, text: str) -> None:
        document.add_paragraph(text)
        document.add_picture(picture("green"))

    sides = [written(lambda d, t=t: make(d, t)) for t in ("een", "twee")]
    result = both_ways(*sides)
    assert len([n for n in parts_of(result) if n.startswith("word/media/")]) == 1


def with_notes(*texts: str) -> bytes:
    """Each paragraph has a footnote."""
    parts = parts_of(said(*(f"Alinea met noot {n}" for n in range(len(texts)))))
    notes = element("<w:footnotes></w:footnotes>")
    root = etree.fromstring(parts[BODY])
    for number, (text, home) in enumerate(zip(texts, root.iter(f"{W}p"), strict=False), start=1):
        home.append(element(f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'))
        notes.append(element(f'<w:footnote w:id="{number}"><w:p></w:p></w:footnote>'))
        notes[-1][0].append(run(text))
    kind = f"{R[1:-1]}/footnotes"
    link = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    typed = f'<Override PartName="/word/footnotes.xml" ContentType="{NOTES}"/></Types>'
    for name, end, more in (
        ("word/_rels/document.xml.rels", b"</Relationships>", link),
        ("[Content_Types].xml", b"</Types>", typed),
    ):
        parts[name] = parts[name].replace(end, more.encode())
    return zipped(parts | {BODY: etree.tostring(root), "word/footnotes.xml": etree.tostring(notes)})


@pytest.mark.parametrize("other", [("een", "twee!"), ("twee",), ("nul", "een", "twee"), ()])
def test_a_note_that_changed_goes_and_comes(other: tuple[str, ...], tmp_path: Path) -> None:
    sides = [with_notes("een", "twee"), with_notes(*other) if other else said("Alinea met noot 0")]
    for old, new in (sides, sides[::-1]):
        result = both_ways(old, new)
        assert not {f for f in faults(result, tmp_path / "a.docx") if "ootnote" in f}


def test_headers_change_as_the_text_does() -> None:
    def make(document: Any, text: str) -> None:
        document.sections[0].header.paragraphs[0].text = text
        document.sections[0].header.add_paragraph().add_run().add_picture(picture("green"))

    sides = [written(lambda d, t=t: make(d, t)) for t in ("Plan van West", "Plan van Oost")]
    parts = parts_of(both_ways(*sides))
    (header,) = [n for n in parts if n.startswith("word/header")]
    assert re.findall(rb"<w:delText[^>]*>([^<]*)<", parts[header]) == [b"West"]


def test_other_headers_than_before_can_not_be_compared() -> None:
    def make(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "nieuw"

    with pytest.raises(CannotCompare, match="kop- en voetteksten"):
        compared(said("a"), written(make))


@pytest.mark.parametrize("name", ["ins", "moveTo"])
def test_tracked_changes_of_somebody_are_refused(name: str) -> None:
    parts = parts_of(said("a"))
    mark = f'<w:{name} w:id="1" w:author="x"><w:r><w:t>a</w:t></w:r></w:{name}>'.encode()
    parts[BODY] = parts[BODY].replace(b"<w:r>", mark + b"<w:r>", 1)
    with pytest.raises(CannotCompare, match="bijgehouden"):
        compared(said("a"), zipped(parts))


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(CannotCompare, match="de nieuwe versie is leeg"):
        compared(said("a"), b"")


def test_who_and_when_and_every_number_once() -> None:
    result = compared(rich(1), changed(rich(1), 5))
    assert result == compared(rich(1), changed(rich(1), 5))
    marks = [m for m in body(result).iter() if m.get(f"{W}author")]
    assert {(m.get(f"{W}author"), m.get(f"{W}date")) for m in marks} == {
        ("SAMEN030", "2018-04-06T00:00:00Z")
    }
    assert len({m.get(f"{W}id") for m in marks}) == len(marks) > 0


def test_a_field_goes_and_comes_as_a_whole() -> None:
    def make(document: Any, number: str) -> None:
        document.add_paragraph("Zie hoofdstuk ")._p.extend(order(f" REF x{number} ", number))

    result = both_ways(*(written(lambda d, n=n: make(d, n)) for n in "12"))
    assert marked(result, "del") == ["1"]
    assert next(body(result).iter(f"{W}delInstrText")).text == " REF x1 "


def test_a_content_control_comes_with_marks_around_its_begin_and_end(tmp_path: Path) -> None:
    parts = parts_of(said("een", "twee"))
    root = etree.fromstring(parts[BODY])
    control = element("<w:sdt><w:sdtPr/><w:sdtContent></w:sdtContent></w:sdt>")
    control[1].append(root[0][0])
    root[0].insert(0, control)
    new = zipped(parts | {BODY: etree.tostring(root)})
    result = both_ways(said("een", "twee"), new)
    tags = [etree.QName(m).localname for m in body(result).iter() if "customXml" in str(m.tag)]
    assert tags == [f"customXmlInsRange{end}" for end in ("Start", "End", "Start", "End")]
    assert faults(result, tmp_path / "a.docx") <= faults(new, tmp_path / "b.docx")


def test_a_table_between_the_last_paragraphs_comes_whole() -> None:
    def more(document: Any) -> None:
        for text in ("a b", "c d"):
            document.add_paragraph(text)
        document.add_table(2, 2)
        document.add_paragraph("e f")

    both_ways(said("a b"), written(more))
    both_ways(written(more), said("a b"))


def test_lists_and_styles_of_the_old_version_come_along() -> None:
    old = parts_of(written(lambda d: d.add_paragraph("een", style="List Number 3")))
    new = parts_of(said("twee"))
    style = re.compile(rb'<w:style [^>]*w:styleId="ListNumber3".*?</w:style>', re.DOTALL)
    new["word/styles.xml"] = style.sub(b"", new["word/styles.xml"])
    numbering = "word/numbering.xml"
    old[numbering] = old[numbering].replace(b'<w:start w:val="1"/>', b'<w:start w:val="7"/>')
    text = old[BODY]
    begin = b'<w:pStyle w:val="ListNumber3"/>'
    number = re.findall(rb'<w:num w:numId="(\d+)"', old[numbering])[0]
    listed = b'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="' + number + b'"/></w:numPr>'
    old[BODY] = text.replace(begin, begin + listed)
    assert old[BODY] != text
    result = parts_of(both_ways(zipped(old), zipped(new)))
    assert b'w:styleId="ListNumber3"' in result["word/styles.xml"]
    assert b'<w:start w:val="7"/>' in result[numbering]


def test_what_did_not_change_is_not_marked() -> None:
    result = body(compared(rich(3), rich(3)))
    assert not [m for m in result.iter() if m.get(f"{W}author")]
