"""Regelingen of other gemeenten, typed as tables: what each asks is data, and nothing else asks it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.checks.all import data_check
from generator.cli import cli
from generator.documents.application.document import APPLICATION
from generator.documents.support_list.document import SUPPORT_LIST
from generator.dossier import Dossier
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.schemes import names, ready
from generator.workbooks.application import Application, Attachment
from generator.workbooks.scheme import (
    WORKBOOK,
    Duty,
    Limit,
    RequiredAttachment,
    Requirement,
    Scheme,
)
from tests.edits import retype, workbook
from tests.make import dossier_of, sizes
from tests.plain_files import document
from tests.rows import row, rows

ROOT = Path(__file__).resolve().parents[1]
MB = 1024 * 1024
ENCLOSED = """
    | Nr | Titel       | Soort          | Verplicht | Bestand     | Aanwezig |
    | 1  | Uittreksel  | KvK-uittreksel | ja        | kvk.pdf     | ja       |
    | 2  | De minimis  | {minimis}      | nee       | minimis.pdf | {there}  |
    | 3  | Bestuur     | {board}        | nee       | bestuur.pdf | ja       |
"""


def told(*given: object, files: dict[str, int] | None = None, **form: object) -> set[str]:
    """The codes about a regeling (K1, K7, K8) for a faultless application under these rows."""
    tables = dict(dossier_of().tables)
    for kind in (Requirement, RequiredAttachment, Limit, Duty, Attachment):
        tables[kind] = ()
    tables[Scheme] = (row(Scheme, **{"name": "R", "addressee": "College", "per_year": "nee", "first_year": "2019", "last_year": "2024", "ceiling": "99.000.000,00", **form}),)  # fmt: skip
    tables[Application] = dossier_of({Application: [{"first_application": "nee"}]}).rows(
        Application
    )
    for one in given:
        assert isinstance(one, tuple)
        tables[type(one[0])] = one
    dossier = Dossier(tables, enclosed=None if files is None else sizes(files))
    found = data_check.run(frozenset(), dossier, derive(dossier))
    empty = {"K831"}  # an empty sheet Stukken beside attachments: a warning
    return {p.code for p in found if p.code[:2] in {"K1", "K7", "K8"}} - {"K110"} - empty


def enclosed(minimis: str = "anders", there: str = "ja", board: str = "anders") -> tuple[Attachment, ...]:  # fmt: skip
    return rows(Attachment, ENCLOSED.format(minimis=minimis, there=there, board=board))


DUTIES = rows(Duty, "| Verplichting | Wanneer |\n| Melden | meteen |")
DEMANDS = rows(Requirement, "| Nr | Eis | Hoofdstuk |\n| 1 | Plan | Activiteitenplan |")


def test_a_regeling_that_asks_little_is_told_nothing() -> None:
    assert told(DUTIES, DEMANDS) == set()


def test_amersfoort_asks_a_signed_minimis_form_and_a_grant_below_its_ceiling() -> None:
    asked = rows(RequiredAttachment, "| Stuk | Soort | Wanneer |\n| Getekende de-minimisverklaring | de-minimisverklaring | altijd |")  # fmt: skip
    form = {"state_aid": "de-minimis", "minimis_ceiling": "300.000,00", "minimis_years": "3"}
    assert told(DUTIES, DEMANDS, asked) == {"K701"}
    assert told(DUTIES, DEMANDS, asked, enclosed("de-minimisverklaring")) == set()
    assert told(DUTIES, DEMANDS, asked, enclosed("de-minimisverklaring", "nee")) == {"K702"}
    assert told(DUTIES, DEMANDS, **form) == {"K808"}


def test_overbetuwe_asks_the_bestuursleden_with_their_functions_and_a_balance() -> None:
    asked = rows(
        RequiredAttachment,
        """
        | Stuk                             | Soort                    | Of           | Wanneer         |
        | Bestuursleden met hun functie    | lijst van bestuursleden  |              | altijd          |
        | Balans of jaarrekening           | balans                   | jaarrekening | vervolgaanvraag |
        """,
    )
    assert told(DUTIES, DEMANDS, asked, enclosed(board="lijst van bestuursleden")) == {"K701"}
    both = enclosed(minimis="jaarrekening", board="lijst van bestuursleden")
    assert told(DUTIES, DEMANDS, asked, both) == set()


def test_zandvoort_takes_files_of_10_mb_in_some_kinds_and_no_excel() -> None:
    limits = rows(Limit, "| Waarvoor | Maximum MB | Soorten bestanden |\n| elke bijlage | 10 | pdf, jpg, doc, docx |")  # fmt: skip
    lying = enclosed()
    ready_files = {"kvk.pdf": 1, "minimis.pdf": 1, "bestuur.pdf": 1}
    assert told(DUTIES, DEMANDS, limits, lying, files=ready_files) == set()
    assert told(DUTIES, DEMANDS, limits, lying, files={**ready_files, "kvk.pdf": 11 * MB}) == {"K707"}  # fmt: skip
    more = {**ready_files, "balans.xlsx": 1}
    assert told(DUTIES, DEMANDS, limits, lying, files=more) == {"K705", "K708"}
    assert told(DUTIES, DEMANDS, lying, files=more) == {"K705"}


def test_the_hague_lets_an_application_have_15_pages_and_rotterdam_asks_bibob_above_an_amount() -> None:  # fmt: skip
    (limit,) = rows(Limit, "| Waarvoor | Maximum pagina's |\n| subsidieaanvraag | 15 |")
    dossier = Dossier({**dossier_of().tables, Limit: (limit,)})
    assert derive(dossier).limits.on_document(APPLICATION.measured) == (limit,)
    assert derive(dossier).limits.on_document(SUPPORT_LIST.measured) == ()
    head = "| Stuk | Soort | Wanneer | Boven bedrag |\n| Bibob | Bibob-formulier | altijd | {} |"
    assert told(DUTIES, DEMANDS, rows(RequiredAttachment, head.format("999.999,99"))) == {"K701"}
    assert told(DUTIES, DEMANDS, rows(RequiredAttachment, head.format("1.000.000,00"))) == set()


@pytest.mark.parametrize("name", names())
def test_a_ready_regeling_is_read_back_as_it_is_written(name: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["new", "map", "--project", str(tmp_path), "--regeling", name])
    assert result.exit_code == 0, result.output
    dossier, problems = read(tmp_path / "map" / "inputs")
    assert not [p for p in problems if p.place.file == WORKBOOK.file]
    for sheet in WORKBOOK.sheets:
        found = [{c.field: getattr(r, c.field) for c in sheet.columns} for r in dossier.rows(sheet.kind)]  # fmt: skip
        assert found == ready(name).rows[sheet.kind]
    told = list(data_check.run(dossier.damaged, dossier, derive(dossier)))
    incomplete = {"K801", "K802", "K810"} & {p.code for p in told}
    assert bool(incomplete) is not ready(name).complete


def test_the_example_is_the_regeling_of_2018_that_lies_ready() -> None:
    dossier, _ = read(ROOT / "inputs")
    ours = {"vision", "opening"}  # what the applicant says of a pijler is of no regeling
    for sheet in WORKBOOK.sheets:
        found = [{c.field: None if c.field in ours else getattr(r, c.field) for c in sheet.columns} for r in dossier.rows(sheet.kind)]  # fmt: skip
        assert found == ready("utrecht-2018").rows[sheet.kind]


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["--regeling"], 0, "voorbeeldstad-2028"),
        (["map", "--regeling", "utrecht-2072"], 2, "Bedoel je utrecht-2027?"),
        (["map", "--regeling", "utrecht-2018", "--example"], 2, "kies --example of --regeling"),
        ([], 2, "MAP"),
    ],
)
def test_without_a_known_name_it_tells_which_there_are_and_makes_nothing(
    arguments: list[str], code: int, says: str, tmp_path: Path
) -> None:
    result = CliRunner().invoke(cli, ["new", *arguments, "--project", str(tmp_path)])
    assert (result.exit_code, says in result.output) == (code, True)
    assert not list(tmp_path.iterdir())


def test_the_years_of_a_regeling_are_those_of_the_workbooks() -> None:
    spans = {name: (*ready(name).years,) for name in names()}
    assert spans["voorbeeldstad-2028"] == (2028, 2029)
    assert spans["utrecht-2027"] == (2027, 2028, 2029, 2030)


def test_two_years_and_duties_are_printed_from_the_regeling(shipped: Path) -> None:
    with workbook(shipped, "regeling") as book:
        retype(book["Verplichtingen"], 2, {"Verplichting": "Tussentijds verslag", "Wanneer": "elk jaar voor 1 september", "Bron": "artikel 11"})  # fmt: skip
        for line in book["Regeling"].iter_rows(min_row=2):
            if line[0].value == "Social return in %":
                line[1].value = "5%"
            if line[0].value in {"Verantwoordingsprotocol", "Administratie bewaren in jaren"}:
                line[1].value = {"V": None, "A": 10}[line[0].value[0]]
    result = CliRunner().invoke(cli, ["build", "--project", str(shipped)])
    assert result.exit_code == 0, result.output
    text = document(shipped / "output" / "subsidieaanvraag.docx").text
    assert "Tussentijds verslag: elk jaar voor 1 september (artikel 11)." in text
    assert "Wij zetten 5% van de subsidie in als social return." in text
    assert "De administratie bewaren wij tien jaar." in text
    assert "verklaring van een accountant." in text
