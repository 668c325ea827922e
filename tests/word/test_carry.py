"""What she changed by hand comes along into the newly made document: all of it, once, in place."""

import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.word.merging.carry import Carried, carry
from generator.word.packaging.package import to_bytes
from generator.word.xml import W
from tests.word import hands
from tests.word.hands import Hand, lines, remarks, worked_in
from tests.word.small import template

TEXTS = ("Inleiding van het plan", "In Oost wonen 12.500 mensen", "Wij werken in vier buurten", "Het bestuur dankt allen", "Slot van het plan")  # fmt: skip
ROWS = (("Wijk", "Leden", "Bedrag"), ("Oost", "12", "€ 1.200"), ("West", "9", "€ 900"), ("Zuid", "7", "€ 700"))  # fmt: skip


def document(texts: tuple[str, ...] = TEXTS, rows: tuple[tuple[str, ...], ...] = ROWS) -> bytes:
    def make(made: object) -> None:
        made.add_heading(texts[0], 1)  # type: ignore[attr-defined]
        for text in texts[1:]:
            made.add_paragraph(text)  # type: ignore[attr-defined]
        table = made.add_table(len(rows), len(rows[0]))  # type: ignore[attr-defined]
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                table.cell(row, column).text = cell

    return to_bytes(template(make).parts)


def carried(new: bytes, *edits: Hand, made: bytes = document()) -> Carried:
    found = carry(made, worked_in(made, *edits), new, "plan.docx")
    assert not found.why
    return found


def shown(found: Carried) -> list[str]:
    assert found.data is not None
    return [line for line in lines(found.data) if line]


def news(**texts: str) -> bytes:
    """The document with other data: words to what they are now."""
    change = {"mensen": "mensen", **texts}

    def new(text: str) -> str:
        for old, now in change.items():
            text = text.replace(old.replace("_", " "), now)
        return text

    return document(tuple(map(new, TEXTS)), tuple(tuple(map(new, row)) for row in ROWS))


def test_what_word_rewrites_by_itself_is_no_edit() -> None:
    new = news(vier="vijf")
    found = carried(new)
    assert (found.data, found.edits, found.waiting) == (new, (), ())
    assert found.news.changed == 1


def test_without_new_data_her_document_stays_as_it_is_byte_for_byte() -> None:
    made = document()
    hers = worked_in(made, hands.typed("Oost wonen", " Dat zijn er veel."))
    found = carry(made, hers, made, "plan.docx")
    assert found.data == hers
    assert [edit.what for edit in found.edits] == ["veranderd"]


@pytest.mark.parametrize(
    ("edit", "result"),
    [
        (hands.typed("vier buurten", " Elke dag."), {"Wij werken in vijf buurten": "Wij werken in vijf buurten Elke dag."}),
        (hands.typed("dankt", " En hoe."), {TEXTS[3]: "Het bestuur dankt allen En hoe."}),
        (hands.written("dankt allen", "dankt iedereen"), {TEXTS[3]: "Het bestuur dankt iedereen"}),
        (hands.written("12.500", "12.600"), {TEXTS[1]: "In Oost wonen 12.600 mensen"}),
        (hands.written("Inleiding", "Voorwoord"), {TEXTS[0]: "Voorwoord van het plan"}),
        (hands.deleted("dankt allen"), {TEXTS[3]: None}),
        (hands.added("Slot", "Daarna nog dit."), {TEXTS[4]: [TEXTS[4], "Daarna nog dit."]}),
        (hands.added("Inleiding", "Vooraf dit.", before=True), {TEXTS[0]: ["Vooraf dit.", TEXTS[0]]}),
        (hands.added("vier buurten", "Middenin dit."), {"Wij werken in vijf buurten": ["Wij werken in vijf buurten", "Middenin dit."]}),
        (hands.written("€ 900", "€ 950"), {"€ 900": "€ 950"}),
        (hands.row_added("West", "Noord", "3", "€ 300"), {"€ 900": ["€ 900", "Noord", "3", "€ 300"]}),
        (hands.row_deleted("Zuid"), {"Zuid": None, "7": None, "€ 700": None}),
    ],
)  # fmt: skip
def test_what_she_changed_and_the_data_did_not_is_done(
    edit: Hand, result: dict[str, str | list[str] | None]
) -> None:
    new = news(vier="vijf", Oost_wonen="Oost wonen")
    expected: list[str] = []
    for line in lines(new):
        now = result.get(line, line)
        expected += [now] if isinstance(now, str) else now or []
    found = carried(new, edit)
    assert shown(found) == [line for line in expected if line]
    assert not found.waiting
    assert len(found.edits) == 1
    assert found.data is not None
    assert remarks(found.data) == []


