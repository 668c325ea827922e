"""K1, the amounts: what is asked agrees everywhere and stays within the ceiling."""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import enumerate_names, euro
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.application import Application
from generator.workbooks.budget import Cost, Income, IncomeCategory
from generator.workbooks.scheme import Scheme


@data_check(
    "K103",
    Severity.ERROR,
    "De gevraagde bedragen spreken elkaar tegen",
    source="R3, Awb 4:25",
    needs_whole=(Income,),
)
def requested_amounts(dossier: Dossier, figures: Figures) -> Findings:
    """
    Het gevraagde bedrag staat op drie plaatsen: als totaal en per jaar in aanvraag.xlsx, en als
    bate in begroting.xlsx. Die moeten tot op de cent gelijk zijn, anders staat er in de aanvraag
    een ander bedrag dan in de begroting.
    """
    form, subsidy = dossier.form(Application), figures.budget.subsidy
    years, place = form.requested_per_year, form.at("requested")
    complete = (
        bool(years) and form.readable("requested_per_year") and not _empty_years(form, figures)
    )
    whole = sum(years.values(), Decimal(0))
    if form.requested is not None and complete and whole != form.requested:
        yield _differ(place, "het totaal", form.requested, "de jaren opgeteld zijn", whole)
    asked = [i for i in dossier.rows(Income) if i.category is IncomeCategory.SUBSIDY and i.amounts]
    if not any(income.amounts for income in dossier.rows(Income)):
        return
    related = tuple(income.at("amounts") for income in asked[:1])
    budget = "volgens begroting.xlsx is het"
    for year, amount in years.items():
        other = subsidy.per_year.get(year, amount)
        if amount != other:
            here = form.at("requested_per_year", year)
            yield _differ(here, f"het bedrag voor {year}", amount, budget, other, related)
    if form.requested is not None and not complete and form.requested != subsidy.total:
        yield _differ(place, "het totaal", form.requested, budget, subsidy.total, related)


def _empty_years(form: Application, figures: Figures) -> list[int]:
    """Years of the period for which no amount is asked, while other years have one."""
    first, last = form.first_year, form.last_year
    if first is None or last is None or last < first or not form.requested_per_year:
        return []
    return [year for year in figures.budget.years if year not in form.requested_per_year]


def _differ(
    place: CellPlace,
    one: str,
    first: Decimal,
    two: str,
    second: Decimal,
    related: tuple[CellPlace, ...] = (),
) -> Finding:
    gap = euro(abs(first - second))
    message = f"Hier is {one} {euro(first)}; {two} {euro(second)}. Verschil: {gap}"
    fix = "Kijk welk bedrag klopt, en maak het andere daaraan gelijk"
    return Finding(place, message, fix=fix, related=related)


@data_check(
    "K104", Severity.ERROR, "Er wordt meer gevraagd dan er beschikbaar is", source="R3, Awb 4:25"
)
def above_ceiling(dossier: Dossier, figures: Figures) -> Findings:
    """
    Boven het subsidieplafond moet de gemeente weigeren. Het gevraagde bedrag mag er dus niet
    bovenuit komen. Is het hele bedrag nog niet ingevuld, dan tellen we de jaren op.
    """
    form = dossier.form(Application)
    asked, field = form.requested, "requested"
    if asked is None and form.readable("requested_per_year"):
        asked, field = sum(form.requested_per_year.values(), Decimal(0)), "requested_per_year"
    scheme = dossier.form(Scheme)
    if asked is not None and scheme.ceiling and asked > scheme.ceiling:
        message = f"Gevraagd is {euro(asked)}, het plafond is {euro(scheme.ceiling)}"
        fix = f"Verlaag de aanvraag met {euro(asked - scheme.ceiling)}, ook in de begroting"
        yield Finding(form.at(field), message, fix=fix, related=(scheme.at("ceiling"),))


@data_check("K113", Severity.GAP, "Van een jaar is het gevraagde bedrag nog leeg", source="R3")
def year_without_request(dossier: Dossier, figures: Figures) -> Findings:
    """
    Bij een deel van de jaren staat een gevraagd bedrag en bij een deel niet. De gemeente beslist
    per jaar, dus elk jaar van de aanvraag heeft een bedrag; nul mag.
    """
    form = dossier.form(Application)
    empty = _empty_years(form, figures) if form.readable("requested_per_year") else []
    if empty:
        years = enumerate_names(str(year) for year in empty)
        message = f"Het gevraagde bedrag voor {years} is nog leeg"
        yield Finding(form.at("requested_per_year"), message, fix="Vul de bedragen in; 0 mag ook")


@data_check("K109", Severity.ERROR, "De jaren zijn niet overal dezelfde", source="R26")
def other_years(dossier: Dossier, figures: Figures) -> Findings:
    """
    De aanvraag loopt van het eerste tot en met het laatste jaar. Een bedrag in een ander jaar
    zou nergens meetellen, en een laatste jaar voor het eerste kan niet.
    """
    form = dossier.form(Application)
    first, last = form.first_year, form.last_year
    if first is None or last is None:
        return
    if last < first:
        message = f"Het laatste jaar is {last}, en het eerste is {first}"
        fix, related = "Verbeter een van beide jaren", (form.at("first_year"),)
        yield Finding(form.at("last_year"), message, fix=fix, related=related)
        return
    for row, field in _amounts(dossier):
        for year in getattr(row, field):
            if not first <= year <= last:
                period = f"de aanvraag loopt van {first} tot en met {last}"
                message = f"Hier staat een bedrag voor {year}; {period}"
                fix = "Verplaats het bedrag, of verander de jaren in aanvraag.xlsx"
                yield Finding(
                    row.at(field, year), message, fix=fix, related=(form.at("last_year"),)
                )


def _amounts(dossier: Dossier) -> Iterator[tuple[Application | Cost | Income, str]]:
    yield dossier.form(Application), "requested_per_year"
    for cost in dossier.rows(Cost):
        yield cost, "amounts"
    for income in dossier.rows(Income):
        yield income, "amounts"


@data_check(
    "K110",
    Severity.NOTE,
    "Bij zo’n grote subsidie hoort meer",
    source="R28, R29, WNT 1.3",
)
def large_subsidy(dossier: Dossier, figures: Figures) -> Findings:
    """
    Boven een bedrag dat in regeling.xlsx staat, kijkt een accountant het verslag van elk jaar na.
    Krijg je drie jaar achter elkaar ten minste € 500.000, en is dat ten minste de helft van de
    inkomsten, dan geldt daarna de Wet normering topinkomens (WNT): wat bestuurders en directie
    verdienen, heeft dan een grens en staat in het jaarverslag. De aanvraag noemt beide vanzelf.
    """
    money, place = figures.accounting, dossier.form(Application).at("requested")
    if money.accountant:
        scheme = dossier.form(Scheme)
        limit = euro(scheme.accountant_above or Decimal(0))
        message = (
            f"{euro(money.most)} per jaar is meer dan {limit}: "
            "dan hoort bij het verslag een verklaring van een accountant"
        )
        fix = "Kijk of de kosten van de accountant in de begroting staan"
        yield Finding(place, message, fix, (scheme.at("accountant_above"),))
    if money.wnt_since:
        message = f"Vanaf {money.wnt_since} geldt de Wet normering topinkomens (WNT)"
        fix = "Kijk of wat bestuurders en directie verdienen daaronder blijft"
        yield Finding(place, message, fix)
