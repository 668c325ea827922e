"""The X messages, obeyed: in the order of their codes."""

import shutil
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from openpyxl import Workbook, load_workbook

from generator.cli import cli
from tests.checks.obedience import Entry
from tests.checks.obedience.word_files import (
    Work,
    aside,
    back,
    both,
    excel,
    file,
    gone,
    renamed,
    spoilt,
)  # fmt: skip
from tests.conftest import ROOT

BROKEN = ROOT / "tests" / "excel" / "broken"
MEMBERS = "inputs/leden.xlsx"


def _broken(name: str) -> Work:
    """The members' workbook as another program, or a bad download, left it."""
    data = next(BROKEN.glob(f"{name}*")).read_bytes()
    return spoilt(MEMBERS, file(MEMBERS, data))


def _before(book: Any) -> None:
    """leden.xlsx as it was before there was a column Op de foto."""
    book["Leden"].tables.clear()
    header, line = (
        next(cell for cell in cells if cell.value == "Op de foto")
        for cells in (book["Leden"][1], book["Uitleg"]["A"])
    )
    book["Leden"].delete_cols(header.column)
    book["Uitleg"].delete_rows(line.row)
    book["Uitleg"]["A3"] = None


def _foreign(project: Path) -> None:
    """leden.xlsx typed over into a workbook of her own."""
    made = Workbook()
    ours = load_workbook(project / MEMBERS)
    for title in ("Leden", "Werkgebieden"):
        page = made.create_sheet(title)
        for row in ours[title].iter_rows(values_only=True):
            page.append(row)
    made.save(project / MEMBERS)


def _carried_over(project: Path) -> None:
    """The command that is advised; then the new project is the one to go on with."""
    new = project.parent / "nieuw"
    result = CliRunner().invoke(cli, ["new", "--from", str(project), str(new)])
    assert result.exit_code == 0, result.output
    shutil.rmtree(project / "inputs")
    shutil.move(new / "inputs", project / "inputs")


def _merge(book: Any) -> None:
    book["Leden"].merge_cells("C2:D2")


def _gone(sheet: str) -> Work:
    return excel("leden.xlsx", lambda book: book.remove(book[sheet]))


def _added(sheet: str, *headers: str) -> Work:
    return excel("leden.xlsx", lambda book: book.create_sheet(sheet).append(headers))


def _district(row: str) -> str:
    return f"""
          wijken › Wijken › {row} › Wijk = Zuidwest
          wijken › Wijken › {row} › Kracht = Sterk.
          wijken › Wijken › {row} › Kwetsbaarheid = Kwetsbaar.
          wijken › Wijken › {row} › Aanspreekpunt = coördinator"""