LOOKS = {
    "color": {"val": "FF0000"}, "sz": {"val": "40"}, "highlight": {"val": "yellow"},
    "u": {"val": "single"}, "rFonts": {"ascii": "Courier New", "hAnsi": "Courier New"},
    "shd": {"val": "clear", "color": "auto", "fill": "FFFF00"}, "caps": {}, "strike": {},
    "spacing": {"val": "40"}, "vertAlign": {"val": "superscript"},
}  # fmt: skip


@pytest.mark.parametrize("name", LOOKS)
def test_any_look_of_a_word_comes_along_and_goes_again(name: str) -> None:
    new = news(buurten="straten")
    found = carried(new, hands.dressed("werken", name, LOOKS[name]))
    assert hands.looking(found.data, name) == ["werken"]
    assert [(edit.what, edit.words) for edit in found.edits] == [("opgemaakt", "werken")]
    later = carry(new, found.data or b"", document(), "plan.docx")
    assert hands.looking(later.data, name) == ["werken"]
    plain = worked_in(found.data or b"", hands.undressed(name))
    gone = carry(new, plain, document(), "plan.docx")
    assert gone.data == document()


LINES = {
    "jc": {"val": "center"}, "ind": {"left": "720"}, "spacing": {"before": "480"}, "keepNext": {},
    "pageBreakBefore": {}, "shd": {"val": "clear", "color": "auto", "fill": "FFFF00"},
}  # fmt: skip


@pytest.mark.parametrize("name", LINES)
def test_what_she_gave_to_a_paragraph_comes_along(name: str) -> None:
    hand = hands.set_so("vier buurten", "pPr", name, LINES[name])
    found = carried(news(vier="vijf"), hand)
    assert hands.set_lines(found.data, "pPr", name) == ["Wij werken in vijf buurten"]
    assert [edit.what for edit in found.edits] == ["opgemaakt"]


def test_a_paragraph_that_both_put_elsewhere_collides() -> None:
    hers = worked_in(document(), hands.set_so("vier buurten", "pPr", "jc", {"val": "center"}))
    other = worked_in(document(), hands.set_so("vier buurten", "pPr", "jc", {"val": "right"}))
    found = carry(document(), hers, other, "plan.docx")
    assert found.data is not None
    assert ["anders opgemaakt" in remark for remark in remarks(found.data)] == [True]
    assert [edit.collides for edit in found.edits] == [True]


def test_a_cell_that_she_coloured_stays_so() -> None:
    shade = {"val": "clear", "color": "auto", "fill": "FFFF00"}
    found = carried(news(Zuid="Noord"), hands.set_so("€ 900", "tcPr", "shd", shade))
    assert hands.set_lines(found.data, "tcPr", "shd") == ["€ 900"]


@pytest.mark.parametrize("name", ["gridSpan", "vMerge"])
def test_cells_that_she_made_one_are_not_certain(name: str) -> None:
    hers = worked_in(document(), hands.set_so("€ 900", "tcPr", name, {"val": "2"}))
    found = carry(document(), hers, news(vier="vijf"), "plan.docx")
    assert (found.data, found.why) == (None, "je hebt cellen van een tabel samengevoegd of gesplitst")  # fmt: skip


