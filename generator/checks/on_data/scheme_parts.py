"""K82: the parts of the work and the kinds of application that the regeling knows."""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.definition import Findings, twins
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import did_you_mean, enumerate_names, euro, plain
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.activities import Activity
from generator.workbooks.all import home
from generator.workbooks.application import Application
from generator.workbooks.members import WorkingArea
from generator.workbooks.scheme import Category, Per, Pillar

_SHOWN = 3


@data_check(
    "K820",
    Severity.WARNING,
    "De pijlers staan nog niet in regeling.xlsx",
    source="R15",
    needs_whole=(Pillar,),
)
def undeclared_pillars(dossier: Dossier, figures: Figures) -> Findings:
    """
    Welke pijlers er zijn, staat op het blad Pijlers van regeling.xlsx. Zolang dat leeg is, nemen we
    de namen die bij de activiteiten en werkgebieden zijn getypt, en zien we geen typefout.
    """
    if dossier.rows(Pillar):
        return
    typed = [row.at("pillar") for row in dossier.rows(Activity) if row.pillar]
    typed += [row.at("pillar") for row in dossier.rows(WorkingArea) if row.pillar]
    if typed:
        book, sheet = home(Pillar)
        message = f"Op dit blad staat nog niets, en elders wel: {enumerate_names(figures.pillars)}"
        fix = (
            f"Zet elke pijler op een eigen rij van het blad {sheet.title}. Kent de regeling er "
            "geen, maak dan overal de kolom Pijler leeg"
        )
        place = CellPlace(book.file, sheet.title)
        yield Finding(place, message, fix=fix, related=tuple(typed[:_SHOWN]))


@data_check("K821", Severity.ERROR, "Twee rijen van de regeling heten hetzelfde", source="R15")
def same_name(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een pijler of een categorie staat er één keer. Heet een pijler precies zoals een andere ook
    heet, dan weten we niet welke er bedoeld is.
    """
    fix = "Maak er één rij van, of geef ze elk een eigen naam"
    for pillar, first in twins(dossier.rows(Pillar), lambda row: plain(row.name)):
        message = f"“{pillar.name}” staat er al"
        yield Finding(pillar.at("name"), message, fix, (first.at("name"),))
    for category, earlier in twins(dossier.rows(Category), lambda row: plain(row.name)):
        message = f"“{category.name}” staat er al"
        yield Finding(category.at("name"), message, fix, (earlier.at("name"),))
    owners = {plain(row.name): row for row in dossier.rows(Pillar)}
    for row in dossier.rows(Pillar):
        for other in row.other_names or ():
            owner = owners.setdefault(plain(other), row)
            if owner is not row and plain(owner.name) != plain(row.name):
                message = f"“{other}” hoort ook bij de pijler {owner.name}"
                less = "Laat die naam bij één van de twee staan"
                yield Finding(row.at("other_names"), message, less, (owner.at("name"),))


@data_check("K822", Severity.GAP, "De categorie van de aanvraag is nog leeg", source="R3")
def no_category(dossier: Dossier, figures: Figures) -> Findings:
    """
    De regeling kent categorieën, elk voor een eigen soort aanvraag. De gemeente moet weten in welke
    jullie aanvragen.
    """
    form, known = dossier.form(Application), dossier.rows(Category)
    if known and not form.categories and form.readable("categories"):
        message = f"De regeling kent categorie {enumerate_names(row.name for row in known)}"
        fix = "Typ voor welke categorie deze aanvraag is; meer met een puntkomma ertussen"
        yield Finding(form.at("categories"), message, fix, (known[0].at("name"),))


@data_check(
    "K823",
    Severity.ERROR,
    "Deze categorie kent de regeling niet",
    source="R3",
    needs_whole=(Category,),
)
def unknown_category(dossier: Dossier, figures: Figures) -> Findings:
    """Een categorie van de aanvraag is een rij van het blad Categorieën in regeling.xlsx."""
    form, rows = dossier.form(Application), dossier.rows(Category)
    names = [row.name for row in rows]
    for name in form.categories or ():
        if plain(name) not in map(plain, names):
            near = did_you_mean(name, names)
            book, sheet = home(Category)
            add = f"zet die op het blad {sheet.title} van {book.file}"
            fix = f"Kies uit {enumerate_names(names)}, of {add}"
            if near:
                fix = f"Bedoel je {near}? Typ dan {near}"
            elif not names:
                fix = f"Maak de cel leeg, of {add}"
            yield Finding(form.at("categories"), f"“{name}” is geen categorie", fix)


@data_check("K824", Severity.ERROR, "Er wordt meer gevraagd dan de categorie toelaat", source="R3")
def above_category(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een categorie kan een hoogste bedrag hebben, voor elk jaar of voor de hele aanvraag. Is de
    aanvraag voor meer categorieën, dan tellen we hun bedragen op; is er één zonder grens, dan is er
    geen grens. Staat er niet bij waarvoor het bedrag geldt, dan kijken we per jaar.
    """
    chosen = _chosen(dossier)
    if not chosen or any(row.most is None for row in chosen):
        return
    most = sum((row.most or Decimal(0) for row in chosen), Decimal(0))
    names, related = enumerate_names(row.name for row in chosen), (chosen[0].at("most"),)
    fix = "Verlaag de aanvraag, ook in de begroting, of kies een andere categorie"
    whole = all(row.per is Per.APPLICATION for row in chosen)
    for place, asked, of in _asked(dossier, whole=whole):
        if asked > most:
            message = f"Gevraagd is {euro(asked)}{of}, en categorie {names} gaat tot {euro(most)}"
            yield Finding(place, message, fix, related)


@data_check("K825", Severity.GAP, "Waarvoor het hoogste bedrag geldt, is nog leeg", source="R3")
def unclear_maximum(dossier: Dossier, figures: Figures) -> Findings:
    """
    Bij de categorie van deze aanvraag staat een hoogste bedrag, en niet of dat voor elk jaar is of
    voor de hele aanvraag.
    """
    for row in _chosen(dossier):
        if row.most is not None and row.per is None and row.readable("per"):
            message = f"Is {euro(row.most)} van categorie {row.name} per jaar of per aanvraag?"
            fix = "Lees de regeling na, en kies jaar of aanvraag"
            yield Finding(row.at("per"), message, fix, (row.at("most"),))


def _chosen(dossier: Dossier) -> list[Category]:
    named = {plain(name) for name in dossier.form(Application).categories or ()}
    return [row for row in dossier.rows(Category) if plain(row.name) in named]


def _asked(dossier: Dossier, *, whole: bool) -> Iterator[tuple[CellPlace, Decimal, str]]:
    """What is asked, in all or in each year; where, how much, and of what."""
    form = dossier.form(Application)
    years = form.requested_per_year
    if not whole:
        for year, amount in years.items():
            yield form.at("requested_per_year", year), amount, f" voor {year}"
    elif form.requested is not None:
        yield form.at("requested"), form.requested, ""
    elif form.readable("requested_per_year"):
        yield form.at("requested_per_year"), sum(years.values(), Decimal(0)), ""
