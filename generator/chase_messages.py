"""The words of a message to who still owes something: warm, short, and complete."""

from datetime import date

from generator.dossier import Dossier
from generator.dutch import long_date
from generator.figures.naming import Naming
from generator.figures.outstanding import Asked, Debtor
from generator.letters import Letter, Open
from generator.workbooks.application import Applicant
from generator.workbooks.definition import Row
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.scheme import Scheme
from generator.workbooks.statements import Statement

# How each thing is asked: of an organisation, and of a person.
_QUESTIONS: dict[tuple[type[Row], str], tuple[str, str]] = {
    (Member, "kind"): ("wat voor organisatie jullie zijn, zoals een bewonersinitiatief of een buurtcentrum", ""),
    (Member, "agreement"): ("de lidmaatschapsovereenkomst, met een handtekening", ""),
    (Member, "mandate"): ("een volmacht: een briefje waarin staat wie voor jullie mag tekenen", ""),
    (Member, "name"): ("in welke wijken en buurten jullie werken", ""),
    (Member, "representative"): ("de naam van wie jullie vertegenwoordigt", ""),
    (Member, "email"): ("een e-mailadres of telefoonnummer waarop we jullie kunnen bereiken", ""),
    (Member, "about"): ("één of twee zinnen over wat jullie doen, voor het plan van de wijk", ""),
    (WorkingArea, "district"): ("in welke wijk jullie werken", ""),
    (WorkingArea, "pillar"): ("waar jullie werk in die wijk over gaat", ""),
    (Statement, "organisation"): ("de naam van jullie organisatie", ""),
    (Statement, "person"): ("de naam van wie de steunverklaring tekende", "je naam, zoals die onder de steunverklaring hoort"),
    (Statement, "area"): ("voor welke wijk jullie steun is, of voor de hele stad", "voor welke wijk je steun is, of voor de hele stad"),
    (Statement, "signed"): ("een handtekening onder de steunverklaring", "je handtekening onder de steunverklaring"),
    (Statement, "signed_on"): ("de datum waarop de steunverklaring is getekend", "de datum waarop je de steunverklaring tekende"),
    (Statement, "email"): ("een e-mailadres of telefoonnummer waarop we jullie kunnen bereiken", "een e-mailadres of telefoonnummer waarop we je kunnen bereiken"),
    (Statement, "may_print_organisation"): ("of we de naam van jullie organisatie mogen noemen: ja of nee", ""),
    (Statement, "may_print_person"): ("of we de naam van wie tekende mogen noemen: ja of nee", "of we je naam mogen noemen: ja of nee"),
    (Statement, "may_print_motivation"): ("of we jullie motivatie mogen afdrukken: ja of nee", "of we je motivatie mogen afdrukken: ja of nee"),
    (Statement, "consent_on"): ("op welke dag jullie toestemming gaven om jullie naam of motivatie te gebruiken", "op welke dag je toestemming gaf om je naam of motivatie te gebruiken"),
    (Statement, "consent_by"): ("hoe jullie die toestemming gaven: per e-mail, met een formulier of anders", "hoe je die toestemming gaf: per e-mail, met een formulier of anders"),
}  # fmt: skip


def letter(debtor: Debtor, dossier: Dossier, naming: Naming, today: date) -> Letter:
    """The whole message, and each thing in it with its cell."""
    points = tuple(Open(_question(asked, debtor), asked.place) for asked in debtor.asked)
    missing = tuple(dict.fromkeys(point.what for point in points))
    parts = (
        f"Beste {_called(debtor)},",
        f"{_thanks(debtor, naming)} We maken de aanvraag nu af. {_lead(debtor, len(missing))}",
        "\n".join(f"- {what}" for what in missing),
        f"{_when(dossier, today)} {_how(dossier)}",
        "Lukt iets niet, of is iets niet duidelijk? Laat het weten, dan helpen we graag.",
        _ending(dossier),
    )
    return Letter(
        debtor.name,
        _role(debtor),
        debtor.person,
        debtor.email,
        debtor.phone,
        f"Nog even nodig voor de aanvraag van {naming.short_applicant}",
        missing,
        "\n\n".join(parts),
        points,
        debtor.alone,
    )


def _question(asked: Asked, debtor: Debtor) -> str:
    group, alone = _QUESTIONS[asked.kind, asked.field]
    return (alone if debtor.alone else "") or group


def _called(debtor: Debtor) -> str:
    return debtor.person or f"mensen van {debtor.name}"


def _role(debtor: Debtor) -> str:
    if debtor.alone:
        return "steunt als persoon"
    roles = [word for word, has in (("lid", debtor.member), ("steunt", debtor.supporter)) if has]
    return " en ".join(roles)


def _thanks(debtor: Debtor, naming: Naming) -> str:
    who = naming.short_applicant
    if debtor.alone:
        return f"Dank je wel dat je {who} steunt."
    if debtor.member and debtor.supporter:
        return f"Fijn dat jullie meedoen met {who}, en dank voor jullie steun."
    return f"Fijn dat jullie {'meedoen met ' + who if debtor.member else who + ' steunen'}."


def _lead(debtor: Debtor, amount: int) -> str:
    whom = "jou" if debtor.alone else "jullie"
    return f"Van {whom} missen we nog {'één ding' if amount == 1 else 'een paar dingen'}:"


def _when(dossier: Dossier, today: date) -> str:
    """Before the day that support is wanted, or else that the application is due."""
    scheme = dossier.form(Scheme)
    days = [day for day in (scheme.support_by, scheme.deadline) if day and day >= today]
    if not days:
        return "Wil je dat zo snel mogelijk sturen?"
    return f"Wil je dat uiterlijk {long_date(days[0])} sturen?"


def _how(dossier: Dossier) -> str:
    phone = dossier.form(Applicant).phone
    call = f" Bellen mag ook: {phone}." if phone else ""
    return f"Je kunt gewoon op dit bericht antwoorden.{call}"


def _ending(dossier: Dossier) -> str:
    form = dossier.form(Applicant)
    lines = ("Hartelijke groet,", form.contact_name, form.name, form.email)
    return "\n".join(filter(None, lines))
