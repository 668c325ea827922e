"""K4, figures that are younger than the application they stand in."""

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import count, long_date
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.workbooks.application import Application
from generator.workbooks.districts import Goal


@data_check("K412", Severity.NOTE, "Een cijfer is jonger dan de aanvraag", source="R27")
def younger_than_application(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een aanvraag van 2018 kan geen aantal inwoners van 2022 kennen. Zijn er geen oudere cijfers, dan
    zegt het document er eerlijk bij van welk jaar ze zijn; dat doen wij vanzelf.
    """
    form = dossier.form(Application)
    places = figures.places
    known = (p for p in places.neighbourhoods if p.inhabitants is not None)
    younger = [place for place in known if places.is_younger(place)]
    if younger and form.dated:
        place, more = younger[0], len(younger) - 1
        also = f", en dat van {count(more, 'andere buurt', 'andere buurten')}" if more else ""
        message = (
            f"Het aantal inwoners van {place.label} is van {place.year}{also}; de aanvraag is van "
            f"{long_date(form.dated)}"
        )
        fix = "Neem cijfers van voor de aanvraag, of laat het zo: het document zegt het erbij"
        yield Finding(place.at("year"), message, fix=fix, related=(form.at("dated"),))
    for goal in dossier.rows(Goal):
        if form.dated and goal.baseline_year and goal.baseline_year > form.dated.year:
            message = f"De stand van {goal.number} is van {goal.baseline_year}, na de aanvraag"
            fix = "Verbeter het jaar, of typ bij Nu dat er nog niet gemeten is"
            related = (form.at("dated"),)
            yield Finding(goal.at("baseline_year"), message, fix=fix, related=related)
