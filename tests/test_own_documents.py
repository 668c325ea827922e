"""Documents of her own: templates that she puts in ``templates/eigen``, by the real command."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document

from generator.cli import cli
from generator.watching import files
from generator.word.inspecting.made_document import read_paper
from tests.edits import retype, workbook

MEMBER = {
    "Organisatie": "Speeltuin Voorbeeld",
    "Vertegenwoordiger": "Anna Andersma",
    "E-mailadres": "anna@andersma.example",
    "Telefoonnummer": "030 - 765 43 21",
    "Postcode": "3526 XZ",
}


@pytest.fixture
def two(project: Path) -> Path:
    """A small project with two members."""
    add_member(project, **MEMBER)
    return project


def add_member(project: Path, **typed: str) -> None:
    with workbook(project, "leden") as book:
        page = book["Leden"]
        page.append([cell.value for cell in page[2]])
        retype(page, page.max_row, {"KvK-nummer": None, **typed})


def write(project: Path, name: str, *lines: str) -> Path:
    """A template of her own, one paragraph a line."""
    path = project / "templates" / "eigen" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    document = Document()
    document.core_properties.title = "{{ document.titel }}"
    document.core_properties.language = "nl-NL"
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def run(project: Path, command: str = "build", *words: str) -> Result:
    return CliRunner().invoke(
        cli, [command, *words, "--project", str(project)], catch_exceptions=False
    )


def told(project: Path, code: str, command: str = "check") -> list[dict[str, object]]:
    """The problems with this code."""
    found = json.loads(run(project, command, "--json").stdout)["problems"]
    return [problem for problem in found if problem["code"] == code]


def own(project: Path) -> dict[str, str]:
    """The text of each document of her own, by its path in output."""
    output = project / "output"
    found = [*output.glob("eigen/*.docx"), *output.glob("intern/eigen/*.docx")]
    return {
        path.relative_to(output).as_posix(): "\n".join(
            p.text for p in read_paper(path.read_bytes(), path.name).paragraphs
        )
        for path in sorted(found)
    }


def built(project: Path) -> dict[str, str]:
    result = run(project)
    assert result.exit_code == 0, result.output
    return own(project)


GOOD: list[tuple[str, tuple[str, ...], dict[str, str]]] = [
    (
        "persbericht.docx", ("Er zijn {{ cijfers.leden }}.",),
        {"eigen/persbericht.docx": "Er zijn twee leden."},
    ),
    (
        "plan {{ aanvraag.eerste_jaar }}.docx", ("{# intern: nog lezen #}", "{{ document.titel }}"),
        {"eigen/plan 2019.docx": "plan 2019"},
    ),
    (
        "brief {{ lid.naam }}.docx", ("Beste {{ lid.naam }},",),
        {
            "eigen/brief Buurthuis Voorbeeld.docx": "Beste Buurthuis Voorbeeld,",
            "eigen/brief Speeltuin Voorbeeld.docx": "Beste Speeltuin Voorbeeld,",
        },
    ),
    (
        "{{lid.naam}} – {{ aanvraag.laatste_jaar }}.docx", ("{{ lid.wijken }}",),
        {
            "eigen/Buurthuis Voorbeeld – 2024.docx": "de Molenwijk",
            "eigen/Speeltuin Voorbeeld – 2024.docx": "",
        },
    ),
    (
        "poster.docx", ("{#  Voor  elke WIJK. #}", "{{ wijk.plek }}", "{{ leden | aantal }} lid"),
        {"eigen/poster Zuidwest.docx": "de Molenwijk\n1 lid"},
    ),
    (
        "dank.docx", ("{# voor elke steunverklaring #}", "{{ verklaring.naam }}: {{ verklaring.motivatie }}"),
        {"eigen/dank S001.docx": "Buurthuis Voorbeeld: Buren kennen elkaar hier echt."},
    ),
    (
        "fiche.docx", ("{# per activiteit #}", "{{ activiteit.titel }} ({{ activiteit.wijk }})"),
        {"eigen/fiche A01.docx": "Buurtmaaltijd (Zuidwest)"},
    ),
    (
        "intern/kaart.docx", ("{# Voor alle leden #}", "{{ lid.vertegenwoordiger }}, {{ lid.email }}"),
        {
            "intern/eigen/kaart Buurthuis Voorbeeld.docx": "Voornaam Achternaam, info@voorbeeld.example",
            "intern/eigen/kaart Speeltuin Voorbeeld.docx": "Anna Andersma, anna@andersma.example",
        },
    ),
    (
        "intern/bel {{ verklaring.nr }}.docx", ("{{ verklaring.ondertekenaar }} {{ verklaring.bijdrage }}",),
        {"intern/eigen/bel S001.docx": "Voornaam Achternaam Een zaal op dinsdagavond."},
    ),
    (
        "ruim.docx", ("", "｛# voor\N{NO-BREAK SPACE}elk lid #｝", "x", "{# per lid nog nakijken #}"),
        {"eigen/ruim Buurthuis Voorbeeld.docx": "\nx", "eigen/ruim Speeltuin Voorbeeld.docx": "\nx"},
    ),
    (
        "los.docx", ("{# per ongeluk laten staan #}", "x"),
        {"eigen/los.docx": "x"},
    ),
    (
        "intern/bellijst.docx", ("{%p for lid in leden %}", "{{ lid.naam }}: {{ lid.email }}", "{%p endfor %}"),
        {"intern/eigen/bellijst.docx": "Buurthuis Voorbeeld: info@voorbeeld.example\nSpeeltuin Voorbeeld: anna@andersma.example"},
    ),
    (
        "lijst.docx",
        ('{% for lid in leden | op("naam") | eerste(1) %}', "{{ lid.naam }}", "{% endfor %}"),
        {"eigen/lijst.docx": "Buurthuis Voorbeeld"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "lines", "expected"), GOOD, ids=[name for name, *_ in GOOD])
def test_a_template_of_her_own_is_made_as_often_as_it_says(
    two: Path, name: str, lines: tuple[str, ...], expected: dict[str, str]
) -> None:
    write(two, name, *lines)
    assert built(two) == expected


def test_all_of_them_together_and_a_second_build_changes_nothing(two: Path) -> None:
    for name, lines, _ in GOOD:
        write(two, name, *lines)
    made = built(two)
    assert made == {path: text for *_, expected in GOOD for path, text in expected.items()}
    before = {p: p.read_bytes() for p in (two / "output").rglob("*.docx")}
    assert "ongewijzigd" in run(two).stdout
    assert {p: p.read_bytes() for p in (two / "output").rglob("*.docx")} == before
    record = json.loads((two / "output" / "build.json").read_text(encoding="utf-8"))
    assert {f"eigen/{name}" for name, *_ in GOOD} <= set(record["templates"])
    assert set(made) <= set(record["documents"])


def test_lists_in_the_group_of_a_thing_are_those_of_the_list_of_fields(two: Path) -> None:
    lines = (
        "{% for activiteit in lid.activiteiten %}", "{{ activiteit.titel }}", "{% endfor %}",
        "{% for buurt in lid.buurten %}{{ buurt }}{% endfor %}",
    )  # fmt: skip
    write(two, "brief {{ lid.naam }}.docx", *lines)
    made = built(two)
    assert made["eigen/brief Buurthuis Voorbeeld.docx"] == "Buurtmaaltijd\nMolenbuurt"
    listed = run(two, "fields", "lid.activiteiten").stdout
    assert "{% for activiteit in lid.activiteiten %}" in listed
    assert "Eigen documenten" in listed
    private = " ".join(run(two, "fields", "lid.email").stdout.split())
    assert "Niet openbaar: alleen voor een sjabloon in templates/eigen/intern." in private


def test_a_letter_goes_when_its_member_goes_and_an_edited_one_is_kept(two: Path) -> None:
    write(two, "brief {{ lid.naam }}.docx", "Beste {{ lid.naam }}")
    gone = "eigen/brief Speeltuin Voorbeeld.docx"
    assert gone in built(two)
    with workbook(two, "leden") as book:
        book["Leden"].delete_rows(3)
    assert list(built(two)) == ["eigen/brief Buurthuis Voorbeeld.docx"]
    add_member(two, **MEMBER)
    built(two)
    (two / "output" / gone).write_bytes(b"van haar")
    with workbook(two, "leden") as book:
        book["Leden"].delete_rows(3)
    run(two)
    kept = [p for p in (two / "output/eigen").iterdir() if p.read_bytes() == b"van haar"]
    assert len(kept) == 1
    assert kept[0].name != Path(gone).name


def test_letters_that_windows_refuses_are_replaced_and_others_stay(project: Path) -> None:
    add_member(project, Organisatie='Café: "Ons/Huis"? <noord>')
    write(project, "brief {{ lid.naam }}.docx", "x")
    assert "eigen/brief Café- -Ons-Huis- -noord.docx" in built(project)


BAD: list[tuple[str, str, tuple[str, ...], str, str]] = [
    ("S011", "a.docx", ("{# voor elke buurt #}",), "“buurt”", "{# voor elk lid #} of"),
    ("S011", "a.docx", ("{# Voor elk lidd #}",), "“lidd”", "Typ {# voor elk lid #}"),
    ("S011", "a.docx", ("Beste", "{# voor elk lid #}"), "niet bovenaan", "in de eerste alinea"),
    ("S011", "a.docx", ("{voor elk lid}",), "wordt zo afgedrukt", "Typ {# voor elk lid #}"),
    ("S011", "a.docx", ("{{ voor alle leden }}",), "wordt zo afgedrukt", "Typ {# voor elk lid #}"),
    ("S011", "a {{ lid.naam }}.docx", ("{# voor elke wijk #}",), "elk lid en voor elke wijk", "Kies één"),
    ("S011", "{{ lid.naam }} {{ wijk.naam }}.docx", ("x",), "elk lid en voor elke wijk", "Kies één"),
    ("S012", "a {{ leden.naam }}.docx", ("x",), "“leden.naam”", "Bedoel je {{ lid.naam }}?"),
    ("S012", "a {{ lid.naan }}.docx", ("x",), "“lid.naan”", "Bedoel je {{ lid.naam }}?"),
    ("S012", "a {{ leden }}.docx", ("x",), "“leden”", "{{ lid.naam }}"),
    ("S012", "a {{ kaart }}.docx", ("x",), "“kaart”", "{{ lid.naam }}"),
    ("S012", "a {{ lid.email }}.docx", ("x",), "“lid.email”", "templates/eigen/intern"),
    ("S012", "a {{ lid.naam }.docx", ("x",), "accolade", "{{ lid.naam }}"),
    ("S012", "a {% if wijk %}.docx", ("x",), "{% if wijk %}", "haal de accolades weg"),
    ("S012", "CON.docx", ("x",), "Windows", "andere naam"),
    ("S012", "x" * 150 + ".docx", ("x",), "langer dan 150", "andere naam"),
    ("S702", "a.docx", ("{# voor elk lid #}", "{{ lid.email }}"), "“lid.email”", "templates/eigen/intern"),
    ("S702", "a.docx", ("{# voor elk lid #}", "{% if lid.telefoon %}", "x", "{% endif %}"), "“lid.telefoon”", "templates/eigen/intern"),
    ("S702", "a.docx", ("{# per verklaring #}", "{{ verklaring.bijdrage }}"), "“verklaring.bijdrage”", "templates/eigen/intern"),
    ("S702", "a.docx", ("{% for lid in leden %}", "{{ lid.email }}", "{% endfor %}"), "“lid.email”", "templates/eigen/intern"),
    ("S201", "a.docx", ("{{ lid.naam }}",), "een document voor elk lid", "{# voor elk lid #} als eerste alinea"),
    ("S201", "intern/a.docx", ("{{ lid.email }}",), "een document voor elk lid", "{# voor elk lid #} als eerste alinea"),
    ("S201", "a.docx", ("{# voor elk lid #}", "{{ lid.naan }}"), "“lid.naan”", "Bedoel je lid.naam?"),
    ("S201", "a.docx", ("{{ steunpunten }}",), "“steunpunten”", ""),
    ("S202", "a.docx", ("{{ leden | sorteer }}",), "sorteer", "op"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "name", "lines", "message", "fix"), BAD)
def test_what_is_wrong_is_told_in_the_template_with_what_to_do(
    two: Path, code: str, name: str, lines: tuple[str, ...], message: str, fix: str
) -> None:
    write(two, name, *lines)
    found = told(two, code)
    assert len(found) == 1, run(two, "check").output
    assert found[0]["severity"] == "fout"
    assert str(found[0]["place"]).find(f"eigen/{name}") >= 0
    assert message in str(found[0]["message"])
    assert fix.casefold() in str(found[0]["fix"]).casefold()
    assert run(two).exit_code == 1
    assert own(two) == {}


def test_after_moving_it_to_intern_a_template_with_private_fields_is_made(two: Path) -> None:
    path = write(two, "kaart.docx", "{# voor elk lid #}", "{{ lid.email }}")
    assert told(two, "S702")
    (two / "templates/eigen/intern").mkdir()
    path.rename(two / "templates/eigen/intern/kaart.docx")
    assert len(built(two)) == 2


def test_two_documents_with_one_name_are_told_with_both_cells_and_nothing_is_made(
    two: Path,
) -> None:
    write(two, "brief {{ lid.plaats }}.docx", "x")
    (found,) = told(two, "S013")
    assert "brief Voorbeeldstad.docx" in str(found["message"])
    assert "{{ lid.postcode }}" in str(found["fix"])
    assert {cell["cell"] for cell in found["related"]} == {"A2", "A3"}  # type: ignore[attr-defined]
    assert run(two).exit_code == 1
    assert not (two / "output/subsidieaanvraag.docx").exists()
    assert own(two) == {}
    write(two, "brief {{ lid.plaats }} {{ lid.postcode }}.docx", "x")
    (two / "templates/eigen/brief {{ lid.plaats }}.docx").unlink()
    assert len(built(two)) == 2


def test_capitals_and_two_ways_to_the_same_name_clash_too(two: Path) -> None:
    write(two, "brief {{ lid.naam }}.docx", "x")
    write(two, "BRIEF.docx", "{# voor elk lid #}", "x")
    (found,) = told(two, "S013")
    assert "een van het sjabloon eigen/" in str(found["message"])
    assert len(found["related"]) == 1  # type: ignore[arg-type]


def test_an_empty_field_in_a_name_is_an_open_point_at_its_cell(project: Path) -> None:
    add_member(project, **{**MEMBER, "Telefoonnummer": ""})
    write(project, "intern/bel {{ lid.telefoon }}.docx", "x")
    (found,) = told(project, "S015")
    assert found["severity"] == "open punt"
    assert [cell["cell"] for cell in found["related"]] == ["R3"]  # type: ignore[attr-defined]
    assert list(built(project)) == [
        "intern/eigen/bel 012 - 345 67 89.docx", "intern/eigen/bel Speeltuin Voorbeeld.docx",
    ]  # fmt: skip


def test_other_files_are_told_and_hidden_ones_passed_over(project: Path) -> None:
    folder = project / "templates" / "eigen"
    folder.mkdir()
    for name in ("oud.doc", "foto.jpg", "~$brief.docx", ".brief.docx", "Thumbs.db"):
        (folder / name).write_bytes(b"x")
    (folder / "archief").mkdir()
    assert [p["place"]["file"] for p in told(project, "S002")] == ["eigen/oud.doc"]  # type: ignore[index]
    assert [p["place"]["file"] for p in told(project, "S014")] == [  # type: ignore[index]
        "eigen/archief", "eigen/foto.jpg",
    ]  # fmt: skip
    (folder / "oud.doc").rename(folder / "oud.docx")
    assert [p["place"]["file"] for p in told(project, "S002")] == ["eigen/oud.docx"]  # type: ignore[index]


@pytest.mark.skipif(os.name == "nt", reason="links ask for rights on Windows")
@pytest.mark.parametrize("link", ["eigen", "eigen/intern", "eigen/a.docx"])
def test_a_link_that_leads_out_is_not_followed(project: Path, tmp_path: Path, link: str) -> None:
    away = write(tmp_path / "elders", "a.docx", "x")
    place = project / "templates" / link
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(away if link.endswith("docx") else away.parent)
    assert [p["place"]["file"] for p in told(project, "X413")] == [link]  # type: ignore[index]


def test_a_name_without_consent_is_found_in_a_public_document_and_not_looked_for_inside(
    two: Path,
) -> None:
    with workbook(two, "leden") as book:
        retype(book["Leden"], 3, {"Over de organisatie": "Bel Anna Andersma voor meer."})
    write(two, "brief {{ lid.naam }}.docx", "{{ lid.over }}")
    found = [p for p in told(two, "D301", "build") if "eigen/" in str(p["place"])]
    assert len(found) == 1, run(two).output
    path = two / "templates/eigen/brief {{ lid.naam }}.docx"
    path.unlink()
    write(two, "intern/brief {{ lid.naam }}.docx", "{{ lid.over }}")
    assert not [p for p in told(two, "D301", "build") if "eigen/" in str(p["place"])]
    write(two, "poster.docx", "Vraag het aan Anna Andersma.")
    assert [p["place"]["file"] for p in told(two, "S701")] == ["eigen/poster.docx"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("answers", "name", "motivation"),
    [
        ({"Organisatienaam mag erin": "nee"}, "Organisatie, naam bij ons bekend", "Buren kennen"),
        ({"Motivatie mag erin": "nee"}, "Buurthuis Stil", ""),
        ({"Toestemming via": ""}, "Organisatie, naam bij ons bekend", ""),
    ],
)
def test_a_statement_is_shown_in_public_as_consent_allows(
    project: Path, answers: dict[str, str], name: str, motivation: str
) -> None:
    with workbook(project, "steunverklaringen") as book:
        retype(book["Steunverklaringen"], 2, {"Organisatie": "Buurthuis Stil", **answers})
    lines = ("{# voor elke steunverklaring #}", "{{ verklaring.naam }}: {{ verklaring.motivatie }}")
    write(project, "dank.docx", *lines)
    write(project, "intern/dank.docx", *lines)
    made = built(project)
    assert made["eigen/dank S001.docx"].startswith(f"{name}: {motivation}")
    assert bool(motivation) == ("Buren" in made["eigen/dank S001.docx"])
    assert made["intern/eigen/dank S001.docx"] == "Buurthuis Stil: Buren kennen elkaar hier echt."


def test_watch_sees_templates_of_her_own_and_the_checked_copy_has_its_place(project: Path) -> None:
    write(project, "intern/a.docx", "x")
    write(project, "b.docx", "{{ lid.naam }}")
    assert {"templates/eigen/intern/a.docx", "templates/eigen/b.docx"} <= set(files(project))
    run(project, "check")
    assert (project / "output/intern/nagekeken/eigen/b (nagekeken).docx").is_file()


def test_a_template_without_a_title_gives_documents_that_have_one(two: Path) -> None:
    path = write(two, "brief {{ lid.naam }}.docx", "x")
    document = Document(str(path))
    document.core_properties.title = ""
    document.save(str(path))
    assert [p for p in told(two, "D201", "build") if "eigen/" in str(p["place"])] == []
