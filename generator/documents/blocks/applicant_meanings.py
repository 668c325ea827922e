"""What the groups mean that every template has."""

from generator.documents.meaning import Group, Meanings, cells
from generator.workbooks.application import Applicant, Application

APPLICANT = Group(
    "Wie de subsidie aanvraagt",
    {
        **cells(
            Applicant,
            naam="name",
            rechtsvorm="legal_form",
            in_oprichting="being_founded",
            opgericht_op="founded_on",
            kvk="kvk",
            rsin="rsin",
            iban="iban",
            rekeninghouder="account_name",
            straat="street",
            postcode="postcode",
            plaats="town",
            website="website",
            contactpersoon="contact_name",
            functie="contact_role",
            email="email",
            telefoon="phone",
            governancecode="governance_code",
        ),
        "btw": "Wat het antwoord op “Btw aftrekbaar” betekent voor de begroting, als zin.",
    },
)
APPLICATION = Group(
    "Wat er gevraagd wordt, en voor welke jaren",
    {
        **cells(
            Application,
            titel="title",
            onderwerp="subject",
            regeling="scheme",
            kenmerk="reference",
            gericht_aan="addressee",
            besluit="decision",
            eerste_jaar="first_year",
            laatste_jaar="last_year",
            gevraagd="requested",
            plafond="ceiling",
            datum="dated",
            plaats="signed_at",
            uiterste_datum="deadline",
            eerste_aanvraag="first_application",
            reserve="reserve",
        ),
        "periode": "Het eerste en het laatste jaar met een streepje ertussen.",
        "aantal_jaren": "Hoeveel jaren de aanvraag beslaat, in woorden.",
    },
)
COMMON: Meanings = {
    "document": Group(
        "Het document zelf",
        {
            "titel": "De titel van dit document; staat ook bovenaan elke bladzijde.",
            "merk": "VOORBEELD en CONCEPT zolang dat zo is; leeg in de definitieve versie.",
        },
    ),
    "aanvrager": APPLICANT,
    "aanvraag": APPLICATION,
}
