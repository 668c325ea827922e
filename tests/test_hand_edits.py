"""Fifty edits by hand, five builds with other data: none lost, none twice, none on the wrong place."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from generator.cli import cli
from tests.edits import find, retype, workbook
from tests.one_wijk import keep_one
from tests.word import hands
from tests.word.hands import Hand, W, lines, parts_of, remarks, text, worked_in

pytestmark = pytest.mark.usefixtures("no_office")  # nothing here is of pages
WEST, WHOLE = "wijkplannen/01-west.docx", "subsidieaanvraag.docx"
Check = Callable[[bytes], bool]


@dataclass(frozen=True)
class Edit:
    """What she does, and how one sees that it is there, once and in its place."""

    path: str
    hand: Hand
    there: Check


def _typed(path: str, words: str, mark: str) -> Edit:
    def there(data: bytes) -> bool:
        found = [line for line in lines(data) if mark in line]
        return len(found) == 1 and words in found[0] and found[0].count(mark) == 1

    return Edit(path, hands.typed(words, f" {mark} getypt."), there)


def _deleted(path: str, words: str) -> Edit:
    return Edit(path, hands.deleted(words), lambda data: not any(words in s for s in lines(data)))


def _added(path: str, words: str, mark: str, *, before: bool = False) -> Edit:
    def there(data: bytes) -> bool:
        shown = lines(data)
        (at,) = [n for n, line in enumerate(shown) if mark in line]
        return words in shown[at + 1 if before else at - 1]

    return Edit(path, hands.added(words, f"{mark} als nieuwe alinea", before=before), there)


def _rows(data: bytes) -> list[str]:
    return [text(r) for r in etree.fromstring(parts_of(data)["word/document.xml"]).iter(f"{W}tr")]


def _row(path: str, words: str, mark: str) -> Edit:
    def there(data: bytes) -> bool:
        rows = _rows(data)
        (at,) = [n for n, row in enumerate(rows) if mark in row]
        return words in rows[at - 1]

    return Edit(path, hands.row_added(words, mark, "met de hand"), there)


def _no_row(path: str, words: str) -> Edit:
    return Edit(
        path, hands.row_deleted(words), lambda data: not any(words in r for r in _rows(data))
    )


def _written(path: str, words: str, instead: str) -> Edit:
    def there(data: bytes) -> bool:
        return sum(line.count(instead) for line in lines(data)) == 1

    return Edit(path, hands.written(words, instead), there)


def _bold(path: str, words: str) -> Edit:
    def there(data: bytes) -> bool:
        root = etree.fromstring(parts_of(data)["word/document.xml"])
        strong = [text(r) for r in root.iter(f"{W}r") if r.find(f"{W}rPr/{W}b") is not None]
        return words in "".join(strong)

    return Edit(path, hands.bold(words), there)


def _tracked(path: str, words: str, mark: str) -> Edit:
    def there(data: bytes) -> bool:
        root = etree.fromstring(parts_of(data)["word/document.xml"])
        return [mark in text(node) for node in root.iter(f"{W}ins")].count(True) == 1

    return Edit(path, hands.tracked(words, f" {mark} met bijhouden aan."), there)


FIRST = [
    _typed(WEST, "Mensen die meestal alleen eten", "hand01"),
    _typed(WEST, "Wie iets kapots brengt", "hand02"),
    _typed(WEST, "In West werken zes leden", "hand03"),
    _typed(WHOLE, "Bewoners eerst. Wat bewoners", "hand04"),
    _typed(WHOLE, "De leden beslissen samen", "hand05"),
    _deleted(WEST, "Een groep van een stuk of twaalf buren"),
    _deleted(WEST, "Een prestatie telt wat wij doen"),
    _deleted(WHOLE, "Proberen mag. Iets nieuws mag mislukken"),
    _added(WEST, "In West beginnen wij met", "hand09", before=True),
    _added(WEST, "Zo liggen de activiteiten in de tijd", "hand10"),
    _added(WEST, "Drukwerk, prikborden, zaalhuur", "hand11"),
    _added(WHOLE, "Iedereen doet mee, op gelijke voet", "hand12"),
    _added(WHOLE, "Een buurt is sterk als je weet", "hand13", before=True),
    _row(WEST, "Loods Hamer & Koek", "hand14"),
    _row(WEST, "De woningcorporaties in West", "hand15"),
    _row(WHOLE, "Vrouwennetwerk Zeven Trappen", "hand16"),
    _no_row(WEST, "Zelfbeheer door bewoners"),
    _no_row(WHOLE, "Power by Peers"),
    _written(WEST, "Negen met een lid", "Negen hand19"),
    _written(WEST, "64 deelnemers", "65 deelnemers (hand20)"),
    _written(WHOLE, "Eigenaarschap is meer dan meepraten", "Eigenaarschap hand21 is meer"),
    _written(WEST, "Portret van de wijk", "Portret hand22 van West"),
    _bold(WEST, "buren hier voor buren"),
    _bold(WHOLE, "geen ontvangers"),
    _tracked(WEST, "Kinderen kunnen ook na het avondeten", "hand25"),
]  # fmt: skip
SECOND = [
    _typed(WEST, "Vrouwen uit de portieken leren een vak", "hand26"),
    _typed(WEST, "Een sociaal beheerder is er op schooldagen", "hand27"),
    _typed(WHOLE, "Zeggenschap groeit mee", "hand28"),
    _typed(WHOLE, "Opvoeden doen ouders niet alleen", "hand29"),
    _deleted(WEST, "De vereniging organiseert het straatfeest"),
    _deleted(WHOLE, "De buurt weet veel"),
    _added(WEST, "Leerlingen zonder rustige plek", "hand32"),
    _added(WHOLE, "Ontmoeten vraagt om een plek", "hand33"),
    _row(WEST, "Schepenbuurt, Cartesiusweg en omgeving1.285", "hand34"),
    _row(WHOLE, "Kinderen en jeugd32", "hand35"),
    _written(WEST, "Oud-vaklieden begeleiden", "Oud-vaklieden hand36 begeleiden"),
    _written(WHOLE, "Wat de pijlers verbindt", "Wat hand37 verbindt"),
    _bold(WEST, "geen organisatie is"),
    _tracked(WHOLE, "De stad wil van zorg achteraf", "hand39"),
    _added(WEST, "hand09", "hand40", before=True),
]
THIRD = [
    _typed(WEST, "hand10 als nieuwe alinea", "hand41"),
    _typed(WEST, "Bewoners en beroepskrachten vinden snel", "hand42"),
    _typed(WHOLE, "hand12 als nieuwe alinea", "hand43"),
    _typed(WEST, "Studenten en gepensioneerde", "hand44"),
    _row(WEST, "hand14", "hand45"),
    _added(WHOLE, "Vaak ligt er eerst een plan", "hand46"),
    _typed(WHOLE, "Wanneer mensen elkaar helpen", "hand47"),
    _bold(WEST, "vier straatborrels"),
    _typed(WEST, "Er ontstaat een kern van bewoners", "hand49"),
    _tracked(WEST, "Vissen is zitten zwijgen", "hand50"),
]  # fmt: skip


def build(project: Path, *options: str) -> tuple[Result, dict[str, list[dict[str, Any]]]]:
    words = ["build", *options, "--json", "--project", str(project)]
    result = CliRunner().invoke(cli, words, catch_exceptions=False)
    told: dict[str, list[dict[str, Any]]] = {}
    for problem in json.loads(result.stdout)["problems"]:
        told.setdefault(problem["code"], []).append(problem)
    return result, told


def work(project: Path, edits: list[Edit]) -> None:
    for path in (WEST, WHOLE):
        file = project / "output" / path
        mine = [edit.hand for edit in edits if edit.path == path]
        if mine:
            file.write_bytes(worked_in(file.read_bytes(), *mine))


def wrong(project: Path, edits: list[Edit]) -> list[int]:
    """The edits that are not there, or not once, or not where they belong."""
    made = {path: (project / "output" / path).read_bytes() for path in (WEST, WHOLE)}
    return [number for number, edit in enumerate(edits, 1) if not edit.there(made[edit.path])]


def data_of_the_second(project: Path) -> None:
    with workbook(project, "activiteiten") as book:
        page = book["Activiteiten"]
        retype(page, find(page, "Nr", "A02"), {"Doelgroep": "vrouwen uit heel Lombok"})
        retype(page, find(page, "Nr", "A07"), {"Aanpak": "Twee anderen houden het overzicht bij."})
        retype(page, find(page, "Nr", "A03"), {"Doel": "Wat stuk is, gaat weer mee."})


def data_of_the_third(project: Path) -> None:
    with workbook(project, "wijken") as book:
        page = book["Partners"]
        page.insert_rows(2)
        retype(page, 2, {"Partner": "de bibliotheek in West", "Wijk": "West", "Rol": "Lezen en leren", "Afspraak": "Elke week een tafel"})  # fmt: skip
        page = book["Opgaven"]
        retype(page, find(page, "Nr", "W1"), {"Doel": "Niemand zit zonder aanspraak."})


def data_of_the_fifth(project: Path) -> None:
    with workbook(project, "activiteiten") as book:
        page = book["Activiteiten"]
        retype(page, find(page, "Nr", "A02"), {"Doelgroep": "vrouwen uit de hele stad"})
        retype(
            page, find(page, "Nr", "A04"), {"Resultaat": "De speeltuin is 310 dagen per jaar open."}
        )


def data_of_the_fourth(project: Path) -> None:
    with workbook(project, "activiteiten") as book:
        page = book["Activiteiten"]
        retype(page, find(page, "Nr", "A01"), {"Activiteit": "Lange tafel in de wijk"})
        retype(page, find(page, "Nr", "A06"), {"Resultaat": "Er is een groep met een plan"})
    with workbook(project, "wijken") as book:
        book["Partners"].delete_rows(find(book["Partners"], "Partner", "de bibliotheek in West"))


def test_fifty_edits_survive_five_builds_with_other_data(shipped: Path) -> None:
    assert len(FIRST + SECOND + THIRD) == 50
    keep_one(shipped, "West")
    build(shipped)
    done: list[Edit] = []
    rounds = [
        (FIRST, data_of_the_second), (SECOND, data_of_the_third), (THIRD, data_of_the_fourth),
        ([], data_of_the_fifth),
    ]  # fmt: skip
    for number, (edits, change) in enumerate(rounds, start=2):
        work(shipped, edits)
        done += edits
        assert wrong(shipped, done) == [], "by the hands themselves"
        change(shipped)
        result, told = build(shipped)
        assert result.exit_code == 0
        assert "B123" not in told, told["B123"]
        assert wrong(shipped, done) == [], number
        assert "B122" not in told, told["B122"]
        assert {p["place"]["file"] for p in told["B121"]} == {WEST, WHOLE}
    output = shipped / "output"
    shown = " ".join(lines((output / WEST).read_bytes()))
    assert "Er is een groep met een plan" in shown
    assert "Lange tafel in de wijk" in shown
    for beside in (True, False):  # after news, the lists of messages are of the build without any
        before = _files(output, beside=not beside)
        build(shipped)
        assert _files(output, beside=not beside) == before
    assert not [path for path in before if "(" in path.name and "nagekeken" not in path.name]


def _files(output: Path, *, beside: bool) -> dict[Path, bytes]:
    found = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
    lists = ("nagekeken", "controle.xlsx")
    return {p: d for p, d in found.items() if beside or not {*lists} & {*p.parts}}


def test_a_collision_is_told_until_it_is_solved_and_stops_a_final(project: Path) -> None:
    output = project / "output"
    build(project)
    path = WHOLE
    with workbook(project, "activiteiten") as book:
        page = book["Activiteiten"]
        old = str(page.cell(2, [c.value for c in page[1]].index("Doel") + 1).value)
        retype(page, 2, {"Doel": "De gegevens zeggen nu iets heel anders."})
    start = old.split()[0]
    hers = worked_in(
        (output / path).read_bytes(), hands.written(old.split(".")[0][:25], f"{start} handwerk")
    )
    (output / path).write_bytes(hers)
    for _ in range(2):
        _, told = build(project)
        assert len(told["B122"]) == 1
        data = (output / path).read_bytes()
        assert "De gegevens zeggen nu iets heel anders." in " ".join(lines(data))
        assert ["handwerk" in remark for remark in remarks(data)] == [True]
    result, told = build(project, "--final")
    assert result.exit_code == 1
    assert "B122" in told
    assert (output / path).read_bytes() == data
    (output / path).write_bytes(_solved(data))
    assert "B122" not in build(project)[1]


def _solved(data: bytes) -> bytes:
    """The comments taken out, as Word does."""
    parts = parts_of(data)
    root = etree.fromstring(parts["word/document.xml"])
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for node in list(root.iter(f"{W}{name}")):
            node.getparent().remove(node)  # type: ignore[union-attr]
    parts["word/document.xml"] = etree.tostring(root)
    parts["word/comments.xml"] = etree.tostring(etree.Element(f"{W}comments"))
    return hands.zipped(parts)


def _table(root: etree._Element) -> None:
    found = next(root.iter(f"{W}tbl"))
    found.addprevious(hands.copy.deepcopy(found))


def _other_data(project: Path, words: str) -> None:
    with workbook(project, "activiteiten") as book:
        retype(book["Activiteiten"], 2, {"Doel": words})


@pytest.mark.parametrize("solved", ["hers goes", "the new one goes", "fresh", "worked in the new"])
def test_what_is_not_certain_lies_beside_hers_until_it_is_solved(
    project: Path, solved: str
) -> None:
    output = project / "output"
    build(project)
    hers = worked_in((output / WHOLE).read_bytes(), _table)
    (output / WHOLE).write_bytes(hers)
    beside = output / "subsidieaanvraag (nieuw).docx"
    for words in ("Een eerste ander doel.", "Een tweede ander doel."):
        _other_data(project, words)
        result, told = build(project)
        assert result.exit_code == 0
        assert [p["place"]["file"] for p in told["B123"]] == [WHOLE]
        assert (output / WHOLE).read_bytes() == hers
        assert words in " ".join(lines(beside.read_bytes()))
    assert build(project, "--final")[0].exit_code == 1
    new = beside.read_bytes()
    if solved == "hers goes":
        (output / WHOLE).unlink()
        assert "B123" not in build(project)[1]
        assert (output / WHOLE).read_bytes() == new
    elif solved == "the new one goes":
        beside.unlink()
        assert "B123" not in build(project)[1]
        assert (output / WHOLE).read_bytes() == hers
    elif solved == "fresh":
        assert "B123" not in build(project, "--fresh", "subsidieaanvraag")[1]
        assert (output / WHOLE).read_bytes() == new
        assert (output / "subsidieaanvraag (bewerkt).docx").read_bytes() == hers
    else:
        (output / WHOLE).unlink()
        beside.write_bytes(worked_in(new, hands.added("tweede ander doel", "hand1 erbij")))
        _other_data(project, "Een derde ander doel.")
        assert "B123" not in build(project)[1]
        shown = " ".join(lines((output / WHOLE).read_bytes()))
        assert "hand1 erbij" in shown
        assert "derde ander doel" in shown
    assert not beside.exists()


def _asked(command: str, project: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, [command, *words, "--project", str(project)])


def test_a_carried_document_is_known_as_such_and_is_handed_in_with_her_words(
    project: Path,
) -> None:
    output = project / "output"
    build(project)
    before = (output / WHOLE).read_bytes()
    mine = hands.typed("Samenvatting", " hand1 getypt.")
    (output / WHOLE).write_bytes(worked_in(before, mine))
    assert "met de hand bewerkt" in _asked("verify", project, "--json").stdout
    _other_data(project, "Een ander doel.")
    build(project)
    told = _asked("verify", project)
    assert told.exit_code == 0
    assert f"Met jouw wijzigingen erin: 1 document\n   - {WHOLE}" in told.stdout
    assert _asked("changes", project, "--since", "vorige").exit_code == 0
    result, _ = build(project, "--final")
    assert result.exit_code == 0, result.stdout
    (kept,) = [path for path in (output / "definitief").iterdir() if path.is_dir()]
    assert "hand1" in " ".join(lines((kept / "documenten" / WHOLE).read_bytes()))
    assert CliRunner().invoke(cli, ["verify", str(kept)]).exit_code == 0


def test_a_document_that_is_open_and_that_she_edited_waits_with_her_words(project: Path) -> None:
    output = project / "output"
    build(project)
    first = (output / WHOLE).read_bytes()
    lock = output / f".~lock.{WHOLE}#"
    lock.write_bytes(b",fatima,laptop,23.11.2026 10:00,file:///C:/x;")
    for number in (1, 2):
        mine = hands.typed("Samenvatting", f" hand{number} getypt.")
        hers = worked_in((output / WHOLE).read_bytes(), mine)
        (output / WHOLE).write_bytes(hers)
        _other_data(project, f"Doel nummer {number}.")
        _, told = build(project)
        assert [p["place"]["file"] for p in told["B211"]] == [WHOLE]
        assert (output / WHOLE).read_bytes() == hers != first
        shown = " ".join(lines((output / "subsidieaanvraag (nieuw).docx").read_bytes()))
        assert f"Doel nummer {number}." in shown
        assert [shown.count(f"hand{n}") for n in (1, 2)] == [1, number - 1]
    lock.unlink()
    _, told = build(project)
    shown = " ".join(lines((output / WHOLE).read_bytes()))
    assert [shown.count(word) for word in ("hand1", "hand2", "Doel nummer 2.")] == [1, 1, 1]
    assert {"B101", "B122", "B123", "B211"}.isdisjoint(told)
    assert [path.name for path in output.glob("subsidieaanvraag*")] == [WHOLE]


def test_a_fresh_one_leaves_hers_beside_it_also_when_hers_came_along(project: Path) -> None:
    output = project / "output"
    build(project)
    mine = worked_in((output / WHOLE).read_bytes(), hands.typed("Samenvatting", " hand1."))
    (output / WHOLE).write_bytes(mine)
    _other_data(project, "Een ander doel.")
    build(project)
    carried = (output / WHOLE).read_bytes()
    assert "hand1" in " ".join(lines(carried))
    _, told = build(project, "--fresh", "subsidieaanvraag")
    assert told["B101"]
    assert "hand1" not in " ".join(lines((output / WHOLE).read_bytes()))
    assert (output / "subsidieaanvraag (bewerkt).docx").read_bytes() == carried
    build(project)
    build(project, "--fresh", "subsidieaanvraag")
    assert (output / "subsidieaanvraag (bewerkt).docx").read_bytes() == carried
    assert not list(output.glob("*bewerkt 2*"))


def test_a_plan_may_be_called_by_its_wijk(project: Path) -> None:
    build(project)
    [plan] = (project / "output/wijkplannen").iterdir()
    wijk = plan.stem.partition("-")[2]
    assert "B124" not in build(project, "--fresh", wijk.capitalize())[1]


def test_a_name_that_is_no_document_is_told(project: Path) -> None:
    _, told = build(project, "--fresh", "subsidieaanvrag")
    assert told["B124"][0]["fix"] == "Bedoel je subsidieaanvraag?"


def test_a_name_that_she_typed_herself_is_warned_of_and_kept(project: Path) -> None:
    """Who she names may not have said yes; taking it out is hers to do."""
    output = project / "output"
    build(project)
    with workbook(project, "steunverklaringen") as book:
        page = book["Steunverklaringen"]
        heads = [cell.value for cell in page[1]]
        mail = str(page.cell(2, heads.index("E-mailadres") + 1).value)
    (output / WHOLE).write_bytes(
        worked_in((output / WHOLE).read_bytes(), hands.typed("Samenvatting", f" {mail}"))
    )
    result, told = build(project)
    assert [p["severity"] for p in told["D301"]] == ["waarschuwing"]
    assert result.exit_code == 0
    assert mail in " ".join(lines((output / WHOLE).read_bytes()))
