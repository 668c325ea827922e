"""How one steunverklaring is printed in public: by name or without, and with its own words or not.

Consent itself is decided in ``figures/support.py``; here it is only obeyed.
"""

from collections.abc import Iterable

from generator.documents.blocks.wording import counted, organisation_kind, typographic
from generator.documents.definition import View, shown, standing
from generator.dutch import capital, enumerate_names, short_date, words
from generator.figures.all import Figures
from generator.figures.counting import decided_by
from generator.figures.naming import Naming
from generator.figures.support import NAMING, STANDING, Tally, may_name
from generator.printed import GAP, NOTHING
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.statements import Statement, SupporterKind

NOT_KNOWN = f"{GAP}welke steunverklaringen getekend zijn]"
MEMBERS_NOT_KNOWN = f"{GAP}wie als lid is toegelaten]"
UNNAMED = "Organisatie, naam bij ons bekend"


def support_sentence(area: str, figures: Figures) -> str:
    """How many support us from here, right for none, one and many; or that nobody can say."""
    naming, who = figures.naming, givers(figures.support.tally(area))
    start = f"Voor {naming.whole}" if area == CITYWIDE else f"Uit {naming.in_sentence(area)}"
    if not who and figures.support.undecided:
        return NOT_KNOWN
    if not who:
        return f"{start} is nog geen steunverklaring binnen die meetelt."
    verb = "steunt" if figures.support.tally(area).total == 1 else "steunen"
    return f"{start} {verb} {who} de aanvraag."


def givers(tally: Tally) -> str:
    """``212 organisaties en 84 bewoners``, without the group that is not there."""
    groups = (
        (tally.organisations, "organisatie", "organisaties"),
        (tally.persons, "bewoner", "bewoners"),
    )
    return enumerate_names(counted(*group) for group in groups if group[0])


def also_members(amount: int) -> str:
    """How many supporters are members too; empty without any."""
    if not amount:
        return ""
    who = counted(amount, "organisatie is", "organisaties zijn")
    return (
        f"{capital(who)} ook lid; in het totaal van wie achter ons staat, tellen wij die één keer."
    )


def behind(amount: int) -> str:
    """How many organisations there are in all, each counted once."""
    if not amount:
        return ""
    verb = "staat" if amount == 1 else "staan"
    who = "verschillende organisaties" if amount != 1 else "organisatie"
    return f"Met de leden en de initiatiefnemers erbij {verb} {words(amount)} {who} achter ons."


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """As given, the unnamed ones last by number: their place in the alphabet tells nothing."""
    kept = tuple(statements)
    unnamed = sorted((s for s in kept if not may_name(s)), key=lambda s: s.number)
    return [*(s for s in kept if may_name(s)), *unnamed]


def supporter_name(statement: Statement) -> str:
    """The organisation or person, if that may be printed."""
    if statement.supporter is SupporterKind.PERSON:
        name = shown(statement, "person") if may_name(statement) else "naam bij ons bekend"
    else:
        name = shown(statement, "organisation") if may_name(statement) else UNNAMED
    return decided_by(name, statement.origin(*STANDING, *NAMING))


def neighbourhood_name(statement: Statement, figures: Figures, area: str) -> str:
    """The buurt as people call it, or how far the support reaches without one."""
    place = figures.places.neighbourhood(statement.neighbourhood, statement.area)
    if place is not None:
        return decided_by(place.label, statement.neighbourhood, statement.area)
    whole = figures.naming.whole_line if area == CITYWIDE else "Hele wijk"
    return shown(statement, "neighbourhood", statement.neighbourhood or whole)


def organisation_line(statement: Statement, figures: Figures, area: str) -> View:
    """One row of the public list. Kind and buurt of an unnamed one could betray its name."""
    named = may_name(statement)
    place = neighbourhood_name(statement, figures, area) if named else NOTHING
    kind = organisation_kind(shown(statement, "kind")) if named and statement.kind else NOTHING
    return {
        "nr": statement.number,
        "organisatie": supporter_name(statement),
        "buurt": decided_by(place, statement.origin(*NAMING)),
        "soort": decided_by(kind, statement.origin(*NAMING)),
        "datum": short_date(statement.signed_on) if statement.signed_on else NOTHING,
    }


def quotes(statements: Iterable[Statement], area: str, figures: Figures) -> list[View]:
    """The motivations that may be printed, each with who says it."""
    may_quote, naming = figures.private.may_quote, figures.naming
    return [_quote(s, area, naming) for s in in_order(statements) if may_quote(s)]


def _quote(statement: Statement, area: str, naming: Naming) -> View:
    quote = {
        "tekst": typographic(statement.motivation or ""),
        "van": _speaker(statement, area, naming),
    }
    return standing(quote, statement.origin(*STANDING, *NAMING, "may_print_motivation"))


def _speaker(statement: Statement, area: str, naming: Naming) -> str:
    if may_name(statement):
        return supporter_name(statement)
    person = statement.supporter is SupporterKind.PERSON
    here = naming.municipality or naming.place
    place = here if area == CITYWIDE else naming.in_sentence(area)
    who = f"een bewoner van {place}" if person else f"een organisatie uit {place}"
    return decided_by(capital(who), statement.origin(*STANDING, *NAMING))
