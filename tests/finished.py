"""Projects in which nothing is open any more: a small one from tables, and the shipped example."""

import shutil
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import cli
from generator.workbooks.application import Applicant
from generator.workbooks.definition import columns
from generator.workbooks.scheme import Duty
from tests.edits import column, find, retype, workbook
from tests.tables import example_inputs, write_sheet

ROOT = Path(__file__).resolve().parents[1]
ATTACHMENTS = """
    | Nr | Titel                | Soort                        | Verplicht | Bestand    | Aanwezig |
    | 1  | Statuten             | statuten of oprichtingsakte  | ja        | akte.pdf   | ja       |
    | 2  | Handelsregister      | KvK-uittreksel               | ja        | kvk.pdf    | ja       |
    | 3  | Bankafschrift        | kopie bankafschrift          | ja        | bank.pdf   | ja       |
    | 4  | Financiële positie   | verslag financiële positie   | ja        | positie.pdf| ja       |
"""


def final(project: Path, *options: str) -> Result:
    """Ask for the version to hand in, by the real command."""
    words = ["build", "--final", *options, "--project", str(project)]
    return CliRunner().invoke(cli, words, catch_exceptions=False)


def small(project: Path) -> None:
    """One row of examples per sheet, the templates, and the attachments that the law asks.

    No limit in pages: without LibreOffice such a limit is an open point.
    """
    example_inputs(project / "inputs")
    with workbook(project, "regeling") as book:
        for sheet in ("Eisen", "Grenzen"):
            retype(book[sheet], 2, {"Maximum pagina's": None})
    write_sheet(project / "inputs" / "aanvraag.xlsx", "Bijlagen", ATTACHMENTS)
    known(project)
    enclose(project, "akte.pdf", "kvk.pdf", "bank.pdf", "positie.pdf")
    shutil.copytree(ROOT / "templates", project / "templates")


def known(project: Path) -> None:
    """Nothing of the regeling is still to be found out; no page has to be counted."""
    with workbook(project, "regeling") as book:
        for name in ("Eisen", "Grenzen"):
            for row in range(2, book[name].max_row + 1):
                retype(book[name], row, {"Maximum pagina's": None})
        for label, cell, *_ in book["Regeling"].iter_rows(min_row=2):
            if label.value == "Nog niet bekend":
                cell.value = None


def answered(project: Path) -> None:
    """The shipped example with an answer in each cell that was open."""
    for name in ("inputs", "templates"):
        shutil.copytree(ROOT / name, project / name)
    examples = {c.header: c.example for c in columns(Applicant)}
    with workbook(project, "aanvraag") as book:
        for label, cell, *_ in book["Aanvrager"].iter_rows(min_row=2):
            if cell.value is None:
                cell.value = examples[label.value]
        for row in (2, 3):
            retype(book["Ondertekenaars"], row, {"Naam": "Voornaam Achternaam"})
        page = book["Bijlagen"]
        retype(page, find(page, "Nr", "2"), {"Aanwezig": "ja"})
        index = column(page, "Bestand")
        named = (page.cell(row, index).value for row in range(2, page.max_row + 1))
        enclose(project, *filter(None, named))  # what the program makes has no file
        for label, cell, *_ in book["Aanvraag"].iter_rows(min_row=2):
            if label.value == "Voorbeeld":
                cell.value = "nee"
    examples = {c.header: c.example for c in columns(Duty)}
    known(project)
    with workbook(project, "regeling") as book:
        retype(book["Verplichtingen"], 2, examples)
    with workbook(project, "steunverklaringen") as book:
        page = book["Steunverklaringen"]
        retype(page, find(page, "Nr", "S191"), {"Toestemming via": "formulier"})


def enclose(project: Path, *names: str) -> None:
    """Files in the folder with attachments."""
    folder = project / "inputs" / "bijlagen"
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(b"%PDF-1.7\n")