ON_CELLS = (
    Entry("X101", "leden › Leden › 2 › Besluit op = 6 april", "Typ het jaar erbij, zoals 6-4-2018", "leden › Leden › 2 › Besluit op = 6-3-2018"),
    Entry("X101", "leden › Leden › 2 › Besluit op = 31-3-18", "Bedoel je 31 maart 2018? Typ dan 31-3-2018", "leden › Leden › 2 › Besluit op = 31-3-2018"),
    Entry("X101", "leden › Leden › 2 › Besluit op = info@huis.example", "maak deze cel leeg", "leden › Leden › 2 › Besluit op ="),
    Entry("X102", "wijken › Opgaven › 2 › Jaar = 2023/2024", "Typ één jaar, met vier cijfers", "wijken › Opgaven › 2 › Jaar = 2024"),
    Entry("X103", "wijken › Accommodaties › 2 › Huur per jaar = 18000.50", "Typ 18000,50 of 1800050", "wijken › Accommodaties › 2 › Huur per jaar = 18000,50"),
    Entry("X103", "wijken › Accommodaties › 2 › Huur per jaar = 18 mille", "Typ alleen het bedrag", "wijken › Accommodaties › 2 › Huur per jaar = 18000,00"),
    Entry("X104", "activiteiten › Activiteiten › 2 › Fte = 20%", "Bedoel je 0,2?", "activiteiten › Activiteiten › 2 › Fte = 0,2"),
    Entry("X104", "activiteiten › Activiteiten › 2 › Vrijwilligers = ca. 8", "Typ alleen het getal: 8", "activiteiten › Activiteiten › 2 › Vrijwilligers = 8"),
    Entry("X105", "leden › Leden › 2 › Overeenkomst getekend = ja, mits", "Typ dan alleen ja", "leden › Leden › 2 › Overeenkomst getekend = ja"),
    Entry("X106", "leden › Leden › 2 › Rol = lidd", "Bedoel je lid?", "leden › Leden › 2 › Rol = lid"),
    Entry("X106", "leden › Leden › 2 › Rol = stichting", "kies hier uit de lijst", "leden › Leden › 2 › Rol = lid"),
    Entry("X107", "leden › Leden › 2 › Wijk = Zuidwset", "Bedoel je Zuidwest?", "leden › Leden › 2 › Wijk = Zuidwest"),
    Entry("X107", "leden › Leden › 2 › Wijk = Molenbuurt", "Typ Zuidwest: daar ligt Molenbuurt in", "leden › Leden › 2 › Wijk = Zuidwest"),
    Entry("X107", "leden › Leden › 2 › Wijk = 1234 AB", "Typ Zuidwest", "leden › Leden › 2 › Wijk = Zuidwest"),
    Entry("X108", "leden › Leden › 2 › KvK-nummer = 1234567", "Bedoel je 01234567?", "leden › Leden › 2 › KvK-nummer = 01234567"),
    Entry("X108", "leden › Leden › 2 › KvK-nummer = 3531 AB", "maak deze cel leeg", "leden › Leden › 2 › KvK-nummer ="),
    Entry("X109", "aanvraag › Aanvrager › RSIN = 123456789", "Neem het nummer over van het uittreksel", "aanvraag › Aanvrager › RSIN = 123456782"),
    Entry("X110", "aanvraag › Aanvrager › IBAN = NL91 ABNA O417 1643 00", "Bedoel je NL91 ABNA 0417 1643 00?", "aanvraag › Aanvrager › IBAN = NL91 ABNA 0417 1643 00"),
    Entry("X111", "leden › Leden › 2 › Telefoonnummer =\nleden › Leden › 2 › Postcode = 030-2861000", "Zet het in de kolom Telefoonnummer (cel R2), en typ hier een postcode",
          "leden › Leden › 2 › Telefoonnummer = 030-2861000\nleden › Leden › 2 › Postcode = 1234 AB"),
    Entry("X111", "leden › Leden › 2 › Postcode = 1234", "Typ de letters erbij, zoals 1234 AB", "leden › Leden › 2 › Postcode = 1234 AB"),
    Entry("X112", "leden › Leden › 2 › E-mailadres = info@huis,example", "Bedoel je info@huis.example?", "leden › Leden › 2 › E-mailadres = info@huis.example"),
    Entry("X113", "leden › Leden › 2 › Telefoonnummer = 612345678", "Bedoel je 0612345678?", "leden › Leden › 2 › Telefoonnummer = 0612345678"),
    Entry("X114", "leden › Leden › 2 › Website = www. naam.example", "Bedoel je www.naam.example?", "leden › Leden › 2 › Website = www.naam.example"),
    Entry("X121", "leden › Leden › 2 › Plaats = #N/A", "of typ de waarde", "leden › Leden › 2 › Plaats = Voorbeeldstad"),
    Entry("X122", "leden › Leden › 2 › Plaats = =A2", "of typ de waarde", "leden › Leden › 2 › Plaats = Voorbeeldstad"),
    Entry("X201", "leden › Leden › 3 › Rol = lid", "of maak de hele rij leeg", "leden › Leden › 3 ="),
    Entry("X201", "steunverklaringen › Steunverklaringen › 3 = rij 2\nsteunverklaringen › Steunverklaringen › 3 › Nr =", "Vul Nr in", "steunverklaringen › Steunverklaringen › 3 › Nr = S002"),
    Entry("X301", "leden › Leden › 1 › Rol = Rool", "Verander de kop “Rool” in “Rol”", "leden › Leden › 1 › Rool = Rol"),
    Entry("X302", "leden › Leden › 1 › Plaats = Rol", "of geef die een andere kop", "leden › Leden › 1 › Rol = Plaats"),
    Entry("X304", _gone("Werkgebieden"), "Voeg het blad Werkgebieden toe, met de koppen uit het blad Uitleg", _added("Werkgebieden", "Organisatie", "Wijk", "Buurt", "Pijler")),
    Entry("X305", spoilt(MEMBERS, "leden › Leden › 1 ="), "Zet de koppen terug", back(MEMBERS)),
    Entry("X306", spoilt(MEMBERS, excel("leden.xlsx", _merge)), "Celsamenvoeging opheffen", back(MEMBERS)),
    Entry("X311", "wijken › Wijken › 2 =", "Zet elke wijk op een eigen rij", _district("2")),
    Entry("X312", excel("aanvraag.xlsx", lambda book: book["Aanvraag"].append(["Kenmerk uitvraag", "Blad 1"])), "haal ze hier weg",
          excel("aanvraag.xlsx", lambda book: book["Aanvraag"].delete_rows(book["Aanvraag"].max_row))),
    Entry("X401", aside(MEMBERS), "Zet leden.xlsx in de map inputs", back(MEMBERS)),
    Entry("X401", renamed(MEMBERS, "inputs/ledne.xlsx"), "Geef ledne.xlsx dan de naam leden.xlsx", renamed("inputs/ledne.xlsx", MEMBERS)),
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
    Entry("X412", file("inputs/notities.xls", b"x"), "behalve als hier gegevens in staan die mee moeten", gone("inputs/notities.xls")),
    Entry("X414", both(aside("inputs/regeling.xlsx"), excel("aanvraag.xlsx", lambda book: book["Aanvraag"].append(["Regeling", "Oud"]))), "zet regeling.xlsx daaruit in inputs",
          both(back("inputs/regeling.xlsx"), excel("aanvraag.xlsx", lambda book: book["Aanvraag"].delete_rows(book["Aanvraag"].max_row)))),
    Entry("X430", excel("leden.xlsx", _before), "samen030 new --from", _carried_over),
    Entry("X432", _foreign, "samen030 new --from", _carried_over),
)  # fmt: skip
