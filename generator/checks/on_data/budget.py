"""K2: the begroting: balanced, explained, allocated, comparable."""

from decimal import Decimal

from generator.checks.definition import Findings, missing
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import euro
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.utrecht import CITYWIDE
from generator.workbooks.all import home
from generator.workbooks.application import Application
from generator.workbooks.budget import Cost, Income


@data_check(
    "K201",
    Severity.ERROR,
    "Lasten en baten zijn niet gelijk",
    source="R2",
    needs_whole=(Cost, Income),
)
def unbalanced(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een begroting sluit als de lasten in elk jaar gelijk zijn aan de baten. De gemeente vraagt een
    sluitende begroting; een verschil van een cent valt op.
    """
    budget = figures.budget
    if not budget.costs or not budget.income:
        return
    for year in budget.years:
        costs, income = budget.total_costs.per_year[year], budget.total_income.per_year[year]
        if costs != income:
            more = "lasten" if costs > income else "baten"
            gap = euro(abs(costs - income))
            sums = f"de lasten {euro(costs)} en de baten {euro(income)}"
            message = f"In {year} zijn {sums}: {gap} te veel {more}"
            first = budget.income[0]
            place = CellPlace(first.at("number").file, home(Income)[1].title, header=str(year))
            yield Finding(
                place, message, fix=f"Maak de kolom {year} op de bladen Lasten en Baten gelijk"
            )


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
    lines: tuple[Cost | Income, ...] = (*dossier.rows(Cost), *dossier.rows(Income))
    for line in lines:
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
    De bedragen van de tien wijken en van de stad als geheel zijn samen de hele begroting. Klopt
    dat niet, dan staat er een wijk in de begroting die in wijken.xlsx ontbreekt, en dan is er
    geld dat in geen enkel plan voorkomt.
    """
    known = {d.name for d in figures.places.districts} | {CITYWIDE, None}
    for cost in dossier.rows(Cost):
        if cost.area not in known:
            message = f"De wijk {cost.area} staat niet in wijken.xlsx"
            amount = euro(figures.budget.sum([cost]).total)
            fix = f"Zet {cost.area} op het blad Wijken, anders staat {amount} in geen enkel plan"
            yield Finding(cost.at("area"), message, fix=fix)


@data_check("K205", Severity.ERROR, "Een nummer van een post komt twee keer voor", source="R16")
def doubled_numbers(dossier: Dossier, figures: Figures) -> Findings:
    """
    Elke post heeft een eigen nummer, zodat de gemeente een vraag over één post kan stellen. Vaak
    is een rij per ongeluk twee keer geplakt; dan telt het bedrag dubbel.
    """
    for rows in (dossier.rows(Cost), dossier.rows(Income)):
        seen: dict[str, Cost | Income] = {}
        for row in rows:
            first = seen.setdefault(row.number.casefold(), row)
            if first is not row:
                message = f"Nummer {row.number} staat ook in rij {first.at('number').row}"
                fix = "Geef de post een eigen nummer, of haal de dubbele rij weg"
                yield Finding(row.at("number"), message, fix=fix, related=(first.at("number"),))


@data_check("K206", Severity.WARNING, "Een post heeft geen bedrag", source="R16")
def line_without_amount(dossier: Dossier, figures: Figures) -> Findings:
    """In geen enkel jaar staat een bedrag. De post komt wel in de aanvraag, met nul euro."""
    lines: tuple[Cost | Income, ...] = (*dossier.rows(Cost), *dossier.rows(Income))
    for line in lines:
        if not any(line.amounts.values()) and line.readable("amounts"):
            message = f"Post {line.number} is in alle jaren {euro(Decimal(0))}"
            yield Finding(line.at("amounts"), message, fix="Vul de bedragen in, of haal de rij weg")