def _given(root: etree._Element, path: str, **values: str) -> None:
    """What Word writes in the first table: each step is made where it is not there yet."""
    node = next(root.iter(f"{W}tbl"))
    for step in path.split("/"):
        found = node.find(f"{W}{step}")
        if found is None:
            found = etree.Element(f"{W}{step}")
            node.insert(0 if step.endswith("Pr") else len(node), found)
        node = found
    for name, value in values.items():
        node.set(f"{W}{name}", value)


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("tr/tc/tcPr/tcW", {"w": "4321", "type": "dxa"}),
        ("tr/trPr/trHeight", {"val": "900"}),
        ("tr/trPr/tblHeader", {}),
        ("tr/tc/tcPr/tcBorders/bottom", {"val": "single", "sz": "24", "color": "FF0000"}),
        ("tblPr/tblBorders/top", {"val": "none"}),
    ],
)
def test_a_table_that_she_reshaped_is_told(path: str, values: dict[str, str]) -> None:
    hers = worked_in(document(), lambda root: _given(root, path, **values))
    found = carry(document(), hers, news(vier="vijf"), "plan.docx")
    assert (found.data, found.why) == (None, "je hebt kolommen, rijen of lijnen van een tabel anders gemaakt")  # fmt: skip


def test_a_link_comes_along_and_what_is_typed_in_it_stays_in_it() -> None:
    made, new = document(), news(buurten="straten")
    hers = hands.linked(made, "werken", "https://voorbeeld.example/x")
    found = carry(made, hers, new, "plan.docx")
    assert found.data is not None, found.why
    assert hands.links(found.data) == [("werken", "https://voorbeeld.example/x")]
    more = worked_in(found.data, hands.written("werken", "wer en ken"))
    later = carry(new, more, document(), "plan.docx")
    assert later.data is not None, later.why
    assert hands.links(later.data) == [("wer en ken", "https://voorbeeld.example/x")]


def test_her_paper_and_margins_come_along_unless_the_new_one_has_others() -> None:
    found = carried(news(vier="vijf"), hands.page("pgMar", "left", "2880"))
    assert found.data is not None
    assert b'w:left="2880"' in hands.parts_of(found.data)["word/document.xml"]
    assert [edit.after for edit in found.edits] == ["de indeling van de bladzijden"]
    hers = worked_in(document(), hands.page("pgMar", "left", "2880"))
    other = worked_in(news(vier="vijf"), hands.page("pgMar", "left", "99"))
    found = carry(document(), hers, other, "plan.docx")
    assert (found.data, found.why) == (None, "je hebt de bladzijden anders ingedeeld")


def test_a_style_that_she_changed_is_told() -> None:
    part = "word/styles.xml"
    hers = worked_in(document(), hands.style("Heading1", "color", "FF0000"), part=part)
    found = carry(document(), hers, news(vier="vijf"), "plan.docx")
    assert (found.data, found.why) == (None, "je hebt de stijl heading 1 veranderd")


def test_a_moved_paragraph_stands_where_she_put_it() -> None:
    found = carried(news(vier="vijf"), hands.moved("dankt", "Oost wonen"))
    assert shown(found)[:4] == [TEXTS[0], TEXTS[1], TEXTS[3], "Wij werken in vijf buurten"]


def test_a_page_break_and_a_table_taken_away_come_along() -> None:
    def table(root: hands.etree._Element) -> None:
        found = next(root.iter(f"{hands.W}tbl"))
        found.getparent().remove(found)  # type: ignore[union-attr]

    found = carried(news(vier="vijf"), hands.page_break("dankt"), table)
    assert found.data is not None
    assert hands.parts_of(found.data)["word/document.xml"].count(b'w:type="page"') == 1
    assert len(shown(found)) == len(TEXTS)


def test_words_replaced_everywhere_are_replaced_in_what_is_new_as_far_as_it_was_there() -> None:
    edits = hands.everywhere("buurten", "straten"), hands.everywhere("plan", "boek")
    found = carried(news(Wij="Zij"), *edits)
    assert shown(found)[:5] == ["Inleiding van het boek", TEXTS[1], "Zij werken in vier straten", TEXTS[3], "Slot van het boek"]  # fmt: skip


def test_a_comment_says_it_where_the_data_put_other_words() -> None:
    texts = tuple("Iets heel anders nu" if "dankt" in text else text for text in TEXTS)
    found = carried(document(texts), hands.typed("dankt", " En hoe."))
    assert [place.text for place in found.waiting] == ["Iets heel anders nu"]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice")
