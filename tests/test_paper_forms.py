"""``samen030 forms`` as it is used: forms are handed out, come back filled in, and are read."""

import csv
import io
import re
import shutil
import subprocess
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.cli import cli
from generator.delivery import disk, pdf_export
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.figures.outstanding import outstanding
from generator.form_questions import online
from generator.form_texts import all_forms
from generator.problems import Severity
from generator.word.inspecting.made_document import read_paper
from generator.workbooks.definition import columns
from generator.workbooks.form import VERSION
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.statements import Statement
from tests.conftest import ROOT
from tests.edits import retype, workbook
from tests.filled_forms import BODY, filled, part, with_part

ANSWERS = {
    "supporter": "organisatie", "organisation": "Theehuis De Nevel", "kind": "bewonersinitiatief",
    "person": "Ada Bedacht", "person_role": "voorzitter", "area": "Zuidwest",
    "neighbourhood": "Molenbuurt", "email": "ada@nevel.example", "phone": "012 - 345 67 80",
    "motivation": "Wij drinken thee.\nEn dat blijft zo.", "offer": "Een zaal",
    "may_print_organisation": "ja", "may_print_person": "nee", "may_print_motivation": "ja",
    "keep": "ja", "signed": "ja", "signed_on": "3-4-2018",
}  # fmt: skip
MEMBER = {
    "name": "Speelclub De Wip", "kind": "sport of cultuur", "legal_form": "vereniging",
    "kvk": "87654321", "postcode": "1234 AB", "town": "Voorbeeldstad", "district": "Zuidwest",
    "website": "www.wip.example", "representative": "Bo Bedacht", "email": "bo@wip.example",
    "phone": "012 - 345 67 81", "about": "Wij spelen buiten.", "may_name": "ja", "may_about": "ja",
    "keep": "ja", "requested_on": "2-4-2018",
    "district_1": "Zuidwest", "neighbourhood_1": "Molenbuurt", "pillar_1": "volwassenen",
}  # fmt: skip
SUPPORT, MEMBERSHIP = "steunverklaring.docx", "lidmaatschap.docx"


def forms(project: Path, *words: str) -> Result:
    return CliRunner().invoke(
        cli, ["forms", *words, "--project", str(project)], catch_exceptions=False
    )


def folder_of(project: Path) -> Path:
    return project / "output/intern/formulieren"


