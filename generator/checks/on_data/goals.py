"""K3, the goals of the wijken: complete, once, and within the years of the subsidy."""

from itertools import pairwise

from generator.checks.definition import Findings, missing, same_number
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import enumerate_names, number
from generator.figures.all import Figures
from generator.figures.goals import figure_of
from generator.problems import Finding, Severity
from generator.workbooks.application import Application
from generator.workbooks.districts import District, Goal, GoalKind


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
        for year in sorted(row.targets):
            if first and last and first <= last and not first <= year <= last:
                message = f"{row.number} heeft een streefwaarde voor {year}"
                fix = f"Maak de cel leeg; de aanvraag loopt van {first} tot en met {last}"
                yield Finding(row.at("targets", year), message, fix=fix)


@data_check("K312", Severity.WARNING, "Een nummer van een opgave komt twee keer voor", source="R15")
def doubled_goal(dossier: Dossier, figures: Figures) -> Findings:
    """Elke opgave heeft een eigen nummer, zodat een verwijzing maar één opgave noemt."""
    yield from same_number(dossier.rows(Goal), "de opgave")


@data_check("K313", Severity.GAP, "Een opgave is nog niet te meten", source="R15")
def goal_not_to_be_measured(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een opgave is te meten als erbij staat of de indicator een prestatie telt (wat wij doen) of een
    effect (wat er voor bewoners verandert), van welk jaar en uit welke bron de stand nu is, waar we
    elk jaar willen zijn, en wie het meet. De gemeente kan dan elk jaar zien of het lukt.
    """
    for row in dossier.rows(Goal):
        asked = {"kind": "of het een prestatie of een effect is", "measured_by": "wie het meet"}
        if row.measured:
            asked |= {"baseline_year": "van welk jaar de stand nu is"}
            asked |= {"baseline_source": "waar de stand nu vandaan komt"}
        for field, what in asked.items():
            if getattr(row, field) is None and row.readable(field):
                message = f"Bij {row.number} staat nog niet {what}"
                yield Finding(row.at(field), message, fix="Vul de cel in")
        years = [y for y in figures.budget.years if y <= (row.year or y) and y not in row.targets]
        if years and row.readable("targets"):
            missed = enumerate_names(map(str, years))
            message = f"Bij {row.number} staat nog geen streefwaarde voor {missed}"
            fix = "Typ voor elk jaar een getal"
            yield Finding(row.at("targets", years[0]), message, fix=fix)


@data_check(
    "K314", Severity.WARNING, "De streefwaarden van een opgave spreken elkaar tegen", source="R15"
)
def targets_that_differ(dossier: Dossier, figures: Figures) -> Findings:
    """
    De streefwaarde van het laatste jaar is die van de opgave zelf, en wie ergens naartoe werkt,
    gaat in een jaar niet terug. Anders noemt het plan twee getallen voor hetzelfde.
    """
    for row in dossier.rows(Goal):
        meant = figure_of(row.target)
        if row.year in row.targets and meant not in (None, row.targets[row.year]):
            here = number(row.targets[row.year])
            message = (
                f"{row.number} heeft voor {row.year} {here}; de streefwaarde is {number(meant)}"
            )
            fix = f"Typ hier {number(meant)}, of verbeter de streefwaarde"
            yield Finding(row.at("targets", row.year), message, fix, (row.at("target"),))
        else:
            yield from _going_back(row)


def _going_back(row: Goal) -> Findings:
    """A year in which a goal goes the other way than from its first year to its last."""
    years = sorted(row.targets)
    way = 1 if not years or row.targets[years[-1]] >= row.targets[years[0]] else -1
    for before, year in pairwise(years):
        was, then = row.targets[before], row.targets[year]
        if (then - was) * way < 0:
            gone = f"van {number(was)} in {before} terug naar {number(then)} in {year}"
            here, there = row.at("targets", year), row.at("targets", before)
            fix = "Verbeter een van beide"
            yield Finding(here, f"{row.number} gaat {gone}", fix=fix, related=(there,))


@data_check("K316", Severity.NOTE, "De stand aan het begin is nog niet gemeten", source="R15")
def no_baseline(dossier: Dossier, figures: Figures) -> Findings:
    """
    Zonder stand aan het begin is later niet te zien hoeveel er veranderd is. Is er echt nog niets
    geteld, zeg dan bij Nu wanneer dat gebeurt; het plan zegt dat erbij.
    """
    for row in dossier.rows(Goal):
        if not row.measured and row.readable("baseline"):
            message = f"Van {row.number} staat er nog geen getal bij Nu"
            fix = "Typ het getal, met jaar en bron, of laat het zo tot de nulmeting er is"
            yield Finding(row.at("baseline"), message, fix=fix)


@data_check(
    "K317", Severity.WARNING, "Een wijk telt alleen wat wij doen", source="R15", needs_whole=(Goal,)
)
def only_outputs(dossier: Dossier, figures: Figures) -> Findings:
    """
    Alle indicatoren van een wijk tellen prestaties: hoe vaak, hoeveel, hoe lang open. Wat er voor
    bewoners verandert, ziet de gemeente dan niet. Eén effect per wijk is al genoeg.
    """
    for district in dossier.rows(District):
        goals = [goal for goal in dossier.rows(Goal) if goal.district == district.name]
        if goals and all(goal.kind is GoalKind.OUTPUT for goal in goals):
            message = f"In {district.name} tellen alle opgaven een prestatie"
            fix = "Kies bij een van de opgaven een indicator die een effect telt"
            yield Finding(goals[0].at("kind"), message, fix=fix)