def test_what_libreoffice_saves_differs_only_in_what_she_did(tmp_path: Path) -> None:
    made, new = document(), news(vier="vijf")
    hers = worked_in(made, hands.typed("dankt", " En hoe."), hands.set_so("Slot", "pPr", "jc", {"val": "center"}), hands.dressed("werken", "color", {"val": "FF0000"}))  # fmt: skip
    for name, edits in (("saved", []), ("worked", ["veranderd", "opgemaakt", "opgemaakt"])):
        (tmp_path / f"{name}.docx").write_bytes(made if name == "saved" else hers)
        command = ["soffice", "--headless", "--convert-to", "docx", "--outdir", tmp_path / "lo", tmp_path / f"{name}.docx"]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        found = carry(made, (tmp_path / "lo" / f"{name}.docx").read_bytes(), new, "plan.docx")
        assert found.data is not None, found.why
        assert sorted(edit.what for edit in found.edits) == sorted(edits)
        assert (found.data == new) is (name == "saved")


def test_bold_comes_along_and_the_new_words_beside_it_too() -> None:
    found = carried(news(buurten="straten"), hands.bold("werken"))
    assert found.data is not None
    line = next(p for p in Document(_file(found.data)).paragraphs if "werken" in p.text)
    assert line.text == "Wij werken in vier straten"
    assert [(r.text, bool(r.bold)) for r in line.runs] == [("Wij ", False), ("werken", True), (" in vier straten", False)]  # fmt: skip


def _file(data: bytes) -> object:
    import io

    return io.BytesIO(data)


def test_where_both_changed_the_new_text_stands_and_a_comment_holds_hers() -> None:
    new = news(**{"12.500": "13.000"})
    found = carried(new, hands.written("12.500", "12.600"))
    assert shown(found) == [line for line in lines(new) if line]
    assert found.data is not None
    assert ["In Oost wonen 12.600 mensen" in remark for remark in remarks(found.data)] == [True]
    assert [edit.collides for edit in found.edits] == [True]
    assert [str(place) for place in found.waiting] == ["plan.docx › Inleiding van het plan › alinea 1"]  # fmt: skip
    again = carry(new, found.data, news(**{"12.500": "13.000", "vier": "acht"}), "plan.docx")
    assert again.data is not None
    assert remarks(again.data) == remarks(found.data)
    assert len(again.waiting) == 1


def test_a_deletion_of_what_is_otherwise_now_collides() -> None:
    new = news(dankt="prijst")
    found = carried(new, hands.deleted("dankt"))
    assert "Het bestuur prijst allen" in shown(found)
    assert found.data is not None
    assert "Het bestuur dankt allen" in remarks(found.data)[0]


def test_what_the_data_took_away_is_kept_in_a_comment_nearby() -> None:
    texts = tuple(text for text in TEXTS if "dankt" not in text)
    found = carried(document(texts), hands.typed("dankt", " En nog veel meer."))
    assert found.data is not None
    assert "En nog veel meer." in remarks(found.data)[0]


def test_a_row_follows_its_name_when_the_rows_are_sorted_otherwise() -> None:
    rows = (ROWS[0], ("Noord", "1", "€ 100"), ROWS[3], ROWS[2], ROWS[1])
    found = carried(document(rows=rows), hands.written("€ 900", "€ 950"))
    assert shown(found)[-15:] == "Wijk Leden Bedrag Noord 1 €_100 Zuid 7 €_700 West 9 €_950 Oost 12 €_1.200".replace("€_", "€\t").replace(" ", "\n").replace("\t", " ").split("\n")  # fmt: skip


def test_a_comment_of_hers_and_tracked_changes_come_along() -> None:
    made = document()
    hers = worked_in(
        made, hands.tracked("vier buurten", " Met plezier."), hands.tracked_away("dankt")
    )
    hers = hands.commented(hers, "Slot", "Kan dit korter?")
    found = carry(made, hers, news(Oost="Noord"), "plan.docx")
    assert found.data is not None
    assert "Kan dit korter?" in remarks(found.data)
    xml = hands.parts_of(found.data)["word/document.xml"].decode()
    assert xml.count("<w:ins ") == xml.count("<w:del ") == 1
    assert "Wij werken in vier buurten Met plezier." in shown(found)
    once_more = carry(news(Oost="Noord"), found.data, news(Oost="Zuid"), "plan.docx")
    assert once_more.data is not None
    assert remarks(once_more.data) == ["Kan dit korter?"]
    assert hands.parts_of(once_more.data)["word/document.xml"].decode().count("<w:ins ") == 1


