"""K8, the amounts: what the regeling lets one applicant ask, and what begins at which amount."""

from decimal import Decimal

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import euro
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.workbooks.application import Application
from generator.workbooks.cells.typed_numbers import dutch_figure
from generator.workbooks.scheme import Scheme, StateAid


@data_check("K805", Severity.ERROR, "Er wordt meer gevraagd dan één aanvrager mag", source="R3")
def above_maximum(dossier: Dossier, figures: Figures) -> Findings:
    """
    Naast het plafond, voor alle aanvragers samen, kan een regeling een hoogste bedrag per aanvraag
    of per jaar noemen. Daarboven wijst de gemeente af wat te veel is, of alles.
    """
    form, scheme = dossier.form(Application), dossier.form(Scheme)
    years = form.requested_per_year
    asked, place = form.requested, form.at("requested")
    if asked is None and form.readable("requested_per_year"):
        asked, place = sum(years.values(), Decimal(0)), form.at("requested_per_year")
    fix = "Verlaag de aanvraag, ook in de begroting, of verbeter het bedrag in regeling.xlsx"
    if asked is not None and scheme.most is not None and asked > scheme.most:
        message = f"Gevraagd is {euro(asked)}, en één aanvraag mag {euro(scheme.most)} zijn"
        yield Finding(place, message, fix, (scheme.at("most"),))
    for year, amount in years.items():
        if scheme.most_per_year is not None and amount > scheme.most_per_year:
            most = euro(scheme.most_per_year)
            message = f"Voor {year} is {euro(amount)} gevraagd, en het mag {most} per jaar zijn"
            here = form.at("requested_per_year", year)
            yield Finding(here, message, fix, (scheme.at("most_per_year"),))


@data_check("K808", Severity.WARNING, "De de-minimissteun gaat over de grens")
def above_minimis(dossier: Dossier, figures: Figures) -> Findings:
    """
    Is de-minimis de grond voor de subsidie, dan mag een onderneming in een aantal jaren samen maar
    een beperkt bedrag krijgen, van alle overheden bij elkaar. Daarboven is een andere grond nodig.
    """
    form, scheme = dossier.form(Application), dossier.form(Scheme)
    if scheme.state_aid is not StateAid.MINIMIS:
        return
    span, ceiling = scheme.minimis_years, scheme.minimis_ceiling
    if ceiling is None or not span:
        empty = "minimis_ceiling" if ceiling is None else "minimis_years"
        if scheme.readable(empty):
            message = "De grond is de-minimis; de grens of de periode is nog leeg"
            fix = "Vul beide in, zoals de regeling of de de-minimisverordening zegt"
            yield Finding(scheme.at(empty), message, fix, (scheme.at("state_aid"),))
        return
    years = form.requested_per_year
    spans = {y: sum((years.get(y + n, Decimal(0)) for n in range(span)), Decimal(0)) for y in years}
    first = max(spans, key=lambda year: spans[year], default=None)
    if first is not None and spans[first] > ceiling:
        period = f"in {span} jaar vanaf {first}"
        message = f"Gevraagd is {euro(spans[first])} {period}; de grens is {euro(ceiling)}"
        fix = "Vraag minder, of zoek met de gemeente een andere grond (DAEB of een vrijstelling)"
        yield Finding(form.at("requested"), message, fix, (scheme.at("minimis_ceiling"),))


@data_check("K809", Severity.NOTE, "De regeling vraagt social return", source="R29")
def social_return(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een deel van de subsidie gaat dan naar werk voor mensen die moeilijk werk vinden. De aanvraag
    kan het percentage noemen met het veld regeling.social_return.
    """
    percentage, scheme = figures.accounting.social_return, dossier.form(Scheme)
    if percentage:
        message = f"Bij {euro(figures.accounting.most)} per jaar hoort {dutch_figure(percentage)}%"
        fix = "Schrijf in de aanvraag hoe jullie dat doen"
        yield Finding(scheme.at("social_return"), message, fix=fix)
