"""The overview as builds follow each other: renewed, left alone, or in the way of nothing."""

import os
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html

from generator.cli import cli
from generator.delivery import disk
from generator.events import Outcome
from generator.job import Job
from generator.pipeline import run
from tests.edits import retype, workbook

MONDAY, TUESDAY = date(2018, 4, 23), date(2018, 4, 24)


def build(project: Path, day: date = MONDAY, *, trace: bool = False) -> Outcome:
    return run(Job(project, day, trace=trace), lambda event: None)


def told(project: Path) -> html.HtmlElement:
    return html.document_fromstring((project / "output/overzicht.html").read_bytes())


def text_of(project: Path, part: str) -> str:
    return " ".join(told(project).get_element_by_id(part).text_content().split())


def about(project: Path, text: str) -> None:
    with workbook(project, "leden") as book:
        retype(book["Leden"], 2, {"Over de organisatie": text})


def test_it_tells_what_changed_and_is_left_alone_when_nothing_did(project: Path) -> None:
    build(project)
    assert "nog geen eerdere versie" in text_of(project, "veranderd")
    about(project, "Wij <script>koken</script> & eten.")
    build(project)
    page = (project / "output/overzicht.html").read_bytes()
    assert "Over de organisatie: veranderd" in text_of(
        project, "veranderd"
    )  # on a sheet with persons
    assert b"<script>koken" not in page
    assert b"Wij &lt;script&gt;koken&lt;/script&gt; &amp; eten." in page
    build(project, TUESDAY)
    assert (project / "output/overzicht.html").read_bytes() == page
    verified = CliRunner().invoke(cli, ["verify", "--project", str(project)])
    assert "overzicht" not in verified.output


def test_an_error_is_told_there_too_while_the_documents_stay(project: Path) -> None:
    build(project)
    about(project, "Wij koken & eten.")
    build(project)
    still = "over de documenten die er nog staan"
    assert still not in text_of(project, "veranderd")
    with workbook(project, "begroting") as book:
        retype(book["Lasten"], 2, {"Wijk": "Nergenshuizen"})
    assert build(project).held_back
    assert still in text_of(project, "veranderd")
    page = told(project)
    assert "fout" in page.xpath("//p[@class='lead']")[0].text_content()
    assert "Nergenshuizen" in text_of(project, "open")
    assert "Los eerst de fouten op" in text_of(project, "documenten")


def test_what_changed_since_the_final_version_is_told_beside_the_last_time(project: Path) -> None:
    run(Job(project, MONDAY, final=True), lambda event: None)
    about(project, "Wij koken & eten.")
    build(project, TUESDAY)
    about(project, "Wij eten & koken.")
    build(project, TUESDAY)
    told_of = text_of(project, "veranderd")
    assert "Sinds de vorige keer: 1 organisatie" in told_of
    assert "Sinds de definitieve versie van 23 april 2018: 1 organisatie" in told_of


def test_what_is_typed_where_persons_stand_is_not_repeated(project: Path) -> None:
    with workbook(project, "steunverklaringen") as book:
        retype(book["Steunverklaringen"], 2, {"E-mailadres": "jan.jansen@@thuis"})
    build(project)
    assert "hier weggelaten" in text_of(project, "open")
    assert "jansen" not in told(project).text_content()


def test_when_it_cannot_be_written_the_documents_are_made_and_it_is_told(
    project: Path, around: pytest.MonkeyPatch
) -> None:
    def held(source: str, target: str) -> None:
        if Path(target).name == "overzicht.html":
            raise PermissionError(13, "held", str(target))
        os_replace(source, target)

    os_replace = os.replace
    around.setattr(os, "replace", held)
    around.setattr(disk, "PAUSES", ())
    outcome = build(project)
    assert outcome.written
    assert [p.finding.fix for p in outcome.problems if p.code == "B207"] == [
        "Sluit overzicht.html, en bouw opnieuw"
    ]
    around.undo()
    assert not any(p.code == "B207" for p in build(project).problems)


def test_a_click_on_a_number_shows_its_cells(project: Path) -> None:
    build(project)
    assert "samen030 build --trace" in text_of(project, "lezen")
    build(project, trace=True)
    page = told(project)
    button = page.xpath("//*[@id='d1']//button[. = '2019']")[0]
    cells = page.get_element_by_id(button.get("popovertarget"))
    assert "aanvraag.xlsx › Aanvraag › B" in cells.text_content()
    assert cells.xpath(".//a/@href")[0].startswith("../inputs/aanvraag.xlsx#Aanvraag%21B")


def test_the_short_form_on_the_screen(project: Path) -> None:
    result = CliRunner().invoke(cli, ["status", "--project", str(project)], catch_exceptions=False)
    assert result.exit_code == 0
    assert "Aanvraag indienen: " in result.output
    assert "100 %  Plan voor" in result.output
    assert "0 fouten" in result.output
    with workbook(project, "begroting") as book:
        retype(book["Lasten"], 2, {"Wijk": "Nergenshuizen"})
    result = CliRunner().invoke(cli, ["status", "--project", str(project)], catch_exceptions=False)
    assert "nog niet te zeggen" in result.output
    assert "Begin hiermee:" in result.output
