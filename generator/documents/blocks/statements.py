"""How one steunverklaring is printed in public: by name or without, and with its own words or not.

Consent itself is decided in ``figures/support.py``; here it is only obeyed.
"""

from collections.abc import Iterable

from generator.documents.blocks.applicant import counted
from generator.documents.definition import View, shown
from generator.dutch import capital, enumerate_names, plain, short_date
from generator.figures.places import Places
from generator.figures.support import Tally, may_name, may_quote
from generator.utrecht import CITYWIDE
from generator.workbooks.statements import Statement, SupporterKind

UNNAMED = "Organisatie, naam bij ons bekend"
NOTHING = "–"
_SHORTEST_SURNAME = 4


def area_name(area: str) -> str:
    """A wijk by its name; the whole city in words."""
    return "heel Utrecht" if area == CITYWIDE else area


def in_sentence(area: str) -> str:
    """A wijk as running text has it: one of the ten carries an article."""
    return f"de {area}" if area == "Binnenstad" else area_name(area)


def place_list(names: Iterable[str]) -> str:
    """Names of buurten in a row; with a semicolon when names hold a comma or "en" themselves."""
    kept = list(names)
    unclear = any("," in name or " en " in name for name in kept)
    return "; ".join(kept) if unclear else enumerate_names(kept)


def support_sentence(tally: Tally, area: str) -> str:
    """How many support us from here, right for none, one and many."""
    who = givers(tally)
    start = "Voor heel Utrecht" if area == CITYWIDE else f"Uit {in_sentence(area)}"
    if not who:
        return f"{start} is nog geen steunverklaring binnen die meetelt."
    verb = "steunt" if tally.total == 1 else "steunen"
    return f"{start} {verb} {who} de aanvraag."


def givers(tally: Tally) -> str:
    """``212 organisaties en 84 bewoners``, without the group that is not there."""
    groups = (
        (tally.organisations, "organisatie", "organisaties"),
        (tally.persons, "bewoner", "bewoners"),
    )
    return enumerate_names(counted(*group) for group in groups if group[0])


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """As given, the unnamed ones last by number: their place in the alphabet tells nothing."""
    kept = tuple(statements)
    unnamed = sorted((s for s in kept if not may_name(s)), key=lambda s: s.number)
    return [*(s for s in kept if may_name(s)), *unnamed]


def supporter_name(statement: Statement) -> str:
    """The organisation or person, if that may be printed."""
    if statement.supporter is SupporterKind.PERSON:
        return shown(statement, "person") if may_name(statement) else "naam bij ons bekend"
    return shown(statement, "organisation") if may_name(statement) else UNNAMED


def neighbourhood_name(statement: Statement, places: Places, area: str) -> str:
    """The buurt as people call it, or how far the support reaches without one."""
    place = places.neighbourhood(statement.neighbourhood)
    if place is not None:
        return place.label
    return statement.neighbourhood or ("Hele stad" if area == CITYWIDE else "Hele wijk")


def organisation_line(statement: Statement, places: Places, area: str) -> View:
    """One row of the public list. Kind and buurt of an unnamed one could betray its name."""
    named = may_name(statement)
    return {
        "nr": statement.number,
        "organisatie": supporter_name(statement),
        "buurt": neighbourhood_name(statement, places, area) if named else NOTHING,
        "soort": capital(statement.kind.value) if named and statement.kind else NOTHING,
        "datum": short_date(statement.signed_on) if statement.signed_on else NOTHING,
    }


def quotes(statements: Iterable[Statement], area: str) -> list[View]:
    """The motivations that may be printed, each with who says it."""
    return [_quote(s, area) for s in in_order(statements) if may_quote(s) and not reveals(s)]


def _quote(statement: Statement, area: str) -> View:
    if may_name(statement):
        return {"tekst": statement.motivation or "", "van": supporter_name(statement)}
    person = statement.supporter is SupporterKind.PERSON
    place = "Utrecht" if area == CITYWIDE else in_sentence(area)
    who = f"een bewoner van {place}" if person else f"een organisatie uit {place}"
    return {"tekst": statement.motivation or "", "van": capital(who)}


def reveals(statement: Statement) -> bool:
    """The motivation itself holds a name, address or number that may not be printed (rule R21)."""
    motivation = statement.motivation or ""
    text = f" {plain(motivation)} "
    if any(f" {plain(name)} " in text for name in _hidden(statement) if plain(name)):
        return True
    phone = "".join(filter(str.isdigit, statement.phone or ""))
    return bool(phone) and phone in "".join(filter(str.isdigit, motivation))


def _hidden(statement: Statement) -> list[str]:
    """What may not be read in the motivation: names without consent, and always the address."""
    found = [statement.email or ""]
    person = statement.supporter is SupporterKind.PERSON
    if statement.person and not (person and may_name(statement)):
        surname = statement.person.split()[-1]
        found += [statement.person, surname if len(surname) >= _SHORTEST_SURNAME else ""]
    if statement.organisation and not may_name(statement):
        found.append(statement.organisation)
    return found
