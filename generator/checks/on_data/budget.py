"""K2: the begroting: balanced, explained, allocated, comparable."""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.definition import Findings, missing, same_number
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import count, enumerate_names, euro
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.all import WORKBOOKS, home
from generator.workbooks.application import Application
from generator.workbooks.budget import Cost, Income
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.cells.kind import Content
from generator.workbooks.definition import Row
from generator.workbooks.districts import District

Line = Cost | Income


@data_check("K202", Severity.GAP, "Een post is niet compleet", source="R4, Awb 4:63")
def incomplete_posts(dossier: Dossier, figures: Figures) -> Findings:
    """
    De wet vraagt bij iedere post van de begroting een toelichting: hoe het bedrag is opgebouwd.
    Ook de kostensoort, de omschrijving en de wijk horen erbij, anders is de post nergens onder te
    brengen.
    """
    yield from missing(dossier, Cost, Income)


@data_check(
    "K203", Severity.GAP, "De vergelijking met eerdere jaren ontbreekt", source="R6, Awb 4:63 lid 3"
)
def no_comparison(dossier: Dossier, figures: Figures) -> Findings:
    """
    Wie eerder subsidie kreeg, vergelijkt de begroting met die van het lopende jaar en met wat er
    vorig jaar werkelijk is uitgegeven. Bij een eerste aanvraag hoeft dat niet.
    """
    if dossier.form(Application).first_application is not False:
        return
    for line in _lines(dossier):
        for field, what in (
            ("this_year", "de begroting van dit jaar"),
            ("last_year", "de realisatie van vorig jaar"),
        ):
            if getattr(line, field) is None and line.readable(field):
                message = f"Bij post {line.number} ontbreekt {what}"
                yield Finding(line.at(field), message, fix="Vul het bedrag in; 0 mag ook")


@data_check(
    "K204",
    Severity.ERROR,
    "De verdeling over wijken telt niet op",
    source="R16",
    needs_whole=(Cost,),
)
def lost_money(dossier: Dossier, figures: Figures) -> Findings:
    """
    De bedragen van alle wijken en van het geheel zijn samen de hele begroting. Klopt
    dat niet, dan staat er een wijk in de begroting die in wijken.xlsx ontbreekt, en dan is er
    geld dat in geen enkel plan voorkomt.
    """
    known = {d.name for d in figures.places.districts} | {CITYWIDE, None}
    for cost in dossier.rows(Cost):
        if cost.area not in known:
            message = f"De wijk {cost.area} staat niet in wijken.xlsx"
            amount = euro(figures.budget.sum([cost]).total)
            fix = f"Zet {cost.area} op het blad Wijken; nu staat {amount} in geen enkel plan"
            yield Finding(cost.at("area"), message, fix=fix)


@data_check("K205", Severity.ERROR, "Een nummer van een post komt twee keer voor", source="R16")
def doubled_numbers(dossier: Dossier, figures: Figures) -> Findings:
    """
    Elke post heeft een eigen nummer, zodat de gemeente een vraag over één post kan stellen. Vaak
    is een rij per ongeluk twee keer geplakt; dan telt het bedrag dubbel.
    """
    yield from same_number(dossier.rows(Cost), "de post")
    yield from same_number(dossier.rows(Income), "de post")


@data_check("K206", Severity.WARNING, "Een post heeft geen bedrag", source="R16")
def line_without_amount(dossier: Dossier, figures: Figures) -> Findings:
    """In geen enkel jaar staat een bedrag. De post komt wel in de aanvraag, met nul euro."""
    for line in _lines(dossier):
        if not any(line.amounts.values()) and line.readable("amounts"):
            message = f"Post {line.number} is in alle jaren {euro(Decimal(0))}"
            yield Finding(line.at("amounts"), message, fix="Vul de bedragen in, of haal de rij weg")


@data_check("K207", Severity.NOTE, "Een post heeft niet in elk jaar een bedrag", source="R16")
def skipped_year(dossier: Dossier, figures: Figures) -> Findings:
    """
    In een deel van de jaren is de cel leeg. Een lege cel telt als nul euro. Dat kan kloppen; met
    een 0 in de cel is te zien dat het zo bedoeld is.
    """
    for line in _lines(dossier):
        alike = [other.amounts for other in dossier.rows(type(line))]
        years = [y for y in figures.budget.years if len(alike) == 1 or any(y in a for a in alike)]
        empty = [str(year) for year in years if year not in line.amounts]
        if empty and any(line.amounts.values()) and line.readable("amounts"):
            message = f"Post {line.number} heeft geen bedrag in {enumerate_names(empty)}"
            yield Finding(line.at("amounts"), message, fix="Typ het bedrag, of een 0")


@data_check("K208", Severity.WARNING, "Een bedrag is kleiner dan nul", source="R30")
def negative_amount(dossier: Dossier, figures: Figures) -> Findings:
    """
    Kosten, baten en subsidies zijn hier bedragen van nul of meer. Een minteken is vaak een
    typefout, of een correctie die in het bedrag zelf hoort.
    """
    for row, field, year, amount in _amounts(dossier):
        if amount < 0:
            message = f"Hier staat {euro(amount)}; dat is minder dan nul"
            fix = "Haal het minteken weg, of verwerk de correctie in een andere post"
            yield Finding(row.at(field, year), message, fix=fix)


@data_check("K210", Severity.GAP, "De begroting is nog leeg", source="R2, Awb 4:63")
def empty_budget(dossier: Dossier, figures: Figures) -> Findings:
    """De wet vraagt een begroting van lasten en baten. Zonder posten is er geen begroting."""
    plans = count(len(dossier.rows(District)), "wijkplan", "wijkplannen")
    for kind, lost in (
        (Cost, f"Daardoor noemen de aanvraag en {plans} geen kosten"),
        (Income, "Daardoor is niet te zien waar de lasten van betaald worden"),
    ):
        if not dossier.rows(kind) and kind not in dossier.damaged:
            book, sheet = home(kind)
            message = f"Op het blad {sheet.title} staat nog geen post. {lost}"
            fix = "Vul voor elke post een rij in"
            yield Finding(CellPlace(book.file, sheet.title), message, fix=fix)


def _lines(dossier: Dossier) -> tuple[Line, ...]:
    return (*dossier.rows(Cost), *dossier.rows(Income))


def _amounts(dossier: Dossier) -> Iterator[tuple[Row, str, int | None, Decimal]]:
    """Every amount of money in the workbooks, with its row, field and year."""
    for sheet in (sheet for book in WORKBOOKS for sheet in book.sheets):
        money = [c for c in sheet.columns if c.kind.content is Content.MONEY]
        for row in dossier.rows(sheet.kind):
            for column in money:
                value = getattr(row, column.field)
                years = value if isinstance(value, dict) else {None: value}
                for year, amount in years.items():
                    if amount is not None:
                        yield row, column.field, year, amount
