"""The X messages about cells, rows and sheets, obeyed: in the order of their codes."""

from collections.abc import Callable
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from tests.checks.obedience import Entry
from tests.checks.obedience.edits import do
from tests.checks.obedience.on_data import SECOND_MEMBER
from tests.checks.obedience.word_files import (
    Work,
    back,
    both,
    excel,
    file,
    spoilt,
)  # fmt: skip

MEMBERS = "inputs/leden.xlsx"


def _merge(book: Any) -> None:
    book["Leden"].merge_cells("C2:D2")


def _gone(sheet: str) -> Work:
    return excel("leden.xlsx", lambda book: book.remove(book[sheet]))


def _district(row: str) -> str:
    return f"""
          wijken › Wijken › {row} › Wijk = Zuidwest
          wijken › Wijken › {row} › Kracht = Sterk.
          wijken › Wijken › {row} › Kwetsbaarheid = Kwetsbaar.
          wijken › Wijken › {row} › Aanspreekpunt = coördinator"""


def _marked(change: Callable[[Any], object]) -> Work:
    """The sheet of members, changed as Excel does it by a button."""
    return excel("leden.xlsx", lambda book: change(book["Leden"]))


def _struck(cell: str) -> Callable[[Any], object]:
    return lambda page: setattr(page[cell], "font", Font(strike=True))


def _struck_row(page: Any) -> None:
    for cell in page[3]:
        cell.font = Font(strike=True)


def _half_struck(page: Any) -> None:
    column = [cell.value for cell in page[1]].index("Plaats") + 1
    page.cell(2, column).value = CellRichText(
        TextBlock(InlineFont(strike=True), "Oudstad "),
        TextBlock(InlineFont(b=True), "Voorbeeldstad"),
    )


def _year_amounts(row: str, amount: str = "0") -> str:
    return "\n".join(
        f"begroting › Lasten › {row} › {year} = {amount}" for year in range(2019, 2025)
    )


def _post(row: str, number: str) -> str:
    """A post of its own, in words."""
    return f"""
          begroting › Lasten › {row} › Nr = {number}
          begroting › Lasten › {row} › Kostensoort = personeel
          begroting › Lasten › {row} › Omschrijving = Meer makelaars
          begroting › Lasten › {row} › Wijk = Zuidwest
          begroting › Lasten › {row} › Toelichting = 8 fte.
    """


def _posts(words: str) -> str:
    """Two posts, their sum, and as much income as all three."""
    half, double = "250.000,00", "500.000,00"
    return f"""
          begroting › Lasten › 3 = rij 2
          begroting › Lasten › 3 › Nr = L02
          begroting › Lasten › 3 › Omschrijving = Koffie
          begroting › Lasten › 4 › Nr = {words}
    """ + "\n".join(
        (_year_amounts("2", half), _year_amounts("3", half), _year_amounts("4", double))
    )


def _copied(book: Any, sheet: str, title: str) -> Any:
    page = book.copy_worksheet(book[sheet])
    page.title = title
    return page


def _zuid(title: str, name: str = "") -> Work:
    """A second sheet of members: of another one, or the same again."""

    def change(book: Any) -> None:
        page = _copied(book, "Leden", title)
        if name:
            page["A2"] = name

    return excel("leden.xlsx", change)


