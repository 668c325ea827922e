"""After a build, and by ``samen030 changes``: what changed, through the real command."""

import json
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import comparing_sets
from generator.cli import cli
from generator.delivery.kept_sets import kept_days, kept_set, path_of
from generator.job import Job
from generator.pipeline import run
from generator.word.comparing.tracked_changes import CannotCompare
from tests.edits import build, find, retype, workbook
from tests.finished import enclose

TODAY = date.today()
YESTERDAY = TODAY - timedelta(days=1)
SECRET = "Voornaam Geheimhouder"


def command(project: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, [*words, "--project", str(project)], catch_exceptions=False)


def said(result: Result) -> str:
    """What stands on the screen, without line breaks."""
    assert result.exit_code == 0, result.output
    return " ".join(result.stdout.replace("\N{NO-BREAK SPACE}", " ").split())


def on(project: Path, day: date, *, final: bool = False) -> None:
    """Build as on another day."""
    assert run(Job(project, day, final), tell=lambda _: None).written


@pytest.fixture(scope="module")
def once(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, built; a test takes ``again``, a copy of it."""
    folder = Path(shutil.copytree(finished, tmp_path_factory.mktemp("eens") / "project"))
    build(folder)
    return folder


@pytest.fixture
def again(once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(once, tmp_path / "project"))


def typed(book: str, sheet: str, cells: dict[str, object], row: int = 2) -> Callable[[Path], None]:
    def edit(project: Path) -> None:
        with workbook(project, book) as found:
            retype(found[sheet], row, cells)

    return edit


def form(book: str, sheet: str, label: str, value: object) -> Callable[[Path], None]:
    def edit(project: Path) -> None:
        with workbook(project, book) as found:
            page = found[sheet]
            page.cell(find(page, page.cell(1, 1).value, label), 2).value = value

    return edit


def copied(book: str, sheet: str, cells: dict[str, object]) -> Callable[[Path], None]:
    """A row like the first one, with other cells here."""

    def edit(project: Path) -> None:
        with workbook(project, book) as found:
            page = found[sheet]
            for index in range(1, page.max_column + 1):
                page.cell(3, index).value = page.cell(2, index).value
            retype(page, 3, cells)

    return edit


def emptied(book: str, sheet: str) -> Callable[[Path], None]:
    def edit(project: Path) -> None:
        with workbook(project, book) as found:
            found[sheet].delete_rows(2)

    return edit


def moved(project: Path) -> None:
    """The same amount less on both sides of the begroting, and in what is asked."""
    for sheet in ("Lasten", "Baten"):
        typed("begroting", sheet, {"2020": "988.000,00"})(project)
    form("aanvraag", "Aanvraag", "Gevraagd bedrag 2020", "988.000,00")(project)
    form("aanvraag", "Aanvraag", "Gevraagd bedrag", "5.988.000,00")(project)


person = copied(
    "steunverklaringen",
    "Steunverklaringen",
    {
        "Nr": "S009",
        "Organisatie of persoon": "persoon",
        "Organisatie": None,
        "Soort organisatie": None,
    },
)  # a resident supports it too: then every list has a row


def own_text(project: Path) -> None:
    (project / "inputs" / "teksten").mkdir()
    shutil.copy(project / "templates" / "beginnen" / "persbericht.docx", project / "inputs/teksten/Zuidwest.docx")  # fmt: skip


def template(project: Path) -> None:
    """Another one that is as good: its own bytes, written anew."""
    import docx

    path = project / "templates" / "wijkplan.docx"
    found = docx.Document(str(path))
    found.add_paragraph("Een zin erbij.")
    found.save(str(path))


EDITS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a member": (copied("leden", "Leden", {"Organisatie": "De Sluis", "KvK-nummer": None, "Rol": "lid", "E-mailadres": None}), "+1 lid (De Sluis)"),
    "a member leaves": (typed("leden", "Leden", {"Stand lidmaatschap": "opgezegd"}), "-1 lid (Buurthuis Voorbeeld)"),
    "a text of a member": (typed("leden", "Leden", {"Over de organisatie": "Anders."}), "1 organisatie op het blad Leden veranderd (Buurthuis Voorbeeld: Over de organisatie)"),
    "something personal": (typed("leden", "Leden", {"Vertegenwoordiger": SECRET}), "(Buurthuis Voorbeeld: Vertegenwoordiger)"),
    "a statement": (copied("steunverklaringen", "Steunverklaringen", {"Nr": "S002", "Organisatie": "De Sluis"}), "+1 steunverklaring (Zuidwest 1)"),
    "an activity": (copied("activiteiten", "Activiteiten", {"Nr": "A02", "Activiteit": "Zang"}), "+1 activiteit (A02 Zang)"),
    "an activity goes": (lambda p: (copied("activiteiten", "Activiteiten", {"Nr": "A02", "Activiteit": "Zang"})(p), build(p), emptied("activiteiten", "Activiteiten")(p)), "-1 activiteit (A01 Buurtmaaltijd)"),
    "a goal": (typed("wijken", "Opgaven", {"Streefwaarde": "1.300"}), "1 opgave veranderd (Z1: Streefwaarde)"),
    "money": (moved, "begroting - € 12.000 (personeel 2020; gevraagde subsidie 2020)"),
    "an attachment in the list": (typed("aanvraag", "Bijlagen", {"Titel": "De statuten"}), "1 bijlage in de lijst veranderd (1 De statuten: Titel)"),
    "an attachment itself": (lambda p: enclose(p, "foto.pdf"), "+1 bestand in de map bijlagen (foto.pdf)"),
    "an own text": (own_text, "+1 eigen tekst (Zuidwest.docx)"),
    "a template": (template, "1 sjabloon veranderd (wijkplan.docx)"),
    "the regeling": (form("regeling", "Regeling", "Kenmerk", "Gemeenteblad 9"), "regeling veranderd (Kenmerk)"),
    "the application": (form("aanvraag", "Aanvraag", "Plaats ondertekening", "Elders"), "aanvraag veranderd (Plaats ondertekening)"),
}  # fmt: skip


@pytest.mark.parametrize("case", EDITS)
def test_each_kind_of_edit_is_told_after_the_build(case: str, again: Path) -> None:
    edit, expected = EDITS[case]
    edit(again)
    shown = command(again, "build")
    told = " ".join(shown.stdout.replace("\N{NO-BREAK SPACE}", " ").split())
    assert expected in told
    assert SECRET not in told
    found = json.loads(command(again, "build", "--json").stdout)["changes"]["since_last"]
    assert found["rows"] == found["files"] == found["summary"] == []


def test_a_build_that_changes_nothing_says_so_in_one_line(once: Path, again: Path) -> None:
    shown = command(again, "build").stdout
    assert "Sinds de vorige keer is er niets veranderd.\n" in shown
    assert "Sinds de" not in command(Path(shutil.copytree(once / "inputs", again.parent / "p" / "inputs")).parent, "check").stdout  # fmt: skip


def test_the_first_build_has_nothing_to_compare_with(project: Path) -> None:
    assert "Sinds" not in command(project, "build").stdout
    assert "de eerste die bewaard zijn" in said(command(project, "changes"))


def test_without_a_build_there_is_one_sentence(project: Path) -> None:
    shown = command(project, "changes")
    assert shown.exit_code == 0
    assert shown.stdout == (
        "Er is nog niets bewaard om mee te vergelijken: dat gebeurt bij elke samen030 build.\n"
    )
    assert not (project / "output").exists()


def test_since_the_last_final_version_all_steps_together_are_told(project: Path) -> None:
    person(project)
    on(project, YESTERDAY, final=True)
    typed("leden", "Leden", {"Plaats": "Elders"})(project)
    on(project, YESTERDAY)
    typed("wijken", "Opgaven", {"Streefwaarde": "1.300"})(project)
    shown = said(command(project, "build"))
    assert "Sinds de vorige keer: 1 opgave veranderd (Z1: Streefwaarde)." in shown
    assert "Sinds de definitieve versie van" in shown
    assert (
        "veranderd (Buurthuis Voorbeeld: Plaats), 1 opgave veranderd (Z1: Streefwaarde)." in shown
    )
    shown = said(command(project, "changes", "--since", "final"))
    assert "Plaats: “Voorbeeldstad” werd “Elders”" in shown
    assert "Z1 › Streefwaarde: “1.200” werd “1.300”" in shown
    assert "Plaats" not in said(command(project, "changes"))


def test_a_final_version_of_the_same_data_says_why_the_documents_are_otherwise(
    project: Path,
) -> None:
    person(project)
    build(project)
    shown = said(command(project, "build", "--final"))
    assert "zijn de gegevens gelijk gebleven" in shown
    assert "(definitief in plaats van concept)" in shown


def test_equal_changes_since_both_are_told_once(project: Path) -> None:
    person(project)
    on(project, YESTERDAY, final=True)
    typed("wijken", "Opgaven", {"Streefwaarde": "1.300"})(project)
    shown = said(command(project, "build"))
    assert "Sinds de vorige keer en sinds de definitieve versie van" in shown
    assert shown.count("1 opgave veranderd") == 1


def test_rows_that_another_version_kept_are_compared_with_nothing_and_that_is_said(
    again: Path,
) -> None:
    kept = kept_set(again / "output", kept_days(again / "output")[-1])
    assert kept is not None
    from dataclasses import replace

    other = replace(kept, data=b'{"schema": 99}')
    (again / "output" / path_of(kept_days(again / "output")[-1])).write_bytes(other.to_bytes())
    shown = said(command(again, "build"))
    assert "Sinds de vorige keer is niet te zeggen wat er in de gegevens veranderde" in shown


@pytest.mark.parametrize(
    "asked",
    [f"{YESTERDAY:%d-%m-%Y}", f"{YESTERDAY.day}-{YESTERDAY.month}-{YESTERDAY.year}", YESTERDAY.isoformat(), "gisteren", "Gisteren", "vorige"],
)  # fmt: skip
def test_a_day_is_asked_for_as_she_types_it(project: Path, asked: str) -> None:
    on(project, YESTERDAY)
    typed("wijken", "Opgaven", {"Streefwaarde": "1.300"})(project)
    on(project, TODAY)
    shown = said(command(project, "changes", "--since", asked))
    assert "wijken.xlsx › Opgaven › Z1 › Streefwaarde: “1.200” werd “1.300”" in shown


ASKED = {
    "1-1-2001": (0, "is niets bewaard"),
    "final": (0, "nog geen definitieve versie"),
    "vandaag": (0, "is er niets anders gemaakt"),
    "29-11": (2, "staat geen jaar"),
    "vroeger": (2, "gisteren, vorige of final"),
    "": (2, "gisteren, vorige of final"),
}


@pytest.mark.parametrize("asked", ASKED)
def test_what_cannot_be_compared_gets_one_sentence(once: Path, asked: str) -> None:
    shown = command(once, "changes", "--since", asked)
    code, sentence = ASKED[asked]
    assert (shown.exit_code, sentence in shown.output) == (code, True), shown.output
    assert not (once / "output" / "intern" / "wijzigingen").exists()


def test_what_is_personal_is_in_no_line_and_no_json(again: Path) -> None:
    typed("leden", "Leden", {"Vertegenwoordiger": SECRET, "E-mailadres": "geheim@x.example"})(again)
    copied("steunverklaringen", "Steunverklaringen", {"Nr": "S002", "Naam ondertekenaar": SECRET})(again)  # fmt: skip
    shown = command(again, "build", "--json").stdout
    long = command(again, "changes").output
    for text in (shown, long):
        assert "Geheim" not in text
        assert "geheim@" not in text
    assert "Vertegenwoordiger: veranderd (persoonlijk, hier niet te zien)" in " ".join(long.split())
    assert "en persoonlijke gegevens, hier niet te zien" in " ".join(long.split())


@pytest.fixture
def redline(around: pytest.MonkeyPatch) -> list[tuple[bytes, bytes]]:
    """Instead of tracked changes: the new document, and what was asked."""
    asked: list[tuple[bytes, bytes]] = []

    def redlined(old: bytes, new: bytes, author: str, day: date) -> bytes:
        asked.append((old, new))
        assert (author, day) == ("samen030", TODAY)
        if len(asked) == 3:
            raise CannotCompare("te groot")
        return b"now " + new

    around.setattr(comparing_sets, "redlined", redlined)
    return asked


def test_of_each_document_that_is_otherwise_there_is_a_copy_with_its_changes(
    again: Path, redline: list[tuple[bytes, bytes]]
) -> None:
    output = again / "output"
    before = (output / "subsidieaanvraag.docx").read_bytes()
    typed("activiteiten", "Activiteiten", {"Doel": "Iets anders."})(again)
    build(again)
    after = (output / "subsidieaanvraag.docx").read_bytes()
    shown = said(command(again, "changes"))
    copy = output / "intern" / "wijzigingen" / "subsidieaanvraag (wijzigingen).docx"
    assert (before, after) == redline[0]
    assert copy.read_bytes() == b"now " + after
    assert copy.name in shown
    names = {p.name for p in copy.parent.rglob("*.docx")}
    assert names == {copy.name, "01-zuidwest (wijzigingen).docx"}
    # nothing more is otherwise: those of last time go, what she edited stays
    copy.write_bytes(b"hers")
    shutil.copytree(again / "inputs", again.parent / "inputs")
    typed("wijken", "Opgaven", {"Doel": "Een ander doel."})(again)
    build(again)
    redline.clear()
    command(again, "changes")
    assert copy.read_bytes() == b"hers"
    assert (copy.parent / "wijkplannen" / "01-zuidwest (wijzigingen).docx").exists()


def test_a_document_that_cannot_be_compared_is_named_with_the_reason(
    again: Path, redline: list[tuple[bytes, bytes]]
) -> None:
    redline += [(b"", b"")] * 2
    typed("wijken", "Opgaven", {"Doel": "Een ander doel."})(again)
    build(again)
    shown = said(command(again, "changes"))
    assert "niet te laten zien van wijkplannen/01-zuidwest.docx: te groot." in shown


def test_a_copy_that_is_edited_keeps_her_words_under_another_name(
    again: Path, redline: list[tuple[bytes, bytes]]
) -> None:
    typed("wijken", "Opgaven", {"Doel": "Een ander doel."})(again)
    build(again)
    command(again, "changes")
    (copy,) = (again / "output" / "intern" / "wijzigingen").rglob("*.docx")
    made = copy.read_bytes()
    copy.write_bytes(b"hers")
    command(again, "changes")
    assert copy.read_bytes() == made
    assert copy.with_name("01-zuidwest (wijzigingen) (bewerkt).docx").read_bytes() == b"hers"
    assert not list(copy.parent.glob(".*nieuw"))


def test_one_edit_on_many_sheets_of_the_example(built: Path, shipped: Path) -> None:
    """A cell in every sheet that can be edited without breaking a rule."""
    shutil.copytree(built / "output", shipped / "output")
    edits = {
        ("wijken", "Wijken"): "Kracht", ("wijken", "Opgaven"): "Streefwaarde",
        ("wijken", "Partners"): "Afspraak", ("wijken", "Accommodaties"): "Beheer",
        ("wijken", "Buurten"): "Bron",
        ("activiteiten", "Activiteiten"): "Doel", ("begroting", "Lasten"): "Toelichting",
        ("begroting", "Baten"): "Toelichting", ("leden", "Leden"): "Over de organisatie",
        ("steunverklaringen", "Steunverklaringen"): "Ontvangen via",
        ("aanvraag", "Risico's"): "Maatregel", ("aanvraag", "Planning"): "Wie",
        ("aanvraag", "Ondertekenaars"): "Bevoegdheid", ("aanvraag", "Bijlagen"): "Titel",
        ("regeling", "Eisen"): "Bron", ("regeling", "Stukken"): "Bron",
        ("regeling", "Pijlers"): "Begin in het activiteitenplan",
    }  # fmt: skip
    for (book, sheet), header in edits.items():
        typed(book, sheet, {header: f"Nieuw op {sheet} & <mooi>"})(shipped)
    form("aanvraag", "Aanvrager", "Functie contactpersoon", "Nieuw op Aanvrager")(shipped)
    form("aanvraag", "Aanvraag", "Gevraagd besluit", "Nieuw op Aanvraag")(shipped)
    form("regeling", "Regeling", "Grondslag", "Nieuw op Regeling")(shipped)
    form("aanvraag", "Gemeente", "Bijvoeglijk", "Nieuw op Gemeente")(shipped)
    found = json.loads(command(shipped, "build", "--json").stdout)["changes"]["since_last"]
    told = {(r["file"], r["sheet"]): [c["header"] for c in r["cells"]] for r in found["rows"]}
    assert told == {
        **{(f"{book}.xlsx", sheet): [header] for (book, sheet), header in edits.items()},
        ("aanvraag.xlsx", "Aanvrager"): ["Functie contactpersoon"],
        ("aanvraag.xlsx", "Aanvraag"): ["Gevraagd besluit"],
        ("aanvraag.xlsx", "Gemeente"): ["Bijvoeglijk"],
        ("regeling.xlsx", "Regeling"): ["Grondslag"],
    }
    long = command(shipped, "changes").output
    assert all(f"Nieuw op {sheet}" in " ".join(long.split()) for _, sheet in edits)
