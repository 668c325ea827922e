"""K3, the means: what an activity takes, and whether the numbers fit each other."""

from decimal import Decimal

from generator.checks.definition import Findings, elsewhere, twins
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import euro, plain
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.workbooks.activities import Activity

_LEAST, _MOST = (
    Decimal(25_000),
    Decimal(150_000),
)  # a full year of paid work, with all that it costs


@data_check(
    "K309",
    Severity.WARNING,
    "De middelen van een activiteit passen niet bij elkaar",
    source="R5, Awb 4:62",
)
def means_that_differ(dossier: Dossier, figures: Figures) -> Findings:
    """
    Betaalde inzet kost geld, en bij materiële kosten hoort wat daarvan gekocht of gehuurd wordt.
    Een voltijdbaan kost in een jaar meestal tussen € 25.000 en € 150.000; ligt het daarbuiten, dan
    is vaak een komma verschoven.
    """
    for row in dossier.rows(Activity):
        fte, personnel, material = row.fte, row.personnel_costs, row.material_costs
        yield from _paid_work(row, fte, personnel)
        if material and not row.material and row.readable("material"):
            message = f"{row.number} kost {euro(material)} aan materiaal; waaraan staat er niet bij"
            fix = "Vul in welke spullen of ruimte er nodig zijn"
            related = (row.at("material_costs"),)
            yield Finding(row.at("material"), message, fix=fix, related=related)
        nothing = fte == 0 and personnel == 0 and material == 0
        if nothing and not row.volunteers and row.readable("volunteers"):
            message = f"{row.number} heeft geen betaalde inzet, geen kosten en geen vrijwilligers"
            fix = "Vul in wie de activiteit uitvoert en wat die kost"
            yield Finding(row.at("personnel_costs"), message, fix=fix)


def _plain(fte: Decimal) -> str:
    return f"{fte.normalize():f}".replace(".", ",")


def _paid_work(row: Activity, fte: Decimal | None, costs: Decimal | None) -> Findings:
    if fte is None or costs is None or fte == costs == 0:
        return
    place, related = row.at("personnel_costs"), (row.at("fte"),)
    if not fte or not costs:
        message = f"{row.number} heeft {_plain(fte)} fte en {euro(costs)} aan personele kosten"
        fix = "Vul beide in, of maak beide 0"
        yield Finding(place, message, fix=fix, related=related)
    elif costs > 0 and not _LEAST <= costs / fte <= _MOST:
        whole = euro((costs / fte).to_integral_value())
        message = f"{row.number}: {euro(costs)} voor {_plain(fte)} fte is {whole} per voltijdbaan"
        fix = "Kijk of het bedrag en het aantal fte kloppen"
        yield Finding(place, message, fix=fix, related=related)


@data_check("K310", Severity.WARNING, "Een activiteit staat er misschien twee keer", source="R5")
def same_title(dossier: Dossier, figures: Figures) -> Findings:
    """
    Twee activiteiten in dezelfde wijk hebben dezelfde naam en dezelfde buurten. Is het er één, dan
    tellen de kosten en de vrijwilligers nu dubbel.
    """

    def what(row: Activity) -> str:
        parts = (row.title, row.area, *sorted(row.neighbourhoods or ()))
        return " | ".join(plain(part or "") for part in parts) if row.title else ""

    rows = [row for row in dossier.rows(Activity) if row.readable("area")]
    for row, first in twins(rows, what):
        if row.number.casefold() != first.number.casefold():
            place, there = row.at("title"), first.at("title")
            message = f"{row.number} heet net als {first.number} in {elsewhere(there, place)}"
            fix = f"Haal een van beide weg, of geef {row.number} een eigen naam"
            yield Finding(place, f"{message}: “{row.title}”", fix=fix, related=(there,))