def _export(question: str) -> Work:
    """Ten answers of a form, with a question of its own about a phone."""
    rows = [f"S1{n:02};Stichting {n};anders;Zuidwest;012 - 345 67 {n}" for n in range(10, 20)]
    text = "\n".join((f"Nr;Organisatie;Soort organisatie;Wijk;{question}", *rows))
    return file("inputs/steunverklaringen-forms.csv", text.encode())


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
    Entry("X131", "leden › Leden › 2 › Besluit op = 03/13/2018", "Typ eerst de dag en dan de maand: 13-3-2018", "leden › Leden › 2 › Besluit op = 13-3-2018"),
    Entry("X131", f"{SECOND_MEMBER}leden › Leden › 2 › Besluit op = 03/15/2018\nleden › Leden › 3 › Besluit op = 04/03/2018", "Typ in al deze rijen eerst de dag",
          "leden › Leden › 2 › Besluit op = 15-3-2018\nleden › Leden › 3 › Besluit op = 3-4-2018"),
    Entry("X201", "leden › Leden › 3 › Rol = lid", "of maak de hele rij leeg", "leden › Leden › 3 ="),
    Entry("X201", "steunverklaringen › Steunverklaringen › 3 = rij 2\nsteunverklaringen › Steunverklaringen › 3 › Nr =", "Vul Nr in", "steunverklaringen › Steunverklaringen › 3 › Nr = S002"),
    Entry("X203", _posts("Totaal lasten"), "Geef die dan een andere naam, en vul ook de andere cellen in", f"{_post('4', 'L03')}"),
    Entry("X203", _posts(""), "Vul dan ook de andere cellen van de rij in", f"{_post('4', 'L03')}"),
    Entry("X210", spoilt(MEMBERS, _marked(lambda page: setattr(page.row_dimensions[2], "hidden", True))), "Maak de rij zichtbaar", back(MEMBERS)),
    Entry("X210", both(lambda p: do(SECOND_MEMBER, p), _marked(lambda page: setattr(page.row_dimensions[3], "hidden", True))), "verwijder de rij anders",
          excel("leden.xlsx", lambda book: (book["Leden"].delete_rows(3), book["Leden"].row_dimensions.pop(3), book["Werkgebieden"].delete_rows(3)))),
    Entry("X211", spoilt(MEMBERS, _marked(lambda page: setattr(page.column_dimensions["B"], "hidden", True))), "Maak de kolom zichtbaar", back(MEMBERS)),
    Entry("X212", spoilt(MEMBERS, _marked(_struck("C2"))), "Anders: haal de streep weg", back(MEMBERS)),
    Entry("X212", _marked(_struck("J2")), "Maak de cel leeg", _marked(lambda page: setattr(page["J2"], "value", None))),
    Entry("X212", both(lambda p: do(SECOND_MEMBER, p), _marked(_struck_row)), "Weg ermee? Verwijder rij 3",
          excel("leden.xlsx", lambda book: (book["Leden"].delete_rows(3), book["Werkgebieden"].delete_rows(3)))),
    Entry("X213", "leden › Leden › 3 › Organisatie = Bron: Bewoners aan zet", "Vul dan ook de andere cellen van de rij in", """
          leden › Leden › 3 = rij 2
          leden › Leden › 3 › Organisatie = Bron: Bewoners aan zet
          leden › Leden › 3 › KvK-nummer =
          leden › Leden › 3 › Website =
          leden › Leden › 3 › E-mailadres =
          leden › Werkgebieden › 3 = rij 2
          leden › Werkgebieden › 3 › Organisatie = Bron: Bewoners aan zet"""),
    Entry("X214", "leden › Leden › 3 › Organisatie = Totaal Welzijn", "Haal de rij weg als het een totaal is", "leden › Leden › 3 ="),
    Entry("X214", "leden › Leden › 3 › Organisatie = Totaal Welzijn", "vul anders ook de andere cellen van de rij in", """
          leden › Leden › 3 = rij 2
          leden › Leden › 3 › Organisatie = Totaal Welzijn
          leden › Leden › 3 › KvK-nummer =
          leden › Leden › 3 › Website =
          leden › Leden › 3 › E-mailadres =
          leden › Werkgebieden › 3 = rij 2
          leden › Werkgebieden › 3 › Organisatie = Totaal Welzijn"""),
    Entry("X215", f"{SECOND_MEMBER}leden › Leden › 4 = rij 3\nleden › Leden › 3 = rij 1", "Haal rij 3 weg", excel("leden.xlsx", lambda book: book["Leden"].delete_rows(3))),
    Entry("X216", "aanvraag › Planning › 3 = rij 2", "Haal rij 3 weg", "aanvraag › Planning › 3 ="),
    Entry("X216", "aanvraag › Planning › 3 = rij 2", "laat zien waarin de twee verschillen", "aanvraag › Planning › 3 › Mijlpaal = Start in de tweede wijk"),
    Entry("X217", _marked(_half_struck), "Haal de doorgestreepte woorden weg", "leden › Leden › 2 › Plaats = Voorbeeldstad"),
    Entry("X218", spoilt(MEMBERS, _marked(lambda page: setattr(page["J2"], "font", Font(color="FFFFFFFF")))), "kies Start › Tekstkleur › Automatisch", back(MEMBERS)),
    Entry("X218", _marked(lambda page: setattr(page["J2"], "number_format", ";;;")), "maak de cel anders leeg", _marked(lambda page: setattr(page["J2"], "value", None))),
    Entry("X301", "leden › Leden › 1 › Rol = Rool", "Verander de kop “Rool” in “Rol”", "leden › Leden › 1 › Rool = Rol"),
    Entry("X302", "leden › Leden › 1 › Plaats = Rol", "of geef die een andere kop", "leden › Leden › 1 › Rol = Plaats"),
    Entry("X304", spoilt(MEMBERS, _gone("Werkgebieden")), "Voeg het blad Werkgebieden toe, met de koppen uit het blad Uitleg en de rijen eronder", back(MEMBERS)),
    Entry("X305", spoilt(MEMBERS, "leden › Leden › 1 ="), "Zet de koppen terug", back(MEMBERS)),
    Entry("X306", spoilt(MEMBERS, excel("leden.xlsx", _merge)), "Celsamenvoeging opheffen", back(MEMBERS)),
    Entry("X311", "wijken › Wijken › 2 =", "Zet elke wijk op een eigen rij", _district("2")),
    Entry("X312", excel("aanvraag.xlsx", lambda book: book["Aanvraag"].append(["Kenmerk uitvraag", "Blad 1"])), "haal ze hier weg",
          excel("aanvraag.xlsx", lambda book: book["Aanvraag"].delete_rows(book["Aanvraag"].max_row))),
    Entry("X320", spoilt("inputs/aanvraag.xlsx", excel("aanvraag.xlsx", lambda book: book["Aanvrager"].delete_cols(2))), "zet er Invullen boven, en typ de antwoorden", back("inputs/aanvraag.xlsx")),
    Entry("X321", _zuid("Leden Zuid", "De Sluis"), "haal het blad dan weg", _gone("Leden Zuid")),
    Entry("X322", _zuid("Leden (2)"), "Haal dit blad daarna weg", _gone("Leden (2)")),
    Entry("X322", excel("begroting.xlsx", lambda book: _copied(book, "Lasten", "Lasten West")), "zet ze dan op het blad Lasten",
          both(excel("begroting.xlsx", lambda book: book.remove(book["Lasten West"])), lambda p: do(f"begroting › Lasten › 3 = rij 2{_post('3', 'L02')}{_year_amounts('3')}", p))),
    Entry("X322", excel("begroting.xlsx", lambda book: _copied(book, "Lasten", "Lasten West")), "Haal dit blad daarna weg", excel("begroting.xlsx", lambda book: book.remove(book["Lasten West"]))),
    Entry("X325", "aanvraag › Planning › 2 =", "Zet er minstens één rij op", "aanvraag › Planning › 2 › Mijlpaal = Start\naanvraag › Planning › 2 › Wanneer = 1-1-2019\naanvraag › Planning › 2 › Wie = bestuur"),
    Entry("X332", _export("Bereikbaar via"), "Verander de kop in “Telefoonnummer”", _export("Telefoonnummer")),
)  # fmt: skip
