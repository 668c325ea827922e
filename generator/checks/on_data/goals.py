"""K3, the goals of the wijken: complete, once, and within the years of the subsidy."""

from generator.checks.definition import Findings, missing, same_number
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.workbooks.application import Application
from generator.workbooks.districts import Goal


@data_check("K308", Severity.GAP, "Een opgave is niet compleet", source="R15")
def incomplete_goal(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een opgave heeft een doel, een indicator en een streefwaarde. Zonder is later niet te laten
    zien wat het werk heeft opgeleverd.
    """
    yield from missing(dossier, Goal)


@data_check(
    "K311", Severity.WARNING, "Het jaar van een opgave valt buiten de aanvraag", source="R26"
)
def goal_out_of_period(dossier: Dossier, figures: Figures) -> Findings:
    """
    De streefwaarde hoort bij een jaar waarin de subsidie loopt. Daarna is niet meer te laten zien
    dat het door dit werk komt.
    """
    form = dossier.form(Application)
    first, last = form.first_year, form.last_year
    for row in dossier.rows(Goal):
        if row.year and first and last and first <= last and not first <= row.year <= last:
            message = f"Bij {row.number} staat {row.year}; de aanvraag loopt van {first} tot en met"
            fix = f"Kies een jaar van {first} tot en met {last}"
            yield Finding(row.at("year"), f"{message} {last}", fix=fix)


@data_check("K312", Severity.WARNING, "Een nummer van een opgave komt twee keer voor", source="R15")
def doubled_goal(dossier: Dossier, figures: Figures) -> Findings:
    """Elke opgave heeft een eigen nummer, zodat een verwijzing maar één opgave noemt."""
    yield from same_number(dossier.rows(Goal), "de opgave")
