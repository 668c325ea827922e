"""K3: what Awb 4:62 asks of every activity, and whether it fits the rest."""

from generator.checks.definition import Findings, missing, same_number
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import did_you_mean, enumerate_names, euro, long_date, plain
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.workbooks.activities import Activity
from generator.workbooks.application import Application
from generator.workbooks.budget import Cost
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.districts import District, Goal
from generator.workbooks.members import Admission, Member
from generator.workbooks.scheme import Scheme

_SHOWN = 8  # names; more are no longer read


@data_check("K301", Severity.GAP, "Een activiteit is niet compleet", source="R5, Awb 4:62")
def incomplete_activity(dossier: Dossier, figures: Figures) -> Findings:
    """
    De wet vraagt per activiteit het doel en de personele en materiële middelen. Nul mag, leeg
    niet: bij een lege cel weet de gemeente niet of er niets nodig is of dat het vergeten is.
    """
    yield from missing(dossier, Activity)


@data_check(
    "K302",
    Severity.WARNING,
    "Een wijk heeft geen activiteit of geen opgave",
    source="R15",
    needs_whole=(Activity, Goal),
)
def idle_district(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een wijk zonder opgave of zonder activiteit roept de vraag op of die wijk is vergeten. Hoeft de
    aanvraag niet over alle wijken te gaan, typ dan nee bij Voor alle wijken in regeling.xlsx.
    """
    if dossier.form(Scheme).every_district is False:
        return
    named = {goal.district for goal in dossier.rows(Goal)}
    for district in dossier.rows(District):
        lacks = []
        if dossier.rows(Activity) and not figures.effort.in_area(district.name):
            lacks.append("activiteit")
        if named and district.name not in named:
            lacks.append("opgave")
        if lacks:
            message = f"{district.name} heeft nog geen {' en geen '.join(lacks)}"
            where = {"activiteit": "in activiteiten.xlsx", "opgave": "op het blad Opgaven"}
            fix = f"Voeg een rij toe {enumerate_names(where[what] for what in lacks)}"
            yield Finding(district.at("name"), message, fix=fix)


@data_check(
    "K303",
    Severity.NOTE,
    "In deze buurten is nog geen activiteit",
    source="R15",
    needs_whole=(Activity,),
)
def idle_neighbourhoods(dossier: Dossier, figures: Figures) -> Findings:
    """
    Buurten die geen enkele activiteit noemt, in een wijk waar wel iets gebeurt. Dat kan een keuze
    zijn, bijvoorbeeld bij een bedrijventerrein. In het plan van de wijk staat het er eerlijk bij.
    """
    for district in dossier.rows(District):
        idle = [
            place.label
            for place in figures.places.by_district[district.name]
            if place.inhabitants and not figures.effort.in_neighbourhood(place)
        ]
        if idle and figures.effort.in_area(district.name):
            shown = "; ".join(idle[:_SHOWN])
            more = f" en {len(idle) - _SHOWN} andere" if idle[_SHOWN:] else ""
            message = f"In {district.name} is nog geen activiteit in: {shown}{more}"
            fix = "Zet de buurt bij een activiteit, of laat het zo"
            yield Finding(district.at("name"), message, fix=fix)


@data_check(
    "K304",
    Severity.WARNING,
    "De uitvoerder is geen lid",
    source="R15",
    needs_whole=(Member,),
    refers_to=(Member,),
)
def unknown_organiser(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een activiteit wordt uitgevoerd door een lid of door de aanvrager zelf. Een andere naam is
    meestal een typefout, of een organisatie die nog niet is toegelaten. Onder welke namen de
    aanvrager bekend is, staat op het blad Aanvrager van aanvraag.xlsx.
    """
    admitted = {plain(m.name) for m in figures.coverage.members}
    waiting = {plain(m.name): m for m in dossier.rows(Member) if plain(m.name) not in admitted}
    for activity in dossier.rows(Activity):
        name = activity.organiser
        if not name or plain(name) in admitted or figures.naming.is_applicant(name):
            continue
        known = waiting.get(plain(name))
        if known and not known.readable("admission"):
            continue  # nobody knows who was admitted, and that was told
        if known:
            stands = f"de stand is “{known.admission}”" if known.admission else "de stand is leeg"
            if known.admission is Admission.ADMITTED:
                stands = "de overeenkomst is niet getekend"
            message = f"{name} is nog geen toegelaten lid: {stands}"
            fix = "Werk de stand van het lid bij, of kies een andere uitvoerder"
            related = (known.at("admission"),)
            yield Finding(activity.at("organiser"), message, fix=fix, related=related)
        else:
            near = did_you_mean(name, [m.name for m in figures.coverage.members], cutoff=0.85)
            fix = f"Bedoel je {near}? " if near else ""
            fix += "Typ de naam zoals op het blad Leden, of maak de cel leeg"
            yield Finding(activity.at("organiser"), f"“{name}” staat niet bij de leden", fix=fix)


@data_check(
    "K305",
    Severity.WARNING,
    "De activiteiten kosten meer dan de begroting van de wijk",
    source="R16",
    needs_whole=(Activity, Cost),
)
def above_budget(dossier: Dossier, figures: Figures) -> Findings:
    """
    De personele en materiële kosten van de activiteiten in een wijk horen binnen het gemiddelde
    jaarbedrag van die wijk in de begroting te blijven. Anders belooft het plan meer dan er geld is.
    Een activiteit telt alleen in de jaren dat zij er is.
    """
    if not dossier.rows(Cost):
        return
    for area in (*(d.name for d in figures.places.districts), CITYWIDE):
        activities = figures.effort.in_area(area)
        costs = figures.paid_by.costs_per_year(activities)
        lines, average = figures.budget.in_area(area), figures.budget.for_area(area).average
        if activities and costs > average:
            budget = f"de begroting heeft {euro(average)}" if lines else "de begroting heeft niets"
            message = f"De activiteiten van {area} kosten {euro(costs)} per jaar; {budget}"
            fix = "Verlaag de kosten van activiteiten, of verhoog de begroting van de wijk"
            most = max(activities, key=lambda a: (a.personnel_costs or 0) + (a.material_costs or 0))
            related = tuple(line.at("amounts") for line in lines[:1])
            yield Finding(most.at("personnel_costs"), message, fix=fix, related=related)


@data_check("K306", Severity.WARNING, "De periode van een activiteit klopt niet", source="R26")
def wrong_period(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een activiteit eindigt na het begin, en valt binnen de jaren van de aanvraag. Subsidie voor een
    ander jaar wordt hier niet gevraagd.
    """
    form = dossier.form(Application)
    for activity in dossier.rows(Activity):
        starts, ends = activity.starts, activity.ends
        if starts and ends and ends < starts:
            message = f"{activity.number} begint op {long_date(starts)} en eindigt eerder"
            fix, related = "Verbeter het begin of het eind", (activity.at("starts"),)
            yield Finding(activity.at("ends"), message, fix=fix, related=related)
        elif form.first_year and form.last_year and form.first_year <= form.last_year:
            for field, day in (("starts", starts), ("ends", ends)):
                if day and not form.first_year <= day.year <= form.last_year:
                    message = f"{activity.number} valt in {day.year}, buiten de aanvraag"
                    fix = f"Kies een dag van {form.first_year} tot en met {form.last_year}"
                    yield Finding(activity.at(field), message, fix=fix)


@data_check(
    "K307", Severity.ERROR, "Een nummer van een activiteit komt twee keer voor", source="R5"
)
def doubled_activity(dossier: Dossier, figures: Figures) -> Findings:
    """
    Elke activiteit heeft een eigen nummer. Vaak is een rij per ongeluk twee keer geplakt; dan
    tellen de kosten en de vrijwilligers dubbel.
    """
    yield from same_number(dossier.rows(Activity), "de activiteit")