def test_a_table_of_hers_or_other_columns_are_not_certain() -> None:
    made = document()

    def table(root: hands.etree._Element) -> None:
        found = next(root.iter(f"{hands.W}tbl"))
        found.addprevious(hands.copy.deepcopy(found))

    found = carry(made, worked_in(made, table), news(vier="vijf"), "plan.docx")
    assert found.data is None
    assert "tabel" in found.why
    other = document(rows=tuple(row[:2] for row in ROWS))
    found = carry(made, worked_in(made, hands.written("€ 900", "€ 950")), other, "plan.docx")
    assert found.data is None
    assert "kolommen" in found.why
    broken = carry(made, b"no zip", other, "plan.docx")
    assert (broken.data, broken.why) == (None, "plan.docx is geen Word-document (.docx), of het is beschadigd")  # fmt: skip


def faults(folder: Path, data: bytes) -> list[str]:
    (folder / "x.docx").write_bytes(data)
    return [str(error) for error in OpenXmlValidator().validate(folder / "x.docx").errors]


def test_the_result_is_valid(tmp_path: Path) -> None:
    made = document()
    hers = worked_in(
        made, hands.written("12.500", "1"), hands.bold("werken"), hands.row_added("West", "Noord"),
        hands.added("Slot", "Nog iets."), hands.tracked("dankt", " Ja."), hands.tracked_away("Wij"),
        hands.dressed("Oost", "color", {"val": "FF0000"}), hands.page("pgMar", "left", "2880"),
        hands.set_so("Slot", "pPr", "jc", {"val": "center"}),
        hands.set_so("€ 700", "tcPr", "shd", {"val": "clear", "color": "auto", "fill": "FFFF00"}),
    )  # fmt: skip
    hers = hands.linked(hers, "allen", "https://voorbeeld.example/x")
    hers = hands.commented(hers, "Slot", "Kan dit korter?")
    found = carry(made, hers, news(**{"12.500": "3", "vier": "vijf"}), "plan.docx")
    assert found.data is not None
    assert faults(tmp_path, found.data) == faults(tmp_path, made)  # those of python-docx
    again = carry(made, hers, news(**{"12.500": "3", "vier": "vijf"}), "plan.docx")
    assert again.data == found.data


WORDS = st.sampled_from("de het een wijk buurt plan 12 € bank tuin school".split())
SENTENCE = st.lists(WORDS, min_size=3, max_size=8).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_word_of_hers_is_lost_or_comes_twice(data: st.DataObject) -> None:
    """Her words are marked, so that each can be counted; whatever the data did."""
    texts = ("Kop", *data.draw(st.lists(SENTENCE, min_size=2, max_size=7)))
    made = document(texts)
    hers = list(texts)
    typed = []
    for number in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(1, len(hers) - 1))
        mark = f"hand{number}"
        typed.append(mark)
        if data.draw(st.booleans()):
            hers.insert(at, f"{mark} {data.draw(SENTENCE)}")
        else:
            words = hers[at].split()
            words.insert(data.draw(st.integers(0, len(words))), mark)
            hers[at] = " ".join(words)
    now = list(texts)
    for number in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(1, len(now)))
        kind = data.draw(st.sampled_from(["new", "gone", "other"]))
        if kind == "new" or at == len(now):
            now.insert(at, f"data{number} {data.draw(SENTENCE)}")
        elif kind == "gone" and len(now) > 2:
            del now[at]
        else:
            now[at] = now[at].replace(data.draw(WORDS), f"data{number}")
    new = document(tuple(now))
    found = carry(made, document(tuple(hers)), new, "plan.docx")
    assert found.data is not None, found.why
    everything = " ".join([*lines(found.data), *remarks(found.data)]).split()
    for mark in typed:
        assert everything.count(mark) >= 1, mark
        assert " ".join(lines(found.data)).split().count(mark) <= 1
    standing = " ".join(lines(found.data)).split()
    for word in " ".join(now).split():
        if word.startswith("data"):
            assert standing.count(word) == " ".join(now).split().count(word)
