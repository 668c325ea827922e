"""The X4 messages, obeyed: workbooks and other files in inputs, in the order of their codes."""

import shutil
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from tests.checks.obedience import Entry
from tests.checks.obedience.word_files import (
    Work,
    aside,
    back,
    both,
    excel,
    file,
    gone,
    photo,
    renamed,
    spoilt,
    text,
)  # fmt: skip
from tests.conftest import ROOT

BROKEN = ROOT / "tests" / "excel" / "broken"
MEMBERS = "inputs/leden.xlsx"


def _broken(name: str) -> Work:
    """The members' workbook as another program, or a bad download, left it."""
    data = next(BROKEN.glob(f"{name}*")).read_bytes()
    return spoilt(MEMBERS, file(MEMBERS, data))


def _saved(name: str) -> Work:
    """Another member in a workbook of its own, under this name."""

    def work(project: Path) -> None:
        shutil.copy(project / MEMBERS, project / "inputs" / name)
        book = load_workbook(project / "inputs" / name)
        for sheet in ("Leden", "Werkgebieden"):
            book[sheet]["A2"] = "De Sluis"
        titles = [cell.value for cell in book["Leden"][1]]
        for header in ("KvK-nummer", "Website", "E-mailadres"):
            book["Leden"].cell(2, titles.index(header) + 1).value = None
        book.save(project / "inputs" / name)

    return work


def _other_book(project: Path) -> None:
    book: Any = Workbook()
    book.active.append(["Wat", "Wie"])
    book.active.append(["Koffie", "Ans"])
    book.save(project / "inputs" / "notities.xlsx")


def _zipped(project: Path) -> None:
    with zipfile.ZipFile(project / "inputs" / "werkboeken.zip", "w") as packed:
        packed.write(project / MEMBERS, "leden.xlsx")


def _second_budget(project: Path) -> None:
    shutil.copy(project / "inputs" / "begroting.xlsx", project / "inputs" / "begroting v2.xlsx")
    book: Any = load_workbook(project / "inputs" / "begroting v2.xlsx")
    for sheet in ("Lasten", "Baten"):
        for cell in book[sheet][2]:
            if book[sheet].cell(1, cell.column).value in ("Nr", "Omschrijving", "Toelichting"):
                cell.value = "X09"
    book.save(project / "inputs" / "begroting v2.xlsx")


ON_FILES = (
    Entry("X401", aside(MEMBERS), "Zet leden.xlsx in de map inputs", back(MEMBERS)),
    Entry("X401", renamed("inputs/begroting.xlsx", "inputs/begrotign.xlsx"), "Geef begrotign.xlsx dan de naam begroting.xlsx", renamed("inputs/begrotign.xlsx", "inputs/begroting.xlsx")),
    Entry("X402", _broken("X402-oud-excel"), "Excel-werkmap", back(MEMBERS)),
    Entry("X403", _broken("X403"), "Haal het wachtwoord eraf", back(MEMBERS)),
    Entry("X404", _broken("X404-halverwege"), "", back(MEMBERS)),
    Entry("X405", _broken("X405"), "zonder macro’s", back(MEMBERS)),
    Entry("X407", aside("inputs"), "Ga in de projectmap staan", back("inputs")),
    Entry("X408", _broken("X408"), "bewaar het werkboek opnieuw", back(MEMBERS)),
    Entry("X409", file("inputs/~$leden.xlsx", b"x"), "Bewaar het in Excel voor je bouwt", gone("inputs/~$leden.xlsx")),
    Entry("X410", _broken("X410"), "op Automatisch, en bewaar het werkboek", back(MEMBERS)),
    Entry("X411", both(aside(MEMBERS), lambda p: (p / MEMBERS).mkdir()), "Geef de map een andere naam, en zet het werkboek hier",
          both(renamed(MEMBERS, "inputs/map"), back(MEMBERS))),
    Entry("X412", file("inputs/notities.xls", b""), "Haal het weg als je wilt", gone("inputs/notities.xls")),
    Entry("X414", both(aside("inputs/regeling.xlsx"), excel("aanvraag.xlsx", lambda book: book["Aanvraag"].append(["Regeling", "Oud"]))), "zet regeling.xlsx daaruit in inputs",
          both(back("inputs/regeling.xlsx"), excel("aanvraag.xlsx", lambda book: book["Aanvraag"].delete_rows(book["Aanvraag"].max_row)))),
    Entry("X420", file("inputs/notities.xls", b"x"), "Haal notities.xls in elk geval weg uit de map inputs", gone("inputs/notities.xls")),
    Entry("X420", file("inputs/leden zuid.xls", b"x"), "bewaar het als Excel-werkmap met de naam leden zuid.xlsx", both(gone("inputs/leden zuid.xls"), _saved("leden zuid.xlsx"))),
    Entry("X420", file("inputs/spullen/begroting.xlsx", b"x"), "Noem de map dan oud spullen", renamed("inputs/spullen", "inputs/oud spullen")),
    Entry("X420", _other_book, "Neem ze over in het werkboek waar ze horen", gone("inputs/notities.xlsx")),
    Entry("X420", _zipped, "Pak het uit", gone("inputs/werkboeken.zip")),
    Entry("X421", lambda p: shutil.copy(p / MEMBERS, p / "inputs/leden (1).xlsx"), "Haal leden (1).xlsx weg uit de map inputs", gone("inputs/leden (1).xlsx")),
    Entry("X422", renamed(MEMBERS, "inputs/ledne.xlsx"), "Noem het bestand dan leden.xlsx", renamed("inputs/ledne.xlsx", MEMBERS)),
    Entry("X422", _saved("aanmeldingen.xlsx"), "Noem het bestand dan leden aanmeldingen.xlsx", renamed("inputs/aanmeldingen.xlsx", "inputs/leden aanmeldingen.xlsx")),
    Entry("X422", _saved("leden oud.xlsx"), "haal dan “oud” uit de naam", renamed("inputs/leden oud.xlsx", "inputs/leden zuid.xlsx")),
    Entry("X423", _second_budget, "Haal begroting v2.xlsx dan weg", gone("inputs/begroting v2.xlsx")),
    Entry("X423", _second_budget, "Zet begroting.xlsx dan ergens anders neer en geef begroting v2.xlsx die naam",
          both(aside("inputs/begroting.xlsx"), renamed("inputs/begroting v2.xlsx", "inputs/begroting.xlsx"))),
    Entry("X424", file("inputs/Zuidwest.docx", b"x"), "Verplaats Zuidwest.docx naar de map inputs/teksten", both(gone("inputs/Zuidwest.docx"), text("Dag"))),
    Entry("X424", file("inputs/Zuidwest.odt", b"x"), "Bewaar het in Word als Zuidwest.docx in inputs/teksten", both(gone("inputs/Zuidwest.odt"), text("Dag"))),
    Entry("X424", photo("../Zuidwest.jpg"), "Verplaats Zuidwest.jpg naar de map inputs/fotos", both(gone("inputs/Zuidwest.jpg"), photo("Zuidwest.jpg"))),
)  # fmt: skip