@pytest.fixture(scope="module")
def handed_out(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its forms; a test takes ``out``, a copy."""
    project = Path(shutil.copytree(finished, tmp_path_factory.mktemp("uit") / "project"))
    assert forms(project).exit_code == 0
    return project


@pytest.fixture
def out(handed_out: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(handed_out, tmp_path / "project"))


def blank(project: Path, name: str = SUPPORT) -> bytes:
    return (folder_of(project) / name).read_bytes()


def send(project: Path, files: Mapping[str, bytes]) -> Result:
    """Lay these files in a folder, and have them read."""
    back = project.parent / "terug"
    for name, data in files.items():
        (back / name).parent.mkdir(parents=True, exist_ok=True)
        (back / name).write_bytes(data)
    return forms(project, "--read", str(back))


def proposed(project: Path, which: str = "steunverklaringen") -> Workbook:
    return load_workbook(project / f"output/intern/voorstel-{which}.xlsx")


def row(sheet: Worksheet, number: int = 2) -> dict[str, object]:
    """A row by header, without what stands right of the table."""
    heads = [cell.value for cell in sheet[1]]
    return dict(zip(heads[: heads.index(None)], (c.value for c in sheet[number]), strict=False))


def told(sheet: Worksheet, number: int = 2) -> str:
    column = next(c.column for c in sheet[1] if c.value == "eigen: let op")
    return str(sheet.cell(number, column).value or "")


def paste(project: Path, which: str, title: str) -> None:
    """Copy the rows of the proposal below those of the workbook, as she would."""
    source = proposed(project, which)[title]
    width = [cell.value for cell in source[1]].index(None)
    with workbook(project, which) as book:
        sheet = book[title]
        last = max(c.row for c in sheet["A"] if c.value is not None)
        for at, line in enumerate(source.iter_rows(min_row=2, max_col=width, values_only=True), 1):
            for index, value in enumerate(line, start=1):
                sheet.cell(last + at, index).value = value


# Handing out


def test_blank_forms_say_whose_they_are_and_what_is_done_with_what_you_tell(out: Path) -> None:
    words = " ".join(p.text for p in read_paper(blank(out), SUPPORT).paragraphs)
    assert "de aanvraag van Stadscoöperatie Voorbeeld U.A." in words
    assert "uiterlijk 6 april 2018 naar aanvraag@voorbeeld.example" in words
    assert "Wij bewaren uw gegevens tot en met 31 december 2031." in words
    assert "altijd intrekken. Stuur dan een bericht naar aanvraag@voorbeeld.example." in words
    for text in ("naam van uw organisatie noemen", "uw motivatie afdrukken", "gegevens bewaren"):
        assert text in words


def test_what_we_do_not_know_is_a_place_to_fill_in_and_is_told(out: Path) -> None:
    with workbook(out, "aanvraag") as book:
        for label, cell, *_ in book["Aanvraag"].iter_rows(min_row=2):
            if label.value == "Gegevens bewaren tot":
                cell.value = None
    result = forms(out)
    assert "tot wanneer je de gegevens bewaart" in result.output
    words = " ".join(p.text for p in read_paper(blank(out), SUPPORT).paragraphs)
    assert "tot en met Klik en typ [vul in: datum]." in words


def test_each_question_has_a_control_with_the_choices_of_its_column(out: Path) -> None:
    body = part(blank(out), BODY).decode()
    kinds = next(c for c in columns(Statement) if c.field == "kind").kind.options
    for option in kinds:
        assert f'<w:listItem w:displayText="{option}" w:value="{option}"/>' in body
    for kind, name in ((Statement, SUPPORT), (Member, MEMBERSHIP)):
        body = part(blank(out, name), BODY).decode()
        asked = {c.field for c in columns(kind) if c.question} - {"consent_on", "consent_by"}
        tags = set(re.findall(r'<w:tag w:val="[a-z]+_v[0-9p]+_(\w+?)(?:__\w+)?"', body))
        assert asked <= tags
    assert "<w:group/>" in body
    assert "<w14:checkbox" in body


def test_who_owes_something_gets_a_form_with_what_is_known(out: Path) -> None:
    with workbook(out, "steunverklaringen") as book:
        retype(book["Steunverklaringen"], 2, {"Datum": None, "Getekend": None})
    with workbook(out, "leden") as book:
        retype(book["Leden"], 2, {"Over de organisatie": None, "Overeenkomst getekend": "nee"})
    assert forms(out).exit_code == 0
    names = {path.name for path in folder_of(out).iterdir()}
    mine, member = "steunverklaring S001 Buurthuis Voorbeeld.docx", "lidmaatschap Buurthuis Voorbeeld.docx"  # fmt: skip
    assert {mine, member} <= names
    words = [p.text for p in read_paper(blank(out, mine), mine).paragraphs]
    assert "Buurthuis Voorbeeld" in words
    assert "Op welke dag ondertekent u?  nog\N{NO-BREAK SPACE}nodig" in words
    assert "Wat is uw naam?" in words
    papers = " ".join(p.text for p in read_paper(blank(out, member), member).paragraphs)
    assert "Stuur ook mee: de lidmaatschapsovereenkomst" in papers
    with workbook(out, "steunverklaringen") as book:
        retype(book["Steunverklaringen"], 2, {"Datum": "6-4-2018", "Getekend": "ja"})
    (folder_of(out) / member).write_bytes(b"van haar")
    assert "lidmaatschap Buurthuis Voorbeeld (bewerkt).docx" in " ".join(forms(out).output.split())
    names = {path.name for path in folder_of(out).iterdir()}
    assert mine not in names  # nobody needs it any more
    assert "lidmaatschap Buurthuis Voorbeeld (bewerkt).docx" in names


def test_everybody_whom_chase_asks_has_a_form() -> None:
    dossier, _ = read(ROOT / "inputs")
    naming = derive(dossier).naming
    called = {form.whom for form in all_forms(dossier, naming).values()}
    owing = outstanding(dossier)
    assert owing
    assert {debtor.name for debtor in owing} <= called


def test_the_name_of_a_person_is_not_in_the_name_of_a_file(out: Path) -> None:
    with workbook(out, "steunverklaringen") as book:
        person = {
            "Organisatie of persoon": "persoon",
            "Organisatie": None,
            "Soort organisatie": None,
        }
        retype(book["Steunverklaringen"], 2, {**person, "Datum": None})
    assert forms(out).exit_code == 0
    assert (folder_of(out) / "steunverklaring S001.docx").is_file()


def test_the_same_again_changes_nothing_and_a_build_leaves_them(out: Path) -> None:
    first = {p.name: p.read_bytes() for p in folder_of(out).iterdir()}
    CliRunner().invoke(cli, ["build", "--project", str(out)], catch_exceptions=False)
    assert forms(out).exit_code == 0
    assert {p.name: p.read_bytes() for p in folder_of(out).iterdir()} == first


def test_a_form_that_is_open_is_told(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder_of(out) / SUPPORT).write_bytes(b"van haar")

    def locked(source: Path, target: Path) -> None:
        raise PermissionError(13, "locked", str(target))

    monkeypatch.setattr(disk, "move", locked)  # B208
    result = forms(out)
    assert result.exit_code == 3
    assert f"Sluit {SUPPORT} en begin opnieuw" in " ".join(result.output.split())


def test_an_export_of_the_online_form_is_read_and_built_with(out: Path) -> None:
    """The very questions of the list, under the columns that the forms add themselves."""
    dossier, _ = read(out / "inputs")
    answers = {**ANSWERS, "consent_on": datetime(2018, 4, 3), "consent_by": "formulier"}
    questions = [q for p in online(Statement, dossier) for q in p.questions]
    listed = [p.text for p in read_paper(blank(out, "vragen voor een formulier op internet.docx"), "v").paragraphs]  # fmt: skip
    assert {q.text for q in questions} <= set(listed)
    sent = datetime(2018, 4, 3, 10, 9, 40)
    export = {"Id": 1, "Begintijd": sent, "Tijd van voltooien": sent, "E-mail": "anonymous", "Naam": ""}  # fmt: skip
    export |= {q.text: answers[q.field] for q in questions}
    members = [q for p in online(Member, dossier) for q in p.questions]
    members_export = {"Tijdstempel": sent} | {q.text: MEMBER[q.field] for q in members}
    book = Workbook()
    book.active.append(list(export))
    book.active.append(list(export.values()))
    book.save(out / "inputs/steunverklaringen-formulier.xlsx")
    with (out / "inputs/leden-formulier.csv").open("w", encoding="utf-8", newline="") as text:
        csv.writer(text).writerows([members_export, members_export.values()])
    made, problems = read(out / "inputs")
    faults = [p for p in problems if p.severity is Severity.ERROR]
    assert not faults
    assert "X304" not in {p.code for p in problems}
    (new,) = [s for s in made.rows(Statement) if s.organisation == ANSWERS["organisation"]]
    assert (new.signed_on, new.counts, new.consented) == (date(2018, 4, 3), True, True)
    assert (new.may_print_organisation, new.may_print_person) == (True, False)
    (member,) = [m for m in made.rows(Member) if m.name == MEMBER["name"]]
    assert (member.kvk, member.requested_on) == ("87654321", date(2018, 4, 2))
    result = CliRunner().invoke(cli, ["build", "--project", str(out)], catch_exceptions=False)
    assert result.exit_code == 0, result.output


# Reading back


def test_what_was_filled_in_can_be_pasted_and_reads_without_a_fault(out: Path) -> None:
    inputs = {p.name: p.read_bytes() for p in (out / "inputs").glob("*.xlsx")}
    files = {"a.docx": filled(blank(out), ANSWERS), "map/lid.docx": filled(blank(out, MEMBERSHIP), MEMBER)}  # fmt: skip
    result = send(out, files)
    assert result.exit_code == 0, result.output
    assert {p.name: p.read_bytes() for p in (out / "inputs").glob("*.xlsx")} == inputs
    for which, titles in (("steunverklaringen", ["Steunverklaringen"]), ("leden", ["Leden", "Werkgebieden"])):  # fmt: skip
        for title in titles:
            sheet = proposed(out, which)[title]
            assert told(sheet) == "", told(sheet)
            assert [c.value for c in sheet[1]][: len(row(sheet))] == [
                c.value for c in load_workbook(out / f"inputs/{which}.xlsx")[title][1]
            ]
            paste(out, which, title)
    dossier, problems = read(out / "inputs")
    files = {"steunverklaringen.xlsx", "leden.xlsx"}
    assert not [p for p in problems if p.place.order[0] in files and p.severity > Severity.NOTE]
    new = dossier.rows(Statement)[-1]
    assert new.number == "S002"
    assert {f: str(getattr(new, f)) for f in ("organisation", "motivation", "area", "kind")} == {
        f: ANSWERS[f] for f in ("organisation", "motivation", "area", "kind")
    }
    assert (new.signed_on, new.consent_on, new.consent_by) == (date(2018, 4, 3), date(2018, 4, 3), "formulier")  # fmt: skip
    assert (new.counts, new.file) == (True, "a.docx")
    member, area = dossier.rows(Member)[-1], dossier.rows(WorkingArea)[-1]
    assert (member.name, member.admission, member.about) == (MEMBER["name"], "aangevraagd", MEMBER["about"])  # fmt: skip
    assert (area.organisation, area.district, area.pillar) == (MEMBER["name"], "Zuidwest", "volwassenen")  # fmt: skip
    result = CliRunner().invoke(cli, ["build", "--project", str(out)], catch_exceptions=False)
    assert result.exit_code == 0, result.output


def test_every_value_says_from_which_file_and_question_it_comes(out: Path) -> None:
    send(out, {"a.docx": filled(blank(out), ANSWERS)})
    book = proposed(out)
    listed = list(book["Herkomst"].iter_rows(min_row=6, values_only=True))
    by_cell = {line[0]: line for line in listed}
    filled_cells = {c.coordinate for c in book["Steunverklaringen"][2] if c.value is not None}
    assert filled_cells - by_cell.keys() == {
        f"{c}2" for c in ("Y",)
    }  # the file, right of the table
    heads = {c.value: c.coordinate.replace("1", "2") for c in book["Steunverklaringen"][1]}
    assert by_cell[heads["Motivatie"]][4:6] == ("a.docx", "Waarom steunt u de aanvraag?")
    assert by_cell[heads["Toestemming op"]][5] == "de datum van ondertekening"


DOUBTS = {
    "both boxes": ({"may_print_person": "ja+nee"}, "Persoonsnaam mag erin: “ja” en “nee” zijn allebei aangekruist"),
    "no such choice": ({"kind": "clubje"}, "Soort organisatie: “clubje” is hier geen keuze"),
    "no such day": ({"signed_on": "31-2-2018"}, "Datum: “31-2-2018” is geen dag die bestaat"),
    "no year": ({"signed_on": "3 april"}, "Datum: Bij “3 april” staat geen jaar"),
    "no such wijk": ({"area": "Atlantis"}, "Wijk: “Atlantis” is geen wijk"),
    "a slip in the buurt": ({"neighbourhood": "Molenburt"}, "Bedoel je Molenbuurt?"),
    "an odd address": ({"email": "ada.nevel"}, "E-mailadres: “ada.nevel”"),
    "in the prompt": ({"organisation": "Klik en typTheehuis"}, "voorbeeldtekst"),
    "there already": ({"organisation": "buurthuis voorbeeld"}, "staat al in steunverklaringen.xlsx (rij 2)"),
    "nearly there": ({"organisation": "Stichting Buurthuis Voorbeeldd"}, "lijkt op “Buurthuis Voorbeeld”"),
    "may not be kept": ({"keep": "nee"}, "Mogen wij dit formulier en uw gegevens bewaren? Nee"),
    "not signed": ({"signed": ""}, "Getekend: hierop is geen antwoord gegeven"),
    "no consent either way": ({"may_print_organisation": ""}, "Organisatienaam mag erin: hierop is geen antwoord"),
}  # fmt: skip


@pytest.mark.parametrize(("answers", "said"), DOUBTS.values(), ids=DOUBTS.keys())
def test_what_is_not_sure_is_coloured_and_told_in_words(
    answers: dict[str, str], said: str, out: Path
) -> None:
    send(out, {"a.docx": filled(blank(out), ANSWERS | answers)})
    sheet = proposed(out)["Steunverklaringen"]
    assert said in told(sheet)
    marked = [c for c in sheet[2] if c.comment and said.partition(": ")[2][:20] in c.comment.text]
    assert marked
    assert all(c.fill.fgColor.rgb.endswith("FFF2B3") for c in marked)


def test_a_form_made_for_a_row_completes_that_row(out: Path) -> None:
    with workbook(out, "steunverklaringen") as book:
        retype(book["Steunverklaringen"], 2, {"Datum": None, "Functie": "penningmeester"})
    forms(out)
    mine = blank(out, "steunverklaring S001 Buurthuis Voorbeeld.docx")
    send(out, {"hernoemd.docx": filled(mine, {"signed": "ja", "signed_on": "4-4-2018", "keep": "ja", "person_role": "voorzitter"})})  # fmt: skip
    sheet = proposed(out)["Steunverklaringen"]
    found = row(sheet)
    assert (found["Nr"], found["Datum"]) == ("S001", datetime(2018, 4, 4))
    assert found["Bestand"] == "S001.pdf"  # as it was
    assert "Functie: in je werkboek staat nu “penningmeester” (cel F2)" in told(sheet)


def test_two_of_the_same_count_once_and_two_that_differ_are_both_marked(out: Path) -> None:
    one, other = filled(blank(out), ANSWERS), filled(blank(out), ANSWERS | {"offer": "Niets"})
    result = send(out, {"een.docx": one, "een (1).docx": one, "twee.docx": other})
    assert "een (1).docx is gelijk aan een.docx, en telt één keer" in " ".join(
        result.output.split()
    )
    sheet = proposed(out)["Steunverklaringen"]
    assert [sheet.cell(n, 1).value for n in (2, 3, 4)] == ["S002", "S003", None]
    assert "hiervan is er nog een formulier, met andere antwoorden: twee.docx" in told(sheet)
    assert "hiervan is er nog een formulier, met andere antwoorden: een.docx" in told(sheet, 3)


def test_hostile_answers_stay_text_and_too_many_controls_are_no_form(out: Path) -> None:
    evil = {
        "organisation": '=HYPERLINK("http://x")',
        "offer": "a" * 40_000,
        "person": "Ada <&> Bol",
    }
    form = filled(blank(out), ANSWERS | evil)
    mark = b'<w:p><w:bookmarkStart w:id="9" w:name="steun_v0p3_offer"/></w:p>' * 600
    many = with_part(form, BODY, part(form, BODY).replace(b"<w:sectPr", mark + b"<w:sectPr", 1))
    send(out, {"a.docx": form, "b.docx": many})
    sheet = proposed(out)["Steunverklaringen"]
    cell = next(c for c in sheet[2] if c.value == evil["organisation"])
    assert cell.data_type == "s"
    assert row(sheet)["Naam ondertekenaar"] == evil["person"]
    assert len(str(row(sheet)["Aangeboden bijdrage"])) == 10_000
    assert "te lang" in told(sheet)
    (listed,) = proposed(out)["Niet gelezen"].iter_rows(min_row=6, values_only=True)
    assert listed[1] == "b.docx heeft veel te veel invulvakken"


def test_what_cannot_be_read_is_listed_with_why_and_what_to_do(out: Path) -> None:
    form = filled(blank(out), ANSWERS)
    bomb = part(form, BODY).replace(b"<w:document", b'<!DOCTYPE a [<!ENTITY b "b">]><w:document', 1)
    files = {
        "goed.docx": form,
        "half.docx": form[: len(form) // 2],
        "leeg.docx": b"",
        "blanco.docx": blank(out),
        "foto.JPG": b"\xff\xd8",
        "scan.pdf": b"%PDF-1.4",
        "pdf.docx": b"%PDF-1.4",
        "brief.docx": (out / "templates/wijkplan.docx").read_bytes(),
        "bom.docx": with_part(form, BODY, bomb),
        "vrij.odt": b"PK",
        "~$goed.docx": b"slot",
    }
    result = send(out, files)
    assert result.exit_code == 0, result.output
    listed = list(proposed(out)["Niet gelezen"].iter_rows(min_row=6, values_only=True))
    assert {line[0] for line in listed} == files.keys() - {"goed.docx", "~$goed.docx"}
    assert all(why and fix for _, why, fix in listed)  # B901
    said = {line[0]: line[1] for line in listed}
    assert "is een pdf" in said["pdf.docx"]
    assert "beschadigd" in said["half.docx"]
    assert "DOCTYPE" in said["bom.docx"]
    assert "geen invulvakken van onze formulieren" in said["brief.docx"]
    assert proposed(out)["Steunverklaringen"].max_row == 2


def test_a_form_that_came_back_as_it_went_out_says_nothing_new(out: Path) -> None:
    with workbook(out, "steunverklaringen") as book:
        retype(book["Steunverklaringen"], 2, {"Datum": None})
    with workbook(out, "leden") as book:
        retype(book["Werkgebieden"], 2, {"Pijler": None})
    forms(out)
    support, member = "steunverklaring S001 Buurthuis Voorbeeld.docx", "lidmaatschap Buurthuis Voorbeeld.docx"  # fmt: skip
    assert "zegt niets nieuws" in send(out, {n: blank(out, n) for n in (support, member)}).output
    assert not list((out / "output/intern").glob("voorstel*"))
    send(out, {member: filled(blank(out, member), {"pillar_1": "volwassenen"})})
    sheet = proposed(out, "leden")["Werkgebieden"]
    assert row(sheet)["Pijler"] == "volwassenen"
    assert "dit werkgebied staat al in rij 2" in told(sheet)


def test_a_folder_without_a_form_gives_no_proposal(out: Path) -> None:
    result = send(out, {"foto.jpg": b"x"})
    assert result.exit_code == 1
    assert "geen ingevuld formulier dat iets nieuws zegt" in result.output
    assert not list((out / "output/intern").glob("voorstel*"))


def without_control(form: bytes, field: str) -> bytes:
    """The form in which somebody deleted a control; and its bookmark with it."""
    body = part(form, BODY).decode()
    tag = rf'<w:bookmarkStart w:id="(\d+)" w:name="[a-z]+_v[0-9p]+_{field}"/>.*?<w:bookmarkEnd w:id="\1"/>'
    made, times = re.subn(tag, "", body, flags=re.DOTALL)
    assert times == 1
    return with_part(form, BODY, made.encode())


def test_a_question_that_was_deleted_is_told_and_the_rest_is_read(out: Path) -> None:
    send(out, {"a.docx": without_control(filled(blank(out), ANSWERS), "phone")})
    sheet = proposed(out)["Steunverklaringen"]
    assert row(sheet)["Telefoonnummer"] is None
    assert row(sheet)["E-mailadres"] == ANSWERS["email"]
    assert "deze vragen zijn uit het formulier weg: “Wat is uw telefoonnummer?”" in told(sheet)


def test_of_a_control_that_is_gone_the_text_counts_with_a_mark(out: Path) -> None:
    form = filled(blank(out), ANSWERS)
    body = part(form, BODY).decode()
    found = re.search(r"(<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*_organisation\".*?</w:sdtPr><w:sdtContent>)(.*?)</w:sdtContent></w:sdt>", body)  # fmt: skip
    assert found
    send(out, {"a.docx": with_part(form, BODY, body.replace(found[0], found[2]).encode())})
    sheet = proposed(out)["Steunverklaringen"]
    assert row(sheet)["Organisatie"] == ANSWERS["organisation"]
    assert "het invulvak zelf is weg" in told(sheet)


def test_a_form_of_another_version_is_read_as_far_as_it_goes(out: Path) -> None:
    form = without_control(filled(blank(out), ANSWERS), "phone")
    now = f"_v{VERSION.replace('.', 'p')}_".encode()
    send(out, {"oud.docx": with_part(form, BODY, part(form, BODY).replace(now, b"_v0p1_"))})
    sheet = proposed(out)["Steunverklaringen"]
    assert row(sheet)["Organisatie"] == ANSWERS["organisation"]
    assert "andere versie (0.1); daarin stond nog niet: “Wat is uw telefoonnummer?”" in told(sheet)


def test_fifty_forms_of_which_some_are_damaged(out: Path) -> None:
    form = blank(out)
    files = {
        f"formulier {n}.docx": filled(
            form,
            ANSWERS | {"organisation": f"{chr(65 + n % 26) * 5} {n}", "email": f"a@b{n}.example"},
        )
        for n in range(50)
    }
    broken = {name for n, name in enumerate(files) if n % 10 == 3}
    for name in broken:
        files[name] = files[name][:-400]
    result = send(out, files)
    assert "45 formulieren voor steunverklaringen.xlsx" in result.output
    book = proposed(out)
    assert {
        line[0] for line in book["Niet gelezen"].iter_rows(min_row=6, values_only=True)
    } == broken
    numbers = [c.value for c in book["Steunverklaringen"]["A"][1:]]
    assert numbers == [f"S{n:03}" for n in range(2, 47)]


@pytest.mark.skipif(pdf_export.find() is None, reason="LibreOffice is not there")
def test_a_form_that_libreoffice_saved_again_says_the_same(out: Path, tmp_path: Path) -> None:
    """It drops the names of the controls; the bookmarks around them stay."""
    one = ANSWERS | {"motivation": "Eén regel."}
    (tmp_path / "a.docx").write_bytes(filled(blank(out), one))
    (tmp_path / "l.docx").write_bytes(filled(blank(out, MEMBERSHIP), MEMBER))
    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    subprocess.run(
        [str(pdf_export.find()), profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "weer"), str(tmp_path / "a.docx"), str(tmp_path / "l.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    send(out, {name: (tmp_path / f"weer/{name}").read_bytes() for name in ("a.docx", "l.docx")})
    sheet = proposed(out)["Steunverklaringen"]
    assert told(sheet) == ""
    found = row(sheet)
    assert (found["Organisatie"], found["Motivatie"], found["Wijk"]) == (one["organisation"], one["motivation"], one["area"])  # fmt: skip
    assert [found[f"{what} mag erin"] for what in ("Organisatienaam", "Persoonsnaam")] == ["ja", "nee"]  # fmt: skip
    assert row(proposed(out, "leden")["Werkgebieden"])["Buurt"] == MEMBER["neighbourhood_1"]


def test_a_proposal_in_which_was_worked_is_kept_beside_the_new_one(out: Path) -> None:
    send(out, {"a.docx": filled(blank(out), ANSWERS)})
    path = out / "output/intern/voorstel-steunverklaringen.xlsx"
    book = load_workbook(path)
    book["Steunverklaringen"]["C2"] = "van haar"
    book.save(path)
    hers = path.read_bytes()
    result = send(out, {})  # B105
    assert "Jouw versie van intern/voorstel-steunverklaringen.xlsx heet nu" in " ".join(result.output.split())  # fmt: skip
    assert path.with_name("voorstel-steunverklaringen (bewerkt).xlsx").read_bytes() == hers
    assert load_workbook(io.BytesIO(path.read_bytes()))["Steunverklaringen"]["C2"].value == ANSWERS["organisation"]  # fmt: skip
