"""K6, third part: who did not consent stands in no text that may be printed."""

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.checks.personal_data import contact_details
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.figures.private import Sort
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.application import Applicant, Signatory
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement

_WHAT = {
    Sort.ORGANISATION: "de organisatie",
    Sort.PERSON: "de naam",
    Sort.CONTACT: "het telefoonnummer of e-mailadres",
}
_QUOTED = (
    "Wij drukken deze motivatie daarom niet af. Haal de naam eruit, of vraag toestemming en zet "
    "die in de rij waar de naam vandaan komt"
)
_TYPED = "Haal het weg, of vraag toestemming en zet die in de rij waar het vandaan komt"
_MEMBER = "Haal het weg: hiervoor is in leden.xlsx geen toestemming te geven"


@data_check(
    "K608",
    Severity.WARNING,
    "In deze tekst staat iemand zonder toestemming",
    source="R21, AVG",
    refers_to=(Member,),
)
def private_in_text(dossier: Dossier, figures: Figures) -> Findings:
    """
    Of een naam openbaar mag worden, hangt af van wie het is en of die toestemming gaf; niet van de
    tekst waar de naam in staat. Wie een motivatie schreef, kan geen toestemming geven voor een
    ander die erin voorkomt: zo’n motivatie drukken we niet af. Staat de naam in een andere tekst
    die in een openbaar document komt, dan wordt dat document niet gemaakt. Hoofdletters, accenten
    en spaties maken niet uit. Bij een voorletter of “mevrouw” met de achternaam kan het ook een
    ander zijn: kijk dan zelf. Namen van organisaties die niet genoemd willen worden, zoeken we ook.
    """
    quoted = {row.at("motivation") for row in dossier.rows(Statement)}
    for spot in figures.private.spots:
        secret = spot.trace.secret
        if secret.sort is Sort.STORY:
            continue  # D301 tells of it
        if secret.sort is Sort.CONTACT and contact_details(spot.text):
            continue  # K603 and K606 tell of it
        organisation = secret.sort is Sort.ORGANISATION
        what = _WHAT[secret.sort]
        sure = spot.trace.sure or organisation
        verb = "staat" if sure else "staat misschien"
        row = f", {secret.place.row_name}" if secret.place.row_name else ""
        message = f"Hier {verb} {what} uit {secret.place}{row}, zonder toestemming"
        fix = _MEMBER if secret.place.header == "Vertegenwoordiger" else _TYPED
        if spot.place in quoted and not organisation:
            fix = _QUOTED
        yield Finding(spot.place, message, fix=fix, related=(secret.place,))


@data_check("K609", Severity.WARNING, "Naar deze naam kunnen we niet zoeken", source="R21, AVG")
def name_not_sought(dossier: Dossier, figures: Figures) -> Findings:
    """
    Wie geen toestemming gaf, zoeken we op in alle openbare documenten. Dat kan niet als een ander
    met dezelfde naam wel genoemd mag worden, en ook niet als er maar een paar letters staan. Kijk
    dan zelf of de naam alleen staat waar het mag. Wie de aanvraag tekent en wie de gemeente kan
    bellen, staan met hun naam in de aanvraag: daarvan zeggen we hier niets.
    """
    by_role = {row.at("name") for row in dossier.rows(Signatory)}
    by_role.add(dossier.form(Applicant).at("contact_name"))
    for secret, public in figures.private.unsought:
        if public in by_role:
            continue
        yield Finding(
            secret.place,
            _why(secret.text, public),
            fix="Kijk in de documenten zelf of deze naam er niet ten onrechte in staat",
            related=(public,) if public else (),
            milder=None if public else Severity.NOTE,
        )


def _why(name: str, public: CellPlace | None) -> str:
    if public is None:
        return f"“{name}” is te kort: dat is geen naam waar we naar kunnen zoeken"
    return f"De naam “{name}” mag hier niet genoemd worden, en in {public} wel"
